"""Tables whose cells stand on lines of their own, as pypdf and clipboards give them, put into rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from bulletin.forms.parts import CAPTION, CONTENTS
from bulletin.lines import Line, Lines

LONGEST_CELL = 20
FEWEST_COLUMNS, MOST_COLUMNS = 3, 8
FEWEST_ROWS = 2
"""Rows under the heads of the columns, at least."""
# 865   -31.94   +6.4%   ≤-15   1,246   92400   第三名   46.2万亩
FIGURE = re.compile(
    r"[-+－＋±≤≥<>＜＞≈约]{0,2}[\d０-９][\d０-９,，.．]*\s?(?:[%％‰]|BP|bp|[万亿]?[元吨个件家户人次亩倍名条]?)"
    r"|第[一二三四五六七八九十\d]{1,3}名?"
)
# 6月20日   10月9日—12日
DAY = re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:[-—–~～至](?:\d{1,2}月)?\d{1,2}日)?")
# 吸纳就业（人） 贫困劳动力（人） 人均月工资（元）: the heads of several columns on one line
SEVERAL_HEADS = re.compile(r"[^\s，。；：！？]{2,12}(?:[ \u3000]+[^\s，。；：！？]{2,12}){1,6}")
NOTHING = re.compile(r"[-—–－―/／…]{1,2}|无")
STOP = re.compile(r"[。；！？，、：:;!?]$|[。；！？]")
# The head of a column that counts the rows.
RANK = re.compile(r"序\s*号|排\s*[名序行]|名\s*次|位\s*次|编\s*号|No\.?")
PAGE = re.compile(r"\d{1,3}")


def joined_rows(lines: Lines) -> Lines:
    """The lines, those that are the cells of a table as one line for each row.

    A table tells itself by its period: heads of columns, and under them rows in which words and figures come
    in one order, row after row.
    """
    lines = _rows_of_columns(lines)
    kinds = _kinds(lines)
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


def _kinds(lines: Lines) -> list[str]:
    return [_kind(line) if len(line.text) <= LONGEST_CELL and not line.cells else "" for line in lines]


def _rows_of_columns(lines: Lines) -> Lines:
    """Tables that pdfminer gives column by column, put into rows.

    The first column, with its head, comes above the caption; the heads of the others and their figures,
    one column after the other, come below it.
    """
    kinds = _kinds(lines)
    done: list[Line] = []
    end = 0
    for caption in (i for i, line in enumerate(lines) if CAPTION.fullmatch(line.text)):
        first, stop = caption + 1, caption + 1
        while stop < len(lines) and (kinds[stop] == "words" or SEVERAL_HEADS.fullmatch(lines[stop].text)):
            stop += 1
        heads = [head for line in lines[first:stop] for head in line.text.split()]
        last = stop
        while last < len(lines) and kinds[last] in ("figure", "nothing", "day"):
            last += 1
        rows = (last - stop) // len(heads) if heads else 0
        top = caption - rows - 1
        if rows < FEWEST_ROWS or rows * len(heads) != last - stop or top < end:
            continue
        if set(kinds[top:caption]) != {"words"}:
            continue
        done += [*lines[end:top], lines[caption], _row(lines[top : top + 1], tuple(heads))]
        for place in range(rows):
            figures = tuple(line.text for line in lines[stop + place : last : rows])
            done.append(_row(lines[top + 1 + place : top + 2 + place], figures))
        end = last
    return (*done, *lines[end:])


def _runs_of_words(kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last + 1 index of words on one line after the other, as many as the columns of a table."""
    first = 0
    for kind, run in groupby(kinds):
        last = first + len(list(run))
        if kind == "words" and last - first >= FEWEST_COLUMNS:
            yield first, last
        first = last


def _kind(line: Line) -> str:
    """What a line would be as a cell: a figure, a day, words, nothing (—); empty where it is no cell."""
    text = line.text
    if "\t" in text or line.cells or STOP.search(text) or CAPTION.fullmatch(text):
        return ""
    if NOTHING.fullmatch(text):
        return "nothing"
    if DAY.fullmatch(text):
        return "day"
    return "figure" if FIGURE.fullmatch(text) else "words"


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


def _row(cells: Lines, others: tuple[str, ...] = ()) -> Line:
    """The line of a row: its cells, and the texts of others that belong to it."""
    texts = (*(cell.text for cell in cells), *others)
    return replace(
        cells[0],
        text="\t".join(texts),
        span=cells[0].span.to(cells[-1].span),
        x1=max(cell.x1 for cell in cells),
        cells=texts,
    )
