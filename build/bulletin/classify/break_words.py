"""Where a unit ends by what the two lines say: numbers, labels, brackets, signatures."""

from __future__ import annotations

import re

from bulletin.classify.break_place import Place
from bulletin.classify.numbers import CASE
from bulletin.forms.colophon import COPIES, SENT, declares, is_labelled
from bulletin.forms.links import ENDS_IN_ADDRESS, LINK_LABEL
from bulletin.forms.masthead import DATE
from bulletin.forms.parts import (
    BULLET,
    CONTACT,
    DATED,
    NUMBERED,
    QUESTION,
    REFERENCE,
    TOLD,
    TOLD_LABEL,
    stands_alone,
)
from bulletin.forms.sentences import NOTE, begins_inside
from bulletin.forms.timed import day_only
from bulletin.forms.writers import writers_of

# （省教育厅、省工业和信息化厅负责）   （责任单位：市科技局）
DUTY = re.compile(
    r"[（(](?:(?:责任|牵头|负责|配合)(?:单位|部门)\s*[:：][^（）()]{2,80}"
    r"|[^（）()：:]{2,80}(?:负责|牵头|配合|参与|落实|按职责分工[^（）()]{0,8}))[）)][。；]?"
)
LABEL = re.compile(
    r"(?:内容)?(?:摘\s*要|提\s*要)\s*[:：]"
    r"|(?:公开[号日]|公告[号日]|申请[号日人]|专利号|专利权人|发明人|发明名称|技术要点|简评)\s*[:：]"
    r"|(?:文章|资料|信息|原文)?[来來]源\s*[:：]\s*(?=$|https?://)|(?:日期|网址|關鍵詞|关键词|原文链接|原文出处|原文(?:题目|題目|题名|題名|标题|標題))\s*[:：]"
    rf"|{LINK_LABEL.pattern}$"
)
NUMBERED_LABEL = re.compile(r"[一二三四五六七八九十]{1,2}、[\u4e00-\u9fff]{2,10}[:：]")
TAGGED = re.compile(r"【[^【】]{2,12}】\S")
OPEN_BRACKET = re.compile(r"[（(][^（）()]*$")
OPEN_BOOK, BOOK_END = re.compile(r"《[^《》]*$"), re.compile(r"[^《》]{1,20}》")
OPEN_QUOTE = re.compile(r"“[^“”]{2,}$")
OPEN_CHOICE = re.compile(r"[:：]\s*[\[［][^\[\]［］]{0,6}$")
CHOICE_END = re.compile(r"[^\[\]［］]{1,6}[\]］]")
UNIT = re.compile(r"[年月％%‰℃]|日(?=[，,。、起至前后内\d]|[上下]午)|时(?=[，,。许至])|[万亿]?[元吨]")
# ②。   （SHALLOW-NL）研究计划, where the brackets tell what the words before them are called
REST_OF_SENTENCE = re.compile(
    r"(?:[①-⑳]|\[\d{1,2}\])[。，、；]|[（(][A-Z][A-Za-z\d&/. -]{1,30}[）)][\u4e00-\u9fff，。]"
)
BRACKET_END = re.compile(r"[^（）()]{0,30}[）)]")
LONGEST_WRITERS = 30
PART = re.compile(r"[一二三四五六七八九十]是\S")
HYPHEN_END = re.compile(r"-(?<=\w-)$")
ALPHANUMERIC = re.compile(r"[A-Za-z0-9]")
TERM = re.compile(r"(?:[\u4e00-\u9fff]{2,8}|[\d.]+\s?[%％\u4e00-\u9fff]{0,4})(?P<sign>：|——)\S")
PAUSED = re.compile(r"[，。；]")
# A preposition is the end of no line that stands for itself.
DANGLING = re.compile(r"[把被对](?<![应反针面相绝核校]对)$")


def goes_on(place: Place) -> bool | None:
    """A sentence goes on where a stray line was taken out of it; a row of a table does not."""
    if place.here.cells or place.after.cells:
        return None
    # ……但研发和销售仍留在原地 / ②。
    rest = REST_OF_SENTENCE.match(place.after.text) is not None and not place.sentence
    # ……建设档案展” / ，首次公开: no line of its own begins with a comma.
    rest = rest or begins_inside(place.after.text)
    # ……多用于搭配麦片，对“无蔗糖” / “高蛋白”标识敏感，对 / 品牌忠诚度不高, as pdftotext -raw cuts it
    if not rest and "，" in place.here.text and not place.sentence:
        between = place.after.text[0] == "“" and place.here.text[-1] == "”"
        rest = between or DANGLING.search(place.here.text) is not None
    return False if rest or (place.after.gap < 0 and not (place.sentence or place.alone)) else None


def unit(place: Place) -> bool | None:
    """……自9 / 月1日起: a number goes on with its unit; ……代号SP- / 41 was cut behind a hyphen."""
    number = place.here.text[-1].isdecimal() and UNIT.match(place.after.text)
    cut = HYPHEN_END.search(place.here.text) and ALPHANUMERIC.match(place.after.text)
    return False if (number or cut) and not place.alone else None


def open_bracket(place: Place) -> bool | None:
    """……模型训练。（来源： / 黔中数据周报）: a bracket or a quotation that is open goes on."""
    opened = OPEN_BRACKET.search(place.here.text) and not NUMBERED.match(place.after.text)
    # 字体：[大 中 / 小]
    cut = OPEN_CHOICE.search(place.here.text) and CHOICE_END.fullmatch(place.after.text)
    # 据中国驻土耳其大使馆经商处、《陶瓷信 / 息》
    book = OPEN_BOOK.search(place.here.text) and BOOK_END.match(place.after.text) and not place.early
    # “我们不是来做 / 几台手术就走，而是……”
    quote = "“" in place.here.text and not place.sentence and _is_quoting(place.here.text)
    return False if (opened and BRACKET_END.match(place.after.text)) or cut or book or quote else None


def _is_quoting(text: str) -> bool:
    """The last quotation of the line is open, and no colon stands at its end."""
    odd = text.count("“") == text.count("”") + 1
    return odd and OPEN_QUOTE.search(text) is not None and not text.endswith(("：", ":"))


def duty(place: Place) -> bool | None:
    """……1.5万人。 / （省教育厅、省工业和信息化厅负责）: who is to do what a sentence says goes on with it."""
    if place.after.text[0] not in "（(" or not place.sentence:
        return None
    layout, below = place.layout, place.index + 2
    rest = layout.lines[below].text if below < len(layout.lines) else ""
    said = place.after.text if place.after.text[-1] in "）)" else place.after.text + rest
    return False if DUTY.fullmatch(said) else None


def contact(place: Place) -> bool | None:
    """联系人：张老师　电话：025-00000000 is a line of its own."""
    return True if CONTACT.fullmatch(place.here.text) or CONTACT.fullmatch(place.after.text) else None


def alone(place: Place) -> bool | None:
    """Credits, section lines, captions: whole lines with a form of their own."""
    return True if place.alone else None


def note(place: Place) -> bool | None:
    """A footnote begins a unit, even inside a sentence that goes on over the page."""
    starred = place.after.text[0] in "*＊" and not (place.sentence or place.early)
    return True if NOTE.fullmatch(place.after.text) and not starred and not place.here.page_top else None


def numbered(place: Place) -> bool | None:
    """一、 or 1. after the end of a sentence begins a unit, and so does —— under 案例一　某公司诉某人案.

    三、项目规划范围: begins one whatever is above it.
    """
    if place.after.text[0] in "—【" and CASE.match(place.here.text):
        return True
    if not NUMBERED.match(place.after.text):
        return None
    if NUMBERED_LABEL.match(place.after.text):
        return True
    ended = place.sentence or place.early or place.here.text.endswith(("）", ")"))
    # 论文链接：https://…/science / 3. 预印本发布编辑器
    ended = ended or ("://" in place.here.text and ENDS_IN_ADDRESS.search(place.here.text) is not None)
    parted = place.after.gap > 0 and not place.after.page_top
    return True if ended or parted or place.layout.is_indented(place.index + 1) else None


def enumerated(place: Place) -> bool | None:
    """一是……； / 二是……。: parts of a sentence, each on lines of its own."""
    part = place.here.text.endswith(("；", ";", "：", ":")) and PART.match(place.after.text)
    return True if part and (place.early or place.layout.is_indented(place.index + 1)) else None


def reference(place: Place) -> bool | None:
    """[1] 陈立群. …[J]. 国际城市观 / 察, 2021.: a reference goes on to its full stop."""
    begun = place.opens and REFERENCE.match(place.here.text) and not place.here.text.endswith((".", "。"))
    return (
        False if begun and not BULLET.match(place.after.text) and not stands_alone(place.after.text) else None
    )


def tagged(place: Place) -> bool | None:
    """【中国汽车报】两家企业签约 over 发布于 2016年10月15日: the title of a post, whatever is above it."""
    if place.after.text[0] != "【":
        return None
    below = place.index + 2
    posted = below < len(place.layout.lines) and day_only(place.layout.lines[below].text) is not None
    return True if posted and TAGGED.match(place.after.text) else None


def label(place: Place) -> bool | None:
    """摘要：, 日期： and the like begin a unit under a title, a sentence or another such line."""
    after = place.after.text
    labelled = ("：" in after or ":" in after) and (LABEL.match(after) or TOLD_LABEL.match(after))
    ended = place.opens or place.sentence or place.early
    return True if labelled and (ended or LABEL.match(place.here.text)) else None


def sent(place: Place) -> bool | None:
    """报：… 送：… 共印50份: each line of a colophon is a unit."""
    if not SENT.match(place.after.text):
        return None
    # An office that signs stands at the right edge.
    right = place.layout.is_indented(place.index) and place.opens
    ended = place.sentence or place.early or right or place.here.text.endswith(("）", ")"))
    return True if ended or SENT.match(place.here.text) or COPIES.fullmatch(place.after.text) else None


def imprint(place: Place) -> bool | None:
    """主办：… or 本刊仅供参考。 under the end of a sentence; 主办：… under another line of an imprint."""
    if place.sentence and place.after.text[0] in "本《" and declares(place.after.text):
        return True
    labelled = place.after.text[1:12].find("：") > 0 and is_labelled(place.after.text)
    return True if labelled and (place.sentence or is_labelled(place.here.text)) else None


def bullet(place: Place) -> bool | None:
    """● 续航：…… begins a unit after the end of a sentence; [2] a reference after the end of another."""
    ended = place.sentence or place.early or place.here.text.endswith(".")
    return True if ended and BULLET.match(place.after.text) else None


def terms(place: Place) -> bool | None:
    """圈次：卫星绕地球飞行一圈，称为一个圈次。 / 数传：…… or 112家——……。 / 21.7%——……: a paragraph each."""
    said = TERM.match(place.here.text) if place.opens and place.sentence else None
    other = TERM.match(place.after.text) if said else None
    return True if said and other and other["sign"] == said["sign"] else None


def question(place: Place) -> bool | None:
    """问： and 答： begin a unit after the end of a sentence."""
    return True if place.sentence and QUESTION.match(place.after.text) else None


def signed(place: Place) -> bool | None:
    """2019年5月18日 alone at the right is the end of a signature."""
    day = DATE.fullmatch(place.here.text) if place.opens and place.layout.is_indented(place.index) else None
    return True if day and day["day"] else None


def dated(place: Place) -> bool | None:
    """10月9日　…… begins a line of a chronicle after the end of another one."""
    begins = place.after.text[0].isdigit() and (place.sentence or place.early)
    return True if begins and DATED.match(place.after.text) else None


def told(place: Place) -> bool | None:
    """（7）国际陆港开出菌材班列 / 10月21日，……: a number and a title, with room, over a text that begins."""
    here = place.here.text
    title = place.opens and not place.sentence and NUMBERED.match(here) and not PAUSED.search(here)
    room = place.layout.room(place.index) >= place.layout.measure[place.index] / 10
    return True if title and room and TOLD.match(place.after.text) else None


def writers(place: Place) -> bool | None:
    """本院研究员 许知白 助理研究员 韩澈, the first line under what ended above, is no line of a text."""
    short = place.opens and len(place.here.text) <= LONGEST_WRITERS and len(place.here.text.split()) > 1
    return True if short and writers_of(place.here.text) else None
