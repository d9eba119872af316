"""The archive -> its topics: every section, region, source and year with the articles that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from bulletin.enrich.publishers import publisher_of
from site_plugins.entries import Entry, IssueEntry
from site_plugins.indexes import slugs
from site_plugins.indexes.regions import known_regions


class Kind(StrEnum):
    """By what articles are gathered; the value is the folder of the pages."""

    SECTION = "sections"
    REGION = "regions"
    SOURCE = "sources"
    YEAR = "years"

    @property
    def src_uri(self) -> str:
        """The overview of all topics of this kind."""
        return f"{self}/index.md"


class Item(Struct, frozen=True):
    """An article together with its issue."""

    entry: Entry
    issue: IssueEntry


class Topic(Struct, frozen=True):
    """A section, region, source or year."""

    kind: Kind
    name: str
    slug: str
    items: tuple[Item, ...]
    """Newest issue first, inside an issue in its order."""

    @property
    def src_uri(self) -> str:
        """The topic's page, as a path below the content folder."""
        return f"{self.kind}/{self.slug}.md"


Catalogue = Mapping[Kind, Mapping[str, Topic]]
"""Topics by kind and name, the ones that were used last first."""


def read_catalogue(archive: Sequence[IssueEntry]) -> Catalogue:
    """The topics of an archive that comes newest issue first."""
    return {kind: _topics(kind, archive) for kind in Kind}


def _topics(kind: Kind, archive: Sequence[IssueEntry]) -> dict[str, Topic]:
    found: dict[str, list[Item]] = {}
    for item in _items(archive):
        for name in names_of(kind, item):
            found.setdefault(name, []).append(item)
    published = [name for item in _items(archive[::-1]) for name in names_of(kind, item)]
    known = {name: region.slug for name, region in known_regions().items()} if kind is Kind.REGION else {}
    addresses = slugs.assign(published, known)
    return {name: Topic(kind, name, addresses[name], tuple(items)) for name, items in found.items()}


def _items(archive: Sequence[IssueEntry]) -> Iterator[Item]:
    for issue in archive:
        for entry in issue.entries:
            yield Item(entry, issue)


def names_of(kind: Kind, item: Item) -> tuple[str, ...]:
    """The topics of one kind to which an article belongs, each once, in the order of its front matter."""
    meta = item.entry.meta
    match kind:
        case Kind.SECTION:
            names = [meta.section]
        case Kind.REGION:
            names = list(meta.regions)
        case Kind.SOURCE:
            names = [publisher_of(source.name) for source in meta.sources]
        case Kind.YEAR:
            names = [str(item.issue.date.year)] if item.issue.date else []
    return tuple(dict.fromkeys(name for name in names if name))
