"""What running heads say of their issue: its name, its number, its date, who publishes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from bulletin.clean.page_numbers import BARE_NUMBER, but_one_number
from bulletin.forms import signs
from bulletin.forms.masthead import NUMBER, PUBLISHER
from bulletin.forms.parts import CONTENTS
from bulletin.lines import Line, Lines

LONGEST_HEAD = 60
# 2018年第6期   总第78期   2024年第8周   2018年6月30日   二〇二五年第七期
YEAR = r"(?:(?:19|20)\d\d|[一二][〇○零九一二三四五六七八]{3})年"
ORDINAL = r"(?:\d{1,4}|[〇一二三四五六七八九十百]{1,5})"
PERIOD = r"(?:[双半]?[周月]|旬|季)刊"
# 2023年第21期　半月刊
NUMBER_AND_PERIOD = re.compile(rf"(?:{YEAR})?第{ORDINAL}期\s+{PERIOD}")
ISSUED = re.compile(
    rf"(?:{YEAR}|(?:19|20)\d\d)?[（(]?[总第]{{1,2}}{ORDINAL}[期号周卷][）)]?|{YEAR}(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?"
    rf"|(?:No|NO|Vol|VOL)\.?\s?\d{{1,4}}|{PERIOD}|(?:19|20)\d\d(?:\.\d{{1,2}}|年?[春夏秋冬]季?[号刊]?)|(?:星期|周)[一二三四五六日天]"
)
FIGURE = re.compile(r"[\d〇一二三四五六七八九十]")
EMPTIED = re.compile(r"[（(][）)]")
FULL_DAY = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
ITEM = re.compile(r"\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,2}[）)]")
SHORTEST_PART = 5
SHORTEST_NAME = 3
"""Of a bulletin, beside its number."""
MASTHEAD_LINES = 5
"""The name, number, publisher and date of the bulletin stand in the first lines of the seed."""
SENTENCE_END = re.compile(r"[。！？!?；;…]$")
# 来源：新华社 repeats because the source does; 各地动态 marked with ◆ or ▶▶▶ is a section.
NEVER_HEAD = re.compile(
    r".*(?:来源|來源|摘自|责任编辑|責任編輯|记者).*|[【〖].*|[｜|].*[｜|]|"
    + signs.ANY
    + rf".*|.{{2,12}}?\s*(?:{signs.ANY}){{2,}}"
    + r"|[一二三四五六七八九十]{1,3}、.*|第.{1,3}部分.*|[表图]\s*\d+.*"
)


def names_number(text: str) -> bool:
    """海洋经济参考　第4期: a number, and more than that."""
    if "第" not in text or is_long(text):
        return False
    if NUMBER_AND_PERIOD.fullmatch(text):
        return True
    number = NUMBER.search(text)
    return number is not None and len(text) >= len(number[0]) + SHORTEST_NAME


# 江苏纺织信息　2022年第12期 2/5   献血工作简讯（第14期） 第2页   2 │ 花卉产业经纬·2023夏
PAGE_BESIDE = re.compile(
    r"^\d{1,3}[│|｜]|[│|｜]\d{1,3}$|(?<=期)\d{1,3}[/／]\d{1,3}$|(?<=[期）)])第\d{1,3}[页頁]$"
)


def masthead_words(lines: Lines) -> Callable[[Line], bool]:
    """Whether a line has nothing but the bulletin's name, its number and its date."""
    masthead = [line for line in masthead_lines(lines) if not SENTENCE_END.search(line.text)]
    first = {said for line in masthead for said in but_one_number(line)}
    names = sorted({*names_of(lines)}, key=len, reverse=True)

    def says(line: Line) -> bool:
        text = rest = "".join(line.text.split())
        if FIGURE.search(text):
            text = rest = PAGE_BESIDE.sub("", text)
        shortest = SHORTEST_NAME if NUMBER.search(text) else SHORTEST_PART
        for name in names:
            rest = rest.replace(name, "") if len(name) >= shortest else rest
        if FULL_DAY.fullmatch(text) and not any(text in name for name in names):
            return False  # the end of a signature
        alone = not any(char.isalnum() for char in ISSUED.sub("", rest))
        return alone or not first.isdisjoint(but_one_number(line))

    return says


def names_of(lines: Lines) -> Iterator[str]:
    """What the lines of the masthead say, and who they say publishes the bulletin."""
    for line in masthead_lines(lines):
        yield "".join(line.text.split())
        if (
            NUMBER.search(line.text)
            and len(name := ISSUED.sub("", "".join(line.text.split()))) >= SHORTEST_PART
        ):
            yield name
        if match := PUBLISHER.search(line.text):
            yield match["name"].split()[0]


def says_of_issue(text: str, names: AbstractSet[str]) -> bool:
    """行业信息 of 电力行业信息; 2022.18, and 化工行业信息（2019年第17期）."""
    if FIGURE.search(text):
        text = EMPTIED.sub("", ISSUED.sub("", text))
    text = "".join(text.split())
    return not text or (len(text) >= SHORTEST_NAME + 1 and any(text in name for name in names))


def masthead_lines(lines: Lines) -> Iterator[Line]:
    """The first lines of the seed, as far as they may be a masthead's: above contents, sections and items."""
    for line in lines[:MASTHEAD_LINES]:
        if CONTENTS.search(line.text) or NEVER_HEAD.fullmatch(line.text) or ITEM.match(line.text):
            return
        yield line


def may_be_head(line: Line) -> bool:
    """Short, no sentence, no number alone, and nothing of a text, such as a source or a section."""
    if is_long(line.text) or line.cells:
        return False
    # 原文链接：, over addresses that begin the next page
    leads = line.text.endswith(("：", ":"))
    bare = not leads and BARE_NUMBER.fullmatch(line.text)
    return not (leads or bare or SENTENCE_END.search(line.text[-2:]) or NEVER_HEAD.fullmatch(line.text))


def is_long(text: str) -> bool:
    """More than a head says; the spaces between its two ends, which pdftotext -layout prints, say nothing."""
    return len(text) > LONGEST_HEAD < len(" ".join(text.split()))
