"""Sections that are numbered: 一、政策要闻 over 1. 标题, 1　要情要讯 over 1.1　标题."""

from __future__ import annotations

import re

from bulletin.classify.marks import Scene
from bulletin.classify.numbers import number_of
from bulletin.classify.section_shapes import face, is_short, may_be_name, opens_article
from bulletin.forms import signs
from bulletin.forms.names import RUN_IN_STYLE, SIGNATURE
from bulletin.forms.parts import PREFACE
from bulletin.lines import Role

LISTED = re.compile(r"[一二三四五六七八九十]{1,3}[、．]\s*\S.{0,20}")
NUMBERED_ARTICLE = re.compile(
    r"(?:\d{1,3}\s?(?:[．、｜|]|\.(?!\d))|[（(][一1][）)]|0\d\s|\d{1,2}(?:\u3000|[ \t]{2}))\s*\S"
)
# 1　要情要讯
COUNTED = re.compile(r"(?P<number>\d{1,2})[ \u3000\t]+[^\s\d，。；：][^，。；：]{1,13}")
# ● 日本研制出可在200摄氏度下工作的存储芯片
SIGNED = re.compile(rf"{signs.ANY}\s*\S")
MOST_TITLE_LINES = 2
FEWEST_OVER = 2
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
# （监测时段：5月8日0时至5月14日24时）
FRONT = re.compile(r"[（(][^（）()]{2,40}[）)]")


def listed_sections(scene: Scene) -> list[int]:
    """Lines with 一、 over an article that has a number or a source, or over one that runs in."""
    return [
        i
        for i, unit in enumerate(scene.units)
        if LISTED.fullmatch(unit.text) and (_opens_numbered(scene, i) or _opens_run_in(scene, i))
    ]


def sections_over_signs(scene: Scene) -> frozenset[int]:
    """一、信息技术 over ● 标题, 二、 and so on over others with the sign: no other 一、 is a section there.

    An article may have its own 一、 and 二、, over texts.
    """
    over = [
        i
        for i, unit in enumerate(scene.units[:-1])
        if LISTED.fullmatch(unit.text) and SIGNED.match(scene.units[i + 1].text) and may_be_name(unit)
    ]
    kinds = {scene.units[i + 1].text[0] for i in over}
    numbers = [number_of(scene.units[i].text) for i in over]
    counted = len(over) >= FEWEST_OVER and numbers == list(range(1, len(over) + 1))
    return frozenset(over) if counted and len(kinds) == 1 else frozenset()


def _opens_numbered(scene: Scene, index: int) -> bool:
    """一、政策要闻 over 1. 标题, with a source line under it."""
    return _is_over_numbered(scene, index) and scene.role(index + 2) is Role.SOURCE


def _opens_run_in(scene: Scene, index: int) -> bool:
    """一、宏观政策 over 【国务院转发意见】近日，……"""
    return index + 1 < len(scene.units) and scene.units[index + 1].line.style == RUN_IN_STYLE


def _is_over_numbered(scene: Scene, index: int) -> bool:
    after = index + 1
    if after >= len(scene.units) or not NUMBERED_ARTICLE.match(scene.units[after].line.text):
        return False
    return is_short(scene.units[after])


def _is_over_article(scene: Scene, index: int) -> bool:
    return (
        _is_over_numbered(scene, index) or _is_over_credited(scene, index) or _is_after_article(scene, index)
    )


def _is_after_article(scene: Scene, index: int) -> bool:
    """二、珠三角地区 between the source of one article and the title of another, with a text below."""
    ended = index == 0 or scene.role(index - 1) is Role.SOURCE
    titled = index + 2 < len(scene.units) and _is_plain(scene, index + 1)
    return ended and titled and scene.role(index + 2) is None and scene.units[index + 2].is_sentence


def _is_over_credited(scene: Scene, index: int) -> bool:
    """一、政策动态 over a title of one or two lines and the source under it."""
    after = index + 1
    while after < len(scene.units) and after - index <= MOST_TITLE_LINES and _is_plain(scene, after):
        after += 1
    return after > index + 1 and scene.role(after) in (Role.SOURCE, Role.BYLINE)


def _is_plain(scene: Scene, index: int) -> bool:
    unit = scene.units[index]
    return scene.role(index) is None and is_short(unit) and not LISTED.match(unit.text)


def nested_sections(scene: Scene) -> frozenset[int]:
    """1　要情要讯 over 1.1　标题 and its source, and so on: sections, not the parts of a report."""
    found: list[int] = []
    credited = 0
    for index in range(len(scene.units) - 2):
        text = scene.units[index].line.text
        counted = COUNTED.fullmatch(text) if text[0].isdigit() else None
        below = scene.units[index + 1].line.text
        if (
            counted
            and int(counted["number"]) == len(found) + 1
            and below.startswith(f"{counted['number']}.1")
        ):
            found.append(index)
            credited += scene.role(index + 2) in (Role.SOURCE, Role.BYLINE)
    return frozenset(found if len(found) > 1 and credited * 2 >= len(found) else ())


def outline_of(scene: Scene) -> frozenset[int]:
    """一、二、三、 from the first line of the seed on, most of them over （一） or 1., are sections.

    A document has its title and a text above its 一、. An article's own 一、 do not go on from the sections'.
    """
    first = next((i for i, unit in enumerate(scene.units) if not FRONT.fullmatch(unit.text)), 0)
    if first < len(scene.units) and PREFACE.fullmatch(scene.units[first].text):  # 本期提要, over a text
        texts = enumerate(scene.units[first + 1 :], first + 1)
        first = next((i for i, unit in texts if not unit.is_sentence), first)
    listed = [i for i, unit in enumerate(scene.units) if LISTED.fullmatch(unit.text) and may_be_name(unit)]
    if not listed or listed[0] != first or scene.is_whole:
        return frozenset()
    found = listed if len({_numeral(scene, i) for i in listed}) == len(listed) else _in_order(scene, listed)
    over = sum(_is_over_article(scene, i) for i in found)
    return frozenset(found) if over >= min(FEWEST_OVER, len(found) / 2) else frozenset()


def _in_order(scene: Scene, listed: list[int]) -> list[int]:
    """Of several 一、 the one over an article, then the next such 二、, or the only one, and so on."""
    found: list[int] = []
    for numeral in NUMERALS:
        left = [i for i in listed if _numeral(scene, i) == numeral and i > (found[-1] if found else -1)]
        alike = [i for i in left if found and face(scene, i) == face(scene, found[0])]
        ended = [i for i in left if _is_under_end(scene, i)]
        only = next((few[0] for few in (left, alike, ended) if len(few) == 1), None)
        over = next((i for i in left if _is_over_article(scene, i)), only)
        if over is None or not opens_article(scene, over):
            break
        found.append(over)
    return found


def _is_under_end(scene: Scene, index: int) -> bool:
    """An article's credit or signature stands above."""
    mark = scene.marks.get(index - 1)
    return mark is not None and (mark.role in (Role.SOURCE, Role.BYLINE) or mark.rule == SIGNATURE)


def _numeral(scene: Scene, index: int) -> str:
    return re.split("[、．]", scene.units[index].text)[0]
