"""Section lines (栏目): known by the contents list, by their mark, by their name, or by their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from bulletin.classify.marks import Mark, Scene
from bulletin.classify.promises import key
from bulletin.classify.shapes import LABEL_TAG, TITLE_ENDS
from bulletin.classify.styled import level_of, levels_of
from bulletin.classify.typed import typed_sections
from bulletin.classify.units import Unit
from bulletin.forms import signs
from bulletin.forms.names import BRACKETS, PAGE_BEHIND, RUN_IN_STYLE, SIGNATURE, SPACED, section_name
from bulletin.forms.parts import BOX, CAPTION, MARKED_SECTION, PREFACE
from bulletin.forms.writers import is_person
from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table
from bulletin.lines import Role

LONGEST = 14
"""Characters of a section's name, its mark not counted."""
LONGEST_BY_PLACE = 8
LONGEST_WIDE = 4
LONGEST_QUESTION = 45
LISTED = re.compile(r"[一二三四五六七八九十]{1,3}[、．]\s*\S.{0,20}")
NUMBERED_ARTICLE = re.compile(
    r"(?:\d{1,3}\s?(?:[．、｜|]|\.(?!\d))|[（(][一1][）)]|0\d\s|\d{1,2}(?:\u3000|[ \t]{2}))\s*\S"
)
# 第一节 原则 under 第一章 总则
PROVISION = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[节節条條]")
# 1　要情要讯
COUNTED = re.compile(r"(?P<number>\d{1,2})[ \u3000\t]+[^\s\d，。；：][^，。；：]{1,13}")
MOST_TITLE_LINES = 2
FEWEST_OVER = 2
FEWEST_SIGNED = 3
"""Sections with one sign, before a single 【双岗建功】 is none."""
FEWEST_PROMISED = 3
"""Titles of the contents list that are found in the text, before it tells what else is none of them."""
# 前沿研究 Research Highlights   特稿 · FEATURE
BILINGUAL = re.compile(r"[\u4e00-\u9fff]{2,8}\s*[/｜|·]?\s*[A-Z][A-Za-z&' -]{4,40}")
PAGE = re.compile(signs.PAGE)
ROMAN = frozenset("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ")
CAPITAL = re.compile(r"[壹贰叁肆伍陆柒捌玖拾]")
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
# （监测时段：5月8日0时至5月14日24时）
FRONT = re.compile(r"[（(][^（）()]{2,40}[）)]")
NAME = re.compile(r"[\u4e00-\u9fff]{4,6}")
# 【编者按】, in an article
EDITORS = re.compile(r"【(?:编者按|編者按|编者的话|按语)】")
# ● 续航：9.5 小时；
ITEM_END = re.compile(r"[。；;，,、]$")
NO_NAME = re.compile(r"[，。；：:！？!?…“”‘’《》、\d\s]")


@cache
def known_names() -> frozenset[str]:
    """Keys of the names in `section_names.tsv`."""
    return frozenset(key(row["name"]) for row in read_table("section_names.tsv"))


@cache
def _known_endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in read_table("section_endings.tsv"))


def find_sections(scene: Scene) -> None:
    """Mark the section lines; titles may not be known yet."""
    headings = _bracketed_headings(scene)
    kinds = _section_signs(scene, headings)
    promised = sum(kept.promise.is_section for kept in scene.promised.values()) > 1
    outline = frozenset() if promised else _outline(scene)
    styled, typed = levels_of(scene), typed_sections(scene)
    listed = [
        i
        for i, unit in enumerate(scene.units)
        if not promised
        and LISTED.fullmatch(unit.text)
        and (_opens_numbered(scene, i) or _opens_run_in(scene, i))
    ]
    # 【他山之石】 over a title is no section where the contents list has sections of another form.
    told_kinds = {
        _kind(scene.units[i]) for i, kept in scene.promised.items() if kept.promise.is_section and kept.whole
    }
    nested = frozenset() if promised else _nested(scene)
    # Where sections are promised or numbered 一、二、, a known name alone is none.
    numbered = promised or max(len(outline), len(listed)) > 1
    named = frozenset() if numbered else _named(scene)
    for index, unit in enumerate(scene.units):
        kept = scene.promised.get(index)
        # 【本期导读】 above everything else is what the editors say.
        told = (index == 0 and PREFACE.fullmatch(unit.text)) or (
            unit.text[0] == "【" and EDITORS.fullmatch(unit.text)
        )
        if unit.line.style == RUN_IN_STYLE or index in headings or told:
            continue
        if styled and styled.section and level_of(unit) == styled.section:
            scene.decide(index, Mark(Role.SECTION, "heading-level", confidence=0.8))
        elif index in typed:
            scene.decide(index, Mark(Role.SECTION, "type-size", confidence=0.8))
        elif kept and kept.promise.is_section and kept.whole:
            scene.decide(index, Mark(Role.SECTION, "contents-promise"))
        elif kept or not _is_name(unit):
            continue
        elif _is_marked(unit) and _kind(unit) in kinds and (not promised or _kind(unit) in told_kinds):
            scene.decide(index, Mark(Role.SECTION, "section-mark", confidence=0.9))
        elif index in outline or index in listed or index in nested:
            scene.decide(index, Mark(Role.SECTION, "section-number", confidence=0.9))
        elif index in named:
            scene.decide(index, Mark(Role.SECTION, "section-name"))


def _bracketed_headings(scene: Scene) -> frozenset[int]:
    """【基本案情】 that comes again, for a section's name comes once; 【案情】, 【裁判】 of one article.

    Those stand each over a text, one after the other, and the contents list has none of them; where it has
    titles, they need not be known as labels, for none stands over a title of the list.
    """
    marked = [i for i, unit in enumerate(scene.units) if BRACKETS.fullmatch(unit.text)]
    counts = Counter(scene.units[i].text for i in marked)
    again = {i for i in marked if counts[scene.units[i].text] > 1}
    runs: list[list[int]] = []
    for index in marked:
        if index in scene.promised or index + 1 >= len(scene.units) or _opens_article(scene, index):
            continue
        near = runs and not any(_ends_article(scene, i) for i in range(runs[-1][-1], index))
        if near:
            runs[-1].append(index)
        else:
            runs.append([index])
    several = [run for run in runs if len(run) > 1]
    labels = [run for run in several if any(LABEL_TAG.fullmatch(scene.units[i].text) for i in run)]
    if len(scene.promised) >= FEWEST_PROMISED:
        labels = [run for run in several if not any(_is_over_promised(scene, i) for i in run)]
    return frozenset(again.union(*labels))


def _is_over_promised(scene: Scene, index: int) -> bool:
    """A title of the contents list comes next, or below a kicker."""
    return index + 1 in scene.promised or index + 2 in scene.promised


def _ends_article(scene: Scene, index: int) -> bool:
    return scene.role(index) in (Role.SOURCE, Role.EDITOR) or index in scene.tailed


def _named(scene: Scene) -> frozenset[int]:
    """Lines between articles with a known name, and those that end as names do where there are several."""
    between = [
        i
        for i, unit in enumerate(scene.units)
        if not unit.is_sentence and _is_name(unit) and _between_articles(scene, i)
    ]
    known = [i for i in between if key(fold(scene.units[i].text)) in known_names()]
    wide = _set_wide(scene, between)
    faces = {_face(scene, i) for i in known}
    like = [
        i for i in between if _ends_as_name(scene.units[i].text) and (not faces or _face(scene, i) in faces)
    ]
    # 赛事经济, set as 要闻速览 is, and as nothing is that could not be a name.
    theirs = {face for face in faces if face[0] and _is_of_names(scene, face)}
    alike = [i for i in between if _face(scene, i) in theirs]
    return frozenset([*known, *wide, *alike, *(like if len({*known, *like}) > 1 else ())])


def _is_of_names(scene: Scene, face: tuple[float, bool, str]) -> bool:
    units = [unit for unit in scene.units if (unit.line.size, unit.line.bold, unit.line.style) == face]
    return all(not unit.is_sentence and _is_name(unit) for unit in units)


def _set_wide(scene: Scene, between: Sequence[int]) -> list[int]:
    """亚　洲, 欧　洲: several lines of a few characters set wide, not the names of people who sign."""
    wide = {i: "".join(scene.units[i].text.split()) for i in between if SPACED.fullmatch(scene.units[i].text)}
    names = {i: name for i, name in wide.items() if len(name) <= LONGEST_WIDE}
    people = sum(map(is_person, names.values()))
    return list(names) if len(names) > 1 and people * 2 <= len(names) else []


def _ends_as_name(text: str) -> bool:
    """园区瞭望, 数据之窗: four to six characters."""
    return NAME.fullmatch(text) is not None and fold(text).endswith(_known_endings())


def _kind(unit: Unit) -> str:
    """The mark of a section line: its sign, 第 for 第一部分, 版 for 一版·要闻, Latin for 前沿 Highlights."""
    if CAPITAL.match(unit.text):
        return "壹"
    if PAGE.match(unit.text) or PAGE_BEHIND.search(unit.text):
        return "版"
    if unit.text[0] in ROMAN:
        return "Ⅰ"
    return "Latin" if BILINGUAL.fullmatch(unit.text) else unit.text[:1]


def _is_marked(unit: Unit) -> bool:
    return (MARKED_SECTION.fullmatch(unit.text) or BILINGUAL.fullmatch(unit.text)) is not None


def _section_signs(scene: Scene, headings: AbstractSet[int]) -> frozenset[str]:
    """The signs of section lines: most lines with a section's sign have a title under them, not a text."""
    marked = [i for i, unit in enumerate(scene.units) if _is_marked(unit) and _is_name(unit)]
    marked = [i for i in marked if i not in headings]
    opening = [i for i in marked if _opens_article(scene, i) and not _is_credited_title(scene, i)]
    over: Counter[str] = Counter(_kind(scene.units[i]) for i in opening)
    every = Counter(_kind(scene.units[i]) for i in marked)
    # One such line may be the title of a thing with a Latin name, or 【问题反映】 over one title of several.
    amid = _is_amid_titles(scene, marked) or any(
        count >= FEWEST_SIGNED for sign, count in over.items() if sign != "【"
    )
    once = {"Latin"} | ({"【"} if amid else set())
    # ◎ before several titles of the contents list is no sign of sections.
    titled = Counter(
        scene.units[i].text[:1] for i, kept in scene.promised.items() if not kept.promise.is_section
    )
    return frozenset(
        sign
        for sign, count in over.items()
        if count * 2 >= every[sign] and (sign not in once or count > 1) and titled[sign] < FEWEST_PROMISED
    )


def _is_amid_titles(scene: Scene, marked: list[int]) -> bool:
    """Promised titles stand above the first line with a mark, and the contents list has no sections."""
    kept = [(i, item.promise.is_section) for i, item in scene.promised.items()]
    return bool(marked and kept) and not any(told for _, told in kept) and min(kept)[0] < marked[0]


def _is_credited_title(scene: Scene, index: int) -> bool:
    """谷歌推出AlphaFold over its source, where no sign tells sections."""
    credited = scene.role(index + 1) in (Role.SOURCE, Role.BYLINE)
    return credited and _kind(scene.units[index]) == "Latin"


def section_by_place(scene: Scene, first: int, block: list[int]) -> bool:
    """The first of several short lines between two articles is a section, if it is short as names are.

    `block` are the units from `first` on that may be titles. Only where no contents list says better.
    """
    unit = scene.units[first]
    alone = len(block) > 1 and unit.last == unit.first and not any(i in scene.promised for i in block)
    longer = alone and len(scene.units[block[1]].text) >= len(unit.text) + 4
    return bool(alone and longer and is_name(scene, first))


def is_name(scene: Scene, index: int) -> bool:
    """Two to eight characters and no sign, set wide or not: what a section may be called."""
    text = scene.units[index].text
    text = "".join(text.split()) if SPACED.fullmatch(text) else text
    return 2 <= len(text) <= LONGEST_BY_PLACE and not NO_NAME.search(text)  # noqa: PLR2004 - 要闻


def _is_short(unit: Unit) -> bool:
    question = len(unit.text) <= LONGEST_QUESTION and unit.text.endswith(TITLE_ENDS)
    return (
        (question or not unit.is_sentence)
        and not CAPTION.fullmatch(unit.text)
        and not BOX.fullmatch(unit.text)
    )


def _opens_article(scene: Scene, index: int) -> bool:
    """A line that may be a title comes next."""
    after = index + 1
    if after >= len(scene.units) or PROVISION.match(scene.units[after].text):
        return False
    run_in = scene.units[after].line.style == RUN_IN_STYLE
    return run_in or _is_short(scene.units[after]) or after in scene.promised


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
    return _is_short(scene.units[after])


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
    return scene.role(index) is None and _is_short(unit) and not LISTED.match(unit.text)


def _nested(scene: Scene) -> frozenset[int]:
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


def _outline(scene: Scene) -> frozenset[int]:
    """一、二、三、 from the first line of the seed on, most of them over （一） or 1., are sections.

    A document has its title and a text above its 一、. An article's own 一、 do not go on from the sections'.
    """
    first = next((i for i, unit in enumerate(scene.units) if not FRONT.fullmatch(unit.text)), 0)
    if first < len(scene.units) and PREFACE.fullmatch(scene.units[first].text):  # 本期提要, over a text
        texts = enumerate(scene.units[first + 1 :], first + 1)
        first = next((i for i, unit in texts if not unit.is_sentence), first)
    listed = [i for i, unit in enumerate(scene.units) if LISTED.fullmatch(unit.text) and _is_name(unit)]
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
        alike = [i for i in left if found and _face(scene, i) == _face(scene, found[0])]
        ended = [i for i in left if _is_under_end(scene, i)]
        only = next((few[0] for few in (left, alike, ended) if len(few) == 1), None)
        over = next((i for i in left if _is_over_article(scene, i)), only)
        if over is None or not _opens_article(scene, over):
            break
        found.append(over)
    return found


def _is_under_end(scene: Scene, index: int) -> bool:
    """An article's credit or signature stands above."""
    mark = scene.marks.get(index - 1)
    return mark is not None and (mark.role in (Role.SOURCE, Role.BYLINE) or mark.rule == SIGNATURE)


def _face(scene: Scene, index: int) -> tuple[float, bool, str]:
    line = scene.units[index].line
    return line.size, line.bold, line.style


def _numeral(scene: Scene, index: int) -> str:
    return re.split("[、．]", scene.units[index].text)[0]


def _is_name(unit: Unit) -> bool:
    says = any(map(str.isalnum, unit.text)) and not ITEM_END.search(unit.text[-2:])
    return says and len(section_name(unit.text)) <= LONGEST


def _between_articles(scene: Scene, index: int) -> bool:
    """At the beginning, or after the end of an article, with a title to come."""
    before = index - 1
    while before >= 0 and scene.role(before) in (Role.EDITOR, Role.BYLINE, Role.ORIGINAL):
        before -= 1
    ended = before < 0 or scene.role(before) in (Role.SOURCE, Role.SECTION)
    ended = ended or scene.units[before].is_sentence or bool(scene.units[before].line.cells)
    ended = ended or before in scene.tailed
    return ended and _opens_article(scene, index)
