"""What each page shows, as plain values: the templates under `theme/views/` get one view as `view`."""

from __future__ import annotations

from typing import ClassVar, TypeAlias

from msgspec import Struct

from site_plugins.entries import Entry, IssueEntry
from site_plugins.indexes.catalogue import Item, Kind, Topic


class Crumb(Struct, frozen=True):
    """A step of the path to a page; `anchor` is a place on the page `src_uri`."""

    title: str
    src_uri: str
    anchor: str = ""


class Digest(Struct, frozen=True):
    """An issue with a few of its articles, one from each of its first sections."""

    issue: IssueEntry
    entries: tuple[Entry, ...]


class HomeView(Struct, frozen=True):
    """The newest issue in full, and the issues before it."""

    template: ClassVar[str] = "home"
    issue: IssueEntry | None
    earlier: tuple[Digest, ...]
    title: str = ""
    crumbs: tuple[Crumb, ...] = ()


class IssueView(Struct, frozen=True):
    """One issue with its contents list; `previous` is the older neighbour."""

    template: ClassVar[str] = "issue"
    issue: IssueEntry
    previous: IssueEntry | None
    next: IssueEntry | None
    title: str
    crumbs: tuple[Crumb, ...]


class ArticleView(Struct, frozen=True):
    """One article with all that it is linked to."""

    template: ClassVar[str] = "article"
    entry: Entry
    issue: IssueEntry
    previous: Entry | None
    next: Entry | None
    section: Topic | None
    regions: tuple[Topic, ...]
    sources: tuple[Topic, ...]
    """In the order of `entry.meta.sources`, each name once."""
    title: str
    crumbs: tuple[Crumb, ...]


class Group(Struct, frozen=True):
    """A run of articles under a heading; `src_uri` is the page that the heading leads to."""

    heading: str
    src_uri: str
    items: tuple[Item, ...]


class TopicView(Struct, frozen=True):
    """One page of a topic's articles."""

    template: ClassVar[str] = "topic"
    topic: Topic
    number: int
    """0 on the first page, which holds the newest; the full pages are counted from the oldest, 1."""
    groups: tuple[Group, ...]
    later: str
    """Path of the page with the articles published next; empty on the first page."""
    earlier: str
    """Path of the page with the articles published before; empty on the last page."""
    title: str
    crumbs: tuple[Crumb, ...]


class TopicGroup(Struct, frozen=True):
    """Topics under a heading; the heading may be empty."""

    heading: str
    topics: tuple[Topic, ...]


class OverviewView(Struct, frozen=True):
    """All topics of one kind."""

    template: ClassVar[str] = "overview"
    kind: Kind
    groups: tuple[TopicGroup, ...]
    title: str
    crumbs: tuple[Crumb, ...]


class YearOfIssues(Struct, frozen=True):
    """A year of issues, newest first; a year long past may be named without them."""

    name: str
    year: Topic | None
    issues: tuple[IssueEntry, ...]
    count: int
    """How many issues the year has, shown or not."""


class IssuesView(Struct, frozen=True):
    """All issues by year."""

    template: ClassVar[str] = "issues"
    years: tuple[YearOfIssues, ...]
    title: str
    crumbs: tuple[Crumb, ...]


class RedirectView(Struct, frozen=True):
    """A former address of an article."""

    template: ClassVar[str] = "redirect"
    entry: Entry
    title: str
    crumbs: tuple[Crumb, ...] = ()


View: TypeAlias = HomeView | IssueView | ArticleView | TopicView | OverviewView | IssuesView | RedirectView
