"""What flows after assembly: an issue, its sections, articles and blocks."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from msgspec import Struct

from bulletin.lines import Link, Span


class Source(Struct, frozen=True):
    """Where an article was taken from."""

    name: str
    url: str = ""
    date: dt.date | None = None
    note: str = ""
    """Number, page and the like, as printed: 2023年第1期，有删节."""


class Paragraph(Struct, frozen=True):
    """Running text, whole: no line break is left in it."""

    text: str
    span: Span
    links: tuple[Link, ...] = ()


class Heading(Struct, frozen=True):
    """A heading inside an article; level 1 is the highest the article has."""

    text: str
    level: int
    span: Span
    links: tuple[Link, ...] = ()


class ListItem(Struct, frozen=True):
    """An item with its own mark, `（1）` or `1.`, kept as printed in `text`."""

    text: str
    span: Span
    links: tuple[Link, ...] = ()


class Table(Struct, frozen=True):
    """A ruled table; all rows have the same number of cells, the first row is its head."""

    rows: tuple[tuple[str, ...], ...]
    span: Span
    links: tuple[Link, ...] = ()
    """In the order of the rows."""


class Caption(Struct, frozen=True):
    """The line that names a table or a figure."""

    text: str
    span: Span
    links: tuple[Link, ...] = ()


class Note(Struct, frozen=True):
    """A footnote: `mark` is `①` or `[1]` as printed, `text` what it says."""

    mark: str
    text: str
    span: Span
    links: tuple[Link, ...] = ()


class Box(Struct, frozen=True):
    """A box (专栏) beside the running text, with blocks of its own."""

    title: str
    blocks: tuple[Paragraph | Heading | ListItem | Table | Caption, ...]
    span: Span


Block: TypeAlias = Paragraph | Heading | ListItem | Table | Caption | Note | Box


class Article(Struct, frozen=True):
    """One article of an issue."""

    order: int
    """Place in the issue, counted from 1."""
    title: str
    section: str | None
    blocks: tuple[Block, ...]
    span: Span
    subtitle: str = ""
    kicker: str = ""
    """引题: the line above the title."""
    sources: tuple[Source, ...] = ()
    regions: tuple[str, ...] = ()
    byline: str = ""
    date: dt.date | None = None
    editor: str = ""
    original: tuple[str, ...] = ()
    """Lines that say what it was made from, as printed: 原文题目：A Decadal Agenda."""
    confidence: float = 1.0
    """How sure the title is, 0 to 1."""


class Section(Struct, frozen=True):
    """A run of articles under one section name; None where the bulletin has no sections."""

    name: str | None
    articles: tuple[Article, ...]


class Issue(Struct, frozen=True):
    """One issue of a bulletin."""

    id: str
    """Name of its folder and part of its address: lower-case letters, digits, `-`, `_`, `.`"""
    seed: str
    """File name of the seed."""
    title: str
    """The bulletin's name as the masthead prints it; empty where there is no masthead."""
    sections: tuple[Section, ...]
    number: str = ""
    """`6`, or `2026年第488期` where the number cannot be parted from the year."""
    total: str = ""
    date: dt.date | None = None
    publisher: str = ""
    preface: tuple[Block, ...] = ()
    """What the editors say of the whole issue above its first article (编者按)."""
    colophon: tuple[str, ...] = ()
    """The lines at its foot: who made it, to whom it goes, what may be done with it."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles in the order of the issue."""
        return tuple(article for section in self.sections for article in section.articles)
