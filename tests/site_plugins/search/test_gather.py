"""The archive and its finished pages become articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_samples import TWO_ISSUES, archive
from article_samples import TREES
from site_plugins.search.articles import Article
from site_plugins.search.extract import Field
from site_plugins.search.gather import gather

PAGE = """<html><body><article data-article><h1>{title}</h1>
<dl><dt>{source}</dt><dd><a href="../../sources/a.html">{name}</a></dd>
<dt>刊期</dt><dd><a href="index.html">2022年第6期（{total}第118期）</a></dd></dl>
<div data-article-body><h2 id="h1">一</h2><p>{text}</p></div></article></body></html>"""
SIMPLIFIED = {
    "title": "浙江数据",
    "source": "来源",
    "name": "浙江数据发展研究院",
    "total": "总",
    "text": "发展。",
}
TRADITIONAL = {
    "title": "浙江數據",
    "source": "來源",
    "name": "浙江數據發展研究院",
    "total": "總",
    "text": "發展。",
}


@pytest.fixture
def gathered(tmp_path: Path) -> Article:
    """The only article of an archive that has finished pages."""
    for tree, values in (("", SIMPLIFIED), ("zh-hant", TRADITIONAL)):
        path = tmp_path / tree / "issues/2022-06/01.html"
        path.parent.mkdir(parents=True)
        path.write_text(PAGE.format(**values), encoding="utf-8")
    (article,) = gather(tmp_path, archive(TWO_ISSUES), TREES)
    return article


def test_an_article_has_its_lines_in_every_script(gathered: Article) -> None:
    assert gathered.url == "issues/2022-06/01.html"
    issue = "2022年第6期（{}第118期）"
    page = ("浙江数据", "来源", "浙江数据发展研究院", "刊期", issue.format("总"), "一", "发展。")
    twin = ("浙江數據", "來源", "浙江數據發展研究院", "刊期", issue.format("總"), "一", "發展。")
    assert gathered.lines["zh-Hans"] == (*page, "政策法规", "浙江数据一发展。")
    assert gathered.lines["zh-Hant"] == (*twin, "政策法规", "浙江數據一發展。")
    assert "".join(gathered.fields) == "TLMLLHBML"
    assert gathered.anchors == {5: "h1"}


def test_what_is_on_every_page_of_an_issue_weighs_little(gathered: Article) -> None:
    labels = [
        line
        for kind, line in zip(gathered.fields, gathered.lines["zh-Hans"], strict=True)
        if kind is Field.LABEL
    ]
    assert labels[:3] == ["来源", "刊期", "2022年第6期（总第118期）"]


def test_results_show_the_names_that_the_page_has(gathered: Article) -> None:
    assert gathered.labels["zh-Hans"] == (
        "政策法规",
        "2022年第6期（总第118期）",
        "浙江数据发展研究院",
        "浙江",
    )
    assert gathered.labels["zh-Hant"] == (
        "政策法规",
        "2022年第6期（總第118期）",
        "浙江數據發展研究院",
        "浙江",
    )
    assert gathered.names["zh-Hant"]["浙江数据发展研究院"] == "浙江數據發展研究院"


def test_facets_come_from_the_front_matter(gathered: Article) -> None:
    assert gathered.date == "2022-03-28"
    assert gathered.facets == {
        "section": ("政策法规",),
        "source": ("浙江数据发展研究院",),
        "region": ("浙江",),
        "issue": ("2022-06",),
        "year": ("2022",),
    }
