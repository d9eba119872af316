"""Issues whose format tells headings: those of one level are the sections, those of the next the articles."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct

from bulletin.classify.marks import Scene
from bulletin.classify.units import Unit
from bulletin.forms.parts import NUMBERED

LEVEL = re.compile(r"Heading (?P<level>\d)")
# RISC-V 双周简报 (2018-06-22)   科技爱好者周刊（第 120 期）
ISSUE = re.compile(
    r"周报|周刊|月报|月刊|季刊|日报|旬报|简报|快报|通讯|通訊|動態|动态|电子报|電子報|早餐|早报|晚报|联播|第\s*[\d〇一二三四五六七八九十]{1,5}\s*期"
)
FIRST_LINES = 4
FEWEST_ARTICLES = 2
FEWEST_PROMISED = 2
"""Titles of a contents list, before it tells more than the format does."""


class Levels(Struct, frozen=True):
    """Levels of headings; `section` is 0 where the issue has no sections."""

    section: int
    article: int


def level_of(unit: Unit) -> int:
    """Level of the heading that the format says a unit is; 0 for any other unit."""
    match = LEVEL.fullmatch(unit.line.style)
    return int(match["level"]) if match else 0


def _headings(scene: Scene) -> list[Unit]:
    """The headings; of several of one level below each other, the lines of one title, the first."""
    above = [None, *scene.units]
    return [
        unit
        for unit, over in zip(scene.units, above, strict=False)
        if level_of(unit) and not (over and level_of(over) == level_of(unit))
    ]


def levels_of(scene: Scene) -> Levels | None:
    """The levels of sections and articles; None where the headings are those of one document.

    A document's headings are numbered, or nothing above them says that it is an issue.
    """
    first = "".join(unit.text for unit in scene.units[:FIRST_LINES])
    if (
        len(scene.promised) >= FEWEST_PROMISED
        or scene.is_whole
        or not (scene.has_masthead or ISSUE.search(first))
    ):
        return None
    headings = _headings(scene)
    counts = Counter(map(level_of, headings))
    levels = sorted(counts)
    if levels and counts[levels[0]] == 1 and headings[0] is scene.units[0]:
        levels = levels[1:]
    if not levels or counts[levels[0]] < FEWEST_ARTICLES:
        return None
    top = [unit for unit in headings if level_of(unit) == levels[0]]
    if sum(NUMBERED.match(unit.text) is not None for unit in top) * 2 > len(top):
        return None
    has_sections = len(levels) > 1 and counts[levels[1]] >= FEWEST_ARTICLES
    return Levels(levels[0], levels[1]) if has_sections else Levels(0, levels[0])
