"""What of a web page is its content, and what is there to get about."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from bulletin.read.html.setting import declarations, is_hidden

UNPRINTED = frozenset((
    "script", "style", "head", "title", "noscript", "template", "svg", "iframe", "object", "button",
    "select", "input", "textarea", "nav", "map", "link", "meta",
))  # fmt: skip
ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar"})
# A page's own head and foot; those of an article hold its title and its source.
EDGES = frozenset({"header", "footer"})
ARTICLES = frozenset({"article", "main"})
# A block of so many links to other pages, and little else, is a menu.
BLOCKS = frozenset({"ul", "ol", "div", "td", "section", "table", "p"})
MENU_LINKS = 4
MENU_SHARE = 0.8
SENTENCE = re.compile(r"[。！？；]")
HALF = 0.5
TEXT = etree.XPath(".//text()[not(parent::script or parent::style)]")


def main_part(body: HtmlElement) -> HtmlElement:
    """The one article or main part of the page, where it holds most of the text; else the whole page."""
    parts = list(body.iter("main")) or list(body.iter("article"))
    if len(parts) == 1 and _length(parts[0]) >= HALF * _length(body):
        return parts[0]
    return body


def is_content(element: HtmlElement) -> bool:
    """Whether a reader reads it: no script, no menu, nothing hidden."""
    tag = element.tag
    if not isinstance(tag, str) or tag in UNPRINTED or element.get("role") in ROLES or _stays_hidden(element):
        return False
    if tag in EDGES:
        return any(around.tag in ARTICLES for around in element.iterancestors())
    return not (tag in BLOCKS and _is_menu(element))


# <div id="js_content" style="visibility: hidden; opacity: 0;">    as WeChat's server sends every article
def _stays_hidden(element: HtmlElement) -> bool:
    """Hidden, and not what a script shows at last: that keeps its room, and holds most of the text."""
    if not is_hidden(element):
        return False
    if declarations(element).get("visibility") != "hidden":
        return True
    body = next(element.iterancestors("body"), element)
    return _length(element) < HALF * _length(body)


def _is_menu(element: HtmlElement) -> bool:
    links = [link for link in element.iter("a") if not link.get("href", "#").startswith("#")]
    if len(links) < MENU_LINKS:
        return False
    text = element.text_content()
    linked = sum(_length(link) for link in links)
    return linked >= MENU_SHARE * len("".join(text.split())) and not SENTENCE.search(text)


def _length(element: HtmlElement) -> int:
    """Number of characters that are neither white space nor a script's."""
    return len("".join("".join(TEXT(element)).split()))
