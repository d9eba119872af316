"""The search page: words, filters and order stand in its address; marks on an article opened from it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from article_samples import TREES, article
from site_plugins.search.index import make_index
from site_server import serving

MANY = 55


@pytest.fixture(scope="module")
def long_archive(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site with an index of many articles in the place of its own."""
    folder = tmp_path_factory.mktemp("long") / "site"
    shutil.copytree(site, folder)
    shutil.rmtree(folder / "search")
    made = [article(f"第{number}篇谈量子", "量子。", number=number) for number in range(MANY)]
    for path, data in make_index(made, TREES).items():
        (folder / "search" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "search" / path).write_bytes(data)
    with serving(folder) as host:
        yield f"{host}/"


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def results(page: Page) -> Locator:
    return page.locator(".search-main .search-found > li")


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=name)


def test_filters_combine_and_stand_in_the_address(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html?q=数据")
    everything = page.get_by_role("status").first
    expect(everything).to_contain_text("找到")
    box(page, "政策法规").check()
    expect(results(page)).to_have_count(4)
    box(page, "浙江").last.check()
    expect(results(page)).to_have_count(1)
    assert asked(page) == {"q": ["数据"], "section": ["政策法规"], "region": ["浙江"]}
    page.reload()
    expect(results(page)).to_have_count(1)
    expect(box(page, "政策法规")).to_be_checked()
    page.get_by_role("button", name="取消筛选：浙江").click()
    expect(results(page)).to_have_count(4)
    page.go_back()
    expect(results(page)).to_have_count(1)


def test_two_names_of_one_facet_widen_it(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html?q=数据&section=政策法规&section=知识产权")
    expect(results(page)).to_have_count(5)


def test_counts_tell_what_a_filter_would_leave(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html?q=数据&section=政策法规")
    expect(results(page)).to_have_count(4)
    label = page.locator(".search-facets label", has_text="各地动态")
    count = int(label.locator(".search-count").inner_text())
    label.get_by_role("checkbox").check()
    expect(results(page)).to_have_count(4 + count)


def test_filters_alone_list_their_articles(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}zh-hant/search.html?region=贵州")
    expect(results(page)).to_have_count(2)
    expect(results(page).first).to_contain_text("貴州")


def test_the_order_by_date_stands_in_the_address(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html?q=数字经济")
    first = results(page).first.locator(".search-title")
    expect(first).to_have_text("数字经济驱动宁海高质量创新发展")
    page.get_by_role("radio", name="最新").check()
    expect(first).not_to_have_text("数字经济驱动宁海高质量创新发展")
    assert asked(page)["order"] == ["date"]


def test_the_switch_keeps_words_and_filters(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html?q=数据&section=政策法规")
    expect(results(page)).to_have_count(4)
    page.locator("[data-variant-switch]").first.click()
    page.wait_for_url("**/zh-hant/search.html?*")
    expect(results(page)).to_have_count(4)
    expect(box(page, "政策法規")).to_be_checked()
    expect(results(page).first.locator("mark").first).to_have_text("數據")


def test_more_results_come_as_one_scrolls(page: Page, long_archive: str) -> None:
    page.goto(f"{long_archive}search.html?q=量子")
    expect(page.get_by_role("status").first).to_have_text(f"找到{MANY}篇文章")
    for count in range(10, MANY, 10):
        expect(results(page)).to_have_count(count)
        results(page).last.scroll_into_view_if_needed()
    expect(results(page)).to_have_count(MANY)
    expect(page.get_by_role("button", name="更多结果")).to_be_hidden()


def test_who_comes_back_finds_as_many_results_and_the_place(page: Page, long_archive: str) -> None:
    page.goto(f"{long_archive}search.html?q=量子")
    for count in (10, 20):
        expect(results(page)).to_have_count(count)
        results(page).last.scroll_into_view_if_needed()
    chosen = results(page).nth(25).get_by_role("link")
    chosen.scroll_into_view_if_needed()
    chosen.click()
    page.wait_for_url("**/issues/**")
    page.go_back()
    expect(results(page).nth(25)).to_be_in_viewport()


def test_the_arrow_keys_lead_to_the_results_and_back(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html?q=数字经济")
    links = results(page).get_by_role("link")
    page.get_by_label("搜索文章").focus()
    expect(links.nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("搜索文章")).to_be_focused()
    page.keyboard.press("ArrowDown")
    title = links.first.locator(".search-title").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_nothing_within_the_filters_offers_to_drop_them(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html?q=马来西亚&section=知识产权")
    expect(page.get_by_role("status").first).to_contain_text("没有找到")
    page.get_by_role("button", name="去掉筛选条件").click()
    expect(results(page)).to_have_count(1)


def test_the_article_has_the_words_marked_until_they_are_cleared(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}zh-hant/search.html?q=贵安 经济")
    results(page).first.get_by_role("link").click()
    marks = page.locator("mark.search-mark")
    expect(marks.first).to_be_visible()
    assert set(marks.all_inner_texts()) == {"貴安", "經濟"}
    bar = page.locator(".search-bar")
    place = bar.get_by_role("status")
    expect(place).to_have_text(f"贵安 经济2/{marks.count()}處")
    expect(page.locator("mark.is-current")).to_be_in_viewport()
    text = page.locator("[data-article-body]").inner_text()
    bar.get_by_role("button", name="下一處").click()
    expect(place).to_contain_text(f"3/{marks.count()}處")
    expect(page.locator("mark.is-current")).to_have_count(1)
    bar.get_by_role("button", name="上一處").click()
    expect(place).to_contain_text(f"2/{marks.count()}處")
    bar.get_by_role("button", name="清除標記").click()
    expect(marks).to_have_count(0)
    assert page.locator("[data-article-body]").inner_text() == text
    assert "h" not in asked(page)


def test_a_page_opened_from_a_file_says_why_it_cannot_search(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator("[data-search-open]").click()
    expect(page.get_by_role("status").first).to_contain_text("直接从文件打开")
    expect(page.get_by_role("search")).to_have_count(0)
    expect(page.locator(".search-line")).to_have_css("display", "flex")


def test_each_place_loads_the_style_sheets_it_needs_and_no_other(page: Page, site_address: str) -> None:
    sheets = page.locator("link[rel=stylesheet][href*=search-]")

    def loaded() -> list[str]:
        return [href.rpartition("/")[2] for href in sheets.evaluate_all("all => all.map((one) => one.href)")]

    page.goto(f"{site_address}search.html?q=数据")
    expect(results(page).first).to_be_visible()
    assert loaded() == ["results.css", "page.css"]
    results(page).first.get_by_role("link").click()
    expect(page.locator(".search-bar")).to_be_visible()
    assert loaded() == ["marks.css"]
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert loaded() == ["marks.css", "results.css", "dialog.css"]
