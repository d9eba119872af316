"""Captions of pictures that are not there: centred lines in smaller type, or behind a sign that points up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.classify.looks import text_size
from bulletin.classify.marks import Mark, Scene
from bulletin.forms.parts import CAPTION, MARKED_SECTION, NUMBERED, TABLE_NAME
from bulletin.lines import FRAMED, Role

# ▲手术团队在食道超声引导下实施夹合
POINTS = re.compile(r"[▲△▼◀▶◄►↑←→]\s?\S")
# 柏　舟　摄   （尹帆　摄影）
PHOTOGRAPHER = re.compile(r"[（(]?[\u4e00-\u9fff·、 \u3000/／]{2,14}(?:摄影?|攝影?|供图)[）)]?")
MOST_POINTING = 2
"""More lines with such a sign are items or titles."""
LEAST_SMALLER = 0.9
"""Points."""
SHORTEST, LONGEST = 7, 40
"""Characters; a shorter line may be the name of a section."""


def find_captions(scene: Scene) -> None:
    """Mark the units that are captions."""
    rules = (
        ("points-up", _pointing),
        ("small-type", _small),
        ("photographer", _photographers),
        ("over-table", _over_tables),
    )
    for rule, found in ((name, find(scene)) for name, find in rules):
        for index in found:
            scene.decide(index, Mark(Role.CAPTION, rule, confidence=0.8))


def _pointing(scene: Scene) -> Iterator[int]:
    """Units that point to the picture above, where few do."""
    found = [index for index, unit in enumerate(scene.units) if POINTS.match(unit.text)]
    # 【信息短波】 / △ 标题 / a text: a title, and so is the other
    if any(i and MARKED_SECTION.fullmatch(scene.units[i - 1].text) for i in found):
        return
    for index in found if len(found) <= MOST_POINTING else ():
        unit = scene.units[index]
        under = index > 0 and scene.units[index - 1].is_sentence
        # ▲ 工作动态 is a section.
        named = unit.text[1:2].isspace() and len(unit.text) < SHORTEST + 2
        if under and not (unit.is_sentence or named) and len(unit.text) <= LONGEST:
            yield from () if index in scene.promised else (index,)


def _over_tables(scene: Scene) -> Iterator[int]:
    """What a table is called, between a text and its first row."""
    for index in range(1, len(scene.units) - 1):
        unit, below = scene.units[index], scene.units[index + 1]
        amid = below.line.cells and not unit.line.cells and scene.units[index - 1].is_sentence
        free = index not in scene.promised and index - 1 not in scene.tailed
        if not (amid and free) or NUMBERED.match(unit.text):
            continue
        if len(unit.text) <= LONGEST and TABLE_NAME.fullmatch(unit.text):
            yield index


def _photographers(scene: Scene) -> Iterator[int]:
    """柏　舟　摄 under a caption."""
    for index in range(1, len(scene.units)):
        if not PHOTOGRAPHER.fullmatch(scene.units[index].text):
            continue
        if scene.role(index - 1) is Role.CAPTION or CAPTION.fullmatch(scene.units[index - 1].text):
            yield index


def _small(scene: Scene) -> Iterator[int]:
    """Units of one centred line under a sentence, set smaller than the text; where type sizes are known.

    The first line in a frame is the box's title.
    """
    usual = text_size(scene)
    for index, unit in enumerate(scene.units):
        small = 0 < unit.line.size <= usual - LEAST_SMALLER and unit.first == unit.last
        if small and not unit.is_sentence and SHORTEST <= len(unit.text) <= LONGEST and not unit.line.cells:
            under = index > 0 and scene.units[index - 1].is_sentence
            free = index not in scene.promised and unit.line.style != FRAMED
            numbered = NUMBERED.match(unit.text)
            if under and free and not numbered and scene.layout.is_centred(unit.first):
                yield index
