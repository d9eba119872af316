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
