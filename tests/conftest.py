"""What tests share: the built site, its address, and a real browser that must stay on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from site_build import SUBFOLDER, build_site, made_once, sample_issue, write_content
from site_server import serving

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
CHROMIUM_ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

# The same examples on every run; `pytest --hypothesis-profile explore` looks for new ones.
settings.register_profile("repeat", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("repeat")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected files of golden cases"
    )


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden cases are to be rewritten: `pytest --update-golden`."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def sample_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with the sample issue."""
    base = tmp_path_factory.getbasetemp()
    return (
        made_once(base, "sample", lambda folder: write_content(folder / "content", sample_issue()))
        / "content"
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, sample_content: Path) -> Path:
    """The folder of the site of the sample issue, really built, once a run."""
    base = tmp_path_factory.getbasetemp()
    www = made_once(base, "www", lambda folder: build_site(folder / SUBFOLDER, content=sample_content))
    return www / SUBFOLDER


@pytest.fixture(scope="session")
def site_address(site: Path) -> Iterator[str]:
    """The address of the served site, which lies in a sub-folder; ends with a slash."""
    with serving(site.parent) as host:
        yield f"{host}/{site.name}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who was never here before; asking another host or a script's error fails the test."""
    problems: list[str] = []

    def note_request(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "file:")):
            problems.append(f"another host was asked: {request.url}")

    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    context.on("request", note_request)
    context.on("weberror", lambda error: problems.append(f"error of a script: {error.error}"))
    yield context
    context.close()
    assert not problems, problems


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page of such a reader; go to `site_address + "issues/2021-11/05.html"`."""
    return context.new_page()
