"""Sections that are numbered: 一、政策要闻 over 1. 标题, 1　要情要讯 over 1.1　标题."""

from __future__ import annotations

import re

from bulletin.classify.marks import Scene
from bulletin.classify.numbers import number_kind, number_of
from bulletin.classify.section_shapes import face, is_short, may_be_name, opens_article
from bulletin.classify.shapes import IN_LETTER, is_numbered
from bulletin.forms import signs
from bulletin.forms.masthead_names import GATHERS
from bulletin.forms.names import RUN_IN_STYLE, SIGNATURE
from bulletin.forms.parts import PREFACE
from bulletin.lines import Role

LISTED = re.compile(r"[一二三四五六七八九十]{1,3}[、．]\s*\S.{0,20}")
NUMBERED_ARTICLE = re.compile(
    r"(?:\d{1,3}\s?(?:[．、｜|]|\.(?!\d))|[（(][一1][）)]|0\d\s|\d{1,2}(?:\u3000|[ \t]{2}))\s*\S"
)
# 1　要情要讯   1.1　标题   1.1.国内动态
COUNTED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)(?:[、．.]|[ \u3000\t])\s*[^\s\d，。；：]")
# ● 日本研制出可在200摄氏度下工作的存储芯片
SIGNED = re.compile(rf"{signs.ANY}\s*\S")
ARABIC = ("1.", "01", "1")
PADDED = re.compile(r"0\d\s+\S")
MOST_TITLE_LINES = 2
LONGEST_NESTED = 30
MOST_FRONT = 3
"""Lines between the masthead and the first section."""
FEWEST_OVER = 2
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
# （监测时段：5月8日0时至5月14日24时）
FRONT = re.compile(r"[（(][^（）()]{2,40}[）)]")


def listed_sections(scene: Scene) -> list[int]:
    """Lines with 一、 over an article that has a number or a source, or several over ones that run in."""
    listed = [i for i, unit in enumerate(scene.units) if LISTED.fullmatch(unit.text)]
    run_in = [i for i in listed if _opens_run_in(scene, i)]
    # A heading of an article may stand over 【小标题】正文, where the next one does not.
    told = len(run_in) >= FEWEST_OVER or run_in == listed
    return [i for i in listed if _opens_numbered(scene, i) or (told and i in run_in)]


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


def restarted_sections(scene: Scene) -> frozenset[int]:
    """安全情报 over 1、标题, 漏洞预警 over another 1、: short lines over numbers that begin anew.

    The first stands at the head of the issue, under what the editors say: a report's own headings stand
    under its title.
    """
    first = [i for i, unit in enumerate(scene.units) if i and _is_first(unit.line.text) and is_short(unit)]
    begun = [i for i in first if i + 1 not in first]
    over = [i - 1 for i in begun if _is_plain(scene, i - 1) and may_be_name(scene.units[i - 1])]
    if not scene.has_masthead or len(over) < max(FEWEST_OVER, len(begun)):
        return frozenset()
    front = scene.units[: over[0]]
    called = all(unit.is_sentence or GATHERS.search(unit.text) for unit in front)
    return frozenset(over if called and over[0] <= MOST_FRONT else ())


def _is_first(text: str) -> bool:
    return number_kind(text) in ARABIC and number_of(text) == 1


def padded_sections(scene: Scene) -> frozenset[int]:
    """01 要闻速递, 02 医疗前沿: all numbers set so, counting on, over titles without one."""
    found = [i for i, unit in enumerate(scene.units) if PADDED.match(unit.line.text)]
    over = [i for i in found if may_be_name(scene.units[i]) and _is_over_plain(scene, i + 1)]
    numbers = [number_of(scene.units[i].line.text) for i in found]
    counted = numbers == list(range(1, len(found) + 1)) and len(found) >= FEWEST_OVER
    return frozenset(over) if counted and over == found else frozenset()


def _is_over_plain(scene: Scene, index: int) -> bool:
    return index < len(scene.units) and _is_plain(scene, index) and not number_kind(scene.units[index].text)


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
    """二、珠三角地区 between the end of one article and the title of another, with a text below.

    The title of a document may have two lines, and its number under it.
    """
    after = index + 1
    while after < len(scene.units) and after - index <= MOST_TITLE_LINES + 1 and _is_plain(scene, after):
        after += 1
    told = after < len(scene.units) and scene.role(after) is None and scene.units[after].is_sentence
    return (index == 0 or _is_under_end(scene, index)) and after > index + 1 and told


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
    """1　要情要讯 over 1.1　标题 and its source, and so on: sections, not the parts of a report.

    Of several levels, 1、 over 1.1. over 1.1.1., all but the lowest are.
    """
    over: list[int] = []
    credited = 0
    for index, unit in enumerate(scene.units[:-2]):
        number, below = COUNTED.match(unit.line.text), COUNTED.match(scene.units[index + 1].line.text)
        under = number and below and below["number"] == f"{number['number']}.1"
        if under and is_short(unit) and len(unit.text) <= LONGEST_NESTED:
            over.append(index)
            credited += scene.role(index + 2) in (Role.SOURCE, Role.BYLINE)
    first = over[0] if over else 0
    sources = sum(scene.role(i) is Role.SOURCE for i in range(first, len(scene.units)))
    lowest = [i for i in over if i + 1 not in over]
    told = credited * 2 >= len(over) or (scene.has_masthead and sources >= len(lowest))
    return frozenset(over if len(over) > 1 and told else ())


def outline_of(scene: Scene) -> frozenset[int]:
    """一、二、三、 from the first line of the seed on, most of them over （一） or 1., are sections.

    A document has its title and a text above its 一、. An article's own 一、 do not go on from the sections'.
    """
    front = (i for i, unit in enumerate(scene.units) if not FRONT.fullmatch(unit.text))
    first = next(front, 0)
    # 各位会长、理事、会员：, over a letter in sentences
    if scene.has_masthead and first < len(scene.units) and IN_LETTER.fullmatch(scene.units[first].text):
        first = next((i for i in front if not scene.units[i].is_sentence), first)
    if first < len(scene.units) and PREFACE.fullmatch(scene.units[first].text):  # 本期提要, over a text
        texts = enumerate(scene.units[first + 1 :], first + 1)
        first = next((i for i, unit in texts if not unit.is_sentence), first)
    listed = [i for i, unit in enumerate(scene.units) if LISTED.fullmatch(unit.text) and may_be_name(unit)]
    if not listed or not (listed[0] == first or _is_under_words(scene, listed[0])) or scene.is_whole:
        return frozenset()
    found = listed if len({_numeral(scene, i) for i in listed}) == len(listed) else _in_order(scene, listed)
    # An empty line stands above the sections after the first, not above the parts of an article.
    over = sum(_is_over_article(scene, i) or (i > first and scene.units[i].line.gap > 0) for i in found)
    titled = scene.has_masthead and len(found) >= FEWEST_OVER and all(_is_over_title(scene, i) for i in found)
    return frozenset(found) if titled or over >= min(FEWEST_OVER, len(found) / 2) else frozenset()


def _is_under_words(scene: Scene, index: int) -> bool:
    """监测范围：……, a sentence or two of the editors above the first section of articles with sources."""
    told = index <= FEWEST_OVER and all(unit.is_sentence for unit in scene.units[:index])
    sources = sum(mark.role is Role.SOURCE for mark in scene.marks.values()) + len(scene.tailed)
    return scene.has_masthead and told and sources >= FEWEST_OVER and _is_over_numbered(scene, index)


def _is_over_title(scene: Scene, index: int) -> bool:
    """一、时政要闻 over a line that is neither numbered nor a sentence, and a text below that: no heading."""
    below = scene.units[index + 1 : index + 3]
    plain = len(below) > 1 and _is_plain(scene, index + 1) and not is_numbered(below[0])
    return plain and below[1].is_sentence


def _in_order(scene: Scene, listed: list[int]) -> list[int]:
    """Of several 一、 the one over an article, then the next such 二、, or the only one, and so on."""
    found: list[int] = []
    for numeral in NUMERALS:
        left = [i for i in listed if _numeral(scene, i) == numeral and i > (found[-1] if found else -1)]
        alike = [i for i in left if found and face(scene, i) == face(scene, found[0])]
        ended = [i for i in left if _is_under_end(scene, i)]
        apart = [i for i in left if found and scene.units[i].line.gap > 0]
        only = next((few[0] for few in (left, alike, ended, apart) if len(few) == 1), None)
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
