"""Lines that give the address of the original of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from bulletin.hanzi.tables import read_table
from bulletin.lines import Link

FILE_ENDING = r"\.(?:docx?|xlsx?|pptx?|pdf|wps|rar|zip|jpe?g|png)"
"""How the name of a file ends that is attached to a page or a notice."""
# 原文链接：http://env.people.example.cn/n1/2018/0606/c1010-30038562.html   🔗 原文链接 https://…
LINK = re.compile(
    r"(?:[\u2190-\u2bff\U0001f300-\U0001faff]\ufe0f?\s*)?[（(【]?\s*(?:原文(?:链接|网址|地址)?|(?:阅读|查看)原文|全文链接|原文鏈接|(?:参考|相关|新闻)?链接|详情(?:请?点击|链接|请?[见看])?|網址|网址|来源(?:链接|网址))\s*[】]?\s*[:：]?\s*(?P<url>https?://[!-~]+?)\s*[）)】]?"
)
# 详情点击： / 四部门印发实施意见, the title once more, / https://…
LINK_LABEL = re.compile(
    r"(?:详情|原文|全文|相关|参考|新闻)?(?:点击|链接|阅读|查看|见)(?:原文|全文|链接)?\s*[:：]"
)
# • 论文链接：https://www.nature.com/articles/s41560
ENDS_IN_ADDRESS = re.compile(r"https?://[!-~]+$")


def link_of(text: str) -> str:
    """The address of a line that is only a link to the original; empty for any other line."""
    match = LINK.fullmatch(text.strip())
    return match["url"] if match else ""


ADDRESS_ALONE = re.compile(r"[<（(]?(?P<url>https?://[!-~]{6,}?)[>）)]?")


def address_of(text: str) -> str:
    """The address of a line that is known to be a link: a labelled one, or the address alone."""
    alone = ADDRESS_ALONE.fullmatch(text.strip())
    return alone["url"] if alone else link_of(text)


# 冯瑞华 编译自[2022-02-07], over the title and the address of the original
TRANSLATED = re.compile(r"(?:编译|摘译|翻译|译)自")
SHARED = frozenset({"gov.cn"})
"""A site, and what the sites of all other offices are called after."""
PLATFORMS = frozenset({"mp.weixin.qq.com", "weibo.com", "weixin.qq.com"})
"""Where anybody publishes: such an address does not tell who did."""
HOST = re.compile(r"https?://(?:www\.)?(?P<host>[^/:]+)")


def host_of(url: str) -> str:
    """Who publishes at an address, else its host; the address itself where it has none."""
    match = HOST.match(url)
    return publisher_at(url) or (match["host"] if match else url)


def publisher_at(url: str) -> str:
    """Who publishes at an address, by `data/hosts.tsv`; empty where that is not known."""
    match = HOST.match(url)
    whole = match["host"].lower() if match else ""
    if whole in PLATFORMS:
        return ""
    parts = whole.split(".")
    above = (host for place in range(len(parts)) if (host := ".".join(parts[place:])) not in SHARED)
    return next((_publishers()[host] for host in (whole, *above) if host in _publishers()), "")


@cache
def _publishers() -> dict[str, str]:
    return {row["host"]: row["name"] for row in read_table("hosts.tsv")}


# 【原文标题】Decoupling Europe   【发布日期】2023年3月, in the data of a translation
LABEL_IN_BRACKETS = re.compile(r"^【(?P<label>[\u4e00-\u9fff]{2,6})】\s*(?=\S)")
# 原文题目：A Decadal Agenda for Water Security Research      DOI: 10.1038/nclimate0000
ORIGINAL = re.compile(
    r"[（(]?(?:(?:原文|英文|外文|论文|原始?)(?:题目|标题|题名|文献|名称|题)|原题名?|来源文献|参考文献|(?:文献|论文)(?:信息|出处|来源)|(?:检索|发布|原文发布)日期(?![:：].*来源)|DOI|doi)\s*[:：]\s*(?=\S).+",
    re.DOTALL,
)
ORIGINAL_BEGINS = frozenset("（(【原英外论来参文检发Dd")
"""What ORIGINAL begins with, its label in brackets or not."""


def names_original(text: str) -> bool:
    """True for a line that says what the original of an article is called, or where it is registered."""
    return text.lstrip()[:1] in ORIGINAL_BEGINS and ORIGINAL.fullmatch(with_colon(text.strip())) is not None


def with_colon(text: str) -> str:
    """【译者】王莹 as 译者：王莹; any other line as it is."""
    return LABEL_IN_BRACKETS.sub(r"\g<label>：", text) if text[:1] == "【" else text


def placed(text: str, links: Iterable[Link]) -> Iterator[tuple[int, Link]]:
    """Where in the text the words of each link begin; links whose words it has not are left out."""
    place = 0
    for link in links:
        start = text.find(link.words, place)
        for _ in range(link.skipped):
            further = text.find(link.words, start + len(link.words))
            if start < 0 or further < 0:
                break
            start = further
        if start >= 0:
            place = start + len(link.words)
            yield start, link


def of_one_line(parts: Iterable[tuple[str, Sequence[Link]]]) -> tuple[Link, ...]:
    """The links of texts that are printed on one line, one behind the other."""
    found: list[Link] = []
    before = ""
    for text, links in parts:
        end = 0
        for start, link in placed(text, links):
            found.append(replace(link, skipped=(before + text[end:start]).count(link.words)))
            before, end = "", start + len(link.words)
        before += text[end:] + "\t"
    return tuple(found)


def of_cells(rows: Sequence[Sequence[str]], links: Iterable[Link]) -> Iterator[tuple[Link, ...]]:
    """The links of each cell, of all rows in their order, where `links` are those of the whole table."""
    cells = [cell for row in rows for cell in row]
    found = list(placed(table_text(rows), links))
    begin, number = 0, 0
    for cell in cells:
        own, end = [], begin
        while number < len(found) and found[number][0] < begin + len(cell):
            start, link = found[number]
            skipped = cell[end - begin : start - begin].count(link.words)
            own.append(replace(link, skipped=skipped))
            end, number = start + len(link.words), number + 1
        yield tuple(own)
        begin += len(cell) + 1


def table_text(rows: Iterable[Iterable[str]]) -> str:
    """All cells as one text: they are parted by tabs, the rows by line ends."""
    return "\n".join("\t".join(row) for row in rows)
