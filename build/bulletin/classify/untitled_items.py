"""A digest of numbered news without titles, each with its source: 1．近日，……（国家知识产权局网站）."""

from __future__ import annotations

import re

from bulletin.classify.marks import Mark, Scene
from bulletin.classify.numbers import number_of
from bulletin.forms.names import UNTITLED
from bulletin.lines import Role

COUNTED = re.compile(r"\d{1,2}\s*[.．、]\s*(?=\S)")
SHORTEST = 45
"""Characters of news; what is shorter may be a title."""
FEWEST = 4
LONGEST_NAME = 12
"""Characters of the name of a section, with its marks."""


def find_untitled_items(scene: Scene) -> None:
    """Mark each piece of news as the beginning of an article, and the names over them as sections.

    Only where the whole issue is such: nothing else stands in it, and most pieces say where they are from.
    """
    free = [i for i in range(len(scene.units)) if scene.role(i) is None]
    long = [i for i in free if len(scene.units[i].text) >= SHORTEST and not scene.units[i].line.cells]
    counted = [i for i in long if COUNTED.match(scene.units[i].text)]
    items = counted or long
    if scene.promised or scene.is_whole or len(items) < FEWEST:
        return
    names = {i - 1 for i in items if i and scene.role(i - 1) is None and _is_name(scene, i - 1)}
    if len(items) + len(names) < len(free):
        return
    told = sum(i in scene.tailed or scene.role(i + 1) is Role.SOURCE for i in items)
    # Without numbers, each must say so, and a short line over each is its title.
    plain = not counted and (told < len(items) or len(names) * 2 > len(items))
    if told * 3 < len(items) * 2 or plain or not _count(scene, counted, names):
        return
    for index in free:
        mark = Mark(Role.SECTION, "over-items", confidence=0.9)
        scene.decide(index, mark if index in names else Mark(Role.PARAGRAPH, UNTITLED, confidence=0.8))


def _is_name(scene: Scene, index: int) -> bool:
    unit = scene.units[index]
    return not unit.is_sentence and len(unit.text) <= LONGEST_NAME and unit.first == unit.last


def _count(scene: Scene, items: list[int], names: set[int]) -> bool:
    """1, 2, 3 and so on through the issue, or from 1 anew under each name."""
    last = 0
    for index in items:
        number = number_of(scene.units[index].text)
        if number != last + 1 and not (number == 1 and index - 1 in names):
            return False
        last = number
    return True
