"""A list whose items bring their own printed marks shows these and no others."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from bulletin.forms import signs
from site_plugins.markup.ordinals import ORDINAL

# （1）甲   1．甲   ● 甲   • 甲   ✓ 甲   ——甲
MARK = re.compile(rf"{ORDINAL.pattern}|\s*(?:{signs.ANY}|[•·✓✔]|[—–]{{2}})\s*(?=\S)")
# Markdown keeps \. by its code until the tree is done.
ESCAPED = re.compile(rf"{STX}(?P<code>\d+){ETX}")


class MarkedLists(Treeprocessor):
    """`- （1）…` or `- ● …` in every item -> `<ul class="own-marks">`."""

    def run(self, root: ET.Element) -> None:
        """Name the lists in place."""
        for found in root.iter("ul"):
            if len(found) and all(MARK.match(_text(item)) for item in found):
                found.set("class", "own-marks")


def _text(item: ET.Element) -> str:
    return ESCAPED.sub(lambda match: chr(int(match["code"])), "".join(item.itertext())).strip()
