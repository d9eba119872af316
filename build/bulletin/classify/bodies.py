"""The parts of an article's text: headings and their levels, list items, boxes, captions, tables."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from bulletin.classify.body_headings import (
    LONGEST_HEADING,
    is_bare_heading,
    is_closed,
    is_numbered_heading,
    is_text,
    levels_in,
)
from bulletin.classify.items import is_item
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.sections import repeated_labels
from bulletin.forms.parts import BOX, CAPTION
from bulletin.lines import FRAMED, Role

SIGNATURE = re.compile(r"[\u4e00-\u9fff·]{2,10}[ \u3000]+[\u4e00-\u9fff·]{2,4}")

FEWEST_LABELS = 3
"""Labels of one article that come again in others, before each is a heading."""


def find_bodies(scene: Scene) -> None:
    """Give every unit that has no role yet the one it has in its article's text."""
    first = 0
    labels = repeated_labels(scene)
    titles = [i for i in range(len(scene.units)) if _opens_article(scene, i)]
    for after in [*titles[1:], len(scene.units)]:
        _find_body(scene, first, after, labels)
        first = after


def _opens_article(scene: Scene, index: int) -> bool:
    heads = (Role.TITLE, Role.KICKER)
    return scene.role(index) in heads and (index == 0 or scene.role(index - 1) not in heads)


def _find_body(scene: Scene, first: int, after: int, labels: AbstractSet[int]) -> None:
    free = [i for i in range(first, after) if scene.role(i) is None]
    headings = {i for i in free if is_numbered_heading(scene, i, free)}
    # 【关键词】 over words, among 【基本案情】 and others that come again in each article
    theirs = {i for i in free if i in labels and i + 1 in free}
    theirs = theirs if len(theirs) >= FEWEST_LABELS else set()
    bare = {i for i in free if i not in headings and (i in theirs or is_bare_heading(scene, i, after))}
    levels = levels_in(scene, sorted(headings | bare), bare)
    if free and _is_signature(scene, free[-1]):
        scene.decide(free.pop(), Mark(Role.BYLINE, "signature", confidence=0.8))
    for index in free:
        unit = scene.units[index]
        if unit.line.cells:
            scene.decide(index, Mark(Role.TABLE_ROW, "cells"))
        elif CAPTION.fullmatch(unit.text):
            scene.decide(index, Mark(Role.CAPTION, "caption"))
        elif BOX.fullmatch(unit.text) and not is_closed(unit):
            scene.decide(index, Mark(Role.BOX_TITLE, "box"))
        elif _heads_frame(scene, index):
            scene.decide(index, Mark(Role.BOX_TITLE, "frame", confidence=0.9))
        elif index in levels:
            rule = "heading-line" if index in bare else "heading-number"
            scene.decide(index, Mark(Role.HEADING, rule, levels[index], 0.8 if index in bare else 1.0))
        elif is_item(scene, index):
            scene.decide(index, Mark(Role.LIST_ITEM, "list-number"))
        else:
            open_end = not unit.is_sentence and not unit.early
            scene.decide(index, Mark(Role.PARAGRAPH, "paragraph-open" if open_end else "paragraph"))


def _heads_frame(scene: Scene, index: int) -> bool:
    """【名词解释】硫银锗矿型电解质, the first line in a frame, over its text."""
    unit, below = scene.units[index], scene.units[index + 1 : index + 2]
    framed = unit.line.style == FRAMED and all(other.line.style == FRAMED for other in below)
    begins = index == 0 or scene.units[index - 1].line.style != FRAMED
    short = not unit.is_sentence and len(unit.text) <= LONGEST_HEADING and unit.first == unit.last
    return framed and begins and short and bool(below) and is_text(below[0])


def _is_signature(scene: Scene, index: int) -> bool:
    """广西柳州　覃念慈 under the last sentence of a letter."""
    before = scene.units[index - 1] if index else None
    return bool(SIGNATURE.fullmatch(scene.units[index].text)) and before is not None and before.is_sentence
