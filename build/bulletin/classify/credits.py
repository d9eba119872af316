"""Credit lines: sources, bylines, editors, links and signatures, each known by a form of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bulletin.classify.colophon import colophon
from bulletin.classify.heads import MOST_UNITS
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.placed_credits import (
    DASHES,
    dated_ends,
    dated_names,
    days,
    days_and_names,
    is_under_sentence,
    named_days,
    names_at_right,
    names_under_titles,
    placed_sources,
    signed_sources,
    sites,
)
from bulletin.classify.promises import key
from bulletin.classify.sections import known_names
from bulletin.classify.shapes import is_numbered, may_be_title
from bulletin.classify.signatures import signatures
from bulletin.forms import labelled
from bulletin.forms.bylines import byline_of, editor_of, is_staff_line
from bulletin.forms.credit import Credit
from bulletin.forms.credits import credit_of
from bulletin.forms.links import ADDRESS_ALONE, ENDS_IN_ADDRESS, TRANSLATED, link_of, names_original
from bulletin.forms.names import BRACKETS, NAMELESS, SHARED_SOURCE, SIGNATURE, section_name
from bulletin.forms.parts import CAPTION, DATA
from bulletin.forms.placed import ASIDE_STYLE, dashed_source_of
from bulletin.forms.tails import OWN_REPORT
from bulletin.forms.writers import in_class, is_person, names_writer_at_place, writers_of
from bulletin.lines import Role

# （促进高校毕业生就业工作专辑）   （傅建军）      short: what is longer is a paragraph in brackets.
BRACKETED = re.compile(r"[（(][^（）()]{2,40}[）)]")
DRAWN = re.compile(
    r"[（(]?(?P<who>[^（）()]{0,6}(?:[（(]\d{1,2}[）)])?[^（）()]{2,10}?)[ \u3000]*"
    r"(?:画作?|书|手?绘|摄)[）)]?"
)
DRAWN_ENDS = frozenset("画作书绘摄）)")
# 知秋书画社 画
DRAWN_BY_CLUB = re.compile(r"[\u4e00-\u9fff]{2,10}(?:[社团]|协会|工作室)[ \u3000]+(?:画|书|绘|摄)")
# 文庙东庑旧库房，摄于2019年雨季   活动现场合影
OF_PICTURE = re.compile(
    r"[\u4e00-\u9fff]{2,14}(?:合影(?:留念)?|现场照片)|"
    r"[（(]?(?:图表?|图片|[圖图]片|圖表?)[来來]源\s*[:：]\s*[^。；]{2,30}[）)]?|[^。；]{2,30}[，,（(]摄于[^。；]{2,20}[）)]?"
)
EMPTY = re.compile(
    r"[（(【]?(?:信息|文章|稿件|资料)?[来來]源[】]?\s*[:：]?[）)]?(?<=[:：】）)])"
    rf"|{OWN_REPORT.pattern}"
)
# 一等奖   优秀组织奖   第二名
LATIN = re.compile(r"[A-Z“\d][^\u3000-\u9fff]*[ ][^\u3000-\u9fff]+")
HONOUR = re.compile(r"奖$|^第[一二三四五六]名$|^(?:季|亚|冠)军$")
FEWEST_LISTED = 3
"""People, each with a place on a line of its own, who did not all write one article."""


def find_credits(scene: Scene) -> None:
    """Mark the credit lines, the signatures and the foot of the issue."""
    for index, unit in enumerate(scene.units):
        if index in scene.promised or unit.line.cells:
            continue
        for is_one, mark in FORMS:
            if is_one(scene, index):
                scene.decide(index, mark)
                break
    for find, mark in PLACED:
        for index in find(scene):
            scene.decide(index, mark)
    for index in signatures(scene):
        scene.decide(index, Mark(Role.PARAGRAPH, SIGNATURE))
    for index in colophon(scene):
        scene.marks[index] = Mark(Role.COLOPHON, "colophon")


def _is_source(scene: Scene, index: int) -> bool:
    unit = scene.units[index]
    credit = credit_of(unit.text)
    # 大众日报   2023-11-06: its spaces tell
    if credit is None and unit.first == unit.last and unit.text != unit.line.text:
        credit = credit_of(unit.line.text)
    if credit is None or _is_byline_only(credit):
        return False
    named = BRACKETS.fullmatch(unit.text) is not None and key(section_name(unit.text)) in known_names()
    return not (named or _is_of_figure(scene, index))


def _is_shared(scene: Scene, index: int) -> bool:
    """（本栏目内容均选自《矿业周刊》11月第1期）"""
    return labelled.shared(scene.units[index].text) is not None


def _is_aside(scene: Scene, index: int) -> bool:
    """大众日报, at the right edge of a title's line."""
    return scene.units[index].line.style == ASIDE_STYLE


def _is_of_figure(scene: Scene, index: int) -> bool:
    """资料来源：国家统计局 under a table or a caption, with the text going on below it."""
    if not (index and DATA.match(scene.units[index].text)) or index + 1 == len(scene.units):
        return False
    above, below = scene.units[index - 1], scene.units[index + 1]
    return bool(above.line.cells or CAPTION.fullmatch(above.text)) and (
        below.is_sentence or is_numbered(below)
    )


def _is_of_picture(scene: Scene, index: int) -> bool:
    """图表来源：中国钢铁工业协会, 高二（8）班蒋未央 画, wherever it stands."""
    text = scene.units[index].text
    drawn = DRAWN.fullmatch(text) if text[-1:] in DRAWN_ENDS else None
    by_pupil = drawn is not None and in_class(drawn["who"])
    # Most texts have a full stop, and neither of these forms.
    plain = "。" not in text and (OF_PICTURE.fullmatch(text) or DRAWN_BY_CLUB.fullmatch(text))
    return by_pupil or bool(plain)


def _is_empty(scene: Scene, index: int) -> bool:
    """来源： and nothing behind it, or （本刊讯）."""
    return EMPTY.fullmatch(scene.units[index].text) is not None


def _is_dashed_source(scene: Scene, index: int) -> bool:
    """——工艺美术报, under the last sentence."""
    text = scene.units[index].text
    dashed = text.lstrip()[:1] in DASHES and is_under_sentence(scene, index)
    return dashed and dashed_source_of(text) is not None


def _is_editor(scene: Scene, index: int) -> bool:
    return bool(editor_of(scene.units[index].text))


def _is_staff(scene: Scene, index: int) -> bool:
    """一审：王芳　二审：赵国平 under the text or under other credits."""
    above = index - 1
    credited = scene.role(above) in (Role.SOURCE, Role.BYLINE, Role.EDITOR)
    return is_staff_line(scene.units[index].text) and (credited or is_under_sentence(scene, index))


def _is_byline(scene: Scene, index: int) -> bool:
    """（省国资研究中心　晏宁编译）"""
    text = scene.units[index].text
    credit = credit_of(text)
    return bool(byline_of(text)) or (credit is not None and _is_byline_only(credit))


def _is_byline_only(credit: Credit) -> bool:
    return bool(credit.byline) and not (credit.names or credit.date)


def _is_signed(scene: Scene, index: int) -> bool:
    """（傅建军） under the last sentence."""
    text = scene.units[index].text
    if not BRACKETED.fullmatch(text):
        return False
    # 图为会员教师在织里镇授课 / （沈学良）
    captioned = index > 0 and CAPTION.fullmatch(scene.units[index - 1].text) is not None
    return (captioned or is_under_sentence(scene, index)) and bool(writers_of(text))


def _is_placed_writer(scene: Scene, index: int) -> bool:
    """航标站　汤　戎, between a line that may be a title after the end of a text, and a sentence."""
    units, text = scene.units, scene.units[index].text
    if not 0 < index < len(units) - 1 or not _is_free_title(scene, index - 1):
        return False
    over_text = units[index + 1].is_sentence or is_numbered(units[index + 1])
    if not (over_text or in_class(text)) or not names_writer_at_place(text) or _is_listed(scene, index):
        return False
    first = index
    while first > 0 and index - first < MOST_UNITS and _is_free_title(scene, first - 1):
        first -= 1
    over = first == 0 or units[first - 1].is_sentence or scene.role(first - 1) is not None
    over = over or _is_pupil_under_verses(scene, index)
    return first < index and over


def _is_listed(scene: Scene, index: int) -> bool:
    """市大数据局　李明辉 / 市人社局　赵建设 / 市公安局　孙晓燕, or two of them under 参会人员名单：."""
    first = last = index
    while first > 0 and names_writer_at_place(scene.units[first - 1].text):
        first -= 1
    while last + 1 < len(scene.units) and names_writer_at_place(scene.units[last + 1].text):
        last += 1
    led = first > 0 and scene.units[first - 1].text.endswith(("：", ":"))
    return last - first + 1 >= FEWEST_LISTED or (led and last > first)


def _is_pupil_under_verses(scene: Scene, index: int) -> bool:
    """征程 / 高一（3）班　张望舒 under verses, which end without a full stop; no row of a roll of honour."""
    beside = [scene.units[i].text for i in range(max(index - 2, 0), index + 2) if i != index]
    listed = any(in_class(text) or HONOUR.search(text) for text in beside)
    return in_class(scene.units[index].text) and not listed


def _is_free_title(scene: Scene, index: int) -> bool:
    return scene.role(index) is None and may_be_title(scene.units[index])


def _is_writer_under_source(scene: Scene, index: int) -> bool:
    """习近平, between a source line that stands under what may be a title and the text."""
    units = scene.units
    if not 1 < index < len(units) - 1 or scene.role(index - 1) is not Role.SOURCE:
        return False
    named = is_person(units[index].text) and units[index + 1].is_sentence
    return named and scene.role(index - 2) is None and may_be_title(units[index - 2])


def _is_link(scene: Scene, index: int) -> bool:
    """原文链接：https://…, or an address alone right under a source line."""
    text = scene.units[index].text
    alone = scene.role(index - 1) is Role.SOURCE and ADDRESS_ALONE.fullmatch(text) is not None
    return alone or bool(link_of(text))


def _names_original(scene: Scene, index: int) -> bool:
    """原文题目：…, or under 冯瑞华 编译自[2022-02-07] a title in another language, and its address."""
    text = scene.units[index].text
    if names_original(text):
        return True
    above, role = (scene.units[index - 1].text, scene.role(index - 1)) if index else ("", None)
    if role is Role.ORIGINAL:
        return ENDS_IN_ADDRESS.match(text) is not None
    translated = role in (Role.SOURCE, Role.BYLINE) and TRANSLATED.search(above) is not None
    return translated and LATIN.fullmatch(text) is not None


PLACED: tuple[tuple[Callable[[Scene], Iterable[int]], Mark], ...] = (
    (placed_sources, Mark(Role.SOURCE, "source-place", confidence=0.6)),
    (signed_sources, Mark(Role.SOURCE, "source-sign", confidence=0.8)),
    (days, Mark(Role.SOURCE, "source-day", confidence=0.7)),
    (named_days, Mark(Role.SOURCE, "source-day", confidence=0.8)),
    (dated_names, Mark(Role.SOURCE, "source-day", confidence=0.7)),
    (days_and_names, Mark(Role.SOURCE, "source-day", confidence=0.7)),
    (dated_ends, Mark(Role.SOURCE, "source-day", confidence=0.8)),
    (sites, Mark(Role.SOURCE, "source-place", confidence=0.7)),
    (names_under_titles, Mark(Role.SOURCE, "source-place", confidence=0.7)),
    (names_at_right, Mark(Role.SOURCE, "source-right", confidence=0.7)),
)
"""What tells by its place and by the credits that the forms found."""
FORMS: tuple[tuple[Callable[[Scene, int], bool], Mark], ...] = (
    (_is_shared, Mark(Role.SOURCE, SHARED_SOURCE, confidence=0.8)),
    (_is_aside, Mark(Role.SOURCE, "source-aside", confidence=0.9)),
    (_is_source, Mark(Role.SOURCE, "source-line")),
    (_is_of_picture, Mark(Role.CAPTION, "picture-source")),
    (_is_empty, Mark(Role.SOURCE, NAMELESS)),
    (_is_of_figure, Mark(Role.PARAGRAPH, "figure-source")),
    (_is_dashed_source, Mark(Role.SOURCE, "source-dash", confidence=0.8)),
    (_is_editor, Mark(Role.EDITOR, "editor-line")),
    (_is_byline, Mark(Role.BYLINE, "byline")),
    (_is_staff, Mark(Role.EDITOR, "staff-line", confidence=0.9)),
    (_is_signed, Mark(Role.BYLINE, "writers", confidence=0.8)),
    (_is_placed_writer, Mark(Role.BYLINE, "writer-place", confidence=0.7)),
    (_is_writer_under_source, Mark(Role.BYLINE, "writer-place", confidence=0.8)),
    (_is_link, Mark(Role.LINK, "link-line")),
    (_names_original, Mark(Role.ORIGINAL, "original")),
)
"""The first form that a unit has names it."""
