"""What a line of a title can look like."""

from __future__ import annotations

import re
from functools import lru_cache

from bulletin.classify.units import Unit
from bulletin.forms import links, signs
from bulletin.forms.names import DASHED
from bulletin.forms.parts import (
    BOX,
    CAPTION,
    NUMBERED,
    PAPER_FIELD,
    QUESTION,
    SPACED_NUMBER,
    TOLD,
    TOLD_LABEL,
)
from bulletin.forms.placed import DAY_ALONE
from bulletin.forms.sentences import TOLD_BY, ends_sentence

LONGEST = 90
"""Characters of a title."""
LONGEST_STOPPED = 30
"""Characters of a title that ends with a full stop."""
LONGEST_BROKEN = 40
"""Characters of a title line that goes on in the next."""
KEPT = 1 << 12
"""Texts whose form is remembered."""
ITEM_ENDS = ("；", ";")
HAN = re.compile(r"[\u3400-\u9fff]")
# [1] 陈某. 历史街区保护研究[M]. 北京：某某出版社，2019.
REFERENCE = re.compile(r"\[[MJNDCPSRZ](?:/OL)?\]")
# 2.1 流感样病例监测
SUBNUMBER = re.compile(r"\d{1,2}\.\d{1,2}\s*(?=[\u4e00-\u9fff])(?![万亿元个倍])")
# 【摘要】 【网民观点】 【延伸閱讀】 are labels inside an article
LABEL_TAG = re.compile(
    r"[【\[［〔][^】\]］〕]{0,4}(?:摘要|日期|时间|来源|编译|点评|观点|閱讀|阅读|链接|背景|评论|解读|简介|导读|编者按|关键词|提示|启示|建议|分析|概述|节选|选读|推荐"
    r"|内容|地点|主题|要点|案情|裁判|要旨|理由|经过|依据|评析|争议|结果|结论|意义)[】\]］〕]"
)
# 【预警等级】较高
TAGGED = re.compile(r"【[^【】]{2,8}】\s*\S")
# 通报成员：欧盟 / 通报编号：G/TBT/N/EU/0901: two such lines are fields of the article
# 主　　講：性廣法師
FIELD = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,3})\s*[:：]\s*\S.*"
)
# 定价：58.00元　　出版时间：2025年6月
FIELDS_IN_ROW = re.compile(
    r"[\u4e00-\u9fff]{2,6}[:：]\s*\S[^:：]*[ \u3000]{1,}[\u4e00-\u9fff]{2,6}[:：]\s*\S.*"
)
# 115.2.26~3.5 本院舉行學眾禪七: an entry of a log
LOGGED = re.compile(r"\d{2,4}[./]\d{1,2}[./]\d{1,2}(?:[~～—-][\d./]+)?[ \u3000■]*(?=[\u4e00-\u9fff■])")
# 经初步调查，两起险情暴露出以下突出问题：
LEADS_ON = re.compile(r".*(?:，.*|[如以]下.*)[:：]")
# 【商品名】糖宁达　【规格】10mg×14片
TAGGED_FIELDS = re.compile(r"【[^【】]{2,6}】[^【】]+【[^【】]{2,6}】")
STOP = "。"
# 【美国《华尔街日报》网站4月10日报道】题：东非再遭蝗灾
REPORTED = re.compile(r"【[^【】]{4,30}(?:报道|報道|消息|[电電讯訊])】")
# 各位老师：   各会员单位：   二〇二四年二月二十日   共青团员们，青年朋友们，同志们：   同志们、朋友们！
IN_LETTER = re.compile(
    r"(?:各位|尊敬的|亲爱的|敬爱的|编辑)[\u4e00-\u9fff、]{1,12}[:：]"
    r"|(?:[\u4e00-\u9fff]{0,2}[属直])?各(?!地)[\u4e00-\u9fff、，]{2,30}[:：]"
    r"|(?:[\u4e00-\u9fff]{0,8}(?:[士生志友员学师人民宾]们|各位[\u4e00-\u9fff]{2,6})[，、,！!：:\s]*)+(?<=[：:！!])"
    r"|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
# 理事長　林孟宏　敬上
RESPECTFULLY = re.compile(r"\S.{1,24}[ \u3000](?:敬上|[谨謹]上|敬[启啟]|[谨謹][启啟识識]|鞠躬)")
# 2. 安全隐患排查记录表.doc, under a notice
FILE = re.compile(rf"{links.FILE_ENDING}$", re.IGNORECASE)
# 数字引水：一座小镇的节水实践
LABELLED = re.compile(r"(?P<label>[\u4e00-\u9fff“”]{2,8})[：:]\S{2,}")
# 3月, over what happened in it
MONTH = re.compile(r"\d{1,2}月|[一二三四五六七八九十]{1,2}月")
# 一（2）班  二（1）班  三（4）班, of a roll of honour
CLASSES = re.compile(r"(?:[\u4e00-\u9fff]{0,3}[（(]?\d{1,2}[）)]?班[ \u3000、，]*){2,}")
MOST_SHARES = 3
"""Of a row of a survey, 很满意16.2%　接受72%　不满意7.7%, no title has so many."""
# 四   （十一）   3   註︰: the number of a part or the head of a note, and nothing else
NUMBER_ALONE = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[、.．]?|[注註附]\s*[:：︰]")
# 历史深刻表明，只要……，我们的国家就一定能够走向富强，我们的民族就一定能够实现伟大复兴！
LONGEST_CRY = 45
# ★“学而信、学而思、学而行”, over who said it and when
QUOTATION = re.compile(rf"{signs.ANY}\s*“[^“”]*”")
CRY_ENDS = ("！", "!")
ASKS = ("？", "?")
MOST_PAUSES = 2
"""Commas in a title that asks; 某厂来信：产品夏天清亮，入冬变浑，加热又透明，是否出了问题？ tells more."""
CLOSINGS = frozenset(("此致", "敬礼", "敬礼！", "敬礼!", "此致敬礼！", "此致 敬礼！"))
"""What a letter ends with."""
BROKEN = ("，", ",", "、")
TITLE_ENDS = ("？", "?", "！", "!", "：", ":", "……", "——", "？”", "！”")


def is_numbered(unit: Unit) -> bool:
    """Begins with the number of a part of a text: 一、 or 1. or, with a space behind it, 1　引言."""
    return bool(NUMBERED.match(unit.text) or SPACED_NUMBER.match(unit.line.text))


def are_built_alike(one: str, other: str) -> bool:
    """数字引水：一座小镇的节水实践 and 数字种瓜：一块屏幕管到底 are two of one kind."""
    first, second = LABELLED.fullmatch(one), LABELLED.fullmatch(other)
    if not (first and second) or len(first["label"]) != len(second["label"]):
        return False
    return any(a == b for a, b in zip(first["label"], second["label"], strict=True))


def is_number(unit: Unit) -> bool:
    """Nothing but the number of a part of a text."""
    return NUMBER_ALONE.fullmatch(unit.text) is not None


def may_be_title(unit: Unit) -> bool:
    """Short, no sentence, no form of its own; a question or a colon may end it, a comma only in mid-title."""
    if len(unit.text) > LONGEST or unit.line.cells or not _has_form(unit.text):
        return False
    return unit.first == unit.last or not unit.text.endswith(BROKEN)


def is_running_text(unit: Unit) -> bool:
    """More than a title could be, even one that ends with a full stop."""
    return not may_be_title(unit) and (len(unit.text) > LONGEST_STOPPED or unit.text.count("。") > 1)


@lru_cache(KEPT)
def _has_form(text: str) -> bool:
    """Whether a short text is as titles are; many rules ask that of the same line."""
    if TOLD.match(text) or LABEL_TAG.match(text) or PAPER_FIELD.match(text) or TAGGED_FIELDS.match(text):
        return False
    if (
        REPORTED.match(text)
        or "://" in text
        or text in CLOSINGS
        or not HAN.search(text)
        or REFERENCE.search(text)
        or DAY_ALONE.fullmatch(text)
        or TOLD_LABEL.match(text)
        or CLASSES.fullmatch(text)
        or RESPECTFULLY.fullmatch(text)
        or MONTH.fullmatch(text)
        or FILE.search(text)
        or IN_LETTER.fullmatch(text)
        or NUMBER_ALONE.fullmatch(text)
        or (text.endswith(CRY_ENDS) and len(text) > LONGEST_CRY and "，" in text)
        or (text.endswith(ASKS) and text.count("，") > MOST_PAUSES)
        or LEADS_ON.fullmatch(text)
        or LOGGED.match(text)
        or FIELDS_IN_ROW.fullmatch(text)
        or text.count("%") >= MOST_SHARES
    ):
        return False
    if text.endswith("——") and "，" in text:
        return False  # 2021年，德阳……并重点在三个方面发力——
    if text.endswith(BROKEN):
        return len(text) <= LONGEST_BROKEN
    if STOP in text or (ends_sentence(text) and not text.endswith(TITLE_ENDS)):
        return bool(DASHED.match(text)) and not (text.endswith(ITEM_ENDS) or TOLD_BY.fullmatch(text))
    return not (CAPTION.fullmatch(text) or QUESTION.match(text) or BOX.fullmatch(text))
