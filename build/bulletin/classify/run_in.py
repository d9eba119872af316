"""Titles that run into their text: 【标题】正文…… on one line becomes two lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise, zip_longest

from msgspec.structs import replace

from bulletin.classify.promises import key, unmarked
from bulletin.classify.shapes import LABEL_TAG, REPORTED
from bulletin.forms import signs
from bulletin.forms.bracketed import is_source_name
from bulletin.forms.credits import credit_of
from bulletin.forms.names import RUN_IN_STYLE, section_name
from bulletin.forms.parts import HIGHER, MARKED_SECTION, NUMBERED_SENTENCE, PREFACE
from bulletin.forms.sentences import ends_sentence
from bulletin.forms.tails import split_tail
from bulletin.hanzi.join import join
from bulletin.lines import Line, Lines

# 【韩国把人工智能发明人问题提交宪法裁判】11月2日，韩国一名申请人……
# 4.【深圳推出科技企业“腾飞贷”】深圳金融监管部门引导……   ◆【9月末货币供应同比增长】央行数据显示……
OPEN = rf"(?:\d{{1,2}}[.．、]\s*|{signs.ANY}\s*)?【[^【】]{{5,60}}"
RUN_IN = re.compile(rf"(?P<title>{OPEN}】)\s*(?P<text>\S.{{7,}})")
# 【孤兒套件】某人整理了一张表……, among longer ones
SHORT = re.compile(r"(?P<title>【[^【】]{2,4}】)\s*(?P<text>\S.{7,})")
NARROW = re.compile(rf"(?P<title>{OPEN}】)\s*(?P<text>\S.{{0,6}})")
# The title fills its line, or goes on in the next.
BEGUN = re.compile(rf"{OPEN}(?P<end>】)?")
ENDED = re.compile(r"(?P<title>[^【】]{1,40}】)\s*(?P<text>\S.*)?")
# ◆省科技厅开展安全生产月活动。6月8日，省科技厅组织开展实验室安全检查……
# not ◎ 贷款申请期延长至3月底。（《经济日报》）
SIGNED = re.compile(
    r"(?P<title>"
    + signs.ANY
    + r"\s*(?=\S)[^，。；：！？]{6,36}(?:[。！]|\u3000(?=.*[，。；]|.{24})(?=\S.{5,})"
    + r"|[ \u3000]+(?=[^，。\s]{2,14}，\S)))"
    + r"\s*(?P<text>(?![（(][^（）()]*[）)]$)\S.+)"
)
# ▲闭馆通知。因空调系统检修……, under the name of a section
BRIEF = re.compile(r"(?P<title>" + signs.ANY + r"\s*(?=\S)[^，。；：！？]{4,5}。)\s*(?P<text>\S.+)")
# ▲ 西安市：科普大篷车开进“第一校”　5月12日，……, among such
OF_SIGN = re.compile(rf"(?P<title>{signs.ANY}\s*[^。；\s]{{6,40}})[ \u3000]+(?P<text>\S.{{4,}})")
LONGEST_SECTION = 8
# 编者按：国企改革三年行动进入收官阶段……   【本期导读】3月13日至19日，共监测到……
OPENED = re.compile(rf"(?P<title>{PREFACE.pattern})(?<=[:：】])\s*(?P<text>\S.{{10,}})")
FORMS = (RUN_IN, SIGNED)
# 2、两部门提前下达资金。记者8月16日获悉……（华夏交通报）   13. 福建宁德：电池护照试点启动。为应对……
NUMBERED = re.compile(rf"(?P<title>{NUMBERED_SENTENCE.pattern})\s*(?P<text>\S.*)")
# 【建筑】智能建造试点城市增至24个。试点期三年……（筑梦周刊）
TAGGED = re.compile(r"(?P<title>【[^【】]{2,4}】\s*[^，。；！？]{6,40}[。！])\s*(?P<text>\S.*)")
# 中原路桥混改方案落地　引入3家战略投资者……（豫见财经 8月17日）
LED = re.compile(
    r"(?P<title>(?!\S*日[电電讯訊])[^，。；：！？\s（(\d][^，。；：！？\s]{7,36})\u3000+(?P<text>(?=.*[，。；]|.{24})[^\s（(].{10,})"
)
# 我市重点项目实现“三增长”    一是项目数增长。……, a paragraph on one line
WIDE_LED = re.compile(
    r"(?P<title>[^，。；：！？\s（(][^，。；：！？\s]{7,40})[ \u3000]{2,}(?P<text>(?=.*[，。；])\S.{60,})"
)
# 市重点项目办组织开展招商活动 为做好招商工作，, the first line of a paragraph of several
SPACED = re.compile(
    r"(?P<title>[^，。；：！？\s（(\d][^，。；：！？\s]{7,40})[ \u3000]+"
    r"(?P<text>[^\s（(《][^。]{5,}|[^\s（(].*[，。；].*)"
)
# 1、民航局公布8月份运输生产情况　9月17日，民航局……（来源：中国民航报）
COUNTED = re.compile(
    r"(?P<title>\d{1,2}[、.．]\s*[^，。；：！？\s]{6,40})[ \u3000]+"
    r"(?P<text>(?=.*[，。；]|.{24})[^\s（(]\S{4,}.*)"
)
CREDITED = (NUMBERED, TAGGED, LED, COUNTED)
"""Forms that also paragraphs of one article have: only where most of them end with a source."""
# 省历史学会召开学术年会。11月18日，年会在太原召开……
DATED = re.compile(
    r"(?P<title>[^，。；：！？\s（(]{6,36}。)(?P<text>(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|近日|日前|近期)[^。]*[，,].+)"
)
# 河南：建立专家服务县域制度。省社科联选派……, among such
OF_PLACE = re.compile(r"(?P<title>[^，。；：！？\s（(]{2,8}：[^，。；：！？\s]{4,30}。)(?P<text>\S.+)")
NEWS = re.compile(r"(?P<title>[^，。；！？\s（(]{6,40}。)(?P<text>\S.+)")
# 农商银行：推行“四零”服务……, a title of the contents list that stands nowhere alone
LED_BY_COLON = re.compile(r"(?P<title>[^，。；：！？\s]{4,30}[:：])\s*(?P<text>(?=.*[，。；]|.{24})\S.{8,})")
FEWEST_DATED = 3
SHORTEST_NEWS, LONGEST_NEWS = 6, 41
"""Where the stop of the first sentence may stand."""
DIGITS = frozenset("0123456789")
# What lines of the forms begin with: most lines need not be looked at.
BEGINS = {
    NUMBERED: DIGITS,
    COUNTED: DIGITS,
    TAGGED: frozenset("【"),
}
OF_SIGNS = (SIGNED, OF_SIGN, BRIEF)
OF_BRACKETS = (RUN_IN, NARROW, SHORT)
OF_SPACES = (LED, WIDE_LED)
# 大湾建设首单绿色债券成功发行。（湾区证券报 8月19日）
ALONE = re.compile(r"(?P<title>[^，。；：！？\s（(]{8,40}[。！])\s*(?P<text>[（(][^（）()]{2,30}[）)])")
BRACKET_WITHIN = 6
"""How far in the bracket of a run-in title stands, behind its number or sign."""
FEWEST = 2
LEAST_CREDITED = 0.6
LEAST_SPACED = 0.7
SPACE_EM = 0.5
MOST_LINES = 14
"""Lines of a short piece of news."""


def parted(lines: Lines, promised: AbstractSet[str] = frozenset()) -> Lines:
    """The lines, each title that runs into its text on a line of its own, where a seed has several.

    So does 编者按： at the beginning of an issue, and every title whose key the contents list has `promised`.
    """
    if lines and opens_preface(lines[0].text):
        lines = (*_parts(lines[0], OPENED), *lines[1:])
    begun = _begun(lines)
    for form in FORMS:
        found = _matching(lines, form, begun)
        if len(found) >= FEWEST:
            lines = _all_parted(lines, form, found)
            lines = _with_others(lines) if form is RUN_IN else _with_signs(lines)
            begun = _begun(lines)
    briefs = _matching(lines, BRIEF, begun)
    if len(briefs) >= FEWEST and _names_section(lines, min(briefs) - 1):
        lines = _all_parted(lines, BRIEF, briefs)
        begun = _begun(lines)
    for form in CREDITED:
        found = _matching(lines, form, begun)
        ends = sum(_ends_with_credit(lines, *pair) for pair in pairwise([*sorted(found), len(lines)]))
        if len(found) >= FEWEST and ends >= LEAST_CREDITED * len(found):
            lines = _all_parted(lines, form, found)
            alone = {i for i in _matching(lines, ALONE, ()) if _ends_with_credit(lines, i, i + 1)}
            lines = _all_parted(lines, ALONE, alone)
            begun = _begun(lines)
    wide = _matching(lines, WIDE_LED, ())
    lines = _all_parted(lines, WIDE_LED, wide if len(wide) >= FEWEST_DATED else ())
    lines = _all_parted(lines, SPACED, _spaced(lines))
    lines = _all_parted(lines, NEWS, _dated(lines) | _promised(lines, promised, NEWS))
    missing = promised - {key(unmarked(line.text)) for line in lines} if promised else promised
    return _all_parted(lines, LED_BY_COLON, _promised(lines, missing, LED_BY_COLON))


def _promised(lines: Lines, promised: AbstractSet[str], form: re.Pattern[str]) -> set[int]:
    """华为发布液冷终端。10月10日，……: a title of the contents list, a stop, and the text."""
    return {
        index
        for index, line in enumerate(lines if promised else ())
        if (match := form.fullmatch(line.text)) and key(unmarked(match["title"])) in promised
    }


def _names_section(lines: Lines, index: int) -> bool:
    """短讯, ☆短讯☆: a few characters and no stop."""
    name = "".join(section_name(lines[index].text).split()) if index >= 0 else ""
    return 0 < len(name) <= LONGEST_SECTION and name.isalpha()


def _dated(lines: Lines) -> set[int]:
    """Pieces of news that say in a sentence what there is, and then when: where several do."""
    news = [i for i, line in enumerate(lines) if "。" in line.text[SHORTEST_NEWS:LONGEST_NEWS]]
    opened = {i for i in news if DATED.fullmatch(lines[i].text) or OF_PLACE.fullmatch(lines[i].text)}
    above = {index: lines[index - 1].text for index in opened if index}
    found = {i for i, text in above.items() if ends_sentence(text) or MARKED_SECTION.fullmatch(text)}
    found |= opened & {0}
    dated = sum(DATED.fullmatch(lines[index].text) is not None for index in found)
    return found if dated >= FEWEST_DATED else set()


def _spaced(lines: Lines) -> set[int]:
    """Titles that a space parts from their text, as many under another's source in brackets as not."""
    opened = _matching(lines, SPACED, ())
    over = {i: lines[i - 1].text for i in opened if i}
    named = {i for i, text in over.items() if MARKED_SECTION.fullmatch(text)}
    ends = {i: lines[i - 1 - (i in named)].text for i in over if i > 1}
    credited = {i for i, text in ends.items() if credit_of(split_tail(text)[1] or text)}
    found = named | credited | {i for i, text in over.items() if ends_sentence(text)}
    return found if len(credited) >= FEWEST_DATED and len(credited) * 2 >= len(found) else set()


def opens_preface(text: str) -> bool:
    """Whether a line begins with 编者按： or the like and goes on."""
    return OPENED.fullmatch(text) is not None


def _begun(lines: Lines) -> list[int]:
    """The lines that begin with a figure, a bracket or a sign: most forms have only such."""
    return [i for i, line in enumerate(lines) if not line.text[0].isalnum() or line.text[0] in DIGITS]


def _matching(lines: Lines, form: re.Pattern[str], begun: Iterable[int]) -> set[int]:
    """The lines of a form; `begun` are those of all lines that begin as most forms do.

    What the format says is a heading has no text in it: 【两会声音】陆知远代表：把水留住.
    """
    if begins := BEGINS.get(form):
        near: Iterable[int] = (index for index in begun if lines[index].text[0] in begins)
    elif form in OF_BRACKETS:
        near = (index for index in begun if "【" in lines[index].text[:BRACKET_WITHIN])
    elif form in OF_SPACES:
        near = (i for i, line in enumerate(lines) if "\u3000" in line.text or "  " in line.text)
    elif form in OF_SIGNS:
        near = (index for index in begun if not lines[index].text[0].isalnum())
    else:
        near = range(len(lines))
    return {
        index
        for index in near
        if (match := form.fullmatch(lines[index].text))
        and not (lines[index].cells or lines[index].style.startswith("Heading"))
        and not (form in OF_BRACKETS and _is_tagged(match))
    }


def _is_tagged(match: re.Match[str]) -> bool:
    """【东莞时间网】“货车司机关爱月”启动: the medium, and what it reported, without an end.

    【据新华社北京5月6日电】 before a text is no title either.
    """
    medium = is_source_name(match["title"].strip("【】")) and not ends_sentence(match["text"])
    return medium or REPORTED.fullmatch(match["title"]) is not None


def _ends_with_credit(lines: Lines, first: int, after: int) -> bool:
    """A source in brackets stands behind a last sentence of the lines from `first` on."""
    text = ""
    for line in lines[first : min(after, first + MOST_LINES)]:
        if text and HIGHER.match(line.text):  # the source is that of the article whose part this is
            return False
        text += line.text
        if line.text.endswith(("）", ")")) and (credit := split_tail(text)[1]):
            return credit_of(credit) is not None
    return False


def _all_parted(lines: Lines, form: re.Pattern[str], found: Collection[int]) -> Lines:
    if not found:
        return lines
    parts: list[Line] = []
    for index, line in enumerate(lines):
        # A text that ran in behind its title goes on, whatever room the line leaves.
        goes_on = index - 1 in found and not (lines[index - 1].closed or ends_sentence(lines[index - 1].text))
        here = replace(line, gap=-1.0) if goes_on and line.gap == 0 else line
        parts.extend(_parts(here, form) if index in found else [here])
    return tuple(parts)


def _with_others(lines: Lines) -> Lines:
    """The lines, with the 【titles】 parted that leave room for few characters of their text, or for none."""
    lines = _all_parted(lines, NARROW, _matching(lines, NARROW, _begun(lines)))
    short = [i for i in _matching(lines, SHORT, _begun(lines)) if not LABEL_TAG.match(lines[i].text)]
    long = sum(line.style == RUN_IN_STYLE for line in lines)
    tags = {lines[i].text.partition("】")[0] for i in short}
    if len(tags) == len(short) < long - FEWEST:
        lines = _all_parted(lines, SHORT, short)
    return tuple(_over_lines(lines))


def _with_signs(lines: Lines) -> Lines:
    """The lines, parted also at a space where nearly all with the same sign have one behind a title."""
    signed = Counter(line.text[0] for line in lines if not line.text[0].isalnum())
    parted = Counter(line.text[0] for line in lines if line.style == RUN_IN_STYLE)
    alike = {i for i in _matching(lines, OF_SIGN, _begun(lines)) if lines[i].style != RUN_IN_STYLE}
    spaced = Counter(lines[index].text[0] for index in alike)
    used = {sign for sign, count in parted.items() if count + spaced[sign] >= LEAST_SPACED * signed[sign]}
    return _all_parted(lines, OF_SIGN, {index for index in alike if lines[index].text[0] in used})


def _over_lines(lines: Lines) -> Iterator[Line]:
    """The lines, where others run into their text also 【titles】 that fill a line or go on in the next."""
    title: Line | None = None
    for line, below in zip_longest(lines, lines[1:]):
        if title and (ended := ENDED.fullmatch(line.text)):
            span = replace(title.span, last=line.span.last)
            text = join(title.text, ended["title"], cut=True)
            yield replace(title, text=text, span=span, style=RUN_IN_STYLE, closed=True)
            yield from [replace(line, text=ended["text"], gap=0.0)] if ended["text"] else []
            title = None
            continue
        begun = BEGUN.fullmatch(line.text) if line.style != RUN_IN_STYLE else None
        if begun and begun["end"]:
            yield replace(line, style=RUN_IN_STYLE, closed=True)
        elif begun and below and ENDED.fullmatch(below.text):
            title = line
        else:
            yield line


def _parts(line: Line, form: re.Pattern[str]) -> Iterator[Line]:
    match = form.fullmatch(line.text)
    assert match
    yield replace(line, text=match["title"].strip(), style=RUN_IN_STYLE, closed=True)
    # pdftotext -layout prints an ideographic space as several: the text is not so wide.
    spaces = line.text[match.end("title") : match.start("text")].count(" ")
    yield replace(line, text=match["text"], gap=0.0, x1=line.x1 - max(0, spaces - 1) * SPACE_EM)
