from __future__ import annotations

import datetime as dt
import json

import pytest

from site_plugins.feeds.finished import Topic, read_page

SITE = "https://bulletin.example/kjqb/"
ISSUE = {"@type": "PublicationIssue", "datePublished": "2021-11-05"}
ARTICLE = {"@type": "Article", "headline": "《人民日报》发表署名文章", "isPartOf": ISSUE}


def article(body: str, facts: str = "", **data: str) -> str:
    """A finished page of an article."""
    graph = json.dumps({"@graph": [ARTICLE | data]}, ensure_ascii=False)
    return f"""<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8">
<link rel="canonical" href="{SITE}issues/2021-11/13.html">
<link rel="alternate" hreflang="zh-Hans" href="{SITE}issues/2021-11/13.html">
<link rel="alternate" hreflang="zh-Hant" href="{SITE}zh-hant/issues/2021-11/13.html">
<link rel="alternate" type="application/atom+xml" href="../../feed.xml">
<script type="application/ld+json">{graph}</script>
</head><body><nav><a href="../../regions/bei-jing.html">北京</a></nav>
<article data-article><header><h1>《人民日报》发表署名文章</h1>{facts}</header>
<div class="prose" data-article-body>
{body}
</div></article></body></html>"""


def test_a_page_without_an_address_is_left_out() -> None:
    assert read_page("<html><head></head><body>404</body></html>") is None


def test_a_page_that_is_not_to_be_kept_is_left_out() -> None:
    head = f'<link rel="canonical" href="{SITE}old.html"><meta name="robots" content="noindex">'
    assert read_page(f"<html><head>{head}</head><body></body></html>") is None


def test_a_page_names_itself_in_every_script() -> None:
    page = read_page(article("<p>正文</p>"))
    assert page
    assert page.url == f"{SITE}issues/2021-11/13.html"
    assert page.alternates == (
        ("zh-Hans", f"{SITE}issues/2021-11/13.html"),
        ("zh-Hant", f"{SITE}zh-hant/issues/2021-11/13.html"),
    )


def test_an_article_has_the_date_of_its_issue() -> None:
    page = read_page(article("<p>正文</p>"))
    assert page
    assert page.date == dt.date(2021, 11, 5)


@pytest.mark.parametrize("own", ['{"@type": "Event"}', "[]", '{"@graph": [{"@type": "Article"}]}', "no JSON"])
def test_structured_data_that_an_author_wrote_into_the_text_is_left_alone(own: str) -> None:
    page = read_page(article(f'<p>正文</p><script type="application/ld+json">{own}</script>'))
    assert page
    assert page.data == {"Article": ARTICLE}


def test_title_and_subtitle_are_joined() -> None:
    page = read_page(article("<p>正文</p>", alternativeHeadline="——新时代的宏伟蓝图"))
    assert page
    assert page.item
    assert page.item.title == "《人民日报》发表署名文章——新时代的宏伟蓝图"


def test_topics_are_the_links_of_the_title_block_only() -> None:
    facts = '<a href="../../regions/jiang-su.html">江苏</a><a href="https://example.org/">原文</a>'
    page = read_page(article('<p>见<a href="../../sections/x.html">别处</a></p>', facts))
    assert page
    assert page.item
    assert page.item.topics == (Topic("regions", "江苏", f"{SITE}regions/jiang-su.html"),)


def test_a_topic_is_called_as_its_page_not_as_the_article_prints_it() -> None:
    page = read_page(article("<p>正文</p>", '<a href="../../sources/z.html" title="中国新闻网">中新网</a>'))
    assert page
    assert page.item
    assert [topic.name for topic in page.item.topics] == ["中国新闻网"]


def test_addresses_in_the_text_are_absolute() -> None:
    page = read_page(article('<p><a href="05.html#a">上文</a><img src="../../assets/图.png" alt="图"></p>'))
    assert page
    assert page.item
    assert f'href="{SITE}issues/2021-11/05.html#a"' in page.item.body
    assert f'src="{SITE}assets/' in page.item.body


def test_text_that_looks_like_markup_stays_text() -> None:
    page = read_page(article("1 &lt; 2 &amp; <p>&lt;script&gt;</p><script>alert(1)</script>"))
    assert page
    assert page.item
    assert page.item.body == "1 &lt; 2 &amp; <p>&lt;script&gt;</p>"
