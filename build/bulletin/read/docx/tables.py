"""A table of a Word document -> its cells by row, the merged ones told apart."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from bulletin.read.docx.package import W
from bulletin.read.docx.styles import Styles, child, value

UNDRAWN = frozenset({"nil", "none"})
HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))
MOST_SPAN = 64


class Cell(Struct, frozen=True):
    """The paragraphs and tables in a cell; none in a place that a merged cell covers."""

    blocks: tuple[etree._Element, ...]

    @property
    def length(self) -> int:
        """Number of characters in the cell."""
        return sum(len(text.text or "") for block in self.blocks for text in block.iter(W + "t"))


COVERED = Cell(())


def table_cells(table: etree._Element) -> list[list[Cell]]:
    """All rows, with as many cells in each; a merged cell stands in the first of its places."""
    rows = []
    for row in _inside(table, W + "tr"):
        settings = child(row, "trPr")
        if child(settings, "del") is not None:
            continue
        cells = [COVERED] * _span(value(settings, "gridBefore"), 0)
        for cell in _inside(row, W + "tc"):
            merged = child(cell, "tcPr", "vMerge")
            goes_on = merged is not None and merged.get(W + "val", "continue") == "continue"
            cells.append(COVERED if goes_on else Cell(tuple(cell)))
            cells += [COVERED] * (_span(value(cell, "tcPr", "gridSpan"), 1) - 1)
        rows.append(cells)
    columns = max(map(len, rows), default=0)
    return [row + [COVERED] * (columns - len(row)) for row in rows]


def is_ruled(table: etree._Element, styles: Styles) -> bool:
    """Whether any ruling of the table is drawn: by itself, by one of its cells, or by its style."""
    style = value(table, "tblPr", "tblStyle") or ""
    borders = [child(table, "tblPr", "tblBorders")]
    borders += [child(cell, "tcPr", "tcBorders") for cell in table.iter(W + "tc")]
    borders += [child(base.element, "tblPr", "tblBorders") for base in styles.chain(style)]
    return any(
        side.get(W + "val", "nil") not in UNDRAWN
        for border in borders
        if border is not None
        for side in border
    )


def _inside(holder: etree._Element, tag: str) -> Iterator[etree._Element]:
    for element in holder:
        if element.tag == tag:
            yield element
        elif element.tag in HOLDERS:
            yield from _inside(element, tag)


def _span(text: str | None, otherwise: int) -> int:
    return min(int(text), MOST_SPAN) if text and text.isdecimal() else otherwise
