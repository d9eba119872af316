"""Tables in plain text: rows of words parted by spaces, as many in each, mostly figures or with a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from msgspec.structs import replace

from bulletin.forms.parts import CAPTION
from bulletin.forms.sentences import NOTE
from bulletin.lines import Line, Lines

SPACES = " \t\xa0\u3000"
TWO_SPACES = re.compile(f"[{SPACES}][^{SPACES}]*[{SPACES}]")
WIDE_GAP = re.compile(f"[{SPACES}]{{2,}}|\u3000+|\t+")
GAP = re.compile(f"[{SPACES}]+")
# 项 目   9 816   GB 21456—2024   GB/T 43200—2023   ISO/TC 323全会
SET_WIDE = re.compile(r"[\u4e00-\u9fff] [\u4e00-\u9fff]")
ONE_CELL = re.compile(
    rf"\d{{1,3}}(?: \d{{3}})+|[A-Z]{{1,5}}(?:/[A-Z]{{1,3}})? \d[\d.—–-]*[\u4e00-\u9fff]{{0,6}}"
    rf"|{SET_WIDE.pattern}"
)
# 表1　国外方案比较, or ……办理情况见下表。 over rows of words
CAPTIONED = re.compile(r"表\s*\d|.*(?:见|如|列于)(?:下|附)表(?:所示)?[。：:]$")
WORDS = re.compile(r"[^A-Za-z]*[\u3400-\u9fff\d$＄￥—–-].{0,17}")
LONGEST_NAME = 3
MANY = 4
"""Cells of a row, and rows, that are a table though they hold no figures."""
FIGURE = re.compile(r"[-+－≤≥<>＜＞±≈]{0,2}[\d,，.．%％‰/:—–~～ -]+[%％‰万亿元个]*|[-—–/]")
# 7月4—6日   2023-10-01   12月24日   10月9日—12日
DAY = re.compile(r"(?:(?:19|20)?\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?(?:[-—–~～至](?:\d{1,2}月)?\d{1,2}日?)?")
RANK = re.compile(r"\d{1,3}")
WORD = re.compile(r"[第（(“《]?[\d一二三四五六七八九十]{0,2}[\u4e00-\u9fff]{2}")
DIGIT = re.compile(r"\d")
# 万格附近海域试航，可搭载 300 名乘客和: a line of text with spaces around its figures
PAUSED = re.compile(r"[\u4e00-\u9fff]{5}，[\u4e00-\u9fff]")
# + 0.5 V以上发生析氧反应
LONE_SIGN = re.compile(r"[#+*>] \S")
# 评议截止日期 | 2022年8月6日, not the entry of a contents list with its page
FIELD_ROW = re.compile(
    rf"(?P<label>[\u4e00-\u9fffA-Za-z/（）]{{2,10}})(?:{WIDE_GAP.pattern})(?!\d{{1,3}}$)(?P<said>[^\t\s][^\t]+)"
)
MOST_NOTE_LINES = 6
FEWEST_CELLS = 3
MOST_ROWS = 300
"""A longer table is taken in pieces, which are joined where they have as many columns."""
FEWEST_ROWS = 3
SENTENCE = re.compile(r"[。；！？]")


def with_cells(lines: Lines) -> Lines:
    """The lines, those of a table with their cells.

    Any space parts cells; where that gives rows of unequal length, wide ones do (Level 1 Emerging　　0.5%).
    """
    result = list(lines)
    end = 0
    for first in [index for index in range(len(lines)) if _may_begin(lines, index)]:
        if first < end:
            continue
        for gap, count in _divisions(lines[first]):
            end = _table_end(lines, first, gap, count)
            if end > first:
                break
        for row in (*range(first, end), *(_rest(lines, end, count, gap) if end > first else ())):
            result[row] = replace(lines[row], cells=_fitted(lines[row], count, gap))
    for row in _fields(result):
        match = FIELD_ROW.fullmatch(result[row].text)
        assert match
        result[row] = replace(result[row], cells=match.group("label", "said"))
    return tuple(result)


def _fields(lines: Sequence[Line]) -> Iterator[int]:
    """通报号 | G/TBT/N/SAU/1245, 覆盖产品 | …: labels and what they say, the same in several articles."""
    found = [i for i, line in enumerate(lines) if not line.cells and FIELD_ROW.fullmatch(line.text)]
    beside = groupby(enumerate(found), lambda pair: pair[1] - pair[0])
    runs = [[i for _, i in run] for _, run in beside]
    labels = [GAP.split(lines[run[0]].text)[0] for run in runs]
    for run, label in zip(runs, labels, strict=True):
        if len(run) >= FEWEST_ROWS and labels.count(label) > 1:
            yield from run


def _may_begin(lines: Lines, index: int) -> bool:
    """A line of three cells, or of two under 表1　现行税率."""
    text = lines[index].text
    if not GAP.search(text):
        return False
    return TWO_SPACES.search(text) is not None or (
        WIDE_GAP.search(text) is not None and _is_captioned(lines, index)
    )


def _is_captioned(lines: Lines, index: int) -> bool:
    return index > 0 and CAPTIONED.match(lines[index - 1].text) is not None


def _divisions(line: Line) -> Iterator[tuple[re.Pattern[str], int]]:
    """What may part the cells of a table's first row, and how many they then are: 项　目 may be one."""
    for gap in (GAP, WIDE_GAP):
        cells = _cells(line, gap)
        yield gap, len(cells)
        if any(map(SET_WIDE.fullmatch, map(" ".join, pairwise(cells)))):
            yield gap, len(cells) - 1


def _cells(line: Line, gap: re.Pattern[str]) -> list[str]:
    return [cell.strip() for cell in line.text.split("\t")] if "\t" in line.text else gap.split(line.text)


def _fitted(line: Line, count: int, gap: re.Pattern[str]) -> tuple[str, ...]:
    """The cells of a row; where there are more of them than in the first row, 9 816 is one."""
    cells = _cells(line, gap)
    while len(cells) > count:
        pairs = (f"{cells[i]} {cells[i + 1]}" for i in range(len(cells) - 1))
        at = next((i for i, pair in enumerate(pairs) if ONE_CELL.fullmatch(pair)), None)
        told = DAY.fullmatch(cells[-1]) or FIGURE.fullmatch(cells[-1])
        if at is None and told and RANK.fullmatch(cells[0]):
            # 1 GB/T 14456.6-2022 绿茶 第6部分：蒸青茶 2023-01-01: words beside words
            at = next((i for i, pair in enumerate(pairwise(cells)) if all(map(WORD.match, pair))), None)
        if at is None:
            break
        cells[at : at + 2] = [f"{cells[at]} {cells[at + 1]}"]
    return tuple(cells)


def _rest(lines: Lines, end: int, count: int, gap: re.Pattern[str]) -> Iterator[int]:
    """The rows that go on under the footnotes of a page, which may take several lines each."""
    first = end
    while first < len(lines) and NOTE.fullmatch(lines[first].text):
        first += 1
    if first > end:
        below = range(first, min(first + MOST_NOTE_LINES, len(lines)))
        first = next((i for i in below if lines[i].page_top), first)
    if first > end:
        yield from takewhile(lambda row: _goes_on(lines[row], count, gap), range(first, len(lines)))


def _table_end(lines: Lines, first: int, gap: re.Pattern[str], count: int) -> int:
    """Index after the last row of a table of `count` columns from `first` on; `first` where there is none."""
    captioned = _is_captioned(lines, first)
    if count < FEWEST_CELLS - (captioned and gap is WIDE_GAP) or not _may_be_row(lines[first]):
        return first
    end = first + 1
    while end < min(len(lines), first + MOST_ROWS) and _goes_on(lines[end], count, gap):
        end += 1
    rows = [_fitted(line, count, gap) for line in lines[first + 1 : end]]
    figures = sum(FIGURE.fullmatch(cell) is not None for row in rows for cell in row[1:])
    dated = all(any(DAY.fullmatch(cell) for cell in row) for row in rows)
    enough = end - first >= FEWEST_ROWS and (figures * 2 >= len(rows) * (count - 1) or dated)
    wide = all(len(WIDE_GAP.split(line.text.strip())) == count for line in lines[first:end])
    counted = sum(any(map(DIGIT.search, row)) for row in rows) * 2 >= len(rows)
    ranked = [row[0] for row in rows] == [str(rank) for rank in range(1, len(rows) + 1)]
    many = min(count, end - first) >= MANY and all(map(_are_words, rows))
    enough = enough or (end - first >= FEWEST_ROWS and ((wide and counted) or ranked or captioned)) or many
    tabbed = end - first > 1 and all("\t" in line.text for line in lines[first:end])
    return end if enough or tabbed else first


def _are_words(row: Sequence[str]) -> bool:
    """星舰 美国 液氧/甲烷 陶瓷防热瓦, not four people by their names."""
    return all(WORDS.fullmatch(cell) for cell in row) and max(map(len, row)) > LONGEST_NAME


def _goes_on(line: Line, count: int, gap: re.Pattern[str]) -> bool:
    """A row of as many cells."""
    return len(_fitted(line, count, gap)) == count and _may_be_row(line)


def _may_be_row(line: Line) -> bool:
    """No sentence, no caption, no row of a ruled table, which has its cells; no lone sign begins it."""
    other = SENTENCE.search(line.text) or CAPTION.fullmatch(line.text) or LONE_SIGN.match(line.text)
    paused = PAUSED.search(line.text) and not WIDE_GAP.search(line.text)
    return not (line.cells or other or paused)
