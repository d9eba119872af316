"""What a contents list that names every title leaves no room for: an article in the middle of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise

from bulletin.classify.marks import Scene
from bulletin.classify.numbers import number_kind
from bulletin.classify.shapes import may_be_title
from bulletin.forms import signs
from bulletin.lines import Role

FEWEST_TITLES = 3
FEWEST_ALIKE = 2
SIGN = re.compile(signs.ANY)
DIGITS = re.compile(r"\d+")
# 南昌大学牵头项目获国家重点研发计划立项等5则
SEVERAL = re.compile(r"[等外]\s*[\d一二三四五六七八九十]+\s*[则條条篇项]")


def listed_stretches(scene: Scene) -> frozenset[int]:
    """Units between a title that the contents list promises and the next title or section it promises.

    No article begins there by its form alone. A line with the sign that promised titles have may be one that
    the list leaves out, and so may all that is under a title which stands for several.
    """
    titles = {i: kept for i, kept in scene.promised.items() if not kept.promise.is_section}
    if len(titles) < FEWEST_TITLES or not _names_all(scene, titles):
        return frozenset()
    used = Counter(sign[0] for i in titles if (sign := SIGN.match(scene.units[i].text)))
    theirs = {sign for sign, count in used.items() if count >= FEWEST_ALIKE}
    next_ones = frozenset(_next_numbers(scene, titles))
    found: set[int] = set()
    inside = False
    for index, unit in enumerate(scene.units):
        if index in titles:
            inside = titles[index].whole and not SEVERAL.search(titles[index].promise.text)
        elif scene.role(index) is Role.SECTION:
            inside = False
        elif (
            inside and not ((sign := SIGN.match(unit.text)) and sign[0] in theirs) and index not in next_ones
        ):
            found.add(index)
    return frozenset(found)


def _next_numbers(scene: Scene, titles: Collection[int]) -> Iterator[int]:
    """2. after the last title of a section that the list names, where that is 1. and nothing between is."""
    last = ""
    count = 0
    for index, unit in enumerate(scene.units):
        kind, text = number_kind(unit.line.text), unit.line.text
        if scene.role(index) is Role.SECTION:
            last = ""
        elif index in titles:
            last, count = kind, _number(text)
            coming = next((i for i in sorted(titles) if i > index), len(scene.units))
            end = next((i for i in range(index + 1, coming) if scene.role(i) is Role.SECTION), coming)
            last = last if end < coming or coming == len(scene.units) else ""
        elif last and kind == last:
            if _number(text) != count + 1:
                last = ""
            elif may_be_title(unit):
                yield index
                count += 1


def _number(text: str) -> int:
    digits = DIGITS.search(text)
    return int(digits[0]) if digits else 0


def _names_all(scene: Scene, titles: Collection[int]) -> bool:
    """Every section that the list leaves out has a title that it names: else it holds highlights only."""
    sections = [i for i in range(len(scene.units)) if scene.role(i) is Role.SECTION]
    return all(
        first in scene.promised or any(first < title < after for title in titles)
        for first, after in pairwise([*sections, len(scene.units)])
    )
