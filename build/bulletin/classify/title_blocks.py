"""Which lines at the beginning of an article may be its kicker, title and subtitle."""

from __future__ import annotations

import re

from bulletin.classify.bare_lines import is_bare
from bulletin.classify.heads import LONGEST_SENTENCE_TITLE, MOST_UNITS
from bulletin.classify.marks import Scene
from bulletin.classify.shapes import (
    FIELD,
    HAN,
    LABEL_TAG,
    LABELLED,
    QUOTATION,
    SUBNUMBER,
    TAGGED,
    are_built_alike,
    is_numbered,
    may_be_title,
)
from bulletin.classify.starts import Start
from bulletin.classify.title_lines import TAG_ALONE
from bulletin.classify.title_words import CLOSERS, LONGEST_REST, OPENERS, is_dangling
from bulletin.classify.units import Unit
from bulletin.forms import signs
from bulletin.forms.names import (
    ARTICLE_NUMBER,
    DASHED,
    RUN_IN_STYLE,
)
from bulletin.forms.parts import DOCUMENT_NUMBER
from bulletin.forms.writers import is_person, writers_of
from bulletin.lines import LISTED

# 各区人民政府，市各委办局：
SALUTATION = re.compile(r"[:：]$")
# 時間：112年7月13日 09:30, in the announcement of a meeting
FIELD_LINE = re.compile(
    r"(?:[来发]文(?:单位|机关)?|发布机关|发布单位|制定机关|(?:实施|施行)日期|意见反馈截止日期|文号|时间|時間|日期|地点|地點|主题|主題|主办|主辦|报名|報名|费用|费用|联系人|聯絡|对象|對象|名额|名額)\s*[:：].+"
)
# （二〇二二年一月二十日中国共产党第十九届中央纪律检查委员会第六次全体会议通过）
PASSED = re.compile(r"[（(].{8,60}(?:通过|批准|公布|修订|修正|施行|印发)[）)]")
# 案情回顾, the first heading of a text
FIRST_HEADING = re.compile(
    r"(?:基本|主要)?案情(?:回顾|简介|介绍)?|(?:[灾災]害|事故|事件|案件)(?:[经經][过過]|概[况況]|情[况況])|(?:基本|总体)(?:情况|概况)|(?:研究|政策|事件|项目|案例)?背景(?:介绍|情况)?|前言|引言|概述|导言"
    r"|主要(?:内容|做法|特点|成效|数据)"
)
# ◎ 前言, below the title
SIGNED = re.compile(rf"{signs.ANY}\s+\S")
BULLET = re.compile(r"[●•▪◦]\s*\S")
FEWEST_WORDS = 4
MOST_OPINION = 8
"""Units from the name of one who says something to the next one's."""
COMMAS = ("，", "、", ",")


def title_block(scene: Scene, start: Start, starts: set[int], *, numbered: bool) -> list[int]:
    """The units that may be kicker, title and subtitle: short lines until the text begins."""
    block: list[int] = []
    for index in range(start.unit, min(start.unit + MOST_UNITS, len(scene.units))):
        unit = scene.units[index]
        signed = len(block) > 1 and writers_of(scene.units[block[-1]].text)
        if scene.role(index) is not None or signed:
            break
        kept = scene.promised.get(index)
        begun = [scene.promised[i] for i in block if i in scene.promised]
        if kept and not kept.promise.is_section and all(other is kept for other in begun):
            block.append(index)
            continue
        if unit.line.style == RUN_IN_STYLE:
            return block or [index]
        styles = {scene.units[i].line.style for i in block if _is_heading(scene.units[i])}
        other = styles and _is_heading(unit) and unit.line.style not in styles
        # Under the heading of a page, whose type has no size, a line of text is no title.
        plain = styles and not (_is_heading(unit) or unit.line.size or unit.line.bold)
        if (other or plain) and not DASHED.match(unit.text):
            break
        if block and (
            _is_numbered_title(scene, block, index, numbered=numbered) or _is_open(scene, block, unit)
        ):
            block.append(index)
            continue
        if block and _is_latin_title(unit):
            block.append(index)
            continue
        new = block and (
            index in starts
            or is_numbered(unit)
            or (SALUTATION.search(unit.text) and not _goes_on_to_subtitle(scene, index))
            or SUBNUMBER.match(unit.text)
            or FIELD_LINE.fullmatch(unit.text)
            or _opens_fields(scene, index)
            or _opens_list(scene, index)
            or (begun and index not in scene.promised and SIGNED.match(unit.text))
            or (styles and unit.line.style.startswith(LISTED))
            or LABEL_TAG.fullmatch(unit.text)
            or TAG_ALONE.fullmatch(unit.text)
            or TAGGED.match(unit.text)
            or DOCUMENT_NUMBER.fullmatch(unit.text)
            or PASSED.fullmatch(unit.text)
            or QUOTATION.fullmatch(unit.text)
            or FIRST_HEADING.fullmatch(unit.text)
            or _opens_opinions(scene, index)
        )
        if new or (kept and kept.promise.is_section) or not may_be_title(unit):
            break
        if block and (_is_over_table(scene, index) or _is_set_as_heading(scene, block[-1], index, starts)):
            break
        block.append(index)
    return _without_text(scene, block, starts) or [start.unit]


def _without_text(scene: Scene, block: list[int], starts: set[int]) -> list[int]:
    """The block; what stands between a heading and the title of the next article is all of a text."""
    if not block or block[-1] + 1 not in starts or not _is_heading(scene.units[block[0]]):
        return block
    return [i for i in block if _is_heading(scene.units[i])]


def _opens_opinions(scene: Scene, index: int) -> bool:
    """谢文远：老旧厂房改造要留出“慢变量”, over what he says, and further down another one's opinion."""
    near = range(index, min(index + MOST_OPINION, len(scene.units)))
    said = [
        i for i in near if (match := LABELLED.fullmatch(scene.units[i].text)) and is_person(match["label"])
    ]
    return len(said) > 1 and said[0] == index and said[1] > index + 1


def _goes_on_to_subtitle(scene: Scene, index: int) -> bool:
    """心脏专家团走进佛坪： / 一台特殊的手术 / ——省医学会活动侧记: a colon inside a title."""
    below = scene.units[index + 1 : index + 3]
    return len(below) > 1 and may_be_title(below[0]) and DASHED.match(below[1].text) is not None


def _opens_fields(scene: Scene, index: int) -> bool:
    two = [unit.text for unit in scene.units[index : index + 2]]
    return len(two) > 1 and all(map(FIELD.fullmatch, two))


def _opens_list(scene: Scene, index: int) -> bool:
    """● 创新大道：8月15日至9月20日, over another line with its sign."""
    two = [unit.text[:1] for unit in scene.units[index : index + 2]]
    return len(two) > 1 and two[0] == two[1] and BULLET.match(scene.units[index].text) is not None


def _is_over_table(scene: Scene, index: int) -> bool:
    """2023年1—10月主要数据 right above a table is what the table is called."""
    return index + 1 < len(scene.units) and bool(scene.units[index + 1].line.cells)


def _is_latin_title(unit: Unit) -> bool:
    """Standards for the Digital Product Passport: a title in another language, under the first."""
    words = unit.text.split()
    return (
        not (HAN.search(unit.text) or unit.is_sentence)
        and len(words) >= FEWEST_WORDS
        and words[0][:1].isupper()
    )


def _is_set_as_heading(scene: Scene, above: int, index: int, starts: set[int]) -> bool:
    """As another line between two texts of the article, in smaller type than the title's or in its words."""
    line = scene.units[index].line
    if DASHED.match(line.text):
        return False
    after = next((start for start in sorted(starts) if start > index), len(scene.units))
    later = [scene.units[i].line for i in range(index + 1, after) if is_bare(scene, i)]
    smaller = 0 < line.size < scene.units[above].line.size
    return any(
        are_built_alike(line.text, other.text)
        or (smaller and (other.size, other.bold) == (line.size, line.bold))
        for other in later
    )


def _is_numbered_title(scene: Scene, block: list[int], index: int, *, numbered: bool) -> bool:
    """热点快评 / （3）家门口的药箱不能一放了之。: where articles are numbered, the title has the number."""
    unit = scene.units[index]
    above = scene.units[block[0]].text
    kicker = len(block) == 1 and not ARTICLE_NUMBER.match(above) and block[0] not in scene.promised
    return numbered and kicker and _is_short_line(unit) and ARTICLE_NUMBER.match(unit.text) is not None


def _is_open(scene: Scene, block: list[int], unit: Unit) -> bool:
    """城市群启动土壤重金属“同 / 图共治”，来源 / 解析结果首次共享。

    No title ends inside quotation marks, after a comma or after the first word of a clause.
    """
    text = "".join(scene.units[i].text for i in block)
    opened = any(text.count(a) > text.count(b) for a, b in zip(OPENERS, CLOSERS, strict=True))
    rest = len(unit.text) <= LONGEST_REST and unit.text.endswith("。")
    return (opened or rest or text.endswith(COMMAS) or is_dangling(text)) and _is_short_line(unit)


def _is_short_line(unit: Unit) -> bool:
    return unit.first == unit.last and len(unit.text) <= LONGEST_SENTENCE_TITLE


def _is_heading(unit: Unit) -> bool:
    return unit.line.style.startswith("Heading")
