"""Finished pages -> the channels to follow: the whole site, and each section, region and source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from site_plugins.feeds.finished import FinishedPage, Item, Topic


class Channel(Struct, frozen=True):
    """What one feed tells, in one script."""

    title: str
    subtitle: str
    language: str
    page: str
    """Address of the page whose news these are."""
    folder: str
    """Address, with a slash at its end, of the folder in which the feed lies."""
    author: str
    """Who publishes."""
    items: tuple[Item, ...]
    """Newest first; every item has a date."""

    def address(self, ending: str) -> str:
        """Address of the feed: `…/feed.xml`, `…/feed.json`."""
        return f"{self.folder}feed.{ending}"


class Limits(Struct, frozen=True):
    """How many items a feed holds at most."""

    site: int
    topic: int


def read_channels(pages: Sequence[FinishedPage], home: FinishedPage, limits: Limits) -> Iterator[Channel]:
    """The channels of one script, that of the whole site first; `pages` and `home` are all of that script."""
    periodical = home.data["Periodical"]
    folder = home.url.rpartition("/")[0] + "/"
    whole = Channel(
        title=periodical["name"],
        subtitle=periodical.get("description", ""),
        language=home.language,
        page=home.url,
        folder=folder,
        author=periodical.get("publisher", periodical)["name"],
        items=newest((page.item for page in pages if page.item), limits.site),
    )
    yield whole
    for topic, items in by_topic(pages).items():
        yield Channel(
            title=f"{whole.title} · {topic.name}",
            subtitle="",
            language=whole.language,
            page=topic.url,
            folder=f"{topic.url.removesuffix('.html')}/",
            author=whole.author,
            items=newest(items, limits.topic),
        )


def newest(items: Iterable[Item], limit: int) -> tuple[Item, ...]:
    """The newest items that have a date; those of one issue in its order."""
    dated = [(item.date, item) for item in items if item.date]
    dated.sort(key=lambda pair: (dt.date.max - pair[0], pair[1].url))
    return tuple(item for _, item in dated[:limit])


def by_topic(pages: Iterable[FinishedPage]) -> dict[Topic, list[Item]]:
    """The items of each topic, topics in the order of their addresses."""
    found: dict[Topic, list[Item]] = {}
    for item in (page.item for page in pages if page.item):
        for topic in item.topics:
            found.setdefault(topic, []).append(item)
    return dict(sorted(found.items(), key=lambda pair: pair[0].url))
