"""Web addresses that fell into the text by accident, alone on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bulletin.forms.credits import credit_of
from bulletin.forms.links import LINK_LABEL, TRANSLATED
from bulletin.forms.parts import NUMBERED
from bulletin.lines import Line, Lines

# https://finance.example.com/realstock/company/sz300024/nc.shtml
# quote.example.cn/sh605000.html#news_id=88213107
URL_LINE = re.compile(
    r"[<（(]?(?:https?://|www\.)[!-~]+[>）)]?|(?:[a-z0-9-]+\.){1,4}[a-z]{2,4}/[!-~]{6,}", re.IGNORECASE
)
# What is left of an address on the next line: `ngolia-west-dataset-notes.html`
URL_REST = re.compile(r"(?=[!-~]*[./\-_=&?%])[!-~]{4,}")
# 图纸见 / https://www.example.org/atacama/o / pen-design/v3/公开，: the sentence goes on behind it
RUNS_ON = re.compile(r"(?=[!-~]*[./\-_=&?%])[!-~]{2,} ?[^\x00-\x7f]")
# …/final_v2.p / df下载。
CUT = re.compile(r"(?P<piece>[!-~]{1,12}) ?[^\x00-\x7f]")
# b=realtime&ref=ftw202405
PIECE = re.compile(r"[!-~]{2,}")
QUERY = re.compile(r"\w=\w")
URL_END = re.compile(r"(?:s?html?|aspx?|php|jsp|pdf)$", re.IGNORECASE)
NOTE_MARK = re.compile(r"[①-⑳]|\[\d{1,2}\]|［\d{1,2}］|注\d{0,2}[:：]|[*＊]")
# 原文链接：      …抽取方法[EB/OL]. (2022-05-18) [2022-08-30].
ANNOUNCES = re.compile(
    r"[:：]$|https?://$|链接|鏈接|連結|网址|網址|\[(?:[MJNDCPSRZ]|EB|DB|CP)(?:/OL)?\]|[\]）)]\s*[.．]$"
    r"|(?:访问|登录|登陆|详见|参见|打开|网站|官网)[为是到]?$|(?:编译|摘译|摘编|摘|选|转|译)自$"
)
MOST_REST, MOST_OVER = 12, 60
"""Lines that an address takes up; addresses under one heading."""
MOST_ABOVE = 12
"""Lines above its link where a title stands."""
# America's Industrial Sector.
NOT_CHINESE = re.compile(r"[^\u3000-\u9fff]+")
LONGEST_NOTE = 4
LONG_ADDRESS = 40
"""Characters from which on an address may have been cut at the line's end."""


def url(lines: Lines) -> Lines:
    """An address alone on its line goes, with what a wrap cut off it.

    It stays where it belongs to something: under a footnote, after 链接 or 网址, after a line that ends with
    a colon, under the title of what was translated; the title that it repeats goes. A sentence that it broke
    into goes on: the line after it says so by a gap of -1.
    """
    titles = set(_linked_titles(lines))
    lines = tuple(line for index, line in enumerate(lines) if index not in titles)
    gone: set[int] = set()
    for index, line in enumerate(lines):
        if _is_address(line.text) and not _belongs(lines, index, gone):
            rest = lines[index + 1] if index + 1 < len(lines) else None
            if _runs_on(lines, index):
                continue
            gone.add(index)
            if rest and not line.closed and _is_rest(line.text, rest.text):
                gone.add(index + 1)
                if QUERY.search(rest.text) and not rest.closed and index + 2 < len(lines):
                    # …?source=app_share&utm_campaign=he / alth0615
                    gone.update({index + 2} if PIECE.fullmatch(lines[index + 2].text) else ())
    return tuple(
        replace(line, gap=_gap_below(lines, index)) if index - 1 in gone else line
        for index, line in enumerate(lines)
        if index not in gone
    )


def _is_address(text: str) -> bool:
    return ("." in text or "/" in text) and URL_LINE.fullmatch(text) is not None


def _linked_titles(lines: Lines) -> Iterator[int]:
    """A title once more, between the label of a link and its address."""
    for index in range(1, len(lines) - 1):
        if _is_address(lines[index + 1].text) and LINK_LABEL.fullmatch(lines[index - 1].text):
            above = (line.text for line in lines[max(0, index - MOST_ABOVE) : index - 1])
            if any(text.endswith(lines[index].text) for text in above):
                yield index


def _gap_below(lines: Lines, index: int) -> float:
    """Of a line below an address that goes; empty lines above and below that are the address's own."""
    gap, above = lines[index].gap, lines[index - 1].gap
    # 9、黑客可利用蓝牙芯片漏洞进行远程窃听 / https://… / 2025年6月30日，……
    over = lines[index - 2].text if index > 1 else ""
    titled = NUMBERED.match(over) and len(over) <= LONG_ADDRESS
    if lines[index - 1].closed or titled:
        return gap
    return -1.0 if gap == 0 else 0.0 if above > 0 else gap


def _runs_on(lines: Lines, index: int) -> bool:
    """A sentence goes on behind the address, on the last of the lines that it takes up."""
    last, end = index, min(len(lines), index + MOST_REST) - 1
    while last < end and URL_REST.fullmatch(lines[last + 1].text) and not lines[last].closed:
        last += 1
    after = lines[last + 1].text if last + 1 < len(lines) else ""
    if lines[last].closed or URL_END.search(lines[last].text):
        return False
    cut = CUT.match(after)
    ended = cut is not None and URL_END.search(lines[last].text + cut["piece"]) is not None
    return ended or RUNS_ON.match(after) is not None


def _is_rest(address: str, rest: str) -> bool:
    """What a wrap cut off a long address: by its signs, or because the two end as addresses do."""
    if _is_address(rest):
        return False
    if len(address) < LONG_ADDRESS:
        ends = "/" in rest and URL_END.search(rest) is not None
        return URL_REST.fullmatch(rest) is not None and (ends or QUERY.search(rest) is not None)
    return bool(
        URL_REST.fullmatch(rest) or (rest.isascii() and " " not in rest and URL_END.search(address + rest))
    )


def _names_source(line: Line) -> bool:
    credit = credit_of(line.text)
    return credit is not None and bool(credit.names) and not credit.url


def _belongs(lines: Lines, index: int, gone: set[int]) -> bool:
    """True where the line above announces an address, or a note in another language goes down to it.

    Under a heading it is all that stands there, under a source line it is where that is found, and right
    under another that stays it is one of several.
    """
    if index and index - 1 not in gone and _is_address(lines[index - 1].text):
        return True
    over = next(
        (line for line in reversed(lines[max(0, index - MOST_OVER) : index]) if not _is_address(line.text)),
        None,
    )
    if over is not None and over.style.startswith("Heading"):
        return True
    if index and (ANNOUNCES.search(lines[index - 1].text) or _names_source(lines[index - 1])):
        return True
    above = index - 1
    while above > max(0, index - LONGEST_NOTE) and NOT_CHINESE.fullmatch(lines[above].text):
        if NOTE_MARK.match(lines[above].text):
            return True
        above -= 1
    if above < 0:
        return False
    text = lines[above].text
    return bool(NOTE_MARK.match(text)) or (above < index - 1 and TRANSLATED.search(text) is not None)
