"""What the rules on where a unit ends are asked about: a place between two lines."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from bulletin.classify.layout import Layout
from bulletin.lines import Line


class Place(Struct, frozen=True):
    """Between two lines: after the line at `index`, which opens its unit or not."""

    layout: Layout
    index: int
    opens: bool
    early: bool
    """The line above was ended on purpose."""
    alone: bool
    """One of the two lines has a form of its own."""
    here: Line
    """The line above."""
    after: Line
    """The line below."""
    sentence: bool
    """The line above ends a sentence."""


Rule = Callable[[Place], bool | None]
"""True where a unit ends, False where it goes on, None where the rule does not know."""
