"""A note to which nothing in the text leads has no way back either."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from markdown.treeprocessors import Treeprocessor


class Notes(Treeprocessor):
    """Takes the arrow from notes whose mark stands nowhere: bulletins print such, and scans lose marks."""

    def run(self, root: ET.Element) -> None:
        """Remove links back to where there is no mark."""
        marks = {f"#{element.get('id')}" for element in root.iter("sup")}
        for parent in list(root.iter()):
            for link in parent.findall("a[@class='footnote-backref']"):
                if link.get("href") not in marks:
                    parent.remove(link)
