"""Running heads with the names of sections: beside the name of the bulletin, at the top, over themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from bulletin.clean.issue_words import (
    MASTHEAD_LINES,
    SENTENCE_END,
    is_long,
    masthead_lines,
    may_be_head,
    names_of,
    says_of_issue,
)
from bulletin.clean.page_numbers import LONGEST_HEADING, at_edge, contents_entries
from bulletin.clean.stray import is_broken
from bulletin.forms import signs
from bulletin.forms.names import section_name
from bulletin.forms.parts import MARKED_SECTION
from bulletin.lines import Lines

# 第二篇　深度调研   Ⅱ．深度调研
COUNTED = re.compile(rf"第[一二三四五六七八九十\d]{{1,3}}\S|[Ⅰ-Ⅻ]|[{signs.CAPITALS}]")
PAGE = re.compile(r"[|｜/／·第-]?[0-9０-９]{1,3}[|｜/／·页版-]?")
PAGE_EDGES = frozenset("0123456789０１２３４５６７８９|｜/／·第页版-")
"""Where a name and a page are all of a line, it begins or ends with one of these."""
PAUSES = frozenset("。，、；")
# The end of the line, or a name in Latin letters.
BEHIND = re.compile(r"\s*(?:[ \u3000/｜|]\s*[A-Z][A-Za-z&' -]+)?$")
SHORTEST_SECTION = 2
LONGEST_MARKED = LONGEST_HEADING + 2
"""Characters of ●医院管理 or 【医院管理】."""
MOST_PARTS = 4
CONTINUED_ENDS = frozenset("）)")
# Latin words belong together: Language Services Fortnightly No. 9　要闻
APART = re.compile(r"(?<![!-~])\s+|\s+(?![!-~])|(?<=】)|(?=【)|[▪•｜|·]")
# 要闻（续）   要闻（续） / Top Stories (cont’d)
CONTINUED = re.compile(r"\s*[（(](?:[续續]|接上页|接上頁)[）)](?:\s*[/／|｜].*)?$")
APART_SIGN = re.compile(r"[ \u3000】▪•｜|·]")
NEAR = 3
"""Lines at the top of a page of which each may be a part of its running head."""
FEWEST_REPEATS = 3
"""Without pages, a line must stand this often between sentences to be a running head."""


def first_of_sections(lines: Lines, gone: AbstractSet[int]) -> Iterator[int]:
    """林区要闻 of the contents list over its first page and the pages after: the first is the section.

    So it is where no other line names the section.
    """
    texts = ["".join(line.text.split()) for line in lines]
    names = {"".join(line.text.split()) for line in masthead_lines(lines)}
    for entry in _entries_over_pages(lines):
        text = texts[entry]
        if len(text) > LONGEST_HEADING or text in names:
            continue
        places = [i for i in range(entry + 1, len(lines)) if texts[i] == text]
        if places and all(place in gone for place in places):
            section = places[0]
            while section + 1 in places:  # right under the head that names it
                section += 1
            yield from (entry, section)


def _entries_over_pages(lines: Lines) -> range:
    """The lines of the contents list down to the last that ends with a page."""
    entries = sorted(contents_entries(lines))
    text = next((i for i in entries if SENTENCE_END.search(lines[i].text)), len(lines))
    ends = [i for i in entries if i < text and lines[i].text[-1].isdecimal()]
    return range(entries[0], ends[-1] + 1) if ends else range(0)


def name_and_section(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """农业科技动态　国际动态 at the edge of a page: the bulletin's name or number, and a section's name."""
    names, tops = {*names_of(lines)}, tops_of(lines)
    paged = len(tops) > NEAR
    alone: set[str] = set()
    heads: list[int] = []
    for index in range(MASTHEAD_LINES, len(lines)):
        text = lines[index].text
        if text[-1] in PAUSES or not APART_SIGN.search(text) or is_long(text):
            continue
        if paged and not (at_edge(lines, index) or index in tops):
            continue
        parts = [part for part in APART.split(text) if part]
        said = [part for part in parts if says_of_issue(part, names)] if 1 < len(parts) <= MOST_PARTS else []
        if not said:
            continue
        alone = alone or _cores(lines)
        rest = [part for part in parts if part not in said and not PAGE.fullmatch(part)]
        # 东莞图书馆　舆情摘编: who publishes it and what it is called
        if (rest or paged) and all(_core(part) in alone for part in rest):
            heads.append(index)
    yield from heads if paged or len(heads) >= FEWEST_REPEATS else ()


def sections_at_top(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """医院管理 at the top of pages, where ●医院管理 is the section: names of one form, all of them there.

    ■ 政策前沿 in the contents list says nothing of 政策前沿 in the text.
    """
    tops = tops_of(lines)
    first = max(MASTHEAD_LINES, max(contents_entries(lines), default=0) + 1)
    if len(tops) <= NEAR:
        return
    short = [i for i in range(first, len(lines)) if len(lines[i].text) <= LONGEST_MARKED]
    forms: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index in short:
        if not (sign := lines[index].text[0]).isalnum() and (core := _core(lines[index].text)):
            forms[sign][core].append(index)
    marked = {core for cores in forms.values() for core in cores}
    for index in short if marked else ():
        if (plain := "".join(lines[index].text.split())) in marked:
            forms[""][plain].append(index)
    for form, cores in forms.items():
        others = {core for other, theirs in forms.items() if other and other != form for core in theirs}
        again = [i for core in cores.keys() & others for i in cores[core]]
        if len(again) > 1 and tops.issuperset(again):
            yield from again


def sections_again(lines: Lines, gone: frozenset[int]) -> Iterator[int]:
    """第二篇　深度调研 over the rest of a sentence, or right over itself, is a head where it comes again."""
    first = max(MASTHEAD_LINES, max(contents_entries(lines), default=0) + 1)
    places: dict[str, list[int]] = defaultdict(list)
    for index in range(first, len(lines)):
        text = lines[index].text
        if len(text) <= LONGEST_MARKED and MARKED_SECTION.fullmatch(text) and _core(text):
            places[text].append(index)
    kept = [index for index in range(len(lines)) if index not in gone]
    above = dict(zip(kept[1:], kept, strict=False))
    for own in places.values():
        again = [i for i in own if lines[i].page_top and (i != own[0] or i + 1 in own)]
        # 【基本案情】 of each case may fall to the top of a page.
        amid = any(not (lines[i].page_top or i - 1 in own) for i in own[1:])
        doubled = any(i + 1 in own for i in again)
        # A part with a number comes once by its nature.
        told = len(again) > 1 or COUNTED.match(lines[own[0]].text) is not None
        broken = told and any(is_broken(lines[above.get(i, i)]) for i in again)
        if not amid and (doubled or broken):
            yield from again


def over_itself(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """政策速读 at the top of a page, over the section line 政策速读　POLICY BRIEF."""
    for index in range(MASTHEAD_LINES, len(lines) - 1):
        if lines[index].page_top and may_be_head(lines[index]):
            text, below = lines[index].text, lines[index + 1].text
            if below.startswith(text) and len(text) <= LONGEST_HEADING and BEHIND.match(below, len(text)):
                yield index


def continued(lines: Lines, _found: frozenset[int]) -> Iterator[int]:
    """要闻（续） over the rest of the section 要闻."""
    found = {
        i: line.text[: match.start()] for i, line in enumerate(lines) if (match := _continues(line.text))
    }
    cores = _cores(tuple(line for i, line in enumerate(lines) if i not in found)) if found else set()
    yield from (i for i, name in found.items() if _core(name) in cores)


def _continues(text: str) -> re.Match[str] | None:
    return CONTINUED.search(text) if text[-1] in CONTINUED_ENDS and ("续" in text or "續" in text) else None


def _cores(lines: Lines) -> set[str]:
    return {core for line in lines if (core := _core(line.text))}


def _core(text: str) -> str:
    """医院管理 of ●医院管理 or 【医院管理】; empty for what is too long or too short to name a section."""
    text = CONTINUED.sub("", text) if text[-1:] in CONTINUED_ENDS else text
    text = BEHIND.sub("", text) if text[-1:].isascii() and not text.isascii() else text
    name = "".join(section_name(text).split()) if len(text) <= LONGEST_MARKED else ""
    return name if SHORTEST_SECTION <= len(name) <= LONGEST_HEADING and name.isalpha() else ""


def tops_of(lines: Lines) -> frozenset[int]:
    """The first three lines of each page."""
    return frozenset(i for top, line in enumerate(lines) if line.page_top for i in range(top, top + NEAR))
