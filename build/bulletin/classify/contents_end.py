"""Where the entries of a contents list end, and the text begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.classify.entries import LABELLED, MOST_ENTRY, WRITER
from bulletin.classify.entry_pages import PAGE
from bulletin.classify.promises import MOST_TITLE_LINES, key, unmarked
from bulletin.forms import signs
from bulletin.forms.credits import credit_of
from bulletin.forms.labelled import BARE_SOURCE
from bulletin.forms.parts import NUMBERED, PREFACE
from bulletin.lines import Lines

SQUARE = re.compile(r"[〔［\[][^〔〕［］\[\]\d]{2,12}[〕］\]]")
MOST_LINES = 200
# 供给侧的堵点　　　程思远   欧盟拟限制聚乙烯醇残留 〖标准法规〗
BEFORE_GAP = re.compile(r"(?:[ \u3000]{2,}|[ \u3000]*(?=[【〖］〔]))\S.{1,20}$")
STOPS = ("。", "。”", "。）")
MOST_OVER = 2
"""Lines up to the first entry with a page: the name of a section may stand over it."""
LONG_ENTRY = 8
"""Characters of an entry, without its signs, that no other one begins with."""
FULL_EM, LEAST_FULL_EM = 3.5, 15.0
"""How much shorter than the longest a full line may be, and how long it is at least."""
SHORT_NAME = 8
FEWEST_LED = 3
"""Lines that lead to page numbers; two could be chance."""


def entry_of(text: str) -> tuple[str, bool]:
    """The key of an entry without its page, and whether it has one."""
    match = PAGE.fullmatch(text)
    return key(unmarked(match["title"] if match else text)), match is not None


def end_of_entries(lines: Lines, first: int, above: str = "") -> int:
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
        if not match and not text.isdigit() and not rest and comes_again(lines, index, seen):
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
            # 编者的话, over what they say, is no entry.
            end -= end == index > first + 1 and PREFACE.fullmatch(lines[index - 1].text) is not None
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
    # 會務消息：會員大會順利舉行／文憑課程招生, and ■會務消息 over the text of the first
    if labelled := LABELLED.fullmatch(unmarked(entry)):
        yield from (key(labelled["title"]), key(labelled["label"]))


def _told_end(lines: Lines, first: int) -> int:
    """After the sentences under the last of the entries with pages, where the list tells what each says.

    ● 省属企业上半年“成绩单”出炉（第2页） / 上半年，省属企业实现营业收入……: 0 for a list of titles alone.
    """
    span = range(first, min(len(lines), first + MOST_LINES))
    # 世界热点, the name of a section, may stand over the first of them.
    head = next((i for i in span[:MOST_OVER] if entry_of(lines[i].text)[1]), -1)
    title = entry_of(lines[head].text)[0] if head >= 0 else ""
    end = next((i for i in span[FEWEST_LED:] if comes_again(lines, i, {title})), 0) if title else 0
    listed = [i for i in range(first, end) if entry_of(lines[i].text)[1]]
    told = [i for i in listed if i + 1 < end and _is_told(lines, i + 1)]
    if len(listed) < FEWEST_LED or head not in told or listed[-1] >= end:
        return 0
    after = listed[-1] + 1
    while listed[-1] in told and after < end and not lines[after].text.endswith(STOPS):
        after += 1
    return after + (listed[-1] in told)


def _is_told(lines: Lines, index: int) -> bool:
    """A sentence begins here, on one line or on several; 谁来养老？ may be the first half of a title."""
    return any(_is_running_text(line.text) or line.text.endswith(STOPS) for line in lines[index : index + 2])


def comes_again(lines: Lines, index: int, seen: set[str]) -> bool:
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
    sign = re.match(rf"{signs.ANY}|[•·]", lines[first].text) if first < len(lines) else None
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
