"""The texts of notes at the foot of a page, given the marks that are read in the text above."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bulletin.read.pdf.columns import Column
from bulletin.read.pdf.fragments import Fragment

MARK = re.compile(r"\[[0-9]{1,3}\]")
# 1 数据由项目单位提供。
NOTE = re.compile(r"(?P<number>[0-9]{1,3})[ \u3000]?(?P<text>(?![0-9.、．]).+)")
# Notes are set in smaller type than the text.
SMALL = 0.95


def with_marked_notes(columns: list[Column], em: float) -> list[Column]:
    """The columns of a page, their notes as [1] where the text has [1]: a bare figure could be a list's."""
    marks = {mark for column in columns for line in column.lines for mark in MARK.findall(line.text)}
    if not marks:
        return columns
    return [Column(column.path, [_marked(line, marks, em) for line in column.lines]) for column in columns]


def _marked(line: Fragment, marks: set[str], em: float) -> Fragment:
    note = NOTE.fullmatch(line.text)
    if note is None or line.size > SMALL * em or line.cells or f"[{note['number']}]" not in marks:
        return line
    return replace(line, text=f"[{note['number']}] {note['text']}")
