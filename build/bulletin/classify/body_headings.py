"""Headings in the body of an article: by number, by form, by place, and their levels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.classify.items import ITEM_KINDS, KINDS, kind_of
from bulletin.classify.marks import Scene
from bulletin.classify.numbers import number_of
from bulletin.classify.shapes import CLOSINGS, FIELD, TAGGED, is_number
from bulletin.classify.units import Unit
from bulletin.forms.names import title_text
from bulletin.forms.parts import (
    BOX,
    CAPTION,
    DOCUMENT_NUMBER,
    NUMBERED,
    PAPER_FIELD,
    QUESTION,
    SPACED_NUMBER,
    TOLD_LABEL,
)
from bulletin.lines import BULLETED, Role

LONGEST_HEADING = 60
LONGEST_BARE_HEADING = 32
LONGEST_STOPPED_HEADING = 32
SPACED_KIND = "1."
POINT = "•"
UNFINISHED = re.compile(r"[，,、]$")
BACK_MATTER = re.compile(
    r"(?:(?:主要)?参考(?:文献|资料)|注释|附录|附件\s*[一二三四五六七八九十\d]{0,2})\s*[:：]?"
)
# 《2022年度循环经济评价报告》 alone is what a sentence named, not a heading
SPEAKER = re.compile(r"[\u4e00-\u9fffA-Za-z·]{1,8}[:：](?=\S)")
FEWEST_VERSES = 3
"""Short lines above one that is none of them."""
NEAR = 6
"""Units in which the same person speaks again."""
# 《2022年度循环经济评价报告》   #001|张家湾|3栋2单元
WORK = re.compile(r"《[^《》]*》|[^|]*\|[^|]*\|.*")
# （在国际会议上发表主旨演讲） says what a picture shows
BRACKETED = re.compile(r"[（(][^（）()]{5,}[）)]")
# 【转身】价格暴跌逼出来的决心
TOPIC = re.compile(r"【[\u4e00-\u9fff]{2,4}】[^【】。，；：]{5,24}")
INSIDE = re.compile(r"[。；;]")
# 9月21日，我院代表队在安全大赛中荣获季军, a sentence without its full stop
LEDE = re.compile(r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下]午)?|近日|日前)，")
HAN = re.compile(r"[\u3400-\u9fff]")


def is_numbered_heading(scene: Scene, index: int, inside: Sequence[int]) -> bool:
    """一、总体要求 alone; （一）加强组织领导。 alone and short; not （一）加强领导。各单位要…… run in."""
    unit = scene.units[index]
    style = unit.line.style.startswith("Heading")
    if style:
        return True
    kind = kind_of(unit.text) or _spaced(scene, index, inside)
    # The reader knows which lines are points of a list.
    listed = unit.line.style == BULLETED and kind == POINT
    if not kind or listed or len(unit.text) > LONGEST_HEADING or _asks(unit.text):
        return False
    if kind_of(unit.text) and number_of(unit.text) > 1 and _is_only(scene, index, inside):
        return False
    item = _is_one_of_questions(scene, index) or _ends_list(scene, index, kind)
    if kind in ITEM_KINDS and (item or not _heads_text(scene, index, kind)):
        return False
    if not is_closed(unit):
        plain = not INSIDE.search(unit.text) and not _is_truncated(scene, index)
        return plain and not _is_listed(scene, index, kind)
    return _is_stopped(unit) and _has_siblings(scene, index, kind, inside)


def _asks(text: str) -> bool:
    """1．问：子女在外打工，收入要不要算进来？"""
    return bool(QUESTION.match(text) or QUESTION.match(title_text(text, numbered=True)))


def _ends_list(scene: Scene, index: int, kind: str) -> bool:
    """■求知阶段（9—13岁）, right under another of its kind."""
    above = scene.units[index - 1] if index else None
    return above is not None and kind_of(above.text) == kind and not is_closed(above)


def _is_only(scene: Scene, index: int, inside: Sequence[int]) -> bool:
    """11. 6号样品重新测试, with no 10. in the article, is no heading."""
    kind = kind_of(scene.units[index].text)
    return not any(kind_of(scene.units[i].text) == kind for i in inside if i != index)


def _spaced(scene: Scene, index: int, inside: Sequence[int]) -> str:
    """The kind of 1　引言, where the article has 2 as well and counts from 1; empty elsewhere."""
    if not SPACED_NUMBER.match(scene.units[index].line.text):
        return ""
    found = [match for i in inside if (match := SPACED_NUMBER.match(scene.units[i].line.text))]
    numbers = [int(match["number"]) for match in found]
    return SPACED_KIND if numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1 else ""


def _is_listed(scene: Scene, index: int, kind: str) -> bool:
    """1.某某食品厂 / 2.某某合作社: with another of its number right above or below, and no text between."""
    beside = [scene.units[i] for i in (index - 1, index + 1) if 0 <= i < len(scene.units)]
    alike = [unit for unit in beside if kind_of(unit.text) == kind and not is_closed(unit)]
    return kind == SPACED_KIND and any(unit.first == unit.last for unit in alike)


def _is_stopped(unit: Unit) -> bool:
    """One short sentence."""
    one = unit.text.endswith("。") and len(INSIDE.findall(unit.text)) == 1
    return one and len(unit.text) <= LONGEST_STOPPED_HEADING


def _heads_text(scene: Scene, index: int, kind: str) -> bool:
    """（1）谁来测算 over a paragraph, not one of several items."""
    after = scene.units[index + 1] if index + 1 < len(scene.units) else None
    text = (
        after is not None and scene.role(index + 1) is None and kind_of(after.text) != kind and is_text(after)
    )
    return text and not is_closed(scene.units[index]) and len(scene.units[index].text) <= LONGEST_BARE_HEADING


def is_closed(unit: Unit) -> bool:
    """Ends as sentences and their parts do, as no heading does."""
    question = unit.text.endswith(("？", "?"))
    return (unit.is_sentence and not question) or bool(UNFINISHED.search(unit.text[-2:]))


def _is_truncated(scene: Scene, index: int) -> bool:
    """The last unit of the seed may have been cut off inside a paragraph."""
    unit = scene.units[index]
    return index == len(scene.units) - 1 and unit.last > unit.first


def _has_siblings(scene: Scene, index: int, kind: str, inside: Sequence[int]) -> bool:
    """A heading that ends with a stop is one of several of its kind, most of them over a text."""
    before = scene.units[index - 1] if index else None
    # （二）公布首批資料集； / （三）擴大普查範圍。
    listed = before is not None and kind_of(before.text) == kind and before.text.endswith(("；", ";"))
    if listed or not _has_text(scene, index, kind):
        return False
    siblings = [i for i in inside if kind_of(scene.units[i].text) == kind]
    alike = [i for i in siblings if _is_stopped(scene.units[i])]
    return len(siblings) > 1 and sum(_has_text(scene, i, kind) for i in alike) * 2 > len(alike)


def _has_text(scene: Scene, index: int, kind: str) -> bool:
    """Text stands under the unit, not another of its kind of number."""
    after = scene.units[index + 1] if index + 1 < len(scene.units) else None
    return after is not None and scene.role(index + 1) is None and kind_of(after.text) != kind


def is_bare_heading(scene: Scene, index: int, after: int) -> bool:
    """A short line that is no sentence, between a sentence and a paragraph."""
    unit = scene.units[index]
    if BACK_MATTER.fullmatch(unit.text):
        return True
    if len(unit.text) > LONGEST_BARE_HEADING or unit.last > unit.first or unit.line.cells:
        return False
    asked = _is_asked(scene, index)
    if (
        is_closed(unit)
        or kind_of(unit.text)
        or (QUESTION.match(unit.text) and not asked)
        or unit.text.startswith(("-", "+", "—"))
        or not HAN.search(unit.text)
        or unit.text in CLOSINGS
        or unit.text.count("|") > 1
    ):
        return False
    if CAPTION.fullmatch(unit.text) or BOX.fullmatch(unit.text) or not unit.early:
        return False
    if (
        (_is_spoken(scene, index) and not asked)
        or PAPER_FIELD.match(unit.text)
        or TOLD_LABEL.match(unit.text)
        or (TAGGED.match(unit.text) and not _heads_like_another(scene, index))
        or WORK.fullmatch(unit.text)
        or LEDE.match(unit.text)
        or DOCUMENT_NUMBER.fullmatch(unit.text)
        or (FIELD.fullmatch(unit.text) and _is_field(scene, index - 1))
        or _is_one_of_questions(scene, index)
    ):
        return False
    plain = not (_ends_verses(scene, index) or BRACKETED.fullmatch(unit.text))
    follows = index + 1 < after and scene.role(index + 1) is None and is_text(scene.units[index + 1])
    before = scene.units[index - 1] if index else None
    opened = (
        before is None
        or scene.role(index - 1) is not None
        or before.is_sentence
        or bool(before.line.cells)
        or _is_short_line(before)
        or is_number(unit)
    )
    return plain and follows and opened


def _heads_like_another(scene: Scene, index: int) -> bool:
    """【转身】价格暴跌逼出来的决心 and 【攻关】防腐这一关最难过, each over text; no 【预警等级】较高."""
    near = range(max(index - NEAR, 0), min(index + NEAR, len(scene.units) - 1))
    heads = [i for i in near if TOPIC.fullmatch(scene.units[i].text)]
    over = [i for i in heads if is_text(scene.units[i + 1]) and scene.role(i) in (None, Role.HEADING)]
    return index in over and len(over) > 1


def _is_asked(scene: Scene, index: int) -> bool:
    """问：编号里的符号能不能删？, one of several over answers without 答：."""
    near = range(max(index - NEAR, 0), min(index + NEAR + 1, len(scene.units) - 1))
    asked = [i for i in near if scene.units[i].text.startswith("问") and scene.units[i].text.endswith("？")]
    answered = any(QUESTION.match(scene.units[i + 1].text) for i in asked)
    return index in asked and len(asked) > 1 and not answered


def _ends_verses(scene: Scene, index: int) -> bool:
    """仿若秋叶之静美, the last of several short lines without a stop."""
    above = range(index - FEWEST_VERSES, index)
    return above.start >= 0 and all(
        scene.role(i) is None
        and _is_short_line(scene.units[i])
        and not (scene.units[i].is_sentence or scene.units[i].line.cells)
        and not FIELD.fullmatch(scene.units[i].text)
        for i in above
    )


def _is_field(scene: Scene, index: int) -> bool:
    """通报编号：G/TBT/N/EU/0901 under a title, not a title that is like one."""
    free = index >= 0 and scene.role(index) in (None, Role.PARAGRAPH)
    return free and FIELD.fullmatch(scene.units[index].text) is not None


def _is_spoken(scene: Scene, index: int) -> bool:
    """本刊：转型金融最大的不同是什么？ / 闵知行：……: who speaks in one unit speaks in others near by."""
    said = SPEAKER.match(scene.units[index].text)
    near = [i for i in range(index - NEAR, index + NEAR + 1) if i != index and 0 <= i < len(scene.units)]
    again = said is not None and any(scene.units[i].text.startswith(said[0]) for i in near)
    # 果农小许：生草以后，会不会抢水？ / 专家：……: another answers.
    after = scene.units[index + 1].text if index + 1 < len(scene.units) else ""
    asked = said is not None and scene.units[index].text.endswith(("？", "?"))
    return again or (asked and SPEAKER.match(after) is not None)


def _is_one_of_questions(scene: Scene, index: int) -> bool:
    """水从哪里来？ / 水给谁来用？: questions one under the other are text."""
    beside = [scene.units[i] for i in (index - 1, index, index + 1) if 0 <= i < len(scene.units)]
    asked = [
        unit for unit in beside if unit.text.endswith(("？", "?")) and len(unit.text) <= LONGEST_BARE_HEADING
    ]
    return scene.units[index] in asked and len(asked) > 1


def is_text(unit: Unit) -> bool:
    """Whether it is a paragraph that a heading may stand over."""
    return unit.is_sentence or unit.last > unit.first or bool(NUMBERED.match(unit.text))


def _is_short_line(unit: Unit) -> bool:
    return unit.first == unit.last and len(unit.text) <= LONGEST_BARE_HEADING and unit.early


def levels_in(scene: Scene, headings: list[int], bare: set[int]) -> dict[int, int]:
    """Level of each heading: the kinds of numbers in the order in which they nest, bare lines by their place.

    Bare lines are level 1 where the article has no numbered headings; beside numbered ones they stand a
    level under the number above them.
    """
    styles = {i: int(m[1]) for i in headings if (m := re.match(r"Heading (\d)", scene.units[i].line.style))}
    order = [name for name, _ in KINDS]
    used = sorted(
        {_number_kind(scene, i) for i in headings if i not in bare and i not in styles}, key=order.index
    )
    smallest = min(styles.values(), default=1)
    # （一） is never the first level: where no 一、 stands above it, bare lines do.
    bare_first = bool(used) and used[0] == "（一）" and any(not _is_back_matter(scene, i) for i in bare)
    levels: dict[int, int] = {}
    under = 0
    for index in headings:
        if _is_back_matter(scene, index) and index not in styles:
            levels[index] = under = 1
        elif index in styles:
            levels[index] = under = styles[index] - smallest + 1
        elif index in bare:
            levels[index] = 1 if bare_first else under + 1
        else:
            levels[index] = under = used.index(_number_kind(scene, index)) + 1 + bare_first
    return levels


def _number_kind(scene: Scene, index: int) -> str:
    return kind_of(scene.units[index].text) or SPACED_KIND


def _is_back_matter(scene: Scene, index: int) -> bool:
    return BACK_MATTER.fullmatch(scene.units[index].text) is not None
