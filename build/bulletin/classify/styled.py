"""Issues whose format tells headings: those of one level are the sections, those of the next the articles."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from msgspec import Struct

from bulletin.classify.marks import Scene
from bulletin.classify.masthead import is_masthead_line
from bulletin.classify.numbers import number_of
from bulletin.classify.shapes import may_be_title
from bulletin.classify.units import Unit
from bulletin.forms.masthead import DATE
from bulletin.forms.masthead_names import GATHERS, ISSUE
from bulletin.forms.parts import NUMBERED
from bulletin.hanzi.fold import simplified
from bulletin.lines import TITLE, Role

LEVEL = re.compile(r"Heading (?P<level>\d)")
SUBNUMBER = re.compile(r"\d{1,2}[.．]\d{1,2}[ \u3000]*\S")
UNSTYLED = 9
FIRST_LINES = 4
FEWEST_ARTICLES = 2
FEWEST_OUTLINED = 4
"""Headings with the number of their section, 1.1, before they are titles."""
FEWEST_PARTS = 2
"""Larger headings over those of a level, before they are the parts of an issue."""
FEWEST_PROMISED = 2
"""Titles of a contents list, before it tells more than the format does."""


class Levels(Struct, frozen=True):
    """Levels of headings; `section` is 0 where the issue has no sections."""

    section: int
    article: int
    """UNSTYLED where the titles of articles are no headings."""


def level_of(unit: Unit) -> int:
    """Level of the heading that the format says a unit is; 0 for any other unit."""
    style = unit.line.style
    match = LEVEL.fullmatch(style) if style else None
    return int(match["level"]) if match else 0


def _headings(scene: Scene) -> list[Unit]:
    """The headings; of several of one level below each other, the lines of one title, the first."""
    above = [None, *scene.units]
    return [
        unit
        for unit, over in zip(scene.units, above, strict=False)
        if level_of(unit) and not (over and level_of(over) == level_of(unit))
    ]


def _head_titles(scene: Scene, level: int) -> bool:
    """Whether most headings of a level stand over what may be a title and is no heading."""
    heads = [i for i, unit in enumerate(scene.units[:-1]) if level_of(unit) == level]
    over = [not level_of(scene.units[i + 1]) and may_be_title(scene.units[i + 1]) for i in heads]
    return sum(over) * 2 > len(over)


def _head_others(scene: Scene, level: int) -> bool:
    """Whether most headings of a level stand over other headings, not over a text of their own."""
    heads = [i for i, unit in enumerate(scene.units[:-1]) if level_of(unit) == level]
    over = [level_of(scene.units[i + 1]) > level for i in heads if level_of(scene.units[i + 1]) != level]
    return sum(over) * 2 >= len(over)


def _are_outlined(headings: list[Unit], levels: list[int]) -> bool:
    """1、研究与论文 over 1.1 上下文嵌入综述, 1.2 and so on: the sections of an issue, and its articles."""
    below = [unit for unit in headings if len(levels) > 1 and level_of(unit) == levels[1]]
    numbered = sum(SUBNUMBER.match(unit.line.text) is not None for unit in below)
    return numbered >= FEWEST_OUTLINED and numbered * 4 >= len(below) * 3


def _are_credited(scene: Scene, levels: list[int], counts: Counter[int]) -> bool:
    """一、监管政策 over （一）…… and （二）……, most of them with a source: the articles of an issue."""
    below = counts[levels[1]] if len(levels) > 1 else 0
    sources = sum(mark.role is Role.SOURCE for mark in scene.marks.values())
    return below >= FEWEST_ARTICLES and sources * 2 > below


def _count_anew(headings: list[Unit]) -> bool:
    """### 1. … ### 9. and ### 1. once more, under another section: the parts of one text would go on."""
    numbers = [number_of(unit.text) for unit in headings if NUMBERED.match(unit.text)]
    begun = [i for i, number in enumerate(numbers) if number == 1]
    return len(begun) > 1 and numbers[0] == 1 and begun[1] >= FEWEST_ARTICLES


def _is_called_issue(scene: Scene) -> bool:
    """One of the first lines has the name of an issue; the title above all may be 社区热点, too."""
    first = "".join(unit.text for unit in scene.units[:FIRST_LINES])
    heads = bool(scene.units) and (level_of(scene.units[0]) == 1 or scene.units[0].line.style == TITLE)
    top = scene.units[0].text if heads else ""
    return bool(ISSUE.search(simplified(first)) or GATHERS.search(simplified(top)))


def over_headings(scene: Scene) -> frozenset[int]:
    """Lines in larger type than headings, right over such: names of sections, where titles are headings."""
    sizes = {unit.line.size for unit in scene.units if level_of(unit)}
    pairs = enumerate(pairwise(scene.units))
    found = [i for i, (unit, below) in pairs if level_of(below) and not level_of(unit) and may_be_title(unit)]
    larger = [i for i in found if scene.units[i].line.size > max(sizes, default=0.0) > 0]
    named = [i for i in larger if not is_masthead_line(scene.units[i].text)]
    first = next((i for i, unit in enumerate(scene.units) if level_of(unit)), 0)
    return frozenset(named if len(named) >= FEWEST_PARTS else (i for i in named if i > first))


def levels_of(scene: Scene) -> Levels | None:
    """The levels of sections and articles; None where the headings are those of one document.

    A document's headings are numbered, or nothing above them says that it is an issue.
    """
    # title: 2022-12-09
    dated = any(unit.line.style == TITLE and DATE.fullmatch(unit.text) for unit in scene.units[:1])
    parts = over_headings(scene)
    is_issue = scene.has_masthead or dated or _is_called_issue(scene) or len(parts) >= FEWEST_PARTS
    if len(scene.promised) >= FEWEST_PROMISED or scene.is_whole or not is_issue:
        return None
    headings = _headings(scene)
    counts = Counter(map(level_of, headings))
    levels = sorted(counts)
    if levels and counts[levels[0]] == 1 and level_of(headings[0]) == levels[0]:
        levels = levels[1:]
    if not levels or counts[levels[0]] < FEWEST_ARTICLES:
        return None
    top = [unit for unit in headings if level_of(unit) == levels[0]]
    numbered = sum(NUMBERED.match(unit.text) is not None for unit in top) * 2 > len(top)
    told = dated or _are_outlined(headings, levels) or _count_anew(top)
    if numbered and not (told or _are_credited(scene, levels, counts)):
        return None
    if parts:
        return Levels(0, levels[0])
    has_sections = len(levels) > 1 and counts[levels[1]] >= FEWEST_ARTICLES and _head_others(scene, levels[0])
    if has_sections:
        return Levels(levels[0], levels[1])
    return Levels(levels[0], UNSTYLED) if _head_titles(scene, levels[0]) else Levels(0, levels[0])
