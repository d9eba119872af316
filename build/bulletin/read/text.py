"""Text seeds -> lines: wrapped or one paragraph a line, with or without empty lines between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from bulletin.forms.sentences import ends_sentence
from bulletin.hanzi.width import THIN_EM, THIN_SPACE, width
from bulletin.lines import Line, Lines, Span
from bulletin.read.text_cells import joined_rows
from bulletin.read.text_columns import unfolded
from bulletin.read.text_phrases import with_phrases
from bulletin.read.text_runs import joined_runs, with_rests

LINE_ENDS = ("\r\n", "\r", "\v", "\x85", "\u2028", "\u2029")
"""What ends a line, beside a line feed."""
INDENT = re.compile(r"[\s\u3000\ufeff\u200b]*")
INVISIBLE = re.compile(r"[\ufeff\u200b]")
# In text copied from a viewer a form feed is left as one space before the first line of the next page.
LOST_FORM_FEED = re.compile(r" (?=\S)")
# > 英国成立科学、创新与技术部
QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
FEWEST_QUOTED = 8
FEWEST_SPACED = 8
"""Lines with a space beside a digit, before it matters how wide it is."""
FEWEST_COUNTED, LEAST_COUNTED = 8, 0.5
"""Lines of the greatest number of characters, and their share of those that end inside a sentence."""
MOST_LONGER = 0.1
"""The share that entries of a contents list may have, which are not wrapped."""
MORE = 1.4
LONG_EM = 20.0
MOST_LOST_FORM_FEEDS = 0.1
MOST_TIGHT = 0.03
"""The share of lines without the empty line that the others have under them."""
FEW_TIGHT, MOST_TIGHT_OF_FEW = 6, 0.15
"""So many may be without it in a short seed, where they are no larger share."""


def read_text(text: str, name: str) -> Lines:
    """All lines of `text` that hold a character; `name` is the seed's file name.

    Pages are told by form feeds, or by what is left of them; a seed with neither is page 0 throughout.
    """
    rows = [row for page in _pages(_unquoted(text)) for row in _mark_page(unfolded(page.split("\n")))]
    if "\f" not in text:
        rows = _lost_form_feeds(rows)
    lines = tuple(_lines(rows, name))
    for step in (_measured, _counted, _with_tight_ends, with_phrases, with_rests, joined_runs, joined_rows):
        lines = step(lines)
    return lines


def _unquoted(text: str) -> str:
    """The text without the marks that a mail program puts before each line of a letter it passes on."""
    if ">" not in text:
        return text
    filled = [row for row in text.splitlines() if row.strip()]
    quoted = sum(row.startswith(">") for row in filled)
    return QUOTED.sub("", text) if quoted * 2 > len(filled) and quoted >= FEWEST_QUOTED else text


def _pages(text: str) -> list[str]:
    """The pages, each line ended by a line feed; a form feed stands at the beginning of a line."""
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    return text.replace("\n\f", "\f").split("\f")


def _mark_page(rows: list[str]) -> list[tuple[str, bool]]:
    """Rows of one page, the first one that holds a character marked."""
    top = next((number for number, row in enumerate(rows) if row.strip()), None)
    return [(row, number == top) for number, row in enumerate(rows)]


def _lost_form_feeds(rows: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Page tops from single leading spaces, where these are rare and no other indent of spaces is there."""
    filled = [row for row, _ in rows if row.strip()]
    single = [row for row in filled if row[0] == " " and LOST_FORM_FEED.match(row)]
    deeper = any(row.startswith("  ") for row in filled)
    if not single or deeper or len(single) > len(filled) * MOST_LOST_FORM_FEEDS + 1:
        return [(row, False) for row, _ in rows]
    return [(row, bool(LOST_FORM_FEED.match(row))) for row, _ in rows]


def _lines(rows: list[tuple[str, bool]], name: str) -> Iterator[Line]:
    usual = _usual_gap([row for row, _ in rows])
    paged = any(top for _, top in rows)
    page, empty = (1 if paged else 0), 0
    first = True
    for number, (row, top) in enumerate(rows, start=1):
        text = row.strip("\ufeff\u200b \t\r\n\u3000\xa0")
        if not text:
            empty += 1
            continue
        page += top and not first
        indent = _indent(LOST_FORM_FEED.sub("", row, count=1) if top else row)
        yield Line(
            text=text,
            span=Span(name, page, number, number),
            x0=indent,
            x1=indent + width(text),
            gap=empty - usual if empty > usual and not first else 0,
            page_top=paged and (top or first),
        )
        empty, first = 0, False


def _measured(lines: Lines) -> Lines:
    """The lines; spaces beside digits are without width where more lines end at one edge without them."""
    spaces = [len(THIN_SPACE.findall(line.text)) if " " in line.text else 0 for line in lines]
    if len(lines) - spaces.count(0) < FEWEST_SPACED:
        return lines
    bare = tuple(
        replace(line, x1=line.x1 - THIN_EM * count) if count else line
        for line, count in zip(lines, spaces, strict=True)
    )
    return bare if _sharing(bare) > _sharing(lines) * MORE else lines


def _counted(lines: Lines) -> Lines:
    """The lines; each character one em wide where a program wrapped after so many, wide or not."""
    long = [
        round(line.x0) + len(line.text)
        for line in lines
        if line.x1 - line.x0 >= LONG_EM and not ends_sentence(line.text)
    ]
    longest, count = Counter(long).most_common(1)[0] if long else (0, 0)
    longer = sum(end > longest for end in long)
    if count < FEWEST_COUNTED or count < len(long) * LEAST_COUNTED or longer > len(long) * MOST_LONGER:
        return lines
    counted = tuple(replace(line, x1=line.x0 + len(line.text)) for line in lines)
    return counted if _sharing(counted) > _sharing(lines) else lines


def _sharing(lines: Lines) -> int:
    """How many lines end at the edge that most share."""
    edges = Counter([round(line.x1 * 2) for line in lines if line.x1 >= LONG_EM])
    return max((edges[edge] + edges[edge + 1] for edge in edges), default=0)


def _with_tight_ends(lines: Lines) -> Lines:
    """The lines; where an empty one follows each, those few that have none under them end a paragraph.

    Such is a title over its text. At the top of a page the empty line is lost.
    """
    below = Counter([after.span.first - line.span.last for line, after in pairwise(lines)])
    usual = below.most_common(1)[0][0] if below else 1
    tight = {
        i
        for i, (line, after) in enumerate(pairwise(lines))
        if after.span.first - line.span.last < usual and not after.page_top
    }
    few = max(len(lines) * MOST_TIGHT, min(FEW_TIGHT, len(lines) * MOST_TIGHT_OF_FEW))
    if usual == 1 or len(tight) > few:
        return lines
    return tuple(replace(line, closed=True) if i in tight else line for i, line in enumerate(lines))


def _indent(row: str) -> float:
    """White space before the text in em."""
    if not (row[0].isspace() or row[0] in "\ufeff\u200b"):
        return 0.0
    left = INDENT.match(row)
    return width(INVISIBLE.sub("", left[0] if left else "").expandtabs(8).replace("\xa0", " "))


def _usual_gap(rows: list[str]) -> int:
    """How many empty rows stand above most rows: 0, or 1 where each printed line is followed by one."""
    filled = [number for number, row in enumerate(rows) if row.strip()]
    gaps = Counter(below - above - 1 for above, below in pairwise((-1, *filled)))
    return gaps.most_common(1)[0][0] if gaps else 0
