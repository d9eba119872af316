"""Titles that run into their text: 【标题】正文…… on one line becomes two lines."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import pairwise

from bulletin.forms import signs
from bulletin.forms.credits import credit_of, split_tail
from bulletin.forms.names import RUN_IN_STYLE
from bulletin.forms.parts import PREFACE
from bulletin.lines import Line, Lines

# 【韩国把人工智能发明人问题提交宪法裁判】11月2日，韩国一名申请人……
RUN_IN = re.compile(r"(?P<title>【[^【】]{5,60}】)\s*(?P<text>\S.{7,})")
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
    if lines and OPENED.fullmatch(lines[0].text):
        lines = (*_parts(lines[0], OPENED), *lines[1:])
    for form in FORMS:
        found = _matching(lines, form)
        if len(found) >= FEWEST:
            lines = _all_parted(lines, form, found)
    for form in CREDITED:
        found = _matching(lines, form)
        ends = sum(_ends_with_credit(lines, *pair) for pair in pairwise([*sorted(found), len(lines)]))
        if len(found) >= FEWEST and ends >= LEAST_CREDITED * len(found):
            lines = _all_parted(lines, form, found)
            alone = {i for i in _matching(lines, ALONE) if _ends_with_credit(lines, i, i + 1)}
            lines = _all_parted(lines, ALONE, alone)
    return lines


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


def _parts(line: Line, form: re.Pattern[str]) -> Iterator[Line]:
    match = form.fullmatch(line.text)
    assert match
    yield replace(line, text=match["title"].strip(), style=RUN_IN_STYLE, closed=True)
    yield replace(line, text=match["text"], gap=0.0)
