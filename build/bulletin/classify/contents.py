"""The contents list: which lines it has, and what it promises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bulletin.classify.promises import MOST_TITLE_LINES, Promise, find_promises, is_said, key, unmarked
from bulletin.forms import signs
from bulletin.forms.names import section_name
from bulletin.lines import Line, Lines

# 目　录   本期要目   【目录】   CONTENTS   本期导读：   内容导读   目录 / CONTENTS
HEADING = re.compile(
    rf"(?:[【〖\[—\-]|{signs.ANY})*\s*(?:contents\s*[/／]?\s*)?(?:本\s*(?:[期刊辑卷]|[周月旬季](?=\s*[目提]))\s*|文\s*章\s*(?=目)|[內内]\s*容\s*)?"
    r"(?:[目篇]\s*[录錄次目]|这\s*一\s*期|要\s*[目闻聞]|[导導]\s*[读讀览覽航]|[提摘]\s*要|看\s*点|内\s*容|速\s*览|索\s*引|contents)"
    rf"(?:[导導]\s*[读讀览覽航引]|索\s*引)?"
    rf"\s*(?:[/／]?\s*contents)?\s*(?:[】〗\]—\-]|{signs.ANY})*\s*[:：]?",
    re.IGNORECASE,
)
# 本周摘要, over lines with signs that say what the issue reports
HIGHLIGHTS = re.compile(r"(?:本[周月期刊]|一周)\s*(?:摘\s*要|要点|概览|提示)")
# 标题……………… 2   标题 ...... (12)   标题  2   标题/2   标题 P3   标题……5-6   标题　第2版
PAGE = re.compile(
    r"(?P<title>.*?\S)(?P<leader>\s*[.…·．•・。_\-—]{2,}\s*[Pp]?|\s+|\s*[/／（(]\s*见?\s*第?|\s*[Pp]\.?|\s+第\s*)"
    r"(?P<page>\d{1,3})(?:\s*[-–—－~～]\s*\d{1,3})?\s*[页頁版]?[）)]?"
)
# 03　标题: the page before the title
PAGE_FIRST = re.compile(r"(?P<page>\d{1,3})[ \u3000\t]+(?P<title>\D.*)")
# 要闻, 本期要闻: over a contents list, or the name of a section; 摘要: over the list, or over a text
NEWS = re.compile(r"要\s*[闻聞]|[提摘]\s*要|内\s*容\s*[:：]?$")
LEADER = re.compile(
    r"(?:[.…·．•・_]{4,}\s*[（(Pp]?|\S\t\s*|[（(]见第)\d{1,3}(?:\s*[-–—－~～]\s*\d{1,3})?\s*页?[）)]?$"
)
SECTION_MARK = re.compile(
    rf"{signs.ANY}|[【〖]|第[一二三四五六七八九十\d]+{signs.PARTS}|[一二三四五六七八九十]{{1,3}}[、．]|[｜|](?=.*[｜|]$)"
)
BRACKETED = re.compile(rf"[【〖][^【】〖〗]{{2,12}}[】〗]|(?P<sign>{signs.ANY})\s*\S{{2,12}}\s*(?P=sign)")
# ※领导讲话※ 在全省高校科技创新大会上的讲话
LED_BY_SECTION = re.compile(
    rf"(?P<section>(?P<mark>{signs.ANY})\s*\S{{2,10}}\s*(?P=mark)|【[^【】]{{2,10}}】)\s*(?P<title>\S.{{5,}})"
)
# ◇简讯：牟平区开展应急演练   法规｜尾矿库管理规定要点: the section 【简　讯】 or 〓 法规 〓 before the title
LABELLED = re.compile(r"(?P<label>[^：:｜|\s]{2,8})[：:｜|]\s*(?P<title>\S.{5,})")
SIGN = re.compile(rf"{signs.ANY}|[【〖]")
# 第一章　规划背景   第二节 存在的问题
CHAPTER = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[章节篇编]")


NUMERALS = (
    re.compile(r"[一二三四五六七八九十]{1,3}[、．]"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
)
# 一、引言   参考文献   附录　受访单位构成
MATTER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、)?(?:引言|前言|导言|绪论|结语|结论|参考文献|附录|附件)"
)
LONGEST_NAME = 11
"""Letters of a section's name without a mark; a longer line is the first half of an entry."""
LONGEST_NUMBERED = 14
"""Letters of a section's name with its number."""
MOST_LINES = 200
STOPPED = re.compile(r"[。；]")
LONGEST_ENTRY = 60
FEWEST_LED = 3
"""Lines that lead to page numbers; two could be chance."""


def is_outline(promises: Sequence[Promise]) -> bool:
    """True where the list has the chapters of one document, not the articles of an issue."""
    texts = [promise.line.text for promise in promises]
    chapters = sum(bool(CHAPTER.match(text)) for text in texts)
    kinds = [sum(bool(kind.match(text)) for text in texts) for kind in NUMERALS]
    nested = all(kinds) and sum(kinds) * 3 >= len(texts) * 2 and any(map(MATTER.search, texts))
    return (chapters * 3 >= len(texts) * 2 > 0) or nested


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
            and SIGN.match(lines[end].text)
            and lines[end].text[:1] == lines[highlights + 1].text[:1]
        ):
            end += 1
        return (highlights, end) if end - highlights > FEWEST_LED - 1 else (start, start)
    if begin is None and (end := _unheaded_end(lines, start)):
        return start, end
    if begin is None:
        near = range(start, min(start + 12, len(lines)))
        led = [i for i in near if LEADER.search(lines[i].text) and not lines[i].cells]
        if len(led) < FEWEST_LED:
            return start, start
        begin = start
        first = begin
    else:
        first = begin + 1
    end = _without_section(lines, first, _end(lines, first))
    return (start, start) if _is_section(lines, begin, end) else (begin, end)


def _without_section(lines: Lines, first: int, end: int) -> int:
    """The end of the contents list, less the section line that stands between it and the first title.

    ［美国］ right above a title that the list has, and not in the list itself: it does not come again.
    """
    if end - first < FEWEST_LED or end >= len(lines) or _entry(lines[end - 1].text)[1]:
        return end
    if SIGN.match(lines[end - 1].text) and lines[end - 1].text[:1] == lines[end - 2].text[:1]:
        return end
    later = {key(unmarked(line.text)) for line in lines[end:]}
    listed = {_entry(line.text)[0] for line in lines[first : end - 1]}
    last, title = _entry(lines[end - 1].text)[0], _entry(lines[end].text)[0]
    section = len(last) <= LONGEST_NAME and last not in later | listed
    return end - 1 if section and title in listed else end


def _entry(text: str) -> tuple[str, bool]:
    """The key of an entry without its page, and whether it has one."""
    match = PAGE.fullmatch(text)
    return key(unmarked(match["title"] if match else text)), match is not None


def _unheaded_end(lines: Lines, start: int) -> int:
    """Where signed entries without a heading end, for the first comes again; 0 where there are none."""
    first = lines[start].text if start < len(lines) else ""
    if not SIGN.match(first):
        return 0
    keys = [key(unmarked(line.text)) for line in lines]
    end = next((i for i in range(start + FEWEST_LED, len(lines)) if keys[i] == keys[start]), 0)
    entries = [i for i in range(start, min(end, start + MOST_LINES)) if not lines[i].text.isdigit()]
    short = all(not STOPPED.search(lines[i].text) and len(lines[i].text) <= LONGEST_ENTRY for i in entries)
    again = sum(keys[i] in keys[end:] for i in entries)
    return end if len(entries) > FEWEST_LED and short and again * 2 > len(entries) else 0


def entries_of(contents: Lines) -> Lines:
    """The lines of a contents list without its heading, where it has one."""
    headed = contents and (HEADING.fullmatch(contents[0].text) or are_highlights(contents))
    return contents[1:] if headed else contents


def are_highlights(contents: Lines) -> bool:
    """Lines that say in words of their own what the issue reports, and promise no titles."""
    return bool(contents) and HIGHLIGHTS.fullmatch(contents[0].text) is not None


def _is_section(lines: Lines, begin: int, end: int) -> bool:
    """要闻 over lines that do not come again is a section, and they are its first article."""
    entries, body = lines[begin + 1 : end], lines[end:]
    return bool(NEWS.search(lines[begin].text)) and not find_promises(read_promises(entries, body), body)


def _end(lines: Lines, first: int) -> int:
    """Where an entry comes again as a line of the text; after the last numbered one, if most are."""
    if signed := _signed_end(lines, first):
        return signed
    numbered: list[int] = []
    seen: set[str] = set()
    end = first
    for index in range(first, min(len(lines), first + MOST_LINES)):
        text = lines[index].text
        match = PAGE.fullmatch(text)
        entry = key(unmarked(match["title"] if match else text))
        if not match and not text.isdigit() and _comes_again(lines, index, seen):
            end = index
            break
        if not match and _is_running_text(text):
            end = next((i for i in range(index, first, -1) if lines[i].page_top), index)
            break
        if match or text.isdigit():
            numbered.append(index)
        if len(entry) > 1:
            seen.add(entry)
        if labelled := LABELLED.fullmatch(match["title"] if match else text):
            seen.add(key(labelled["title"]))
    after_last = numbered[-1] + 1 if numbered else first
    mostly = len(numbered) * 2 >= end - first
    led = len(numbered) >= FEWEST_LED and len(numbered) * 2 >= after_last - first
    return after_last if mostly or led or end == first else end


def _comes_again(lines: Lines, index: int, seen: set[str]) -> bool:
    """An entry of the list is the title of the text that begins here, on one line or on several."""
    said = ""
    for line in lines[index : index + MOST_TITLE_LINES]:
        said += key(unmarked(line.text))
        if said in seen:
            return True
    return False


def _signed_end(lines: Lines, first: int) -> int:
    """Where entries without pages end that have one sign, ★ before each; 0 for other entries.

    A line without the sign between two that have it is the rest of an entry.
    """
    sign = re.match(signs.ANY, lines[first].text) if first < len(lines) else None
    if not sign:
        return 0
    texts = [line.text for line in lines[first : first + MOST_LINES]]
    # The first entry comes again where the text begins.
    again = next((i for i in range(1, len(texts)) if texts[i] == texts[0]), len(texts))
    marked = [text.startswith(sign[0]) for text in texts[:again]]
    end = 1
    while end < len(marked) and (marked[end] or any(marked[end + 1 : end + 2])):
        end += 1
    paged = any(PAGE.fullmatch(line.text) for line in lines[first : first + end])
    several = sum(marked[:end]) >= FEWEST_LED and all(marked[: FEWEST_LED - 1])
    return first + end if several and not paged else 0


def _is_running_text(text: str) -> bool:
    return (len(text) > MOST_ENTRY and text.endswith("。")) or (
        len(text) > MOST_ENTRY // 2 and "。" in text[:-1]
    )


MOST_ENTRY = 25
"""A line longer than this that ends with a full stop is no entry of a contents list."""


def read_promises(entries: Lines, body: Lines) -> tuple[Promise, ...]:
    """The entries of a contents list; `body` tells which lines of the list are one entry."""
    if not entries:
        return ()
    keys = [key(unmarked(line.text)) for line in body if len(line.text) <= MOST_TITLE_LINES * MOST_ENTRY]
    found = set(keys)
    # “揭榜挂帅”三问： is the first half of a title, 【简　讯】 the section that an entry names.
    alone = {key(unmarked(line.text)) for line in body if not line.text.endswith(("：", ":"))}
    leading = _lead_with_pages(entries)
    form = PAGE_FIRST if leading else PAGE
    numbered = sum(form.fullmatch(line.text) is not None for line in entries)
    promises: list[Promise] = []
    waiting = ""
    for line in entries:
        if line.text.isdigit():
            continue
        match = form.fullmatch(line.text)
        text = (match["title"] if match else line.text).strip(" .…·．\u3000")
        if (led := LED_BY_SECTION.fullmatch(text)) and key(unmarked(text)) not in found:
            promises.append(_promise(led["section"], None, line, with_pages=True))
            text = led["title"]
        elif labelled := LABELLED.fullmatch(unmarked(text)):
            apart = key(labelled["label"]) in alone or not is_said(key(unmarked(text)), keys)
            text = labelled["title"] if apart and is_said(key(labelled["title"]), keys) else text
        page = int(match["page"]) if match else None
        if leading and not match and promises and _is_rest(promises[-1], text, keys):
            promises[-1] = _promise(promises[-1].text + text, promises[-1].page, line, with_pages=True)
        elif not match and not waiting and (numbered < len(entries) / 3 or _stands_alone(text, found)):
            promises.append(_promise(text, None, line, with_pages=numbered > 0))
        elif match:
            promises.append(_promise(waiting + text, page, line, with_pages=True))
            waiting = ""
        else:
            waiting += text
    if waiting:
        promises.append(_promise(waiting, None, entries[-1], with_pages=False))
    return _with_numbered_sections(_with_marked_sections([promise for promise in promises if promise.key]))


def _lead_with_pages(entries: Lines) -> bool:
    """Most entries begin with a page: numbers that never fall and do not only count the entries."""
    found = [int(match["page"]) for line in entries if (match := PAGE_FIRST.fullmatch(line.text))]
    counted = found == list(range(1, len(found) + 1))
    return len(found) * 2 > len(entries) and found == sorted(found) and not counted


def _with_marked_sections(promises: Sequence[Promise]) -> tuple[Promise, ...]:
    """■ 数说……7 beside ■ 政策风向: an entry with the sign of sections is one, though it has a page.

    Where entries have signs of two kinds, the first is that of the sections; where all have the same, it
    says nothing.
    """
    used = [sign for promise in promises if (sign := _sign_of(promise))]
    kinds = list(dict.fromkeys(used))
    every = len(used) == len(promises)
    sections = {sign for promise in promises if promise.is_section and (sign := _sign_of(promise))}
    if len(kinds) > 1:
        sections = {kinds[0]}
    elif every:
        sections = set()
    return tuple(
        replace(promise, is_section=sign in sections) if (sign := _sign_of(promise)) else promise
        for promise in promises
    )


def _with_numbered_sections(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """一、高教要闻……1 among entries without such a number: a section, though it has a page."""
    listed = [promise for promise in promises if NUMERALS[0].match(promise.line.text)]
    short = all(len(promise.key) <= LONGEST_NUMBERED for promise in listed)
    if not 1 < len(listed) < len(promises) - len(listed) + 1 or not short or is_outline(promises):
        return promises
    return tuple(replace(promise, is_section=promise.is_section or promise in listed) for promise in promises)


def _sign_of(promise: Promise) -> str:
    """The sign that an entry begins with; empty where it has none."""
    led = LED_BY_SECTION.match(promise.line.text)
    behind = led is not None and key(led["title"]).startswith(promise.key)
    match = SIGN.match(promise.line.text)
    return match[0] if match and not behind else ""


def _stands_alone(text: str, found: set[str]) -> bool:
    """A line of the list that is no first half of an entry: a section has a mark or a short name."""
    short = len(key(section_name(text))) <= LONGEST_NAME
    return bool(SECTION_MARK.match(text)) or (short and key(unmarked(text)) in found)


def _is_rest(entry: Promise, text: str, keys: list[str]) -> bool:
    """A line without a page under an entry with one, where the text has both as lines of one title."""
    return entry.page is not None and is_said(entry.key + key(text), keys)


def _promise(text: str, page: int | None, line: Line, *, with_pages: bool) -> Promise:
    section = page is None and (with_pages or bool(SECTION_MARK.match(text)))
    # 【数说】……7 beside 【政策风向】: a section that is itself an article
    section = section or BRACKETED.fullmatch(text) is not None
    plain = unmarked(text)
    return Promise(plain, key(plain), page, section, line)
