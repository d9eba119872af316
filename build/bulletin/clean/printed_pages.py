"""What a browser prints at the top and the foot of the pages of a site: day, title, address, page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby, pairwise

from msgspec.structs import replace

from bulletin.forms.credits import credit_of
from bulletin.forms.masthead import NUMBER
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Line, Lines

# 2026/11/28 04:48　《海岛公路养护管理办法》政策解读   11/26/26, 11:44 PM   8/14/2017 家新伴你行
HEAD = re.compile(
    r"(?:\d{4}/\d{1,2}/\d{1,2}|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2}))"
    r"(?P<time>[,，]?\s*(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?)?(?:\s+(?P<title>\S.*))?"
)
# http://jtyst.zj.gov.cn/art/2023/5/31/art_1228999_2473912.html 1/1
FOOT = re.compile(r"(?:https?|file)://\S+(?P<page>\s+\d{1,3}\s*/\s*\d{1,3})?")
SHORTEST_TITLE = 4
SMALL = 0.95
"""How much smaller than that of the text the type of a column beside it is."""
FEWEST_ASIDE, LONGEST_ASIDE = 5, 24
"""Lines of such a column, and characters of each."""


def printed_page(lines: Lines) -> Lines:
    """The lines without what a browser put around them; the line below a head begins its page."""
    tops = [index for index, line in enumerate(lines) if index == 0 or line.page_top]
    heads = {i: match for i in tops if (match := HEAD.fullmatch(lines[i].text))}
    feet = {after - 1 for after in (*tops[1:], len(lines)) if FOOT.fullmatch(lines[after - 1].text)}
    timed = any(match["time"] for match in heads.values())
    gone = {i for index in _together(lines) for i in (index, index + 1)}
    if heads and (timed or feet) and len(heads) * 2 >= len(tops):
        gone.update((*heads, *feet, *_titles(lines, heads)))
    return tuple(_kept(lines, gone | set(_side_columns(lines, gone)))) if gone else lines


def _together(lines: Lines) -> Iterator[int]:
    """Where the head of a page and its foot came out one right under the other, in either order."""
    for index, (one, other) in enumerate(pairwise(lines)):
        if "://" not in one.text and "://" not in other.text:
            continue
        for above, below in ((one, other), (other, one)):
            head, foot = HEAD.fullmatch(above.text), FOOT.fullmatch(below.text)
            if head and foot and head["time"] and foot["page"]:
                yield index


def _side_columns(lines: Lines, gone: AbstractSet[int]) -> Iterator[int]:
    """近期文章 / 第 37 期：纸上的声音 …: what a page has beside its text, short lines in smaller type."""
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += len(line.text)
    text = sizes.most_common(1)[0][0]
    for small, run in groupby(
        (i for i in range(len(lines)) if i not in gone), key=lambda i: _is_aside(lines[i], text)
    ):
        aside = list(run)
        if small and len(aside) >= FEWEST_ASIDE:
            yield from aside


def _is_aside(line: Line, size: float) -> bool:
    told = ends_sentence(line.text) or credit_of(line.text) or NUMBER.search(line.text)
    plain = not (line.cells or told or "评论" in line.text)
    return 0 < line.size < size * SMALL and len(line.text) <= LONGEST_ASIDE and plain


def _titles(lines: Lines, heads: dict[int, re.Match[str]]) -> Iterator[int]:
    """The title of the page below the day, where the page has it once more, or each printed page has."""
    below = {
        i + 1: lines[i + 1].text for i, head in heads.items() if not head["title"] and i + 1 < len(lines)
    }
    whole = "".join("".join(line.text.split()) for i, line in enumerate(lines) if i not in below)
    again = {text for text in below.values() if [*below.values()].count(text) > 1}
    for index, text in below.items():
        said = "".join(text.split()).partition("_")[0]
        if text in again or (len(said) >= SHORTEST_TITLE and said in whole):
            yield index


def _kept(lines: Lines, gone: set[int]) -> Iterator[Line]:
    begins = False
    for index, line in enumerate(lines):
        begins = begins or line.page_top
        if index not in gone:
            yield replace(line, page_top=True) if begins and not line.page_top else line
            begins = False
