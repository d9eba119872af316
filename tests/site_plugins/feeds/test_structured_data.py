from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from bulletin.front_matter import ArticleMeta, IssueMeta
from bulletin.model import Source
from site_plugins.entries import Entry, IssueEntry
from site_plugins.feeds.structured_data import Publication, structured_data
from site_plugins.indexes.catalogue import read_catalogue
from site_plugins.indexes.pages import HOME, ISSUES, read_pages
from site_plugins.indexes.views import View

SITE = "https://bulletin.example/kjqb/"
BULLETIN = Publication("科技情报动态", "每月一期", "编辑部", lambda path: f"{SITE}{path[:-3]}.html")
ARTICLE = "issues/2021-11/05.md"


def views(**fields: Any) -> dict[str, View]:
    """The pages of a bulletin of one issue with one article."""
    meta = ArticleMeta(**{"title": "江苏大数据发展水平领跑全国", "section": "各地动态", **fields})
    issue_meta = IssueMeta(number="11", date=dt.date(2021, 11, 5))
    entry = Entry(meta, "2021-11", "05", ARTICLE)
    archive = [IssueEntry("2021-11", issue_meta, "issues/2021-11/index.md", (entry,))]
    return read_pages(archive, read_catalogue(archive))


def nodes(path: str, **fields: Any) -> dict[str, dict[str, Any]]:
    text = structured_data(BULLETIN, views(**fields)[path], "一句话")
    return {node["@type"]: node for node in json.loads(text)["@graph"]}


def test_the_home_page_is_the_periodical() -> None:
    assert nodes(HOME)["Periodical"] == {
        "@type": "Periodical",
        "name": "科技情报动态",
        "description": "每月一期",
        "url": f"{SITE}index.html",
        "inLanguage": "zh-Hans",
        "publisher": {"@type": "Organization", "name": "编辑部"},
    }


def test_an_issue_is_part_of_the_periodical() -> None:
    issue = nodes("issues/2021-11/index.md")["PublicationIssue"]
    assert (issue["issueNumber"], issue["datePublished"]) == ("11", "2021-11-05")
    assert issue["isPartOf"]["name"] == "科技情报动态"


def test_an_article_is_part_of_its_issue() -> None:
    article = nodes(ARTICLE, regions=("江苏",), sources=(Source("人民网", "https://example.org/1"),))[
        "Article"
    ]
    assert article["headline"] == "江苏大数据发展水平领跑全国"
    assert article["description"] == "一句话"
    assert article["articleSection"] == "各地动态"
    assert article["contentLocation"] == [{"@type": "Place", "name": "江苏"}]
    assert article["isPartOf"]["issueNumber"] == "11"
    (original,) = article["isBasedOn"]
    assert original["publisher"]["name"] == "人民网"
    assert original["url"] == "https://example.org/1"


def test_the_path_to_an_article_is_told() -> None:
    steps = nodes(ARTICLE)["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3, 4]
    assert steps[0]["item"] == f"{SITE}index.html"


def test_what_is_unknown_is_left_out() -> None:
    assert not {"author", "contentLocation", "isBasedOn", "alternativeHeadline"} & nodes(ARTICLE).keys()


def test_a_list_of_issues_has_none() -> None:
    assert structured_data(BULLETIN, views()[ISSUES]) == ""


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "<!--<script>", "a & b"])
def test_a_title_cannot_end_the_script(title: str) -> None:
    text = structured_data(BULLETIN, views(title=title)[ARTICLE])
    assert "<" not in text
    assert nodes(ARTICLE, title=title)["Article"]["headline"] == title
