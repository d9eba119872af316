"""Rulings and the fragments between them -> rows with cells, and fragments that know they are in a box."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from bulletin.read.joining import joined
from bulletin.read.pdf.fragments import Fragment
from bulletin.read.pdf.glyphs import Glyphs
from bulletin.read.pdf.rows import rows
from bulletin.read.pdf.rulings import SAME, Ruling, Rulings

# Fewer filled cells than this and it is a chart with axes, a form with places to write, a frame in a frame.
FILLED = 0.3
# A frame that holds the whole page is an ornament.
PAGE = 0.8
BOX_EM = 10
BOX_LINES = 2
BOX_CELLS = 2
TABLE_COLUMNS = 2
TABLE_ROWS = 2
MIDDLE_EM = 0.35


class Grid(NamedTuple):
    """Rulings that touch each other, with the edges of the columns and rows they make."""

    across: list[Ruling]
    down: list[Ruling]
    xs: list[float]
    ys: list[float]

    def holds(self, fragment: Fragment) -> bool:
        """Whether the fragment's middle is inside."""
        x, y = (fragment.x0 + fragment.x1) / 2, _middle(fragment)
        return self.xs[0] < x < self.xs[-1] and self.ys[0] < y < self.ys[-1]

    def owners(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each row and column the cell that is there: places without a ruling between are one cell."""
        owner: dict[tuple[int, int], tuple[int, int]] = {}
        for row, (top, bottom) in enumerate(pairwise(self.ys)):
            for column, (left, right) in enumerate(pairwise(self.xs)):
                if column and not _ruled(self.down, left, (top + bottom) / 2):
                    owner[row, column] = owner[row, column - 1]
                elif row and not _ruled(self.across, top, (left + right) / 2):
                    owner[row, column] = owner[row - 1, column]
                else:
                    owner[row, column] = row, column
        return owner


def read_tables(glyphs: Glyphs, rulings: Rulings, fragments: list[Fragment]) -> list[Fragment]:
    """The fragments with those of a ruled table put together to rows, and those in a frame marked `box`."""
    for grid in _grids(rulings):
        inside = [fragment for fragment in fragments if not fragment.cells and grid.holds(fragment)]
        if not inside:
            continue
        read = _table_rows(glyphs, grid, inside) or _boxed(grid, inside, fragments)
        if read:
            fragments = [fragment for fragment in fragments if fragment not in inside] + read
    return fragments


def _table_rows(glyphs: Glyphs, grid: Grid, inside: list[Fragment]) -> list[Fragment]:
    """One fragment a row of the table; none where the grid is no table."""
    owners = grid.owners()
    columns = {column for _, column in owners.values()}
    cells = defaultdict[tuple[int, int], list[Fragment]](list)
    if len(columns) < TABLE_COLUMNS or len(grid.ys) <= TABLE_ROWS:
        return []
    for fragment in inside:
        for part in _cut(glyphs, grid.xs, fragment):
            row = bisect_right(grid.ys, _middle(part)) - 1
            column = bisect_right(grid.xs, (part.x0 + part.x1) / 2) - 1
            cells[owners[min(max(row, 0), len(grid.ys) - 2), min(max(column, 0), len(grid.xs) - 2)]].append(
                part
            )
    if len(cells) < FILLED * len(set(owners.values())):
        return []
    return [_row(grid, columns, cells, row) for row in sorted({row for row, _ in cells})]


def _row(grid: Grid, columns: set[int], cells: dict[tuple[int, int], list[Fragment]], row: int) -> Fragment:
    texts = tuple(
        joined(line.text for line in rows(cells.get((row, column), ()))) for column in sorted(columns)
    )
    parts = [part for column in columns for part in cells.get((row, column), ())]
    return Fragment(
        text="\t".join(texts),
        x0=grid.xs[0],
        x1=grid.xs[-1],
        y=grid.ys[row + 1] - SAME,
        size=parts[0].size,
        bold=all(part.bold for part in parts),
        cells=texts,
    )


def _cut(glyphs: Glyphs, xs: list[float], fragment: Fragment) -> Iterator[Fragment]:
    """A fragment that runs over a column's edge is several cells whose texts come near to each other."""
    if not any(fragment.x0 + SAME < x < fragment.x1 - SAME for x in xs):
        yield fragment
        return
    parts = defaultdict[int, list[int]](list)
    column = 0
    for index in range(fragment.first, fragment.last + 1):
        if not glyphs.character(index).isspace():
            column = bisect_right(xs, (glyphs.start(index)[0] + glyphs.end(index)) / 2)
        parts[column].append(index)
    for column in sorted(parts):
        indexes = parts[column]
        text = "".join(map(glyphs.character, indexes)).strip()
        yield fragment._replace(text=text, x0=glyphs.start(indexes[0])[0], x1=glyphs.end(indexes[-1]))


def _boxed(grid: Grid, inside: list[Fragment], fragments: list[Fragment]) -> list[Fragment]:
    """The same fragments, marked, where the grid is one frame, or one with a head, round several lines."""
    wide = grid.xs[-1] - grid.xs[0] > BOX_EM * inside[0].size
    cells = len(set(grid.owners().values()))
    if not wide or cells > BOX_CELLS or len(inside) < BOX_LINES or len(inside) > PAGE * len(fragments):
        return []
    return [fragment._replace(style=fragment.style or "box") for fragment in inside]


def _grids(rulings: Rulings) -> list[Grid]:
    """The groups of rulings that touch, the smallest first, so that a table in a frame is found."""
    across, down = rulings
    group = list(range(len(across) + len(down)))
    for lying, one in enumerate(across):
        for standing, other in enumerate(down, len(across)):
            if one.passes(other.at) and other.passes(one.at) and group[lying] != group[standing]:
                old, new = group[standing], group[lying]
                group = [new if name == old else name for name in group]
    grids = [
        _grid(
            [ruling for ruling, name in zip(across, group, strict=False) if name == number],
            [ruling for ruling, name in zip(down, group[len(across) :], strict=True) if name == number],
        )
        for number in sorted(set(group))
    ]
    found = [grid for grid in grids if len(grid.xs) > 1 and len(grid.ys) > 1 and grid.down and grid.across]
    return sorted(found, key=lambda grid: (grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0]))


def _grid(across: list[Ruling], down: list[Ruling]) -> Grid:
    """A table that is open at its sides ends where its rulings end."""
    xs = [ruling.at for ruling in down] + [end for ruling in across for end in ruling[1:]]
    ys = [ruling.at for ruling in across] + [end for ruling in down for end in ruling[1:]]
    return Grid(across, down, _distinct(xs), _distinct(ys))


def _distinct(places: list[float]) -> list[float]:
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > SAME:
            kept.append(place)
    return kept


def _ruled(rulings: list[Ruling], at: float, place: float) -> bool:
    return any(abs(ruling.at - at) <= SAME and ruling.passes(place) for ruling in rulings)


def _middle(fragment: Fragment) -> float:
    """The height of a line's middle: its baseline is in the lower part of its characters."""
    return fragment.y - fragment.size * MIDDLE_EM
