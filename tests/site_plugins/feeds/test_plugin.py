from __future__ import annotations

import json
from pathlib import Path

import feedparser
import pytest
from lxml import html

from site_build import SITE_URL, build_site, made_once, write_content

CONTENT = {
    "issues/2021-11/index.md": "---\nnumber: '11'\ndate: 2021-11-05\n---\n",
    "issues/2021-11/01.md": (
        "---\ntitle: 促进数字经济\nsection: 政策法规\nsource: 中国政府网\nregion: [全国]\n---\n"
        "## 总体要求\n\n发展数据要素市场，见[下文](02.md)。\n"
    ),
    "issues/2021-11/02.md": "---\ntitle: 马来西亚拟建数据中心\nregion: [马来西亚]\n---\n正文。\n",
    "issues/special/index.md": "---\ntitle: 专刊\n---\n",
    "issues/special/01.md": "---\ntitle: 没有日期的文章\n---\n正文。\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two issues, one of them without a date."""

    def make(folder: Path) -> None:
        build_site(folder / "site", content=write_content(folder / "content", CONTENT))

    return made_once(tmp_path_factory.getbasetemp(), "feeds", make) / "site"


@pytest.mark.parametrize(
    ("tree", "language", "title"),
    [("", "zh-Hans", "促进数字经济"), ("zh-hant/", "zh-Hant", "促進數字經濟")],
)
def test_each_script_has_a_feed_of_its_own(built: Path, tree: str, language: str, title: str) -> None:
    feed = feedparser.parse((built / f"{tree}feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.feed.language == language
    assert feed.feed.id == f"{SITE_URL}{tree}feed.xml"
    assert [entry.link for entry in feed.entries] == [
        f"{SITE_URL}{tree}issues/2021-11/01.html",
        f"{SITE_URL}{tree}issues/2021-11/02.html",
    ]
    assert feed.entries[0].title == title


def test_the_two_kinds_of_feed_tell_the_same(built: Path) -> None:
    atom = feedparser.parse((built / "feed.xml").read_bytes())
    items = json.loads((built / "feed.json").read_text(encoding="utf-8"))["items"]
    assert [item["id"] for item in items] == [entry.id for entry in atom.entries]
    assert [item["content_html"] for item in items] == [entry.content[0].value for entry in atom.entries]


def test_the_text_links_to_where_the_page_links_to(built: Path) -> None:
    for tree in ("", "zh-hant/"):
        (item, _) = json.loads((built / f"{tree}feed.json").read_text(encoding="utf-8"))["items"]
        assert f'href="{SITE_URL}{tree}issues/2021-11/02.html"' in item["content_html"]


@pytest.mark.parametrize("kind", ["sections", "regions", "sources"])
@pytest.mark.parametrize("tree", ["", "zh-hant/"])
def test_a_topic_has_a_feed_that_its_page_names(built: Path, tree: str, kind: str) -> None:
    pages = [page for page in (built / tree / kind).glob("*.html") if page.name != "index.html"]
    assert pages
    for page in pages:
        assert f'href="{page.stem}/feed.xml"' in page.read_text(encoding="utf-8")
        feed = feedparser.parse((page.parent / page.stem / "feed.xml").read_bytes())
        assert feed.feed.id == f"{SITE_URL}{tree}{kind}/{page.stem}/feed.xml"
        assert len(feed.entries) == 1


def test_every_page_names_the_feed_of_its_script(built: Path) -> None:
    page = (built / "zh-hant/issues/2021-11/01.html").read_text(encoding="utf-8")
    assert 'type="application/atom+xml" title="科技情報動態" href="../../feed.xml"' in page


def test_readers_are_offered_the_feed_of_their_script(built: Path) -> None:
    page = html.document_fromstring((built / "zh-hant/issues/2021-11/01.html").read_text(encoding="utf-8"))
    (link,) = page.xpath("//footer//a[@type='application/atom+xml']")
    assert (link.text, link.get("href")) == ("訂閱", "../../feed.xml")


def test_the_map_of_the_site_names_both_scripts_and_no_day_of_the_build(built: Path) -> None:
    text = (built / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{SITE_URL}zh-hant/issues/2021-11/01.html</loc>" in text
    assert "404.html" not in text
    assert set(text.split("<lastmod>")[1:]) == {
        part for part in text.split("<lastmod>") if part[:10] == "2021-11-05"
    }
    assert not (built / "sitemap.xml.gz").exists()


def test_robots_are_shown_the_map(built: Path) -> None:
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (built / "robots.txt").read_text(encoding="utf-8")


def test_structured_data_of_a_twin_is_in_its_script(built: Path) -> None:
    page = (built / "zh-hant/issues/2021-11/01.html").read_text(encoding="utf-8")
    data = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    article = data["@graph"][0]
    assert article["headline"] == "促進數字經濟"
    assert article["inLanguage"] == "zh-Hant"
    assert article["url"] == f"{SITE_URL}zh-hant/issues/2021-11/01.html"


def test_the_same_content_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    build_site(tmp_path / "site", content=built.parent / "content")
    names = [path.relative_to(built) for path in built.rglob("*") if path.suffix in (".xml", ".json", ".txt")]
    assert len(names) > 10
    assert [
        name for name in names if (built / name).read_bytes() != (tmp_path / "site" / name).read_bytes()
    ] == []


def test_without_an_address_there_is_nothing_and_it_is_said_once(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", CONTENT)
    said = build_site(tmp_path / "site", content=content, site_url="")
    assert said.count("No feeds and no sitemap") == 1
    assert not list((tmp_path / "site").rglob("feed.*"))
    assert not (tmp_path / "site/sitemap.xml").exists()
    assert "feed.xml" not in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def test_a_robots_file_of_the_editors_is_kept(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", {**CONTENT, "robots.txt": "User-agent: *\nDisallow: /\n"})
    build_site(tmp_path / "site", content=content)
    assert "Disallow: /" in (tmp_path / "site/robots.txt").read_text(encoding="utf-8")
