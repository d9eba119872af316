"""A list whose items bring their own printed marks shows these and no others."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from markdown.treeprocessors import Treeprocessor

from site_plugins.markup.ordinals import ORDINAL


class MarkedLists(Treeprocessor):
    """`- （1）…` in every item -> `<ul class="own-marks">`."""

    def run(self, root: ET.Element) -> None:
        """Name the lists in place."""
        for found in root.iter("ul"):
            if len(found) and all(ORDINAL.match("".join(item.itertext()).strip()) for item in found):
                found.set("class", "own-marks")
