"""Articles that begin at a line nothing but its place tells from a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bulletin.classify.credit_place import Credits, is_opened, is_under_title
from bulletin.classify.heads import MOST_UNITS
from bulletin.classify.items import kind_of
from bulletin.classify.line_blocks import FEWEST_BARE, LONGEST_HEADING, SHORTEST_LONE
from bulletin.classify.marks import Scene
from bulletin.classify.numbers import number_of
from bulletin.classify.shapes import CLOSINGS, are_built_alike, is_numbered, may_be_title
from bulletin.classify.title_lines import TEASER
from bulletin.forms.datelines import DATELINE, TOLD
from bulletin.forms.links import ENDS_IN_ADDRESS
from bulletin.forms.names import DASHED, section_name
from bulletin.forms.parts import CONTACT
from bulletin.lines import Role

FEWEST_LINKED = 3
COUNTED = "一、"
FEWEST_COUNTED = 2
"""Parts of a text, before the next 一、 is another's."""
FEWEST_KNOWN = 3
FEWEST_HALVED = 2
FEWEST_TIGHT = 2
"""Titles that other rules found, before a heading's length tells that it is one."""
# 4月16日上午，   5月8日至10日，   当地时间3月23日，   近日，
DAY = re.compile(r"(?:(?:当地时间)?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[^，。]{0,6}|近日|日前)[，,]")
# 张掖市高台县：……   陇南市康县：……   七里河区法院：……
LOCAL = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?<!地)(?:省|市|县|區|区|州|盟|旗|镇|乡|街道|村|社区|法院|检察院|大学|学院|医院|集团|公司|[局厅委])[:：]\S"
)
DOCUMENT = re.compile(
    r"关于[^。；：]{4,60}的?(?:通知|通报|意见|函|报告|公告|公示|通告|决定|请示|批复|倡议书?|提示|建议|方案|办法|说明)"
)
LEAST_SIGNED = 0.65
# 本院讯（通讯员 周敏）3月4日，……   【塔林消息】   本报南京11月5日电
LEAD = re.compile(
    r"[（(【]?\s*本[\u4e00-\u9fff]{1,3}(?<![通资简音问])讯(?![息号])|【[\u4e00-\u9fff]{2,10}(?:\d{1,2}月\d{1,2}日)?(?:讯|消息|电)】"
    rf"|{DATELINE.pattern}"
    rf"|{re.sub(r'[?]P<[a-z]+>', '', TOLD.pattern)}"
)
BRIEFS = re.compile(r"[\u4e00-\u9fff]{0,4}(?:[简短][讯訊]|简明新闻|短消息|一句话新闻)")
HALVES = re.compile(r"[^\s，。：:]{5,20}[ \u3000]{1,2}[^\s，。：:]{5,20}")
INSIDE = re.compile(r"[。！!；;].")


def between_sources(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """An article has its source above or below; between one above and one below another article begins."""
    above: int | None = None
    for index in range(len(scene.units)):
        if index in found:
            above = None
        if scene.role(index) is Role.SOURCE or index in scene.tailed:
            if scene.role(index) is Role.SOURCE and is_under_title(scene, index):
                above = index
            elif above is not None:
                lines = [i for i in range(above + 2, index) if is_bare(scene, i)]
                if lines:
                    yield max(lines, key=lambda i: (scene.units[i].line.gap, -i))
                above = None


def under_contacts(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """联系人：张老师　电话：025-00000000 is the last line of an article, among others."""
    ends = [i for i, unit in enumerate(scene.units) if CONTACT.fullmatch(unit.text)]
    below = (i + 1 for i in ends if found and i + 1 < len(scene.units))
    yield from (i for i in below if scene.role(i) is None and may_be_title(scene.units[i]))


def long_lines(scene: Scene, place: Credits, found: frozenset[int]) -> Iterator[int]:
    """Several lines that are no sentence, between a sentence and a text, are too long for a heading."""
    if place is not Credits.ABOVE and not scene.is_whole and not _are_signed(scene, found):
        for index, unit in enumerate(scene.units):
            plain = not (unit.text.endswith(("：", ":")) or DASHED.match(unit.text))
            long = len(unit.text) > LONGEST_HEADING and plain
            if long and is_bare(scene, index) and not INSIDE.search(unit.text):
                yield index


def lone_lines(scene: Scene, place: Credits, found: frozenset[int]) -> Iterator[int]:
    """A heading comes with others: one as long as titles are, alone between two of them, is a title.

    Where sources stand under titles, it must be the only such line of the issue.
    """
    known = [len(scene.units[i].text) for i in found]
    if scene.is_whole or len(known) < FEWEST_KNOWN:
        return
    shortest = max(SHORTEST_LONE, min(known))
    long = [i for i, unit in enumerate(scene.units) if i not in found and len(unit.text) >= shortest]
    if place is Credits.ABOVE and sum(is_bare(scene, i) for i in long) > 1:
        return
    for first, after in pairwise([*sorted(found), len(scene.units)]):
        free = [
            i for i in range(first + 1, after) if scene.role(i) is None and not scene.units[i].is_sentence
        ]
        heads = [i for i in free if is_numbered(scene.units[i]) or is_bare(scene, i)]
        texts = [i for i in range(first + 1, after) if scene.units[i].is_sentence]
        # Below it the article may count its own parts, from 一、 on.
        counts = [i for i in heads[1:] if kind_of(scene.units[i].text) == COUNTED]
        own = counts == heads[1:] and (not counts or number_of(scene.units[counts[0]].text) == 1)
        alone = bool(heads) and own and is_bare(scene, heads[0]) and any(i < heads[0] for i in texts)
        if alone and are_built_alike(scene.units[first + 1].text, scene.units[heads[0]].text):
            continue
        if alone and len(scene.units[heads[0]].text) >= shortest:
            yield heads[0]


def in_briefs(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """In a section of short news each line that stands bare over a text is the title of a piece: · 简讯 ·."""
    brief = False
    for index, unit in enumerate(scene.units):
        if scene.role(index) is Role.SECTION:
            brief = BRIEFS.fullmatch("".join(section_name(unit.text).split())) is not None
        elif brief and index not in found and is_bare(scene, index):
            yield index


def set_tight(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """A bare line without the empty line under it that others have, as titles that are known have none."""
    tight = [i for i in found if scene.units[i].line.closed]
    if scene.layout.wrapped and len(tight) >= FEWEST_TIGHT and len(tight) * 3 >= len(found) * 2:
        yield from (i for i, unit in enumerate(scene.units) if unit.line.closed and is_bare(scene, i))


def in_halves(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """老旧小区换水管　居民喝上放心水, between two texts, where several known titles have two halves."""
    known = sum(_has_halves(scene, i) for i in found)
    if known >= FEWEST_HALVED and known * 2 >= len(found):
        yield from (i for i in range(len(scene.units)) if is_bare(scene, i) and _has_halves(scene, i))


def _has_halves(scene: Scene, index: int) -> bool:
    return HALVES.fullmatch(scene.units[index].line.text) is not None


def renumbered(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """A bare line over a text with an 一、 of its own, where the text above it counted to 二、, is a title.

    Not where a bare line stands over the first 一、, too: those are the parts of one text.
    """
    if scene.is_whole:
        return
    last, bare, parted = 0, -1, False
    for index, unit in enumerate(scene.units):
        if index in found:
            last, bare, parted = 0, -1, False
        elif is_bare(scene, index):
            bare = index
        elif kind_of(unit.text) == COUNTED and not unit.is_sentence:
            number = number_of(unit.text)
            if number == 1:
                if last >= FEWEST_COUNTED and bare > 0 and not parted:
                    yield bare
                else:
                    parted = bare > 0
            last, bare = number, -1


def under_addresses(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Lines between the address that an article ends with and the text of the next, where several are."""
    linked = [i for i in range(1, len(scene.units)) if ENDS_IN_ADDRESS.search(scene.units[i - 1].text)]
    bare = [i for i in linked if is_bare(scene, i)]
    if place is Credits.NONE and not scene.is_whole and len(bare) >= FEWEST_LINKED:
        yield from bare


def documents(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """关于进一步规范造林绿化工作的通知: what a document is called, on one line or two, over its text."""
    if scene.is_whole or not (found or scene.has_masthead):
        return
    for index in range(1, len(scene.units)):
        if scene.units[index].text.startswith("关于") and is_bare(scene, index) and index - 1 not in found:
            below = scene.units[index + 1].text if _is_second_line(scene, index + 1) else ""
            said = scene.units[index].text
            if DOCUMENT.fullmatch(said) or DOCUMENT.fullmatch(said + below):
                yield index


def over_days(scene: Scene, place: Credits, found: frozenset[int]) -> Iterator[int]:
    """Short news: an article that begins with its day goes on with lines that all stand over another day."""
    if place is Credits.ABOVE or scene.is_whole:
        return
    # Without sections or masthead the seed is one document, and the lines are its headings.
    opening = scene.first_free() if found or scene.has_masthead else None
    begun = found if opening is None else found | {opening}
    for first, after in pairwise([*sorted(begun), len(scene.units)]):
        text = next((i for i in range(first + 1, after) if scene.units[i].is_sentence), None)
        bare = [i for i in range(first + 1, after) if is_bare(scene, i)]
        if text is not None and all(DAY.match(scene.units[i].text) for i in (text, *(i + 1 for i in bare))):
            yield from bare


def by_shape(scene: Scene, place: Credits, found: frozenset[int]) -> Iterator[int]:
    """Where neither contents nor sources tell articles apart, each short line between texts is a title.

    Not in a seed without sections or masthead: that is one document, and the lines are its headings.
    """
    if place is not Credits.NONE or scene.promised or not (scene.has_masthead or _has_sections(scene)):
        return
    if _part_numbers(scene) or _are_signed(scene, found) or _are_teased(scene, found):
        return
    for index, unit in enumerate(scene.units):
        if unit.first == unit.last and is_bare(scene, index) and index + 1 not in found:
            yield index


def _are_signed(scene: Scene, found: frozenset[int]) -> bool:
    """As in a newspaper, each title has its 本报讯 or its writer under it: other lines are headings."""
    signed = sum(
        any(
            scene.role(i) is Role.BYLINE or LEAD.match(scene.units[i].text)
            for i in range(first + 1, min(first + 1 + MOST_UNITS, len(scene.units)))
        )
        for first in found
    )
    return signed >= max(FEWEST_KNOWN, len(found) * LEAST_SIGNED)


def _are_teased(scene: Scene, found: frozenset[int]) -> bool:
    """Titles have 看点：…… under them: other lines are headings."""
    teased = [i for i in found if i + 1 < len(scene.units) and TEASER.match(scene.units[i + 1].text)]
    return len(teased) >= FEWEST_BARE


def _part_numbers(scene: Scene) -> bool:
    """Bare lines between 一、 and 二、 are headings under it; those between 三、 and another 一、 are titles.

    Where nothing but such numbers is, they are the titles. What the first number is like tells which count.
    """
    last, parted, bare = 0, False, 0
    kinds = (kind_of(unit.text) for unit in scene.units if is_numbered(unit) and not unit.is_sentence)
    kind = next(kinds, "")
    for index, unit in enumerate(scene.units):
        if is_bare(scene, index):
            parted = True
            bare += 1
        elif is_numbered(unit) and not unit.is_sentence and kind_of(unit.text) == kind:
            number = number_of(unit.text)
            if number != 1 and (number != last + 1 or parted):
                return True
            last, parted = number, False
    return bare < FEWEST_BARE


def _has_sections(scene: Scene) -> bool:
    return any(mark.role is Role.SECTION for mark in scene.marks.values())


def of_places(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """高台县：中医药服务惠民生: lines over texts, most of which begin with the place that did it."""
    local = [i for i, unit in enumerate(scene.units) if LOCAL.match(unit.text) and is_bare(scene, i)]
    if len(local) < FEWEST_KNOWN or scene.is_whole:
        return
    bare = sum(is_bare(scene, i) for i in range(len(scene.units)))
    if len(local) * 4 >= bare * 3:
        yield from local


def is_bare(scene: Scene, index: int) -> bool:
    """A line that may be a title, between the end of a sentence and a text."""
    if index + 1 >= len(scene.units) or index in scene.marks or index + 1 in scene.marks:
        return False
    unit, after = scene.units[index], scene.units[index + 1]
    if not may_be_title(unit) or is_numbered(unit) or after.text in CLOSINGS:
        return False
    text = after.is_sentence or after.last > after.first or _is_second_line(scene, index + 1)
    # 评审通过两项成果： / 《钛白粉生产废酸浓缩技术规程》
    led = index > 0 and scene.units[index - 1].text.endswith(("：", ":")) and scene.role(index - 1) is None
    return text and not led and is_opened(scene, index)


def _is_second_line(scene: Scene, index: int) -> bool:
    """Another line of a title, with a text under it."""
    after = scene.units[index + 1] if index + 1 < len(scene.units) else None
    text = after is not None and scene.role(index + 1) is None and after.is_sentence
    return text and may_be_title(scene.units[index]) and not is_numbered(scene.units[index])
