"""A finished site, both scripts of it -> feeds, sitemap.xml and robots.txt beside its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from site_plugins.feeds.atom import render_atom
from site_plugins.feeds.channels import Limits, read_channels
from site_plugins.feeds.finished import FinishedPage, read_page
from site_plugins.feeds.json_feed import render_json_feed
from site_plugins.feeds.sitemap import render_sitemaps


def write_feeds(site: Path, site_url: str, limits: Limits) -> None:
    """Write all files that tell machines what the site holds; a robots.txt of the editors' own is kept."""
    pages = list(read_site(site))
    files = dict(_feeds(pages, site_url, limits))
    files.update(render_sitemaps(pages, site_url))
    if not (site / "robots.txt").exists():
        files["robots.txt"] = f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n".encode()
    for name, content in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def read_site(site: Path) -> Iterator[FinishedPage]:
    """The pages that search engines may keep, in the order of their paths."""
    for path in sorted(site.rglob("*.html")):
        page = read_page(path.read_text(encoding="utf-8"))
        if page:
            yield page


def clear_sitemap(site: Path) -> None:
    """Take away the map that MkDocs makes: it knows of one script only, and dates every page today."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site / name).unlink(missing_ok=True)


def _feeds(pages: list[FinishedPage], site_url: str, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """Feeds by path. Each script has a home page of its own, which names the bulletin in that script."""
    for home in (page for page in pages if "Periodical" in page.data):
        of_script = [page for page in pages if page.language == home.language]
        whole, *topics = read_channels(of_script, home, limits)
        yield whole.address("json").removeprefix(site_url), render_json_feed(whole)
        for channel in (whole, *topics):
            yield channel.address("xml").removeprefix(site_url), render_atom(channel)
