"""Where a unit ends between two lines: rules asked in their order, the first that knows decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bulletin.classify.layout import INDENT_EM, LONG_LINE_EM, Layout, first_word
from bulletin.forms.colophon import COPIES, SENT, is_labelled
from bulletin.forms.credit import ends_as_source
from bulletin.forms.credits import DAY_ALONE, credit_of, source_of
from bulletin.forms.masthead import DATE
from bulletin.forms.names import DASHED
from bulletin.forms.parts import BULLET, NUMBERED, QUESTION, REFERENCE, TOLD, stands_alone
from bulletin.forms.sentences import NOTE
from bulletin.lines import Line

ADDRESS = re.compile(r"https?://|www\.")
# 原文链接：   查询地址为   报告全文可以在
ANNOUNCES = re.compile(r"[:：】]$|(?:[为是在到见]|登录|登陆|访问|网址|链接)$")
# 来源：https://www.epsrc.example.uk/newsevents/news/lowcar / bonclusters/
ADDRESS_CUT = re.compile(r"https?://[!-~]{20,}$")
# https://www.bx-power.example.eu/home-storage-draft. / html
ADDRESS_OPEN = re.compile(r"https?://[!-~]{10,}[./\-_=&?%]$")
REST_OF_OPEN = re.compile(r"(?!https?://)[!-~]{2,}[）)]?")
REST_OF_ADDRESS = re.compile(r"(?=[!-~]*[./\-_=&?%])[!-~]{3,}[）)]?")
LABEL = re.compile(
    r"(?:内容)?(?:摘\s*要|提\s*要)\s*[:：]"
    r"|(?:日期|网址|關鍵詞|关键词|原文链接|原文出处|原文(?:题目|題目|题名|題名|标题|標題))\s*[:：]"
)
# 资料来源：《北美零部件周报》2025年第18 / 期
OPEN_NUMBER = re.compile(r"(?:第\s*\d{0,4}|[年月]\s*\d{1,2}|\d{4})$")
REST_OF_NUMBER = re.compile(r"\d{0,4}[期版号页月日卷辑][\d年月日期版号页]{0,8}[）)]?")
OPEN_BRACKET = re.compile(r"[（(][^（）()]*")
BRACKETED = re.compile(r"[（(][^（）()]{2,30}[）)]")
OPEN_CHOICE = re.compile(r"[:：]\s*[\[［][^\[\]［］]{0,6}$")
CHOICE_END = re.compile(r"[^\[\]［］]{1,6}[\]］]")
UNIT = re.compile(r"[年月％%‰℃]|日(?=[，,。、起至前后内\d]|[上下]午)|时(?=[，,。许至])|[万亿]?[元吨]")
REST_OF_SENTENCE = re.compile(r"[①-⑳][。，、；]")
BRACKET_END = re.compile(r"[^（）()]{0,30}[）)]")
# What numbers, marks, labels and addresses begin with.
BEGINNINGS = frozenset(
    "一二三四五六七八九十第（(0123456789①②③④⑤⑥⑦⑧⑨⑩[［*＊注•●○◎☆★△▲◆◇■□▪✓✔问答QA记主抄分报送呈共hHwW—–-内摘提日网关關原【"
)
HALF_EM = 0.5
HALF_POINT = 0.5
HEADING_ROOM_EM = 4.0
LONGEST_NAME_REST = 12
SHORT_EM = 1.5
PAUSED = re.compile(r"[，。；]")
INSIDE_EM, INSIDE_STOP_EM = 3.0, 2.0


@dataclass(frozen=True, slots=True)
class Place:
    """Between two lines: after the line at `index`, which opens its unit or not."""

    layout: Layout
    index: int
    opens: bool
    early: bool
    """The line above was ended on purpose."""
    alone: bool
    """One of the two lines has a form of its own."""
    here: Line
    """The line above."""
    after: Line
    """The line below."""
    sentence: bool
    """The line above ends a sentence."""


Rule = Callable[[Place], bool | None]


def _goes_on(place: Place) -> bool | None:
    """A sentence goes on where a stray line was taken out of it."""
    # ……但研发和销售仍留在原地 / ②。
    rest = REST_OF_SENTENCE.match(place.after.text) is not None and not place.sentence
    return False if rest or (place.after.gap < 0 and not (place.sentence or place.alone)) else None


def _comma(place: Place) -> bool | None:
    """Where each paragraph has a line of its own, a long line that ends with a comma was broken."""
    here, after = place.here, place.after
    if place.layout.wrapped or here.closed or here.text[-1:] not in "，、" or here.cells or after.cells:
        return None
    return False if here.x1 - here.x0 >= LONG_LINE_EM and not stands_alone(after.text) else None


def _closed(place: Place) -> bool | None:
    """The reader knows the end."""
    return True if place.here.closed or not place.layout.wrapped else None


def _cells(place: Place) -> bool | None:
    """A row of a table is a unit."""
    return True if place.here.cells or place.after.cells else None


def _unit(place: Place) -> bool | None:
    """……自9 / 月1日起: a number goes on with its unit."""
    number = place.here.text[-1].isdecimal() and UNIT.match(place.after.text)
    return False if number and not place.alone else None


def _open_bracket(place: Place) -> bool | None:
    """（来源：江苏省科学 / 技术情报研究所）: a bracket that is open goes on."""
    opened = place.here.text[:1] in "（(" and OPEN_BRACKET.fullmatch(place.here.text)
    # 字体：[大 中 / 小]
    cut = OPEN_CHOICE.search(place.here.text) and CHOICE_END.fullmatch(place.after.text)
    return False if (opened and BRACKET_END.match(place.after.text)) or cut else None


def _address(place: Place) -> bool | None:
    """原文链接： / https://…: an address goes on with the line that announces it."""
    announced = ADDRESS.match(place.after.text) and ANNOUNCES.search(place.here.text)
    cut = "://" in place.here.text and (
        (ADDRESS_CUT.search(place.here.text) and REST_OF_ADDRESS.fullmatch(place.after.text))
        or (ADDRESS_OPEN.search(place.here.text) and REST_OF_OPEN.fullmatch(place.after.text))
    )
    begun = place.here.text.endswith("://") and place.after.text.isascii()
    return False if announced or cut or begun else None


def _names(place: Place) -> bool | None:
    """摘自：三晋农村能源、供用电信息与 / 需求侧管理通讯: a full line of names whose last one goes on."""
    here, after = place.here.text, place.after.text
    if place.early or here[-1] in "）)】" or len(after) > LONGEST_NAME_REST or "：" not in here[:8]:
        return None
    names = credit.names if (credit := credit_of(here)) else ()
    cut = bool(names) and not ends_as_source(names[-1]) and ends_as_source(names[-1] + after)
    return False if cut else None


def _bracketed(place: Place) -> bool | None:
    """（洪一舟） on a line of its own, with room at its right or at its left."""
    alone = place.opens and BRACKETED.fullmatch(place.here.text) and not NUMBERED.match(place.here.text)
    return True if alone and (place.early or place.layout.is_indented(place.index)) else None


def _number(place: Place) -> bool | None:
    """The number of a paper that a credit ends with goes on."""
    last = place.here.text[-1]
    if not (last.isdecimal() or last == "第") or not OPEN_NUMBER.search(place.here.text):
        return None
    return False if REST_OF_NUMBER.fullmatch(place.after.text) and credit_of(place.here.text) else None


def _day(place: Place) -> bool | None:
    """2025-04-14: a day written so, and nothing else."""
    return True if any(DAY_ALONE.fullmatch(line.text) for line in (place.here, place.after)) else None


def _stands_alone(place: Place) -> bool | None:
    """Credits, section lines, captions: whole lines with a form of their own."""
    return True if place.alone else None


def _note(place: Place) -> bool | None:
    """A footnote begins a unit, even inside a sentence that goes on over the page."""
    starred = place.after.text[0] in "*＊" and not (place.sentence or place.early)
    return True if NOTE.fullmatch(place.after.text) and not starred and not place.here.page_top else None


def _numbered(place: Place) -> bool | None:
    """一、 or 1. after the end of a sentence begins a unit."""
    if not NUMBERED.match(place.after.text):
        return None
    ended = place.sentence or place.early or place.here.text.endswith(("）", ")"))
    return True if ended or place.layout.is_indented(place.index + 1) else None


def _reference(place: Place) -> bool | None:
    """[1] 陈立群. …[J]. 国际城市观 / 察, 2021.: a reference goes on to its full stop."""
    begun = place.opens and REFERENCE.match(place.here.text) and not place.here.text.endswith((".", "。"))
    return (
        False if begun and not BULLET.match(place.after.text) and not stands_alone(place.after.text) else None
    )


def _label(place: Place) -> bool | None:
    """摘要：, 日期： and the like begin a unit under a title or after the end of a sentence."""
    labelled = LABEL.match(place.after.text)
    return True if labelled and (place.opens or place.sentence or place.early) else None


def _sent(place: Place) -> bool | None:
    """报：… 送：… 共印50份: each line of a colophon is a unit."""
    if not SENT.match(place.after.text):
        return None
    # An office that signs stands at the right edge.
    right = place.layout.is_indented(place.index) and place.opens
    ended = place.sentence or place.early or right or place.here.text.endswith(("）", ")"))
    return True if ended or SENT.match(place.here.text) or COPIES.fullmatch(place.after.text) else None


def _imprint(place: Place) -> bool | None:
    """主办：… under the end of a sentence."""
    labelled = place.after.text[1:12].find("：") > 0 and is_labelled(place.after.text)
    return True if place.sentence and labelled else None


def _bullet(place: Place) -> bool | None:
    """● 续航：…… begins a unit after the end of a sentence; [2] a reference after the end of another."""
    ended = place.sentence or place.early or place.here.text.endswith(".")
    return True if ended and BULLET.match(place.after.text) else None


def _question(place: Place) -> bool | None:
    """问： and 答： begin a unit after the end of a sentence."""
    return True if place.sentence and QUESTION.match(place.after.text) else None


def _signed(place: Place) -> bool | None:
    """2019年5月18日 alone at the right is the end of a signature."""
    day = DATE.fullmatch(place.here.text) if place.opens and place.layout.is_indented(place.index) else None
    return True if day and day["day"] else None


def _told(place: Place) -> bool | None:
    """（7）国际陆港开出菌材班列 / 10月21日，……: a number and a title, with room, over a text that begins."""
    here = place.here.text
    title = place.opens and not place.sentence and NUMBERED.match(here) and not PAUSED.search(here)
    room = place.layout.room(place.index) >= place.layout.measure[place.index] / 10
    return True if title and room and TOLD.match(place.after.text) else None


def _at_right(place: Place) -> bool | None:
    """A line that begins in the right half of its column is a credit or a signature: it ends there."""
    layout, index = place.layout, place.index
    left, measure = place.here.x0 - layout.margin[index], layout.measure[index] - layout.margin[index]
    return True if place.opens and layout.indented and left > measure / 2 else None


def _size(place: Place) -> bool | None:
    """Type of another size or weight is another unit."""
    here, after = place.here, place.after
    if here.size and after.size and abs(here.size - after.size) > HALF_POINT:
        return True
    return True if here.bold != after.bold and (place.sentence or place.early) else None


def _over_credit(place: Place) -> bool | None:
    """A short line over 2024年5月16日　来源：某某日报, under a sentence that fills its line, is a title."""
    layout, below = place.layout, place.index + 2
    if not place.sentence or below >= len(layout.lines) or layout.sentences[below - 1]:
        return None
    short = layout.early[below - 1] and layout.room(below - 1) > HEADING_ROOM_EM
    text = layout.lines[below].text
    return True if short and DAY_ALONE.match(text) and source_of(text) else None


def _indent(place: Place) -> bool | None:
    """Where indents are kept, an indented line begins a unit and one at the margin goes on."""
    layout, index = place.layout, place.index
    if not layout.indented:
        return None
    if not layout.is_indented(index + 1):
        # Inside a paragraph the setting may leave a little room; over a title at the margin is an empty line.
        text = place.after.text.endswith(("。", "！", "？", "”")) or not layout.early[index + 1]
        most = (INSIDE_STOP_EM if text else 0.0) if place.sentence else INSIDE_EM
        inside = not (place.opens or place.after.gap) and layout.room(index) <= most
        # 稻谷：早籼稻收购收尾 at the margin, behind a full stop, is a title.
        stopped = place.here.text.endswith(("。", "！", "？"))
        title = stopped and layout.early[index + 1] and not layout.sentences[index + 1]
        title = title and not BRACKET_END.match(place.after.text)
        return None if (place.early and not inside) or layout.is_centred(index) or title else False
    same_edge = abs(place.here.x0 - place.after.x0) < HALF_EM and not layout.is_centred(index)
    hanging = layout.is_indented(index) and same_edge and not place.sentence and not place.early
    item = BULLET.match(place.here.text) or NUMBERED.match(place.here.text)
    heads = place.opens and not item and _goes_to_margin(layout, index + 1)
    return None if hanging and not heads else True


def _goes_to_margin(layout: Layout, index: int) -> bool:
    """The text goes on at the margin below: the line is the first of a paragraph, not one that hangs."""
    below = index + 1
    return below < len(layout.lines) and not layout.early[index] and not layout.is_indented(below)


def _gap(place: Place) -> bool | None:
    """An empty line after the end of a sentence or after a line that left room."""
    parted = place.after.gap > 0 and not place.after.page_top
    return True if parted and (place.sentence or place.early) else None


def _first_line(place: Place) -> bool | None:
    """A line of clauses, an indent short, over a full line is the first of a paragraph with no indent."""
    layout, index = place.layout, place.index
    first = place.opens and place.early and not (place.sentence or layout.indented)
    if not first or "，" not in place.here.text or layout.room(index) > INDENT_EM + SHORT_EM:
        return None
    long = place.here.x1 >= LONG_LINE_EM and not DASHED.match(place.here.text)
    return False if long and not layout.early[index + 1] and not place.after.gap else None


def _early(place: Place) -> bool | None:
    """A line that left room for the next word was ended on purpose."""
    return True if place.early else None


def _lost_indent(place: Place) -> bool | None:
    """After a sentence, a line two em short that goes on had an indent: it begins a paragraph."""
    lost = place.layout.indent_lost and place.sentence
    return True if lost and place.layout.opens_like_first(place.index + 1) else None


def _title(place: Place) -> bool | None:
    """A first line above a line that is itself a first line is a title, however wide.

    Under a source line an article begins: there any room is the end of a title.
    """
    layout, index = place.layout, place.index
    opening = place.opens and layout.indent_lost and not place.sentence
    room = layout.room(index) - INDENT_EM >= first_word(place.after.text)
    credited = index > 0 and credit_of(layout.lines[index - 1].text) is not None
    under = credited and not LABEL.match(place.here.text)
    first = layout.opens_like_first(index + 1) and not layout.stops_at_word(index + 1)
    return True if opening and room and (first or under) else None


def _heading(place: Place) -> bool | None:
    """After a sentence, a short line that is no sentence is a heading, not a paragraph's last line."""
    short = place.layout.room(place.index + 1) > HEADING_ROOM_EM and place.layout.early[place.index + 1]
    bare = not place.layout.sentences[place.index + 1]
    return True if place.sentence and short and bare else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("goes-on", _goes_on),
    ("address", _address),
    ("comma", _comma),
    ("closed", _closed),
    ("cells", _cells),
    ("unit", _unit),
    ("open-bracket", _open_bracket),
    ("number", _number),
    ("names", _names),
    ("bracketed", _bracketed),
    ("day", _day),
    ("stands-alone", _stands_alone),
    ("note", _note),
    ("reference", _reference),
    ("signed", _signed),
    ("numbered", _numbered),
    ("label", _label),
    ("sent", _sent),
    ("imprint", _imprint),
    ("bullet", _bullet),
    ("question", _question),
    ("told", _told),
    ("at-right", _at_right),
    ("size", _size),
    ("over-credit", _over_credit),
    ("indent", _indent),
    ("gap", _gap),
    ("first-line", _first_line),
    ("early", _early),
    ("lost-indent", _lost_indent),
    ("title", _title),
    ("heading", _heading),
)
"""The first rule that knows decides whether a unit ends between two lines; where none knows, it goes on."""


def breaks(layout: Layout, index: int, *, opens: bool, formed: bool) -> bool:
    """Whether a unit ends with the line; `formed` says that it or the next one stands alone."""
    if not (opens or formed) and _goes_plainly_on(layout, index):
        return False
    # A first line whose indent was lost may be two em shorter than the rest; a subtitle has none.
    text = layout.lines[index].text
    lost = opens and layout.indent_lost and (not DASHED.match(text) or "，" in text)
    early = layout.ends_early(index, INDENT_EM) if lost else layout.early[index]
    here, after = layout.lines[index], layout.lines[index + 1]
    place = Place(layout, index, opens, early, formed, here, after, layout.sentences[index])
    for _, rule in RULES:
        if (known := rule(place)) is not None:
            return known
    return False


def _goes_plainly_on(layout: Layout, index: int) -> bool:
    """A full line inside a sentence, and no sign of anything at the beginning of the next: most lines."""
    if layout.early[index] or layout.sentences[index] or layout.indented or not layout.wrapped:
        return False
    here, after = layout.lines[index], layout.lines[index + 1]
    if here.closed or here.size != after.size or here.bold != after.bold or here.cells or after.cells:
        return False
    return here.text[0] not in BEGINNINGS and after.text[0] not in BEGINNINGS
