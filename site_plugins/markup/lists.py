"""A list whose items bring their own printed marks shows these and no others."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown.treeprocessors import Treeprocessor

from bulletin.forms import signs
from site_plugins.markup.ordinals import ORDINAL

# （1）甲   ● 甲   • 甲   ✓ 甲
MARK = re.compile(rf"{ORDINAL.pattern}|\s*(?:{signs.ANY}|[•·✓✔])\s*(?=\S)")


class MarkedLists(Treeprocessor):
    """`- （1）…` or `- ● …` in every item -> `<ul class="own-marks">`."""

    def run(self, root: ET.Element) -> None:
        """Name the lists in place."""
        for found in root.iter("ul"):
            if len(found) and all(MARK.match("".join(item.itertext()).strip()) for item in found):
                found.set("class", "own-marks")
