"""The fragments of a page -> its lines in the order in which a reader takes them, column by column."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from msgspec import Struct

from bulletin.read.pdf.fragments import Fragment
from bulletin.read.pdf.rows import MIDDLE_EM, SAME_LINE_EM, rows
from bulletin.read.pdf.rulings import Ruling, Rulings

# Columns stand at least so far from each other, and their lines are at least so wide.
GUTTER_EM = 0.8
COLUMN_EM = 6
# In running text lines end at the edge of their column; page numbers and the cells of a table do not.
FULL = 0.4
PAIRS = 3
# A right column of a few lines stands beside a left one of many.
LONG_LEFT, FEW_RIGHT, WIDEST_GUTTER_EM = 10, 2, 4
# A running head or a page number stands so far from the text.
APART_EM = 2.2
# A ruling so wide, as a share of the text, is drawn across the page.
FULL_WIDTH = 0.8

LEADER = re.compile(r"[.…‥·．・]{6,}\s*[（(]?\d{1,3}[）)]?$")

Path: TypeAlias = tuple[int, ...]


class Column(Struct, frozen=True):
    """Lines below each other; `path` is () across the page, (0,) in its left column, (1,) in its right."""

    path: Path
    lines: list[Fragment]


def reading_order(fragments: list[Fragment], em: float, rulings: Rulings) -> list[Column]:
    """The columns of a page in reading order; what runs across parts what is above from what is below.

    A ruling as wide as the text, as under a masthead, does so too; one between columns tells of them.
    """
    upright = [fragment for fragment in fragments if fragment.style != "rotated"]
    gutters = [ruling.at for ruling in rulings.down if ruling.end - ruling.start >= COLUMN_EM * em]
    whole = _gutter(upright, em)
    if whole is not None:
        gutters.append(whole)
    bands = _bands(upright, rulings.across)
    alone = len(bands) == 1
    placed = [
        item
        for band in bands
        for item in _placed(band, em, (), whole if alone else _gutter(band, em), gutters)
    ]
    columns = [
        Column(path, rows(fragment for _, fragment in group))
        for path, group in groupby(placed, key=lambda item: item[0])
    ]
    rotated = [fragment for fragment in fragments if fragment.style == "rotated"]
    return [*columns, Column((), rotated)] if rotated else columns


def _bands(fragments: list[Fragment], across: list[Ruling]) -> list[list[Fragment]]:
    """What stands between two rulings that are as wide as the text."""
    left, right = (
        min((item.x0 for item in fragments), default=0),
        max((item.x1 for item in fragments), default=0),
    )
    wide = [rule.at for rule in across if rule.end - rule.start >= FULL_WIDTH * (right - left)]
    bands: list[list[Fragment]] = [[] for _ in range(len(wide) + 1)]
    for fragment in fragments:
        bands[bisect_left(wide, fragment.y - fragment.size * MIDDLE_EM)].append(fragment)
    return [band for band in bands if band]


def _placed(
    fragments: list[Fragment], em: float, path: Path, gutter: float | None, gutters: Sequence[float] = ()
) -> list[tuple[Path, Fragment]]:
    """Each fragment with the path of its column; `gutters` are those that something else tells of."""
    if gutter is None:
        gutter = next((place for place in gutters if _is_parted(fragments, place, em)), None)
    if gutter is None:
        return [(path, fragment) for fragment in fragments]
    placed: list[tuple[Path, Fragment]] = []
    sides: tuple[list[Fragment], list[Fragment]] = [], []
    across = _apart(fragments, em) | _across(fragments, gutter, em)
    for fragment in sorted(fragments, key=attrgetter("y")):
        if fragment in across:
            placed += _side_by_side(sides, em, path)
            sides = [], []
            placed.append((path, fragment))
        else:
            sides[fragment.x0 > gutter].append(fragment)
    return placed + _side_by_side(sides, em, path)


def _is_parted(fragments: list[Fragment], gutter: float, em: float) -> bool:
    """Whether lines as wide as a column's stand on both sides of it, beside each other, and none across."""
    wide = [item for item in fragments if item.x1 - item.x0 >= COLUMN_EM * em]
    right = [item for item in wide if item.x0 > gutter]
    beside = any(abs(item.y - other.y) < em for item in wide if item.x1 < gutter for other in right)
    return beside and not any(item.x0 < gutter < item.x1 for item in fragments)


def _across(fragments: list[Fragment], gutter: float, em: float) -> set[Fragment]:
    """What lies over the gutter, and what is beside it on its baseline: the ends of a masthead's line."""
    heights = [item.y for item in fragments if item.x0 < gutter < item.x1]
    return {item for item in fragments if any(abs(item.y - y) < SAME_LINE_EM * em for y in heights)}


def _side_by_side(
    sides: tuple[list[Fragment], list[Fragment]], em: float, path: Path
) -> list[tuple[Path, Fragment]]:
    return [
        item
        for number, side in enumerate(sides)
        for item in _placed(side, em, (*path, number), _gutter(side, em))
    ]


def _gutter(fragments: list[Fragment], em: float) -> float | None:
    """The middle of the white band between two columns of running text that stand side by side."""
    narrowest = COLUMN_EM * em
    # 程思远......（1）, to the right of the titles, is no column.
    wide = [
        (item.x0, item.x1, round(item.y / em))
        for item in fragments
        if item.x1 - item.x0 >= narrowest and not LEADER.search(item.text)
    ]
    first_end = min((end for _, end, _ in wide), default=0)
    best, most = None, PAIRS - 1
    starts = sorted({start for start, _, _ in wide if start >= first_end + GUTTER_EM * em})
    for start in starts:
        left = [(end, row) for _, end, row in wide if end <= start - GUTTER_EM * em]
        right = [(end, row) for begin, end, row in wide if begin >= start]
        beside = {row + step for _, row in left for step in (-1, 0, 1)}
        pairs = sum(row in beside for _, row in right)
        if pairs > most and _is_running(left, em) and _is_running(right, em):
            best, most = (max(end for end, _ in left) + start) / 2, pairs
    return best if best is not None else _short_right(wide, starts, em)


def _short_right(wide: list[tuple[float, float, int]], starts: list[float], em: float) -> float | None:
    """The gutter where the right column holds a few lines as wide as the left one; nothing lies across."""
    for start in starts:
        left = [(begin, end, row) for begin, end, row in wide if end <= start - GUTTER_EM * em]
        right = [end for begin, end, _ in wide if begin >= start]
        if len(left) < LONG_LEFT or len(left) + len(right) < len(wide) or len(right) < FEW_RIGHT:
            continue
        edge = max(end for _, end, _ in left)
        column = edge - min(begin for begin, _, _ in left)
        alike = sum(abs(end - start - column) <= em for end in right) >= FEW_RIGHT
        if alike and start - edge <= WIDEST_GUTTER_EM * em and _is_running([(e, r) for _, e, r in left], em):
            return (edge + start) / 2
    return None


def _is_running(lines: list[tuple[float, int]], em: float) -> bool:
    """Whether many of the lines, given by their ends, end at an edge that they have in common."""
    ends = sorted(end for end, _ in lines)
    # Of the ends that are near to one, PAIRS stand in a row with it.
    near = [
        any(
            ends[last] - end <= em and end - ends[last - PAIRS + 1] <= em
            for last in range(max(place, PAIRS - 1), min(place + PAIRS, len(ends)))
        )
        for place, end in enumerate(ends)
    ]
    return sum(near) >= FULL * len(ends)


def _apart(fragments: list[Fragment], em: float) -> set[Fragment]:
    """A first and a last row that white space parts from the columns: running head and page number."""
    found: set[Fragment] = set()
    for ordered in (sorted(fragments, key=attrgetter("y")), sorted(fragments, key=lambda item: -item.y)):
        edge = ordered[0].y
        row = {item for item in ordered if abs(item.y - edge) < em}
        others = [item for item in ordered if item not in row]
        if others and abs(others[0].y - edge) >= APART_EM * em and all(item.size <= em for item in row):
            found |= row
    return found
