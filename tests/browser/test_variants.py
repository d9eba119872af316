"""Changing over between the scripts, in a real browser."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, Page

ARTICLE = "issues/2021-11/01.html"
SWITCH = "[data-variant-switch]"
NOTICE = ".variant-notice"


def test_the_switch_keeps_anchor_and_query(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}search.html?q=数据#top")
    page.locator(SWITCH).click()
    page.wait_for_url("**/zh-hant/search.html?q=*#top")
    page.locator(SWITCH).click()
    page.wait_for_url(f"{site_address}search.html?q=*#top")


def test_the_switch_keeps_the_place(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}{ARTICLE}")
    heading = page.locator("[data-article-body] h2").nth(1)
    heading.evaluate("element => element.scrollIntoView({ behavior: 'instant' })")
    before = heading.bounding_box()
    page.locator(SWITCH).evaluate("element => element.click()")
    page.wait_for_url(f"**/zh-hant/{ARTICLE}")
    after = page.locator("[data-article-body] h2").nth(1).bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"]) < 200
    assert abs(before["y"] - after["y"]) < 100


def test_the_choice_is_remembered_and_offered_but_not_forced(
    context: BrowserContext, site_address: str
) -> None:
    page = context.new_page()
    page.goto(f"{site_address}index.html")
    assert page.locator(NOTICE).count() == 0
    page.locator(SWITCH).click()
    page.wait_for_url("**/zh-hant/index.html")
    assert page.locator(NOTICE).count() == 0

    page.goto(f"{site_address}{ARTICLE}")
    notice = page.locator(NOTICE)
    assert notice.get_attribute("lang") == "zh-Hant"
    notice.get_by_role("button", name="開啟繁體版").click()
    page.wait_for_url(f"**/zh-hant/{ARTICLE}")

    page.goto(f"{site_address}{ARTICLE}")
    notice.get_by_role("button", name="關閉").click()
    assert notice.count() == 0
    page.goto(f"{site_address}index.html")
    assert notice.count() == 0


def test_without_scripts_the_switch_is_a_link(browser: Browser, site_address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site_address}{ARTICLE}")
    page.locator(SWITCH).click()
    page.wait_for_url(f"**/zh-hant/{ARTICLE}")
    page.close()
