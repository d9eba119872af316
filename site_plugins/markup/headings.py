"""Headings get an id made from their own words, so that it stays when other headings come and go."""

from __future__ import annotations

import html
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

from site_plugins.markup.ordinals import ORDINAL

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def heading_id(text: str) -> str:
    """（一）完善 5G+工业互联网。 -> 完善-5g-工业互联网: letters and digits of all scripts, no number."""
    ordinal = ORDINAL.match(text)
    own = text[ordinal.end() :] if ordinal else text
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", own or text).lower())
    return "-".join(words) or "section"


class HeadingIds(Treeprocessor):
    """Gives an id to every heading whose author gave none."""

    def run(self, root: ET.Element) -> None:
        """A second heading of the same words is told apart by the heading above it."""
        used = {element.get("id", "") for element in root.iter()}
        above: dict[int, str] = {}
        for heading in (element for element in root.iter() if element.tag in HEADINGS):
            level = int(heading.tag[1])
            own = heading_id(self._text(heading))
            parents = [above[key] for key in sorted(above) if key < level]
            above = {key: text for key, text in above.items() if key < level} | {level: own}
            if not heading.get("id"):
                heading.set("id", next(name for name in _candidates(own, parents) if name not in used))
                used.add(str(heading.get("id")))

    def _text(self, heading: ET.Element) -> str:
        return html.unescape(strip_tags(render_inner_html(remove_fnrefs(heading), self.md)))


def _candidates(own: str, parents: list[str]) -> Iterator[str]:
    yield own
    if parents:
        own = f"{parents[-1]}-{own}"
        yield own
    number = 2
    while True:
        yield f"{own}-{number}"
        number += 1
