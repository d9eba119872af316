"""A quotation that begins with a line in bold alone is a box (专栏): it becomes an aside with a title."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from markdown.treeprocessors import Treeprocessor


class Boxes(Treeprocessor):
    """`> **专栏 2 重点工程**` and what follows in the quotation -> `<aside class="box">`."""

    def run(self, root: ET.Element) -> None:
        """Change the boxes in place; other quotations stay as they are."""
        for quotation in root.iter("blockquote"):
            if len(quotation) and _is_title(quotation[0]):
                quotation.tag = "aside"
                quotation.set("class", "box")
                quotation[0].set("class", "box-title")


def _is_title(element: ET.Element) -> bool:
    """A paragraph that holds nothing but one run of bold."""
    if element.tag != "p" or len(element) != 1 or element[0].tag != "strong":
        return False
    return not (element.text or "").strip() and not (element[0].tail or "").strip()
