"""The signs that a bulletin prints before its sections: ◆, 【】, 第一部分, 一版·要闻, 前沿 NEWS."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bulletin.classify.marks import Scene
from bulletin.classify.section_shapes import LONGEST_SET, may_be_name, opens_article
from bulletin.classify.shapes import may_be_title
from bulletin.classify.units import Unit
from bulletin.forms import signs
from bulletin.forms.bracketed import is_source_name
from bulletin.forms.names import DASHED, PAGE_BEHIND, ROUND
from bulletin.forms.parts import MARKED_SECTION, PREFACE
from bulletin.forms.writers import writers_of
from bulletin.lines import Role

FEWEST_SIGNED = 3
"""Sections with one sign, before a single 【双岗建功】 is none."""
# 前沿研究 Research Highlights   特稿 · FEATURE   技术性贸易措施　TBT
BILINGUAL = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:\s*[/｜|·]?\s*[A-Z][A-Za-z&' -]{4,40}|(?:\u3000| {2,})[A-Z]{2,5})"
)
PAGE = re.compile(signs.PAGE)
EMOJI = re.compile(f"[{signs.EMOJI}]")
# 第一章 总则 in a policy is none of 第一部分　政策原文.
PART = re.compile(rf"第[一二三四五六七八九十百\d]{{1,4}}(?P<kind>{signs.PARTS})")
ROMAN = frozenset("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ")
CAPITAL = re.compile(f"[{signs.CAPITALS}]")
SIGNED = re.compile(signs.ANY)
FEWEST_IN_BRACKETS = 2
FEWEST_PROMISED = 3
"""Titles of the contents list that are found in the text, before it tells what else is none of them."""


def sign_of(unit: Unit) -> str:
    """The mark of a section line: its sign, 部分 for 第一部分, 版 for 一版·要闻, Latin for 前沿 News."""
    if CAPITAL.match(unit.text):
        return "壹"
    if PAGE.match(unit.text) or PAGE_BEHIND.search(unit.text):
        return "版"
    if unit.text[0] in ROMAN:
        return "Ⅰ"
    if part := PART.match(unit.text):
        return part["kind"]
    return "Latin" if BILINGUAL.fullmatch(unit.text) else unit.text[:1]


def is_marked(unit: Unit) -> bool:
    """Whether a line has a mark such as sections have."""
    return (MARKED_SECTION.fullmatch(unit.text) or BILINGUAL.fullmatch(unit.text)) is not None


def section_signs(scene: Scene, headings: AbstractSet[int]) -> frozenset[str]:
    """The signs of section lines: most lines with a section's sign have a title under them, not a text."""
    short = [i for i, unit in enumerate(scene.units) if len(unit.text) <= LONGEST_SET]
    marked = [i for i in short if is_marked(scene.units[i]) and may_be_name(scene.units[i])]
    # 【来源：中国气象局网站】 under a title is no name.
    marked = [i for i in marked if i not in headings and scene.role(i) is not Role.SOURCE]
    # ■起步阶段（6—7岁） / ■流畅阶段（7—8岁） are items.
    items = {i for i in marked if i + 1 in marked and sign_of(scene.units[i]) == sign_of(scene.units[i + 1])}
    opening = [i for i in marked if opens_article(scene, i) and not _is_credited_title(scene, i)]
    # ▲一座桥 over ——一件建议的故事 is a title.
    opening = [i for i in opening if i not in items and not DASHED.match(scene.units[i + 1].text)]
    over: Counter[str] = Counter(sign_of(scene.units[i]) for i in opening)
    every = Counter(sign_of(scene.units[i]) for i in marked)
    # One such line may be the title of a thing with a Latin name, or 【问题反映】 over one title of several.
    amid = _is_amid_titles(scene, marked) or any(
        count >= FEWEST_SIGNED for sign, count in over.items() if sign != "【"
    )
    once = {"Latin"} | ({"【"} if amid else set()) | _lone_emoji(over, every)
    # ◎ before several titles of the contents list is no sign of sections.
    titled = Counter(
        scene.units[i].text[:1] for i, kept in scene.promised.items() if not kept.promise.is_section
    )
    titled += _credited_signs(scene)
    long = _long_signs(scene)
    return frozenset(
        sign
        for sign, count in over.items()
        if count * 2 >= every[sign]
        and count >= long[sign]
        and (sign not in once or count > 1)
        and titled[sign] < FEWEST_PROMISED
    )


def _lone_emoji(over: Counter[str], every: Counter[str]) -> set[str]:
    """Emoji before section names; where each of several names has its own (📌政策 📈市场), they tell."""
    found = {sign for sign in over if EMOJI.match(sign)}
    own = {sign for sign in found if over[sign] == every[sign] == 1}
    return found - own if len(own) >= FEWEST_SIGNED else found


def sections_in_round_brackets(scene: Scene) -> frozenset[int]:
    """（中央企业） over the first title of the issue, （兄弟省市） over another: no source lines."""
    found: list[int] = []
    for index, unit in enumerate(scene.units):
        named = ROUND.fullmatch(unit.text)
        if (
            named
            and not is_source_name(named[1])
            and not writers_of(named[1])
            and opens_article(scene, index)
        ):
            found.append(index)
    first = found[0] if found else 0
    titled = any(may_be_title(unit) and not PREFACE.fullmatch(unit.text) for unit in scene.units[:first])
    names = {scene.units[i].text for i in found}
    return frozenset(found) if len(names) == len(found) >= FEWEST_IN_BRACKETS and not titled else frozenset()


def _long_signs(scene: Scene) -> Counter[str]:
    """Of ▲ before lines too long for a section's name, and over a text, how often: those are titles."""
    over = (unit for unit, below in pairwise(scene.units) if below.is_sentence and may_be_title(unit))
    return Counter(unit.text[:1] for unit in over if SIGNED.match(unit.text) and not may_be_name(unit))


def _credited_signs(scene: Scene) -> Counter[str]:
    """Of ◆ over 来源：南通日报　日期：2023-11-08 and a text, how often: those are titles."""
    heads = (Role.SOURCE, Role.BYLINE)
    over = [i for i in range(len(scene.units) - 2) if scene.role(i + 1) in heads]
    signed = [i for i in over if SIGNED.match(scene.units[i].text) and scene.units[i + 2].is_sentence]
    return Counter(scene.units[i].text[:1] for i in signed)


def _is_amid_titles(scene: Scene, marked: list[int]) -> bool:
    """Promised titles stand above the first line with a mark, and the contents list has no sections."""
    kept = [(i, item.promise.is_section) for i, item in scene.promised.items()]
    return bool(marked and kept) and not any(told for _, told in kept) and min(kept)[0] < marked[0]


def _is_credited_title(scene: Scene, index: int) -> bool:
    """谷歌推出AlphaFold over its source, where no sign tells sections."""
    credited = scene.role(index + 1) in (Role.SOURCE, Role.BYLINE)
    return credited and sign_of(scene.units[index]) == "Latin"
