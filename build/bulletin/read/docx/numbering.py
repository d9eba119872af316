"""The automatic numbers of a Word document, printed: they stand nowhere in its text."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from bulletin.read.counting import count
from bulletin.read.docx.package import W
from bulletin.read.docx.styles import Styles, child, value

LEVELS = 9
PLACE = re.compile(r"%([1-9])")
# Bullets in the symbol fonts of Word, which have no Unicode value there.
BULLETS = str.maketrans({
    "\uf0b7": "•", "\uf06c": "●", "\uf06e": "■", "\uf075": "◆", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓",
    "\uf0a8": "□", "\uf076": "❖", "\uf0b2": "★", "\uf071": "❑",
})  # fmt: skip
# Signs of fonts in which the same place holds something else than in Wingdings.
SYMBOLS = {
    "symbol": str.maketrans({
        "\uf0b0": "°", "\uf0b1": "±", "\uf0b4": "×", "\uf0b8": "÷", "\uf0a3": "≤", "\uf0b3": "≥",
        "\uf0b9": "≠", "\uf0bb": "≈", "\uf0a5": "∞", "\uf0ae": "→", "\uf0a2": "′", "\uf0b2": "″",
        "\uf0d6": "√", "\uf061": "α", "\uf062": "β", "\uf067": "γ", "\uf064": "δ", "\uf071": "θ",
        "\uf06c": "λ", "\uf06d": "μ", "\uf070": "π", "\uf073": "σ", "\uf044": "Δ", "\uf053": "Σ",
        "\uf057": "Ω",
    }),
    "wingdings 2": str.maketrans({"\uf052": "☑", "\uf0a3": "□", "\uf050": "✓", "\uf04f": "×"}),
    "wingdings": str.maketrans({"\uf0fe": "☑", "\uf06f": "□", "\uf0e0": "→", "\uf0f0": "⇨"}),
}  # fmt: skip
WIDE_END = re.compile(r"[、．）。〉》」\u2460-\u24ff\u3251-\u32bf]$")
PRIVATE_USE = re.compile(r"[\ue000-\uf8ff]")


class Numbering:
    """Counts as the paragraphs pass by, in the order of the document."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._instances: dict[str, etree._Element] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            for element in root.iterfind(f"{W}abstractNum"):
                self._abstract[element.get(W + "abstractNumId", "")] = element
            for element in root.iterfind(f"{W}num"):
                self._instances[element.get(W + "numId", "")] = element

    def number(self, properties: etree._Element | None, style: str) -> str:
        """The number or bullet before a paragraph, with the space that follows; empty where it has none."""
        number_id = value(properties, "numPr", "numId") or self._styles.paragraph(style, "numPr", "numId")
        instance = self._instances.get(number_id or "")
        if instance is None or number_id is None:
            return ""
        key = self._list_of(instance)
        level = self._level(properties, style, instance, key)
        own = self._definition(instance, key, level)
        if own is None:
            return ""
        if value(own, "numFmt") == "bullet":
            return _spaced(_bullet(value(own, "lvlText") or ""), own)
        self._advance(number_id, instance, key, level)
        return _spaced(self._printed(instance, key, level, own), own)

    def _list_of(self, instance: etree._Element) -> str:
        """The abstract list an instance counts in; one that only names a style is that style's."""
        key = value(instance, "abstractNumId") or ""
        link = value(self._abstract.get(key), "numStyleLink")
        other = self._instances.get(self._styles.paragraph(link, "numPr", "numId") or "") if link else None
        return key if other is None else value(other, "abstractNumId") or key

    def _level(
        self, properties: etree._Element | None, style: str, instance: etree._Element, key: str
    ) -> int:
        own = value(properties, "numPr", "ilvl")
        if own is None:
            for base in self._styles.chain(style):
                for level in range(LEVELS):
                    definition = self._definition(instance, key, level)
                    if definition is not None and value(definition, "pStyle") == base.element.get(
                        W + "styleId"
                    ):
                        return level
            own = self._styles.paragraph(style, "numPr", "ilvl")
        return min(_whole(own, 0), LEVELS - 1)

    def _definition(self, instance: etree._Element, key: str, level: int) -> etree._Element | None:
        override = _at_level(instance, "lvlOverride", level)
        own = child(override, "lvl")
        return own if own is not None else _at_level(self._abstract.get(key), "lvl", level)

    def _advance(self, number_id: str, instance: etree._Element, key: str, level: int) -> None:
        """Counts on at this level; the levels below begin again, unless they say that they do not."""
        counts = self._counts[key]
        restart = value(_at_level(instance, "lvlOverride", level), "startOverride")
        if restart is not None and (number_id, level) not in self._restarted:
            self._restarted.add((number_id, level))
            counts[level] = _whole(restart, 1)
        else:
            counts[level] = counts.get(level, self._start(instance, key, level) - 1) + 1
        for below in [deeper for deeper in counts if deeper > level]:
            if level < _whole(value(self._definition(instance, key, below), "lvlRestart"), below):
                del counts[below]

    def _start(self, instance: etree._Element, key: str, level: int) -> int:
        return _whole(value(self._definition(instance, key, level), "start"), 1)

    def _printed(self, instance: etree._Element, key: str, level: int, own: etree._Element) -> str:
        figures_only = child(own, "isLgl") is not None

        def printed(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            style = value(self._definition(instance, key, place), "numFmt") or "decimal"
            number = self._counts[key].get(place, self._start(instance, key, place))
            return count(number, "decimal" if figures_only and place < level else style)

        return PLACE.sub(printed, value(own, "lvlText") or "")


def _at_level(element: etree._Element | None, name: str, level: int) -> etree._Element | None:
    for item in element.iterfind(W + name) if element is not None else ():
        if item.get(W + "ilvl") == str(level):
            return item
    return None


def _bullet(text: str) -> str:
    return PRIVATE_USE.sub("•", text.translate(BULLETS))


def _spaced(number: str, definition: etree._Element) -> str:
    """A space after 1. and (1) and a bullet; none after 一、 and （一） and ①, which are wide enough."""
    close = not number or WIDE_END.search(number) or value(definition, "suff") == "nothing"
    return number if close else number + " "


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text) else otherwise
