"""What a line must be to stand as a section's name or as the title under one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from bulletin.classify.marks import Scene
from bulletin.classify.shapes import QUOTATION, TITLE_ENDS
from bulletin.classify.units import Unit
from bulletin.forms.names import RUN_IN_STYLE, section_name
from bulletin.forms.parts import BOX, CAPTION

LONGEST = 14
"""Characters of a section's name, its mark not counted."""
LONGEST_SET = 7 * LONGEST
"""The same with its mark, and set wide."""
LONGEST_QUESTION = 45
# 第一节 原则 under 第一章 总则
PROVISION = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[节節条條]")
# 产 业 透 视
SET_WIDE = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,9}")
ITEM_END = re.compile(r"[。；;，,、]$")


def is_short(unit: Unit) -> bool:
    """No sentence, or a question not too long; no caption, no name of a box, and not what leads a list."""
    question = len(unit.text) <= LONGEST_QUESTION and unit.text.endswith(TITLE_ENDS)
    return (
        (question or not unit.is_sentence)
        and not CAPTION.fullmatch(unit.text)
        and not BOX.fullmatch(unit.text)
        and not _leads(unit.text)
    )


def _leads(text: str) -> bool:
    """本案提示用人单位，竞业限制是双务约定。实践中建议："""
    return text.endswith(("：", ":")) and "。" in text


def opens_article(scene: Scene, index: int) -> bool:
    """A line that may be a title comes next."""
    after = index + 1
    if after >= len(scene.units) or PROVISION.match(scene.units[after].text):
        return False
    run_in = scene.units[after].line.style == RUN_IN_STYLE
    return run_in or is_short(scene.units[after]) or after in scene.promised


def face(scene: Scene, index: int) -> tuple[float, bool, str]:
    """How a line is set: its size in points (0 unknown), whether bold, its style."""
    line = scene.units[index].line
    return line.size, line.bold, line.style


def may_be_name(unit: Unit) -> bool:
    """Words, not longer than a section's name, and no item of a list."""
    if len(unit.text) > LONGEST_SET or QUOTATION.fullmatch(unit.text):
        return False
    says = any(map(str.isalnum, unit.text)) and not ITEM_END.search(unit.text[-2:])
    return says and len(section_name(unit.text)) <= LONGEST


def without_kicker(names: Iterable[int], sure: Collection[int]) -> list[int]:
    """The names of sections without the only one right under a sure one: 产业聚焦 / 产地观察, a kicker."""
    every = list(names)
    under = [i for i in every if i - 1 in sure and i not in sure]
    return [i for i in every if i not in under] if len(under) == 1 else every


def without_narrow(scene: Scene, names: Collection[int], sure: Collection[int]) -> frozenset[int]:
    """The names of sections; where most of the sure ones are set wide, 产 业 透 视, only those that are."""
    wide = frozenset(i for i in {*names, *sure} if SET_WIDE.fullmatch(scene.units[i].line.text))
    told = len(wide.intersection(sure)) > 1 and len(wide.intersection(sure)) * 2 > len(sure)
    return wide.intersection(names) if told else frozenset(names)
