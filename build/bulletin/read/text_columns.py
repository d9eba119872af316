"""Columns that `pdftotext -layout` printed side by side, put one below the other."""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct

from bulletin.forms.credits import credit_of
from bulletin.forms.masthead import DATE, NUMBER
from bulletin.hanzi.numbers import with_arabic_dates
from bulletin.hanzi.width import width

# 德国有超过330万家中小企业，其中近六         至12个小时的现场诊断。顾问首先
#                                             站、站等车的现象同时存在。
PIECE = re.compile(r"\S+(?:\s\S+)*")
# — 3 —
PAGE_NUMBER = re.compile(r"[^\w\n%％。，；]*\d{1,4}[^\w\n%％。，；]*")
# 午，院党委理论学习中心组在行政楼三 术由李建军主任医师主刀，经右侧股静
FEW_SPACES = re.compile(r"(?<=\S) {1,5}(?=\S)")
NEARLY_EM, MORE_EM, INDENT_EM = 1.0, 1.5, 2.0
"""How much less or more than full a row may be, and the indent of a paragraph's first row."""
NEAREST = 12
"""Characters; no left column is narrower."""
GUTTER = 2
"""Empty characters before the right column, at least."""
DRIFT = 4
"""Characters by which the beginning of the right column may differ from row to row, its indents included."""
FEWEST_ROWS = 5
"""Rows of each column, at least."""
LONG_LEFT, FEW_RIGHT = 12, 2
"""A right column of a few rows stands beside a left one of many."""
NARROWEST_EM = 9.0
LEAST_FULL = 0.75
"""A row this wide, measured by the widest of its column, is full; most rows of running text are."""
FEW_WIDER = 10
"""One row of so many may be wider than full ones: an address, a footnote of smaller type."""
SPACE_EM = 0.5
MOST_HEAD = 4
LONGEST_TOTAL = 10
"""Characters of （总第203期） behind the number of the issue."""
STOP = re.compile(r"[，。；：]")
MOST_BLANK = 2
"""Empty rows inside a column, at most."""


class _Columns(Struct, frozen=True):
    """Rows `first` to `last` of a page, with the right column at character `gutter`."""

    first: int
    last: int
    gutter: int


def unfolded(rows: Sequence[str]) -> list[str]:
    """The rows of a page, its columns one below the other; the same rows where there are none.

    The program counts characters, not widths: the right column begins near the same character of each row.
    """
    if not any("  " in row for row in rows):
        return list(rows)
    gutter = _gutter(rows)
    if gutter is None:
        return list(rows)
    wide = _widened(rows, gutter)
    done: list[str] = []
    begin = 0
    for columns in _columns(wide, gutter):
        inside = [_parted(row, columns.gutter) for row in wide[columns.first : columns.last + 1]]
        done += rows[begin : columns.first]
        done += _set_back([left for left, right in inside if left or not right])
        done += _set_back([right for left, right in inside if right or not left])
        begin = columns.last + 1
    return [*done, *rows[begin:]]


def _columns(rows: Sequence[str], gutter: int) -> Iterator[_Columns]:
    """Every run of rows that no text crosses the gutter of, if both sides are running text."""
    run: list[int] = []
    for index in range(len(rows) + 1):
        if index < len(rows) and not _crosses(rows[index], gutter):
            run.append(index)
            continue
        if found := _run_of_text(rows, run, gutter):
            yield found
        run = []


def _widened(rows: Sequence[str], gutter: int) -> list[str]:
    """The rows; where a full left row left one space before the right one, that begins at the gutter.

    Most right rows stand apart from the left ones, or a space is only a space.
    """
    parts = [_parted(row, gutter) for row in rows if not _crosses(row, gutter)]
    sides = [[width(part[side].strip()) for part in parts if part[side].strip()] for side in (0, 1)]
    starts = [_right(row, gutter) for row in rows]
    beside = sum(bool(start and row[:start].strip()) for row, start in zip(rows, starts, strict=True))
    if min(beside, *map(len, sides)) < FEWEST_ROWS:
        return list(rows)
    full = [_full(widths) for widths in sides]
    wide = [_parted_at_space(row, gutter, full) if _crosses(row, gutter) else row for row in rows]
    moved = sum(a != b for a, b in zip(rows, wide, strict=True))
    return wide if moved <= len(starts) - starts.count(None) else list(rows)


def _full(widths: Sequence[float]) -> float:
    """The width of full rows: few are wider."""
    return sorted(widths)[-1 - len(widths) // FEW_WIDER]


def _parted_at_space(row: str, gutter: int, full: Sequence[float]) -> str:
    """The row, what is behind one space moved to the gutter, if one side is as wide as its column.

    Behind the space there may be the indent of a paragraph.
    """
    for space in FEW_SPACES.finditer(row):
        left, right = row[: space.start()], row[space.start() + 1 :]
        ems = width(left.strip()), width(right.strip())
        fits = all(em <= most + MORE_EM for em, most in zip(ems, full, strict=True))
        indent = INDENT_EM if left[:1] == " " else 0.0
        if fits and (ems[0] + indent >= full[0] - NEARLY_EM or ems[1] >= full[1] - NEARLY_EM):
            return f"{left.ljust(gutter - GUTTER)}{' ' * GUTTER}{right}"
    return row


def _gutter(rows: Sequence[str]) -> int | None:
    """The character near which most right pieces of the page begin."""
    starts = Counter(start for row in rows if "  " in row for start in _starts(row))
    near = {start: sum(starts[start + by] for by in range(-DRIFT, DRIFT + 1)) for start in starts}
    best = max(near, key=lambda start: (near[start], starts[start], -start), default=None)
    return best if best is not None and near[best] >= FEW_RIGHT else None


def _starts(row: str) -> Iterator[int]:
    """Where pieces of the row begin that may stand in a right column."""
    if "  " not in row[NEAREST - GUTTER :]:
        return
    for piece in PIECE.finditer(row):
        start = piece.start()
        if start >= NEAREST and row[start - GUTTER : start].isspace():
            yield start


def _right(row: str, gutter: int) -> int | None:
    """Where the right column begins in the row; None where the row has nothing there."""
    return next((start for start in _starts(row) if abs(start - gutter) <= DRIFT), None)


def _parted(row: str, gutter: int) -> tuple[str, str]:
    """The left and the right part of a row; the indent of the right part is kept."""
    start = _right(row, gutter)
    edge = gutter if start is None else min(start, gutter)
    return row[:edge].rstrip(), row[edge:].rstrip()


def _set_back(column: Sequence[str]) -> list[str]:
    """The rows of a column, none wider than full ones: pdftotext prints indents with too many spaces."""
    widths = [width(row.strip()) for row in column]
    full = statistics.median(em for em in widths if em >= LEAST_FULL * max(widths))
    return [_narrowed(row, width(row) - full) for row in column]


def _narrowed(row: str, excess: float) -> str:
    indent = len(row) - len(row.lstrip(" "))
    return row[min(indent, max(0, math.ceil(excess / SPACE_EM))) :]


def _crosses(row: str, gutter: int) -> bool:
    """A row of the whole page: its text goes over the gutter, or it is a page number in the middle."""
    over = bool(row[gutter - GUTTER : gutter].strip()) and _right(row, gutter) is None
    return over or PAGE_NUMBER.fullmatch(row) is not None


def _run_of_text(rows: Sequence[str], run: Sequence[int], gutter: int) -> _Columns | None:
    filled = [index for index in run if rows[index].strip()]
    parts = {index: _parted(rows[index], gutter) for index in filled}
    filled = filled[_head_rows(rows, filled, parts) :]
    right = [index for index in filled if parts[index][1]]
    if len(right) < FEW_RIGHT:
        return None
    last = right[-1]
    for index in filled:
        if last < index <= last + 1 + MOST_BLANK:
            last = index
    left = [parts[index][0] for index in filled if index <= last and parts[index][0]]
    beside = [parts[index][1] for index in right]
    # Sources at the right edge, each on a row of its own under its article, are no column.
    if sum(credit_of(piece.strip()) is not None for piece in beside) * 2 >= len(beside):
        return None
    return _Columns(filled[0], last, gutter) if _is_text(left) and _goes_with(beside, left) else None


def _head_rows(rows: Sequence[str], filled: Sequence[int], parts: Mapping[int, tuple[str, str]]) -> int:
    """How many rows over both columns are none of theirs, all of them shorter than a column on both sides.

    文旅资讯摘报 and 2025年第15期, apart from the columns: a running head, mostly in two halves. Or the last
    rows of a masthead: 第11期 / 省自然资源厅国土测绘处　二〇二三年六月十二日.
    """
    if len(filled) < FEWEST_ROWS:
        return 0
    most = [LEAST_FULL * max(width(parts[index][side].strip()) for index in filled) for side in (0, 1)]
    short = takewhile(
        lambda index: all(width(half.strip()) < em for half, em in zip(parts[index], most, strict=True)),
        filled[:MOST_HEAD],
    )
    head = list(short)
    told = max((place for place, index in enumerate(head, 1) if _ends_masthead(rows[index])), default=0)
    below = filled[1] - filled[0] - 1
    apart = bool(head) and (below > MOST_BLANK or (below > 0 and all(parts[head[0]])))
    return max(told, int(apart))


def _ends_masthead(row: str) -> bool:
    """The number of the issue, or its day in the manner of 2023年6月12日, alone or apart from a name."""
    pieces = [with_arabic_dates("".join(piece.split())) for piece in PIECE.findall(row)]
    day = DATE.fullmatch(pieces[-1]) if pieces else None
    dated = day is not None and day["day"] is not None and pieces[-1].endswith("日")
    number = NUMBER.match(pieces[0]) if pieces else None
    # 2024年第9期（总第203期）　　5月15日　　半月刊
    counted = number is not None and len(pieces[0]) <= number.end() + LONGEST_TOTAL
    return dated or (counted and not any(STOP.search(piece) for piece in pieces))


def _goes_with(right: Sequence[str], left: Sequence[str]) -> bool:
    """A right column is running text too; beside a long left one a few lines as wide as that are enough."""
    widest = max(width(row.strip()) for row in left)
    few = [row for row in right if abs(width(row.strip()) - widest) <= 1]
    return _is_text(right) or (len(left) >= LONG_LEFT and len(few) >= FEW_RIGHT)


def _is_text(column: Sequence[str]) -> bool:
    """Enough rows, most of them full and without wide gaps: the cells of a table are not."""
    widths = [width(row.strip()) for row in column]
    if sum("   " in row.strip() for row in column) * 2 > len(widths):
        return False
    if len(widths) < FEWEST_ROWS or max(widths) < NARROWEST_EM:
        return False
    return statistics.median(widths) >= LEAST_FULL * _full(widths)
