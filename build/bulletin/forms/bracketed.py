"""Credit lines that are a name in brackets or book marks: （新华社）, （X 2021-11-03）, 《X》第4版."""

from __future__ import annotations

import re

from bulletin.forms.credit import (
    PAPER_PAGE,
    RANK,
    TIME,
    Credit,
    day_in,
    ends_as_source,
    names_in,
    without_writers,
)
from bulletin.forms.masthead import DATE
from bulletin.forms.writers import is_person, words_of

# （西部交通周刊 2021-11-03）   （新华网 6月3日）   《人民日报》（2018年06月06日 07版）
DATED = re.compile(
    rf"[（(]\s*(?P<name>(?:[^（）()，。；：\d]|(?<=[A-Z] )\d{{1,4}}(?![\d年月日])){{2,24}}?)"
    rf"[\s，,/／]*(?P<date>{TIME}(?:\s*月)?|\d{{1,2}}\s*月\s*\d{{1,2}}\s*日)"
    r"(?:\s*[—–~～至-]{1,2}\s*(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日)?"
    rf"(?:\s*{PAPER_PAGE})?"
    rf"(?:[\s，,]*(?P<by>{RANK}(?:作者|记者|通讯员)\s*[:：]?\s*[^（）()]{{2,30}}?)"
    r"|[\s，,]+(?P<translator>[\u4e00-\u9fff]{2,4}(?:编译|译|整理|摘编)))?\s*[）)]"
    rf"|(?P<paper>《[^《》]{{2,24}}》)\s*[（(]?\s*(?P<day>{TIME})(?:[\s，,]*{PAPER_PAGE})?\s*[）)]?"
    rf"(?:[ \u3000]+(?P<writers>{RANK}(?:作者|记者|文|撰文)\s*[:：]?\s*[\u4e00-\u9fff·]{{2,4}}"
    r"(?:[ 、\u3000]+[\u4e00-\u9fff·]{2,4}){0,3}))?"
)
# （记者 刘浩 《中国消费者报》 2023年3月8日）
NAMES = r"[\u4e00-\u9fff·]{2,4}(?:[ 、\u3000]+[\u4e00-\u9fff·]{2,4})*"
REPORTER_FIRST = re.compile(rf"[（(]\s*(?P<by>{RANK}(?:记者|通讯员)[ \u3000:：]*{NAMES})[ \u3000]*(?=《)")
# （中国电力报 9.9）   （路透社，9.6；阿拉丁，9.10）   （Mining Weekly，9.8）
DOTTED_NAME = r"(?:[\u4e00-\u9fff]{3,16}|[A-Z][A-Za-z .&'-]{1,30}?)[\s，,]+\d{1,2}[./]\d{1,2}"
DOTTED = re.compile(rf"[（(]\s*(?P<names>{DOTTED_NAME}(?:\s*[；;、]\s*{DOTTED_NAME})*)\s*[）)]")
DOTTED_DAY = re.compile(r"[\s，,]+(?P<month>\d{1,2})[./](?P<number>\d{1,2})")
MONTHS = 12
# （2023-05-09　新华网）
DAY_FIRST = re.compile(rf"[（(]\s*(?P<date>{TIME})[\s，,]*(?P<name>[^（）()，。；：\d]{{2,24}})\s*[）)]")
# （2019年10月31日中共十九届四中全会通过）   （2013年12月10日在中央经济工作会议上的讲话）
OCCASION = re.compile(
    r"^[在于]|(?:通过|批准|公布|印发|发布|发表|施行|实施|修订|修正|废止|讲话|演讲|致辞|发言|报告|批示)$"
)
# （《国际城市观察》2024年第1期）   （《人民日报》2021年11月3日）   （《岭江日报》7月12日3版，略有删节）
BRACKETED_PAPER = re.compile(
    r"[（(]\s*(?P<paper>《[^《》]{2,24}》)(?P<rest>[\d年第期版月日上下半辑卷号册页刊、，, A-Z·.—–~-]*)"
    r"(?:[，,；;。 \u3000](?:本刊)?(?:有|略有|稍有|作者有)?(?:删节|删改|改动|编辑|节选|摘编|摘录|缩写))?[）)]"
)
# （《安徽日报》10月15日第9版、《科技日报》10月16日第6版）   （《新华日报》10月9日第14版，原题《……》，有删节）
WHEN = r"(?:(?:19|20)\d\d\s*[年.-]|\d{1,2}月\d{1,2}日|第?[A-Z]{0,2}\d{1,3}[版期])"
# （《四川日报》7月11日5版、红星新闻 7月11日）   （《中国青年报》7月11日6版；澎湃新闻7月11日）
PAPERS = re.compile(rf"[（(]\s*《[^《》]{{2,20}}》\s*{WHEN}[^（）()。]*[）)]")
# 《中国社会报》2024年4月2日第1版；人民网4月2日, on a line of its own
# 红星新闻、《成都商报》4月11日   《人民日报》4月9日第7版　记者王永战
PAPERS_ALONE = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,12}}[；;、])*《[^《》]{{2,20}}》\s*{WHEN}"
    rf"(?:[^（）()。]*[；;、][^（）()。]{{2,30}}[日版]"
    rf"|(?:[\d月日第A-Z]*[日版])?(?:[ \u3000]+{RANK}(?:记者|通讯员|作者)[^（）()。]{{2,16}})?)"
)
DATED_PAPER = re.compile(
    rf"《(?P<paper>[^《》]{{2,20}})》(?=\s*{WHEN})|(?<=[、，；;])\s*(?P<plain>[\u4e00-\u9fff]{{2,14}})(?=\s*{WHEN})"
    r"|(?<=[（(、；;])\s*(?P<undated>[\u4e00-\u9fff]{2,14})(?=[、；;）)])"
)
# （9月6日《桂海商报》）
DAY_AND_PAPER = re.compile(
    r"[（(]\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日\s*[，,]?\s*(?P<paper>《[^《》]{2,24}》)\s*[）)]"
)
# （新华社里约热内卢6月4日电）   （据新华社长沙5月11日电）   （科技日报东京 4 月 12 日电）
# 新华社罗马7月18日电
AGENCY = re.compile(
    r"[（(]?\s*[据據]?\s*(?P<agency>新华社|中新社|中新网|新华网|人民网|央视网|中央社|法新社|路透社|美联社|[\u4e00-\u9fff]{1,3}社|[\u4e00-\u9fff]{2,6}[报報])"
    r"\s*[\u4e00-\u9fff·]{2,10}\s*(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日\s*[电電讯訊]\s*[）)]?"
    # （中央通訊社／臺北）
    r"|[（(]\s*(?P<wire>[新中][华華新央]社|[\u4e00-\u9fff]{2,4}通[讯訊]社)\s*[/／]\s*[\u4e00-\u9fff·]{2,6}[电電]?\s*[）)]"
)
# （新华社）   （光明日报、央视网）   （21世纪经济报道）
NAMED = re.compile(
    r"[（(]\s*(?P<names>36氪|(?:21世纪|36氪|[A-Z][A-Za-z]{0,5}\d{2,4}(?=[\u4e00-\u9fff]))?[^（）()，。：！？\d]{2,24})\s*[）)]"
)
# （下同）（省科技厅负责）（记者 王安）（据新华社）
SPOKEN = re.compile(
    r"此件|仅供|负责|责任|牵头|配合|[填上申举]报$|待续|[下上][转接]|详见|删[节改减]|原文|全文|同上|另文|记者|摄|如下|以下|简称|附后|等部|各|本[市省县区报刊]?$|^据|同志|[一二三四五六七八九十]是"
)
AND = re.compile(r"[和与及]")


def of_paper(text: str) -> Credit | None:
    """The papers between book marks, in brackets and with their days and pages."""
    if day_first := DAY_AND_PAPER.fullmatch(text):
        return Credit(names_in(day_first["paper"]))
    if match := BRACKETED_PAPER.fullmatch(text):
        return Credit(names_in(match["paper"]), day_in(DATE.search(match["rest"])))
    alone = PAPERS_ALONE.fullmatch(text) is not None
    text = f"（{text}）" if alone else text
    if not (alone or PAPERS.fullmatch(text)):
        return None
    found = DATED_PAPER.finditer(text)
    named = ((match["paper"] or match["plain"], match["undated"] or "") for match in found)
    papers = [dated or name for dated, name in named if dated or ends_as_source(name)]
    byline = without_writers(text.rstrip("）) "))[1]
    return Credit(tuple(dict.fromkeys(papers)), day_in(DATE.search(text)), byline)


def of_agency(text: str) -> Credit | None:
    """The agency of a dateline in brackets."""
    match = AGENCY.fullmatch(text)
    return Credit((match["agency"] or match["wire"],)) if match else None


def dotted(text: str) -> Credit | None:
    """（中国电力报 9.9）: the month and the day of what surely is a paper."""
    match = DOTTED.fullmatch(text)
    parts = re.split(r"[；;、]", match["names"]) if match else []
    days = [day for part in parts if (day := DOTTED_DAY.search(part))]
    names = tuple(name for part in parts for name in names_in(DOTTED_DAY.sub("", part)))
    if not days or not all(0 < int(day["month"]) <= MONTHS for day in days):
        return None
    # （乡镇，9.6；街道，9.7） are no sources, （路透社，9.6；阿拉丁，9.10） are.
    if not any(name.isascii() or ends_as_source(name) for name in names):
        return None
    return Credit(names, day=(int(days[0]["month"]), int(days[0]["number"])))


def dated(text: str) -> Credit | None:
    """A name and a whole day, in either order."""
    reporter = REPORTER_FIRST.match(text)
    text = f"（{text[reporter.end() :]}" if reporter else text
    if (day_first := DAY_FIRST.fullmatch(text)) and not OCCASION.search(day_first["name"]):
        return Credit(names_in(day_first["name"]), day_in(DATE.search(day_first["date"])))
    match = DATED.fullmatch(text)
    if not match:
        return None
    date = DATE.search("".join((match["date"] or match["day"]).split()))
    first = " ".join(reporter["by"].split()) if reporter else ""
    byline = first or match["by"] or match["translator"] or match["writers"] or ""
    return Credit(names_in(match["name"] or match["paper"]), day_in(date), byline)


def bracketed(text: str) -> Credit | None:
    """（新华社）, （IEC官网，标准信息研究所编译）"""
    if text[:1] not in "（(":
        return None
    before, byline = without_writers(text.rstrip("）) "))
    match = NAMED.fullmatch(f"{before}）" if byline else text)
    names = names_in(match["names"]) if match else ()
    # （安 若谷 某县级市退休干部）: a person, and what he is
    first, *rest = words_of(names[0]) if names else ("",)
    told = bool(names) and all(map(is_source_name, names)) and not (rest and is_person(first))
    return Credit(names, byline=byline) if told else None


def is_source_name(name: str) -> bool:
    """Whether a name (新华社, 光明日报) ends as those of publications and offices do, and says no more."""
    # 省委和省政府 are two that a sentence speaks of, 人力资源和社会保障局 is one.
    two = any(ends_as_source(name[: part.start()]) for part in AND.finditer(name))
    return ends_as_source(name) and not two and not SPOKEN.search(name)
