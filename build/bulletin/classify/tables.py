"""Tables in plain text: rows of words parted by spaces, as many in each, mostly figures or with a day."""

from __future__ import annotations

import re
from dataclasses import replace

from bulletin.forms.parts import CAPTION
from bulletin.lines import Line, Lines

SPACES = " \t\xa0\u3000"
TWO_SPACES = re.compile(f"[{SPACES}][^{SPACES}]*[{SPACES}]")
GAP = re.compile(f"[{SPACES}]+")
FIGURE = re.compile(r"[-+－]?[\d,，.．%％‰/:—–-]+[%％‰万亿元个]*|[-—–/]")
# 7月4—6日   2023-10-01   12月24日
DAY = re.compile(r"(?:(?:19|20)?\d\d[-./年])?\d{1,2}[-./月]\d{1,2}(?:[-—–~～至](?:\d{1,2}月)?\d{1,2})?日?")
FEWEST_CELLS = 3
FEWEST_ROWS = 3
SENTENCE = re.compile(r"[。；！？]")


def with_cells(lines: Lines) -> Lines:
    """The lines, those of a table with their cells."""
    result = list(lines)
    index = 0
    while index < len(lines):
        end = _table_end(lines, index)
        for row in range(index, end):
            result[row] = replace(lines[row], cells=tuple(_cells(lines[row])))
        index = max(end, index + 1)
    return tuple(result)


def _cells(line: Line) -> list[str]:
    return [cell.strip() for cell in line.text.split("\t")] if "\t" in line.text else GAP.split(line.text)


def _table_end(lines: Lines, first: int) -> int:
    """Index after the last row of a table that begins at `first`; `first` where none does."""
    if not TWO_SPACES.search(lines[first].text):
        return first
    count = len(_cells(lines[first]))
    if count < FEWEST_CELLS or not _may_be_row(lines[first]):
        return first
    end = first + 1
    while end < len(lines) and _goes_on(lines[end], count):
        end += 1
    rows = lines[first + 1 : end]
    figures = sum(FIGURE.fullmatch(cell) is not None for row in rows for cell in _cells(row)[1:])
    dated = all(any(DAY.fullmatch(cell) for cell in _cells(row)) for row in rows)
    enough = end - first >= FEWEST_ROWS and (figures * 2 >= len(rows) * (count - 1) or dated)
    tabbed = end - first > 1 and all("\t" in line.text for line in lines[first:end])
    return end if enough or tabbed else first


def _goes_on(line: Line, count: int) -> bool:
    """A row of as many cells."""
    return len(_cells(line)) == count and _may_be_row(line)


def _may_be_row(line: Line) -> bool:
    """No sentence, no caption, no row of a ruled table, which has its cells already."""
    return not (line.cells or SENTENCE.search(line.text) or CAPTION.fullmatch(line.text))
