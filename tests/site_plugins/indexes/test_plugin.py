"""The plugin in a real build of a small content tree."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from archive_samples import TWO_ISSUES, issue_of
from finished_pages import BuiltPage, built_pages, path_of
from site_build import build_site, made_once, write_content

EXTRA = {
    "issues/2021-11/02.md": """---
title: 一篇改过<编号>的文章 & 其他
section: 各地动态
source: {name: 人民网, url: "https://example.org/1?a=1&b=2", date: 2021-11-02, note: "第3版，<有删节>"}
author: 张三
editor: 李四
original: ["原文题目：A <Decadal> Agenda"]
aliases: [2021-11/07]
---

&lt;script>alert(1)&lt;/script>

旧地址 [还在](07.md)，新地址 [也在](01.md#一节)。
""",
    "issues/2021-11/01.md": TWO_ISSUES["issues/2021-11/01.md"] + "\n## 一、一节\n",
    "issues/2021-11/03.md": "---\ntitle: 草稿\nregion: [西藏]\ndraft: true\n---\n\n未完。\n",
    "issues/2021-11/04.md": "---\ntitle: 2021-13-45\nsection: 各地动态\n---\n\nGDP: 6% 的增长。\n",
    "issues/2020-06/index.md": """---
date: 2020-06
colophon:
- 主编：张三　编辑：<李四>
- 未经许可，不得转载本刊。
---
""",
    **{
        f"issues/2020-06/0{number}.md": f"---\ntitle: 第{number}篇\nsection: {section}\n---\n\n正文。\n"
        for number, section in enumerate("甲乙甲", 1)
    },
    "issues/2020-01/index.md": "---\ndraft: true\n---\n",
    "issues/2020-01/01.md": "---\ntitle: 未出的一期\n---\n\n未完。\n",
}


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        content = write_content(folder / "content", {**TWO_ISSUES, **EXTRA})
        build_site(folder / "site", content=content)

    return made_once(tmp_path_factory.getbasetemp(), "small-site", make) / "site"


@pytest.fixture(scope="session")
def pages(small_site: Path) -> dict[str, BuiltPage]:
    return {page.path: page for page in built_pages(small_site) if not page.path.startswith("zh-hant/")}


def linked(page: BuiltPage) -> set[str | None]:
    """The pages that a page's `main` leads to, without their anchors."""
    links = page.document.xpath("//main//a/@href")
    return {path_of(urljoin(page.url, link)) for link in links}


@pytest.mark.parametrize(
    ("article", "index"),
    [
        ("issues/2022-06/02.html", "issues/2022-06/index.html"),
        ("issues/2022-06/02.html", "sections/ge-di-dong-tai.html"),
        ("issues/2022-06/02.html", "regions/jiangsu.html"),
        ("issues/2022-06/02.html", "regions/zhejiang.html"),
        ("issues/2022-06/02.html", "sources/jiang-su-sheng-ke-ji-ting.html"),
        ("issues/2022-06/02.html", "sources/ren-min-wang.html"),
        ("issues/2022-06/02.html", "years/2022.html"),
    ],
)
def test_an_article_and_its_index_pages_lead_to_each_other(
    pages: dict[str, BuiltPage], article: str, index: str
) -> None:
    assert index in linked(pages[article])
    assert article in linked(pages[index])


@pytest.mark.parametrize("kind", ["issues", "sections", "regions", "sources", "years"])
def test_an_overview_leads_to_every_page_of_its_kind(pages: dict[str, BuiltPage], kind: str) -> None:
    found = linked(pages[f"{kind}/index.html"])
    name = "index.html" if kind == "issues" else "[^/]+.html"
    every = {path for path in pages if re.fullmatch(rf"{kind}/(?!index)([^/]+/)?{name}", path)}
    assert every
    assert every <= found


def test_the_home_page_leads_to_the_newest_articles_and_the_earlier_issues(
    pages: dict[str, BuiltPage],
) -> None:
    assert {"issues/2022-06/01.html", "issues/2022-06/02.html", "issues/2021-11/index.html"} <= linked(
        pages["index.html"]
    )


def test_a_section_that_comes_twice_in_an_issue_has_one_anchor(pages: dict[str, BuiltPage]) -> None:
    page = pages["issues/2020-06/index.html"]
    assert page.document.xpath("//main//h2//text()") == ["甲", "乙", "甲"]
    assert sorted(page.ids) == sorted(set(page.ids))
    assert {"jia", "yi"} <= set(page.ids)


def test_neighbours_lead_to_each_other(pages: dict[str, BuiltPage]) -> None:
    first, second = pages["issues/2022-06/01.html"], pages["issues/2022-06/02.html"]
    assert first.document.xpath("//a[@rel='next']/@href") == ["02.html"]
    assert second.document.xpath("//a[@rel='prev']/@href") == ["01.html"]


def test_an_issue_has_its_number_and_its_date(pages: dict[str, BuiltPage]) -> None:
    page = pages["issues/2022-06/index.html"]
    assert page.document.xpath("string(//h1)") == "2022年第6期（总第118期）"
    assert "2022年3月28日" in page.document.xpath("string(//*[@class='masthead'])")


def test_the_contents_of_the_issue_stand_beside_the_article(pages: dict[str, BuiltPage]) -> None:
    beside = pages["issues/2022-06/02.html"].document.xpath("//*[@data-issue-contents]//a")
    assert [link.get("href") for link in beside] == ["index.html", "01.html", "02.html"]
    assert [link.get("aria-current") for link in beside] == [None, None, "page"]


def test_a_former_address_leads_to_where_the_article_is_now(pages: dict[str, BuiltPage]) -> None:
    former = pages["issues/2021-11/07.html"]
    assert former.document.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=02.html"]
    assert "issues/2021-11/02.html" in linked(former)
    assert former.canonical == pages["issues/2021-11/02.html"].url
    assert former.document.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_drafts_are_nowhere(small_site: Path, pages: dict[str, BuiltPage]) -> None:
    assert not {
        path for path in pages if path.startswith("issues/2020-01/") or path.endswith("2021-11/03.html")
    }
    assert not (small_site / "regions" / "xizang.html").exists()
    assert not [path for path, page in pages.items() if "未出的一期" in page.text or "草稿" in page.text]


def test_what_looks_like_markup_shows_as_it_is(pages: dict[str, BuiltPage]) -> None:
    page = pages["issues/2021-11/02.html"]
    assert page.document.xpath("string(//h1)") == "一篇改过<编号>的文章 & 其他"
    assert "<script>alert(1)</script>" in page.document.xpath("string(//*[@data-article-body])")
    assert not page.document.xpath("//script[not(@type) and contains(., 'alert')]")


def test_what_mkdocs_takes_for_fields_is_text(pages: dict[str, BuiltPage]) -> None:
    page = pages["issues/2021-11/04.html"].document
    assert page.xpath("string(//h1)") == "2021-13-45"
    assert page.xpath("string(//*[@data-article-body])").strip() == "GDP: 6% 的增长。"


def test_what_is_known_of_an_article_is_shown(pages: dict[str, BuiltPage]) -> None:
    page = pages["issues/2021-11/02.html"].document
    facts = "".join(page.xpath("string(//dl[@class='facts'])").split())
    assert "作者张三" in facts
    assert "2021年11月2日" in facts
    assert page.xpath("//a[@rel='external nofollow']/@href") == ["https://example.org/1?a=1&b=2"]
    assert "李四" in page.xpath("string(//article)")
    below = page.xpath("//*[@data-article-body]/following-sibling::*//p/text()")
    assert "原文题目：A <Decadal> Agenda" in below


def test_the_parts_that_the_search_reads_are_marked(pages: dict[str, BuiltPage]) -> None:
    for path, page in pages.items():
        is_article = bool(re.fullmatch(r"issues/[^/]+/\d+\.html", path)) and not path.endswith("07.html")
        assert len(page.document.xpath("//article[@data-article]//*[@data-article-body]")) == is_article


def test_addresses_are_ascii(small_site: Path) -> None:
    names = [path.relative_to(small_site).as_posix() for path in small_site.rglob("*")]
    assert all(name.isascii() for name in names)


def test_nothing_of_the_base_theme_is_left(small_site: Path) -> None:
    names = {path.name for path in small_site.rglob("*") if "assets" in path.parts}
    assert not {name for name in names if name.startswith(("bundle", "main.", "palette", "lunr"))}
    assert not (small_site / "styles").exists()


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"issues/2021-11/01.md": "---\ntitle: 甲\nsection: [\n---\n"}, r"content/issues/2021-11/01\.md:\d"),
        (
            {"issues/2021-11/01.md": "---\nsection: 甲\ndate: 昨天\ntitle: 乙\n---\n"},
            r"01\.md:3: date is no date: '昨天'",
        ),
        ({"issues/2021-11/01.md": "---\ntitel: 甲\n---\n"}, r"01\.md:2: unknown field 'titel'"),
        ({"issues/2021-11/index.md": "---\nnumber: [\n---\n"}, r"2021-11/index\.md:\d"),
        (
            {"issues/2019-01/01.md": "---\ntitle: 甲\n---\n"},
            r"issues/2019-01/01\.md: the issue '2019-01' has no index\.md",
        ),
        ({"about.md": "---\ntitle: a: b\n---\n"}, r"content/about\.md:2: broken YAML"),
        (
            issue_of(1, "2021-11", source="甲", aliases="[2022-06/01]"),
            r"01\.md:4: the alias '2022-06/01' is the address",
        ),
    ],
)
def test_front_matter_that_is_not_right_stops_the_build_with_its_place(
    tmp_path: Path, files: dict[str, str], message: str
) -> None:
    content = write_content(tmp_path / "content", {**TWO_ISSUES, **files})
    with pytest.raises(AssertionError, match=message):
        build_site(tmp_path / "site", content=content)


def test_a_link_to_what_is_not_there_stops_the_build(tmp_path: Path) -> None:
    wrong = {"issues/2021-11/02.md": "---\ntitle: 甲\n---\n\n[没有](09.md)，[没有这一节](01.md#没有)\n"}
    content = write_content(tmp_path / "content", {**TWO_ISSUES, **wrong})
    with pytest.raises(AssertionError, match=r"09\.md"):
        build_site(tmp_path / "site", content=content)


def test_a_bulletin_without_sections_sources_and_dates_makes_a_site_without_site_address(
    tmp_path: Path,
) -> None:
    content = write_content(tmp_path / "content", issue_of(3, "special"))
    build_site(tmp_path / "site", content=content, site_url="")
    home = BuiltPage(tmp_path / "site", "index.html")
    menu = home.document.xpath("//nav[@class='menu']//a/@href")
    assert menu == ["index.html", "issues/index.html", "about.html"]
    assert not home.document.xpath("//main//h2")
    article = BuiltPage(tmp_path / "site", "issues/special/02.html")
    assert article.document.xpath("//h1/text()") == ["第2篇"]
    assert not article.document.xpath("head/link[@rel='canonical']")


def test_the_foot_of_an_issue_stands_on_its_page_as_printed(pages: dict[str, BuiltPage]) -> None:
    (foot,) = pages["issues/2020-06/index.html"].document.xpath("//div[@class='colophon']")
    assert [line.text for line in foot.iter("p")] == ["主编：张三　编辑：<李四>", "未经许可，不得转载本刊。"]
    assert not pages["issues/2021-11/index.html"].document.xpath("//div[@class='colophon']")


def test_an_issue_of_which_the_month_is_known_is_of_that_month(pages: dict[str, BuiltPage]) -> None:
    assert "2020年6月1日" not in pages["issues/2020-06/index.html"].document.text_content()


def test_what_is_printed_of_a_source_stands_behind_its_name(pages: dict[str, BuiltPage]) -> None:
    (facts,) = pages["issues/2021-11/02.html"].document.xpath("//dl[@class='facts']")
    assert "人民网，第3版，<有删节> 2021年11月2日" in " ".join(facts.text_content().split())
