"""Where a unit ends by the words of credits: names, labels and what is cited."""

from __future__ import annotations

import re

from bulletin.classify.break_place import Place
from bulletin.forms.bracketed import is_source_name
from bulletin.forms.credit import PAPER_PAGE, ends_as_source
from bulletin.forms.credits import credit_of
from bulletin.forms.labelled import BARE_SOURCE
from bulletin.forms.parts import NUMBERED
from bulletin.forms.placed import DAY_ALONE, DAY_FIRST, signed_source_of

LONGEST_SOURCE = 24
# 来源：https://www.gov.uk/quantum-missions 发布日期： / 2024-05-02
DAY_LABEL = re.compile(r"[\u4e00-\u9fff](?:日期|时间|時間)\s*[:：]$")
LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9.]{2,}(?: [A-Z][A-Za-z0-9.]+){0,2}")
# 资料来源：《北美零部件周报》2025年第18 / 期
PAPER_BEGUN = re.compile(rf"《[^《》]{{2,20}}》\s*(?:(?:19|20)\d\d年)?\d{{1,2}}月\d{{1,2}}日\s*{PAPER_PAGE}")
OPEN_NUMBER = re.compile(r"(?:第\s*\d{0,4}|[年月]\s*\d{1,2}|\d{4})$")
REST_OF_NUMBER = re.compile(r"\d{0,4}[期版号页月日卷辑][\d年月日期版号页]{0,8}[）)]?")
BRACKETED = re.compile(r"[（(][^（）()]{2,30}[）)]")
# 原文信息：Baumann K, Otte S. Ecological legacy of dredging in
CITED = re.compile(r"[（(【]?(?:原文|文献|论文|信息|资料|文章)?(?:来源|出处|信息)】?\s*[:：]")
LATIN_ONLY = re.compile(r"[A-Za-z(][^\u4e00-\u9fff]*")
MOST_CITING = 3
"""Lines above in Latin letters that the label of what they cite may stand over."""
LONGEST_NAME_REST = 12


def bare_label(place: Place) -> bool | None:
    """来源： / 工信微报, FREEBUF: a label that names nobody goes on with the name below it."""
    if not place.here.text.endswith(("：", ":")):
        return None
    name = place.after.text
    if DAY_LABEL.search(place.here.text) and DAY_ALONE.fullmatch(name):
        return False
    bare = BARE_SOURCE.fullmatch(place.here.text) and len(name) <= LONGEST_SOURCE
    return False if bare and (is_source_name(name) or LATIN_NAME.fullmatch(name)) else None


def citation(place: Place) -> bool | None:
    """信息来源：某研究院. SHALLOW-NL kicks / off. 2024-03-28: what is cited in Latin letters goes on."""
    if place.early or not (place.here.text[-1].isascii() and LATIN_ONLY.fullmatch(place.after.text)):
        return None
    above = [line.text for line in place.layout.lines[max(0, place.index - MOST_CITING) : place.index + 1]]
    label = next((text for text in reversed(above) if not LATIN_ONLY.fullmatch(text)), "")
    return False if CITED.match(label) and "。" not in label else None


def names(place: Place) -> bool | None:
    """摘自：三晋农村能源、供用电信息与 / 需求侧管理通讯: a full line of names whose last one goes on."""
    here, after = place.here.text, place.after.text
    whole = here[-1] in "）)】" or len(after) > LONGEST_NAME_REST or not after[0].isalnum()
    if place.early or whole or "：" not in here[:8]:
        return None
    names = credit.names if (credit := credit_of(here)) else ()
    last = names[-1] if names and here.endswith(names[-1]) else ""
    cut = last and not ends_as_source(last) and ends_as_source(last + after)
    return False if cut else None


def bracketed(place: Place) -> bool | None:
    """（洪一舟） on a line of its own, with room at its right or at its left."""
    alone = place.opens and BRACKETED.fullmatch(place.here.text) and not NUMBERED.match(place.here.text)
    return True if alone and (place.early or place.layout.is_indented(place.index)) else None


def number(place: Place) -> bool | None:
    """The number of a paper that a credit ends with goes on."""
    last = place.here.text[-1]
    if not (last.isdecimal() or last == "第") or not OPEN_NUMBER.search(place.here.text):
        return None
    return False if REST_OF_NUMBER.fullmatch(place.after.text) and credit_of(place.here.text) else None


def day(place: Place) -> bool | None:
    """2025-04-14 or 2024-11-17　涂界: a day written so, and nothing else but a name."""
    texts = [text for text in (place.here.text, place.after.text) if text[0] in "12"]
    return True if any(DAY_ALONE.fullmatch(text) or DAY_FIRST.fullmatch(text) for text in texts) else None


def paper(place: Place) -> bool | None:
    """……建立机制。 / 《南方都市报》2024年4月2日第GA10版、界面新 / 闻4月3日: a credit, though it is cut."""
    begins = place.here.text[0], place.after.text[0]
    if "《" not in begins and begins[0].isalnum():
        return None
    if place.opens and signed_source_of(place.here.text):  # ◇ 解放日报 2024-05-14
        return True
    cut = not place.early and PAPER_BEGUN.match(place.here.text) and credit_of(place.here.text) is None
    if cut and credit_of(place.here.text + place.after.text):
        return False
    return True if place.sentence and PAPER_BEGUN.match(place.after.text) else None
