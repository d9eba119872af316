"""Pages of every kind in a real browser: complete, without an error, and asking nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

KINDS = (
    "index.html",
    "about.html",
    "404.html",
    "issues/index.html",
    "issues/*/index.html",
    "issues/*/[0-9]*.html",
    "sections/[!i]*.html",
    "regions/index.html",
)
"""A page of each kind: the first that fits."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tree", ["", "zh-hant/"])
def test_a_page_is_shown_complete(page: Page, site: Path, site_address: str, tree: str, kind: str) -> None:
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    first = min(site.glob(f"{tree}{kind}")).relative_to(site).as_posix()
    page.goto(f"{site_address}{first}", wait_until="networkidle")
    assert page.locator("h1").first.is_visible()
    assert missing == []


def test_the_site_is_read_without_a_server(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator("main a[href^='issues/'][href$='05.html']").first.click()
    title = page.locator("h1")
    assert title.inner_text() == "江苏大数据发展水平领跑全国"
    page.locator("[data-variant-switch]").first.click()
    page.wait_for_url("**/zh-hant/issues/2021-11/05.html")
    assert title.inner_text() == "江蘇大數據發展水平領跑全國"
