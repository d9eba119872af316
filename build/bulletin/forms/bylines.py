"""Lines that say who wrote an article, and who edited it."""

from __future__ import annotations

import re

from bulletin.forms.credit import RANK
from bulletin.forms.links import with_colon
from bulletin.forms.writers import (
    LONGEST_NAME,
    NUMBERED_AFFILIATION,
    is_person,
    with_whole_names,
    words_of,
    writers_of,
)

MOST = 60
"""No byline is longer."""
# 王　珂　编译   刘一鸣 校对
WRITTEN = (
    r"(?:本刊)?[\u4e00-\u9fff·]{1,4}(?:[ 、\u3000]+[\u4e00-\u9fff·]{1,4}){0,3}[ \u3000]*"
    r"(?:编译|編譯|摘编|摘编整理|编写|整理|摘译|摘譯|撰稿|执笔|审校|校对|校譯|校译|译)"
)
ROLES = (
    r"记者|記者|通讯员|評論員|评论员|撰稿人?|编译|編譯|翻译|翻譯|摘译|摘譯|譯者|译者|作者(?:单位)?|撰文|供稿"
    r"|受访人|受访者|采访对象|嘉宾|荐读(?:馆员|人)?|推荐(?:馆员|人)|口述人?|讲述人?|主讲人?|解答(?=\s*[/／])|文图|图文|文字|文[、·]?[图圖]|图[、·]?文|[圖文]|(?:(?:采访|编译|资料)[/／、]?)?整理|执笔人?|執筆人?|分析[师员]|撰写|采写|採寫|採訪|采访|研究助理"
    r"|(?:课题|課題|调研|調研)[组組](?:组长|組長|成员|成員|负责人|負責人)"
)
REPORTER = rf"(?:本[刊网报社])?{RANK}(?:记者|通讯员|评论员|撰稿)"
PICTURES = r"(?:[文图圖][/／、]?[文图圖]|[文图圖][并並][摄攝])"
"""文/图: who wrote it and took its pictures."""
# 阮若溪　译   陆海涛　文/图: without brackets, people only
TRANSLATOR = re.compile(
    r"(?P<names>[\u4e00-\u9fff·]{1,4}(?:[ 、\u3000]+[\u4e00-\u9fff·]{1,4}){0,3})[ \u3000]+"
    rf"(?:摘?译|編?譯|编译|编译整理|{PICTURES}|[摄攝]影(?:报道|報道|報導))"
)
# 作者：张三   本刊记者　编辑部综合   （本刊记者 李四）   □ 王五   文/赵六   编译：孙七
BYLINE = re.compile(
    r"[（(]?\s*(?:(?:本[刊报网社]|特[约約]|实习|首席|见习|全媒体?|驻\S{2,4}|[\u4e00-\u9fff]{2,8}[社报网部]|《[^《》]{2,12}》){0,2}"
    rf"(?:{ROLES})(?:\s*[:：/／丨｜|]\s*|\s+|　+)\S.{{0,50}}?)\s*[）)]?"
    r"|(?:本[会刊报院所馆]|编辑部)[\u4e00-\u9fff]{0,6}(?:整理|综合|编译|供稿)"
    r"|本[刊报网社](?:特约)?(?:编辑|主编)[ \u3000]+[\u4e00-\u9fff·]{2,4}"
    r"|[（(]本[刊报網网社][\u4e00-\u9fff]{0,3}(?:员|員|记者|記者)[）)]"
    rf"|[○■●▲◆]\s*(?:《[^《》]{{2,12}}》)?\s*{REPORTER}.{{0,30}}"
    rf"|□\s*(?:{REPORTER}.{{0,30}}|\S{{2,20}})"
    r"|[（(][^（）()。]{0,30}(?:文|图|圖|摄影|攝影|文字|供图|执笔|執筆|组成员)\s*[:：/／][^（）()。]{1,30}[）)]"
    r"|【(?:编译|編譯|作者|译者|撰稿|整理|编写|翻译)】\s*\S.{0,40}"
    # Helena Brandt /文    冯维亚 /编译
    r"|[^/／。：:，；（）()]{2,40}?\s*[/／]\s*[文著](?:[ \u3000]+[\u4e00-\u9fff·、 \u3000]{2,20}?\s*[/／]\s*"
    r"(?:编译|翻译|摘译|译|编|整理|图|摄影?))?"
    rf"|[（(]\s*{WRITTEN}(?:[；;，,]\s*{WRITTEN}){{0,2}}\s*[）)]"
)
# （通讯员郑晓蕾杨帆）   （本报记者李明 通讯员王芳）: where the spaces were lost
GLUED = re.compile(rf"[（(]\s*{REPORTER}(?P<names>[\u4e00-\u9fff·、 \u3000]{{2,24}})\s*[）)]")
BETWEEN_REPORTERS = re.compile(r"[、 \u3000]*(?:记者|通讯员)|[、 \u3000]+")
# （1.江左知识产权研究院，南京 210019；2.江左大学管理学院，南京 210093）
AFFILIATION = re.compile(
    r"[（(][^（）()。:：]{4,60}(?<!\d)\d{6}(?:[；;][^（）()。:：]{4,60}(?<!\d)\d{6})*[）)]"
)
# [英]海伦·沃德 著　许知白 译
TRANSLATED = re.compile(
    r"(?:[\[［【（(][\u4e00-\u9fff]{1,3}[\]］】）)])?\s*[\u4e00-\u9fff·]{2,14}\s*[著撰]\s+[\u4e00-\u9fff·、]{2,10}\s*[译譯]"
)
TRANSLATOR_ENDS = frozenset("译譯理文图圖摄攝道導")
"""What TRANSLATOR and TRANSLATED end with."""
# 文／本刊记者　岑铁山   作者：贝思源: where it stands as the author, the label tells nothing more
AUTHOR_LABEL = re.compile(
    r"(?:文[字章]?\s*[/／:：丨｜|]|(?:作者|撰文|撰稿人?)\s*[:：])\s*(?!.*[/／:：丨｜|])(?=\S)"
)
# 文/王 倩　图/赵 磊   Martin Keller /文    申 岩 /编译
OF_PICTURES = re.compile(r"[ \u3000]+(?=[文图圖]\s*[/／])|(?<=[/／][文著])[ \u3000]+")
WIDE = re.compile(r"[ \u3000]{2,}")
BYLINE_HINT = re.compile(r"[图圖影者员員稿译譯文整执執采採编編访宾荐述讲解组組析]|[□○]")
OPEN = frozenset("（(")
BRACKETED = re.compile(r"[（(](?P<inner>(?:[^（）()]|[（(][^（）()]*[）)])*)[）)]")
NOT_BYLINE = re.compile(r".*[。，！？].*|.*(?<![文图]/)(?:摄|攝)[）)]?$")
# （责任编辑：编辑部）   责编：王五   审核：赵六
EDITOR = re.compile(
    r"[（(]\s*责编[ \u3000]+(?P<signed>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff])\s*[）)]"
    r"|[（(【\[［]?\s*(?:本[期栏版])?(?:责任编辑|責任編輯|责编|执行编辑|编辑|編輯|编审|审核|校对|校對|值班编辑|执行主编|主编)\s*[:：]\s*(?P<editor>[^\s。？！?!，；][^。？！?!，；]{0,40}?)\s*[）)】\]］]?"
)


# 初审丨李建   一审：王芳  二审：赵国平  三审：周济   图片 | 韦丽萍 蓝 天: who made the post, not who wrote it
STAFF_ROLES = (
    r"(?:责任编辑|責任編輯|执行编辑|值班编辑|文字编辑|微信编辑|图文编辑|编辑|編輯|责编|美编|编审|编校|编排|编发|审核|审校|审签|审定|审读|校对|校對|校审"
    r"|[初复终一二三]\s*[审校]|图片|摄影|攝影|供图|制图|配图|海报|设计|排版|制作|策划|统筹|监制|总监制|出品(?:人)?|主编|副主编|总编辑?|签发|发布|运营){1,2}"
)
STAFF = re.compile(
    rf"[（(\[【]?\s*{STAFF_ROLES}\s*[:：|丨｜/／]\s*[^:：|丨｜。！？；]{{2,24}}?"
    rf"(?:[ \u3000，,]+{STAFF_ROLES}\s*[:：|丨｜/／]\s*[^:：|丨｜。！？；]{{2,24}}?)*\s*[）)\]】]?"
)
EDITED = re.compile(
    r"(?:责任编辑|責任編輯|责编|(?<![\u4e00-\u9fff])编辑)\s*[:：|丨｜/／]\s*"
    rf"(?P<editor>[\u4e00-\u9fff 、\u3000]{{2,20}}?)(?=[ \u3000]+{STAFF_ROLES}|[）)\]】]?$)"
)
BETWEEN_NAMES = re.compile(r"[、 \u3000:：|丨｜/／]+")
BOXES = ("□", "■")
# □ 陆海涛　文/图
PICTURED = re.compile(rf"[ \u3000]+{PICTURES}$")
# 木春　　　　校对：阿普
LABELLED_GAP = re.compile(r"\s+(?=[\u4e00-\u9fff]{2,4}[:：])|[ \u3000]{2,}")


def unbracketed(text: str) -> str:
    """A line without the brackets around all of it; 文／植桐（研究院副研究员） keeps its own.

    A bracket whose other half was cut off goes, too.
    """
    text = text.strip()
    if whole := BRACKETED.fullmatch(text):
        return whole["inner"].strip()
    paired = len(re.findall("[（(]", text)) == len(re.findall("[）)]", text))
    return text if paired else text.strip("（）() ")


def byline_of(text: str) -> str | None:
    """The byline of a line that is only a byline, without its brackets."""
    text = text.strip()
    boxed = len(text) <= MOST and text[:1] in BOXES and _is_boxed(text)
    if boxed or _is_translators(text) or (text[:1] in OPEN and _is_in_brackets(text)):
        return unbracketed(text)
    if (
        len(text) > MOST
        or not BYLINE_HINT.search(text)
        or not BYLINE.fullmatch(text)
        or NOT_BYLINE.fullmatch(text)
    ):
        return None
    return unbracketed(text)


def _is_translators(text: str) -> bool:
    """阮若溪　译, or [英]海伦·沃德 著　许知白 译."""
    if text[-1:] not in TRANSLATOR_ENDS:
        return False
    match = TRANSLATOR.fullmatch(text)
    people = match is not None and all(map(is_person, words_of(match["names"])))
    return people or TRANSLATED.fullmatch(text) is not None


def _is_in_brackets(text: str) -> bool:
    """Where they work, or people of whom the label tells."""
    return bool(AFFILIATION.fullmatch(text) or NUMBERED_AFFILIATION.fullmatch(text)) or _is_glued(text)


def _is_glued(text: str) -> bool:
    """（通讯员郑晓蕾杨帆）: people only, with or without spaces."""
    match = GLUED.fullmatch(text) if len(text) <= MOST and not NOT_BYLINE.fullmatch(text) else None
    return match is not None and all(map(_are_people, BETWEEN_REPORTERS.split(match["names"].strip())))


def _are_people(names: str) -> bool:
    """郑晓蕾杨帆: one name behind the other."""
    firsts = (names[:length] for length in (LONGEST_NAME, LONGEST_NAME - 1))
    return is_person(names) or any(
        is_person(one) and _are_people(names[len(one) :]) for one in firsts if one != names
    )


def editor_among(text: str) -> str:
    """The editor that a line of staff names, 编辑 | 廖小燕　审核 | 覃毅; empty where it names none."""
    match = EDITED.search(text)
    return match["editor"].strip() if match else ""


def is_staff_line(text: str) -> bool:
    """A line that says who edited, checked, pictured or set what stands above it, and nothing else."""
    if len(text) > MOST or not STAFF.fullmatch(with_colon(text.strip())):
        return False
    # 运营：政府、企业、居民三家抬 is a heading.
    return "、" not in text or any(map(is_person, BETWEEN_NAMES.split(text)))


def _is_boxed(text: str) -> bool:
    """□ 机电部　康　桥, ■江左师范大学 温若溪 辛望, ■ 沈从周: the last word is a person's name."""
    words = words_of(PICTURED.sub("", text[1:]))
    named = writers_of(text[1:].strip()) and (len(words) > 1 or len(words[0]) == LONGEST_NAME)
    return (text[0] == "□" or (text[0] == "■" and bool(named))) and is_person(words[-1])


def plain_byline(text: str) -> str:
    """A byline as a page shows it: without 作者： or □ before it, and with no name set wide."""
    text = text.lstrip("□○■●▲◆ \u3000")
    label = AUTHOR_LABEL.match(text)
    parts = OF_PICTURES.split(text[label.end() :] if label else text)
    return WIDE.sub("\u3000", "\u3000".join(map(with_whole_names, parts)))


def editor_of(text: str) -> str | None:
    """The editor of a line that names only the editor."""
    match = EDITOR.fullmatch(text.strip()) if len(text) <= MOST else None
    return LABELLED_GAP.sub("\u3000", (match["editor"] or match["signed"]).strip()) if match else None
