"""Credit lines without a label that are the time at which a medium or a channel had the news."""

from __future__ import annotations

import re

from bulletin.forms import signs
from bulletin.forms.credit import (
    DAY_OR_TIME,
    PAPER_PAGE,
    RANK,
    TIME,
    Credit,
    day_in,
    day_of,
    ends_as_source,
    names_in,
)
from bulletin.forms.masthead import DATE

# 原创　卢建业　齐鲁经济评论　2023-05-20 18:30　发表于山东: as WeChat heads an article
CHANNELLED = re.compile(
    rf"原创[ \u3000]+(?:(?P<writer>[\u4e00-\u9fff·]{{2,6}})[ \u3000]+)?(?P<names>[^\s，。；：]{{2,20}})"
    rf"[ \u3000]+(?P<date>{TIME})(?:[ \u3000]*发表于\S{{2,6}})?"
)
# 新华社　3月13日 18:05   国家能源局网站　3月14日 15:00   江苏发布　2021-11-05   宁夏新闻网讯　2023-11-01
# 长江日报2023年6月14日　第003版   大众日报　2023-11-06　记者　王原   健康中国观察　2022-07-30　阅读（2073）
POSTED = r"(?:发布|發布|发表|發表|更新|刊发|刊登|张贴)[于於]"
TIMED = re.compile(
    rf"(?!{POSTED})(?:(?P<names>[^\s，。；：！？（）()\d]{{2,20}})"
    rf"[ \u3000\t]+(?P<date>{DAY_OR_TIME})(?<=\d[:：]\d\d)"
    r"|(?P<medium>[^\s，。；：！？（）()\d]{1,16}?(?:网|網|报|報|社|台|发布|客户端|在线|公众号|频道))"
    rf"(?:[讯訊]|编译|報道|报道)?[ \u3000\t]+(?P<day>{TIME})(?:[ \u3000\t]*{PAPER_PAGE})?"
    rf"(?:[ \u3000\t]+(?P<writers>{RANK}(?:记者|作者|通讯员)[ \u3000:：]*\S.{{0,20}}))?"
    rf"|(?P<paper>[\u4e00-\u9fff]{{2,12}}?[报報])(?P<printed>{TIME})[ \u3000\t]*{PAPER_PAGE}"
    rf"|(?P<site>[^\s，。；：！？（）()\d]{{2,16}})[ \u3000\t]+(?P<told>{TIME})[ \u3000\t]+"
    r"(?:阅读|浏览|点击)(?:量|数|次数)?\s*[:：（(]?\s*[\d.]+万?\+?\s*[）)]?)"
)
WHO = ("记者", "作者", "通讯员", "责任编辑", "责编", "编辑")
MEDIA = ("网", "报")
"""Endings beside those of the table, folded."""
# 2021年06月08日 08:00　　泉声网　　记者 邵一鸣   2024-10-19　粮油市场周讯　责任编辑　苗　青
TIME_FIRST = re.compile(
    rf"(?P<date>{TIME})[ \u3000\t]*(?P<names>[^\s，。；：！？（）()\d]{{2,16}})"
    rf"(?:[ \u3000\t]+(?:(?P<writers>{RANK}(?:记者|作者|通讯员)[ \u3000:：]*\S.{{0,20}})"
    r"|(?:责任编辑|责编|编辑)[ \u3000:：]*(?P<editor>\S.{0,20})))?"
)
# 2022年4月28日　La Calzatura Oggi
LATIN_AFTER = re.compile(
    rf"(?P<date>{TIME})[ \u3000\t]+(?P<name>[A-Z][\w&.'\u2019-]*(?: [\w&.'\u2019-]+){{1,6}})", re.ASCII
)
# 【日期】2018-06-04   发布时间：2018-06-06   发布于 2016年12月5日 22:12
DAY_ONLY = re.compile(
    rf"(?P<told>{TIME})(?:[ \u3000\t]+(?:阅读|浏览|点击|评论|点赞|分享)(?:量|数|次数)?"
    r"\s*[:：]?\s*[\d.]+万?\+?次?)+"
    rf"|{POSTED}[:：]?\s*(?P<posted>{DAY_OR_TIME})(?:\s*由\s*(?P<poster>\S{{1,12}}))?"
    rf"|【?(?:日期|时间|時間|发布(?:时间|日期)|發布(?:時間|日期)|更新时间)\s*[】:：]\s*[:：]?\s*(?P<date>{DAY_OR_TIME})"
    r"(?:[ \u3000\t|｜]*(?:浏览|点击|阅读|访问|字号|字体|分享)\S{0,3}?\s*[:：].*)?"
)


# 中国青年报客户端（2024年05月20日）
BRACKETED = re.compile(
    rf"(?P<names>[^\s，。；：！？（）()\d]{{2,16}}?(?:网|網|报|報|社|台|客户端|在线|公众号|频道))[ \u3000]*"
    rf"[（(]\s*(?P<date>{TIME})(?:[ \u3000，,]*{PAPER_PAGE})?\s*[）)]"
)
# 2023-06-05｜中国铁路｜王冬   2023-06-04 | 湖南日报 | 记者 李永亮
BARRED = re.compile(
    rf"(?P<date>{TIME})\s*[｜|丨]\s*(?P<names>(?!阅读|浏览|点击|字[号体])[^｜|丨\d，。：:]{{2,24}}?)"
    r"(?:\s*[｜|丨]\s*(?P<writers>[^｜|丨，。：]{2,24}))?"
)
# 石羊河生态网｜2023-06-12　■ 文/图　何永强
BARRED_DAY = re.compile(
    rf"(?P<names>[^\s｜|丨\d，。：:]{{2,24}})\s*[｜|丨]\s*(?P<date>{TIME})"
    rf"(?:[ \u3000]+(?P<writers>(?:{signs.ANY}\s*)?(?:图?文|文[/／]图|作者|记者)"
    r"[ \u3000/／:：]*[\u4e00-\u9fff·、 \u3000]{2,16}))?"
)
# 陕西日报　8月9日
DAILY = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,12}?(?:[日晚时早周]报|[电電][视視]台|[新闻社众视民华]网|通讯社|客户端))"
    r"[ \u3000\t]*(?P<day>\d{1,2}月\d{1,2}日)"
)


def bracketed_day(text: str) -> Credit | None:
    """A medium, and in brackets the day on which it had the news."""
    match = BRACKETED.fullmatch(text)
    day = day_in(DATE.search(match["date"])) if match else None
    return Credit(names_in(match["names"]), day) if match and day else None


def barred(text: str) -> Credit | None:
    """The day and the medium, in either order, and perhaps the writer, between strokes."""
    match = BARRED.fullmatch(text) or BARRED_DAY.fullmatch(text)
    day = day_in(DATE.search(match["date"])) if match else None
    return Credit(names_in(match["names"]), day, match["writers"] or "") if match and day else None


def daily(text: str) -> Credit | None:
    """A paper and the day of one of its issues, without the year."""
    match = DAILY.fullmatch(text)
    return Credit((match["name"],), day=day_of(match["day"])) if match else None


def timed(text: str) -> Credit | None:
    """A medium and the time at which it had the news."""
    match = TIMED.fullmatch(text)
    if not match:
        return None
    names = match["names"] or match["medium"] or match["paper"] or match["site"]
    when = match["date"] or match["day"] or match["printed"] or match["told"]
    return Credit(names_in(names), day_in(DATE.search(when)), match["writers"] or "")


def channelled(text: str) -> Credit | None:
    """The channel of an article pasted from WeChat, its writer and its time."""
    match = CHANNELLED.fullmatch(text)
    if not match:
        return None
    return Credit(names_in(match["names"]), day_in(DATE.search(match["date"])), match["writer"] or "")


def time_first(text: str) -> Credit | None:
    """The time at which a medium had the news, the medium and perhaps the writer or the editor."""
    match = TIME_FIRST.fullmatch(text)
    if not match:
        return None
    told = match["writers"] or match["editor"] or ends_as_source(match["names"], MEDIA)
    day = day_in(DATE.search(match["date"]))
    if not told or not day or match["names"].startswith(WHO):
        return None
    return Credit(names_in(match["names"]), day, match["writers"] or "", match["editor"] or "")


def latin_after(text: str) -> Credit | None:
    """The day on which a medium with a Latin name of several words had the news, and the name."""
    match = LATIN_AFTER.fullmatch(text)
    return Credit((match["name"],), day_in(DATE.search(match["date"]))) if match else None


def day_only(text: str) -> Credit | None:
    """A day that a label says is that of the article."""
    match = DAY_ONLY.fullmatch(text)
    said = match["date"] or match["told"] or match["posted"] if match else ""
    return Credit(date=day_in(DATE.search(said)), byline=match["poster"] or "") if match else None
