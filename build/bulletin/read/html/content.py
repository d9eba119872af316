"""What of a web page is its content, and what is there to get about."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

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
# ¶ behind a heading, which leads to the heading itself
HEADING_LINK = re.compile(r"\b(?:headerlink|header-anchor|heading-anchor|anchor-link|hash-link)\b")
SENTENCE = re.compile(r"[。！？；]")
HALF = 0.5
CLOSE = 0.8
"""The share of an article in the block that holds its heading; the name of the site stands farther off."""
# Around the content of a site's page there is hardly a sentence: 本网站由信息中心维护。
SENTENCES_AROUND = 0.02
FEW_CHARACTERS = 200
SHORTEST_TITLE = 4
# What holds the text of one line or one list holds no articles.
LEAVES = frozenset({"p", "li", "h1", "h2", "h3", "h4", "a", "blockquote", "pre", "tr", "ul", "ol"})
TEXT = etree.XPath(".//text()[not(parent::script or parent::style)]")


def main_part(body: HtmlElement) -> HtmlElement:
    """What holds the text of the page and the title above it; the whole page where it has no menu."""
    parts = list(body.iter("main")) or list(body.iter("article"))
    if len(parts) == 1 and _length(parts[0]) >= HALF * _length(body):
        return _with_heading(parts[0], body)
    if not any(_is_menu(block) for block in body.iter(*BLOCKS)):
        return body
    text = _holder_of_sentences(body)
    name = body.getroottree().findtext(".//title") or ""
    return next((part for part in (text, *text.iterancestors()) if _has_title(part, name)), text)


def _with_heading(part: HtmlElement, body: HtmlElement) -> HtmlElement:
    """The article, or what holds it and the one h1 of the page close above it."""
    headings = [heading for heading in body.iter("h1") if _length(heading)]
    if len(headings) != 1 or part in headings[0].iterancestors():
        return part
    around = set(headings[0].iterancestors())
    whole = next(block for block in part.iterancestors() if block in around)
    return whole if _length(part) >= CLOSE * _length(whole) else part


def _holder_of_sentences(body: HtmlElement) -> HtmlElement:
    """The innermost block around all sentences of the page, but for the few in its foot."""
    held = Counter[HtmlElement]()
    for text in TEXT(body):
        words = "".join(text.split())
        around = text.getparent().getparent() if text.is_tail else text.getparent()
        if SENTENCE.search(words) and around.tag != "a":
            held.update(dict.fromkeys((around, *around.iterancestors()), len(words)))
    least = (1 - SENTENCES_AROUND) * held[body]
    holder = body
    while held[body] >= FEW_CHARACTERS:
        inner = next((child for child in holder if held[child] >= least and child.tag not in LEAVES), None)
        if inner is None:
            break
        holder = inner
    return holder


def _has_title(part: HtmlElement, name: str) -> bool:
    """Whether a heading stands in it, or what the page itself is called: 学习材料--党建-第一中学."""
    if next(part.iter("h1", "h2"), None) is not None:
        return True
    lines = ("".join(element.text_content().split()) for element in part.iter(*BLOCKS, "span", "font"))
    whole = "".join(name.split())
    return any(len(line) >= SHORTEST_TITLE and whole.startswith(line) for line in lines)


def is_content(element: HtmlElement) -> bool:
    """Whether a reader reads it: no script, no menu, nothing hidden."""
    tag = element.tag
    if tag == "a" and HEADING_LINK.search(element.get("class", "")):
        return False
    if not isinstance(tag, str) or tag in UNPRINTED or element.get("role") in ROLES or _stays_hidden(element):
        return False
    if tag in EDGES:
        within = any(around.tag in ARTICLES for around in element.iterancestors()) or _names_page(element)
        return within and not (tag == "footer" and _is_of_links(element))
    return not (tag in BLOCKS and _is_menu(element))


# <div id="js_content" style="visibility: hidden; opacity: 0;">    as WeChat's server sends every article
def _stays_hidden(element: HtmlElement) -> bool:
    """Hidden, and not what a script shows at last: that keeps its room, and holds most of the text."""
    if not is_hidden(element):
        return False
    if declarations(element).get("visibility") != "hidden":
        return True
    around = element.getparent()
    if around is not None and declarations(around).get("visibility") == "hidden":
        return False  # the one around it is shown at last
    body = next(element.iterancestors("body"), element)
    return _length(element) < HALF * _length_of_body(body)


@lru_cache(1)
def _length_of_body(body: HtmlElement) -> int:
    return _length(body)


def _names_page(element: HtmlElement) -> bool:
    """The heading that the page is called by, in a head without links: as pandoc writes the title."""
    heading = element.find(".//h1")
    text = "".join(heading.text_content().split()) if heading is not None else ""
    name = "".join((element.getroottree().findtext(".//title") or "").split())
    return len(text) >= SHORTEST_TITLE and name.startswith(text) and element.find(".//a") is None


def _is_of_links(element: HtmlElement) -> bool:
    """分享至 / 上一頁 at the foot of an article: nothing but links."""
    linked = sum(map(_length, element.iter("a")))
    return linked > 0 and linked >= MENU_SHARE * _length(element)


def _is_menu(element: HtmlElement) -> bool:
    links = [link for link in element.iter("a") if not link.get("href", "#").startswith("#")]
    if len(links) < MENU_LINKS:
        return False
    text = element.text_content()
    linked = sum(_length(link) for link in links)
    of_links = linked >= MENU_SHARE * len("".join(text.split())) and not SENTENCE.search(text)
    return of_links and not _is_within_text(element)


def _is_within_text(element: HtmlElement) -> bool:
    """文件见下表。 right above, and a sentence right below: a table or list of names is the article's own."""
    beside = (element.itersiblings(preceding=True), element.itersiblings())
    texts = ((text for part in parts if (text := part.text_content().strip())) for parts in beside)
    return all(SENTENCE.search(next(text, "")) for text in texts)


def _length(element: HtmlElement) -> int:
    """Number of characters that are neither white space nor a script's."""
    return len("".join("".join(TEXT(element)).split()))
