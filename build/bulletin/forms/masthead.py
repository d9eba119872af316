"""What the head of an issue says: name, number, publisher, date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from msgspec import Struct

from bulletin.hanzi.fold import simplified
from bulletin.hanzi.numbers import number, with_arabic_dates
from bulletin.months import Month

HAN_DIGITS = "〇零一二三四五六七八九十百0-9"
# 2022年第6期（总第118期）   2026年第488期   〔2021〕15号   第三期   总第12期
NUMBER = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d)\s*年?\s*[（(〔\[]?\s*(?:[春夏秋冬]季?)?)?第\s*(?P<number>[{HAN_DIGITS}]{{1,8}})"
    r"\s*(?:[期号號辑卷]|次(?=编印|编发|印发))"
    rf"|(?P<year3>(?:19|20)\d\d)\s*[·•]\s*(?P<number4>\d{{1,2}})(?=\s*[（(]\s*总)"
    rf"|(?:19|20)\d\d年(?P<month>\d{{1,2}})月[号號](?!\w)"
    rf"|(?:Vol|No|VOL|NO)\.?\s*(?P<number3>\d{{1,5}})"
    rf"|[〔\[（(](?P<year2>(?:19|20)\d\d)[〕\]）)]\s*第?\s*(?P<number2>\d{{1,4}})\s*[期号號]"
)
TOTAL = re.compile(rf"[总總]\s*(?:第\s*)?(?P<total>[{HAN_DIGITS}]{{1,6}})\s*(?:[期号號辑]|(?=[）)]))")
# 主办单位：东湾科技情报研究所      编印：信息服务部      XX办公室编      XX局主办
PUBLISHER = re.compile(
    r"(?P<role>主办单位|主辦單位|主办|主辦|主管单位|主管|承办单位|承办|编印单位|编印|編印|编辑部?|編輯|编制|编发|印发|出版单位|出版|发行单位|發行單位|發行|发行|协办单位|协办|编制单位|编发单位|编辑单位|出品)"
    r"\s*[:：]\s*(?P<name>\S.*)"
)
PUBLISHER_LAST = re.compile(
    r"(?P<name>\S.{2,28}?)\s*(?P<role>主办|主辦|合编|编印|編印|主管|主编|主編|汇编|整理|编|編|印发|出品)"
)
DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*[年./-]\s*(?P<month>\d{1,2})\s*[月./-]\s*(?:(?P<day>\d{1,2})\s*日?)?"
    r"(?:\s*[-—–－～~至]+\s*(?:\d{4}\s*[年./-]\s*)?(?:\d{1,2}\s*[月./-]\s*)?\d{1,2}\s*日?)?"
)
# 永春县总工会办公室编印　8月5日, under 2024年第7期
DAY = re.compile(r"(?<![\d—–～~至-])(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:出版|印发|编印|发行)?$")
# 2023年第23周（6月5日—6月11日）: of a weekly, on a line of its own
WEEK = re.compile(
    r"(?P<year>(?:19|20)\d\d)年第(?P<number>\d{1,2})周(?=[（(](?:\d{1,2}月)?\d{1,2}日.{0,20}[）)]$|$)"
)
# （6月5日—6月11日）, beside 2023年第23周
SPAN = re.compile(r"(?P<first>\d{1,2})月\d{1,2}日?[—–－~～至-]+(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日")
IMPRINT = re.compile(
    r".*(?:内部资料|內部資料|内部刊物|内部交流|免费交流|免费赠阅|免費贈閱|非[卖賣]品|仅供(?:内部)?参考|注意保存|准印证|刊号|ISSN|CN\s*\d\d-|"
    r"月刊|半月刊|周刊|旬刊|双月刊|季刊|电子版|网址[:：]|电话[:：]|邮箱[:：]|地址[:：]|主编[:：]|责编[:：]|签发[:：]|本期(?:导览|导读|要目|提要)[:：]).*"
)
# 准印证号：甘内资（2022）031号 says nothing of the issue
LICENCE = re.compile(r"准印|刊号|内资|资字|登记证")
# 2019年冬季号   2022/08　月刊
SEASON = re.compile(r"(?P<year>(?:19|20)\d\d)年?(?P<season>[春夏秋冬])(?:季?[号刊卷]|季(?![\u4e00-\u9fff]))")
MONTHLY = re.compile(r"(?:19|20)\d\d\s*[年./-]\s*(?P<month>\d{1,2})\s*月?\s*月刊")
# （2025年春季第2次编印） without what was read
EMPTIED = re.compile(r"[（(](?:编印|编发|印发)[）)]$")
PARTS = re.compile(r"[ \u3000]{2,}|[\u3000\t|｜]")
# 内部参阅 above the name   编号：2024-06
CLASSIFIED = re.compile(r"^(?:内部|机密|秘密|供领导|送阅|请阅|特急|编号[:：]|密级)")
# 原创 观潮札记 云台 2025-04-26 09:12 under the title of a post in an account
ACCOUNT = re.compile(
    r"(?:\S{1,30}\s+){0,4}(?P<name>\S{1,30})\s+20\d\d-\d\d-\d\d \d\d:\d\d"
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
LONGEST_NAME = 30
# 安徽省应急管理厅指挥中心, on a line of its own or before the date
OFFICE = re.compile(
    r"[^\s:：]{2,26}(?:局|厅|部|委|办|办公室|委员会|中心|研究院|研究所|学会|协会|研究会|促进会|联合会|联盟|商会|总会|工会|秘书处|编辑部|公司|大学|图书馆|集团|[组处院所馆室]|(?<![百学专])科)(?:（[^（）]{2,16}）)?"
)

# RISC-V 双周简报 (2018-06-22)   科技爱好者周刊（第 120 期）   陆家嘴财经早餐
ISSUE = re.compile(
    r"周报|周刊|月报|月刊|季刊|日报|旬报|简报|简讯|快报|通讯|通訊|動態|动态|电子报|電子報|早餐|早报|晚报|联播"
    r"|第\s*[\d〇一二三四五六七八九十]{1,5}\s*期|[\d一二三四五六七八九十]{1,2}月[上中下](?:旬|半月)?$"
)
# 每周网安资讯（4.28-5.6）｜勒索团伙攻击零售业, not one text
GATHERS = re.compile(
    rf"{ISSUE.pattern}|[资简]讯|一周|[每本][周日月]|盘点|速览|要闻|早知道|汇总|回顾|热[点榜]$|[早晚晨日午][参报讯]"
)
# 科学研究动态监测快报, not a motto: 服务基层减负增效
PERIODICAL = re.compile(
    r"(?:[报報刊]|动态|動態|[快简通资]讯|[专速快][递遞]|信息|参考|内参|要闻|文摘|摘编|参阅|情报|观察|前沿|导览|通报|专辑)$"
)


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
    """The fields of a masthead from its lines."""
    issue = total = publisher = ""
    date: dt.date | None = None
    day: tuple[int, int] | None = None
    year = 0
    names: list[str] = []
    for text in texts:
        bare = SEASON.sub(_of_season, with_arabic_dates("".join(text.split())))
        rest = bare
        if match := TOTAL.search(bare):
            total, rest = total or _plain(match["total"]), rest.replace(match[0], "")
        if (match := WEEK.match(rest) or NUMBER.search(rest)) and not LICENCE.search(rest):
            issue, rest = issue or _number(match), rest.replace(match[0], "")
            year = year or _year(match)
        if match := DATE.search(rest):
            date, rest = _fuller(date, _date(match)), rest.replace(match[0], "")
        elif match := DAY.search(rest):
            day, rest = day or (int(match["month"]), int(match["day"])), rest[: match.start()]
        elif match := SPAN.search(rest):
            day = day or (int(match["month"] or match["first"]), int(match["day"]))
            rest = rest.replace(match[0], "")
        if told := publisher_in(text) or account_in(text) or _last(rest):
            publisher, rest = publisher or told, ""
        rest = _bare(EMPTIED.sub("", rest))
        if rest and not IMPRINT.fullmatch(text) and len(rest) <= LONGEST_NAME:
            names.append(rest)
    if date is None and day and year:
        date = _calendar(year, *day)
    name = _called(names)
    issue = issue or next((str(int(match["month"])) for match in map(MONTHLY.search, texts) if match), "")
    return Masthead(name, issue, total, date, publisher or _office(texts[1:], names, name))


def _office(texts: Sequence[str], names: Sequence[str], called: str) -> str:
    """The office that a line names without saying what it did; two beside each other are both told."""
    rows = [text.split() for text in texts]
    several = ("、".join(row) for row in rows if len(row) > 1 and all(map(OFFICE.fullmatch, row)))
    # 河北省农业农村厅　河北省气象局　　签发：霍建民   文献情报中心 半月刊
    words = (*names, *(word for row in rows for word in row))
    alone = (word for word in words if word != called and OFFICE.fullmatch(simplified(word)))
    return next(several, "") or next(alone, "")


def _called(names: list[str]) -> str:
    """What the bulletin is called: 科学研究动态监测快报, not the institute above it that publishes it."""
    called = [name for name in names if not CLASSIFIED.search(name)] or names
    first = next(iter(called), "")
    return next(filter(PERIODICAL.search, called), first) if OFFICE.fullmatch(first) else first


def publisher_in(text: str) -> str:
    """Who publishes, by a line that says so: 主办：…, or …主办 beside something else; else empty."""
    if match := PUBLISHER.fullmatch(text.strip()):
        return PARTS.split(DATE.sub("", match["name"]).strip())[0].strip()
    undated = DATE.sub("", text).strip()
    return next(filter(None, map(_last, (undated, *text.split()))), "")


def _last(text: str) -> str:
    match = PUBLISHER_LAST.fullmatch(text)
    # 一周新闻汇编 is what the issue is called.
    called = match and match["role"] == "汇编" and not OFFICE.fullmatch(match["name"])
    return match["name"] if match and not called else ""


def _bare(text: str) -> str:
    """The rest of a line without the signs around it; a bracket that is closed at its end stays so."""
    bare = text.strip("（）()【】《》·|｜*，,—-_ ")
    return bare + "）" if bare.count("（") > bare.count("）") else bare


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
