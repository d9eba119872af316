"""The lines of a contents list with their pages: which stand before, behind, below or glued to the titles."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bulletin.forms import signs
from bulletin.lines import Line, Lines

# 标题……………… 2   标题 ...... (12)   标题  2   标题/2   标题 P3   标题……5-6   标题　第2版
PAGE = re.compile(
    r"(?=.{2,300}(?<=[\d页頁版）)\]］])$)"  # most lines, and all that are too long, need no further look
    r"(?!.*[ \u3000]\d{1,2}/\d{1,2}$)"  # 下载排行榜 04/27
    rf"(?P<title>.*?\S)(?P<leader>\s*[{signs.DOTS}。_\-—―─–]{{2,}}\s*(?:[Pp]|第)?|\s+|\s*[/／（(\[［]\s*见?\s*第?|\s*[Pp]\.?|\s+第\s*)"
    r"(?P<page>\d{1,3})(?:\s*[-–—－~～]\s*\d{1,3})?\s*[页頁版]?[）)\]］]?"
)
GLUED = re.compile(r"(?P<title>.*[\u4e00-\u9fff”》）])(?P<page>\d{1,3})")
# 03　标题: the page before the title
PAGE_FIRST = re.compile(r"(?P<page>\d{1,3})[ \u3000\t]+(?P<title>(?:\D|(?:19|20)\d\d年).*)")
LEADING = re.compile(r"(\d{1,3})[ \u3000\t]+(?=\S)")
OPEN_SECTION = re.compile(r".*[【〖［〔][^【】〖〗［］〔〕]{0,9}")
FEWEST_PAGES = 3


def with_pages(entries: Lines) -> Lines:
    """The entries, each with its page behind it, as far as the list tells."""
    return _with_pages_above(_with_pages_apart(_with_whole_sections(entries)))


def _with_whole_sections(entries: Lines) -> Lines:
    """The entries, 04 出口“量增价跌” 〖市场观 and 察〗 below it one line."""
    rows: list[Line] = []
    for line in entries:
        if rows and OPEN_SECTION.fullmatch(rows[-1].text) and line.text[-1] in "】〗］〕":
            rows[-1] = replace(rows[-1], text=rows[-1].text + line.text)
        else:
            rows.append(line)
    return tuple(rows)


def _with_pages_apart(entries: Lines) -> Lines:
    """The entries, 韩国釜山港试用无人拖带艇4 with its page apart, where most of a web page's end so."""
    glued = {i: match for i, line in enumerate(entries) if (match := GLUED.fullmatch(line.text))}
    pages = [int(match["page"]) for match in glued.values()]
    if len(pages) < FEWEST_PAGES or len(pages) * 2 <= len(entries) or pages != sorted(pages):
        return entries
    return tuple(
        replace(line, text=f"{glued[i]['title']}……{glued[i]['page']}") if i in glued else line
        for i, line in enumerate(entries)
    )


def _with_pages_above(entries: Lines) -> Lines:
    """The entries, pages that pypdf gives on lines of their own put behind the entry above them.

    pdfminer gives the column of the pages below all entries: there they say nothing.
    """
    pages = [int(line.text) for line in entries if line.text.isdecimal()]
    if len(pages) < FEWEST_PAGES or pages != sorted(pages):
        return entries
    if all(line.text.isdecimal() for line in entries[-len(pages) :]):
        return entries[: -len(pages)]
    rows: list[Line] = []
    for line in entries:
        if rows and line.text.isdecimal() and not PAGE.fullmatch(rows[-1].text):
            rows[-1] = replace(rows[-1], text=f"{rows[-1].text}……{line.text}")
        else:
            rows.append(line)
    return tuple(rows)


def lead_with_pages(entries: Lines) -> bool:
    """Most entries begin with a page: numbers that never fall and do not only count the entries."""
    found = [int(match["page"]) for line in entries if (match := PAGE_FIRST.fullmatch(line.text))]
    # 03　2023年长江干线港口货物吞吐量再创新高 counts, too, though what follows is a digit.
    leads = [int(match[1]) for line in entries if (match := LEADING.match(line.text))]
    counted = leads == list(range(1, len(leads) + 1))
    return len(found) * 2 > len(entries) and found == sorted(found) and not counted
