"""Tables stand in a frame of their own that scrolls where the page is too narrow for them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from markdown.treeprocessors import Treeprocessor


class ScrollingTables(Treeprocessor):
    """`<table>` -> `<div class="table" tabindex="0"><table>`, so that the keyboard can scroll it too."""

    def run(self, root: ET.Element) -> None:
        """Wrap every table that is not wrapped yet."""
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if child.tag == "table" and parent.get("class") != "table":
                    frame = ET.Element("div", {"class": "table", "tabindex": "0", "role": "region"})
                    frame.tail, child.tail = child.tail, None
                    parent[place] = frame
                    frame.append(child)
