"""The pages of one topic: its articles, newest first, in lists whose length is bounded.

Pages are counted from the oldest article: a full page never changes any more, whatever is published later,
and the first page a reader sees holds what is newer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from site_plugins.indexes.catalogue import Item, Kind, Topic
from site_plugins.indexes.labels import WORDS, issue_label
from site_plugins.indexes.views import Crumb, Group, TopicView

PAGE_SIZE = 50
"""Articles on a full page."""


def cut(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """The items, newest first: a first page of less than twice `size`, then full pages of `size`."""
    full = max(0, len(items) // size - 1)
    first = len(items) - full * size
    edges = [0, *range(first, len(items) + 1, size)]
    return [items[start:end] for start, end in pairwise(edges)]


def topic_pages(
    topic: Topic, crumbs: tuple[Crumb, ...], size: int = PAGE_SIZE
) -> Iterator[tuple[str, TopicView]]:
    """The pages of a topic by path: `sections/slug.md`, then `sections/slug/2.md`, `sections/slug/1.md`."""
    parts = cut(topic.items, size)
    folder = topic.src_uri.removesuffix(".md")
    paths = [topic.src_uri, *(f"{folder}/{number}.md" for number in range(len(parts) - 1, 0, -1))]
    title = WORDS["year"].format(topic.name) if topic.kind is Kind.YEAR else topic.name
    for place, (path, part) in enumerate(zip(paths, parts, strict=True)):
        later = paths[place - 1] if place else ""
        earlier = paths[place + 1] if place + 1 < len(paths) else ""
        yield (
            path,
            TopicView(
                topic=topic,
                number=len(parts) - place if place else 0,
                groups=tuple(_groups(topic, part)),
                later=later,
                earlier=earlier,
                title=title,
                crumbs=crumbs,
            ),
        )


def _groups(topic: Topic, items: Sequence[Item]) -> Iterator[Group]:
    """By issue on the pages of a year, by year on all others."""
    if topic.kind is Kind.YEAR:
        for _, run in groupby(items, lambda item: item.issue.id):
            of_issue = tuple(run)
            issue = of_issue[0].issue
            yield Group(issue_label(issue), issue.src_uri, of_issue)
    else:
        for year, run in groupby(items, lambda item: item.issue.date.year if item.issue.date else None):
            yield Group(WORDS["year"].format(year) if year else WORDS["undated"], "", tuple(run))
