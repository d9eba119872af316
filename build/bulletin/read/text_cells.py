"""Tables whose cells stand on lines of their own, as pypdf and clipboards give them, put into rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from bulletin.forms.parts import CONTENTS
from bulletin.lines import Line, Lines
from bulletin.read.cells import kind_of_cell, row_of
from bulletin.read.text_cell_columns import rows_of_columns
from bulletin.read.text_cell_groups import rows_of_groups

FEWEST_COLUMNS, MOST_COLUMNS = 3, 8
FEWEST_ROWS = 2
"""Rows under the heads of the columns, at least."""
# The head of a column that counts the rows.
RANK = re.compile(r"序\s*号|排\s*[名序行]|名\s*次|位\s*次|编\s*号|No\.?")
PAGE = re.compile(r"\d{1,3}")


def joined_rows(lines: Lines) -> Lines:
    """The lines, those that are the cells of a table as one line for each row.

    A table tells itself by its period: heads of columns, and under them rows in which words and figures come
    in one order, row after row.
    """
    lines = rows_of_groups(rows_of_columns(lines))
    kinds = [kind_of_cell(line) for line in lines]
    done: list[Line] = []
    end = 0
    for first, last in _runs_of_words(kinds):
        tables = (_table(lines, kinds, start) for start in range(max(first, end), last))
        table = max(tables, key=lambda table: (table.stop, -table.step), default=None)
        if table:
            done += lines[end : table.start]
            done += [_row(lines[row : row + table.step]) for row in table]
            end = table.stop
    return (*done, *lines[end:])


def _runs_of_words(kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last + 1 index of words on one line after the other, as many as the columns of a table."""
    first = 0
    for kind, run in groupby(kinds):
        last = first + len(list(run))
        if kind == "words" and last - first >= FEWEST_COLUMNS:
            yield first, last
        first = last


def _table(lines: Lines, kinds: Sequence[str], at: int) -> range:
    """The first cell of each row of the table whose heads of columns begin at `at`; empty for none."""
    best = range(at, at)
    for columns in range(FEWEST_COLUMNS, MOST_COLUMNS + 1):
        first = at + columns
        if set(kinds[at:first]) != {"words"}:
            break
        row, end = kinds[first : first + columns], first
        while _may_be_row(row, columns) and _is_alike(kinds[end : end + columns], row):
            end += columns
        enough = end - first >= FEWEST_ROWS * columns and end > best.stop
        begins = row[:1] in (["words"], ["day"]) or RANK.fullmatch(lines[at].text)
        if enough and begins and not _are_entries(lines[at:end], row):
            best = range(at, end, columns)
    return best


def _may_be_row(kinds: Sequence[str], columns: int) -> bool:
    """Words, days or figures, at least two kinds, in an order that does not repeat within the row."""
    repeats = any(columns % part == 0 and _is_periodic(kinds, part) for part in range(1, columns))
    told = len({"words", "figure", "day"}.intersection(kinds)) > 1
    return len(kinds) == columns and told and not repeats


def _is_periodic(kinds: Sequence[str], part: int) -> bool:
    return all(kind == kinds[place % part] for place, kind in enumerate(kinds))


def _is_alike(row: Sequence[str], first: Sequence[str]) -> bool:
    return len(row) == len(first) and all(
        kind == other or (kind and "nothing" in (kind, other)) for kind, other in zip(row, first, strict=True)
    )


def _are_entries(lines: Lines, kinds: Sequence[str]) -> bool:
    """A section, a title and the page where it stands are entries of a contents list, not cells."""
    if any(CONTENTS.search(line.text) for line in lines[: len(kinds)]):
        return True
    if kinds[-1] != "figure" or "figure" in kinds[:-1]:
        return False
    pages = [line.text for line in lines[2 * len(kinds) - 1 :: len(kinds)]]
    return all(PAGE.fullmatch(page) for page in pages) and pages == sorted(pages, key=int)


def _row(cells: Lines) -> Line:
    return row_of(cells, tuple(cell.text for cell in cells))
