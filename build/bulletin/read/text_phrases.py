"""Lines that an export broke beside a word in other letters: 雷蛇（ / Razer / ）是一家……, put together."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec.structs import replace

from bulletin.forms.sentences import begins_inside
from bulletin.lines import Line, Lines

# Razer   APT28   5000, alone on a line; not 01, and no address
WORD = re.compile(r"(?!https?:)(?=.*[A-Za-z]|\d{3})[!-~]{1,24}(?: [!-~]{1,16}){0,2}")
OPEN = re.compile(r"[，、（《“：]$")
ENDED = re.compile(r"[。！？；!?…][”’」』）)】]*$")
NUMBER = re.compile(r"\d{1,2}[.、．]?")
ITEM = re.compile(r"\d{1,2}[.、．]?$|[-•·*#>]|\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}、")
# 115.2.17 大年初一，在地鄉親攜家帶眷: an entry of a log
DATED = re.compile(r"\d{2,4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)")
ADDRESS = re.compile(r"https?://")
FEWEST = 4
"""Words alone between two parts of a sentence, before they tell how the text was broken."""
LONG = 60
"""Characters of a line that holds a whole paragraph: the text is not wrapped."""
SHORT, FULL = 4, 24
"""Characters of a line that is only a piece, or surely no title; one between them may be a title."""


def with_phrases(lines: Lines) -> Lines:
    """The lines, each sentence on one, where several words in other letters stand on lines of their own."""
    words = {i for i, line in enumerate(lines) if line.text.isascii() and WORD.fullmatch(line.text)}
    inside = [i for i in words if 0 < i < len(lines) - 1 and _is_inside(lines, i)]
    if len(inside) < FEWEST or max((len(line.text) for line in lines), default=0) < LONG:
        return lines
    done: list[Line] = [*lines[:1]]
    begun = False
    for before, line in pairwise(lines):
        begun = _goes_on(before.text, line.text, begun=begun) and not line.gap
        if begun:
            done[-1] = _joined(done[-1], line)
        else:
            done.append(line)
    return tuple(done)


def _is_inside(lines: Lines, index: int) -> bool:
    above, below = lines[index - 1].text, lines[index + 1].text
    plain = not (NUMBER.fullmatch(above) or ADDRESS.match(above) or ADDRESS.match(below))
    return plain and not ENDED.search(above) and not below[0].isascii()


def _goes_on(above: str, text: str, *, begun: bool) -> bool:
    """Whether a line is the rest of what the one above it says; `begun` where that one is a rest, too."""
    if any(form.match(text) for form in (ADDRESS, ITEM, DATED)) or ADDRESS.match(above):
        return False
    if NUMBER.fullmatch(above):
        return False
    if begins_inside(text) or (OPEN.search(above) and not above.endswith("：")):
        return True
    if ENDED.search(above):
        return False
    if text[0].isascii() and text[0].isalnum() and not above[-1].isascii():
        return begun or "，" in above or not SHORT < len(above) < FULL
    return WORD.fullmatch(above) is not None or (begun and len(text) <= SHORT)


def _joined(line: Line, rest: Line) -> Line:
    space = " " if line.text[-1].isascii() and rest.text[0].isascii() and line.text[-1].isalnum() else ""
    text = line.text + space + rest.text
    return replace(line, text=text, span=line.span.to(rest.span), x1=line.x1 + rest.x1 - rest.x0)
