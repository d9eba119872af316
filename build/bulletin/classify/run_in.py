"""Titles that run into their text: 【标题】正文…… on one line becomes two lines."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import pairwise, zip_longest

from bulletin.forms import signs
from bulletin.forms.credits import credit_of, split_tail
from bulletin.forms.names import RUN_IN_STYLE
from bulletin.forms.parts import PREFACE
from bulletin.lines import Line, Lines

# 【韩国把人工智能发明人问题提交宪法裁判】11月2日，韩国一名申请人……
# 4.【深圳推出科技企业“腾飞贷”】深圳金融监管部门引导……
RUN_IN = re.compile(r"(?P<title>(?:\d{1,2}[.．、]\s*)?【[^【】]{5,60}】)\s*(?P<text>\S.{7,})")
NARROW = re.compile(r"(?P<title>(?:\d{1,2}[.．、]\s*)?【[^【】]{5,60}】)\s*(?P<text>\S.{0,6})")
# The title fills its line, or goes on in the next.
BEGUN = re.compile(r"(?:\d{1,2}[.．、]\s*)?【[^【】]{5,60}(?P<end>】)?")
ENDED = re.compile(r"(?P<title>[^【】]{1,40}】)\s*(?P<text>\S.*)?")
# ◆省科技厅开展安全生产月活动。6月8日，省科技厅组织开展实验室安全检查……
SIGNED = re.compile(
    r"(?P<title>"
    + signs.ANY
    + r"\s*[^，。；：！？]{6,36}(?:[。！]|\u3000(?=\S.{5,})|[ \u3000]+(?=[^，。\s]{2,14}，\S)))"
    + r"\s*(?P<text>\S.+)"
)
# 编者按：国企改革三年行动进入收官阶段……
OPENED = re.compile(rf"(?P<title>{PREFACE.pattern})(?<=[:：])\s*(?P<text>\S.{{10,}})")
FORMS = (RUN_IN, SIGNED)
# 2、两部门提前下达资金。记者8月16日获悉……（华夏交通报）
NUMBERED = re.compile(r"(?P<title>\d{1,2}[、.．]\s*[^，。；：！？]{6,40}[。！])\s*(?P<text>\S.*)")
# 【建筑】智能建造试点城市增至24个。试点期三年……（筑梦周刊）
TAGGED = re.compile(r"(?P<title>【[^【】]{2,4}】\s*[^，。；！？]{6,40}[。！])\s*(?P<text>\S.*)")
# 中原路桥混改方案落地　引入3家战略投资者……（豫见财经 8月17日）
LED = re.compile(r"(?P<title>[^，。；：！？\s（(\d][^，。；：！？\s]{7,36})\u3000+(?P<text>[^\s（(].{10,})")
CREDITED = (NUMBERED, TAGGED, LED)
"""Forms that also paragraphs of one article have: only where most of them end with a source."""
# 大湾建设首单绿色债券成功发行。（湾区证券报 8月19日）
ALONE = re.compile(r"(?P<title>[^，。；：！？\s（(]{8,40}[。！])\s*(?P<text>[（(][^（）()]{2,30}[）)])")
FEWEST = 2
LEAST_CREDITED = 0.6
MOST_LINES = 14
"""Lines of a short piece of news."""


def parted(lines: Lines) -> Lines:
    """The lines, each title that runs into its text on a line of its own, where a seed has several.

    So does 编者按： at the beginning of an issue.
    """
    if lines and opens_preface(lines[0].text):
        lines = (*_parts(lines[0], OPENED), *lines[1:])
    for form in FORMS:
        found = _matching(lines, form)
        if len(found) >= FEWEST:
            lines = _all_parted(lines, form, found)
            lines = _with_others(lines) if form is RUN_IN else lines
    for form in CREDITED:
        found = _matching(lines, form)
        ends = sum(_ends_with_credit(lines, *pair) for pair in pairwise([*sorted(found), len(lines)]))
        if len(found) >= FEWEST and ends >= LEAST_CREDITED * len(found):
            lines = _all_parted(lines, form, found)
            alone = {i for i in _matching(lines, ALONE) if _ends_with_credit(lines, i, i + 1)}
            lines = _all_parted(lines, ALONE, alone)
    return lines


def opens_preface(text: str) -> bool:
    """Whether a line begins with 编者按： or the like and goes on."""
    return OPENED.fullmatch(text) is not None


def _matching(lines: Lines, form: re.Pattern[str]) -> set[int]:
    return {index for index, line in enumerate(lines) if form.fullmatch(line.text) and not line.cells}


def _ends_with_credit(lines: Lines, first: int, after: int) -> bool:
    """A source in brackets stands behind a last sentence of the lines from `first` on."""
    text = ""
    for line in lines[first : min(after, first + MOST_LINES)]:
        text += line.text
        if line.text.endswith(("）", ")")) and (credit := split_tail(text)[1]):
            return credit_of(credit) is not None
    return False


def _all_parted(lines: Lines, form: re.Pattern[str], found: Container[int]) -> Lines:
    return tuple(
        part
        for index, line in enumerate(lines)
        for part in (_parts(line, form) if index in found else [line])
    )


def _with_others(lines: Lines) -> Lines:
    """The lines, with the 【titles】 parted that leave room for few characters of their text, or for none."""
    lines = _all_parted(lines, NARROW, _matching(lines, NARROW))
    return tuple(_over_lines(lines))


def _over_lines(lines: Lines) -> Iterator[Line]:
    """The lines, where others run into their text also 【titles】 that fill a line or go on in the next."""
    ended: re.Match[str] | None = None
    for line, below in zip_longest(lines, lines[1:]):
        if ended:
            yield replace(line, text=ended["title"], style=RUN_IN_STYLE, closed=True)
            yield from [replace(line, text=ended["text"], gap=0.0)] if ended["text"] else []
            ended = None
            continue
        begun = BEGUN.fullmatch(line.text) if line.style != RUN_IN_STYLE else None
        ended = ENDED.fullmatch(below.text) if begun and not begun["end"] and below else None
        whole = begun is not None and begun["end"] is not None
        yield replace(line, style=RUN_IN_STYLE, closed=whole) if whole or ended else line


def _parts(line: Line, form: re.Pattern[str]) -> Iterator[Line]:
    match = form.fullmatch(line.text)
    assert match
    yield replace(line, text=match["title"].strip(), style=RUN_IN_STYLE, closed=True)
    yield replace(line, text=match["text"], gap=0.0)
