"""Tables with rulings above, below and under their head only (三线表) -> rows with cells, by their gaps."""

from __future__ import annotations

from itertools import combinations

from bulletin.read.joining import joined
from bulletin.read.pdf.fragments import Fragment
from bulletin.read.pdf.rows import MIDDLE_EM, SAME_LINE_EM, rows
from bulletin.read.pdf.rulings import SAME, Ruling, Rulings

RULINGS = 3
MOST_RULINGS = 60
COLUMNS = 2
ROWS = 2
# White space as wide as this runs down the whole table between two columns; running text has none.
GAP_EM = 0.6
# A cell may go on in the next line, where the first column is empty.
NEXT_LINE_EM = 2.0
FILLED = 0.6


def read_open_tables(rulings: Rulings, fragments: list[Fragment]) -> list[Fragment]:
    """The fragments with those of such tables put together to rows, the largest tables first."""
    for group in _alike(rulings):
        pairs = [pair for pair in combinations(group, 2) if pair[1].at > group[group.index(pair[0]) + 1].at]
        for first, last in sorted(pairs, key=lambda pair: pair[0].at - pair[1].at):
            inside = [item for item in fragments if not item.cells and _is_between(item, first, last)]
            if read := _rows(inside):
                head = _head(fragments, first, group[group.index(first) + 1])
                if with_head := _rows([*head, *inside]) if _is_row(head, inside) else []:
                    inside, read = [*head, *inside], with_head
                fragments = [item for item in fragments if item not in inside] + read
    return fragments


def _head(fragments: list[Fragment], first: Ruling, second: Ruling) -> list[Fragment]:
    """What stands right above the first ruling, as high as the row between that and the second."""
    above = Ruling(first.at - (second.at - first.at), first.start, first.end)
    return [item for item in fragments if not item.cells and _is_between(item, above, first)]


def _is_row(head: list[Fragment], inside: list[Fragment]) -> bool:
    """指标　2月　3月　4月 over a table without a ruling above: one line of several cells in its columns."""
    alone = len(_baselines(head)) == 1 and len(head) > 1
    return alone and len(_columns([*head, *inside])) == len(_columns(inside))


def _alike(rulings: Rulings) -> list[list[Ruling]]:
    """Lying rulings of the same beginning and end that no standing one touches, three and more of them."""
    alone = [
        ruling
        for ruling in rulings.across
        if not any(ruling.passes(other.at) and other.passes(ruling.at) for other in rulings.down)
    ]
    groups: list[list[Ruling]] = []
    for ruling in alone:
        for group in groups:
            if abs(ruling.start - group[0].start) <= SAME and abs(ruling.end - group[0].end) <= SAME:
                group.append(ruling)
                break
        else:
            groups.append([ruling])
    return [sorted(group) for group in groups if RULINGS <= len(group) <= MOST_RULINGS]


def _is_between(fragment: Fragment, first: Ruling, last: Ruling) -> bool:
    x, y = (fragment.x0 + fragment.x1) / 2, fragment.y - fragment.size * MIDDLE_EM
    return first.start < x < first.end and first.at < y < last.at and fragment.style == ""


def _rows(fragments: list[Fragment]) -> list[Fragment]:
    """The rows, where white space parts all of them into the same columns; none where it does not."""
    columns = _columns(fragments)
    if len(columns) < COLUMNS:
        return []
    table: list[list[list[Fragment]]] = []
    for line in _baselines(fragments):
        row = [[item for item in line if left <= item.x0 < right] for left, right in columns]
        if table and not row[0] and line[0].y - _foot(table[-1]) < NEXT_LINE_EM * line[0].size:
            table[-1] = [above + here for above, here in zip(table[-1], row, strict=True)]
        else:
            table.append(row)
    filled = sum(bool(cell) for row in table for cell in row)
    # A heading stands alone above the table, under the ruling of a running head that is as wide.
    headed = len(table) >= ROWS and sum(map(bool, table[0])) > 1
    if not headed or filled < FILLED * len(table) * len(columns):
        return []
    return [_row(row, columns) for row in table]


def _columns(fragments: list[Fragment]) -> list[tuple[float, float]]:
    """From where to where text stands in any of the rows."""
    columns: list[tuple[float, float]] = []
    for item in sorted(fragments, key=lambda item: item.x0):
        if columns and item.x0 - columns[-1][1] < GAP_EM * item.size:
            columns[-1] = columns[-1][0], max(columns[-1][1], item.x1)
        else:
            columns.append((item.x0, item.x1))
    return columns


def _baselines(fragments: list[Fragment]) -> list[list[Fragment]]:
    lines: list[list[Fragment]] = []
    for item in sorted(fragments, key=lambda item: (item.y, item.x0)):
        if lines and item.y - lines[-1][0].y <= SAME_LINE_EM * item.size:
            lines[-1].append(item)
        else:
            lines.append([item])
    return lines


def _foot(row: list[list[Fragment]]) -> float:
    return max(item.y for cell in row for item in cell)


def _row(row: list[list[Fragment]], columns: list[tuple[float, float]]) -> Fragment:
    cells = tuple(joined(line.text for line in rows(cell)) for cell in row)
    parts = [item for cell in row for item in cell]
    return Fragment(
        text="\t".join(cells),
        x0=columns[0][0],
        x1=columns[-1][1],
        y=_foot(row),
        size=parts[0].size,
        bold=all(part.bold for part in parts),
        cells=cells,
    )
