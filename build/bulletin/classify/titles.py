"""Titles: where each article begins, and which of its first lines are kicker, title and subtitle."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from bulletin.classify.bare_lines import is_bare
from bulletin.classify.credit_place import Credits, credit_place
from bulletin.classify.heads import LONGEST_SENTENCE_TITLE, MOST_UNITS
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.numbers import number_kind
from bulletin.classify.promises import key
from bulletin.classify.sections import is_name, section_by_place
from bulletin.classify.shapes import HAN, LABEL_TAG, is_numbered, may_be_title
from bulletin.classify.starts import Start, find_starts
from bulletin.classify.title_lines import CLOSERS, LONGEST_REST, OPENERS, is_dangling, split_title
from bulletin.classify.units import Unit
from bulletin.forms.names import (
    ARTICLE_NUMBER,
    DASHED,
    RUN_IN_STYLE,
    SECTION_IS_ARTICLE,
    SPACED,
    TITLE_MARK,
    section_name,
    title_text,
)
from bulletin.forms.writers import writers_of
from bulletin.hanzi.width import width
from bulletin.lines import Role

# 各区人民政府，市各委办局：
SALUTATION = re.compile(r"[:：]$")
# 2.1 流感样病例监测
SUBNUMBER = re.compile(r"\d{1,2}\.\d{1,2}\s*(?=[\u4e00-\u9fff])(?![万亿元个倍])")
# 洛高管〔2024〕21号
DOCUMENT_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,10}[〔\[（(【]\d{4}[〕\]）)】]\s*第?\s*\d{1,4}\s*号")
# 時間：112年7月13日 09:30, in the announcement of a meeting
FIELD_LINE = re.compile(
    r"(?:时间|時間|日期|地点|地點|主题|主題|主办|主辦|报名|報名|费用|费用|联系人|聯絡|对象|對象|名额|名額)\s*[:：].+"
)
LONGEST_STOPPED_TITLE = 30
# 1　国外法规通报
COUNTED = re.compile(r"(\d{1,2})[ \u3000\t]+[\u4e00-\u9fff]{2,10}$")
SHORTEST_LINE = 4
"""Characters of a line of a title; a shorter one may be who wrote it."""
FEWEST_FULL, SLACK_EM, LEAST_MEASURE_EM = 2, 1.0, 16.0
"""Lines of titles that are as long as the longest, less so much, and how long they are at least."""
FEWEST_NUMBERED = 3
FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Style:
    """What the articles of a bulletin have in common."""

    place: Credits
    numbered: bool
    """Most titles carry the article's number."""
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
    blocks = {start.unit: _block(scene, start, units, numbered=numbered) for start in starts}
    style = _Style(place, numbered, _placed_sections(scene, starts, blocks), _measure(scene, blocks))
    for start in starts:
        _mark_block(scene, start, blocks[start.unit], style)
    return place


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
    numbered = sum(bool(ARTICLE_NUMBER.match(title)) for title in titles)
    forms = Counter(form for title in titles if (form := number_kind(title)))
    return numbered * 2 > len(titles) or max(forms.values(), default=0) >= FEWEST_NUMBERED


def _has_title(scene: Scene, start: Start) -> bool:
    """A title, or a place where one must be; a paragraph after a source line belongs to the article above."""
    text = scene.units[start.unit].text
    sure = start.rule in ("contents-promise", "preface", "after-section", "only-article", "first-line")
    return sure or may_be_title(scene.units[start.unit]) or len(text) <= LONGEST_SENTENCE_TITLE


def _placed_sections(scene: Scene, starts: list[Start], blocks: Mapping[int, list[int]]) -> frozenset[int]:
    """Sections known by their place alone: the first article has one, and it is not the only one."""
    if listed := _over_promised(scene, starts, blocks):
        return listed
    after = [s for s in starts if s.rule in ("after-source", "first-line", "only-article", "above-source")]
    found = [s.unit for s in after if section_by_place(scene, s.unit, blocks[s.unit])]
    found += [
        a.unit
        for a, b in pairwise(starts)
        if a.unit + len(blocks[a.unit]) == b.unit and is_name(scene, a.unit)
    ]
    rules = {mark.rule for mark in scene.marks.values() if mark.role is Role.SECTION}
    if rules - {"section-name"}:
        # Sections that are promised, numbered or marked with a sign are all so.
        return frozenset()
    named = bool(rules)
    opens = bool(starts) and (starts[0].unit in found or named)
    return frozenset(found) if opens and (len(found) > 1 or named) else frozenset()


def _over_promised(scene: Scene, starts: list[Start], blocks: Mapping[int, list[int]]) -> frozenset[int]:
    """政策 / a title of the contents list: names that it leaves out, over the first title and some others.

    Lines above all titles are kickers, and so are those that come again, but for names set wide (要　情).
    """
    promised = [start.unit for start in starts if any(i in scene.promised for i in blocks[start.unit])]
    over = [
        unit
        for unit in promised
        if unit not in scene.promised and len(blocks[unit]) > 1 and _is_named(scene, unit)
    ]
    names = {scene.units[unit].text for unit in over}
    numbers = [int(match[1]) for unit in over if (match := COUNTED.match(scene.units[unit].line.text))]
    wide = all(map(SPACED.fullmatch, names)) or numbers == list(range(1, len(over) + 1))
    some = len(names) == len(over) < len(promised)
    rules = [mark.rule for mark in scene.marks.values() if mark.role is Role.SECTION]
    if not over or set(rules) - {"section-name"}:
        return frozenset()
    several = len(over) + len(rules) > 1
    opens = over[0] == promised[0] or scene.role(promised[0] - 1) is Role.SECTION
    return frozenset(over) if several and opens and (wide or some) else frozenset()


def _is_named(scene: Scene, index: int) -> bool:
    """要　情, or 1　国外法规通报."""
    text = scene.units[index].line.text
    counted = COUNTED.match(text) is not None and section_name(text).isalpha()
    return counted or is_name(scene, index)


def _mark_block(scene: Scene, start: Start, block: list[int], style: _Style) -> None:
    """Give the first units of an article their roles."""
    if start.rule == "after-section" and _is_running_text(scene.units[start.unit]):
        scene.marks[start.unit - 1] = Mark(Role.TITLE, SECTION_IS_ARTICLE, confidence=0.8)
        return
    if start.unit in style.placed_sections:
        scene.decide(block[0], Mark(Role.SECTION, "section-place", confidence=0.6))
        block = block[1:]
    if not block:
        return
    if (signed := _signed(scene, block, numbered=style.numbered)) > 0:
        for index in block[:signed]:
            scene.decide(index, Mark(Role.KICKER, f"{start.rule}/kicker", confidence=start.confidence))
        block = block[signed:]
    numbered = style.numbered
    bearer = next((i for i in block if ARTICLE_NUMBER.match(scene.units[i].line.text)), block[0])
    texts = [title_text(scene.units[i].text, numbered=numbered and i == bearer) for i in block]
    wanted = _wanted(scene, block, texts)
    sizes = [scene.units[i].line.size for i in block]
    full = [
        (scene.layout.wrapped and not scene.units[i].early)
        or 0 < style.measure - SLACK_EM <= width(scene.units[i].line.text)
        for i in block
    ]
    for index, (role, rule, confidence) in zip(block, split_title(texts, wanted, sizes, full), strict=True):
        sure = min(confidence, start.confidence)
        scene.decide(index, Mark(role, f"{start.rule}/{rule}", 1 if numbered else 0, sure))


def _wanted(scene: Scene, block: list[int], texts: list[str]) -> str:
    """The key of the title: the promise's, or that of the lines which say it in other words."""
    kept = next((scene.promised[i] for i in block if i in scene.promised), None)
    if kept is None or kept.whole:
        return kept.promise.key if kept else ""
    said = [text for text, i in zip(texts, block, strict=True) if scene.promised.get(i) is kept]
    several = len(said) > 1 and scene.promised.get(block[0]) is kept
    after = texts[len(said)] if len(said) < len(texts) else ""
    ended = not after or DASHED.match(after) is not None or bool(writers_of(after))
    whole = several and ended and min(map(len, said)) >= SHORTEST_LINE
    return "".join(map(key, said)) if whole else kept.promise.key


def _signed(scene: Scene, block: list[int], *, numbered: bool) -> int:
    """宁夏盐池 / ● 慢病管理有了“云管家”: which line has the sign or number of titles; -1 for none."""
    texts = [scene.units[index].text for index in block]
    signs = (i for i, text in enumerate(texts) if TITLE_MARK.match(text))
    numbers = (i for i, text in enumerate(texts) if numbered and ARTICLE_NUMBER.match(text))
    return next(signs, next(numbers, -1))


def _is_running_text(unit: Unit) -> bool:
    """More than a title could be, even one that ends with a full stop."""
    return not may_be_title(unit) and (len(unit.text) > LONGEST_STOPPED_TITLE or unit.text.count("。") > 1)


def _block(scene: Scene, start: Start, starts: set[int], *, numbered: bool) -> list[int]:
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
        if unit.line.style == RUN_IN_STYLE and not block:
            return [index]
        styles = {scene.units[i].line.style for i in block if _is_heading(scene.units[i])}
        if styles and _is_heading(unit) and unit.line.style not in styles:
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
            or SALUTATION.search(unit.text)
            or SUBNUMBER.match(unit.text)
            or FIELD_LINE.fullmatch(unit.text)
            or LABEL_TAG.fullmatch(unit.text)
            or DOCUMENT_NUMBER.fullmatch(unit.text)
        )
        if new or (kept and kept.promise.is_section) or not may_be_title(unit):
            break
        if block and (_is_over_table(scene, index) or _is_set_as_heading(scene, block[-1], index, starts)):
            break
        block.append(index)
    return block or [start.unit]


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
    """In smaller type than the title's, and as another line between two texts of the article is set."""
    line = scene.units[index].line
    if not line.size or line.size >= scene.units[above].line.size or DASHED.match(line.text):
        return False
    after = next((start for start in sorted(starts) if start > index), len(scene.units))
    later = (scene.units[i].line for i in range(index + 1, after) if is_bare(scene, i))
    return any((other.size, other.bold) == (line.size, line.bold) for other in later)


def _is_numbered_title(scene: Scene, block: list[int], index: int, *, numbered: bool) -> bool:
    """热点快评 / （3）家门口的药箱不能一放了之。: where articles are numbered, the title has the number."""
    unit = scene.units[index]
    kicker = len(block) == 1 and not ARTICLE_NUMBER.match(scene.units[block[0]].text)
    return numbered and kicker and _is_short_line(unit) and ARTICLE_NUMBER.match(unit.text) is not None


def _is_open(scene: Scene, block: list[int], unit: Unit) -> bool:
    """城市群启动土壤重金属“同 / 图共治”，来源 / 解析结果首次共享。

    No title ends inside quotation marks or after the first word of a clause.
    """
    text = "".join(scene.units[i].text for i in block)
    opened = any(text.count(a) > text.count(b) for a, b in zip(OPENERS, CLOSERS, strict=True))
    rest = len(unit.text) <= LONGEST_REST and unit.text.endswith("。")
    return (opened or rest or is_dangling(text)) and _is_short_line(unit)


def _is_short_line(unit: Unit) -> bool:
    return unit.first == unit.last and len(unit.text) <= LONGEST_SENTENCE_TITLE


def _is_heading(unit: Unit) -> bool:
    return unit.line.style.startswith("Heading")
