"""The lines at the head of an issue; they end where the contents or the articles begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bulletin.classify.entry_sections import POINT
from bulletin.classify.numbers import number_of
from bulletin.classify.shapes import HAN, IN_LETTER
from bulletin.forms import signs
from bulletin.forms.credits import credit_of
from bulletin.forms.masthead import (
    ACCOUNT,
    DATE,
    DIGEST,
    GATHERING,
    ISSUER,
    NUMBER,
    PUBLISHER,
    PUBLISHER_LAST,
    SEASON,
    SERIES,
    TOTAL,
    WEEK,
)
from bulletin.forms.masthead_names import GATHERS, IMPRINT, ISSUE, LONGEST_NAME, OFFICE, PARTS, PERIODICAL
from bulletin.forms.parts import CONTENTS, MARKED_SECTION, NUMBERED, OPENS_DIGEST, PREFACE
from bulletin.forms.sentences import ends_sentence
from bulletin.hanzi.fold import simplified
from bulletin.hanzi.numbers import with_arabic_dates
from bulletin.lines import TITLE, Lines

# 2024年3月15日 星期五   2020年7月9日17时   2023年6月15日發行   2023-04-28 18:02 发表于湖北
AFTER_DATE = re.compile(
    r"[（(]?(?:星期.|周.|\d{1,2}[时時:：]\d{0,2}分?(?:(?:发表于)?[\u4e00-\u9fff]{2,3})?)?[）)]?"
    r"(?:出版|發行|发行|印发|编印|編印|编|刊)?"
)
# 5月25日　星期三
DAY_OF_WEEK = re.compile(r"\d{1,2}月\d{1,2}日(?:星期|周)[一二三四五六日天]")
# 市金融管理局编　5月25日—5月31日
SPAN_OF_DAYS = re.compile(r"\d{1,2}月\d{1,2}日[—–－~～至-]+(?:\d{1,2}月)?\d{1,2}日$")
# 现将2022年第5期《会员专递》发送给你们，请查收。欢迎会员踊跃来 goes on in the next line
SENTENCE_END = re.compile(r"[。！；;，,]$|[^（(]，[^（）()]*。")
INSIDE = re.compile(r"[。，]")
# 关于第二期主题班会延期的通知 is the title of a notice
DOCUMENT = re.compile(r"关于.{4,}的(?:通知|通报|公告|公示|通告|函|决定|意见|报告|说明|倡议书?)")
MOST_LINES = 14
LONGEST_LINE = 60
TITLE_STYLES = frozenset({TITLE, "Heading 1"})
FEWEST_BELOW = 2
PAGE_HEAD = 2
"""Lines of the head of a web page: what it is called, and when it was put there."""
SIGNED_HEAD = 3
LONG_TITLE = 10
OPENS_BRACKET = re.compile(r"[（(—–-]")
# 福建省统计局　　　　　　2023年8月14日, as pdftotext -layout prints its two ends
WIDE = re.compile(r" {4,}")
# 各位领导，本周媒体报道摘要如下，请阅。 in a mail, above the masthead
HANDED = re.compile(
    r"(?:各位|尊敬的)[\u4e00-\u9fff、]{1,12}[，,：:！!].{0,60}(?:请(?:您?[阅查审参]|查收|审阅|参阅|查阅)|供参考)[。！]?"
)
# NO.1　要 闻 速 递, and NO.2 below: a section, no issue
PART_NAME = re.compile(rf"{signs.PART_NUMBER}[ \u3000·:：.]*[\u4e00-\u9fff][\u4e00-\u9fff \u3000]{{1,14}}")
READ_COUNT = re.compile(r"(?:点击|浏览|阅读|访问)(?:次数|[数量率])?\s*[:：]")
MOST_ABOVE = 3
MOST_BETWEEN = 2
"""Lines of other kinds between two lines of a masthead."""
FEWEST_PARTS = 3
"""Parts of a line set wide, one of which tells that it is a masthead's."""


def is_masthead_line(text: str) -> bool:
    """A line that only a masthead has: number, publisher, imprint, a date alone or at the end of a name."""
    text = WIDE.sub("   ", text)
    if len(text) > LONGEST_LINE or SENTENCE_END.search(text) or credit_of(text) or DOCUMENT.fullmatch(text):
        return False
    if len(parts := PARTS.split(text)) >= FEWEST_PARTS and any(map(is_masthead_line, parts)):
        return True
    bare = with_arabic_dates("".join(text.split())).strip("（）()【】《》·|｜*")
    if (
        SPAN_OF_DAYS.fullmatch(bare)
        or WEEK.match(bare)
        or DAY_OF_WEEK.fullmatch(bare)
        or SEASON.fullmatch(bare)
    ):
        return True
    number = NUMBER.search(bare) or TOTAL.search(bare)
    if number and len(bare) <= LONGEST_NAME + len(number[0]):
        return True
    if PUBLISHER.fullmatch(text.strip()) or (IMPRINT.fullmatch(text) and len(bare) <= LONGEST_NAME):
        return True
    # 2024年第4期 省农业科学院农业信息研究所科技信息室 2024年4月30日: both, however long the names between
    numbered = number is not None and number.start() == 0
    date = DATE.search(bare, number.end() if number and numbered else 0)
    rest = bare[date.end() :] if date else ""
    # 2024年第3期（总第98期） 省医学会主办 2024年5月28日 内部资料 免费交流
    ended = AFTER_DATE.fullmatch(rest) or (numbered and IMPRINT.fullmatch(rest))
    return date is not None and bool(ended) and (date.start() <= LONGEST_NAME or numbered)


def masthead_end(lines: Lines) -> int:
    """Index after the last line of the masthead; 0 where the seed has none.

    There is a masthead if one of the first lines is a number or a publisher; it reaches to the last line
    of its kind, with what stands above.
    """
    end = 0
    parts = [i for i, line in enumerate(lines) if line.text[0] in "PpN" and PART_NAME.fullmatch(line.text)]
    first = parts[0] if len(parts) > 1 else len(lines)
    for index, line in enumerate(lines[: min(MOST_LINES, first)]):
        bare = SPAN_OF_DAYS.sub("", "".join(line.text.split()))
        if end and CONTENTS.fullmatch(bare):
            break  # an entry may name a number: 启动“阅读推广人”第十期培育行动
        # 一、国家中医药管理局 is an entry that pdfminer gives before the heading of the contents list.
        offices = end == index and not NUMBERED.match(bare)
        publisher = offices and (PUBLISHER_LAST.fullmatch(bare) or _are_offices(lines, index))
        counted = READ_COUNT.search(line.text) and DATE.search(line.text)
        paged = counted or ACCOUNT.fullmatch(line.text) or _is_issuer(lines, index)
        paged = end == index > 0 and paged
        if is_masthead_line(line.text) or (end and publisher) or paged:
            end = index + 1
        elif end == index and (_is_of_page(lines, index) or (not index and HANDED.fullmatch(line.text))):
            continue
        elif (
            len(line.text) > (LONGEST_NAME if HAN.search(line.text) else LONGEST_LINE)
            or SENTENCE_END.search(line.text)
            or (end and index - end >= MOST_BETWEEN)
        ):
            break
    told = any(_tells(line.text) for line in lines[:end]) or _is_named_and_dated(lines[:end])
    forms = (
        _title_end,
        _account_head_end,
        _page_head_end,
        _digest_end,
        _named_end,
        _signed_end,
        _day_end,
    )
    return end if told else next((found for form in forms if (found := form(lines))), 0)


def _is_named_and_dated(lines: Lines) -> bool:
    """Debian 每周快訊 / 2006年6月20日, and nothing else above the first text."""
    if len(lines) != PAGE_HEAD or not PERIODICAL.search(simplified(lines[0].text)):
        return False
    date = DATE.fullmatch(with_arabic_dates("".join(lines[1].text.split())))
    return date is not None and date["day"] is not None


def _title_end(lines: Lines) -> int:
    """1 where the first line is set as the title of all, is called as issues are, and others are below it.

    A line or two of the page may stand above it: 订阅群：849644979.
    """
    first = next((i for i, line in enumerate(lines[:MOST_ABOVE]) if line.style in TITLE_STYLES), -1)
    if first < 0 or any(ends_sentence(line.text) for line in lines[:first]):
        return 0
    text = "".join(lines[first].text.split())
    below = [line.style for line in lines[first + 1 :] if line.style.startswith("Heading")]
    # 校园消息 2024-11-20, over a list and headings of its own level
    date = DATE.search(text)
    dated = date is not None and date.start() > 0 and date.end() == len(text)
    called = ISSUE.search(simplified(text)) is not None and lines[first].style not in below
    if not (dated or called) or len(below) < FEWEST_BELOW:
        return 0
    return first + 1 + any(ACCOUNT.fullmatch(line.text) for line in lines[first + 1 : first + PAGE_HEAD])


def _account_head_end(lines: Lines) -> int:
    """每周网安资讯（4.28-5.6） / 云台数安 2025-05-06 10:14; the first may be gone as a running head."""
    head = [line.text for line in lines[:PAGE_HEAD]]
    place = next((i for i, text in enumerate(head) if ACCOUNT.fullmatch(text)), -1)
    return place + 1 if place == 0 or (place > 0 and GATHERS.search(head[0])) else 0


def _page_head_end(lines: Lines) -> int:
    """【七月学习材料】 / 作者：佚名　发布时间：2018年8月28日　点击数：33 of a page that gathers articles.

    The first of them has its own title, a long one or one with another short line under it, maybe below what
    the editors say of all.
    """
    if len(lines) <= PAGE_HEAD or len(lines[0].text) > LONGEST_NAME:
        return 0
    told = lines[PAGE_HEAD - 1].text
    if not (READ_COUNT.search(told) and (credit_of(told) or DATE.search(told))):
        return 0
    head = PAGE_HEAD + (SERIES.fullmatch(lines[PAGE_HEAD].text) is not None)
    texts = [line.text for line in lines[head : head + 3]]
    if not texts:
        return 0
    own = texts[0] == lines[0].text or _opens_preface(texts[0]) or _heads_article(texts)
    told_of = len(texts) > 1 and ends_sentence(texts[0]) and _heads_article(texts[1:])
    return head if own or told_of else 0


def _digest_end(lines: Lines) -> int:
    """生态环境部一周要闻（4.10-4.16） / 2022-04-17　来源：生态环境部, over 1.标题."""
    if not lines or not DIGEST.fullmatch(lines[0].text):
        return 0
    end = 1 + sum(1 for _ in takewhile(lambda line: credit_of(line.text), lines[1 : 1 + MOST_LINES]))
    first = lines[end].text if 1 < end < len(lines) else ""
    counts = NUMBERED.match(first) is not None and number_of(first) == 1
    return end if counts and not ends_sentence(first) else 0


def _named_end(lines: Lines) -> int:
    """校园消息 2025-03-21 over a list; 新闻摘要 over 本文汇总了社区上周的多篇文章。"""
    if len(lines) < PAGE_HEAD + FEWEST_BELOW:
        return 0
    first, below = lines[0].text, lines[1].text
    if is_masthead_line(first) and POINT.match(below) and POINT.match(lines[2].text):
        return 1
    return int(GATHERING.fullmatch(first) is not None and OPENS_DIGEST.match(below) is not None)


def _signed_end(lines: Lines) -> int:
    """晨会纪要 / 华安证券研究所 / 2023-09-06　星期三, over the line of a section.

    Above it the name may stand once more, in a running head.
    """
    for first in (0, 1):
        end = first + SIGNED_HEAD
        if len(lines) <= end or not MARKED_SECTION.fullmatch(lines[end].text):
            continue
        name, office, day = ("".join(line.text.split()) for line in lines[first:end])
        signed = len(name) <= LONG_TITLE and OFFICE.fullmatch(office) is not None
        if signed and is_masthead_line(day) and name in lines[0].text:
            return end
    return 0


def _day_end(lines: Lines) -> int:
    """2004年5月11日, alone over the title of what was made known that day."""
    if len(lines) < PAGE_HEAD or lines[0].style:
        return 0
    date = DATE.fullmatch(with_arabic_dates("".join(lines[0].text.split())))
    return int(date is not None and date["day"] is not None and not ends_sentence(lines[1].text))


def _opens_preface(text: str) -> bool:
    return PREFACE.match(text) is not None


def _heads_article(texts: Sequence[str]) -> bool:
    """Whether the first of the lines is the title of an article rather than a heading in one."""
    title, *below = texts
    plain = len(title) <= LONGEST_NAME * 2 and not (
        ends_sentence(title) or credit_of(title) or NUMBERED.match(title) or OPENS_BRACKET.match(title)
    )
    return plain and (len(title) >= LONG_TITLE or (bool(below) and not ends_sentence(below[0])))


def letter_end(lines: Lines) -> int:
    """Index after a covering letter, which stands above the masthead; 0 where the seed has none."""
    if not lines or not IN_LETTER.fullmatch(lines[0].text):
        return 0
    near = range(1, min(MOST_LINES, len(lines)))
    end = next((i for i in near if is_masthead_line(lines[i].text)), 0)
    named = end > 0 and len(lines[end - 1].text) <= LONGEST_NAME and not ends_sentence(lines[end - 1].text)
    return end - named


def heads_text(lines: Lines, end: int) -> bool:
    """Whether the first line is the title of the one text of a page, below which the masthead stands.

    江西省聚焦“五个着力” / 2023-06-14　来源：教育部 / 教育部简报〔2023〕第18期, over a paragraph.
    """
    paged = 1 < end < len(lines) and credit_of(lines[1].text) is not None and _is_of_page(lines, 1)
    return paged and ends_sentence(lines[end].text) and not is_masthead_line(lines[0].text)


def _is_of_page(lines: Lines, index: int) -> bool:
    """发布时间：2022-05-13　来源：农情中心 of a web page, over the masthead of the issue in it."""
    below = lines[index + 1 : index + 2 + MOST_BETWEEN]
    return credit_of(lines[index].text) is not None and any(is_masthead_line(line.text) for line in below)


def _is_issuer(lines: Lines, index: int) -> bool:
    """东岭市中小企业公共服务平台　2023-11-06 under the number of the issue, over the name of a section."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    short = 0 < len(below) <= LONG_TITLE and not (ends_sentence(below) or INSIDE.search(below))
    return short and ISSUER.fullmatch(lines[index].text) is not None


def _are_offices(lines: Lines, index: int) -> bool:
    """东湾科技情报研究所　前沿情报组; one alone, 省领导调研东湾大学, may be a title: none over a text."""
    words = lines[index].text.split()
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    over_text = len(below) > LONGEST_NAME or INSIDE.search(below) or credit_of(below)
    return all(map(OFFICE.fullmatch, words)) and not (len(words) == 1 and over_text)


def _tells(text: str) -> bool:
    """A number, a publisher, or a name such as issues have with its day; no other name and date."""
    bare = "".join(text.split())
    date = DATE.search(bare)
    # 校友工作简讯 2024年3月: a month ends the line, or it is no name and date
    whole = date is not None and (date["day"] is not None or date.end() == len(bare))
    if date and whole and ISSUE.search(simplified(bare[: date.start()])):
        return True
    return bool(
        NUMBER.search(bare)
        or WEEK.match(bare)
        or PUBLISHER.fullmatch(text.strip())
        or PUBLISHER_LAST.fullmatch(bare)
    )
