"""The contents list: which lines it has, what it promises, and where in the text each promise is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin.classify.units import MARKED_SECTION
from bulletin.forms.names import section_name
from bulletin.lines import Line, Lines

# 目　录   本期要目   【目录】   CONTENTS   本期导读：   内容导读   目录 / CONTENTS
HEADING = re.compile(
    r"[【〖\[■◆★▲☆—\-]*\s*(?:本\s*[期刊]\s*|[內内]\s*容\s*)?"
    r"(?:目\s*[录錄次]|要\s*[目闻聞]|[导導]\s*[读讀览覽航]|[提摘]\s*要|看\s*点|内\s*容|速\s*览|索\s*引|contents)"
    r"\s*(?:[/／]?\s*contents)?\s*[】〗\]■◆★▲☆—\-]*\s*[:：]?",
    re.IGNORECASE,
)
# 本周摘要, over lines with signs that say what the issue reports
HIGHLIGHTS = re.compile(r"(?:本[周月期刊]|一周)\s*(?:摘\s*要|要点|概览|提示)")
# 标题……………… 2   标题 ...... (12)   标题  2   标题/2   标题 P3   标题……5-6
PAGE = re.compile(
    r"(?P<title>.*?\S)(?P<leader>\s*[.…·．•・。_\-—]{2,}\s*|\s+|\s*[/／（(]\s*|\s*[Pp]\.?)"
    r"(?P<page>\d{1,3})(?:\s*[-–—－~～]\s*\d{1,3})?\s*[页）)]?"
)
# 要闻, 本期要闻: over a contents list, or the name of a section
NEWS = re.compile(r"要\s*[闻聞]")
LEADER = re.compile(r"[.…·．•・_]{4,}\s*[（(]?\d{1,3}(?:\s*[-–—－~～]\s*\d{1,3})?[）)]?$")
SECTION_MARK = re.compile(
    r"[◆■●★▲◇□☆▼◎※►▶【〖]|第[一二三四五六七八九十\d]+(?:部分|版)|[一二三四五六七八九十]{1,3}、"
)
BRACKETED = re.compile(r"【[^【】]{2,12}】|(?P<sign>[◆■●★▲◇□☆▼◎※])[^◆■●★▲◇□☆▼◎※]{2,12}(?P=sign)")
SIGNS = frozenset("◆■●★▲◇□☆▼◎※►▶【〖")
# 第一章　规划背景   第二节 存在的问题
CHAPTER = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[章节篇编]")
NUMBER_MARK = re.compile(
    r"^(?:\d{1,3}\s*[.．、]\s*|0\d\s*(?=[^\d\s])|\d{1,2}[ \u3000]+(?=[^\d\s年月日])|[（(]\d{1,2}[）)]\s*|[①-⑳]\s*|[◇□○●·•▪►▶-]\s*)"
)
NOT_LETTERS = re.compile(r"[\W_]+")
MOST_LINES = 200
FEWEST_LED = 3
"""Lines that lead to page numbers; two could be chance."""
MOST_TITLE_LINES = 4
LEAST_SHARED = 0.7
SHORTEST_PARTIAL = 8


@dataclass(frozen=True, slots=True)
class Promise:
    """An entry of the contents list."""

    text: str
    """Without page number, leader and article number."""
    key: str
    page: int | None
    is_section: bool
    line: Line


def is_outline(promises: Sequence[Promise]) -> bool:
    """True where the list has the chapters of one document, not the articles of an issue."""
    chapters = sum(bool(CHAPTER.match(promise.line.text)) for promise in promises)
    return chapters * 3 >= len(promises) * 2 > 0


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise found in the text: lines `first` to `last`, indexes of the lines after the contents."""

    promise: Promise
    first: int
    last: int
    whole: bool
    """False where only a part of the words agree."""


def key(text: str) -> str:
    """What is left of a title for comparison: letters, digits and Han characters in their plain form."""
    return NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text)).lower()


def contents_span(lines: Lines, start: int) -> tuple[int, int]:
    """First and last + 1 index of the contents list; equal where there is none.

    It begins at its heading (目录), or with three lines that lead to page numbers, and ends where its first
    entry comes again.
    """
    begin = next(
        (i for i in range(start, min(start + 20, len(lines))) if HEADING.fullmatch(lines[i].text)), None
    )
    highlights = next(
        (i for i in range(start, min(start + 4, len(lines))) if HIGHLIGHTS.fullmatch(lines[i].text)), None
    )
    if begin is None and highlights is not None:
        end = highlights + 1
        while (
            end < len(lines)
            and lines[end].text[:1] in SIGNS
            and lines[end].text[:1] == lines[highlights + 1].text[:1]
        ):
            end += 1
        return (highlights, end) if end - highlights > FEWEST_LED - 1 else (start, start)
    if begin is None:
        led = [i for i in range(start, min(start + 12, len(lines))) if LEADER.search(lines[i].text)]
        if len(led) < FEWEST_LED:
            return start, start
        begin = start
        first = begin
    else:
        first = begin + 1
    end = _end(lines, first)
    return (start, start) if _is_section(lines, begin, end) else (begin, end)


def _is_section(lines: Lines, begin: int, end: int) -> bool:
    """要闻 over lines that do not come again is a section, and they are its first article."""
    entries, body = lines[begin + 1 : end], lines[end:]
    return bool(NEWS.search(lines[begin].text)) and not find_promises(read_promises(entries, body), body)


def _end(lines: Lines, first: int) -> int:
    """Where an entry comes again as a line of the text; after the last numbered one, if most are."""
    numbered: list[int] = []
    seen: set[str] = set()
    end = first
    for index in range(first, min(len(lines), first + MOST_LINES)):
        text = lines[index].text
        match = PAGE.fullmatch(text)
        entry = key(_unmarked(match["title"] if match else text))
        if (entry in seen and not match and not text.isdigit()) or _is_running_text(text):
            end = index
            break
        if match or text.isdigit():
            numbered.append(index)
        if len(entry) > 1:
            seen.add(entry)
    after_last = numbered[-1] + 1 if numbered else first
    mostly = len(numbered) * 2 >= end - first
    led = len(numbered) >= FEWEST_LED and len(numbered) * 2 >= after_last - first
    return after_last if mostly or led or end == first else end


def _is_running_text(text: str) -> bool:
    return len(text) > MOST_ENTRY and text.endswith("。")


MOST_ENTRY = 25
"""A line longer than this that ends with a full stop is no entry of a contents list."""


def _unmarked(text: str) -> str:
    return NUMBER_MARK.sub("", text.strip())


def read_promises(entries: Lines, body: Lines) -> tuple[Promise, ...]:
    """The entries of a contents list; `body` tells which lines of the list are one entry."""
    if not entries:
        return ()
    found = {key(_unmarked(line.text)) for line in body if len(line.text) <= MOST_TITLE_LINES * MOST_ENTRY}
    numbered = sum(PAGE.fullmatch(line.text) is not None for line in entries)
    promises: list[Promise] = []
    waiting = ""
    for line in entries:
        if line.text.isdigit():
            continue
        match = PAGE.fullmatch(line.text)
        text = (match["title"] if match else line.text).strip(" .…·．\u3000")
        page = int(match["page"]) if match else None
        if not match and not waiting and (numbered < len(entries) / 3 or _stands_alone(text, found)):
            promises.append(_promise(text, None, line, with_pages=numbered > 0))
        elif match:
            promises.append(_promise(waiting + text, page, line, with_pages=True))
            waiting = ""
        else:
            waiting += text
    if waiting:
        promises.append(_promise(waiting, None, entries[-1], with_pages=False))
    return _with_marked_sections([promise for promise in promises if promise.key])


def _with_marked_sections(promises: Sequence[Promise]) -> tuple[Promise, ...]:
    """■ 数说……7 beside ■ 政策风向: an entry with the sign of sections is one, though it has a page.

    Where entries have signs of two kinds, the first is that of the sections; where all have one, it says nothing.
    """
    signs = [promise.line.text[:1] for promise in promises if promise.line.text[:1] in SIGNS]
    kinds = list(dict.fromkeys(signs))
    every = len(signs) == len(promises)
    sections = {promise.line.text[:1] for promise in promises if promise.is_section} & SIGNS
    if len(kinds) > 1:
        sections = {kinds[0]}
    elif every:
        sections = set()
    return tuple(
        replace(promise, is_section=sign in sections) if (sign := promise.line.text[:1]) in SIGNS else promise
        for promise in promises
    )


def _stands_alone(text: str, found: set[str]) -> bool:
    return bool(SECTION_MARK.match(text)) or key(_unmarked(text)) in found


def _promise(text: str, page: int | None, line: Line, *, with_pages: bool) -> Promise:
    section = page is None and (with_pages or bool(SECTION_MARK.match(text)))
    # 【数说】……7 beside 【政策风向】: a section that is itself an article
    section = section or BRACKETED.fullmatch(text) is not None
    plain = _unmarked(text)
    return Promise(plain, key(plain), page, section, line)


def find_promises(promises: Sequence[Promise], body: Lines) -> tuple[Kept, ...]:
    """Where in the text each promise is kept, in order; promises that are not found are left out.

    A promise in other words (湖北：科研仪器将调剂共享 for 湖北出台细则：大型科研仪器将调剂共享) is looked for between
    the places of those around it.
    """
    keys = [key(_unmarked(line.text)) for line in body] if promises else []
    places: list[tuple[int, int, bool] | None] = []
    at = 0
    for promise in promises:
        places.append(place := _find(promise.key, keys, at))
        at = place[1] + 1 if place else at
    kept: list[Kept] = []
    at = 0
    for index, promise in enumerate(promises):
        end = next((place[0] for place in places[index:] if place), len(keys))
        if place := places[index] or _reworded(promise.key, keys, at, end):
            kept.append(Kept(promise, *place))
            at = place[1] + 1
    return tuple(kept)


def with_sections(kept: Sequence[Kept], body: Lines) -> tuple[Kept, ...]:
    """The promises that are kept, those of sections told where the list has no signs: by the sign in the text."""
    if any(item.promise.is_section for item in kept):
        return tuple(kept)
    return tuple(
        replace(item, promise=replace(item.promise, is_section=True))
        if item.first == item.last and _is_marked_section(body[item.first].text)
        else item
        for item in kept
    )


def _is_marked_section(text: str) -> bool:
    return MARKED_SECTION.fullmatch(text) is not None and len(section_name(text)) <= LONGEST_SECTION


LONGEST_SECTION = 10


def _reworded(wanted: str, keys: list[str], start: int, end: int) -> tuple[int, int, bool] | None:
    """The lines that share most of their characters with `wanted`, in its order; None where none share enough."""
    if len(wanted) < SHORTEST_REWORDED:
        return None
    best, found = LEAST_ALIKE, None
    for first in range(start, end):
        text = ""
        for last in range(first, min(first + MOST_TITLE_LINES, end)):
            text += keys[last]
            if not keys[last] or len(text) > MOST_LONGER * len(wanted):
                break
            if len(set(wanted) & set(text)) < LEAST_KEPT * len(set(wanted)):
                continue
            shared = longest_common(wanted, text)
            alike = 2 * shared / (len(wanted) + len(text))
            if shared >= LEAST_KEPT * len(wanted) and alike > best:
                best, found = alike, (first, last, False)
    return found


SHORTEST_REWORDED = 6
LEAST_KEPT = 0.8
"""The share of a promise's characters that its title has, in their order."""
LEAST_ALIKE = 0.55
MOST_LONGER = 2.5


def longest_common(first: str, second: str) -> int:
    """Length of the longest common subsequence, by bits (H. Hyyrö, Bit-parallel LCS-length computation, 2004)."""
    places: dict[str, int] = {}
    for place, char in enumerate(first):
        places[char] = places.get(char, 0) | 1 << place
    whole = (1 << len(first)) - 1
    free = whole
    for char in second:
        used = free & places.get(char, 0)
        free = ((free + used) | (free - used)) & whole
    return len(first) - free.bit_count()


def _find(wanted: str, keys: list[str], start: int) -> tuple[int, int, bool] | None:
    """Lines from `start` on that say `wanted`: whole lines first, then lines that share most of it."""
    partial: tuple[int, int, bool] | None = None
    for first in range(start, len(keys)):
        if not keys[first] or wanted[:1] != keys[first][:1]:
            continue
        text = ""
        for last in range(first, min(first + MOST_TITLE_LINES, len(keys))):
            text += keys[last]
            if text == wanted:
                return first, last, True
            if not wanted.startswith(text):
                break
        else:
            continue
        shorter = min(len(keys[first]), len(wanted))
        alike = keys[first][:shorter] == wanted[:shorter]
        longer = max(len(keys[first]), len(wanted))
        if partial is None and alike and shorter >= SHORTEST_PARTIAL and shorter / longer >= LEAST_SHARED:
            partial = first, first, False
    return partial
