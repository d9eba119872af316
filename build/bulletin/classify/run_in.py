"""Titles that run into their text: 【标题】正文…… on one line becomes two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bulletin.forms import signs
from bulletin.forms.names import RUN_IN_STYLE
from bulletin.forms.parts import PREFACE
from bulletin.lines import Line, Lines

# 【韩国把人工智能发明人问题提交宪法裁判】11月2日，韩国一名申请人……
RUN_IN = re.compile(r"(?P<title>【[^【】]{5,60}】)\s*(?P<text>\S.{15,})")
# ◆省科技厅开展安全生产月活动。6月8日，省科技厅组织开展实验室安全检查……
SIGNED = re.compile(
    r"(?P<title>" + signs.ANY + r"\s*[^，。；：！？]{6,36}(?:[。！]|\u3000(?=\S.{5,})))\s*(?P<text>\S.+)"
)
# 编者按：国企改革三年行动进入收官阶段……
OPENED = re.compile(rf"{PREFACE.pattern}(?<=[:：])\s*(?P<text>\S.{{10,}})")
FORMS = (RUN_IN, SIGNED)
FEWEST = 2


def parted(lines: Lines) -> Lines:
    """The lines, each title that runs into its text on a line of its own, where a seed has several.

    So does 编者按： at the beginning of an issue.
    """
    if lines and OPENED.fullmatch(lines[0].text):
        lines = (*_parts(lines[0], OPENED), *lines[1:])
    for form in FORMS:
        found = {index for index, line in enumerate(lines) if form.fullmatch(line.text) and not line.cells}
        if len(found) >= FEWEST:
            lines = tuple(
                part
                for index, line in enumerate(lines)
                for part in (_parts(line, form) if index in found else [line])
            )
    return lines


def _parts(line: Line, form: re.Pattern[str]) -> Iterator[Line]:
    match = form.fullmatch(line.text)
    assert match
    yield replace(line, text=match["title"].strip(), style=RUN_IN_STYLE, closed=True)
    yield replace(line, text=match["text"], gap=0.0)
