"""Page furniture: page numbers and running heads, known by their form, their place and their repetition."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bulletin.forms.masthead import NUMBER, PUBLISHER
from bulletin.lines import Line, Lines, is_paged, with_edge

# - 2 -   —2—   －2－   ·2·   第 2 页 共 6 页   第2页/共6页   共 6 页 第 2 页   2/6   Page 2 of 6   P2   〔2〕
MARKED_NUMBER = re.compile(
    r"[-－—–―─·•~～〔\[（(|]{1,2}\s*\d{1,4}\s*[-－—–―─·•~～〕\]）)|]{1,2}"
    r"|第\s*\d{1,4}\s*[页頁](?:\s*[,，/]?\s*(?:共|总)\s*\d{1,4}\s*[页頁])?"
    r"|[共总]\s*\d{1,4}\s*[页頁]\s*[,，/]?\s*第\s*\d{1,4}\s*[页頁]"
    r"|(?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
    r"|\d{1,4}\s*/\s*\d{1,4}(?:\s*[页頁])?",
    re.IGNORECASE,
)
# 35      Ⅳ     xii
BARE_NUMBER = re.compile(r"\d{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,3}|[ivx]{1,5}|[IVX]{1,5}")
# 蓝色经济参考 2021年第9期　　　　　5      4　　　　　海风起处
NUMBERED_HEAD = re.compile(r"\d{1,4}[\s\u3000]{3,}\S.{1,40}|\S.{1,40}?[\s\u3000]{3,}\d{1,4}")
DIGITS = re.compile(r"\d+")
EDGE = 2
"""A running head or page number is one of the two lines at the top or the bottom of its page."""
LONGEST_HEAD = 60
# 2018年第6期   总第78期   2024年第8周   2018年6月30日
ISSUED = re.compile(
    r"(?:(?:19|20)\d\d年?)?[（(]?[总第]{1,2}\d{1,4}[期号周卷][）)]?|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?"
)
CONTENTS = re.compile(r"目\s*[录錄次]|[导導][读讀]|要\s*目")
ITEM = re.compile(r"\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,2}[）)]")
SHORTEST_PART = 5
MASTHEAD_LINES = 5
"""The name, number, publisher and date of the bulletin stand in the first lines of the seed."""
FEWEST_REPEATS = 3
"""Without pages, a line must stand this often between sentences to be a running head."""
SENTENCE_END = re.compile(r"[。！？!?；;…]$")
# 来源：新华社 repeats because the source does; 各地动态 marked with ◆ is a section.
NEVER_HEAD = re.compile(
    r".*(?:来源|來源|摘自|责任编辑|責任編輯|记者).*|[◆■●★▲◇□☆▌【〖].*|[一二三四五六七八九十]{1,3}、.*|第.{1,3}部分.*|[表图]\s*\d+.*"
)


def page_number(lines: Lines) -> Lines:
    """A line that is only a page number goes: always if it is marked as one, bare only in its place.

    The line after it begins a page.
    """
    marked = {i for i, line in enumerate(lines) if MARKED_NUMBER.fullmatch(line.text) and not line.cells}
    paged = is_paged(lines)
    bare = [i for i, line in enumerate(lines) if BARE_NUMBER.fullmatch(line.text) and not line.cells]
    gone = (
        marked
        | _numbered_heads(lines)
        | _ascending(lines, [i for i in bare if _may_be_page_number(lines, i, paged=paged)])
    )
    return tuple(
        replace(line, page_top=True) if index - 1 in gone else line
        for index, line in enumerate(lines)
        if index not in gone
    )


def _numbered_heads(lines: Lines) -> set[int]:
    """Running heads with the page number in them, a wide space apart, that come at least twice."""
    heads = [i for i, line in enumerate(lines) if NUMBERED_HEAD.fullmatch(line.text) and not line.cells]
    counts = Counter(_alike(lines[i]) for i in heads)
    return {i for i in heads if counts[_alike(lines[i])] > 1}


def _may_be_page_number(lines: Lines, index: int, *, paged: bool) -> bool:
    """At the edge of its page or parted from the text; where no pages are known, between words."""
    if paged:
        return _at_edge(lines, index) or lines[index].gap > 0
    near = [lines[i].text for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return not any(BARE_NUMBER.fullmatch(text) for text in near)


def _ascending(lines: Lines, candidates: Iterable[int]) -> set[int]:
    """The candidates whose numbers grow down the seed: the longest such run; the rest are table cells."""
    numbered = [(i, int(lines[i].text)) for i in candidates if lines[i].text.isdigit()]
    roman = {i for i in candidates if not lines[i].text.isdigit()}
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
    """The lines, each knowing whether it stands at the edge of its page as printed."""
    if all(line.edge is not None for line in lines):
        return lines
    tops = [index for index, line in enumerate(lines) if line.page_top]
    edges = {index for top in tops for index in range(top - EDGE, top + EDGE)}
    edges.update(range(len(lines) - EDGE, len(lines)))
    return tuple(
        with_edge(line, edge=index in edges) if line.edge is None else line
        for index, line in enumerate(lines)
    )


def running_head(lines: Lines) -> Lines:
    """A short line that comes back at the edge of page after page is a running head or foot.

    Odd and even pages may have their own; digits count as alike, for a page number may stand in it. Where
    no pages are known, the line must break into sentences again and again.
    """
    places = defaultdict(list)
    for index, line in enumerate(lines):
        if index >= MASTHEAD_LINES and _may_be_head(line):
            places[_alike(line)].append(index)
    paged = is_paged(lines)
    stands, fewest = (_at_edge, 2) if paged else (_interrupts, FEWEST_REPEATS)
    gone: set[int] = set()
    for same in places.values():
        heads = [i for i in same if stands(lines, i)]
        if len(heads) >= fewest:
            gone.update(heads)
    names = {_alike(line) for line in lines[:MASTHEAD_LINES] if not SENTENCE_END.search(line.text)}
    lone = {i for text in names & places.keys() for i in places[text]}
    gone |= {i for i in lone if paged and _at_edge(lines, i)}
    if paged:
        head = {"".join(line.text.split()) for line in _masthead(lines)}
        rest = ((i, line) for i, line in enumerate(lines) if i >= MASTHEAD_LINES and _may_be_head(line))
        gone |= {i for i, line in rest if _says_masthead(line.text, head) and _at_edge(lines, i)}
    heads = {("".join(lines[i].text.split()), lines[i].size) for i in gone if lines[i].size}
    rest = enumerate(lines[MASTHEAD_LINES:], start=MASTHEAD_LINES)
    gone |= {i for i, line in rest if _is_part_of_head(line, heads) and _at_edge(lines, i)}
    if lines and 0 not in gone and _heads_first_page(lines, gone):
        gone.add(0)
    return tuple(
        replace(line, page_top=True) if index - 1 in gone and lines[index - 1].page_top else line
        for index, line in enumerate(lines)
        if index not in gone
    )


def _masthead(lines: Lines) -> Iterator[Line]:
    """The first lines of the seed, as far as they may be a masthead's: above contents, sections and items."""
    for line in lines[:MASTHEAD_LINES]:
        if CONTENTS.search(line.text) or NEVER_HEAD.fullmatch(line.text) or ITEM.match(line.text):
            return
        yield line


def _says_masthead(text: str, head: set[str]) -> bool:
    """图书情报学科动态　2018年第6期: nothing but the bulletin's name, its number and its date."""
    rest = "".join(text.split())
    for name in sorted(head, key=len, reverse=True):
        if len(name) >= SHORTEST_PART:
            rest = rest.replace(name, "")
    rest = ISSUED.sub("", rest)
    return len(text) <= LONGEST_HEAD and not any(char.isalnum() for char in rest)


def _is_part_of_head(line: Line, heads: set[tuple[str, float]]) -> bool:
    """Over two columns, a running head is read as two lines."""
    text = "".join(line.text.split())
    return len(text) >= SHORTEST_PART and any(text in head and line.size == size for head, size in heads)


def _heads_first_page(lines: Lines, heads: set[int]) -> bool:
    """The first line of the seed is a running head too: set as those on later pages are, and over no masthead."""
    later = [lines[i] for i in heads if _alike(lines[i]) == _alike(lines[0])]
    told = any(NUMBER.search(line.text) or PUBLISHER.search(line.text) for line in lines[:MASTHEAD_LINES])
    alike = any(
        (line.size, line.bold, line.x0) == (lines[0].size, lines[0].bold, lines[0].x0) for line in later
    )
    return len(later) > 1 and alike and (lines[0].size > 0 or not told)


def _may_be_head(line: Line) -> bool:
    if len(line.text) > LONGEST_HEAD or line.cells:
        return False
    bare = BARE_NUMBER.fullmatch(line.text)
    return not (bare or SENTENCE_END.search(line.text) or NEVER_HEAD.fullmatch(line.text))


def _alike(line: Line) -> str:
    return DIGITS.sub("0", "".join(line.text.split()))


def _at_edge(lines: Lines, index: int) -> bool:
    """One of the first or last lines of its page."""
    known = lines[index].edge
    if known is not None:
        return known
    after = lines[index + 1 : index + 1 + EDGE]
    before = lines[max(0, index - EDGE + 1) : index + 1]
    return any(line.page_top for line in (*before, *after)) or len(after) < EDGE


def _interrupts(lines: Lines, index: int) -> bool:
    """True where the line above is not the end of a sentence."""
    return not SENTENCE_END.search(lines[index - 1].text)
