"""Titles: where each article begins, and which of its first lines are kicker, title and subtitle."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from msgspec import Struct

from bulletin.classify.body_headings import BACK_MATTER
from bulletin.classify.credit_place import Credits, credit_place
from bulletin.classify.guesses import BY_FRAME
from bulletin.classify.heads import LONGEST_SENTENCE_TITLE
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.numbers import number_kind, number_of
from bulletin.classify.placed_sections import opening_section, placed_sections
from bulletin.classify.promises import key
from bulletin.classify.sections import repeated_labels
from bulletin.classify.shapes import IN_LETTER, is_running_text, may_be_title
from bulletin.classify.starts import Start, find_starts
from bulletin.classify.title_blocks import title_block
from bulletin.classify.title_lines import split_title
from bulletin.classify.units import Unit
from bulletin.forms.names import (
    ARTICLE_NUMBER,
    DASHED,
    SECTION_IS_ARTICLE,
    TITLE_MARK,
    title_text,
    unsigned,
)
from bulletin.forms.parts import QUESTION
from bulletin.forms.writers import writers_of
from bulletin.hanzi.width import width
from bulletin.lines import LISTED, Role

# 注：夏粮总产量数据为初步核算数, under the source of an article
REMARK = re.compile(r"[（(]?(?:备?注|说明)\s*\d{0,2}\s*[:：]\s*\S")
LONGEST_ALONE = 45
"""Characters of a title that has no text."""
SHORTEST_LINE = 4
"""Characters of a line of a title; a shorter one may be who wrote it."""
FEWEST_FULL, SLACK_EM, LEAST_MEASURE_EM = 2, 1.0, 16.0
"""Lines of titles that are as long as the longest, less so much, and how long they are at least."""
FEWEST_NUMBERED = 3
SURELY_TITLED = (
    "contents-promise", "preface", "heading-level", "after-section", "only-article", "first-line",
)  # fmt: skip


class _Style(Struct, frozen=True):
    """What the articles of a bulletin have in common."""

    place: Credits
    numbered: bool
    """Most titles carry the article's number."""
    counted: frozenset[int]
    """Units whose number comes before or after that of the title beside it."""
    labels: frozenset[int]
    """Units that come again as the headings of each article."""
    placed_sections: frozenset[int]
    """Units that are sections because they stand between articles."""
    measure: float
    """Width in em of the lines of titles that are as long as there is room for; 0 where nothing tells."""


def find_titles(scene: Scene) -> Credits:
    """Mark kickers, titles and subtitles of all articles; tells where source lines stand."""
    place = credit_place(scene)
    starts = _without_kickers(
        [start for start in find_starts(scene, place) if _has_title(scene, start)], scene
    )
    numbered = _are_numbered([scene.units[start.unit].line.text for start in starts])
    units = {start.unit for start in starts}
    # <冷氣機滴水事宜>: a title in angle brackets is all of it
    blocks = {
        start.unit: [start.unit]
        if start.rule == BY_FRAME
        else title_block(scene, start, units, numbered=numbered)
        for start in starts
    }
    counted = frozenset(_counted(scene, starts))
    style = _Style(
        place,
        numbered,
        counted,
        repeated_labels(scene),
        placed_sections(scene, starts, blocks),
        _measure(scene, blocks),
    )
    for index in opening_section(scene, starts):
        scene.decide(index, Mark(Role.SECTION, "section-place", confidence=0.6))
    for start in starts:
        _mark_block(scene, start, blocks[start.unit], style)
    return place


def _counted(scene: Scene, starts: list[Start]) -> Iterator[int]:
    """1．标题 and the 2．标题 after it."""
    for one, other in pairwise(start.unit for start in starts):
        first, second = scene.units[one].line.text, scene.units[other].line.text
        kind = number_kind(first)
        if kind and kind == number_kind(second) and number_of(second) == number_of(first) + 1:
            yield from (one, other)


def _measure(scene: Scene, blocks: Mapping[int, list[int]]) -> float:
    """The width that the longest lines of titles share, over other lines of theirs.

    Titles are set in larger type, so theirs is not that of the text.
    """
    if not scene.layout.wrapped:
        return 0.0
    lines = [width(scene.units[i].line.text) for block in blocks.values() for i in block]
    longest = max(lines, default=0.0)
    over = [width(scene.units[block[0]].line.text) for block in blocks.values() if len(block) > 1]
    shared = sum(longest - edge <= SLACK_EM for edge in over) >= FEWEST_FULL
    return longest if shared and longest >= LEAST_MEASURE_EM else 0.0


def _without_kickers(starts: list[Start], scene: Scene) -> list[Start]:
    """宁夏盐池 / ● 慢病管理有了“云管家” is one beginning: there is no text between the two lines."""
    units = {start.unit for start in starts if start.unit not in scene.promised}
    return [
        start
        for start in starts
        if start.unit - 1 not in units
        or start.unit in scene.promised
        or not TITLE_MARK.match(scene.units[start.unit].text)
        or TITLE_MARK.match(scene.units[start.unit - 1].text)
    ]


def _are_numbered(titles: list[str]) -> bool:
    """Most titles begin with a number, or several with numbers of one form."""
    titles = list(map(unsigned, titles))
    numbered = sum(bool(ARTICLE_NUMBER.match(title)) for title in titles)
    forms = Counter(form for title in titles if (form := number_kind(title)))
    return numbered * 2 > len(titles) or max(forms.values(), default=0) >= FEWEST_NUMBERED


def _has_title(scene: Scene, start: Start) -> bool:
    """A title, or a place where one must be; a paragraph after a source line belongs to the article above."""
    text = scene.units[start.unit].text
    forms = (BACK_MATTER.fullmatch, REMARK.match, IN_LETTER.fullmatch, DASHED.match)
    other = any(form(text) for form in forms)
    if other and start.unit not in scene.promised:
        return False
    # 本月推荐给各位党员与老师们的是…… under the head of a page is what its editors say.
    below = scene.units[start.unit + 1 : start.unit + 2]
    if start.rule == "first-line" and scene.has_masthead and scene.units[start.unit].is_sentence:
        return len(text) <= LONGEST_SENTENCE_TITLE and not (below and may_be_title(below[0]))
    sure = start.rule in SURELY_TITLED
    # ……自7月18日起实施。目录如下： goes on with more than one sentence.
    one = len(text) <= LONGEST_SENTENCE_TITLE and not text.endswith(("：", ":"))
    return sure or may_be_title(scene.units[start.unit]) or one


def _mark_block(scene: Scene, start: Start, block: list[int], style: _Style) -> None:
    """Give the first units of an article their roles."""
    # 编读往来 over 问：家里的阿胶还能吃吗？ is what the article is called.
    asked = QUESTION.match(scene.units[start.unit].text) and start.unit not in scene.promised
    labelled = start.unit in style.labels
    text = (
        is_running_text(scene.units[start.unit])
        or _is_all(scene, start.unit)
        or _is_listed_alone(scene, start.unit)
    )
    if start.rule == "after-section" and (asked or labelled or text):
        scene.marks[start.unit - 1] = Mark(Role.TITLE, SECTION_IS_ARTICLE, confidence=0.8)
        return
    if start.rule == "after-source" and _is_over_section(scene, block):
        scene.decide(block[0], Mark(Role.SECTION, "over-section", confidence=0.6))
        return
    if start.unit in style.placed_sections:
        scene.decide(block[0], Mark(Role.SECTION, "section-place", confidence=0.6))
        block = block[1:]
    if not block:
        return
    kept = scene.promised.get(block[0])
    whole = kept is not None and kept.whole and kept.first == kept.last
    if not whole and (signed := _signed(scene, block, numbered=style.numbered)) > 0:
        for index in block[:signed]:
            scene.decide(index, Mark(Role.KICKER, f"{start.rule}/kicker", confidence=start.confidence))
        block = block[signed:]
    numbered = style.numbered or start.unit in style.counted
    bearer = next((i for i in block if ARTICLE_NUMBER.match(scene.units[i].line.text)), block[0])
    texts = [_said(scene.units[i], numbered=numbered and i == bearer) for i in block]
    wanted = _wanted(scene, block, texts, numbered=numbered)
    sizes = [scene.units[i].line.size for i in block]
    full = [
        (scene.layout.wrapped and not scene.units[i].early)
        or 0 < style.measure - SLACK_EM <= width(scene.units[i].line.text)
        for i in block
    ]
    for index, (role, rule, confidence) in zip(block, split_title(texts, wanted, sizes, full), strict=True):
        sure = min(confidence, start.confidence)
        scene.decide(index, Mark(role, f"{start.rule}/{rule}", 1 if numbered else 0, sure))


def _is_all(scene: Scene, index: int) -> bool:
    """本周话题 over one long line, or over a point of a list, and the next section: that is its text."""
    unit, after = scene.units[index], index + 1
    alone = after == len(scene.units) or scene.role(after) is Role.SECTION
    long = len(unit.text) > LONGEST_ALONE or unit.line.style.startswith(LISTED)
    return alone and long and index not in scene.promised and scene.layout.lines[unit.last].closed


def _is_listed_alone(scene: Scene, index: int) -> bool:
    """One sentence under 数据速览, for which the contents list has no title, as it has for other sections."""
    kept = [item for _, item in sorted(scene.promised.items())]
    over = scene.promised.get(index - 1)
    if over is None or not over.promise.is_section or not scene.units[index].text.endswith("。"):
        return False
    after = kept[kept.index(over) + 1 :]
    return any(not item.promise.is_section for item in kept) and (not after or after[0].promise.is_section)


def _is_over_section(scene: Scene, block: list[int]) -> bool:
    """数据治理领域 between a source line and the section 法规政策: the name of several sections."""
    alone = len(block) == 1 and block[0] not in scene.promised and scene.role(block[0] + 1) is Role.SECTION
    return alone and not scene.units[block[0]].is_sentence


def _said(unit: Unit, *, numbered: bool) -> str:
    """The text without its sign or its number; of 2.1 七栋楼 the unit's text has closed up the space."""
    number = ARTICLE_NUMBER.match(unit.line.text) if numbered else None
    printed = "".join(number[0].split()) if number else ""
    closed = bool(printed) and unit.text.startswith(printed)
    return unit.text[len(printed) :].lstrip() if closed else title_text(unit.text, numbered=numbered)


def _wanted(scene: Scene, block: list[int], texts: list[str], *, numbered: bool) -> str:
    """The key of the title: the promise's, or that of the lines which say it in other words."""
    kept = next((scene.promised[i] for i in block if i in scene.promised), None)
    if kept is None:
        return ""
    if kept.whole:
        # 2.1 七栋楼的“总院长”, in the list too
        return key(title_text(kept.promise.text, numbered=True)) if numbered else kept.promise.key
    lines = [line for line, i in enumerate(block) if scene.promised.get(i) is kept]
    said = [texts[line] for line in lines]
    under = lines[0] > 0
    after = texts[lines[-1] + 1] if lines[-1] + 1 < len(texts) else ""
    ended = not after or DASHED.match(after) is not None or bool(writers_of(after))
    whole = under or (len(said) > 1 and min(map(len, said)) >= SHORTEST_LINE)
    return "".join(map(key, said)) if whole and ended else kept.promise.key


def _signed(scene: Scene, block: list[int], *, numbered: bool) -> int:
    """宁夏盐池 / ● 慢病管理有了“云管家”: which line has the sign or number of titles; -1 for none."""
    texts = [scene.units[index].text for index in block]
    signs = (i for i, text in enumerate(texts) if TITLE_MARK.match(text))
    numbers = (i for i, text in enumerate(texts) if numbered and ARTICLE_NUMBER.match(text))
    return next(signs, next(numbers, -1))
