"""A built site as tests look at it: its pages, where they lead and what they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from site_build import SITE_URL

TREES = {"zh-Hans": "", "zh-Hant": "zh-hant/", "zh-Hant-HK": "zh-hk/"}
"""Where the pages of each script lie."""
LOADING = {"src", "srcset", "poster", "data", "background"}
"""Attributes whose address the browser asks for by itself; of `href` only that of some links."""
LOADING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "manifest",
    "prefetch",
    "preconnect",
    "dns-prefetch",
}
# url(../x.svg)   @import "x.css"
STYLE_URL = re.compile(r"""url\(\s*["']?(?P<url>[^)"']+)|@import\s+["'](?P<sheet>[^"']+)""")


@dataclass(frozen=True)
class BuiltPage:
    """A page of a built site."""

    site: Path
    path: str
    """Below the site's root: `zh-hant/issues/2021-11/05.html`."""

    @cached_property
    def text(self) -> str:
        return (self.site / self.path).read_text(encoding="utf-8")

    @cached_property
    def document(self) -> html.HtmlElement:
        return html.document_fromstring(self.text)

    @property
    def url(self) -> str:
        return f"{SITE_URL}{self.path}"

    @property
    def tree(self) -> str:
        """`zh-hant/`; empty for Simplified pages."""
        return next((tree for tree in TREES.values() if tree and self.path.startswith(tree)), "")

    @cached_property
    def ids(self) -> list[str]:
        return [str(name) for name in self.document.xpath("//@id")]

    @property
    def links(self) -> list[str]:
        """Addresses of everything the page leads to or shows, absolute."""
        return [urljoin(self.url, url) for _, _, url, _ in self.document.iterlinks()]

    @property
    def alternates(self) -> dict[str, str]:
        """hreflang -> address, of the head."""
        links = self.document.xpath("head/link[@rel='alternate' and @hreflang and not(@type)]")
        return {link.get("hreflang"): link.get("href") for link in links}

    @property
    def canonical(self) -> str:
        return str(self.document.xpath("string(head/link[@rel='canonical']/@href)"))

    def asked(self) -> Iterator[str]:
        """Addresses that a browser asks for by itself when it shows the page."""
        for element, attribute, url, _ in self.document.iterlinks():
            relations = set((element.get("rel") or "").split())
            if attribute in LOADING or (element.tag == "link" and relations & LOADING_LINKS):
                yield urljoin(self.url, url)
        for style in self.document.xpath("//style/text() | //@style"):
            yield from asked_by_style(style, self.url)


def asked_by_style(text: str, base: str) -> Iterator[str]:
    """Addresses that a style sheet asks for."""
    for match in STYLE_URL.finditer(text):
        yield urljoin(base, match["url"] or match["sheet"])


def built_pages(site: Path) -> list[BuiltPage]:
    """All pages, in the order of their paths; at least one."""
    pages = [BuiltPage(site, path.relative_to(site).as_posix()) for path in sorted(site.rglob("*.html"))]
    assert pages
    return pages


def path_of(url: str) -> str | None:
    """Path below the site's root of an address in it, `index.html` added where it leads to a folder."""
    plain = urlsplit(url)._replace(query="", fragment="").geturl()
    if not plain.startswith(SITE_URL):
        return None
    path = unquote(plain.removeprefix(SITE_URL))
    return f"{path}index.html" if path == "" or path.endswith("/") else path
