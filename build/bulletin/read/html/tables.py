"""A table of a web page -> its cells by row; or the finding that it only lays out the page."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from bulletin.read.html.setting import declarations

LAYOUT_CELL = 100
COLUMNS = 2
MOST_SPAN = 64
WHITE_SPACE = re.compile(r"\s+")
NO_RULING = re.compile(r"none|hidden|0")


def own_rows(table: HtmlElement) -> list[HtmlElement]:
    """The rows of the table itself, not those of tables within it."""
    return [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]


def own_cells(row: HtmlElement) -> list[HtmlElement]:
    """The cells of a row."""
    return [cell for cell in row if cell.tag in {"td", "th"}]


def is_table(table: HtmlElement) -> bool:
    """Rows and columns of short cells, or rulings drawn by the page itself; no table in it, no headings."""
    rows = [own_cells(row) for row in own_rows(table)]
    within = {element.tag for element in table.iterdescendants()}
    if max(map(len, rows), default=0) < COLUMNS or within & {"table", "h1", "h2", "h3", "h4"}:
        return False
    if "th" in within or _is_ruled(table):
        return True
    cells = [cell for row in rows for cell in row]
    return len(rows) > 1 and all(
        len(WHITE_SPACE.sub("", cell.text_content())) <= LAYOUT_CELL for cell in cells
    )


def grid(table: HtmlElement) -> list[list[HtmlElement | None]]:
    """All rows with as many cells in each; a cell that spans several places stands in the first of them."""
    rows: list[list[HtmlElement | None]] = []
    below: dict[int, int] = {}
    for row in own_rows(table):
        cells: list[HtmlElement | None] = []
        waiting = own_cells(row)
        while waiting or below.get(len(cells), 0):
            place = len(cells)
            if below.get(place, 0):
                below[place] -= 1
                cells.append(None)
                continue
            cell = waiting.pop(0)
            wide, high = _span(cell.get("colspan")), _span(cell.get("rowspan"))
            for step in range(wide):
                below[place + step] = high - 1
            cells += [cell, *[None] * (wide - 1)]
        rows.append(cells)
    columns = max(map(len, rows), default=0)
    return [row + [None] * (columns - len(row)) for row in rows]


def _is_ruled(table: HtmlElement) -> bool:
    own = table.get("border", "0").strip()
    if own not in {"0", ""}:
        return True
    styles = [declarations(table), *(declarations(cell) for cell in table.iter("td"))]
    return any(
        name.startswith("border")
        and name not in {"border-collapse", "border-spacing"}
        and not NO_RULING.match(text)
        for css in styles
        for name, text in css.items()
    )


def _span(text: str | None) -> int:
    return min(int(text), MOST_SPAN) if text and text.isdecimal() and int(text) else 1
