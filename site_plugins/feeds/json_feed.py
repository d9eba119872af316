"""A channel -> a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from site_plugins.feeds.atom import NOTHING_YET, moment
from site_plugins.feeds.channels import Channel
from site_plugins.feeds.finished import Item

VERSION = "https://jsonfeed.org/version/1.1"


def render_json_feed(channel: Channel) -> bytes:
    """The feed as a file holds it; the same channel always gives the same bytes."""
    feed = {
        "version": VERSION,
        "title": channel.title,
        "description": channel.subtitle,
        "home_page_url": channel.page,
        "feed_url": channel.address("json"),
        "language": channel.language,
        "authors": [{"name": channel.author}],
        "items": [_item(item, channel.language) for item in channel.items],
    }
    kept = {key: value for key, value in feed.items() if value != ""}
    return (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: Item, language: str) -> dict[str, Any]:
    fields = {
        "id": item.url,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.body,
        "date_published": moment(item.date or NOTHING_YET),
        "authors": [{"name": item.author}] if item.author else [],
        "tags": [topic.name for topic in item.topics],
        "language": language,
    }
    return {key: value for key, value in fields.items() if value}
