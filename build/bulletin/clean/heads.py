"""Running heads: lines at the edge of a page that come again, or only repeat what the masthead says."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from bulletin.clean.issue_words import (
    FULL_DAY,
    LONGEST_HEAD,
    MASTHEAD_LINES,
    SENTENCE_END,
    SHORTEST_PART,
    masthead_lines,
    masthead_words,
    may_be_head,
    names_number,
)
from bulletin.clean.page_numbers import (
    LONGEST_HEADING,
    alike,
    at_edge,
    but_one_number,
    contents_entries,
    heads_contents,
)
from bulletin.clean.section_heads import (
    FEWEST_REPEATS,
    NEAR,
    PAGE,
    PAGE_EDGES,
    continued,
    first_of_sections,
    name_and_section,
    over_itself,
    sections_again,
    sections_at_top,
    tops_of,
)
from bulletin.forms import signs
from bulletin.forms.masthead import NUMBER, PUBLISHER
from bulletin.forms.timed import day_only
from bulletin.lines import Line, Lines, is_paged

LONGEST_IMPRINT = 120
# 标题 ………… 3
LEADER = re.compile(rf"\s*[{signs.DOTS}_—―─–]{{3,}}\s*\d{{1,3}}$")
# 地址：中州市工业路66号　电话：000-68500000
ADDRESS = re.compile(
    r"(?:编辑部|本刊|通讯|通信|联系|单位|公司)?(?:地址|电话|热线|网址|官网|邮箱|投稿邮箱|传真)\s*[:：]"
)
# 2021年第22期　第3页   2 | 2022年第9期
NUMBER_AND_PAGE = re.compile(
    r"(?:(?:\d{4}年)?第\s*\d{1,4}\s*期(?:\s*[（(]?总第\s*\d{1,5}\s*期[）)]?)?)"
    r"(?:[\s|｜·]+第\s*\d{1,3}\s*[页頁]|\s*[|｜]\s*\d{1,3})"
    r"|(?:第\s*\d{1,3}\s*[页頁][\s|｜·]+|\d{1,3}\s*[|｜]\s*)(?:\d{4}年)?第\s*\d{1,4}\s*期"
)
PAGE_ENDS = frozenset("页頁期0123456789")
PAGE_SIGNS = frozenset("·•-—–~～|")
# ·2·　　渤海湾海洋发展智库   海洋经济动态第9期　　·3·
SIGNED_PAGE = re.compile(
    r"(?P<before>\S.*[ \u3000]+)?(?P<sign>[·•\-—–~～|]+)[ \u3000]*(?P<page>\d{1,3})[ \u3000]*(?P=sign)"
    r"(?P<after>[ \u3000]+.*\S)?"
)

# 2　江右省中药研究院科技信息室   中药产业科技信息　2023·7　　3
BESIDE_PAGE = re.compile(
    r"(?P<first>\d{1,3})[ \u3000]+(?P<right>\S.{3,})|(?P<left>\S.{3,}?)[ \u3000]+(?P<last>\d{1,3})"
)
FEWEST_COUNTED, MOST_SIDES = 4, 2
"""Pages that count on, and the texts beside their numbers: on left and right pages."""


def running_head(lines: Lines) -> Lines:
    """The lines without running heads and feet; the line below a head is the first of its page."""
    gone: set[int] = set()
    for rule in RULES:
        gone.update(rule(lines, frozenset(gone)))
    gone.difference_update(first_of_sections(lines, gone))
    kept: list[Line] = []
    begins = False
    for index, line in enumerate(lines):
        begins = line.page_top or (begins and index - 1 in gone)
        if index not in gone:
            kept.append(replace(line, page_top=True) if begins and not line.page_top else line)
    return tuple(kept)


def _repeated(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """A short line that comes back at the edge of page after page.

    Odd and even pages may have their own; one number may differ, which is that of the page. An entry of the
    contents list is no head for its title. Where no pages are known, the line must break into sentences
    again and again.
    """
    places = defaultdict(list)
    paged = is_paged(lines)
    stands, fewest = (at_edge, 2) if paged else (_interrupts, FEWEST_REPEATS)
    for index, line in _below_masthead(lines, stands):
        # Days under signatures, of posts and of notices differ; that of the issue does not.
        day = _has_only_a_day(line.text) or day_only(line.text)
        for said in (line.text,) if day else but_one_number(line):
            places[said].append(index)
    entries = contents_entries(lines)
    titles = {LEADER.sub("", lines[i].text) for i in entries}
    for said, heads in places.items():
        if not paged:  # 第1组：已完成 / 第2组：已完成: lines of a list, one below the other
            beside = set(heads)
            heads = [i for i in heads if not beside & {i - 1, i + 1}]  # noqa: PLW2901
        if len(heads) < fewest:
            continue
        # A title that the cover recommends, too, comes twice.
        twice = len(heads) == fewest and said in titles and len(said) > LONGEST_HEADING
        if not twice and len(entries.intersection(heads)) + fewest <= len(heads):
            yield from heads


def _has_only_a_day(text: str) -> bool:
    """No other figure: 2022年6月7日   通报日期　2022年6月7日"""
    day = FULL_DAY.search(text)
    return day is not None and not any(map(str.isdecimal, text[: day.start()] + text[day.end() :]))


def _imprint(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """地址：…　电话：…　网址：… in the same words on page after page, longer than other running feet are."""
    places = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) <= LONGEST_IMPRINT and ADDRESS.match(line.text):
            places["".join(line.text.split())].append(index)
    for feet in places.values():
        if len(feet) >= FEWEST_REPEATS:
            yield from feet


def _says_masthead(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """图书情报学科动态　2018年第6期: nothing but the bulletin's name, its number and its date.

    Away from the edge of a known page, it must say the number beside the name.
    """
    says, tops = masthead_words(lines), tops_of(lines)
    paged = len(tops) > NEAR

    def stands(lines: Lines, index: int) -> bool:
        edge = paged and (at_edge(lines, index) or index in tops)
        return edge or names_number(lines[index].text)

    yield from (index for index, line in _below_masthead(lines, stands) if says(line))


def _beside_foot(lines: Lines, found: frozenset[int]) -> Iterator[int]:
    """2023年第3期, or the name alone, right under a foot that was found: the head of the next page.

    So is what is a head elsewhere, or comes again under several feet.
    """
    if not found:
        return
    says = masthead_words(lines)
    heads = {alike(lines[index]) for index in found}
    under = Counter(lines[i + 1].text for i in found if i + 1 < len(lines) and i + 1 not in found)
    again = {text for text, count in under.items() if count >= FEWEST_REPEATS}
    heads.update(alike(line) for line in lines if line.text in again)
    for index in sorted(found):
        below = index + 1
        inside = MASTHEAD_LINES <= below < len(lines)
        if inside and below not in found and may_be_head(lines[below]):
            yield from (below,) if says(lines[below]) or alike(lines[below]) in heads else ()


def _over_found(lines: Lines, found: frozenset[int]) -> Iterator[int]:
    """法规速递　2025年3月号 right over heads that were found, as over the masthead: a head of two lines."""
    over = [i - 1 for i in found if i > MASTHEAD_LINES and i - 1 not in found]
    counts = Counter(lines[i].text for i in over)
    first = {line.text for line in lines[:MASTHEAD_LINES]}
    yield from (i for i in over if counts[lines[i].text] > 1 and lines[i].text in first)


def _name_and_page(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """沿江产业情报 | 2: the bulletin's name and a number are the foot of a page, wherever they stand."""
    names = sorted({"".join(line.text.split()) for line in masthead_lines(lines)}, key=len, reverse=True)
    for index, line in enumerate(lines[MASTHEAD_LINES:], start=MASTHEAD_LINES):
        text = line.text.strip()
        if text[:1] not in PAGE_EDGES and text[-1:] not in PAGE_EDGES:
            continue
        text = "".join(text.split())
        name = next((name for name in names if len(name) >= SHORTEST_PART and name in text), "")
        if name and PAGE.fullmatch(text.replace(name, "", 1)):
            yield index


def _number_and_page(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """2021年第22期　　第3页 is a head wherever it stands."""
    for index, line in enumerate(lines[MASTHEAD_LINES:], start=MASTHEAD_LINES):
        if line.text[-1] in PAGE_ENDS and NUMBER_AND_PAGE.fullmatch(line.text):
            yield index


def _with_signed_page(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """·2·　海洋智库, then ·4·　海洋智库: the same words beside a page number between signs, which grows."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        if not (line.text[0] in PAGE_SIGNS or line.text[-1] in PAGE_SIGNS):
            continue
        if len(line.text) <= LONGEST_HEAD and (match := SIGNED_PAGE.fullmatch(line.text)):
            before, after = match["before"] or "", match["after"] or ""
            if not (before or after):
                continue
            places[alike(replace(line, text=f"{before}|{after}"))].append((int(match["page"]), index))
    for found in places.values():
        if len(found) > 1 and all(one < other for (one, _), (other, _) in pairwise(found)):
            yield from (index for _, index in found)


def _counting(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """2　省中药研究院, 中药产业信息　3, 4　省中药研究院: one or two texts beside numbers that count on."""
    sides: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines[MASTHEAD_LINES:], start=MASTHEAD_LINES):
        text = line.text
        counted = (text[0].isdecimal() or text[-1].isdecimal()) and len(text) <= LONGEST_HEAD
        if counted and (match := BESIDE_PAGE.fullmatch(text)):
            said, page = match["right"] or match["left"], match["first"] or match["last"]
            sides["".join(said.split())].append((index, int(page)))
    heads = sorted(place for found in sides.values() if len(found) > 1 for place in found)
    texts = sum(len(found) > 1 for found in sides.values())
    on = all(other[1] == one[1] + 1 for one, other in pairwise(heads))
    if on and texts <= MOST_SIDES and len(heads) >= FEWEST_COUNTED:
        yield from (index for index, _ in heads)


def _as_found(lines: Lines, found: frozenset[int]) -> Iterator[int]:
    """The bulletin's name alone, a head elsewhere: where columns are read in turn, inside a page."""
    names = {"".join(line.text.split()) for line in masthead_lines(lines)}
    heads = names.intersection("".join(lines[i].text.split()) for i in found)
    for index, line in enumerate(lines[MASTHEAD_LINES:] if heads else (), start=MASTHEAD_LINES):
        if "".join(line.text.split()) in heads:
            yield index


def _half(lines: Lines, found: frozenset[int]) -> Iterator[int]:
    """Over two columns, a running head is read as two lines."""
    heads = {("".join(lines[i].text.split()), lines[i].size) for i in found if lines[i].size}
    for index, line in enumerate(lines[MASTHEAD_LINES:] if heads else (), start=MASTHEAD_LINES):
        text = "".join(line.text.split())
        part = any(text in head and line.size == size for head, size in heads)
        if part and len(text) >= SHORTEST_PART and at_edge(lines, index):
            yield index


def _set_as_heads(lines: Lines, found: frozenset[int]) -> Iterator[int]:
    """The first line of a page in the small type of the heads found: on odd pages, the section's name."""
    sizes = Counter(line.size for line in lines if line.size)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    heads = {lines[i].size for i in found if 0 < lines[i].size < usual}
    for index, line in enumerate(lines[MASTHEAD_LINES:] if heads else (), start=MASTHEAD_LINES):
        if line.page_top and line.size in heads and may_be_head(line):
            yield index


def _on_first_page(lines: Lines, found: frozenset[int]) -> Iterator[int]:
    """The first line of the seed, set as running heads of later pages are, and over no masthead."""
    later = [lines[i] for i in found if lines and alike(lines[i]) == alike(lines[0])]
    told = any(NUMBER.search(line.text) or PUBLISHER.search(line.text) for line in lines[:MASTHEAD_LINES])
    same = [line for line in later if _face(line) == _face(lines[0])]
    if len(later) > 1 and same and (lines[0].size > 0 or not told):
        yield 0


def _face(line: Line) -> tuple[float, bool, float]:
    return line.size, line.bold, line.x0


Rule = Callable[[Lines, frozenset[int]], Iterable[int]]
RULES: tuple[Rule, ...] = (
    _repeated,
    _imprint,
    _says_masthead,
    _name_and_page,
    _number_and_page,
    _with_signed_page,
    _counting,
    continued,
    name_and_section,
    sections_at_top,
    sections_again,
    _beside_foot,
    _over_found,
    _as_found,
    _half,
    _set_as_heads,
    over_itself,
    _on_first_page,
)
"""Each finds the indexes of running heads, given those that the rules before it found."""


def _below_masthead(lines: Lines, stands: Callable[[Lines, int], bool]) -> Iterator[tuple[int, Line]]:
    """Lines that may be running heads and stand where these do; the first entry of the contents is none."""
    for index in range(MASTHEAD_LINES, len(lines)):
        if stands(lines, index) and may_be_head(lines[index]) and not heads_contents(lines[index - 1]):
            yield index, lines[index]


def _interrupts(lines: Lines, index: int) -> bool:
    """True where the line above is not the end of a sentence."""
    return not SENTENCE_END.search(lines[index - 1].text[-2:])
