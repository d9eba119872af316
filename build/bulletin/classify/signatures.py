"""Who signs: 省科学技术厅 / 2021年4月19日 under the last sentence of a notice, 会长　陈安 under a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.classify.marks import Scene
from bulletin.classify.shapes import CLOSINGS
from bulletin.forms.masthead import DATE
from bulletin.forms.masthead_names import OFFICE
from bulletin.forms.writers import is_person, words_of, writers_of
from bulletin.hanzi.fold import fold
from bulletin.hanzi.numbers import with_arabic_dates

MOST_OFFICES = 3
ATTACHED = re.compile(r"\d{1,2}\s*[.．、]\s*\S")
LONGEST_POST = 24
# 会长　陈安   学会理事长　苏文漪
POST = re.compile(
    r"[\u4e00-\u9fff]{0,10}(?:[会院校馆所局事]长|总经理|秘书长|主席|主任|书记)[ \u3000]+(?P<name>\S.*)"
)
OURSELVES = re.compile(r"本[刊报]编辑部|编辑部|编[ \u3000]*者")
# 秘書處   教育及培訓委員會: a part of the association, over the next title
DESK = re.compile(r"[\u4e00-\u9fff]{0,10}(?:秘书处|委员会|理事会|董事会|编委会)")
LONGEST_DESK = 13
"""Characters of such a name."""
# A year, after a bracket or none.
YEAR = re.compile(r"[\s（）()]*[12一二民中]")
# 2022年12月3日于马尼拉
WRITTEN_AT = re.compile(r"[于於写寫]{1,2}[\u4e00-\u9fff]{2,8}$")
# 2021/5/15作于家中   2023年6月写于图书馆
DONE_AT = re.compile(
    r"20\d\d[年/.-]\d{1,2}(?:[月/.-]\d{1,2}日?|月)[ \u3000]*[作写草记改][於于][\u4e00-\u9fff]{2,10}"
)
AS_WHAT = re.compile(r"^[\u4e00-\u9fff]{2,6}[:：]\s*(?=[\u4e00-\u9fff]{2,4}$)")
# 教务处、经济学院
NAMES = re.compile(r"[ \u3000]{2,}|\u3000|、")


def signatures(scene: Scene) -> Iterator[int]:
    """The units of signatures: a day alone and the offices above it, a post and who holds it, 本刊编辑部."""
    for index in range(1, len(scene.units)):
        text = scene.units[index].text
        if scene.units[index - 1].is_sentence and (_signs_alone(text) or _is_desk(scene, index)):
            yield index
        if not _is_day(scene.units[index].text):
            continue
        first = index
        while first > 0 and index - first < MOST_OFFICES and _signs(scene.units[first - 1].text):
            first -= 1
        above = scene.units[first - 1]
        ended = above.is_sentence or above.text in CLOSINGS or _ends_attachments(scene, first - 1)
        if first < index and first > 0 and ended:
            yield from range(first, index + 1)


def _signs_alone(text: str) -> bool:
    """会长　陈安, 本刊编辑部, 青岛港航与口岸管理局　2022年8月4日, 2021/5/15作于家中."""
    return bool(
        _is_post(text) or OURSELVES.fullmatch(text) or _is_dated_office(text) or DONE_AT.fullmatch(text)
    )


def _ends_attachments(scene: Scene, index: int) -> bool:
    """附件：1.申报书 / 2.推荐汇总表 / 3.花名册: the last of them, or the only one."""
    first = index
    while first > 0 and ATTACHED.match(scene.units[first].text):
        first -= 1
    return scene.units[first].text.startswith("附件")


def _is_desk(scene: Scene, index: int) -> bool:
    text, below = scene.units[index].text, scene.units[index + 1 : index + 2]
    desk = len(text) <= LONGEST_DESK and DESK.fullmatch(fold(text)) is not None
    return desk and not any(unit.is_sentence for unit in below)


def _is_post(text: str) -> bool:
    held = POST.fullmatch(fold(text)) if len(text) <= LONGEST_POST else None
    return held is not None and all(map(is_person, words_of(held["name"])))


def _is_dated_office(text: str) -> bool:
    """青岛港航与口岸管理局　2022年8月4日, on one line."""
    office, _, day = text.rpartition("\u3000" if "\u3000" in text else " ")
    return bool(office) and OFFICE.fullmatch(office.strip()) is not None and _is_day(day)


def _is_day(text: str) -> bool:
    if not YEAR.match(text):
        return False
    bare = with_arabic_dates(WRITTEN_AT.sub("", "".join(text.split()))).strip("（）()")
    match = DATE.fullmatch(bare)
    return match is not None and match["day"] is not None


def _signs(text: str) -> bool:
    """屏海市归国华侨联合会, 《侨联动态》编辑部, 施文礼, 读者　杨秀英."""
    # 患者家属：陈晓梅
    text = AS_WHAT.sub("", text.strip())
    names = [name for name in NAMES.split(text) if name]
    apart = text.split()
    people = all(map(is_person, words_of(fold(text)))) or bool(writers_of(text))
    offices = any(all(map(OFFICE.fullmatch, said)) for said in (names, apart))
    return offices or people
