"""A field of a data base that a page prints as it is: one line of text, whose titles are only bold."""

from __future__ import annotations

from lxml.html import Element, HtmlElement

from bulletin.read.html.walk import BLOCKS

BOLD = ("strong", "b")
AROUND = frozenset({"html", "body"})
FEWEST = 3
"""Bold runs that stand over texts of their own."""
MOST_BLOCKS = 1


def is_of_one_line(body: HtmlElement) -> bool:
    """Whether nothing but bold type parts the text: no blocks, no line breaks, several bold runs."""
    blocks = sum(1 for _ in body.iter(*(BLOCKS - AROUND)))
    bold = sum(1 for element in body.iter(*BOLD) if (element.tail or "").strip())
    return blocks <= MOST_BLOCKS and bold >= FEWEST and next(body.iter("br"), None) is None


def part_bold(body: HtmlElement) -> None:
    """Put a line break between each bold run and the text before and after it."""
    for element in list(body.iter(*BOLD)):
        above = element.getprevious()
        before = above.tail if above is not None else element.getparent().text
        if (before or "").strip():
            element.addprevious(Element("br"))
        if (element.tail or "").strip():
            end = Element("br")
            end.tail, element.tail = element.tail, None
            element.addnext(end)
