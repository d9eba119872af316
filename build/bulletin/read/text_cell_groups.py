"""Tables that pdfminer gives in groups of columns: heads side by side, then the cells of each, put into rows.

The first column stands with its head, the heads of the next ones one below the other, their cells column by
column after them; a last column may have its head over it again. Of several heads the first row may stand
right under them. The caption, which tells that there is a table, stands above or between.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bulletin.forms.credits import credit_of
from bulletin.forms.parts import CAPTION, TABLE_NAME
from bulletin.lines import Line, Lines
from bulletin.read.cells import kind_of_cell, row_of
from bulletin.read.text_cell_columns import HEAD, UNIT, form_of_figure

FEWEST_ROWS, MOST_ROWS = 2, 30
"""Rows under the heads of the columns."""
FEWEST_COLUMNS, MOST_BESIDE = 3, 5
"""Columns of a table, and heads in one group of columns."""
MOST_CELLS = 120
MOST_BEFORE = 12
"""Cells that may stand above the caption."""
ALIKE, FIGURES, WORDS, MIXED = 1.0, 0.8, 0.6, 0.5
"""How much a column of figures of one form looks like one, figures of several, words, figures and words."""
LEAST_FIGURES = 0.6
"""The share of figures in a column that has words, too."""
HEADED = 0.1
"""What a head adds that says what it counts, and a cell takes that is like such a head."""
LEAST_SURE, SURE = 0.65, 0.9
"""Where a caption tells that there is a table, and where only a name such as tables have does."""
# 部分城市住房公积金主要指标, over a table, without the word
CALLED = re.compile(r"[^，。；：！？\s]{6,40}(?:情况|统计|对比|指标|数据|明细|排名)(?:（[^（）]{1,12}）)?")
NAME_ENDS = frozenset("表览榜况计比标据细名）)")
"""What the name of a table ends with."""

Column = tuple[int, ...]
"""Places of the cells of a column among all cells, the head first."""


class _Grid(Struct, frozen=True):
    """The columns of a table and how much they look like columns, together and on the average."""

    columns: tuple[Column, ...] = ()
    sure: float = 0.0

    @property
    def mean(self) -> float:
        return self.sure / len(self.columns) if self.columns else 0.0


def rows_of_groups(lines: Lines) -> Lines:
    """The lines, those of such tables as one line for each row, below their caption."""
    done: list[Line] = []
    end = 0
    for first, last, caption in _blocks(lines):
        if first < end:
            continue
        others = [
            i for i in range(first, last) if not kind_of_cell(lines[i]) or UNIT.fullmatch(lines[i].text)
        ]
        cells = [i for i in range(first, last) if i not in others]
        begin, grid = _best(lines, cells, caption)
        if grid.mean < (LEAST_SURE if _is_caption(lines[caption].text) else SURE):
            continue
        cells = cells[begin:]
        done += lines[end : min(cells[0], caption)]
        done += [lines[i] for i in others if i >= min(cells[0], caption)]
        done += [
            row_of(lines[cells[row[0]] : cells[row[0]] + 1], tuple(lines[cells[i]].text for i in row))
            for row in zip(*grid.columns, strict=True)
        ]
        end = last
    return (*done, *lines[end:])


def _blocks(lines: Lines) -> Iterator[tuple[int, int, int]]:
    """First and last + 1 index of short lines around the caption of a table, and where that is."""
    for caption, line in enumerate(lines):
        named = line.text[-1] in NAME_ENDS and (
            TABLE_NAME.fullmatch(line.text) or CALLED.fullmatch(line.text)
        )
        if not (named or _is_numbered(line.text)):
            continue
        first = caption
        while first > 0 and caption - first < MOST_BEFORE and _may_be_cell(lines[first - 1]):
            first -= 1
        last = caption + 1
        while last < len(lines) and last - first <= MOST_CELLS and _may_be_cell(lines[last]):
            last += 1
        yield first, last, caption


def _is_caption(text: str) -> bool:
    return _is_numbered(text) or TABLE_NAME.fullmatch(text) is not None


def _is_numbered(text: str) -> bool:
    """表1　主要运行指标"""
    return text[0] in "表附" and CAPTION.fullmatch(text) is not None


def _may_be_cell(line: Line) -> bool:
    return bool(kind_of_cell(line) or UNIT.fullmatch(line.text)) and not credit_of(line.text)


def _best(lines: Lines, cells: Sequence[int], caption: int) -> tuple[int, _Grid]:
    """The first cell of the table, and its columns: all cells below the caption, and those above that fit."""
    kinds = [kind_of_cell(lines[i]) for i in cells]
    texts = [lines[i].text for i in cells]
    above = sum(i < caption for i in cells)
    figures = kinds.count("figure")
    found = (
        (begin, grid)
        for begin in range(above + 1)
        for rows in range(FEWEST_ROWS, min(MOST_ROWS, figures) + 1)
        if (len(cells) - begin) % (rows + 1) == 0
        and (above - begin) % (rows + 1) == 0  # the caption parts no column
        and (len(cells) - begin) // (rows + 1) >= FEWEST_COLUMNS
        and (grid := _grid(kinds[begin:], texts[begin:], rows)).columns
    )
    return max(found, key=lambda pair: (pair[1].mean, -pair[0]), default=(0, _Grid()))


def _grid(kinds: Sequence[str], texts: Sequence[str], rows: int) -> _Grid:
    """The best way to read the cells as columns of so many rows; without columns where there is none."""
    best: list[_Grid | None] = [None] * len(kinds) + [_Grid()]
    for at in range(len(kinds) - rows - 1, -1, -1):
        for beside in range(1, MOST_BESIDE + 1):
            rest = best[at + beside * (rows + 1)] if at + beside * (rows + 1) <= len(kinds) else None
            for columns in _grouped(at, beside, rows) if rest else ():
                scores = [_score(column, kinds, texts, is_first=column[0] == 0) for column in columns]
                found = _Grid((*columns, *rest.columns), rest.sure + sum(scores)) if rest else _Grid()
                known = best[at]
                if all(scores) and (known is None or found.mean > known.mean):
                    best[at] = found
    grid = best[0] or _Grid()
    counted = any(all(kinds[i] == "figure" for i in column[1:]) for column in grid.columns[1:])
    return grid if counted else _Grid()


def _grouped(at: int, beside: int, rows: int) -> Iterator[tuple[Column, ...]]:
    """The columns of a group from a place on: heads, then cells; maybe the first row is under the heads."""
    heads = range(at, at + beside)
    first = at + beside
    yield tuple((head, *range(first + i * rows, first + (i + 1) * rows)) for i, head in enumerate(heads))
    if beside > 1:
        rest = first + beside
        yield tuple(
            (head, first + i, *range(rest + i * (rows - 1), rest + (i + 1) * (rows - 1)))
            for i, head in enumerate(heads)
        )


def _score(column: Column, kinds: Sequence[str], texts: Sequence[str], *, is_first: bool) -> float:
    """How much a column looks like one; 0 for none."""
    head, *cells = column
    figures = [i for i in cells if kinds[i] != "words"]
    if kinds[head] != "words" or (figures and len(figures) < LEAST_FIGURES * len(cells)):
        return 0.0
    named = HEADED * sum(HEAD.fullmatch(texts[i]) is not None for i in cells)
    if not figures:
        # 生育期 over 蕾期, 花铃期 and 吐絮期
        ends = Counter(texts[i][-1] for i in column)
        return max(0.01, WORDS - named + HEADED * max(ends.values()) / len(column))
    if is_first and not all(texts[i].isdigit() for i in cells):
        return 0.0
    counts = HEADED * (HEAD.fullmatch(texts[head]) is not None)
    if len(figures) < len(cells):
        return MIXED + counts - named
    return (ALIKE if len({form_of_figure(texts[i]) for i in cells}) == 1 else FIGURES) + counts
