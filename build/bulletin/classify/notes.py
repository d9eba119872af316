"""Footnotes: lines at the foot of a page that begin with a mark which the text above carries."""

from __future__ import annotations

import re
from collections import Counter

from bulletin.forms.colophon import is_colophon_line
from bulletin.forms.credits import credit_of
from bulletin.forms.sentences import NOTE, ends_sentence
from bulletin.lines import Line, Lines, is_paged

# ① ⑫ [3]   not * and 注:, which need no mark in the text
MARK = re.compile(r"[①-⑳]|[\[［]\d{1,2}[\]］]")
# ①。, where a line was broken before the mark
BEHIND = re.compile(rf"(?:{MARK.pattern})[。，、；：！？”）]")
SIGN = re.compile(r"[①-⑳\[［]")
"""A mark begins with one of these; most lines hold none."""
REFERENCES = re.compile(r"(?:主要)?(?:参考文献|參考文獻|参考资料)\s*[:：]?")
ADDRESS_REST = re.compile(r"(?=[!-~]*[./\-_=&?%])[!-~]{2,}")
OPEN_ADDRESS = re.compile(r"://[!-~]*$")
SMALL = 0.95
"""Notes are set in type smaller than that of the text by this factor, where they are set smaller."""
MOST_LINES = 12
"""A page's notes take up no more lines than this."""


def note_lines(lines: Lines) -> dict[int, bool]:
    """Indexes of lines of footnotes; True where the line begins a note, False where it goes on.

    A note stands at the foot of its page, or under the article in formats without pages, and its mark
    stands in the text before.
    """
    found: dict[int, bool] = {}
    carried: set[str] = set()
    listed = False
    size, paged = _text_size(lines), is_paged(lines)
    for index, line in enumerate(lines):
        # Under 参考文献 stands a list that the article has, not notes.
        listed = bool(REFERENCES.fullmatch(line.text)) or (listed and not credit_of(line.text))
        if listed:
            continue
        match = MARK.match(line.text) if carried else None
        is_note = match and match[0] in carried and NOTE.fullmatch(line.text)
        if index in found or not (is_note or line.style == "footnote text"):
            pass
        elif is_note and 0 < line.size <= size * SMALL:
            end = _last_alike(lines, index) + 1
            found.update((inside, bool(MARK.match(lines[inside].text))) for inside in range(index, end))
        elif line.style == "footnote text" or _reaches_foot(lines, index, paged=paged):
            for inside in range(index, _foot(lines, index, paged=paged)):
                found[inside] = bool(MARK.match(lines[inside].text)) or lines[inside].closed
        if index in found and match:
            carried.discard(match[0])  # another [1] is the first of a list, where no text carries it again
        if SIGN.search(line.text):
            carried.update(
                match[0] for match in MARK.finditer(line.text) if match.start() or BEHIND.match(line.text)
            )
    return found


def _text_size(lines: Lines) -> float:
    """Type size of most of the text; 0 where the format does not tell."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _last_alike(lines: Lines, index: int) -> int:
    """Index of the last line of the notes at the foot of a column: of the same small type, on one page."""
    last = index
    while last + 1 < len(lines) and last - index < MOST_LINES:
        after = lines[last + 1]
        if after.page_top or after.size != lines[index].size:
            break
        last += 1
    return last


def _foot(lines: Lines, index: int, *, paged: bool) -> int:
    """Index after the last line of the notes that begin at `index`.

    On a page notes reach to its foot; where no pages are known a note reaches to the end of its sentence.
    """
    end = index + 1
    if lines[index].closed:
        cut = end < len(lines) and _is_cut_address(lines[index].text, lines[end].text)
        return end + cut
    while end < len(lines) and end - index <= MOST_LINES and not lines[end].page_top:
        said = "".join(line.text for line in lines[index:end])
        whole = _is_whole(lines[end - 1]) and not _is_cut_address(said, lines[end].text)
        if not paged and (whole or MARK.match(lines[end].text)):
            break
        below = lines[end].gap > 0 or lines[end].text[0] in "（(" or is_colophon_line(lines[end].text)
        if whole and below and _is_last_page(lines, end):
            break
        end += 1
    return end


def _is_last_page(lines: Lines, index: int) -> bool:
    """A few lines from here on are the last of the seed: who made it, to whom it goes."""
    return len(lines) - index <= MOST_LINES and not any(line.page_top for line in lines[index:])


def _is_whole(line: Line) -> bool:
    """A note's last line ends as a sentence does, or with an address."""
    return ends_sentence(line.text) or line.text[-1:].isascii()


def _is_cut_address(text: str, rest: str) -> bool:
    """…数据见http://www.example.org.cn/surve / y/2020/questionnaire.html"""
    return OPEN_ADDRESS.search(text) is not None and ADDRESS_REST.fullmatch(rest) is not None


def _reaches_foot(lines: Lines, index: int, *, paged: bool) -> bool:
    """True where nothing but notes follows on the page, or no pages are known."""
    end = _foot(lines, index, paged=paged)
    at_page_end = end == len(lines) or lines[end].page_top or _is_last_page(lines, end)
    return lines[index].closed or not paged or (at_page_end and end - index <= MOST_LINES)
