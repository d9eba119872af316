"""Titles: where each article begins, and which of its first lines are kicker, title and subtitle."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bulletin.classify.credit_place import Credits, credit_place
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.promises import key
from bulletin.classify.sections import is_name, section_by_place
from bulletin.classify.shapes import LABEL_TAG, may_be_title
from bulletin.classify.starts import (
    LONGEST_SENTENCE_TITLE,
    MOST_UNITS,
    Start,
    find_starts,
    number_kind,
)
from bulletin.classify.units import NUMBERED, Unit
from bulletin.forms.names import ARTICLE_NUMBER, DASHED, RUN_IN_STYLE, SECTION_IS_ARTICLE, title_text
from bulletin.forms.writers import LONGEST_NAME, TEAM, writers_of
from bulletin.hanzi.tables import read_table
from bulletin.lines import Role

# 应对寒潮　协同保供   第四届进博会 行业人士呼吁
HALVES = re.compile(r"\S{3,14}[ \u3000]+\S{3,14}")
# （办公室 李四）
BRACKETED = re.compile(r"[（(][^（）()]{2,30}[）)]")
KICKER_END = re.compile(
    r"(?:呼吁|表示|指出|强调|认为|建议|透露|介绍|提出|发布会|进行时|系列报道.{0,4}|纪实之.)$"
)
GOES_ON = re.compile(r"[：:、，,—·“‘（(]$|》$|(?:期间|以来|背景下|框架下)$|^[^，：]{2,10}[：:][^，：]*[”」]$")
GOES_ON_WITH = re.compile(
    r"(?:暨|让|使|及|和|与|以及|并|的|在|为|对|将|把|被|向|于|等|工作|会议|座谈会|研讨会|发布会|推进会|仪式|活动|通知|意见|办法|方案)"
)
# “积分超市” / 究竟该不该打折？
ASKS = re.compile(r"究竟|到底|怎样|怎么|如何|为何|为什么|何以|缘何|能否|能不能|是否|该不该|要不要")
# 各区人民政府，市各委办局：
SALUTATION = re.compile(r"[:：]$")
# 2.1 流感样病例监测
SUBNUMBER = re.compile(r"\d{1,2}\.\d{1,2}\s*(?=[\u4e00-\u9fff])(?![万亿元个倍])")
# 時間：112年7月13日 09:30, in the announcement of a meeting
FIELD_LINE = re.compile(
    r"(?:时间|時間|日期|地点|地點|主题|主題|主办|主辦|报名|報名|费用|费用|联系人|聯絡|对象|對象|名额|名額)\s*[:：].+"
)
# 案例一   专题二
ORDINAL = re.compile(r"(?:案例|专题|專題|报告|话题|实例|附)[一二三四五六七八九十\d]{1,3}")
# 关于部分地区政务服务…… / ……的调查情况
ABOUT = re.compile(r"关于|關於")
DOCUMENT = re.compile(
    r"(?:通知|意见|办法|规定|决定|报告|情况|建议|方案|批复|公告|通告|通报|函|纪要|措施|规划|思考|研究|探讨)(?:（.*）)?$"
)
DANGLING = re.compile(r"[，、][^，、：？！”]{1,3}$")
QUOTED = re.compile(r"“[^”]*”|《[^》]*》|「[^」]*」")
# 集中展示   全面推进
ADVERB = re.compile(
    r"^(?:集中|全面|全力|大力|着力|积极|加快|深入|持续|努力|共同|携手|奋力|切实|不断|进一步|首次|正式|同步)"
)
# 新时代知识产权强国建设的宏伟蓝图 names a thing
THING = re.compile(r"的(?P<noun>[^的，：]{2,8})$")
SHORTEST_SUBJECT = 2
LONGEST_SLOGAN = 8
"""三年行动见成效, over a subtitle that says which."""
# 城市治理的新路径   新时代的宏伟蓝图：noun phrases that stand alone
SAYS = re.compile(r"[，,：:！？!?]|的.{2,}$")
LONGEST_STOPPED_TITLE = 30
FEWEST_NUMBERED = 3
LONGEST_REST = 5
"""Characters of what a stop ends that is too short for a paragraph."""
LONGEST_KICKER = 7
OPENERS, CLOSERS = "《“（(「『", "》”）)」』"


@dataclass(frozen=True, slots=True)
class _Style:
    """What the articles of a bulletin have in common."""

    place: Credits
    numbered: bool
    """Most titles carry the article's number."""
    placed_sections: frozenset[int]
    """Units that are sections because they stand between articles."""


def find_titles(scene: Scene) -> Credits:
    """Mark kickers, titles and subtitles of all articles; tells where source lines stand."""
    place = credit_place(scene)
    starts = [start for start in find_starts(scene, place) if _has_title(scene, start)]
    numbered = _are_numbered([scene.units[start.unit].line.text for start in starts])
    units = {start.unit for start in starts}
    blocks = {start.unit: _block(scene, start, units, numbered=numbered) for start in starts}
    style = _Style(place, numbered, _placed_sections(scene, starts, blocks))
    for start in starts:
        _mark_block(scene, start, blocks[start.unit], style)
    return place


def _are_numbered(titles: list[str]) -> bool:
    """Most titles begin with a number, or several with numbers of one form."""
    numbered = sum(bool(ARTICLE_NUMBER.match(title)) for title in titles)
    forms = Counter(form for title in titles if (form := number_kind(title)))
    return numbered * 2 > len(titles) or max(forms.values(), default=0) >= FEWEST_NUMBERED


def _has_title(scene: Scene, start: Start) -> bool:
    """A title, or a place where one must be; a paragraph after a source line belongs to the article above."""
    text = scene.units[start.unit].text
    sure = start.rule in ("contents-promise", "after-section", "only-article", "first-line")
    return sure or may_be_title(scene.units[start.unit]) or len(text) <= LONGEST_SENTENCE_TITLE


def _placed_sections(scene: Scene, starts: list[Start], blocks: Mapping[int, list[int]]) -> frozenset[int]:
    """Sections known by their place alone: the first article has one, and it is not the only one."""
    after = [s for s in starts if s.rule in ("after-source", "first-line", "only-article", "above-source")]
    found = [s.unit for s in after if section_by_place(scene, s.unit, blocks[s.unit])]
    found += [
        a.unit
        for a, b in pairwise(starts)
        if a.unit + len(blocks[a.unit]) == b.unit and is_name(scene, a.unit)
    ]
    named = any(mark.role is Role.SECTION for mark in scene.marks.values())
    opens = bool(starts) and (starts[0].unit in found or named)
    return frozenset(found) if opens and (len(found) > 1 or named) else frozenset()


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
    numbered = style.numbered
    bearer = next((i for i in block if ARTICLE_NUMBER.match(scene.units[i].line.text)), block[0])
    texts = [title_text(scene.units[i].text, numbered=numbered and i == bearer) for i in block]
    wanted = next((scene.promised[i].promise.key for i in block if i in scene.promised), "")
    sizes = [scene.units[i].line.size for i in block]
    for index, (role, rule, confidence) in zip(block, split_title(texts, wanted, sizes), strict=True):
        sure = min(confidence, start.confidence)
        scene.decide(index, Mark(role, f"{start.rule}/{rule}", 1 if numbered else 0, sure))


def _is_running_text(unit: Unit) -> bool:
    """More than a title could be, even one that ends with a full stop."""
    return not may_be_title(unit) and (len(unit.text) > LONGEST_STOPPED_TITLE or unit.text.count("。") > 1)


def _block(scene: Scene, start: Start, starts: set[int], *, numbered: bool) -> list[int]:
    """The units that may be kicker, title and subtitle: short lines until the text begins."""
    block: list[int] = []
    for index in range(start.unit, min(start.unit + MOST_UNITS, len(scene.units))):
        unit = scene.units[index]
        if scene.role(index) is not None:
            break
        kept = scene.promised.get(index)
        if kept and not kept.promise.is_section and not any(i in scene.promised for i in block):
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
        new = block and (
            index in starts
            or NUMBERED.match(unit.text)
            or SALUTATION.search(unit.text)
            or SUBNUMBER.match(unit.text)
            or FIELD_LINE.fullmatch(unit.text)
            or LABEL_TAG.fullmatch(unit.text)
        )
        if new or (kept and kept.promise.is_section) or not may_be_title(unit):
            break
        block.append(index)
    return block or [start.unit]


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
    return (opened or rest or _is_dangling(text)) and _is_short_line(unit)


def _is_dangling(text: str) -> bool:
    """Ends after the first word of a clause; 三、其他 does not."""
    return DANGLING.search(title_text(text, numbered=True)) is not None


def _is_short_line(unit: Unit) -> bool:
    return unit.first == unit.last and len(unit.text) <= LONGEST_SENTENCE_TITLE


def _is_heading(unit: Unit) -> bool:
    return unit.line.style.startswith("Heading")


def split_title(texts: list[str], wanted: str, sizes: list[float]) -> list[tuple[Role, str, float]]:
    """Role, rule and confidence of each title line.

    `wanted` is the key of the title that the contents list promises, or empty; `sizes` are type sizes, 0
    where unknown. Lines that follow a TITLE line as TITLE are its second and third line.
    """
    found = _by_promise(texts, wanted) if wanted else None
    if not found:
        found = _by_size(texts, sizes) if len(set(sizes)) > 1 and all(sizes) else _by_words(texts)
    return [
        (Role.BYLINE, "writers", 0.8) if _may_be_writers(text, role, rule) else (role, rule, sure)
        for text, (role, rule, sure) in zip(texts, found, strict=True)
    ]


def _may_be_writers(text: str, role: Role, rule: str) -> bool:
    """陈安 林一舟 or 湿地调研组 under a title; a short word (马上办) may also go on with it."""
    told = len(text.split()) > 1 or (len(text) > LONGEST_NAME and TEAM.fullmatch(text) is not None)
    free = role is Role.SUBTITLE or (rule == "goes-on" and told)
    return free and bool(writers_of(text))


def _by_promise(texts: list[str], wanted: str) -> list[tuple[Role, str, float]] | None:
    keys = [key(text) for text in texts]
    for first in range(len(keys)):
        for last in range(first, len(keys)):
            if "".join(keys[first : last + 1]) == wanted:
                labelled = last > first and ORDINAL.fullmatch(texts[first]) is not None
                roles = [Role.KICKER] * (first + labelled) + [Role.TITLE] * (last - first + 1 - labelled)
                roles += [Role.SUBTITLE] * (len(keys) - last - 1)
                return [(role, "promised", 1.0) for role in roles]
    return None


def _by_size(texts: list[str], sizes: list[float]) -> list[tuple[Role, str, float]]:
    largest = max(sizes)
    first = sizes.index(largest)
    last = first
    while last + 1 < len(sizes) and sizes[last + 1] == largest:
        last += 1
    roles = (
        [Role.KICKER] * first + [Role.TITLE] * (last - first + 1) + [Role.SUBTITLE] * (len(texts) - last - 1)
    )
    return [
        (Role.SUBTITLE if DASHED.match(text) else role, "size", 0.9)
        for role, text in zip(roles, texts, strict=True)
    ]


def _by_words(texts: list[str]) -> list[tuple[Role, str, float]]:
    found: list[tuple[Role, str, float]] = []
    for index, text in enumerate(texts):
        after = texts[index + 1] if index + 1 < len(texts) else ""
        titled = any(role is Role.TITLE for role, _, _ in found)
        if BRACKETED.fullmatch(text) and titled:
            found.append((Role.BYLINE, "bracketed", 0.8))
        elif DASHED.match(text) and titled:
            found.append((Role.SUBTITLE, "dash", 1.0))
        elif not titled and after and not DASHED.match(after) and _is_kicker(text, after):
            found.append((Role.KICKER, "kicker", 0.7))
        elif not titled:
            found.append((Role.TITLE, "first", 1.0))
        elif found[-1][0] is Role.TITLE and _goes_on(texts[index - 1], text, _joined(texts, found)):
            found.append((Role.TITLE, "goes-on", 0.8))
        else:
            found.append((Role.SUBTITLE, "second", 0.6))
    return found


def _is_kicker(text: str, after: str) -> bool:
    """Two halves, a word that says what kind of piece it is, or a few characters over a complete title."""
    few = (
        len(text) <= LONGEST_KICKER
        and len(after) > len(text)
        and _is_complete(after)
        and not _is_complete(text)
    )
    return (
        bool(HALVES.fullmatch(text))
        or bool(KICKER_END.search(text))
        or (few and not (GOES_ON.search(text) or ASKS.match(after)))
    )


def _joined(texts: list[str], found: list[tuple[Role, str, float]]) -> str:
    """The lines of the title so far as one."""
    return "".join(text for text, (role, _, _) in zip(texts, found, strict=False) if role is Role.TITLE)


def _goes_on(first: str, second: str, whole: str) -> bool:
    """True where two lines are one title: the first is not complete or the second cannot stand alone.

    `whole` are all lines of the title above the second one.
    """
    opened = any(whole.count(a) > whole.count(b) for a, b in zip(OPENERS, CLOSERS, strict=True))
    if opened or GOES_ON.search(first) or GOES_ON_WITH.match(second) or ASKS.match(second):
        return True
    if second.endswith("。") and len(second) <= LONGEST_REST:
        return True
    # ……水库清淤、渠 / 道疏浚工程, but not 抓项目，促发展 / 重点工程全面提速
    if _is_dangling(whole) and (second.endswith("。") or whole[-2] in "，、"):
        return True
    if ABOUT.search(whole) and not DOCUMENT.search(whole) and (ABOUT.match(whole) or DOCUMENT.search(second)):
        return True
    return not _is_complete(first) or (len(first) > LONGEST_SLOGAN and _has_subject(second))


def _has_subject(line: str) -> bool:
    """“城市大脑”扩容 / 三千路口信号灯学会“思考”: who does what; 集中展示前沿成果 is a subtitle."""
    plain = ADVERB.sub("", QUOTED.sub("某", line))
    verbs = _verbs("object") + _verbs("alone")
    thing = THING.search(plain)
    names = thing is not None and not any(verb in thing["noun"] for verb in verbs)
    return not (names or plain.startswith(verbs)) and any(
        verb in plain[SHORTEST_SUBJECT:-1] for verb in verbs
    )


def _is_complete(line: str) -> bool:
    """A line that says something: a verb with its object, or one that needs none."""
    plain = QUOTED.sub("某", line)
    if plain.endswith(_verbs("object")) and not plain.endswith(_verbs("alone")):
        return False
    said = plain.endswith(_verbs("alone"))
    return (
        said
        or any(verb in plain[1:] for verb in _verbs("object") + _verbs("alone"))
        or SAYS.search(plain) is not None
    )


@cache
def _verbs(kind: str) -> tuple[str, ...]:
    return tuple(row["verb"] for row in read_table("title_verbs.tsv") if row["kind"] == kind)
