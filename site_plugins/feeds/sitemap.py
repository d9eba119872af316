"""Finished pages -> the map of the site for search engines, with each page in every script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from site_plugins.feeds.channels import by_topic
from site_plugins.feeds.finished import FinishedPage
from site_plugins.feeds.xml_writer import add, document, root

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PAGES_A_FILE = 20_000
"""The protocol allows 50,000 addresses and 50 MB a file; with alternates, the size is reached first."""


def render_sitemaps(
    pages: Sequence[FinishedPage], site_url: str, pages_a_file: int = PAGES_A_FILE
) -> dict[str, bytes]:
    """The files by name: `sitemap.xml`, which on a large site lists `sitemap-1.xml` and so on."""
    dates = last_changes(pages)
    parts = [
        _render_pages(pages[start : start + pages_a_file], dates)
        for start in range(0, len(pages), pages_a_file)
    ]
    if len(parts) <= 1:
        return {"sitemap.xml": parts[0] if parts else _render_pages((), dates)}
    files = {f"sitemap-{number}.xml": part for number, part in enumerate(parts, start=1)}
    index = root("sitemapindex", {"xmlns": NAMESPACE})
    for name in files:
        add(add(index, "sitemap"), "loc", f"{site_url}{name}")
    return {"sitemap.xml": document(index), **files}


def last_changes(pages: Sequence[FinishedPage]) -> dict[str, dt.date]:
    """When each page last got something new, by its address.

    An article and an issue have the date of the issue; a topic has that of its newest article, a home page
    that of the newest issue. Other pages have none.
    """
    dates = {page.url: page.date for page in pages if page.date}
    for topic, items in by_topic(pages).items():
        days = [item.date for item in items if item.date]
        if days:
            dates[topic.url] = max(days)
    newest = max(dates.values(), default=None)
    homes = [page.url for page in pages if "Periodical" in page.data]
    return {**dates, **dict.fromkeys(homes, newest)} if newest else dates


def _render_pages(pages: Sequence[FinishedPage], dates: Mapping[str, dt.date]) -> bytes:
    urls = root("urlset", {"xmlns": NAMESPACE, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"})
    for page in pages:
        url = add(urls, "url")
        add(url, "loc", page.url)
        if page.url in dates:
            add(url, "lastmod", dates[page.url].isoformat())
        for language, address in page.alternates:
            add(url, "xhtml:link", rel="alternate", hreflang=language, href=address)
    return document(urls)
