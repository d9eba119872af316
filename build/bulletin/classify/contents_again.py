"""A contents list without a heading: lines that all come again further down, each over its text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from bulletin.classify.entries import SOURCED
from bulletin.classify.entry_sections import LED_BY_SECTION, LONGEST_NAME
from bulletin.classify.promises import key, unmarked
from bulletin.forms.names import DAY_BEHIND
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Line, Lines

LONGEST_ENTRY = 60
MOST_OVER = 24
"""Lines of the head of a page over the list."""
FEWEST, SHORTEST = 3, 8
"""Titles of the list, and letters of each."""
MOST_BETWEEN = 4
"""Lines from a title to its text: who wrote it, and when."""
FEW = 0.3
"""Of a list with a sign before each line, the share that the text may have in other words."""
LEAST_OF_LEVEL = 0.7
HAN = re.compile(r"[\u4e00-\u9fff]+")
BRACKET_ENDS = ("）", ")", "］", "]", "〕")
ASKS = ("？", "?", "！", "!")


def told_again(lines: Lines, start: int) -> tuple[int, int] | None:
    """First and last + 1 index of lines that all are titles over texts further down, in the same order.

    A short line above them is their heading.
    """
    if not _may_come_again(lines[start:]):
        return None
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        for name in _keys(line.text) if len(line.text) <= LONGEST_ENTRY else ():
            places[name].append(index)
    told = (i for i in range(start, len(lines)) if _is_sentence(lines[i].text))
    text = next(islice(told, FEWEST - 1, None), len(lines))
    for first in range(start, min(start + MOST_OVER, text)):
        end, at = first, first
        found: list[int] = []
        while end < len(lines):
            again = _over_text(lines, places, end, at)
            # 政策 and 热点 between the titles are sections; a title may stand in other words in the text.
            alike = len(lines[end].text) <= LONGEST_NAME or _has_sign(lines[end].text, lines[first].text[0])
            named = end > first and alike and end + 1 < len(lines)
            if not (again or (named and _over_text(lines, places, end + 1, at))):
                break
            found += [again] if again else []
            end, at = end + 1, again or at
        if end - first >= FEWEST:
            return _headed(lines, start, first, end) if _are_all(lines, found) else None
    return None


def _may_come_again(lines: Lines) -> bool:
    """Whether the longest words of several of the first lines come again at all: most seeds have no list."""
    whole = "\n".join(line.text for line in lines)
    heads = (max(HAN.findall(line.text), key=len, default="") for line in lines[: MOST_OVER + FEWEST])
    return sum(whole.find(words, whole.find(words) + 1) >= 0 for words in heads) >= FEWEST


def key_without_section(text: str) -> str:
    """The key of its title: of 【工作动态】学校检查, 1. 学校检查（某某日报） or 学校检查 (2005-3-18)."""
    if led := LED_BY_SECTION.fullmatch(text):
        return key(led["title"])
    return key(unmarked(SOURCED.sub("", DAY_BEHIND.sub("", text)) if text.endswith(BRACKET_ENDS) else text))


def _are_all(lines: Lines, found: Sequence[int]) -> bool:
    """Where the format tells headings, the list has nearly all of a level: some of them need no list."""
    style = lines[found[0]].style
    level = sum(line.style == style for line in lines)
    return not style.startswith("Heading") or len(found) >= LEAST_OF_LEVEL * level


def _headed(lines: Lines, start: int, first: int, end: int) -> tuple[int, int] | None:
    """The list and the short line over it; some points of several are what the issue reports, no list."""
    sign = lines[first].text[0]
    before, after = (
        _signed(lines, sign, range(first - 1, start - 1, -1)),
        _signed(lines, sign, range(end, len(lines))),
    )
    if not sign.isalnum() and before + after > (end - first) * FEW:
        return None
    first, end = first - before, end + after
    above = lines[first - 1].text if first > start else ""
    return first - (0 < len(above) <= LONGEST_NAME and not ends_sentence(above)), end


def _signed(lines: Lines, sign: str, places: Iterable[int]) -> int:
    """How many of the lines, one after the other, begin with the sign."""
    return sum(1 for _ in takewhile(lambda i: _has_sign(lines[i].text, sign), places))


def _has_sign(text: str, sign: str) -> bool:
    return not sign.isalnum() and text.startswith(sign)


def _keys(text: str) -> Iterator[str]:
    yield from dict.fromkeys((key(unmarked(text)), key_without_section(text)))


def _over_text(lines: Lines, places: Mapping[str, Sequence[int]], index: int, after: int) -> int:
    """Where the title that a line of the list names stands over a text, below `after`; 0 for no such line."""
    if _is_sentence(lines[index].text):
        return 0
    later = sorted({i for name in _keys(lines[index].text) if len(name) >= SHORTEST for i in places[name]})
    later = [i for i in later if i > max(after, index + FEWEST)]
    return next((i for i in later if any(map(_is_text, lines[i + 1 : i + 1 + MOST_BETWEEN]))), 0)


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and not text.endswith(ASKS)


def _is_text(line: Line) -> bool:
    return len(line.text) > LONGEST_ENTRY or ends_sentence(line.text)
