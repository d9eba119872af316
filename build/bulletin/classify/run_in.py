"""Titles that run into their text: 【标题】正文…… on one line becomes two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bulletin.lines import Line, Lines

STYLE = "run-in title"
"""The style of a line that is such a title."""
# 【韩国把人工智能发明人问题提交宪法裁判】11月2日，韩国一名申请人……
RUN_IN = re.compile(r"(?P<title>【[^【】]{5,60}】)\s*(?P<text>\S.{15,})")
FEWEST = 2


def parted(lines: Lines) -> Lines:
    """The lines, each title that runs into its text on a line of its own, where a seed has several."""
    found = [index for index, line in enumerate(lines) if RUN_IN.fullmatch(line.text) and not line.cells]
    if len(found) < FEWEST:
        return lines
    return tuple(
        part for index, line in enumerate(lines) for part in (_parts(line) if index in found else [line])
    )


def _parts(line: Line) -> Iterator[Line]:
    match = RUN_IN.fullmatch(line.text)
    assert match
    yield replace(line, text=match["title"], style=STYLE, closed=True)
    yield replace(line, text=match["text"], gap=0.0)
