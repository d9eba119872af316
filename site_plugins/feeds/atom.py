"""A channel -> an Atom feed (RFC 4287)."""

from __future__ import annotations

import datetime as dt
from xml.etree.ElementTree import Element

from site_plugins.feeds.channels import Channel
from site_plugins.feeds.finished import Item
from site_plugins.feeds.xml_writer import add, document, root

NAMESPACE = "http://www.w3.org/2005/Atom"
CHINA = dt.timezone(dt.timedelta(hours=8))
"""Issues are dated where they are published; a day begins there."""
NOTHING_YET = dt.date(1970, 1, 1)
"""When a feed without items was last updated: it must name a day."""


def render_atom(channel: Channel) -> bytes:
    """The feed as a file holds it; the same channel always gives the same bytes."""
    feed = root("feed", {"xmlns": NAMESPACE, "xml:lang": channel.language})
    add(feed, "id", channel.address("xml"))
    add(feed, "title", channel.title)
    if channel.subtitle:
        add(feed, "subtitle", channel.subtitle)
    add(feed, "updated", moment(max((item.date for item in channel.items if item.date), default=NOTHING_YET)))
    add(feed, "link", rel="self", type="application/atom+xml", href=channel.address("xml"))
    add(feed, "link", rel="alternate", type="text/html", hreflang=channel.language, href=channel.page)
    add(add(feed, "author"), "name", channel.author)
    for item in channel.items:
        _add_entry(feed, item, channel.language)
    return document(feed)


def _add_entry(feed: Element, item: Item, language: str) -> None:
    entry = add(feed, "entry")
    add(entry, "id", item.url)
    add(entry, "title", item.title)
    published = moment(item.date or NOTHING_YET)
    add(entry, "published", published)
    add(entry, "updated", published)
    add(entry, "link", rel="alternate", type="text/html", hreflang=language, href=item.url)
    if item.author:
        add(add(entry, "author"), "name", item.author)
    for topic in item.topics:
        add(entry, "category", term=topic.name, scheme=f"{topic.url.rpartition('/')[0]}/")
    if item.summary:
        add(entry, "summary", item.summary)
    add(entry, "content", item.body, type="html")


def moment(date: dt.date) -> str:
    """2021-11-05 -> 2021-11-05T00:00:00+08:00"""
    return dt.datetime.combine(date, dt.time(), CHINA).isoformat()
