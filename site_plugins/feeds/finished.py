"""A finished page -> what feeds and the map of the site say of it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any
from urllib.parse import urljoin

from lxml import html
from msgspec import Struct

from bulletin.front_matter import as_date

# https://example.org/bulletin/zh-hant/regions/jiang-su.html
TOPIC_URL = re.compile(r".*/(?P<kind>sections|regions|sources)/(?P<slug>[^/]+)\.html")


class Topic(Struct, frozen=True):
    """A section, region or source as an article's page names it."""

    kind: str
    """The folder of its page: `sections`, `regions`, `sources`."""
    name: str
    url: str


class Item(Struct, frozen=True):
    """An article as feeds carry it, in the script of its page."""

    url: str
    title: str
    summary: str
    body: str
    """The text as HTML, every address in it absolute."""
    date: dt.date | None
    """Date of the issue."""
    author: str
    topics: tuple[Topic, ...]


class FinishedPage(Struct, frozen=True):
    """A page that search engines may keep."""

    url: str
    """Its canonical address."""
    language: str
    alternates: tuple[tuple[str, str], ...]
    """`(hreflang, address)` of the page in every script, in the page's order."""
    data: Mapping[str, Mapping[str, Any]]
    """Its structured data by type."""
    item: Item | None
    """None where the page is no article."""

    @property
    def date(self) -> dt.date | None:
        """Date of the issue that the page belongs to."""
        issue = self.data.get("PublicationIssue") or self.data.get("Article", {}).get("isPartOf", {})
        return as_date(issue.get("datePublished", ""))


def read_page(text: str) -> FinishedPage | None:
    """What a page says of itself; None where it has no address of its own or asks not to be kept."""
    document = html.document_fromstring(text)
    canonical = document.xpath("string(head/link[@rel='canonical']/@href)")
    robots = document.xpath("string(head/meta[@name='robots']/@content)")
    if not canonical or "noindex" in robots:
        return None
    alternates = tuple(
        (link.get("hreflang"), link.get("href"))
        for link in document.xpath("head/link[@rel='alternate' and @hreflang and not(@type)]")
    )
    data = {node["@type"]: node for node in _structured_data(document)}
    page = FinishedPage(canonical, document.get("lang", ""), alternates, data, None)
    articles = document.xpath("//article[@data-article]")
    if not articles or "Article" not in data:
        return page
    return FinishedPage(canonical, page.language, alternates, data, _item(articles[0], page))


def _structured_data(document: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """What our templates put into the head; an author's own, in the text of a page, may be of any shape."""
    for script in document.xpath("head/script[@type='application/ld+json']"):
        yield from json.loads(script.text)["@graph"]


def _item(article: html.HtmlElement, page: FinishedPage) -> Item:
    # A link in the body is no part of what the editors said of the article.
    named = article.xpath(".//a[@href][not(ancestor::*[@data-article-body])]")
    topics = [
        # 中新网 leads to the page of 中国新闻网, which its link has as title.
        Topic(match["kind"], link.get("title") or link.text_content().strip(), match.group())
        for link in named
        if (match := TOPIC_URL.fullmatch(urljoin(page.url, link.get("href"))))
    ]
    data = page.data["Article"]
    subtitle = data.get("alternativeHeadline", "").removeprefix("——")
    return Item(
        url=page.url,
        title=f"{data['headline']}——{subtitle}" if subtitle else data["headline"],
        summary=data.get("description", ""),
        body="".join(_inner_html(body, page.url) for body in article.xpath(".//*[@data-article-body]")),
        date=page.date,
        author=data.get("author", {}).get("name", ""),
        topics=tuple(dict.fromkeys(topics)),
    )


def _inner_html(body: html.HtmlElement, url: str) -> str:
    for element in body.xpath(".//script | .//style | .//a[contains(@class, 'headerlink')]"):
        element.drop_tree()
    body.make_links_absolute(url)
    children = (html.tostring(child, encoding="unicode") for child in body)
    return f"{escape(body.text or '')}{''.join(children)}".strip()
