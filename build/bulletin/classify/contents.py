"""The contents list: which lines of a seed it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bulletin.classify.entries import (
    LABELLED,
    LONGEST_NAME,
    MOST_ENTRY,
    PAGE,
    POINT,
    SIGN,
    WRITER,
    read_promises,
)
from bulletin.classify.promises import MOST_TITLE_LINES, find_promises, key, unmarked
from bulletin.forms import signs
from bulletin.forms.credits import BARE_SOURCE, credit_of
from bulletin.forms.parts import NUMBERED
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Line, Lines

# 目　录   本期要目   【目录】   CONTENTS   本期导读：   内容导读   目录 / CONTENTS
HEADING = re.compile(
    rf"(?:[【〖\[—\-·•]|{signs.ANY})*\s*(?:contents\s*[/／]?\s*)?(?:[本今]\s*(?:[期刊辑卷]|[周月旬季](?=\s*[目提导]))\s*|文\s*章\s*(?=目)|[內内]\s*容\s*)?"
    r"(?:节目)?(?:主要(?=[內内]))?(?:新闻(?=[提摘]))?(?:[目篇]\s*[录錄次目]|这\s*一\s*期|要\s*[目闻聞览覽]|(?:要闻|要点|热点|新闻|资讯|动态)速览|[导導]\s*[读讀览覽航]|[提摘]\s*要|看\s*点|[内內]\s*容|速\s*览|索\s*引|contents)"
    rf"(?:[导導]\s*[读讀览覽航引]|索\s*引)?"
    rf"\s*(?:[/／]?\s*contents)?\s*(?:[】〗\]—\-·•]|{signs.ANY})*\s*[:：]?",
    re.IGNORECASE,
)
# 本周摘要, over lines with signs that say what the issue reports
HIGHLIGHTS = re.compile(
    rf"(?:{signs.ANY}|【)*\s*(?:本[周月期刊]|一周|今日)\s*(?:[摘提]\s*要|要\s*[点览]|概览|提示|看\s*点|速览|热\s*点|头条)\s*】?"
)
# 要闻, 本周导读: over a contents list, or the name of a section; 摘要: over the list, or over a text
NEWS = re.compile(r"^\W*本\s*[周月旬季]|要\s*[闻聞]|[提摘]\s*要|[内內]\s*容\s*[:：]?$")
LEADER = re.compile(
    r"(?:[.…·．•・_—―─–]{4,}\s*[（(Pp第]?|^[^\t]*\S\t\s*|[（(]见第)"
    r"\d{1,3}(?:[ \u3000]*[-–—－~～]\s*\d{1,3})?\s*页?[）)]?$"
)
# 焊花里的父子兵（1版）　　师傅的搪瓷缸（3版）
PAGED = re.compile(r"\S.*?[（(]第?\d{1,3}[版页頁][）)]")
ROW = re.compile(rf"(?:{PAGED.pattern}\s*)+")
SQUARE = re.compile(r"[〔［\[][^〔〕［］\[\]\d]{2,12}[〕］\]]")
MOST_LINES = 200
# 供给侧的堵点　　　程思远
BEFORE_GAP = re.compile(r"[ \u3000]{2,}\S.{1,20}$")
STOPPED = re.compile(r"[。；]")
LONGEST_ENTRY = 60
STOPS = ("。", "。”", "。）")
LONG_ENTRY = 8
"""Characters of an entry, without its signs, that no other one begins with."""
MOST_OVER = 2
"""Lines between the list and the first title: a section and a kicker."""
LONG_LINE_EM = 20.0
"""A line as wide may go on in the next."""
FULL_EM, LEAST_FULL_EM = 3.5, 15.0
"""How much shorter than the longest a full line may be, and how long it is at least."""
SHORT_NAME = 8
FEWEST_LED = 3
"""Lines that lead to page numbers; two could be chance."""


def contents_span(lines: Lines, start: int) -> tuple[int, int]:
    """First and last + 1 index of the contents list; equal where there is none.

    It begins at its heading (目录), or with three lines that lead to page numbers, and ends where its first
    entry comes again. pdfminer may give that entry before the heading, which stands to the right of it.
    """
    begin = _heading(lines, start)
    highlights = next(
        (i for i in range(start, min(start + 4, len(lines))) if HIGHLIGHTS.fullmatch(lines[i].text)), None
    )
    if begin is None and highlights is not None and (told := _highlights(lines, highlights)):
        return told
    if begin is None and highlights is not None and (end := _told_again_end(lines, highlights + 1)):
        return highlights, end
    if begin is None and (end := _unheaded_end(lines, start)):
        return start, _without_section(lines, start, end, "")
    if begin is None:
        near = range(start, min(start + 12, len(lines)))
        led = [i for i in near if LEADER.search(lines[i].text) and not lines[i].cells]
        if len(led) < FEWEST_LED:
            return start, start
        begin = start
        first = begin
    else:
        first = begin + 1
    above = _entry(lines[begin - 1].text)[0] if start < begin < first else ""
    end = _end(lines, first, above)
    for _ in range(MOST_OVER):
        end = _without_section(lines, first, end, above)
    if _is_section(lines, begin, end):
        told = _highlights(lines, begin) if begin == highlights else None
        return told or (start, start)
    over = above and any(_comes_again(lines, i, {above}) for i in range(end, min(end + 2, len(lines))))
    return (begin - 1 if over else begin, end)


def _heading(lines: Lines, start: int) -> int | None:
    """Where the heading of the list stands; 本期导读 over sentences, and 目录 below them, is the preface."""
    found = [i for i in range(start, min(start + 20, len(lines))) if HEADING.fullmatch(lines[i].text)]
    between = lines[found[0] + 1 : found[1]] if len(found) > 1 else ()
    told = any(ends_sentence(line.text) and not PAGE.fullmatch(line.text) for line in between)
    return found[1] if told else next(iter(found), None)


def with_entries(lines: Lines) -> Lines:
    """The lines, with each entry on one: 焊花里的父子兵（1版）　　师傅的搪瓷缸（3版） are two in columns."""
    heading = _heading(lines, 0)
    if heading is None:
        return lines
    end = heading + 1
    rows: list[Line] = []
    while end < len(lines) and ROW.fullmatch(lines[end].text):
        rows += (replace(lines[end], text=entry, cells=()) for entry in PAGED.findall(lines[end].text))
        end += 1
    return (*lines[: heading + 1], *rows, *lines[end:]) if len(rows) > end - heading - 1 else lines


def heads_highlights(text: str) -> bool:
    """Whether a line is the heading of a list of contents, or of what stands above one: 本期导读."""
    return HEADING.fullmatch(text) is not None


def _highlights(lines: Lines, heading: int) -> tuple[int, int] | None:
    """First and last + 1 index of a heading and of the lines with signs under it; nothing for one line."""
    end = _highlights_end(lines, heading + 1)
    return (heading, end) if end - heading >= FEWEST_LED else None


def _told_again_end(lines: Lines, first: int) -> int:
    """Where lines end that all are titles further down, in any order, and …… after them; 0 for too few."""
    later = {key(unmarked(line.text)) for line in lines[first + FEWEST_LED :]} - {""}
    end = first
    while end < len(lines) and key(unmarked(lines[end].text)) in later:
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
    if _entry(lines[end - 1].text)[1] or lines[end - 1].text.isdigit():
        return end
    if SIGN.match(lines[end - 1].text) and lines[end - 1].text[:1] == lines[end - 2].text[:1]:
        return end
    later = {key(unmarked(line.text)) for line in lines[end:]}
    listed = {above, *(_entry(line.text)[0] for line in lines[first : end - 1])}
    last = _entry(lines[end - 1].text)[0]
    section = len(last) <= LONGEST_NAME and last not in later | listed
    # A kicker may stand over the title.
    titled = any(_comes_again(lines, index, listed) for index in (end, end + 1))
    return end - 1 if section and titled else end


def _entry(text: str) -> tuple[str, bool]:
    """The key of an entry without its page, and whether it has one."""
    match = PAGE.fullmatch(text)
    return key(unmarked(match["title"] if match else text)), match is not None


def _unheaded_end(lines: Lines, start: int) -> int:
    """Where signed entries without a heading end, for the first comes again; 0 where there are none."""
    # 攻击活动 / • 钓鱼邮件再现, a section over its first entry
    named = start + 1 < len(lines) and len(lines[start].text) <= LONGEST_NAME
    first = [line.text for line in lines[start : start + 1 + named]]
    if not any(SIGN.match(text) or POINT.match(text) for text in first):
        return 0
    keys = [key(unmarked(line.text)) for line in lines]
    end = next((i for i in range(start + FEWEST_LED, len(lines)) if keys[i] == keys[start]), 0)
    entries = [i for i in range(start, min(end, start + MOST_LINES)) if not lines[i].text.isdigit()]
    short = all(not STOPPED.search(lines[i].text) and len(lines[i].text) <= LONGEST_ENTRY for i in entries)
    again = sum(keys[i] in keys[end:] for i in entries)
    return end if len(entries) >= FEWEST_LED and short and again * 2 > len(entries) else 0


def entries_of(contents: Lines) -> Lines:
    """The lines of a contents list without its heading, where it has one."""
    if are_highlights(contents):
        return contents[1:]
    heading = next((i for i, line in enumerate(contents[:2]) if HEADING.fullmatch(line.text)), None)
    return _titles_of(contents if heading is None else contents[:heading] + contents[heading + 1 :])


def _titles_of(entries: Lines) -> Lines:
    """The entries without the sentences that tell what those above them say."""
    kept: list[Line] = []
    waiting: list[Line] = []
    for line in entries:
        if kept and (waiting or _entry(kept[-1].text)[1]) and not _entry(line.text)[1]:
            waiting = [] if line.text.endswith(STOPS) else [*waiting, line]
        else:
            kept += [*waiting, line]
            waiting = []
    return (*kept, *waiting)


def entry_keys(contents: Lines) -> frozenset[str]:
    """The keys of the lines of a contents list without their pages."""
    return frozenset(name for line in contents if (name := _entry(line.text)[0]))


def are_highlights(contents: Lines) -> bool:
    """Lines that say in words of their own what the issue reports, and promise no titles."""
    return bool(contents) and HIGHLIGHTS.fullmatch(contents[0].text) is not None


def _is_section(lines: Lines, begin: int, end: int) -> bool:
    """要闻 over one line, or over lines that do not come again: a section, and they are its first article."""
    entries, body = lines[begin + 1 : end], lines[end:]
    kept = len(entries) > 1 and find_promises(read_promises(entries, body), body)
    return bool(NEWS.search(lines[begin].text)) and not kept


def _end(lines: Lines, first: int, above: str = "") -> int:
    """Where an entry comes again as a line of the text; after the last numbered one, if most are.

    `above` is the key of what may be an entry before the heading of the list.
    """
    if signed := _signed_end(lines, first):
        return signed
    numbered: list[int] = []
    seen: set[str] = {above} - {""}
    end = first
    opening = begun = ""
    told = _told_end(lines, first)
    counted = first < len(lines) and NUMBERED.match(lines[first].text) is not None
    for index in range(first, min(len(lines), first + MOST_LINES)):
        text = lines[index].text
        match = PAGE.fullmatch(text)
        title = match["title"] if match else text
        entry = key(unmarked(title))
        # 诉讼案, the rest of a second entry that ends as the first does
        rest = counted and len(entry) < LONG_ENTRY and entry in seen and not NUMBERED.match(text)
        if not match and not text.isdigit() and not rest and _comes_again(lines, index, seen):
            end = index
            break
        # 来源：…　点击：386 ends with a number, too, but 〔产业观察〕 is a section;
        # 伏季休渔时间确定　最长达四个月以上 says more than the entry.
        credit = credit_of(text) if not SQUARE.fullmatch(text) else None
        if numbered and (credit or (opening and not match and entry.startswith(opening))):
            end = index - (credit is not None)
            break
        if not match and index >= told and _is_running_text(text):
            end = next((i for i in range(index, first, -1) if lines[i].page_top), index)
            break
        few = len(numbered) * 4 < index - first and not (match or told)
        if few and (text_first := _paragraph_over(lines, first, index)):
            end = _over_paragraph(lines, first, text_first)
            break
        if match or text.isdigit():
            numbered.append(index)
        opening = opening or (entry if match and len(entry) >= LONG_ENTRY else "")
        seen.update(_titles_in(title) if not BARE_SOURCE.fullmatch(text) else ())
        # （一）……民事公益 / 诉讼案, an entry on two lines
        whole = begun + entry if begun and not NUMBERED.match(text) else entry
        seen.update({whole} if begun and counted else ())
        begun = "" if match else whole
    after_last = numbered[-1] + 1 if numbered else first
    mostly = len(numbered) * 2 >= end - first
    led = len(numbered) >= FEWEST_LED and len(numbered) * 2 >= after_last - first
    return max(told, after_last) if mostly or led or end == first else end


def _paragraph_over(lines: Lines, first: int, index: int) -> int:
    """The first line of a paragraph of several full lines that ends here; 0 where none does."""
    if not lines[index].text.endswith(STOPS):
        return 0
    full = max(line.x1 for line in lines[first : index + 1]) - FULL_EM
    begin = index
    while begin - 1 > first and lines[begin - 1].x1 >= full and not lines[begin - 1].text.endswith(STOPS):
        begin -= 1
    return begin if index - begin >= FEWEST_LED and full >= LEAST_FULL_EM else 0


def _over_paragraph(lines: Lines, first: int, begin: int) -> int:
    """Where the title above a paragraph stands, and the name of a section above that."""
    end = max(first + 1, begin - 1)
    return end - (end - 1 > first and len(lines[end - 1].text) <= SHORT_NAME)


def _titles_in(entry: str) -> Iterator[str]:
    """Keys of what may come again of an entry: all of it, it without who wrote it or without its section."""
    if len(key(unmarked(entry))) > 1:
        yield from (key(unmarked(text)) for text in (entry, WRITER.sub("", entry), BEFORE_GAP.sub("", entry)))
    if labelled := LABELLED.fullmatch(entry):
        yield key(labelled["title"])


def _told_end(lines: Lines, first: int) -> int:
    """After the sentences under the last of the entries with pages, where the list tells what each says.

    ● 省属企业上半年“成绩单”出炉（第2页） / 上半年，省属企业实现营业收入……: 0 for a list of titles alone.
    """
    span = range(first, min(len(lines), first + MOST_LINES))
    title, paged = _entry(lines[first].text) if first < len(lines) else ("", False)
    end = next((i for i in span[FEWEST_LED:] if _comes_again(lines, i, {title})), 0) if paged else 0
    listed = [i for i in range(first, end) if _entry(lines[i].text)[1]]
    told = [i for i in listed if i + 1 < end and _is_told(lines, i + 1)]
    if len(listed) < FEWEST_LED or first not in told or listed[-1] >= end:
        return 0
    after = listed[-1] + 1
    while listed[-1] in told and after < end and not lines[after].text.endswith(STOPS):
        after += 1
    return after + (listed[-1] in told)


def _is_told(lines: Lines, index: int) -> bool:
    """A sentence begins here, on one line or on several; 谁来养老？ may be the first half of a title."""
    return any(_is_running_text(line.text) or line.text.endswith(STOPS) for line in lines[index : index + 2])


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
    # ★要闻★ under entries with one star each is the first section of the text.
    framed = (i for i, text in enumerate(texts) if text.endswith(sign[0]) and not texts[0].endswith(sign[0]))
    again = min(again, next(framed, again))
    marked = [text.startswith(sign[0]) for text in texts[:again]]
    end = 1
    while end < len(marked) and (marked[end] or any(marked[end + 1 : end + 2])):
        end += 1
    # ……进度通报（截至5月25 / 日）
    last, rest = texts[end - 1], "".join(texts[end : end + 1])
    end += last.count("（") > last.count("）") and rest.endswith("）") and "（" not in rest
    # The page of the last entry stands below it, as those of the others do.
    end += end < len(texts) and texts[1].isdigit() and texts[end].isdigit()
    paged = any(PAGE.fullmatch(line.text) for line in lines[first : first + end])
    several = sum(marked[:end]) >= FEWEST_LED and all(marked[: FEWEST_LED - 1])
    return first + end if several and not paged else 0


def _is_running_text(text: str) -> bool:
    return (len(text) > MOST_ENTRY and text.endswith("。")) or (
        len(text) > MOST_ENTRY // 2 and "。" in text[:-1]
    )
