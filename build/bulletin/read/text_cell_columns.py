"""Tables that pdfminer gives column by column, each cell on a line of its own, put into rows.

It prints the boxes of a page as they lie: the words of the first column, with or without their head, stand
before or after the heads of the others; the figures follow, one column after the other; a last column of
words may stand below them. The caption and 单位：万元 stand above the table or between its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bulletin.forms.parts import CAPTION, TABLE_NAME
from bulletin.lines import Line, Lines
from bulletin.read.cells import FIGURE, SEVERAL_HEADS, kind_of_cell, row_of

FEWEST_ROWS = 2
"""Rows under the heads of the columns, at least."""
MOST_CELLS = 120
"""Lines of figures in a table, at most."""
LEAST_SURE = 0.6
UNIT = re.compile(r"[（(]?\s*(?:计量)?单位\s*[:：].{1,12}?[）)]?")
# 成交额（亿元）   2030年基准   2022年上半年   同比增长: what heads a column of figures
HEAD = re.compile(
    r".+[（(].{1,10}[）)]|(?:19|20)\d\d年?.{0,8}|.*(?:数量|总量|同比|环比|增速|增长|增幅|占比|比重|金额|总额)"
)
# 3040.8 -> one decimal; 31秒, 88.2%: what is behind the digits
DECIMALS = re.compile(r"[.．](\d+)")
SUFFIX = re.compile(r"[^\d.．,，]*$")


class _Words(Struct, frozen=True):
    """The words over a run of figures, each with its line, and what stands among them."""

    texts: tuple[str, ...]
    at: tuple[int, ...]
    others: tuple[int, ...]
    """Lines of captions and units."""
    over: int | None
    """How many words stand above the caption; None where there is none."""


class _Table(Struct, frozen=True):
    first: int
    end: int
    above: tuple[int, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """The line of the first cell of each row, and its texts."""
    sure: float


def rows_of_columns(lines: Lines) -> Lines:
    """The lines, those of such tables as one line for each row, below their caption."""
    kinds = [kind_of_cell(line) for line in lines]
    done: list[Line] = []
    end = 0
    for first, last in _runs_of_figures(kinds):
        words = _words_over(lines, kinds, first, end)
        tables = list(_tables(lines, kinds, words, (first, last))) if words else []
        table = max(tables, key=lambda table: table.sure, default=None)
        if table is None or table.sure < LEAST_SURE:
            continue
        done += [*lines[end : table.first], *(lines[i] for i in table.above)]
        done += [row_of(lines[at : at + 1], row) for at, row in table.rows]
        end = table.end
    return (*done, *lines[end:])


def _runs_of_figures(kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last + 1 index of figures on lines one below the other, enough for a table."""
    first = 0
    for index in range(len(kinds) + 1):
        if index < len(kinds) and kinds[index] in ("figure", "nothing", "day"):
            continue
        if FEWEST_ROWS <= index - first <= MOST_CELLS and "figure" in kinds[first:index]:
            yield first, index
        first = index + 1


def _words_over(lines: Lines, kinds: Sequence[str], below: int, end: int) -> _Words | None:
    """The lines of words right over the figures, as far up as there are any, and one caption and unit."""
    texts: list[str] = []
    at: list[int] = []
    others: list[int] = []
    for index in range(below - 1, end - 1, -1):
        text = lines[index].text
        if role := _beside(text):
            if any(_beside(lines[i].text) == role for i in others):
                break
            others.insert(0, index)
        elif kinds[index] == "words" or SEVERAL_HEADS.fullmatch(text):
            parts = text.split() if SEVERAL_HEADS.fullmatch(text) else [text]
            texts[:0], at[:0] = parts, [index] * len(parts)
        else:
            break
    caption = next((i for i in others if _beside(lines[i].text) == "caption"), None)
    over = sum(i < caption for i in at) if caption is not None else None
    return _Words(tuple(texts), tuple(at), tuple(others), over) if texts else None


def _beside(text: str) -> str:
    """Whether a line is a table's unit or its caption; empty for others."""
    if UNIT.fullmatch(text):
        return "unit"
    return "caption" if CAPTION.fullmatch(text) or TABLE_NAME.fullmatch(text) else ""


def _tables(lines: Lines, kinds: Sequence[str], words: _Words, figures: tuple[int, int]) -> Iterator[_Table]:
    """Every way in which the words are the heads and the first column of a table of these figures."""
    first, last = figures
    cells = [line.text for line in lines[first:last]]
    for rows in range(FEWEST_ROWS, len(cells) + 1):
        columns = len(cells) // rows
        if rows * columns != len(cells):
            continue
        body = [tuple(cells[row::rows]) for row in range(rows)]
        tail = list(_tail(lines, kinds, last, rows))
        for top, begin in _arranged(words, rows, columns):
            names = range(begin, begin + rows)
            heads = [text for i, text in enumerate(words.texts) if i >= top and i not in names]
            told = _headedness(heads[1:], [words.texts[i] for i in names])
            sure = 1.0 if top < (words.over or 0) else (_evenness(body) + told) / 2
            table = [(words.at[top], (*heads, *(column[0] for column in tail)))]
            for row, name in enumerate(names):
                others = (column[1 + row] for column in tail)
                table.append((words.at[name], (words.texts[name], *body[row], *others)))
            start = min((words.at[top], *words.others))
            yield _Table(start, last + sum(map(len, tail)), words.others, tuple(table), sure)


def _arranged(words: _Words, rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """Where the words of the table and its first column begin: after all heads, or right after its own."""
    count = len(words.texts)
    if words.over is not None:
        if count - words.over == columns and words.over > rows:
            yield words.over - rows - 1, words.over - rows
        count -= words.over
    # Of one column of figures, without a caption, the words may be titles: the figures are their pages.
    if count == rows + columns + 1 and (columns > 1 or words.over is not None):
        top = words.over or 0
        yield from ((top, top + columns + 1), (top, top + 1))


def _tail(lines: Lines, kinds: Sequence[str], first: int, rows: int) -> Iterator[tuple[str, ...]]:
    """More columns, each under its head: of figures, or a last one of words where no other words follow."""
    end = first + rows + 1
    while kinds[first:end] == ["words", *["figure"] * rows]:
        yield tuple(line.text for line in lines[first:end])
        first, end = end, end + rows + 1
    if kinds[first:end] == ["words"] * (rows + 1) and kinds[end : end + 1] != ["words"]:
        yield tuple(line.text for line in lines[first:end])


def _evenness(rows: Sequence[tuple[str, ...]]) -> float:
    """The share of columns, or of rows, with figures of one form: as many decimals, the same unit."""

    def even(series: Sequence[tuple[str, ...]]) -> float:
        forms = [{form_of_figure(cell) for cell in cells if FIGURE.fullmatch(cell)} for cells in series]
        return sum(len(form) <= 1 for form in forms) / len(forms)

    return max(even(rows), even(list(zip(*rows, strict=True))))


def form_of_figure(figure: str) -> tuple[int, str]:
    """How many decimals a figure has, and what stands behind its digits."""
    decimals, suffix = DECIMALS.search(figure), SUFFIX.search(figure)
    return len(decimals[1]) if decimals else 0, suffix[0] if suffix else ""


def _headedness(heads: Sequence[str], names: Sequence[str]) -> float:
    """How much more the heads look like heads of columns than the names do."""

    def share(texts: Sequence[str]) -> float:
        return sum(HEAD.fullmatch(text) is not None for text in texts) / len(texts)

    return share(heads) - share(names)
