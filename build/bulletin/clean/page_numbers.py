"""Page numbers, known by their form, their place and their order; and what stands at the edge of a page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from bulletin.forms.parts import CONTENTS
from bulletin.lines import Line, Lines, is_paged

# - 2 -   —2—   －2－   ·2·   第 2 页 共 6 页   第2页/共6页   共 6 页 第 2 页   2/6   2|6   P2   〔2〕
# 第二版   第 1 张 / 共 5 张   第一页（共五页）
MARKED_NUMBER = re.compile(
    r"[-－—–―─·•~～∙★◆〔\[（(【|]{1,2}\s*(?:第\s*)?\d{1,4}(?:\s*[/／]\s*\d{1,4})?\s*[页頁]?\s*[-－—–―─·•~～∙★◆〕\]）)】|]{1,2}"
    r"|第\s*[\d一二三四五六七八九十]{1,4}\s*[页頁版](?:\s*[,，/／|（(]?\s*(?:共|总|總)\s*[\d一二三四五六七八九十]{1,4}\s*[页頁]\s*[）)]?)?"
    r"|[（(]\s*第\s*\d{1,4}\s*[页頁]\s*[,，/]?\s*(?:共|总|總)\s*\d{1,4}\s*[页頁]\s*[）)]|(?:页码|頁碼|页|頁)\s*[:：]?\s*\d{1,4}|\d{1,4}\s*[页頁]"
    r"|第\s*\d{1,4}\s*[张張]\s*[,，/／]?\s*共\s*\d{1,4}\s*[张張]"
    r"|[共总]\s*\d{1,4}\s*[页頁]\s*[,，/]?\s*第\s*\d{1,4}\s*[页頁]"
    r"|(?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
    r"|\d{1,4}\s*[/／]\s*\d{1,4}(?:\s*[页頁])?|\d{1,3}\s*[|｜]\s*\d{1,3}|[/／]\s*\d{1,4}\s*[/／]",
    re.IGNORECASE,
)
# 35      Ⅳ     xii
BARE_NUMBER = re.compile(r"\d{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,3}|[ivx]{1,5}|[IVX]{1,5}")
# 蓝色经济参考 2021年第9期　　　　　5      4　　　　　海风起处
NUMBERED_HEAD = re.compile(r"\d{1,4}[\s\u3000]{3,}\S.{1,40}|\S.{1,40}?[\s\u3000]{3,}\d{1,4}")
# ·2·　2025年第3期      2025年第3期 -3-      2　2024年第14期
ISSUE = r"(?:(?:19|20)\d\d年)?(?:[（(]?总?第\s*\d{1,4}\s*[期号辑][）)]?){1,2}"
NUMBER = r"[-－—–―·•~～]\s*\d{1,3}\s*[-－—–―·•~～]"
ISSUE_HEAD = re.compile(
    rf"{NUMBER}[\s\u3000]*{ISSUE}|{ISSUE}[\s\u3000]*{NUMBER}"
    r"|\d{1,3}[\s\u3000]+(?:19|20)\d\d年第\d{1,3}[期辑]|(?:19|20)\d\d年第\d{1,3}[期辑][\s\u3000]+\d{1,3}"
)
NUMBER_ENDS = frozenset("-－—–―─·•~～∙★◆〕]）)】|/／页頁版张張期号辑ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩivxIVX")
"""What MARKED_NUMBER, BARE_NUMBER and ISSUE_HEAD end with, if it is no digit."""
DIGITS = re.compile(r"\d+")
PAGE_DIGITS = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
LONGEST = 30
"""Characters of a line that is only a page number."""
LONGEST_HEADING = 10
"""Characters of 目　　录 and the like."""
FIRST_PAGE = 20
"""Lines in which the heading of the contents list stands."""
ENTRY_LINES, FEWEST_ENTRIES = 4, 3
"""Lines to the page of the next entry, a section line among them; numbers alone that tell of such pages."""
LONGEST_COUNTED = 200
"""Characters of a line that may be a head with a number; in a longer one they are not looked at."""
EDGE = 2
"""A running head or page number is one of the two lines at the top or the bottom of its page."""


def page_number(lines: Lines) -> Lines:
    """A line that is only a page number goes: always if it is marked as one, bare only in its place.

    The line after it begins a page.
    """
    ends = _ends_as_numbers(lines)
    short = [(i, lines[i].text) for i in ends if len(lines[i].text) <= LONGEST]
    marked = {i for i, text in short if MARKED_NUMBER.fullmatch(text)}
    paged = is_paged(lines)
    bare = [i for i, text in short if BARE_NUMBER.fullmatch(text)]
    bare = [i for i in bare if _may_be_page_number(lines, i, paged=paged)]
    listed = _pages_of_entries(lines)
    gone = marked | _numbered_heads(lines, ends) | _ascending(lines, [i for i in bare if i not in listed])
    return tuple(
        replace(line, page_top=True) if index - 1 in gone else line
        for index, line in enumerate(lines)
        if index not in gone
    )


def _ends_as_numbers(lines: Lines) -> list[int]:
    """The lines that end as page numbers do, and as heads with such a number: most do not."""
    return [
        i
        for i, line in enumerate(lines)
        if ((last := line.text.rstrip()[-1:]) in NUMBER_ENDS or last.isdecimal()) and not line.cells
    ]


def _numbered_heads(lines: Lines, ends: Sequence[int]) -> set[int]:
    """Running heads with the page number in them, a wide space apart, on two pages at least.

    1　　政策与战略 in the contents list and in the text has the same number: that of a section. An entry of
    the list with its page is no head for the title that has its own number.
    """
    heads = [i for i in ends if ISSUE_HEAD.fullmatch(lines[i].text)]
    heads += [
        i
        for i, line in enumerate(lines)
        if (line.text[0].isdecimal() or line.text[-1].isdecimal())
        and NUMBERED_HEAD.fullmatch(line.text)
        and not line.cells
    ]
    said = defaultdict(set)
    for i in set(heads) - contents_entries(lines):
        for rest in but_one_number(lines[i]):
            said[rest].add(lines[i].text)
    return {i for i in heads if any(len(said[rest]) > 1 for rest in but_one_number(lines[i]))}


def _pages_of_entries(lines: Lines) -> set[int]:
    """The page numbers of a contents list, which pypdf gives on lines of their own under the entries."""
    found: list[int] = []
    last = contents_heading(lines)
    for index in range(last + 1, len(lines)):
        if index - last > ENTRY_LINES:
            break
        if lines[index].text.isdigit():
            if found and int(lines[index].text) < int(lines[last].text):
                break
            found.append(index)
            last = index
    return set(found) if len(found) >= FEWEST_ENTRIES else set()


def contents_heading(lines: Lines) -> int:
    """Index of the heading of the contents list; the number of lines where there is none."""
    return next((i for i, line in enumerate(lines[:FIRST_PAGE]) if heads_contents(line)), len(lines))


def contents_entries(lines: Lines) -> frozenset[int]:
    """The lines under the heading of the contents list, down to the end of its page."""
    begin = contents_heading(lines)
    end = next((i for i in range(begin + 1, len(lines)) if lines[i].page_top), len(lines))
    return frozenset(range(begin + 1, end)) if is_paged(lines) else frozenset()


def heads_contents(line: Line) -> bool:
    """Whether a line may be the heading of the contents list."""
    return len("".join(line.text.split())) <= LONGEST_HEADING and CONTENTS.search(line.text) is not None


def _may_be_page_number(lines: Lines, index: int, *, paged: bool) -> bool:
    """At the edge of its page or parted from the text; where no pages are known, between words."""
    if paged:
        return at_edge(lines, index) or lines[index].gap > 0
    near = [lines[i].text for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return not any(BARE_NUMBER.fullmatch(text) for text in near)


def _ascending(lines: Lines, candidates: Iterable[int]) -> set[int]:
    """The candidates whose numbers grow down the seed: the longest such run; the rest are table cells."""
    numbered = [(i, int(lines[i].text)) for i in candidates if lines[i].text.isdecimal()]
    roman = {i for i in candidates if not lines[i].text.isdecimal()}
    # Patience sorting: `ends[k]` is the smallest number that a run of k + 1 numbers can end with.
    ends: list[int] = []
    places: list[int] = []
    before: dict[int, int | None] = {}
    for place, (_, number) in enumerate(numbered):
        length = bisect_left(ends, number)
        before[place] = places[length - 1] if length else None
        ends[length : length + 1] = [number]
        places[length : length + 1] = [place]
    run: set[int] = set()
    at = places[-1] if places else None
    while at is not None:
        run.add(numbered[at][0])
        at = before[at]
    return run | roman


def with_edges(lines: Lines) -> Lines:
    """The lines, each knowing whether it stands at the edge of its page as printed, where pages are known."""
    if not is_paged(lines) or all(line.edge is not None for line in lines):
        return lines
    tops = [index for index, line in enumerate(lines) if line.page_top]
    edges = {index for top in tops for index in range(top - EDGE, top + EDGE)}
    edges.update(range(len(lines) - EDGE, len(lines)))
    return tuple(
        replace(line, edge=index in edges) if line.edge is None else line for index, line in enumerate(lines)
    )


def alike(line: Line) -> str:
    """What is left of a line where spaces are nothing and numbers count as the same."""
    return DIGITS.sub("0", "".join(line.text.split()))


def but_one_number(line: Line) -> tuple[str, ...]:
    """What a line says without spaces and without one of its numbers, for each of them: the page may be it.

    CVE-2024-20469 and CVE-2024-20381 differ by no page; the rows of a table, 1　中国　612 and 2　中国　431,
    are not alike then.
    """
    text = line.text
    if len(text) > LONGEST_COUNTED or not DIGITS.search(text):
        return ("".join(text.split()),)
    rests = [(text[: number.start()], text[number.end() :]) for number in PAGE_DIGITS.finditer(text)]
    closed = (" ".join("".join(part.split()) for part in rest) for rest in rests)
    return tuple(closed) or ("".join(text.split()),)


def at_edge(lines: Lines, index: int) -> bool:
    """One of the first or last lines of its page."""
    known = lines[index].edge
    if known is not None:
        return known
    after = lines[index + 1 : index + 1 + EDGE]
    before = lines[max(0, index - EDGE + 1) : index + 1]
    return any(line.page_top for line in (*before, *after)) or len(after) < EDGE
