"""How the pages of a bulletin that is hard to set read in a real browser, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from reading_samples import HARD_BULLETIN
from site_build import build_site, made_once, write_content
from site_server import serving

ARTICLE = "issues/2022-06/01.html"
PAGES = (
    "index.html",
    "about.html",
    "404.html",
    "issues/index.html",
    "issues/2022-06/index.html",
    "issues/2021-11/index.html",
    ARTICLE,
    "issues/2021-11/01.html",
    "sections/index.html",
    "sections/zheng-ce-fa-gui.html",
    "regions/index.html",
    "search.html",
    "sources/index.html",
    "years/2022.html",
)
PHONE = {"width": 390, "height": 844}
NARROWEST = {"width": 320, "height": 640}
"""The width at which WCAG 2.2 (1.4.10) asks for no scrolling sideways."""
TABLET = {"width": 820, "height": 1180}
DESK = {"width": 1280, "height": 900}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="session")
def hard_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        build_site(folder / "site", content=write_content(folder / "content", HARD_BULLETIN))

    return made_once(tmp_path_factory.getbasetemp(), "hard-site", make) / "site"


@pytest.fixture(scope="session")
def address(hard_site: Path) -> Iterator[str]:
    with serving(hard_site) as host:
        yield f"{host}/"


def box(part: Locator) -> dict[str, float]:
    """Where a part of the page is: x, y, width, height."""
    found = part.bounding_box()
    assert found
    return dict(found)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}{path}")
    for size in (NARROWEST, PHONE, TABLET, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]


@pytest.mark.parametrize(
    ("path", "scheme"),
    [
        *((path, "light") for path in PAGES),
        *((path, "dark") for path in ("index.html", ARTICLE, "search.html")),
    ],
)
def test_a_page_has_no_fault_for_readers_with_aids(page: Page, address: str, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{address}{path}")
    results = Axe().run(page, options=RULES)
    faults = [
        (fault["id"], node["html"], node["failureSummary"])
        for fault in results.response["violations"]
        for node in fault["nodes"]
    ]
    assert faults == []


def test_a_wide_table_scrolls_in_its_frame_and_by_the_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(f"{address}{ARTICLE}")
    frame = page.get_by_role("region", name="表1")
    assert frame.evaluate("part => part.scrollWidth > part.clientWidth")
    frame.focus()
    frame.press("ArrowRight")
    page.wait_for_function("part => part.scrollLeft > 0", arg=frame.element_handle())


def test_the_contents_stand_beside_the_article_and_stay_in_sight(page: Page, address: str) -> None:
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    page.goto(f"{address}{ARTICLE}")
    contents, article = page.locator(".beside"), page.locator("article")
    assert box(contents)["x"] + box(contents)["width"] <= box(article)["x"]
    page.evaluate("scrollTo({top: 900, behavior: 'instant'})")
    assert box(contents)["y"] >= 0
    assert page.locator(".beside a[aria-current]").is_visible()


def test_a_long_list_of_contents_shows_the_place_of_the_article(page: Page, address: str) -> None:
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    page.goto(f"{address}issues/2022-06/20.html")
    here = box(page.locator(".beside a[aria-current]"))
    assert 0 <= here["y"] <= DESK["height"] - here["height"]


def test_on_a_phone_the_contents_wait_above_the_article(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(f"{address}{ARTICLE}")
    link = page.locator(".beside a", has_text="短题")
    assert not link.is_visible()
    page.locator(".beside summary").click()
    link.click()
    assert page.locator("h1").inner_text() == "短题"


def test_the_chosen_colours_are_kept_on_every_page(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}index.html")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    switch = page.locator("[data-scheme-switch]")
    assert switch.get_attribute("aria-pressed") == "false"
    switch.click()
    assert switch.get_attribute("aria-pressed") == "true"
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(f"{address}zh-hant/{ARTICLE}")
    assert page.evaluate(paper) == dark
    page.locator("[data-scheme-switch]").click()
    page.reload()
    assert page.evaluate(paper) == light


def test_without_a_choice_the_colours_are_those_of_the_system(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}index.html")
    assert page.locator("[data-scheme-switch]").get_attribute("aria-pressed") == "true"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_the_first_stop_of_the_keyboard_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(f"{address}{ARTICLE}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert box(page.locator(".skip"))["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_tools_are_large_enough_for_a_finger(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(f"{address}{ARTICLE}")
    for part in page.locator(".tools > :is(a, button), .menu a, .beside summary").all():
        assert min(box(part)["width"], box(part)["height"]) >= 40


def test_on_paper_the_article_is_printed_under_the_name_of_the_bulletin(page: Page, address: str) -> None:
    page.goto(f"{address}{ARTICLE}")
    page.emulate_media(media="print")
    assert page.locator("article h1").is_visible()
    assert page.locator(".brand").is_visible()
    assert not page.locator(".menu, .tools, .beside, .steps, .foot").filter(visible=True).count()


def test_a_former_address_leads_on_at_once(page: Page, address: str) -> None:
    page.goto(f"{address}issues/2021-11/09.html")
    page.wait_for_url(f"{address}issues/2021-11/01.html")
    assert page.locator("h1").inner_text() == "没有栏目、来源和地区的一篇"


def test_an_article_reads_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}{ARTICLE}")
    assert page.locator("[data-article-body] p").first.is_visible()
    assert page.locator(".beside a[aria-current]").is_visible()
    assert not page.locator("[data-scheme-switch]").is_visible()
    context.close()


def test_a_page_opened_from_a_folder_looks_the_same(page: Page, hard_site: Path, address: str) -> None:
    page.goto((hard_site / ARTICLE).as_uri())
    from_folder = box(page.locator("article"))
    page.goto(f"{address}{ARTICLE}")
    assert box(page.locator("article")) == from_folder
    page.goto((hard_site / ARTICLE).as_uri())
    page.locator(".step-next").click()
    assert page.locator("h1").inner_text() == "短题"
