"""Headings that are set from top to bottom, a character on each line: 本 / 期 / 目 / 錄."""

from __future__ import annotations

import re
from itertools import groupby

from msgspec.structs import replace

from bulletin.forms.parts import CONTENTS
from bulletin.hanzi.width import width
from bulletin.lines import Line, Lines

CHARACTER = re.compile(r"[\u3400-\u9fff]")
COUNTED = re.compile(r"[一二三四五六七八九十]+|[甲乙丙丁戊己庚辛壬癸]+")
FEWEST, MOST = 4, 10
"""Characters of a heading set so, where it is not that of a contents list."""


def vertical(lines: Lines) -> Lines:
    """The characters of such a heading on one line; 优 / 良 / 良 of a table are none."""
    if all(len(line.text) > 1 for line in lines):
        return lines
    runs = groupby(lines, key=_is_character)
    return tuple(line for alone, run in runs for line in (_joined(tuple(run)) if alone else run))


def _is_character(line: Line) -> bool:
    return CHARACTER.fullmatch(line.text) is not None and not line.cells


def _joined(run: Lines) -> Lines:
    text = "".join(line.text for line in run)
    each_once = len(set(text)) == len(text) and not COUNTED.fullmatch(text)
    if not (CONTENTS.fullmatch(text) or (FEWEST <= len(text) <= MOST and each_once)):
        return run
    first, last = run[0], run[-1]
    return (replace(first, text=text, span=first.span.to(last.span), x1=first.x0 + width(text), closed=True),)
