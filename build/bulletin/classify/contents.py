"""The contents list: which lines of a seed it has."""

from __future__ import annotations

import re
from itertools import takewhile

from bulletin.classify.contents_again import LONGEST_ENTRY, key_without_section, told_again
from bulletin.classify.contents_end import (
    FEWEST_LED,
    MOST_LINES,
    STOPS,
    comes_again,
    end_of_entries,
    entry_of,
)
from bulletin.classify.entries import BRACKETED, read_promises
from bulletin.classify.entry_pages import PAGE
from bulletin.classify.entry_sections import LED_BY_SECTION, LONGEST_NAME, POINT, SIGN
from bulletin.classify.promises import find_promises, key, unmarked
from bulletin.forms import signs
from bulletin.forms.names import DAY_BEHIND
from bulletin.forms.parts import NUMBERED
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Line, Lines

# 目　录   本期要目   【目录】   CONTENTS   本期导读：   内容导读   目录 / CONTENTS
HEADING = re.compile(
    rf"(?:[【〖\[［〔·•]|{signs.RULE}|{signs.ANY})*\s*(?:contents\s*[/／]?\s*)?(?:[本今]\s*(?:[期刊辑卷日]|[周月旬季](?=\s*[目篇提导]))\s*|文\s*章\s*(?=目)|[內内]\s*容\s*)?"
    r"(?:节目)?(?:主要(?=[內内]))?(?:新闻(?=[提摘]))?(?:[目篇]\s*[录錄次目]|这\s*一\s*期|要\s*[目闻聞览覽]|(?:要闻|要点|热点|新闻|资讯|动态)速览|[导導]\s*[读讀览覽航]|(?:[\u4e00-\u9fff]{2,4})?[导導][视視]|[提摘]\s*要|看\s*点|[内內]\s*容|速\s*览|索\s*引|contents)"
    rf"(?:[导導]\s*[读讀览覽航引]|索\s*引)?"
    rf"\s*(?:[/／]?\s*contents)?\s*(?:[】〗\]］〕·•]|{signs.RULE}|{signs.ANY})*\s*[:：]?",
    re.IGNORECASE,
)
# 本周摘要, over lines with signs that say what the issue reports
HIGHLIGHTS = re.compile(
    rf"(?:{signs.ANY}|【)*\s*(?:(?:本[周月期刊]|一周|今日)\s*(?:[摘提]\s*要|要\s*[点览]|概览|提示|看\s*点|速览|热\s*点|头条|(?:重点)?推荐)"
    r"|要点\s*(?:提示|提要|速览))\s*】?"
)
# 要闻, 本周导读: over a contents list, or the name of a section; 摘要: over the list, or over a text
NEWS = re.compile(r"^\W*本\s*[周月旬季]|要\s*[闻聞]|[提摘]\s*要|[内內]\s*容\s*[:：]?$")
# 欢迎阅读本年度第十三期。本期主题包括：
INTRODUCES = re.compile(
    r"(?:.{2,80}[。！？!?])?[^。！？]{0,16}(?:[本这這]期|本[周月])[^。！？，：]{0,4}(?:主[题題]|[内內]容|要[点點]|[话話][题題]|文章|新[闻聞]|看[点點])"
    r"[^。！？，：]{0,4}[:：]"
)
LEADER = re.compile(
    rf"(?:(?<![{signs.DOTS}_—―─–])[{signs.DOTS}_—―─–]{{4,}}\s*[（(Pp第]?"
    r"|^[^\t]*\S\t\s*|[（(]见第|[^\d/／][ \u3000][/／][ \u3000])"
    r"\d{1,3}(?:[ \u3000]*[-–—－~～]\s*\d{1,3})?\s*页?[）)]?$"
)
# 栏目　编号　题目　页次: the names of the columns, over entries in a table
SECTION_HEADS = frozenset(("栏目", "版块", "板块", "类别", "分类", "欄目", "類別"))
COLUMN_HEADS = SECTION_HEADS | {"编号", "序号", "页次", "页码", "页数"}
TITLE_HEADS = frozenset(("题目", "标题", "篇名", "文章", "文章标题", "题名", "内容", "標題", "題目"))
STOPPED = re.compile(r"[。；]")
MOST_OVER = 2
"""Lines between the list and the first title: a section and a kicker."""
LONG_LINE_EM = 20.0
"""A line as wide may go on in the next."""


def contents_span(lines: Lines, start: int) -> tuple[int, int]:
    """First and last + 1 index of the contents list; equal where there is none.

    It begins at its heading (目录), or with three lines that lead to page numbers, and ends where its first
    entry comes again. pdfminer may give that entry before the heading, which stands to the right of it.
    """
    begin = heading_of(lines, start)
    highlights = next(
        (i for i in range(start, min(start + 4, len(lines))) if HIGHLIGHTS.fullmatch(lines[i].text)), None
    )
    if begin is None and (told := _unheaded_span(lines, start, highlights)):
        return told
    # 工作动态, the name of a page, over its dated entries
    below = lines[start : start + 1 + FEWEST_LED]
    dated = start + (_are_dated(below[1:]) and not DAY_BEHIND.search(below[0].text))
    if begin is None and (end := _unheaded_end(lines, dated)):
        return dated, _without_section(lines, dated, end, "")
    if begin is None:
        near = range(start, min(start + 12, len(lines)))
        led = [i for i in near if LEADER.search(lines[i].text) and not lines[i].cells]
        if len(led) < FEWEST_LED:
            return start, start
        begin = start
        first = begin
    else:
        first = begin + 1
    above = entry_of(lines[begin - 1].text)[0] if start < begin < first else ""
    end = _without_headings(lines, first, end_of_entries(lines, first, above))
    for _ in range(MOST_OVER):
        end = _without_section(lines, first, end, above)
    if _is_section(lines, begin, end):
        told = _highlights(lines, begin) if begin == highlights else None
        return told or (start, start)
    over = above and any(comes_again(lines, i, {above}) for i in range(end, min(end + 2, len(lines))))
    return (begin - 1 if over else begin, end)


def _without_headings(lines: Lines, first: int, end: int) -> int:
    """The end of the list, no farther than what the format says is a heading, and does not come again.

    本期导读 may have lost its entries on the way.
    """
    heads = [i for i in range(first, end) if lines[i].style.startswith("Heading")]
    later = {key(unmarked(line.text)) for line in lines[end:]} if heads else set()
    return next((i for i in heads if key(unmarked(lines[i].text)) not in later), end)


def heading_of(lines: Lines, start: int) -> int | None:
    """Where the heading of the list stands; 本期导读 over sentences, and 目录 below them, is the preface."""
    found = [i for i in range(start, min(start + 20, len(lines))) if HEADING.fullmatch(lines[i].text)]
    between = lines[found[0] + 1 : found[1]] if len(found) > 1 else ()
    told = any(ends_sentence(line.text) and not PAGE.fullmatch(line.text) for line in between)
    return found[1] if told else next(iter(found), None)


def heads_highlights(text: str) -> bool:
    """Whether a line is the heading of a list of contents, or of what stands above one: 本期导读."""
    return HEADING.fullmatch(text) is not None


def _highlights(lines: Lines, heading: int) -> tuple[int, int] | None:
    """First and last + 1 index of a heading and of the lines with signs under it; nothing for one line."""
    end = _highlights_end(lines, heading + 1)
    return (heading, end) if end - heading >= FEWEST_LED else None


def _unheaded_span(lines: Lines, start: int, highlights: int | None) -> tuple[int, int] | None:
    """Of what the issue reports, under its heading; of titles that all come again, whatever stands above."""
    if highlights is not None:
        if told := _highlights(lines, highlights):
            return told
        if end := _told_again_end(lines, highlights + 1):
            return highlights, end
    near = range(start, min(start + MOST_OVER, len(lines)))
    introduced = next((i for i in near if INTRODUCES.fullmatch(lines[i].text)), None)
    if introduced is not None and (end := _told_again_end(lines, introduced + 1)):
        return introduced, end
    return told_again(lines, start)


def _told_again_end(lines: Lines, first: int) -> int:
    """Where lines end that all are titles further down, in any order, and …… after them; 0 for too few."""
    last = {key(unmarked(line.text)): index for index, line in enumerate(lines)} | {"": -1}
    end = first
    while end < len(lines) and last[key(unmarked(lines[end].text))] > end:
        end += 1
    enough = end - first >= FEWEST_LED
    return end + (end < len(lines) and not key(lines[end].text)) if enough else 0


def _highlights_end(lines: Lines, first: int) -> int:
    """The end of lines with the sign of the first one, and of what goes on with a sentence of theirs."""
    end = first
    while end < len(lines) and SIGN.match(lines[first].text):
        signed = lines[end].text[:1] == lines[first].text[:1]
        above, rest = lines[end - 1], lines[end].text
        broken = end > first and above.x1 - above.x0 >= LONG_LINE_EM and not ends_sentence(above.text)
        goes_on = broken and ends_sentence(rest) and not (SIGN.match(rest) or NUMBERED.match(rest))
        if not (signed or goes_on):
            break
        end += 1
    return end


def _without_section(lines: Lines, first: int, end: int, above: str) -> int:
    """The end of the contents list, less the section line that stands between it and the first title.

    ［美国］ right above a title that the list has, and not in the list itself: it does not come again.
    """
    if end - first < FEWEST_LED or end >= len(lines):
        return end
    if entry_of(lines[end - 1].text)[1] or lines[end - 1].text.isdigit():
        return end
    # 〖标准法规〗, which stands behind titles in the list
    name = lines[end - 1].text
    if BRACKETED.fullmatch(name) and _ends_entries(lines[first : end - 1], name):
        return end - 1
    # 【政策与要闻】 / 民政部有关负责人解读行动方案, a kicker, / the first title
    marked = [i for i in range(first, end) if BRACKETED.fullmatch(lines[i].text)]
    if marked == [end - 2] and comes_again(
        lines, end, {entry_of(line.text)[0] for line in lines[first : end - 2]}
    ):
        return end - 2
    if SIGN.match(lines[end - 1].text) and lines[end - 1].text[:1] == lines[end - 2].text[:1]:
        return end
    later = {key(unmarked(line.text)) for line in lines[end:]}
    listed = {above, *(entry_of(line.text)[0] for line in lines[first : end - 1])}
    last = entry_of(lines[end - 1].text)[0]
    section = len(last) <= LONGEST_NAME and last not in later | listed
    # A kicker may stand over the title.
    titled = any(comes_again(lines, index, listed) for index in (end, end + 1))
    return end - 1 if section and titled else end


def _ends_entries(entries: Lines, name: str) -> bool:
    """欧盟拟限制聚乙烯醇残留 〖标准法规〗: the name stands behind titles."""
    return any(line.text.endswith(name) and line.text != name for line in entries)


def _unheaded_end(lines: Lines, start: int) -> int:
    """Where signed entries without a heading end, for the first comes again; 0 where there are none."""
    # 攻击活动 / • 钓鱼邮件再现, a section over its first entry
    named = start + 1 < len(lines) and len(lines[start].text) <= LONGEST_NAME
    first = [line.text for line in lines[start : start + 1 + named]]
    counted = list(takewhile(lambda line: NUMBERED.match(line.text), lines[start : start + MOST_LINES]))
    dated = _are_dated(lines[start : start + FEWEST_LED])
    signed = any(SIGN.match(text) or POINT.match(text) for text in first)
    if not (len(counted) >= FEWEST_LED or signed or dated):
        return 0
    keys = [key_without_section(line.text) for line in lines]
    end = next((i for i in range(start + FEWEST_LED, len(lines)) if keys[i] == keys[start]), 0)
    led = LED_BY_SECTION.fullmatch(lines[start].text)
    # 【工作动态】, over the first title, is the section itself.
    end -= bool(led and end and lines[end - 1].text == led["section"])
    # 每周客运航班量约四千架次 under the last entry with a number is a kicker.
    end = start + len(counted) if end and counted else end
    entries = [i for i in range(start, min(end, start + MOST_LINES)) if not lines[i].text.isdigit()]
    short = all(not STOPPED.search(lines[i].text) and len(lines[i].text) <= LONGEST_ENTRY for i in entries)
    again = sum(keys[i] in keys[end:] for i in entries)
    return end if len(entries) >= FEWEST_LED and short and again * 2 > len(entries) else 0


def _are_dated(entries: Lines) -> bool:
    return len(entries) == FEWEST_LED and all(DAY_BEHIND.search(line.text) for line in entries)


def entries_of(contents: Lines) -> Lines:
    """The lines of a contents list without its heading, where it has one."""
    if are_highlights(contents):
        return contents[1:]
    heading = next((i for i, line in enumerate(contents[:2]) if HEADING.fullmatch(line.text)), None)
    entries = contents if heading is None else contents[:heading] + contents[heading + 1 :]
    return _titles_of(tuple(line for line in entries if not _names_columns(line.text)))


def _names_columns(text: str) -> bool:
    heads = {"".join(head.split()) for head in re.split(r"[\t\u3000]+", text)}
    return heads <= COLUMN_HEADS | TITLE_HEADS and not heads.isdisjoint(TITLE_HEADS)


def _titles_of(entries: Lines) -> Lines:
    """The entries without the sentences that tell what those above them say."""
    kept: list[Line] = []
    waiting: list[Line] = []
    for line in entries:
        if kept and (waiting or entry_of(kept[-1].text)[1]) and not entry_of(line.text)[1]:
            waiting = [] if line.text.endswith(STOPS) else [*waiting, line]
        else:
            kept += [*waiting, line]
            waiting = []
    return (*kept, *waiting)


def entry_keys(contents: Lines) -> frozenset[str]:
    """The keys of the lines of a contents list without their pages."""
    return frozenset(name for line in contents if (name := entry_of(line.text)[0]))


def are_highlights(contents: Lines) -> bool:
    """Lines that say in words of their own what the issue reports, and promise no titles."""
    return bool(contents) and HIGHLIGHTS.fullmatch(contents[0].text) is not None


def _is_section(lines: Lines, begin: int, end: int) -> bool:
    """要闻 over one line, or over lines that do not come again: a section, and they are its first article."""
    news, entries, body = NEWS.search(lines[begin].text), lines[begin + 1 : end], lines[end:]
    kept = find_promises(read_promises(entries, body), body) if news and len(entries) > 1 else ()
    return bool(news) and not any(item.whole for item in kept)
