from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bulletin.cli import main

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a review of two issues, the second with a table."""
    folder = tmp_path_factory.mktemp("review")
    second = folder / "second.txt"
    second.write_text(SEEDS.joinpath("2021-11.txt").read_text(encoding="utf-8")[:6000], encoding="utf-8")
    page = folder / "review.html"
    seeds = [str(SEEDS / "2021-11.txt"), str(second)]
    main(["convert", *seeds, "--content", str(folder / "content"), "--report", str(page)])
    return page.as_uri()


@pytest.fixture
def wide(page: Page, review: str) -> Page:
    page.goto(review)
    return page


def _is_seen(page: Page, selector: str) -> bool:
    return bool(
        page.evaluate(
            """selector => {
                const box = document.querySelector(selector).getBoundingClientRect();
                const at = document.elementFromPoint(box.x + 5, box.y + 5);
                return box.top >= 0 && box.bottom <= innerHeight + box.height && Boolean(at);
            }""",
            selector,
        )
    )


def test_the_next_doubt_is_shown_on_both_sides(wide: Page) -> None:
    wide.keyboard.press("n")
    expect(wide.locator("#i1-d1")).to_have_class("doubt is-warning here")
    expect(wide.locator("#i1-l1759")).to_be_in_viewport()
    expect(wide.locator("#i1-a13 .block").last).to_be_in_viewport()
    wide.get_by_role("button", name="next").click()
    expect(wide.locator("#i1-d2")).to_have_class("doubt is-warning here")


def test_a_line_tells_its_role_and_rule_when_it_is_pointed_at(wide: Page) -> None:
    why = wide.locator("#i1-l3 .why")
    expect(why).to_have_css("opacity", "0")
    wide.locator("#i1-l3").hover()
    expect(why).to_have_css("opacity", "1")
    expect(why).to_contain_text("title · ")
    wide.locator("#i1-l1 .number").focus()
    expect(wide.locator("#i1-l1 .why")).to_have_css("opacity", "1")


def test_a_line_leads_to_its_block_and_a_block_to_its_line(wide: Page) -> None:
    wide.locator("#i1-l43 .number").click()
    block = wide.locator(".block.here")
    expect(block).to_be_in_viewport()
    wide.locator("#i1-a5 h4 a").click()
    first = wide.locator("#i1-a5").get_attribute("data-line")
    expect(wide.locator(f"#{first}")).to_be_in_viewport()


def test_what_was_looked_at_is_remembered(wide: Page) -> None:
    wide.locator("#i1-d2 input").check()
    expect(wide.locator("#i1-top .looked")).to_contain_text("1/")
    wide.reload()
    expect(wide.locator("#i1-d2 input")).to_be_checked()


def test_the_keys_work_wherever_the_focus_is(wide: Page) -> None:
    wide.locator(".issues a").first.click()
    wide.keyboard.press("n")
    wide.keyboard.press("x")
    expect(wide.locator("#i1-d1")).to_have_class("doubt is-warning here done")
    wide.keyboard.press("x")
    wide.keyboard.press("Control+n")
    expect(wide.locator("#i1-d1")).to_have_class("doubt is-warning here")
    wide.keyboard.press("p")
    expect(wide.locator(".issue .doubt.here")).not_to_have_id("i1-d1")


def test_a_narrow_page_tells_the_doubt_beside_the_place_it_is_about(wide: Page) -> None:
    wide.set_viewport_size({"width": 390, "height": 844})
    wide.reload()
    current = wide.locator("#i1-top .current")
    expect(current).to_be_hidden()
    wide.get_by_role("button", name="next").first.click()
    expect(current).to_have_text(wide.locator("#i1-d1 .message").text_content() or "")
    expect(current).to_be_in_viewport()
    expect(wide.locator("#i1-l1759")).to_be_in_viewport()


def test_one_role_can_be_picked_out(wide: Page) -> None:
    wide.locator("#i1-top [data-role=title]").click()
    expect(wide.locator("#i1-l3")).to_have_css("opacity", "1")
    expect(wide.locator("#i1-l4")).to_have_css("opacity", "0.3")


def test_several_issues_are_shown_one_at_a_time(wide: Page) -> None:
    expect(wide.locator("#i2-top")).to_be_hidden()
    wide.locator(".issues a").last.click()
    expect(wide.locator("#i2-top")).to_be_visible()
    expect(wide.locator("#i1-top")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_sticks_out_at_any_width(browser: Browser, review: str, width: int, scheme: str) -> None:
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(review)
    for pane in ("doubts", "seed", "articles"):
        if width < 960:
            page.locator(f"#i1-top .tabs [data-pane={pane}]").click()
        assert page.evaluate("document.documentElement.scrollWidth") == width
        expect(page.locator(f"#i1-top > .{pane}")).to_be_visible()
    context.close()


def test_a_small_screen_changes_to_the_side_that_a_link_leads_to(browser: Browser, review: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(review)
    page.locator("#i1-d1 .links a").first.click()
    expect(page.locator("#i1-l1759")).to_be_in_viewport()
    page.locator("#i1-l1759 .number").click()
    expect(page.locator("#i1-a13 .block").last).to_be_in_viewport()
    context.close()


def test_without_a_script_everything_is_there(browser: Browser, review: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(review)
    expect(page.locator("#i1-d1")).to_be_visible()
    expect(page.locator("#i1-a1 h4")).to_be_visible()
    assert page.locator("button:visible").count() == page.locator(".roles button").count()
    context.close()
