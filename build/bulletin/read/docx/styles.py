"""The styles of a Word document: what a paragraph or a run takes from its style and its bases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from bulletin.lines import TITLE
from bulletin.read.docx.package import W

# Word keeps its own names in English whatever its language; some programs write what they show.
BUILT_IN = (
    (re.compile(r"(?:heading|标题|標題) ?(?P<n>[1-9])", re.IGNORECASE), "Heading {n}"),
    (re.compile(r"(?:toc|目录|目錄) ?(?P<n>[1-9])", re.IGNORECASE), "TOC {n}"),
    (re.compile(r"title|标题|標題", re.IGNORECASE), TITLE),
    (re.compile(r"subtitle|副标题|副標題", re.IGNORECASE), "Subtitle"),
    (re.compile(r"caption|题注|題注|標號", re.IGNORECASE), "Caption"),
    (re.compile(r"normal|正文|內文|默认段落样式", re.IGNORECASE), ""),
)
NAMED = re.compile(r"(?:Heading|TOC) \d|Title|Subtitle|Caption")
OUTLINE_LEVELS = 9
OFF = frozenset({"0", "false", "off", "none"})
MOST_BASES = 20
USUAL_HALF_POINTS = 20


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The element below, by the names on the way to it."""
    for name in names:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: etree._Element | None, *names: str, attribute: str = "val") -> str | None:
    """The value of an element below; None where it is not there."""
    found = child(element, *names)
    return None if found is None else found.get(W + attribute)


def is_on(element: etree._Element) -> bool:
    """Whether a switch such as `w:b` is on; it is where it has no value."""
    return element.get(W + "val", "1") not in OFF


class Style(Struct, frozen=True):
    """A style as it is written; what it leaves open its base says."""

    name: str
    base: str
    element: etree._Element


class Styles:
    """Looks up what a style says."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._known: dict[tuple[str, ...], str | None] = {}
        self.default = ""
        """Style of a paragraph that names none."""
        self._defaults: etree._Element | None = None
        if root is None:
            return
        self._defaults = child(root, "docDefaults")
        for element in root.iterfind(f"{W}style"):
            key = element.get(W + "styleId", "")
            self._styles[key] = Style(
                _built_in(value(element, "name") or ""), value(element, "basedOn") or "", element
            )
            if element.get(W + "type") == "paragraph" and element.get(W + "default", "0") not in OFF:
                self.default = key

    def chain(self, key: str) -> Iterator[Style]:
        """The style and the styles it is based on."""
        for _ in range(MOST_BASES):
            style = self._styles.get(key)
            if style is None:
                return
            yield style
            key = style.base

    def name(self, key: str, outline: str | None) -> str:
        """`Heading 1` also for a style of another name that is based on it or has its outline level."""
        names = [style.name for style in self.chain(key)]
        known = next((name for name in names if NAMED.fullmatch(name)), None)
        if known:
            return known
        outline = outline or self.paragraph(key, "outlineLvl")
        if outline and outline.isdecimal() and int(outline) < OUTLINE_LEVELS:
            return f"Heading {int(outline) + 1}"
        return names[0] if names else ""

    def paragraph(self, key: str, *names: str, attribute: str = "val") -> str | None:
        """A paragraph property of a style, from the style itself or its bases."""
        place = (key, *names, attribute)
        if place not in self._known:
            settings = [child(style.element, "pPr") for style in self.chain(key)]
            settings.append(child(self._defaults, "pPrDefault", "pPr"))
            found = (value(element, *names, attribute=attribute) for element in settings)
            self._known[place] = next((text for text in found if text is not None), None)
        return self._known[place]

    def run(self, keys: tuple[str, ...], name: str, attribute: str = "val") -> str | None:
        """A character property, from the first of the styles, or of their bases, that has it."""
        for element in self._run_settings(keys):
            found = value(element, name, attribute=attribute)
            if found is not None:
                return found
        return None

    def switch(self, keys: tuple[str, ...], name: str) -> bool:
        """Whether a switch such as `b` is on in the first of the styles that sets it."""
        for element in self._run_settings(keys):
            found = child(element, name)
            if found is not None:
                return is_on(found)
        return False

    def _run_settings(self, keys: tuple[str, ...]) -> Iterator[etree._Element | None]:
        for key in keys:
            for style in self.chain(key):
                yield child(style.element, "rPr")
        yield child(self._defaults, "rPrDefault", "rPr")


def _built_in(name: str) -> str:
    for pattern, standard in BUILT_IN:
        match = pattern.fullmatch(name.strip())
        if match:
            return standard.format(**match.groupdict())
    return name
