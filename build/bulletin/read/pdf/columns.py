"""The fragments of a page -> its lines in the order in which a reader takes them, column by column."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from bulletin.read.pdf.fragments import Fragment
from bulletin.read.pdf.rows import rows

# Columns stand at least so far from each other, and their lines are at least so wide.
GUTTER_EM = 0.8
COLUMN_EM = 6
# In running text lines end at the edge of their column; page numbers and the cells of a table do not.
FULL = 0.4
PAIRS = 3
# A running head or a page number stands so far from the text.
APART_EM = 2.2

Path: TypeAlias = tuple[int, ...]


class Column(NamedTuple):
    """Lines below each other; `path` is () across the page, (0,) in its left column, (1,) in its right."""

    path: Path
    lines: list[Fragment]


def reading_order(fragments: list[Fragment], em: float) -> list[Column]:
    """The columns of a page in reading order; what runs across parts what is above from what is below."""
    placed = _placed([fragment for fragment in fragments if fragment.style != "rotated"], em, ())
    columns = [
        Column(path, rows(fragment for _, fragment in group))
        for path, group in groupby(placed, key=lambda item: item[0])
    ]
    rotated = [fragment for fragment in fragments if fragment.style == "rotated"]
    return [*columns, Column((), rotated)] if rotated else columns


def _placed(fragments: list[Fragment], em: float, path: Path) -> list[tuple[Path, Fragment]]:
    """Each fragment with the path of its column."""
    gutter = _gutter(fragments, em)
    if gutter is None:
        return [(path, fragment) for fragment in fragments]
    placed: list[tuple[Path, Fragment]] = []
    sides: tuple[list[Fragment], list[Fragment]] = [], []
    apart = _apart(fragments, em)
    for fragment in sorted(fragments, key=attrgetter("y")):
        if fragment in apart or fragment.x0 < gutter < fragment.x1:
            placed += _side_by_side(sides, em, path)
            sides = [], []
            placed.append((path, fragment))
        else:
            sides[fragment.x0 > gutter].append(fragment)
    return placed + _side_by_side(sides, em, path)


def _side_by_side(
    sides: tuple[list[Fragment], list[Fragment]], em: float, path: Path
) -> list[tuple[Path, Fragment]]:
    return [item for number, side in enumerate(sides) for item in _placed(side, em, (*path, number))]


def _gutter(fragments: list[Fragment], em: float) -> float | None:
    """The middle of the white band between two columns of running text that stand side by side."""
    wide = [item for item in fragments if item.x1 - item.x0 >= COLUMN_EM * em]
    first_end = min((item.x1 for item in wide), default=0)
    best, most = None, PAIRS - 1
    for start in sorted({item.x0 for item in wide if item.x0 >= first_end + GUTTER_EM * em}):
        left = [item for item in wide if item.x1 <= start - GUTTER_EM * em]
        right = [item for item in wide if item.x0 >= start]
        heights = {round(item.y / em) + step for item in left for step in (-1, 0, 1)}
        pairs = sum(round(item.y / em) in heights for item in right)
        if pairs > most and _is_running(left, em) and _is_running(right, em):
            best, most = (max(item.x1 for item in left) + start) / 2, pairs
    return best


def _is_running(lines: list[Fragment], em: float) -> bool:
    """Whether many of the lines end at an edge that they have in common."""
    ends = [line.x1 for line in lines]
    full = sum(sum(abs(end - other) <= em for other in ends) >= PAIRS for end in ends)
    return full >= FULL * len(ends)


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
