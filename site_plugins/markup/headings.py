"""Headings get an id made from their own words, so that it stays when other headings come and go."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from markdown.extensions.toc import render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

# 一、  （一）  (1)  1.  1．  2.3  第一章  第3条  ①    before a heading: they move when one is added
_NUMERAL = r"[0-9〇零一二三四五六七八九十百]+"
ORDINAL = re.compile(
    rf"\s*(?:第{_NUMERAL}[编篇部分章节条款]+|[（(]{_NUMERAL}[）)]|{_NUMERAL}(?:[.．]{_NUMERAL})*[、.．）)](?!\d)|[①-⑳])[、.．\s]*"
)


def heading_id(text: str) -> str:
    """（一）完善 5G+工业互联网。 -> 完善-5g-工业互联网: letters and digits of all scripts, no number."""
    plain = unicodedata.normalize("NFKC", ORDINAL.sub("", text, count=1) if ORDINAL.match(text) else text)
    words = re.findall(r"\w+", (plain or text).lower().replace("_", " "))
    return "-".join(words) or "section"


class HeadingIds(Treeprocessor):
    """Gives an id to every heading whose author gave none."""

    def run(self, root: ET.Element) -> None:
        """A second heading of the same words is told apart by the heading above it."""
        used = {element.get("id", "") for element in root.iter()}
        above: dict[int, str] = {}
        for heading in self._headings(root):
            level = int(heading.tag[1])
            own = heading_id(strip_tags(render_inner_html(heading, self.md)))
            parents = [above[key] for key in sorted(above) if key < level]
            above = {key: text for key, text in above.items() if key < level} | {level: own}
            if heading.get("id"):
                continue
            found = next(name for name in _candidates(own, parents) if name not in used)
            heading.set("id", found)
            used.add(found)

    @staticmethod
    def _headings(root: ET.Element) -> Iterator[ET.Element]:
        return (element for element in root.iter() if element.tag in HEADINGS)


def _candidates(own: str, parents: list[str]) -> Iterator[str]:
    yield own
    if parents:
        own = f"{parents[-1]}-{own}"
        yield own
    number = 2
    while True:
        yield f"{own}-{number}"
        number += 1
