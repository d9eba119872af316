"""Items of lists: the numbers and signs that lines of a text begin with, and which of them make a list."""

from __future__ import annotations

import re

from bulletin.classify.marks import Scene
from bulletin.classify.numbers import number_of
from bulletin.classify.units import Unit
from bulletin.forms import signs
from bulletin.forms.parts import DATED, POINT_ALONE
from bulletin.lines import Role

# The kinds of numbers in the order in which official documents nest them (GB/T 9704-2012, 7.3.3).
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", re.compile(r"第[一二三四五六七八九十百\d]{1,4}[章编部]")),
    ("section", re.compile(r"第[一二三四五六七八九十百\d]{1,4}节")),
    ("壹、", re.compile(rf"[{signs.CAPITALS}]{{1,2}}[、．.]")),
    ("一、", re.compile(r"[一二三四五六七八九十]{1,3}[、．.]")),
    ("第一，", re.compile(r"第[一二三四五六七八九十]{1,2}[，、]")),
    ("甲、", re.compile(r"[甲乙丙丁戊己庚辛壬癸]、(?![甲乙丙丁])")),
    ("（一）", re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    ("A.", re.compile(r"[A-H][．.、]\s*(?=[\u4e00-\u9fff])")),
    ("A.1", re.compile(r"[A-H]\.\d{1,2}\s*(?=[\u4e00-\u9fff])")),
    ("1.", re.compile(rf"\d{{1,2}}\s?[.．、]{signs.NO_FIGURE}")),
    ("1.1", re.compile(r"\d{1,2}\.\d{1,2}\s*(?=[\u4e00-\u9fff])(?![万亿元个倍])")),
    ("（1）", re.compile(r"[（(]\d{1,2}[）)]|\d{1,2}[）)]|[⑴-⒇]")),
    ("一是", POINT_ALONE),
    ("①", re.compile(r"[①-⑳]")),
    ("[1]", re.compile(r"[\[［]\d{1,2}[\]］]\s*(?=\S)")),
    ("•", re.compile(r"[•●○◎☆★△▲◆◇■□▪·✓✔]\s*(?=\S)")),
)
NUMBER = re.compile(
    rf"[第一二三四五六七八九十{signs.CAPITALS}A-H甲乙丙丁戊己庚辛壬癸（(\d①-⑳⑴-⒇\[［•●○◎☆★△▲◆◇■□▪·✓✔]"
)
"""What a number begins with."""
KIND = re.compile("|".join(f"({pattern.pattern})" for _, pattern in KINDS))
"""The number, as the group of its kind."""
ENUMERATED = frozenset(("一、", "（一）"))
PART_ENDS = ("；", ";")
ITEM_KINDS = frozenset(("（1）", "①", "[1]", "•"))
# ——名称由“管理”改为“促进”；   —出入口的净宽不小于1.2米；
DASH_ITEM = re.compile(r"[—–]{1,2}\s*\S.*[；;。]$")
COUNTED_KIND = "1."
FEWEST_COUNTED, FEWEST_LED = 3, 2
# A text that speaks of signs (5#楼, YJ_20250407) stays as plain as it is printed.
SIGNS = re.compile(r"[`*_#<>{}|~\[\]]")
LONGEST_ITEM = 120
"""Characters; longer ones are paragraphs with a heading that runs in."""
LIST_LEAD = re.compile(r"[：:]$")


def kind_of(text: str) -> str:
    """The kind of number a line begins with, one of the names in KINDS; empty where there is none."""
    match = KIND.match(text) if NUMBER.match(text) else None
    return KINDS[match.lastindex - 1][0] if match and match.lastindex else ""


def _counted(scene: Scene, index: int) -> range:
    """The units around one that count from 1 without a gap, each a short paragraph: 1．找对部门。……"""
    first = index - number_of(scene.units[index].text) + 1
    after = first
    while 0 <= after < len(scene.units):
        unit = scene.units[after]
        counts = kind_of(unit.text) == COUNTED_KIND and number_of(unit.text) == after - first + 1
        if not counts or len(unit.text) > LONGEST_ITEM or scene.role(after) not in (None, Role.LIST_ITEM):
            break
        after += 1
    return range(first, after) if index < after else range(0)


def is_item(scene: Scene, index: int) -> bool:
    """（1）统一质量标准…；  after a line that ends with a colon, or among others of its kind."""
    unit = scene.units[index]
    kind = kind_of(unit.text)
    if kind == COUNTED_KIND:
        counted = _counted(scene, index)
        items = [scene.units[i].text for i in counted]
        # 但应注意两点： is sure that two are a list.
        led = bool(counted) and counted[0] > 0 and LIST_LEAD.search(scene.units[counted[0] - 1].text)
        fewest = FEWEST_LED if led else FEWEST_COUNTED
        return len(items) >= fewest and not any(map(SIGNS.search, items))
    if DASH_ITEM.match(unit.text):
        return any(DASH_ITEM.match(other.text) for other in _beside(scene, index))
    if unit.text[0].isdigit() and DATED.match(unit.text):
        return any(DATED.match(other.text) for other in _beside(scene, index))
    if kind in ENUMERATED:
        return _is_enumerated(scene, index, kind)
    return kind == "•" or (kind in ITEM_KINDS and _is_led(scene, index, kind))


def _is_led(scene: Scene, index: int, kind: str) -> bool:
    """Under a line that ends with a colon, or beside another of its kind."""
    near = _beside(scene, index)
    return any(LIST_LEAD.search(other.text[-2:]) or kind_of(other.text) == kind for other in near)


def _beside(scene: Scene, index: int) -> list[Unit]:
    return [scene.units[i] for i in (index - 1, index + 1) if 0 <= i < len(scene.units)]


def _is_enumerated(scene: Scene, index: int, kind: str) -> bool:
    """一、同意增补理事； / 二、同意修缮方案。: parts of one sentence, the last of which ends it."""
    unit, above = scene.units[index], scene.units[index - 1] if index else None
    goes_on = above is not None and kind_of(above.text) == kind and above.text.endswith(PART_ENDS)
    return unit.text.endswith(PART_ENDS) or goes_on
