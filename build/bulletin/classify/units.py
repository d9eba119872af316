"""Lines -> units: what the eye takes as one, a paragraph or a line that stands alone."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from msgspec import Struct

from bulletin.classify.breaks import breaks
from bulletin.classify.layout import Layout
from bulletin.forms.parts import stands_alone
from bulletin.forms.sentences import ends_sentence
from bulletin.hanzi.join import close_up, join
from bulletin.lines import Line

CUT_EM = 0.75
"""A line with less room at its right was cut where it was full, maybe inside a word."""


class Unit(Struct, frozen=True):
    """One or more lines that belong together; `first` and `last` are indexes of lines, `last` included."""

    first: int
    last: int
    text: str
    """The lines as running text."""
    lines: tuple[Line, ...]
    early: bool
    """The last line was ended on purpose."""
    is_sentence: bool
    """The text ends as a sentence does."""

    @property
    def line(self) -> Line:
        """The first line."""
        return self.lines[0]


def units_of(layout: Layout, alone: AbstractSet[int]) -> tuple[Unit, ...]:
    """The units of a seed; lines in `alone` are known to stand alone (titles the contents list promises)."""
    units: list[Unit] = []
    first = 0
    last = len(layout.lines) - 1
    formed = [stands_alone(line.text) for line in layout.lines]
    for index in range(len(layout.lines)):
        if (
            index == last
            or index in alone
            or index + 1 in alone
            or breaks(layout, index, opens=first == index, formed=formed[index] or formed[index + 1])
        ):
            units.append(_unit(layout, first, index))
            first = index + 1
    return tuple(units)


def _unit(layout: Layout, first: int, last: int) -> Unit:
    lines = layout.lines[first : last + 1]
    text = lines[0].text
    for index in range(first + 1, last + 1):
        text = join(text, layout.lines[index].text, cut=layout.room(index - 1) < CUT_EM)
    text = close_up(text, keep_han_spaces=True)
    return Unit(first, last, text, lines, layout.early[last], ends_sentence(text))
