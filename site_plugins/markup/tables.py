"""Tables stand in a frame that scrolls where the page is too narrow, under the line that names them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown.treeprocessors import Treeprocessor

# 表1　主要运行指标      图 2-1 典型日曲线      附表三：各市名单    but not 表1所列的项目…… in running text
_NUMERAL = r"[0-9０-９一二三四五六七八九十]+"
_NAME = r"(?:[\s:：.．、]+\S.{0,60})?(?<![。；])"
CAPTION = re.compile(rf"\s*附?[表图]\s*{_NUMERAL}(?:[-－.．]{_NUMERAL})*{_NAME}\s*")


class Tables(Treeprocessor):
    """`<table>` -> `<div class="table"><table>`; a caption right above a table moves into it."""

    def run(self, root: ET.Element) -> None:
        """Change the children of every element that holds tables or captions."""
        for parent in [element for element in root.iter() if element.tag != "table"]:
            for child in list(parent):
                if child.tag == "p" and CAPTION.fullmatch("".join(child.itertext())):
                    child.set("class", "caption")
                elif child.tag == "table":
                    _frame(parent, child)


def _frame(parent: ET.Element, table: ET.Element) -> None:
    """Put a table into its frame; the keyboard can reach the frame and scroll it."""
    place = list(parent).index(table)
    frame = ET.Element("div", {"class": "table", "role": "region", "tabindex": "0"})
    frame.tail, table.tail = table.tail, None
    parent[place] = frame
    frame.append(table)
    above = parent[place - 1] if place else None
    if above is None or above.get("class") != "caption" or "表" not in "".join(above.itertext()):
        return
    parent.remove(above)
    above.tag, above.tail = "caption", None
    above.attrib.pop("class")
    table.insert(0, above)
    frame.set("aria-label", "".join(above.itertext()).strip())
