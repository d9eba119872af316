"""The whole built site: no twin missing, nothing leads nowhere, nothing is asked of others."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree

from finished_pages import TREES, BuiltPage, asked_by_style, built_pages, path_of
from site_build import ROOT, SITE_URL, sample_issue

MADE_TREES = ("", TREES["zh-Hant"])
# #_1 is what Python-Markdown calls a heading without Latin letters: it moves when a heading is added
COUNTED_ID = re.compile(r"_\d+")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BuiltPage]:
    """The pages by path."""
    return {page.path: page for page in built_pages(site)}


def own(pages: dict[str, BuiltPage], tree: str) -> list[BuiltPage]:
    return [page for page in pages.values() if page.tree == tree]


def with_address(pages: dict[str, BuiltPage]) -> list[BuiltPage]:
    """All but the page that is shown where there is none."""
    return [page for page in pages.values() if not page.path.endswith("404.html")]


def test_every_page_has_its_twin(pages: dict[str, BuiltPage]) -> None:
    simplified = {page.path for page in own(pages, "")}
    assert {"index.html", "about.html", "404.html"} <= simplified
    assert {page.path.removeprefix("zh-hant/") for page in own(pages, "zh-hant/")} == simplified


def test_every_article_and_issue_has_its_pages(site: Path) -> None:
    written = [Path(path).with_suffix(".html") for path in sample_issue()]
    assert [path for tree in MADE_TREES for path in written if not (site / tree / path).is_file()] == []


def test_every_link_leads_to_a_file(site: Path, pages: dict[str, BuiltPage]) -> None:
    broken = {
        f"{page.path} -> {url}"
        for page in pages.values()
        for url in page.links
        if (path := path_of(url)) is not None and not (site / path).is_file()
    }
    assert broken == set()


def test_every_anchor_is_there(pages: dict[str, BuiltPage]) -> None:
    broken = {
        f"{page.path} -> {url}"
        for page in pages.values()
        for url in page.links
        if (anchor := unquote(urlsplit(url).fragment))
        if (target := pages.get(path_of(url) or ""))
        if anchor not in target.ids
    }
    assert broken == set()


def test_links_stay_inside_their_script(pages: dict[str, BuiltPage]) -> None:
    left = {
        f"{page.path} -> {url}"
        for page in pages.values()
        for url in map(str, page.document.xpath("//a[not(@data-variant-switch)]/@href"))
        if (target := pages.get(path_of(urljoin(page.url, url)) or "")) and target.tree != page.tree
    }
    assert left == set()


def test_the_switch_leads_to_the_same_page_in_the_other_script(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        plain = page.path.removeprefix(page.tree)
        (other,) = (tree for tree in MADE_TREES if tree != page.tree)
        switches = page.document.xpath("//a[@data-variant-switch]/@href")
        assert {path_of(urljoin(page.url, str(url))) for url in switches} == {f"{other}{plain}"}, page.path


def test_a_page_says_which_script_it_is_in(pages: dict[str, BuiltPage]) -> None:
    wrong = {path for path, page in pages.items() if TREES.get(page.document.get("lang")) != page.tree}
    assert wrong == set()


def test_a_page_and_its_twin_name_each_other(pages: dict[str, BuiltPage]) -> None:
    for page in with_address(pages):
        named = page.alternates
        assert named.keys() == {"zh-Hans", "zh-Hant", "x-default"}, page.path
        assert named["x-default"] == named["zh-Hans"], page.path
        assert page.url in named.values(), page.path
        for language in ("zh-Hans", "zh-Hant"):
            other = pages[path_of(named[language]) or ""]
            assert other.tree == TREES[language], page.path
            assert other.alternates == named, page.path


def test_every_page_has_its_own_address_and_is_what_it_says(pages: dict[str, BuiltPage]) -> None:
    assert {page.path: page.canonical for page in with_address(pages)} == {
        page.path: page.url for page in with_address(pages)
    }


def test_ids_are_there_once_and_not_counted(pages: dict[str, BuiltPage]) -> None:
    assert {page.path for page in pages.values() if len(set(page.ids)) < len(page.ids)} == set()
    assert {page.path for page in pages.values() if any(map(COUNTED_ID.fullmatch, page.ids))} == set()


def test_every_page_has_one_first_heading_and_a_title(pages: dict[str, BuiltPage]) -> None:
    assert {path for path, page in pages.items() if len(page.document.xpath("//h1")) != 1} == set()
    assert {path for path, page in pages.items() if not page.document.findtext("head/title")} == set()


def test_a_title_is_held_by_no_two_pages(pages: dict[str, BuiltPage]) -> None:
    titles = [page.document.findtext("head/title") for page in with_address(pages)]
    assert {title for title in titles if titles.count(title) > len(MADE_TREES)} == set()


def test_no_page_asks_another_host(pages: dict[str, BuiltPage]) -> None:
    foreign = {
        f"{page.path} asks {url}"
        for page in pages.values()
        for url in page.asked()
        if path_of(url) is None and not url.startswith("data:")
    }
    assert foreign == set()


def test_no_style_asks_another_host_or_for_what_is_not_there(site: Path) -> None:
    sheets = sorted(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        base = f"{SITE_URL}{sheet.relative_to(site).as_posix()}"
        for url in asked_by_style(sheet.read_text(encoding="utf-8"), base):
            path = path_of(url)
            assert url.startswith("data:") or (path and (site / path).is_file()), f"{sheet.name}: {url}"


def test_assets_are_there_once(site: Path) -> None:
    assert {path.suffix for path in (site / "zh-hant").rglob("*") if path.is_file()} <= {
        ".html",
        ".xml",
        ".json",
    }


def test_all_that_feeds_and_the_map_name_is_there(site: Path) -> None:
    named = {
        str(url)
        for file in [site / "sitemap.xml", *site.rglob("feed.xml")]
        for url in etree.parse(file).xpath("//*[local-name()='loc']/text() | //@href")
    }
    for file in site.rglob("feed.json"):
        feed = json.loads(file.read_text(encoding="utf-8"))
        named |= {feed["home_page_url"], feed["feed_url"], *(item["url"] for item in feed["items"])}
    assert named
    assert {url for url in named if not (path := path_of(url)) or not (site / path).is_file()} == set()


def test_the_map_names_every_page(site: Path, pages: dict[str, BuiltPage]) -> None:
    mapped = set(map(str, etree.parse(site / "sitemap.xml").xpath("//*[local-name()='loc']/text()")))
    kept = {page.url for page in with_address(pages) if not page.document.xpath("head/meta[@name='robots']")}
    assert mapped == kept


def test_no_path_of_this_machine_is_in_the_site(site: Path) -> None:
    places = (str(ROOT).encode(), str(site).encode())
    assert {
        path for path in site.rglob("*") if path.is_file() and any(p in path.read_bytes() for p in places)
    } == set()
