"""Contents lists whose rows hold several entries, or an entry and its section: each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from bulletin.classify.contents import SECTION_HEADS, TITLE_HEADS, heading_of
from bulletin.classify.contents_end import FEWEST_LED
from bulletin.forms import signs
from bulletin.lines import Line, Lines

# 焊花里的父子兵（1版）　　师傅的搪瓷缸（3版）   产线试车 [1]　　结则茶卡的冬与夏 [2]   试车……1　　冬与夏……2
PAGED = re.compile(
    r"\S.*?(?:[（(]第?\d{1,3}[版页頁][）)]|[（(\[［]\d{1,3}[）)\]］](?=\s|$)"
    rf"|[{signs.DOTS}]{{3,}}\s*\d{{1,3}}(?!\d))"
)
# 产地观察 │ 斗南夜市：一束花怎样到达北京
BARRED = re.compile(r"(?P<section>[^│｜|\s\d][^│｜|]{1,11})?(?P<bar>\s*[│｜|]\s*)(?P<title>[^│｜|]{4,})")
LONGEST_ROW = 200
FEWEST_COLUMNS = 2
"""Columns of a table that is a contents list: the titles, and what is told of them."""
SPACE = "\u3000"


def with_entries(lines: Lines) -> Lines:
    """The lines, with each entry on one: 焊花里的父子兵（1版）　　师傅的搪瓷缸（3版） are two in columns."""
    heading = heading_of(lines, 0)
    if heading is None:
        return lines
    if rows_of := _barred_entries(lines[heading + 1 :]) or _tabled_entries(lines[heading + 1 :]):
        taken, entries = rows_of
        return (*lines[: heading + 1], *entries, *lines[heading + 1 + taken :])
    end = heading + 1
    rows: list[Line] = []
    while end < len(lines) and (found := _entries_in(lines[end].text)):
        rows += (replace(lines[end], text=entry, cells=()) for entry in found)
        end += 1
    return (*lines[: heading + 1], *rows, *lines[end:]) if len(rows) > end - heading - 1 else lines


def _barred_entries(lines: Lines) -> tuple[int, list[Line]] | None:
    """产地观察 │ 标题, and │ 标题 for one more of the section: how many rows, and their names in lines."""
    matches = (BARRED.fullmatch(line.text) for line in lines)
    rows = [row for row in takewhile(lambda row: row is not None, matches) if row]
    named = [row["section"] is not None for row in rows]
    if len(rows) < FEWEST_LED or all(named) or not named[0]:
        return None
    entries: list[Line] = []
    for line, row in zip(lines, rows, strict=False):
        # The bar stays, at the end of the line above it: nothing is lost.
        if section := row["section"]:
            entries.append(replace(line, text=section + row["bar"], cells=()))
        elif entries:
            entries[-1] = replace(entries[-1], text=entries[-1].text + row["bar"])
        entries.append(replace(line, text=row["title"], cells=()))
    return len(rows), entries


def _tabled_entries(lines: Lines) -> tuple[int, list[Line]] | None:
    """栏目 | 编号 | 题目 | 页次 over the rows of a table: how many rows, their names and titles in lines."""
    heads = ["".join(cell.split()) for cell in _cells(lines[0])] if lines else []
    title = next((i for i, head in enumerate(heads) if head in TITLE_HEADS), -1)
    section = next((i for i, head in enumerate(heads) if head in SECTION_HEADS), -1)
    if title < 0 or len(heads) < FEWEST_COLUMNS:
        return None
    entries = [replace(lines[0], text=SPACE.join(_cells(lines[0])), cells=())]
    taken = 1
    for line in lines[1:]:
        # Where the section is that of the row above, a text has lost its empty cell.
        cells = [cell.strip() for cell in _cells(line)]
        cells = ["", *cells] if section == 0 and len(cells) == len(heads) - 1 else cells
        if len(cells) != len(heads):
            break
        if section >= 0 and cells[section]:
            entries.append(replace(line, text=cells[section], cells=()))
        rest = (cell for i, cell in enumerate(cells) if i != section and cell)
        entries.append(replace(line, text=SPACE.join(rest), cells=()))
        taken += 1
    return (taken, entries) if taken > FEWEST_LED else None


def _cells(line: Line) -> Sequence[str]:
    return line.cells or line.text.split("\t")


def _entries_in(row: str) -> list[str]:
    """The entries of a row, where it has nothing but entries with their pages."""
    entries = PAGED.findall(row) if len(row) <= LONGEST_ROW else []
    return entries if "".join("".join(entries).split()) == "".join(row.split()) else []
