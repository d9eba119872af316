from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import feedparser
from hypothesis import given
from hypothesis import strategies as st

from feed_samples import SITE, channel, item
from site_plugins.feeds.atom import render_atom
from site_plugins.feeds.xml_writer import legal

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339 with the colon in its offset, as RFC 4287 3.3 asks
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def test_a_feed_reader_understands_it() -> None:
    read = feedparser.parse(
        render_atom(channel(item("01"), item("02", title="马来西亚拟建超大规模数据中心")))
    )
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert read.feed.title == "科技情报动态"
    assert read.feed.language == "zh-Hans"
    assert [entry.title for entry in read.entries] == [
        "江苏大数据发展水平领跑全国",
        "马来西亚拟建超大规模数据中心",
    ]
    assert [tag.term for tag in read.entries[0].tags] == ["各地动态", "江苏"]
    assert read.entries[0].link == f"{SITE}issues/2021-11-05/01.html"


def test_the_whole_text_is_in_it() -> None:
    (entry,) = feedparser.parse(render_atom(channel(item()))).entries
    assert entry.content[0].value == '<p>近日，<a href="https://example.org/">江苏</a>发布报告。</p>'


def test_it_keeps_the_rules_of_atom() -> None:
    feed = ET.fromstring(render_atom(channel(item("01"), item("02", day="2021-10-05"))))  # noqa: S314
    entries = feed.findall(f"{ATOM}entry")
    for element in (feed, *entries):
        assert [len(element.findall(ATOM + name)) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated", ""))
    ids = [element.findtext(f"{ATOM}id") for element in (feed, *entries)]
    assert len(set(ids)) == len(ids)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "科技情报动态编辑部"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{SITE}feed.xml", "alternate": f"{SITE}index.html"}


def test_it_was_updated_when_its_newest_article_came() -> None:
    read = feedparser.parse(render_atom(channel(item(day="2021-11-05"), item(day="2021-10-05"))))
    assert read.feed.updated == "2021-11-05T00:00:00+08:00"


def test_a_feed_without_articles_is_a_feed() -> None:
    read = feedparser.parse(render_atom(channel()))
    assert not read.bozo
    assert read.entries == []


@given(st.text(min_size=1))
def test_a_title_is_text_whatever_it_holds(title: str) -> None:
    feed = ET.fromstring(render_atom(channel(item(title=title))))  # noqa: S314
    read = feed.findtext(f"{ATOM}entry/{ATOM}title")
    # A reader of XML turns the line ends of other systems into its own.
    assert (read or "") == legal(title).replace("\r\n", "\n").replace("\r", "\n")


def test_markup_in_a_title_is_not_markup() -> None:
    written = render_atom(channel(item(title="<script>alert(1)</script> & ]]>"))).decode()
    assert "<script>" not in written
    assert ET.fromstring(written.encode()).findtext(f"{ATOM}entry/{ATOM}title") == (  # noqa: S314
        "<script>alert(1)</script> & ]]>"
    )
