"""A page's characters -> fragments: runs on one baseline with no wide gap in them.

Only the first and the last character of a run are asked for their place, and those beside a space where the
run is wider than its characters: a call to PDFium costs more than it brings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bulletin.read.pdf.glyphs import LINE_END_HYPHEN, Glyphs

# A gap as wide as this parts two runs on one baseline: columns, cells, the two ends of a running head.
WIDE_GAP_EM = 1.0
RUN = re.compile(rf"[^\r\n{LINE_END_HYPHEN}]+{LINE_END_HYPHEN}?|{LINE_END_HYPHEN}")
WORD = re.compile(r"\S+")
NARROW = re.compile(r"[\x20-\u024f\u2018-\u201d]")


class Fragment(NamedTuple):
    """A run of characters on one baseline, in points as the page is shown."""

    text: str
    x0: float
    x1: float
    y: float
    """Of the baseline, growing downwards."""
    size: float
    bold: bool
    style: str = ""
    """`box` inside a frame, `rotated` where the characters do not stand upright."""
    cells: tuple[str, ...] = ()
    """Where the fragment is a row of a ruled table."""
    first: int = 0
    """Index of the first character on the page."""
    last: int = 0


def read_fragments(glyphs: Glyphs) -> list[Fragment]:
    """The runs of the page in the order in which PDFium gives them."""
    text, index = glyphs.text()
    fragments = []
    for run in RUN.finditer(text):
        for start, end in _parts(glyphs, index, text, run.start(), run.end()):
            fragments.append(_fragment(glyphs, index, text, start, end))
    return fragments


def _fragment(glyphs: Glyphs, index: Sequence[int], text: str, start: int, end: int) -> Fragment:
    first, last = index[start], index[end - 1]
    x0, y = glyphs.start(first)
    middle = (start + end) // 2
    # A space that PDFium adds has no size; a note mark at either end has a small one.
    size = glyphs.size(first if text[middle].isspace() else index[middle])
    return Fragment(
        text=text[start:end].replace(LINE_END_HYPHEN, "-"),
        x0=x0,
        x1=glyphs.end(last),
        y=y,
        size=abs(size),
        bold=glyphs.is_bold(first, last),
        style="" if size > 0 else "rotated",
        first=first,
        last=last,
    )


def _parts(
    glyphs: Glyphs, index: Sequence[int], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """The run without the white space around it, cut at wide gaps."""
    words = [match.span() for match in WORD.finditer(text, start, end)]
    if not words:
        return
    start = words[0][0]
    if len(words) > 1 and _has_gap(glyphs, index, text, start, words[-1][1]):
        for (_, left), (right, _) in pairwise(words):
            gap = glyphs.start(index[right])[0] - glyphs.end(index[left - 1])
            if abs(gap) > WIDE_GAP_EM * abs(glyphs.size(index[right])):
                yield start, left
                start = right
    yield start, words[-1][1]


def _has_gap(glyphs: Glyphs, index: Sequence[int], text: str, start: int, end: int) -> bool:
    """Whether the run is wider than its characters by a wide gap."""
    size = abs(glyphs.size(index[start]))
    width = glyphs.end(index[end - 1]) - glyphs.start(index[start])[0]
    narrow = len(NARROW.findall(text, start, end))
    return abs(width) > size * (end - start - narrow / 2 + WIDE_GAP_EM)
