"""Rulings and the fragments between them -> rows with cells, and fragments that know they are in a box."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from bulletin.lines import FRAMED
from bulletin.read.joining import joined
from bulletin.read.pdf.fragments import Fragment
from bulletin.read.pdf.glyphs import Glyphs
from bulletin.read.pdf.rows import MIDDLE_EM, rows
from bulletin.read.pdf.rulings import SAME, Ruling, Rulings

# Fewer filled cells than this and it is a chart with axes, a form with places to write, a frame in a frame.
FILLED = 0.3
# A frame that holds the whole page is an ornament.
PAGE = 0.8
BOX_EM = 10
BOX_CELLS = 4
TABLE_COLUMNS = 2
TABLE_ROWS = 2

Place: TypeAlias = tuple[int, int]


class Grid(Struct, frozen=True):
    """Rulings that touch each other, with the edges of the columns and rows they make."""

    across: list[Ruling]
    down: list[Ruling]
    xs: list[float]
    ys: list[float]

    def holds(self, fragment: Fragment) -> bool:
        """Whether the fragment's middle is inside."""
        x, y = (fragment.x0 + fragment.x1) / 2, _middle(fragment)
        return self.xs[0] < x < self.xs[-1] and self.ys[0] < y < self.ys[-1]

    def place(self, fragment: Fragment) -> Place:
        """The row and column in which the fragment's middle is."""
        row = bisect_right(self.ys, _middle(fragment)) - 1
        column = bisect_right(self.xs, (fragment.x0 + fragment.x1) / 2) - 1
        return min(max(row, 0), len(self.ys) - 2), min(max(column, 0), len(self.xs) - 2)

    def owners(self) -> dict[Place, Place]:
        """For each row and column the cell that is there: places without a ruling between are one cell."""
        owner: dict[Place, Place] = {}
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
    cells = defaultdict[Place, list[Fragment]](list)
    # A page break may leave one row of a table alone.
    single = len(grid.ys) == TABLE_ROWS and len(columns) > TABLE_COLUMNS
    if len(columns) < TABLE_COLUMNS or (len(grid.ys) <= TABLE_ROWS and not single):
        return []
    for fragment in inside:
        for part in _cut(glyphs, grid.xs, fragment):
            cells[owners[grid.place(part)]].append(part)
    if len(cells) < (1.0 if single else FILLED) * len(set(owners.values())):
        return []
    # A bar at the edge of a heading and the rule of a masthead: never two texts beside each other.
    if all(count == 1 for count in Counter(row for row, _ in cells).values()):
        return []
    return [_row(grid, columns, cells, row) for row in sorted({row for row, _ in cells})]


def _row(grid: Grid, columns: set[int], cells: dict[Place, list[Fragment]], row: int) -> Fragment:
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
        yield replace(fragment, text=text, x0=glyphs.start(indexes[0])[0], x1=glyphs.end(indexes[-1]))


def _boxed(grid: Grid, inside: list[Fragment], fragments: list[Fragment]) -> list[Fragment]:
    """The same fragments, those marked that are in a frame with others, or in one that a page break cuts."""
    owners = grid.owners()
    cells = defaultdict[Place, list[Fragment]](list)
    for fragment in inside:
        cells[owners[grid.place(fragment)]].append(fragment)
    if len(set(owners.values())) > BOX_CELLS or len(inside) > PAGE * len(fragments):
        return []
    boxed = [fragment for cell, own in cells.items() if _is_box(grid, owners, cell, own) for fragment in own]
    return (
        [replace(item, style=item.style or FRAMED) if item in boxed else item for item in inside]
        if boxed
        else []
    )


def _is_box(grid: Grid, owners: dict[Place, Place], cell: Place, lines: list[Fragment]) -> bool:
    places = [place for place, owner in owners.items() if owner == cell]
    top, bottom = grid.ys[min(row for row, _ in places)], grid.ys[max(row for row, _ in places) + 1]
    left, right = (
        grid.xs[min(column for _, column in places)],
        grid.xs[max(column for _, column in places) + 1],
    )
    sides = _ruled(grid.down, left, (top + bottom) / 2) and _ruled(grid.down, right, (top + bottom) / 2)
    ends = sum(_ruled(grid.across, end, (left + right) / 2) for end in (top, bottom))
    return sides and ends > 0 and right - left > BOX_EM * lines[0].size and len(lines) >= ends


def _grids(rulings: Rulings) -> list[Grid]:
    """The groups of rulings that touch, the smallest first, so that a table in a frame is found."""
    across, down = rulings.across, rulings.down
    group = list(range(len(across) + len(down)))
    for lying, one in enumerate(across):
        for standing, other in enumerate(down, len(across)):
            if one.passes(other.at) and other.passes(one.at) and group[lying] != group[standing]:
                old, new = group[standing], group[lying]
                group = [new if name == old else name for name in group]
    touching = [
        _grid(
            [ruling for ruling, name in zip(across, group, strict=False) if name == number],
            [ruling for ruling, name in zip(down, group[len(across) :], strict=True) if name == number],
        )
        for number in sorted(set(group[: len(across)]))
    ]
    grids = [part for grid in touching for part in _parts(grid)]
    found = [grid for grid in grids if len(grid.xs) > 1 and len(grid.ys) > 1]
    return sorted(found, key=lambda grid: (grid.xs[-1] - grid.xs[0]) * (grid.ys[-1] - grid.ys[0]))


def _parts(grid: Grid) -> Iterator[Grid]:
    """A grid cut where no ruling stands both above and below: a rule between columns that ends at a table."""
    start = 0
    standing = [
        {x for x in grid.xs if _ruled(grid.down, x, (top + bottom) / 2)} for top, bottom in pairwise(grid.ys)
    ]
    for row in range(1, len(standing) + 1):
        if row == len(standing) or not standing[row - 1] & standing[row]:
            top, bottom = grid.ys[start], grid.ys[row]
            middle = (top + bottom) / 2
            yield _grid(
                [ruling for ruling in grid.across if top - SAME <= ruling.at <= bottom + SAME],
                [ruling for ruling in grid.down if any(ruling.passes(y) for y in (middle, top + SAME * 2))],
            )
            start = row


def _grid(across: list[Ruling], down: list[Ruling]) -> Grid:
    """A table may be open at its sides, where several of its rulings end; a lone end is no edge."""
    ys = _distinct([ruling.at for ruling in across])
    fitting = [
        ruling for ruling in down if ys[0] - 2 * SAME < ruling.start and ruling.end < ys[-1] + 2 * SAME
    ]
    down = fitting or down  # one that goes on beyond the table is a rule between columns
    ends = sorted(end for ruling in across for end in (ruling.start, ruling.end))
    shared = [end for end, other in pairwise(ends) if other - end <= SAME]
    return Grid(
        across,
        down,
        _distinct([ruling.at for ruling in down] + shared),
        ys,
    )


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
