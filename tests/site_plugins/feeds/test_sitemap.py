from __future__ import annotations

from xml.etree import ElementTree as ET

from feed_samples import SITE, item
from site_plugins.feeds.finished import FinishedPage
from site_plugins.feeds.sitemap import render_sitemaps

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ISSUE = {"PublicationIssue": {"datePublished": "2021-11-05"}}


def page(path: str, **data: dict[str, str]) -> FinishedPage:
    url = f"{SITE}{path}"
    alternates = (("zh-Hans", url), ("zh-Hant", f"{SITE}zh-hant/{path}"), ("x-default", url))
    return FinishedPage(url, "zh-Hans", alternates, data, None)


def changes(*pages: FinishedPage) -> dict[str, str | None]:
    urls = ET.fromstring(render_sitemaps(pages, SITE)["sitemap.xml"])  # noqa: S314
    return {
        url.findtext("s:loc", "", NAMES).removeprefix(SITE): url.findtext("s:lastmod", None, NAMES)
        for url in urls.findall("s:url", NAMES)
    }


def test_a_page_is_named_in_every_script() -> None:
    urls = ET.fromstring(render_sitemaps([page("about.html")], SITE)["sitemap.xml"])  # noqa: S314
    links = {link.get("hreflang"): link.get("href") for link in urls.iterfind("s:url/x:link", NAMES)}
    assert links == {
        "zh-Hans": f"{SITE}about.html",
        "zh-Hant": f"{SITE}zh-hant/about.html",
        "x-default": f"{SITE}about.html",
    }


def test_a_page_changed_when_its_issue_came_out() -> None:
    assert changes(page("about.html"), page("issues/2021-11/index.html", **ISSUE)) == {
        "about.html": None,
        "issues/2021-11/index.html": "2021-11-05",
    }


def test_the_home_page_changed_with_the_newest_issue() -> None:
    home = page("index.html", Periodical={"name": "科技情报动态"})
    assert changes(home, page("issues/2021-11/index.html", **ISSUE))["index.html"] == "2021-11-05"


def test_a_topic_changed_with_its_newest_article() -> None:
    articles = [item("01", day="2021-10-05"), item("02", day="2021-11-05")]
    pages = [FinishedPage(article.url, "zh-Hans", (), {}, article) for article in articles]
    assert changes(page("regions/jiang-su.html"), *pages)["regions/jiang-su.html"] == "2021-11-05"


def test_a_large_site_is_mapped_in_parts() -> None:
    files = render_sitemaps([page("a.html"), page("b.html"), page("c.html")], SITE, pages_a_file=2)
    index = ET.fromstring(files["sitemap.xml"])  # noqa: S314
    assert [loc.text for loc in index.iterfind("s:sitemap/s:loc", NAMES)] == [
        f"{SITE}sitemap-1.xml",
        f"{SITE}sitemap-2.xml",
    ]
    assert files["sitemap-1.xml"].count(b"<url>") == 2
    assert files["sitemap-2.xml"].count(b"<url>") == 1


def test_a_site_without_pages_has_a_map() -> None:
    assert b"urlset" in render_sitemaps([], SITE)["sitemap.xml"]
