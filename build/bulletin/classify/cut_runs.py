"""Titles that pypdf cuts from the text they run into, where the type changes: put back on one line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from bulletin.forms.sentences import ends_sentence
from bulletin.hanzi.join import join
from bulletin.lines import Line, Lines

# 1. 三部门公示公告目录调整意见。, and below it the text, as wide as the rest of the line
TITLE = re.compile(
    r"\d{1,2}[、.．]\s*(?:[^，。；：！？\s]{2,8}：[^，。；：！？]{4,32}|[^，。；：！？]{6,40})[。！]"
)
FEWEST = 3
ROOM_EM = 2.0
"""What a line of text may leave free for a sign that must not begin the next."""


def rejoined(lines: Lines) -> Lines:
    """The lines, each cut title with the first line of its text, where nearly all such titles are cut so."""
    titles = [i for i, (line, _) in enumerate(pairwise(lines)) if TITLE.fullmatch(line.text)]
    if len(titles) < FEWEST:
        return lines
    full = Counter(round(line.x1) for line in lines).most_common(1)[0][0]
    wide = sum(abs(_width(lines, i) - full) <= ROOM_EM for i in titles if _goes_on(lines, i))
    if wide < FEWEST or wide * 5 < len(titles) * 4:
        return lines
    cut = {i for i in titles if _goes_on(lines, i) and _width(lines, i) <= full + ROOM_EM}
    return tuple(
        _one(line, lines[index + 1]) if index in cut else line
        for index, line in enumerate(lines)
        if index - 1 not in cut
    )


def _goes_on(lines: Lines, index: int) -> bool:
    """No sentence ends with the line below."""
    title, text = lines[index], lines[index + 1]
    return not (ends_sentence(text.text) or title.cells or text.cells)


def _width(lines: Lines, index: int) -> float:
    """Of the title and the line below, in em, were they one line."""
    return lines[index].x1 + lines[index + 1].x1 - lines[index + 1].x0


def _one(title: Line, text: Line) -> Line:
    width = title.x1 + text.x1 - text.x0
    return replace(title, text=join(title.text, text.text, cut=True), span=title.span.to(text.span), x1=width)
