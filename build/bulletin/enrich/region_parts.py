"""The parts of an article in which a place may be named, in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from bulletin.hanzi.fold import fold

# 本报合肥11月5日电　　新华社北京3月1日电（记者 …）　　中新网南宁5月6日讯
DATELINE = re.compile(
    r"\s*[(【]?(?:本报|本刊|《[^《》]{2,12}》|[一-龥]{2,6}?(?:社|报|网|台))\s*(?P<place>[一-龥]{2,8}?)\s*"
    r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日\s*(?:专?电|讯|消息)"
)
SENTENCE = re.compile(r"[。！？!?]")
SEAT = "北京"
"""Where the national papers and agencies write: their dateline tells nothing."""


class RegionText(Struct, frozen=True):
    """What is read of an article; every field may be empty."""

    title: str
    subtitle: str = ""
    kicker: str = ""
    section: str = ""
    sources: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    """The running text in its order, a dateline left in place."""
    home: str = ""
    """The one region of whoever publishes the bulletin: what 我省 means where no source tells."""
    governed: bool = False
    """An office that governs there, or a works, publishes its own news: what names no place is of there."""


class Where(StrEnum):
    """A part of an article."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    KICKER = "kicker"
    SECTION = "section"
    SOURCE = "source"
    DATELINE = "dateline"
    LEAD = "lead"
    """The first sentence."""
    FIRST = "first paragraph"
    BODY = "body"
    ISSUE = "issue"
    """The other articles of the issue."""


HEAD = (Where.TITLE, Where.SUBTITLE, Where.KICKER)


class Part(Struct, frozen=True):
    """A part with its text, folded character by character."""

    where: Where
    printed: str
    text: str


def opening(article: RegionText) -> Iterator[Part]:
    """The parts that are not empty, up to the first paragraph."""
    named = (
        (Where.TITLE, article.title),
        (Where.SUBTITLE, article.subtitle),
        (Where.KICKER, article.kicker),
        (Where.SECTION, article.section),
        *((Where.SOURCE, source) for source in article.sources),
    )
    yield from (Part(where, printed, fold(printed)) for where, printed in named if printed)
    for paragraph in article.paragraphs[:1]:
        yield from _first(paragraph, fold(paragraph))


def body(article: RegionText) -> Iterator[Part]:
    """The paragraphs after the first one."""
    return (Part(Where.BODY, printed, fold(printed)) for printed in article.paragraphs[1:] if printed)


def _first(printed: str, text: str) -> Iterator[Part]:
    """Dateline, first sentence and the rest of the first paragraph, which is also given folded."""
    start = 0
    if match := DATELINE.match(text):
        start = match.end()
        if match["place"] != SEAT:
            yield Part(Where.DATELINE, printed[slice(*match.span("place"))], match["place"])
    stop = SENTENCE.search(printed, start)
    end = stop.end() if stop else len(printed)
    for where, part in ((Where.LEAD, slice(start, end)), (Where.FIRST, slice(end, None))):
        if printed[part]:
            yield Part(where, printed[part], text[part])
