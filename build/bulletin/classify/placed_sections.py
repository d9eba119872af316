"""Sections known by their place alone: between articles, or over titles of the contents list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from bulletin.classify.marks import Scene
from bulletin.classify.section_shapes import without_kicker
from bulletin.classify.sections import is_name, section_by_place
from bulletin.classify.starts import Start
from bulletin.forms.names import (
    SPACED,
    section_name,
)
from bulletin.lines import Role

FEWEST_ALIKE = 2
# 1　国外法规通报
NUMBER = re.compile(r"\d{1,2}(?=[ \u3000\t.．、])")
COUNTED = re.compile(r"(\d{1,2})[ \u3000\t]+[\u4e00-\u9fff]{2,10}$")


def placed_sections(scene: Scene, starts: list[Start], blocks: Mapping[int, list[int]]) -> frozenset[int]:
    """Sections known by their place alone: the first article has one, and it is not the only one."""
    if listed := _over_promised(scene, starts, blocks) or _over_numbered(scene, starts, blocks):
        return listed
    under = (
        "after-source",
        "first-line",
        "only-article",
        "above-source",
        "above-byline",
        "above-dateline",
        "several-lines",
        "look",
    )
    after = [s for s in starts if s.rule in under]
    found = [s.unit for s in after if section_by_place(scene, s.unit, blocks[s.unit])]
    found += [
        a.unit
        for a, b in pairwise(starts)
        if a.unit + len(blocks[a.unit]) == b.unit and is_name(scene, a.unit)
    ]
    rules = {mark.rule for mark in scene.marks.values() if mark.role is Role.SECTION}
    if rules - {"section-name"}:
        # Sections that are promised, numbered or marked with a sign are all so.
        return frozenset()
    named = bool(rules)
    # 震情通报 over the first title, as 灾害信息 and 警示通报 stand over others
    first = starts[0].unit if named and len(found) >= FEWEST_ALIKE else None
    if first is not None and section_by_place(scene, first, blocks[first]):
        found.append(first)
    opens = bool(starts) and (starts[0].unit in found or named)
    return frozenset(found) if opens and (len(found) > 1 or named) else frozenset()


def _over_numbered(scene: Scene, starts: list[Start], blocks: Mapping[int, list[int]]) -> frozenset[int]:
    """产区动态 over 01 云南：……, 市场数据 over 05: names over some of the titles that count on to the end."""
    titled = [(start.unit, blocks[start.unit]) for start in starts]
    numbers = [
        next((int(n[0]) for i in block if (n := NUMBER.match(scene.units[i].line.text))), 0)
        for _, block in titled
    ]
    over = [
        unit
        for unit, block in titled
        if len(block) > 1 and NUMBER.match(scene.units[unit + 1].line.text) and is_name(scene, unit)
    ]
    through = numbers == list(range(1, len(numbers) + 1))
    names = {scene.units[unit].text for unit in over}
    some = 1 < len(names) == len(over) < len(titled)
    marked = any(mark.role is Role.SECTION for mark in scene.marks.values())
    return frozenset(over if through and some and over[0] == titled[0][0] and not marked else ())


def opening_section(scene: Scene, starts: list[Start]) -> frozenset[int]:
    """国家政策, the first line of all, over the first title, where 地方政策 further down is a section.

    So is 市场数据 right over a title with a number, 3、出口额增长, below the end of a text.
    """
    if not any(mark.rule == "section-name" for mark in scene.marks.values()):
        return frozenset()
    over = [start.unit - 1 for start in starts if start.unit > 0]
    over = [i for i in over if scene.role(i) is None and is_name(scene, i)]
    return frozenset(i for i in over if scene.first_free() == i or _is_between_numbered(scene, i))


def _is_between_numbered(scene: Scene, index: int) -> bool:
    numbered = NUMBER.match(scene.units[index + 1].line.text) is not None
    return numbered and (scene.units[index - 1].is_sentence or scene.role(index - 1) is Role.SOURCE)


def _over_promised(scene: Scene, starts: list[Start], blocks: Mapping[int, list[int]]) -> frozenset[int]:
    """政策 / a title of the contents list: names that it leaves out, over the first title and some others.

    Lines above all titles are kickers, and so are those that come again, but for names set wide (要　情).
    """
    promised = [start.unit for start in starts if any(i in scene.promised for i in blocks[start.unit])]
    over = [
        unit
        for unit in promised
        if unit not in scene.promised and len(blocks[unit]) > 1 and _is_named(scene, unit)
    ]
    named = [index for index, mark in scene.marks.items() if mark.role is Role.SECTION]
    over = without_kicker(over, named)
    set_wide = [unit for unit in (*over, *named) if SPACED.fullmatch(scene.units[unit].text)]
    # 政　策　速　览: a name that is not set wide is a kicker
    if len({scene.units[unit].text for unit in set_wide}) > 1:
        over = [unit for unit in over if unit in set_wide]
    names = {scene.units[unit].text for unit in over}
    numbers = [int(match[1]) for unit in over if (match := COUNTED.match(scene.units[unit].line.text))]
    wide = all(map(SPACED.fullmatch, names)) or numbers == list(range(1, len(over) + 1))
    some = len(names) == len(over) < len(promised)
    rules = [mark.rule for mark in scene.marks.values() if mark.role is Role.SECTION]
    if not over or set(rules) - {"section-name"}:
        return frozenset()
    several = len(over) + len(rules) > 1
    opens = over[0] == promised[0] or scene.role(promised[0] - 1) is Role.SECTION
    return frozenset(over) if several and opens and (wide or some) else frozenset()


def _is_named(scene: Scene, index: int) -> bool:
    """要　情, or 1　国外法规通报."""
    text = scene.units[index].line.text
    counted = COUNTED.match(text) is not None and section_name(text).isalpha()
    return counted or is_name(scene, index)
