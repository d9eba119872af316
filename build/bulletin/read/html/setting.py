"""How a part of a web page is set: what its tag, its class and its inline style say."""

from __future__ import annotations

import re

from lxml.html import HtmlElement
from msgspec import Struct

from bulletin.lines import BULLETED, FRAMED, TITLE

HEADING = re.compile(r"h([1-6])")
# Word's own classes in a page saved from Word.
WORD_STYLES = {
    "MsoTitle": TITLE,
    "MsoSubtitle": "Subtitle",
    "MsoCaption": "Caption",
    "MsoFootnoteText": "footnote text",
    "MsoEndnoteText": "endnote text",
}
WORD_CONTENTS = re.compile(r"MsoToc([1-9])")
TAG_STYLES = {"figcaption": "Caption", "caption": "Caption", "aside": FRAMED}
LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(em|rem|pt|px|cm|mm|in)?")
POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0}
USUAL_POINTS = 12.0
LIST_EM = 2
BOLD = re.compile(r"bold|bolder|[6-9]00")
FLOATED = frozenset({"table", "img", "iframe"})
BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
NEW_PAGE = re.compile(r"page-break-before\s*:\s*always|break-before\s*:\s*page", re.IGNORECASE)


class Setting(Struct, frozen=True):
    """What a part takes from those around it."""

    bold: bool = False
    alignment: str = ""
    size: float = 0.0
    """In points; 0 where the page does not say."""
    left: float = 0.0
    """Of the whole part, in em: each list within a list adds to it."""
    indent: float = 0.0
    """Of the first line, in em."""
    style: str = ""
    preformatted: bool = False
    is_raised: bool = False

    def inside(self, element: HtmlElement) -> Setting:
        """The setting of what is in this element."""
        css = declarations(element)
        # A table's own align says where the table stands.
        aligned = element.get("align") if element.tag not in FLOATED else None
        alignment = css.get("text-align") or aligned or ("center" if element.tag == "center" else "")
        weight = css.get("font-weight")
        size = _size(css.get("font-size"), self.size)
        return Setting(
            bold=BOLD.search(weight) is not None if weight else self.bold or element.tag in BOLD_TAGS,
            alignment=alignment.lower() or self.alignment,
            size=size,
            left=self.left + LIST_EM * (element.tag in {"ul", "ol"}),
            indent=_em(css["text-indent"], size) if "text-indent" in css else self.indent,
            style=_style(element) or self.style,
            preformatted=self.preformatted or element.tag == "pre",
            is_raised=self.is_raised or element.tag == "sup" or css.get("vertical-align") == "super",
        )


def declarations(element: HtmlElement) -> dict[str, str]:
    """The inline style, its properties in lower case."""
    found: dict[str, str] = {}
    for item in element.get("style", "").split(";"):
        name, colon, text = item.partition(":")
        if colon:
            found[name.strip().lower()] = text.strip().lower()
    return found


def is_hidden(element: HtmlElement) -> bool:
    """Whether a browser, or Word, does not show it."""
    css = declarations(element)
    gone = css.get("display") == "none" or css.get("visibility") == "hidden" or css.get("mso-hide") == "all"
    return gone or element.get("hidden") is not None


def _style(element: HtmlElement) -> str:
    heading = HEADING.fullmatch(element.tag)
    if heading:
        return f"Heading {heading[1]}"
    for name in element.get("class", "").split():
        contents = WORD_CONTENTS.fullmatch(name)
        if contents or name in WORD_STYLES:
            return f"TOC {contents[1]}" if contents else WORD_STYLES[name]
    if element.tag == "li":
        return (
            "List Number" if element.getparent() is not None and element.getparent().tag == "ol" else BULLETED
        )
    return TAG_STYLES.get(element.tag, "")


def whole(text: str | None, otherwise: int) -> int:
    """The number an attribute holds."""
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else otherwise


def _size(text: str | None, around: float) -> float:
    match = LENGTH.match(text or "")
    if not match:
        return around
    number = float(match[1])
    return number * POINTS.get(match[2], around or USUAL_POINTS)


def _em(text: str, size: float) -> float:
    match = LENGTH.match(text)
    if not match:
        return 0.0
    number = float(match[1])
    return number * POINTS[match[2]] / (size or USUAL_POINTS) if match[2] in POINTS else number
