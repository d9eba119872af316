"""How the seed is set: its measure, margins and indents, and which lines were ended on purpose."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from bulletin.classify.wrapped import FEWEST_IN_COLUMN, SLACK_EM, is_wrapped
from bulletin.forms.names import RUN_IN_STYLE
from bulletin.forms.sentences import ends_sentence
from bulletin.hanzi.width import is_wide
from bulletin.lines import Lines

INDENT_EM = 2.0
"""A Chinese paragraph begins two characters in."""
STEP = 4
"""Lines that share one measurement."""
WINDOW = 4 * STEP
"""Lines before or after a line that tell its measure: columns and boxes have measures of their own."""
COLUMN_EM = 3.5
"""A column or box is narrower than the page by at least this much."""
NARROWEST_EM = 10.0
"""No column is narrower."""
FEWEST_SHARING, LEAST_SHARING = 2, 0.4
"""Lines that share a right edge, and their share of those that share the commonest."""
HALF_EM = 0.5
LEAST_UNDER = 0.6
"""The share of full lines under short ones that have an indent, where paragraphs have one."""
LONGEST_WORD_EM = 12.0
"""A longer word is broken somewhere."""
LATIN_RUN = re.compile(r"[!-~]+")
LATIN = re.compile(r"[A-Za-z]")
CAPITAL = re.compile(r"[A-Z]")
NARROWEST_WORD_EM = 0.5
LATIN_EM = 0.04
"""How far a Latin letter may be from half an em, on the average of a line."""
CAPITAL_EM = 0.12
"""How much farther a capital may be: CNVD."""
NO_LINE_END = frozenset("“‘（《「『(【")
NO_LINE_START = frozenset("，。、；：！？）》」』】”’%…·,.;:!?)]")


class Layout(Struct, frozen=True):
    """What the lines of a seed have in common; indexes are those of the lines it was made from."""

    lines: Lines
    sentences: tuple[bool, ...]
    """Which lines end a sentence."""
    measure: tuple[float, ...]
    """Right edge of full lines around each line, in em."""
    margin: tuple[float, ...]
    """Left edge of full lines around each line, in em."""
    early: tuple[bool, ...]
    """Which lines were ended on purpose."""
    wrapped: bool
    """False where each paragraph stands on one line."""
    indented: bool
    """Paragraphs still begin with their indent."""
    indent_lost: bool
    """Paragraphs had an indent that was lost: their first lines are two em shorter."""

    def room(self, index: int) -> float:
        """Em left free at the right of a line."""
        return self.measure[index] - self.lines[index].x1

    def ends_early(self, index: int, shorter: float = 0.0) -> bool:
        """True where the next line's first word would have fitted: the line was ended on purpose.

        `shorter` em are taken off the measure, for the first line of a paragraph that lost its indent.
        """
        if index + 1 >= len(self.lines) or self.lines[index].closed or not self.wrapped:
            return True
        # A paragraph hardly ever ends without a stop: there a little room is the setting's, not the writer's.
        slack = SLACK_EM / 2 if self.sentences[index] else SLACK_EM * 1.5
        room = self.measure[index] - self.lines[index].x1 - shorter
        if room < NARROWEST_WORD_EM + slack:
            return False
        word = first_word(self.lines[index + 1].text)
        if room < word + slack:
            return False
        text = self.lines[index].text
        slack += LATIN_EM * len(LATIN.findall(text)) + CAPITAL_EM * len(CAPITAL.findall(text))
        return room >= word + slack

    def is_indented(self, index: int) -> bool:
        """True where a line begins a paragraph's indent or more to the right of the margin."""
        return self.lines[index].x0 - self.margin[index] >= INDENT_EM * 0.4

    def is_centred(self, index: int) -> bool:
        """True where the line has as much room left as right, and more than an indent."""
        line = self.lines[index]
        left, right = line.x0 - self.margin[index], self.room(index)
        return line.centred or (left > INDENT_EM and abs(left - right) <= max(2.0, 0.25 * left))

    def opens_like_first(self, index: int) -> bool:
        """True where a line is full but for the two em of a lost indent, and the text goes on after it."""
        return self.lost(index) > INDENT_EM - SLACK_EM

    def lost(self, index: int) -> float:
        """How much shorter than the measure a line is whose indent may be lost; 0 where it is none."""
        # Of the indent a space may be left.
        short = self.room(index) + self.lines[index].x0 - self.margin[index]
        fits = INDENT_EM - SLACK_EM <= short <= INDENT_EM + SLACK_EM
        goes_on = not self.sentences[index] and not self.ends_early(index, INDENT_EM)
        return short if fits and goes_on else 0.0

    def stops_at_word(self, index: int) -> bool:
        """True where a long word at the beginning of the next line explains the room at the right."""
        return first_word(self.lines[index + 1].text) >= self.room(index) - SLACK_EM / 2


def first_word(text: str) -> float:
    """Width of what a line break may not part: a Latin word, or a character and the stop after it."""
    if is_wide(text[:1] or "a") and text[1:2] not in NO_LINE_START and text[0] not in NO_LINE_END:
        return 1.0
    end = 0
    while end < len(text) - 1 and text[end] in NO_LINE_END:
        end += 1
    run = LATIN_RUN.match(text, end)
    end = run.end() if run else end + 1
    while end < len(text) and text[end] in NO_LINE_START:
        end += 1
    return min(sum(1.0 if is_wide(char) else HALF_EM for char in text[:end]), LONGEST_WORD_EM)


def layout_of(lines: Lines) -> Layout:
    """Measure the seed."""
    if not lines:
        return Layout(lines, (), (), (), (), wrapped=False, indented=False, indent_lost=False)
    sentences = tuple(ends_sentence(line.text) for line in lines)
    wrapped = is_wrapped(lines, sentences)
    margin = _margins(lines)
    measure = _measures(lines) if wrapped else tuple(line.x1 for line in lines)
    bare = Layout(lines, sentences, measure, margin, (), wrapped, indented=False, indent_lost=False)
    early = tuple(map(bare.ends_early, range(len(lines))))
    bare = replace(bare, early=early)
    indented = _keeps_indents(bare) if wrapped else _indents_paragraphs(bare)
    lost = wrapped and not indented and _lost_indents(bare)
    return replace(bare, indented=indented, indent_lost=lost)


def _measures(lines: Lines) -> tuple[float, ...]:
    """Right edge of full lines, around each line; where only short lines are near, that of the seed.

    Columns and boxes begin and end between two lines: what stands before a line and what stands after it
    are measured apart, and the narrower measure that the line does not exceed is its own.
    """
    edges = [line.x1 for line in lines]
    # The rows of a table have no measure.
    long = [line.x1 if line.x1 >= NARROWEST_EM and not line.cells else 0.0 for line in lines]
    usual = _common_right([edge for edge in long if edge] or edges)
    # What stands after a line stands before another one, a window further on.
    starts = range(STEP - WINDOW, len(edges), STEP)
    near = [_near(long[max(0, at) : at + WINDOW], usual) for at in starts]
    pairs = list(zip(near, near[WINDOW // STEP - 1 :], strict=False))
    return tuple(_own_measure(edge, *pairs[index // STEP]) for index, edge in enumerate(edges))


def _near(edges: list[float], usual: float) -> float:
    """The measure of a few lines; a little less than the usual one only means that most are first lines."""
    measure = _common_right([edge for edge in edges if edge])
    first_lines = usual - COLUMN_EM < measure < usual - SLACK_EM
    few = measure <= usual - COLUMN_EM and sum(abs(x - measure) <= SLACK_EM for x in edges) < FEWEST_IN_COLUMN
    return usual if first_lines or few else measure


def _own_measure(edge: float, before: float, after: float) -> float:
    narrow, wide = (before, after) if before < after else (after, before)
    # Beside a column no full line of the page is as short as the widest line of the column.
    slack = SLACK_EM if wide - narrow >= COLUMN_EM else SLACK_EM / 2
    return narrow if edge <= narrow + slack else wide


def _common_right(edges: list[float]) -> float:
    """The greatest right edge that many lines share; one long line of digits is not the measure."""
    ordered = sorted(edges)
    widest = _widest_shared(ordered)
    full = ordered[bisect_left(ordered, widest - SLACK_EM) : bisect_right(ordered, widest)] if widest else []
    # As statistics.median, which sorts again.
    return (full[(len(full) - 1) // 2] + full[len(full) // 2]) / 2 if full else 0.0


def _widest_shared(ordered: list[float]) -> float:
    """The greatest right edge near which enough of the others are; 0 where none is."""
    near = SLACK_EM * 0.75
    if len(ordered) - bisect_left(ordered, ordered[-1] - near if ordered else 0.0) >= max(
        FEWEST_SHARING, LEAST_SHARING * len(ordered)
    ):
        return ordered[-1]
    shared: list[int] = []
    first = after = 0
    for x in ordered:
        while ordered[first] < x - near:
            first += 1
        while after < len(ordered) and ordered[after] <= x + near:
            after += 1
        shared.append(after - first)
    fewest = max(FEWEST_SHARING, LEAST_SHARING * max(shared, default=0))
    return max([x for x, count in zip(ordered, shared, strict=True) if count >= fewest], default=0.0)


def _margins(lines: Lines) -> tuple[float, ...]:
    """Left edge by page: the smallest that two lines share."""
    by_page: dict[int, list[float]] = {}
    page = 0
    pages = []
    for line in lines:
        page += line.page_top
        pages.append(page)
        by_page.setdefault(page, []).append(line.x0)
    left = {page: _common_left(edges) for page, edges in by_page.items()}
    return tuple(left[page] for page in pages)


def _common_left(edges: list[float]) -> float:
    ordered = sorted(edges)
    return next((a for a, b in pairwise(ordered) if b - a <= SLACK_EM / 2), ordered[0])


def _keeps_indents(layout: Layout) -> bool:
    """True where lines after an early end are mostly indented, and lines in between mostly not.

    Where titles stand at the margin, each over one paragraph, full lines under short ones tell.
    """
    after_end = [layout.is_indented(i + 1) for i in _ends(layout)]
    if sum(after_end) * 2 > len(after_end):
        return True
    early = layout.early
    under = [layout.is_indented(i + 1) for i in range(len(early) - 1) if early[i] and not early[i + 1]]
    return sum(under) > len(under) * LEAST_UNDER


def _indents_paragraphs(layout: Layout) -> bool:
    """Where each paragraph has a line of its own: most that are sentences are indented."""
    texts = [layout.is_indented(i) for i, ends in enumerate(layout.sentences) if ends]
    return sum(texts) * 2 > len(texts)


def _lost_indents(layout: Layout) -> bool:
    """True where lines after an early end mostly stop two em before the measure; no text behind its title."""
    ends = (i for i, early in enumerate(layout.early[:-1]) if early and layout.lines[i].style != RUN_IN_STYLE)
    first = [i + 1 for i in ends if layout.room(i + 1) < INDENT_EM + SLACK_EM * 2]
    first = [i for i in first if not layout.sentences[i]]
    return sum(layout.lost(i) > 0 for i in first) * 2 > len(first)


def _ends(layout: Layout) -> list[int]:
    """Indexes of lines that end a sentence and end early."""
    count = len(layout.lines) - 1
    return [i for i in range(count) if layout.sentences[i] and layout.early[i]]
