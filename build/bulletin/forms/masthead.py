"""What the head of an issue says: name, number, publisher, date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import reduce

from msgspec import Struct

from bulletin.forms.masthead_names import HEADLINE, OFFICE, PARTS, Name, called, name_in
from bulletin.hanzi.fold import simplified
from bulletin.hanzi.numbers import number, with_arabic_dates
from bulletin.months import Month

HAN_DIGITS = "〇零一二三四五六七八九十百0-9"
# 2022年第6期（总第118期）   2026年第488期   〔2021〕15号   第三期   总第12期
NUMBER = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d)\s*年?\s*[（(〔\[]?\s*(?:[春夏秋冬]季?)?)?第\s*(?P<number>[{HAN_DIGITS}]{{1,8}})"
    r"\s*(?:[期辑卷]|[号號](?![\u4e00-\u9fff]{0,4}令|提案|议案|文件|公告|台风|[楼院线井机])|次(?=编印|编发|印发))"
    rf"|(?P<year3>(?:19|20)\d\d)\s*[·•]\s*(?P<number4>\d{{1,2}})(?=\s*[（(]\s*总)"
    rf"|(?:19|20)\d\d年(?P<month>\d{{1,2}})月[号號](?!\w)"
    rf"|(?:Vol|No|VOL|NO)\.?\s*(?P<number3>\d{{1,5}})"
    rf"|[〔\[（(](?P<year2>(?:19|20)\d\d)[〕\]）)]\s*第?\s*(?P<number2>\d{{1,4}})\s*[期号號]"
)
# 总第118期   累计 187 辑   总期号31
TOTAL = re.compile(
    rf"(?:[总總]|累计)\s*(?:第\s*)?(?P<total>[{HAN_DIGITS}]{{1,6}})\s*(?:[期号號辑]|(?=[）)]))"
    r"|总期号\s*[:：]?\s*(?P<total2>\d{1,5})"
)
# 第12卷　第3期: the number of the issue is the other
VOLUME = re.compile(rf"第\s*[{HAN_DIGITS}]{{1,6}}\s*卷(?=.*第\s*[{HAN_DIGITS}]{{1,6}}\s*[期号號辑])")
# 编号：2021-38
CODE = re.compile(r"编号\s*[:：]\s*(?:19|20)\d\d\s*[-–—]\s*(?P<number>\d{1,3})(?!\d)")
# 主办单位：东湾科技情报研究所      编印：信息服务部      XX办公室编      XX局主办
PUBLISHER = re.compile(
    r"(?P<role>主办单位|主辦單位|主办|主辦|主管单位|主管|承办单位|承办|编印单位|编印|編印|编辑部?|編輯|编制|编发|印发|出版单位|出版|发行单位|發行單位|發行|发行|协办单位|协办|编制单位|编发单位|编辑单位|出品)"
    r"\s*[:：]\s*(?P<name>\S.*)"
)
PUBLISHER_LAST = re.compile(
    r"(?P<name>\S.{2,28}?)\s*(?P<role>主办|主辦|合编|编印|編印|主管|主编|主編|[汇摘选译]编|整理|编|編|印发|出品)"
)
COMPILED = frozenset(("汇编", "摘编", "选编", "译编"))
DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*[年./-]\s*(?P<month>\d{1,2})\s*[月./-]\s*(?:(?P<day>\d{1,2})\s*日?)?"
    r"(?:\s*[-—–－～~至]+\s*(?:\d{4}\s*[年./-]\s*)?(?:\d{1,2}\s*[月./-]\s*)?\d{1,2}\s*日?)?"
)
# 永春县总工会办公室编印　8月5日, under 2024年第7期   5月25日　星期三
DAY = re.compile(
    r"(?<![\d—–～~至-])(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:出版|印发|编印|编发|发行|[（(]?(?:星期|周)[一二三四五六日天][）)]?)?$"
)
# 2023年第23周（6月5日—6月11日）: of a weekly, on a line of its own
WEEK = re.compile(
    r"(?P<year>(?:19|20)\d\d)年第(?P<number>\d{1,2})周(?=[（(](?:\d{1,2}月)?\d{1,2}日.{0,20}[）)]$|$)"
)
# （6月5日—6月11日）, beside 2023年第23周
SPAN = re.compile(r"(?P<first>\d{1,2})月\d{1,2}日?[—–－~～至-]+(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日")
# 准印证号：甘内资（2022）031号 says nothing of the issue
LICENCE = re.compile(r"准印|刊号|内资|资字|登记证")
# 2019年冬季号   2022/08　月刊
SEASON = re.compile(r"(?P<year>(?:19|20)\d\d)年?(?P<season>[春夏秋冬])(?:季?[号刊卷]|季(?![\u4e00-\u9fff]))")
MONTHLY = re.compile(r"(?:19|20)\d\d\s*[年./-]\s*(?P<month>\d{1,2})\s*月?\s*月刊")
# （2025年春季第2次编印） without what was read
EMPTIED = re.compile(r"[（(](?:编印|编发|印发)[）)]$")
# 原创 观潮札记 云台 2025-04-26 09:12 under the title of a post in an account
ACCOUNT = re.compile(
    r"(?:\S{1,30}\s+){0,4}(?P<name>\S{1,30})\s+20\d\d(?:-\d\d-\d\d|年\d{1,2}月\d{1,2}日) \d\d:\d\d"
    r"(?:(?:\s+|(?=发表于))(?:发表于)?[\u4e00-\u9fff]{2,3})?"
)
# 某某一中党委理论学习中心组学习材料第三专题（3月份党员学习推荐资料）
SERIES = re.compile(
    r".{4,30}(?:学习|推荐|参考|宣讲|辅导|阅读)(?:材料|资料|内容|文章)"
    r"(?:第[一二三四五六七八九十\d]{1,3}(?:专题|期|讲))?(?:（[^（）]*）)?"
)
# 生态环境部一周要闻（4.10-4.16）
DIGEST = re.compile(
    r"[^，。：；\s]{0,14}(?:[一每本上]周|[周日月])(?:要闻|新闻|动态|资讯|快讯|热点)(?:速览|回顾|摘要|汇总|播报)?(?:[（(][^（）()]{2,20}[）)])?"
)
# 环球新闻摘要
GATHERING = re.compile(r"[^，。：；\s]{2,14}(?:摘要|汇总|文摘|要闻|资讯|盘点|集锦|快讯|简讯|速览|回顾)")
# 东岭市中小企业公共服务平台　2023-11-06
ISSUER = re.compile(r"[\u4e00-\u9fff]{4,24}[ \u3000]+(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?")


class Masthead(Struct, frozen=True):
    """What the head of the issue says; empty texts and None for what it does not."""

    title: str = ""
    number: str = ""
    total: str = ""
    date: dt.date | None = None
    publisher: str = ""


def account_in(text: str) -> str:
    """The account of a post's head, 原创 观潮札记 云台数安 2025-04-26 09:12; empty for any other line."""
    match = ACCOUNT.fullmatch(text)
    return match["name"] if match else ""


def read_masthead(texts: tuple[str, ...]) -> Masthead:
    """The fields of a masthead from its lines: of each field, what the first line says that tells it."""
    told = [_read(text) for text in texts]
    names = [
        Name(name, place, text)
        for place, (text, line) in enumerate(zip(texts, told, strict=True))
        if (name := name_in(text, line.rest))
    ]
    title = called(names)
    date = reduce(_fuller, (line.date for line in told), None)
    year = next((line.year for line in told if line.year), 0)
    day = next((line.day for line in told if line.day), None)
    month = next((str(int(match["month"])) for match in map(MONTHLY.search, texts) if match), "")
    return Masthead(
        title=title,
        number=_first(line.number for line in told) or month or _first(line.code for line in told),
        total=_first(line.total for line in told),
        date=_calendar(year, *day) if date is None and day and year else date,
        publisher=_first(line.publisher for line in told)
        or _office(texts[1:], [name.text for name in names], title),
    )


def _first(found: Iterable[str]) -> str:
    return next(filter(None, found), "")


class _Told(Struct, frozen=True):
    """What one line of a masthead says."""

    rest: str
    """What is left of it, without spaces: maybe the name."""
    number: str = ""
    code: str = ""
    total: str = ""
    year: int = 0
    date: dt.date | None = None
    day: tuple[int, int] | None = None
    """Month and day, where the line has no year."""
    publisher: str = ""


def _read(text: str) -> _Told:
    """One line: each thing that is read from it leaves the rest."""
    rest = SEASON.sub(_of_season, with_arabic_dates("".join(text.split())))
    total = number = ""
    year, date, day = 0, None, None
    if match := TOTAL.search(rest):
        total, rest = _plain(match["total"] or match["total2"]), rest.replace(match[0], "")
    code = CODE.search(text)
    rest = VOLUME.sub("", rest)
    if (match := WEEK.match(rest) or NUMBER.search(rest)) and not LICENCE.search(rest):
        number, year, rest = _number(match), _year(match), rest.replace(match[0], "")
    if match := DATE.search(rest):
        date, rest = _date(match), rest.replace(match[0], "")
    elif match := DAY.search(rest):
        day, rest = (int(match["month"]), int(match["day"])), rest[: match.start()]
    elif match := SPAN.search(rest):
        day = int(match["month"] or match["first"]), int(match["day"])
        rest = rest.replace(match[0], "")
    publisher = publisher_in(text) or account_in(text) or _last(rest)
    rest = EMPTIED.sub("", "" if publisher else rest)
    return _Told(
        rest=HEADLINE.sub("", rest) if number else rest,
        number=number,
        code=code["number"] if code else "",
        total=total,
        year=year,
        date=date,
        day=day,
        publisher=publisher,
    )


def _office(texts: Sequence[str], names: Sequence[str], title: str) -> str:
    """The office that a line names without saying what it did; two beside each other are both told."""
    rows = [text.split() for text in texts]
    several = ("、".join(row) for row in rows if len(row) > 1 and all(map(OFFICE.fullmatch, row)))
    # 河北省农业农村厅　河北省气象局　　签发：霍建民   文献情报中心 半月刊
    words = (*names, *(word for row in rows for word in row))
    alone = (word for word in words if word != title and OFFICE.fullmatch(simplified(word)))
    return next(several, "") or next(alone, "")


def publisher_in(text: str) -> str:
    """Who publishes, by a line that says so: 主办：…, or …主办 beside something else; else empty."""
    if match := PUBLISHER.fullmatch(text.strip()):
        return PARTS.split(DATE.sub("", match["name"]).strip())[0].strip()
    undated = NUMBER.sub("", TOTAL.sub("", DATE.sub("", text))).strip(" \t\u3000（）()|｜")
    return next(filter(None, map(_last, (undated, *text.split()))), "")


def _last(text: str) -> str:
    match = PUBLISHER_LAST.fullmatch(text)
    # 一周新闻汇编, 高校信息摘编: what the issue is called
    names = match and match["role"] in COMPILED and not OFFICE.fullmatch(match["name"])
    whole = match and match["name"].count("（") == match["name"].count("）")
    return match["name"] if match and whole and not names else ""


def _number(match: re.Match[str]) -> str:
    said = match.groupdict()
    return _plain(
        next(value for name, value in said.items() if value and name.startswith(("number", "month")))
    )


def _of_season(match: re.Match[str]) -> str:
    """2019年冬季号 as 2019年12月第4期."""
    season = "春夏秋冬".index(match["season"]) + 1
    return f"{match['year']}年{3 * season}月第{season}期"


def _year(match: re.Match[str]) -> int:
    said = match.groupdict()
    return int(next((value for name, value in said.items() if value and name.startswith("year")), 0))


def _plain(numeral: str) -> str:
    try:
        return str(number(numeral))
    except ValueError:
        return numeral


def _date(match: re.Match[str]) -> dt.date | None:
    return _calendar(int(match["year"]), int(match["month"]), int(match["day"] or 0))


def _fuller(one: dt.date | None, other: dt.date | None) -> dt.date | None:
    """The first date, or the second where only that one tells the day."""
    return other if one is None or (isinstance(one, Month) and other) else one


def _calendar(year: int, month: int, day: int) -> dt.date | None:
    """The day, or the month where `day` is 0; None where it is in no calendar."""
    try:
        return dt.date(year, month, day) if day else Month.of(year, month)
    except ValueError:
        return None
