"""What a credit line says, and how names and days stand in it: what all forms of credit lines share."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from msgspec import Struct

from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table

TIME = r"(?:19|20)\d\d\s*[年./-]\s*\d{1,2}(?:\s*[月./-]\s*\d{1,2}\s*日?)?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
# 李貞臻　　2008/04/25
TIME_BEHIND = re.compile(rf"[ \u3000\t]*{TIME}$")
RANK = r"(?:特[约約]|实习|首席|见习|全媒体?)?"
"""What may stand before 记者."""
PAPER_PAGE = r"第?\s*[A-Z]{0,2}\d{1,3}\s*版"
"""第9版, 07版, 第A07版, 第GA10版, 第001版."""
DAY_OR_TIME = rf"(?:{TIME}|(?:\d{{1,2}}\s*月)?\s*\d{{1,2}}\s*日(?:\s*\d{{1,2}}[:：]\d{{2}})?)"
"""5月14日, 5月14日 16:50, or a whole time."""
# 2月   2月5日: no name
DAYS = re.compile(r"(?:\d{1,2}月)?(?:\d{1,2}日)?")
NO_SOURCE = re.compile(
    r"h?t{1,2}ps?[:：]/{1,2}.*|(?:公开|(?:截止|截至|检索|访问)(?:日期|时间)|本站原创|本网原创|原创|外[刊媒电报]|未知|佚名|网络|互联网|本站|本刊原创|(?:多家|相关|有关|各大)?媒体|有关|相关)(?:整理)?|本刊综合"
    r"|(?:本刊)?(?:略?有|稍有|作了)(?:删[改节减]|改动)|数据由.{2,8}(?:统计|整理|提供)"
    rf"|编译|摘编|整理|{TIME}"
)
PARTS = re.compile(
    r"\s*[、；;，]\s*|(?<=[报報网網社台刊站])[/／](?=[\u4e00-\u9fff]{3})(?!记者|通讯员|作者)"
    r"|\s{2,}|　+|(?<=》)\s*(?=《)|(?<=[\u4e00-\u9fff》]{3})\s+(?=[\u4e00-\u9fff《])"
)
# 《创新与法律评论》（Innovation and Law Review）   洛阳市市场监督管理局供稿   新华网等
LATIN_BEHIND = re.compile(
    r"\s*[（(](?:[英德法俄日韩西葡意荷阿]文|网络版|電子版|电子版)[）)]$|(?<=》)\s*[（(][A-Za-z][^（）()\u4e00-\u9fff]*[）)]?$|\s*[（(](?:https?://|www\.)[^（）()]*[）)]?$"
    r"|\s*[（(](?:本刊|[\u4e00-\u9fff ]{2,6})?\s*(?:编译|译|整理)[）)]?$"
    r"|(?:(?<=^本[会會所院馆館])|(?<=^本中心))(?:[采採][访訪]|[综綜]合|整理|[监監][测測])+$"
    r"|(?<=[\u4e00-\u9fff]{2}[部处室组科心所院馆])整理$"
    r"|(?<=[\u4e00-\u9fff][网社报刊站局])(?:编译|综合整理)$|(?<=[\u4e00-\u9fff]{3})(?:通讯员)?供稿$"
    r"|\s*[（(]\d{2,4}[./]\d{1,2}[./]\d{1,2}[）)]$"
    r"|(?<=[\u4e00-\u9fff]{3}[站局院所会社部处])联合(?:调研|采写|报道|编写)$"
    r"|(?<=[\u4e00-\u9fff]{3})(?:新闻稿|及相关(?:文献|资料|报道)|报送(?:信息|材料)|根据.{2,24}整理)$"
    r"|(?<=[\u4e00-\u9fff》]{2})等(?:(?:多家)?(?:媒体|网站|报刊))?$"
)
# “关东国资”微信公众号   数据取自省属企业财务快报系统
CHANNEL = re.compile(
    r"^[“\"「](.+)[”\"」](?:官方)?(?:微信)?(?:公众号|视频号|客户端)$|^(?:微信)?(?:公众号|视频号)[“\"「](?P<named>.+)[”\"」]$|^(?:数据|资料)(?:取自|来自)|^图?文\s*[/／]\s*"
)
HAN = r"[\u4e00-\u9fff]"
ENUMERATED = re.compile(rf"{HAN}{{2,8}}(?:、{HAN}{{2,8}})*、(?P<last>{HAN}{{2,6}})[与和及]{HAN}{{2,12}}")
# 5月14日; no span of days
DAY = re.compile(r"(?<![\d年—–~～至-])(\d{1,2})\s*月\s*(\d{1,2})\s*日(?![—–~～至-])")
MONTHS_AHEAD = 2
"""A month so much later than the issue's belongs to the year before."""
# 《域外之声》   韩国《未来产业周报》   荷兰《低地园艺快报》4月号   《国际航空》杂志
MARKED = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,5}(?<![报社网刊]))?《([^《》]*)》"
    r"(?:[\u4e00-\u9fff]{2,5}版|网站|官网|杂志|雜誌|客户端|(?:微信)?公众号)?(?:\d{1,2}月(?:\d{1,2}日|[号號刊]))?$"
)
# 综合《无锡日报》、无锡市工业和信息化局网站, not 综合开发研究院
GATHERED_FROM = re.compile(r"^[综綜]合(?=《|[^、；;]{2,14}(?:[报報网網社台]|网站|客户端|公众号)[、；;])")

# 记者 马爱农 通讯员 齐放
WRITERS = re.compile(
    rf"(?:^|\s|　|[，,])(?:本[报刊网])?{RANK}(?:记者|記者|通讯员|作者|撰文)\s*[:：]?\s*\S.*$"
    r"|[，,；;\s]\s*(?:编译|翻译|整理|摘编|审校|校对|分析|撰写|执笔|统计|制图)\s*[:：].*$"
    r"|[，,；;\s]\s*(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff]"
    r"|[\u4e00-\u9fff]{2,12}[部处室科组心所院馆会])"
    r"\s*(?:编译|編譯|摘译|摘編|摘编|编写|整理|翻译|(?<=[\u4e00-\u9fff]{2})译)$"
    r"|[ \u3000]+[\u4e00-\u9fff·]{2,8}[/／](?:译|编译|文|摄|整理)$"
    r"|\s+[\u4e00-\u9fff]{2,4}\s+(?:文|图|摄)(?:[/、\s]*(?:文|图|摄影?))*$"
    r"|[，,；;]\s*(?:作者|译者)(?:系|为|单位)[^，。；]{2,30}$"
    # 德国科学基金会官网，2024-02-02（本馆编译）
    r"|[（(]本[刊馆所院室部会](?:编译|摘译|整理)[）)]?$"
)


class Credit(Struct, frozen=True):
    """What a credit line says."""

    names: tuple[str, ...] = ()
    date: dt.date | None = None
    byline: str = ""
    editor: str = ""
    url: str = ""
    """Address of the last of the names."""
    day: tuple[int, int] | None = None
    """Month and day, where the line leaves the year to the issue."""

    def dated(self, issued: dt.date | None) -> dt.date | None:
        """The date it says; where that has no year, by the date of the issue."""
        return near(self.day, issued) if not self.date and self.day and issued else self.date


def day_of(text: str) -> tuple[int, int] | None:
    """Month and day of a text that names one day without its year."""
    found = DAY.findall(text)
    return (int(found[0][0]), int(found[0][1])) if len(found) == 1 else None


def near(day: tuple[int, int], issued: dt.date) -> dt.date | None:
    """The day in the year of the issue, or in the year before where that would be months ahead of it."""
    month, number = day
    try:
        return dt.date(issued.year - (month > issued.month + MONTHS_AHEAD), month, number)
    except ValueError:
        return None


def ends_as_source(name: str, further: tuple[str, ...] = ()) -> bool:
    """Whether a name, in either script, ends as those of publications and offices do."""
    return fold(name).endswith((*source_endings(), *further))


OWN = frozenset(("本刊", "本报", "本网"))
# BMJ 2024;384:e077310: where in the journal
VOLUME = re.compile(r"(?<=[A-Za-z])[.,]?\s+(?:19|20)\d\d\s*[;；]\s*\d[\w():：.–—-]*$")


def names_in(text: str) -> tuple[str, ...]:
    """Names parted by 、 or wide spaces; book marks around a whole name go, 本站原创 is no name."""
    whole = GATHERED_FROM.sub("", VOLUME.sub("", text.strip()))
    split = [whole] if _is_one(whole) else PARTS.split(whole)
    parts = [part.strip(" \u3000（()【】,，.。|｜/／") for part in split]
    plain = map(_plain, parts)
    closed = [part + "）" if part.count("（") > part.count("）") else part for part in plain]
    names = [part for part in closed if part and not (NO_SOURCE.fullmatch(part) or DAYS.fullmatch(part))]
    # （本刊　协会信息部）: which of its desks
    return tuple(name for name in names if len(names) == 1 or name not in OWN)


def _plain(name: str) -> str:
    """A name without book marks around it, and without what stands around the name of an account."""
    name = LATIN_BEHIND.sub("", name)
    name = CHANNEL.sub(r"\1\g<named>", name) if CHANNEL.match(name) else name
    return MARKED.sub(r"\1", name) if MARKED.match(name) else name


def _is_one(text: str) -> bool:
    """沙特标准、计量与质量组织网站: no publication is called 计量, so the last part is no list of two.

    Nor is one called 澳大利亚工业, before 科学与资源部网站.
    """
    match = ENUMERATED.fullmatch(text)
    listed = match is not None and ends_as_source(match["last"]) and ends_as_source(text.partition("、")[0])
    return match is not None and ends_as_source(text) and not listed


def without_writers(text: str) -> tuple[str, str]:
    """The text before 记者 张三, 李四编译 or the like at its end, and those words; "" where it has none."""
    found = WRITERS.search(text)
    return (text[: found.start()], found[0].strip(" \u3000，,；;（(")) if found else (text, "")


def day_in(match: re.Match[str] | None) -> dt.date | None:
    """The day of a match of `forms.masthead.DATE`; None where it has none, or one that is in no calendar."""
    if not match or not match["day"]:
        return None
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


@cache
def source_endings() -> tuple[str, ...]:
    """How names of publications and offices end."""
    return tuple(row["ending"] for row in read_table("source_endings.tsv"))
