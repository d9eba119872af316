"""Columns that `pdftotext -layout` printed side by side, put one below the other."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin.hanzi.width import width

# 德国有超过330万家中小企业，其中近六         至12个小时的现场诊断。顾问首先
#                                             站、站等车的现象同时存在。
PIECE = re.compile(r"\S+(?:\s\S+)*")
NEAREST = 12
"""Characters; no left column is narrower."""
GUTTER = 2
"""Empty characters before the right column, at least."""
FEWEST_ROWS = 5
"""Rows of each column, at least."""
NARROWEST_EM = 9.0
LEAST_FULL = 0.75
"""A row this wide, measured by the widest of its column, is full; most rows of running text are."""
MOST_BLANK = 2
"""Empty rows inside a column, at most."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Rows `first` to `last` of a page, with the right column at character `gutter`."""

    first: int
    last: int
    gutter: int


def unfolded(rows: Sequence[str]) -> list[str]:
    """The rows of a page, its columns one below the other; the same rows where there are none.

    The program counts characters, not widths: the right column begins at the same character of each row.
    """
    done: list[str] = []
    begin = 0
    for columns in _columns(rows):
        inside = rows[columns.first : columns.last + 1]
        done += rows[begin : columns.first]
        for side in (slice(columns.gutter), slice(columns.gutter, None)):
            done += [row[side] for row in inside if row[side].strip() or not row.strip()]
        begin = columns.last + 1
    return [*done, *rows[begin:]]


def _columns(rows: Sequence[str]) -> Iterator[_Columns]:
    """Every run of rows that no text crosses the gutter of, if both sides are running text."""
    gutter = _gutter(rows)
    if gutter is None:
        return
    run: list[int] = []
    for index in range(len(rows) + 1):
        if index < len(rows) and not _crosses(rows[index], gutter):
            run.append(index)
            continue
        if found := _run_of_text(rows, run, gutter):
            yield found
        run = []


def _gutter(rows: Sequence[str]) -> int | None:
    """The character at which most right pieces of the page begin."""
    starts = Counter(
        piece.start()
        for row in rows
        for piece in PIECE.finditer(row)
        if piece.start() >= NEAREST and row[piece.start() - GUTTER : piece.start()].isspace()
    )
    if not starts:
        return None
    start, count = starts.most_common(1)[0]
    return start if count >= FEWEST_ROWS else None


def _crosses(row: str, gutter: int) -> bool:
    return bool(row[gutter - GUTTER : gutter].strip())


def _run_of_text(rows: Sequence[str], run: Sequence[int], gutter: int) -> _Columns | None:
    filled = [index for index in run if rows[index].strip()]
    right = [index for index in filled if rows[index][gutter:].strip()]
    if not right or not _is_text([rows[index][gutter:] for index in right]):
        return None
    last = right[-1]
    for index in filled:
        if last < index <= last + 1 + MOST_BLANK:
            last = index
    left = [rows[index][:gutter] for index in filled if index <= last and rows[index][:gutter].strip()]
    return _Columns(filled[0], last, gutter) if _is_text(left) else None


def _is_text(column: Sequence[str]) -> bool:
    """Enough rows, and most of them full: the cells of a table are not."""
    widths = [width(row.strip()) for row in column]
    if len(widths) < FEWEST_ROWS or max(widths) < NARROWEST_EM:
        return False
    return statistics.median(widths) >= LEAST_FULL * max(widths)
