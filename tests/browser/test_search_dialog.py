"""The search dialog, as a reader types in it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

TREES = {"zh-Hans": "", "zh-Hant": "zh-hant/"}


def open_dialog(page: Page, key: str = "/") -> Locator:
    page.keyboard.press(key)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def found(page: Page, words: str) -> Locator:
    """The results after typing words into the open dialog."""
    page.get_by_role("combobox").fill(words)
    results = page.get_by_role("option")
    expect(results.first).to_be_visible()
    return results


@pytest.mark.parametrize("tree", TREES.values())
@pytest.mark.parametrize("words", ["数据要素", "數據要素"])
def test_either_script_finds_the_same_on_either_site(
    page: Page, site_address: str, tree: str, words: str
) -> None:
    page.goto(f"{site_address}{tree}index.html")
    open_dialog(page)
    addresses = [
        str(link.get_attribute("href")).split("?")[0] for link in found(page, words).get_by_role("link").all()
    ]
    assert [address.removeprefix(site_address + tree) for address in addresses] == [
        f"issues/2021-11/{number}.html" for number in ("04", "03")
    ]


def test_results_are_in_the_script_of_the_page_with_the_words_marked(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}zh-hant/issues/2021-11/05.html")
    open_dialog(page)
    first = found(page, "马来西亚").first
    expect(first).to_contain_text("馬來西亞擬建超大規模數據中心")
    expect(first).to_contain_text("各地動態")
    assert first.locator("mark").all_inner_texts()[0] == "馬來西亞"
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text("找到1篇文章")


def test_who_looks_for_a_source_sees_it_marked(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}zh-hant/index.html")
    open_dialog(page)
    about = found(page, "浙江省科技厅").first.locator(".search-about")
    expect(about).to_contain_text("2021年11月浙江省科技廳")
    expect(about.locator("mark")).to_have_text("浙江省科技廳")


def test_the_keyboard_opens_walks_follows_and_closes(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}index.html")
    dialog = open_dialog(page)
    results = found(page, "数字经济")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(results.nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_have_attribute("aria-selected", "true")
    expect(chosen).to_have_count(1)
    active = page.get_by_role("combobox").get_attribute("aria-activedescendant")
    assert active == chosen.get_attribute("id")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(results.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    open_dialog(page, "Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
    expect(found(page, "马来西亚拟建")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("马来西亚拟建超大规模数据中心")


def test_enter_right_after_typing_means_the_words_that_stand_there(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}index.html")
    open_dialog(page)
    found(page, "数字经济")
    page.get_by_role("combobox").fill("马来西亚拟建")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("马来西亚拟建超大规模数据中心")


def test_a_slash_in_a_field_is_a_slash(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html")
    field = page.get_by_label("搜索文章")
    field.press_sequentially("1/2")
    expect(field).to_have_value("1/2")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_what_an_input_method_is_composing_is_not_looked_for(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}index.html")
    open_dialog(page)
    field = page.get_by_role("combobox")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/terms/" in request.url else None)
    field.dispatch_event("compositionstart")
    field.evaluate("field => (field.value = 'shuju')")
    field.dispatch_event("input")
    page.wait_for_timeout(400)
    assert asked == []
    field.evaluate("field => (field.value = '数据要素')")
    field.dispatch_event("compositionend")
    expect(page.get_by_role("option")).to_have_count(2)


def test_where_nothing_is_found_other_words_are_offered(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}index.html")
    dialog = open_dialog(page)
    page.get_by_role("combobox").fill("数据要素 火星")
    expect(dialog.get_by_role("status")).to_have_text("没有找到含有“数据要素 火星”的文章")
    dialog.get_by_role("button", name="数据要素（2篇）").click()
    expect(page.get_by_role("option")).to_have_count(2)
    page.get_by_role("combobox").fill("马来西亚拟建火星基地")
    dialog.get_by_role("button", name="马来西亚拟建（1篇）").click()
    expect(page.get_by_role("option")).to_have_count(1)


def test_a_finger_opens_and_closes_the_dialog(page: Page, site_address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site_address}index.html")
    page.locator("[data-search-open]").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    for target in (dialog.get_by_role("button"), found(page, "数据").get_by_role("link")):
        size = target.first.bounding_box()
        assert size is not None
        assert min(size["width"], size["height"]) >= 44
    dialog.get_by_role("button", name="关闭搜索").click()
    expect(dialog).to_be_hidden()


def test_pages_load_no_more_than_the_opening_of_the_search(page: Page, site_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_address}index.html", wait_until="networkidle")
    of_search = [url.rpartition("/")[2] for url in asked if "search" in url]
    assert sorted(of_search) == ["boot.js", "engine.js"]
