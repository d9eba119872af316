"""Whether the paragraphs of a seed were wrapped, or stand each on a line of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import pairwise

from bulletin.forms.credits import credit_of
from bulletin.forms.links import names_original
from bulletin.lines import Lines

SLACK_EM = 1.0
"""How much shorter than the measure a full line may be: punctuation moves a character to the next line."""
FEWEST_IN_COLUMN = 4
"""Lines of one measure that make a column; fewer are short lines by chance."""
LONG_LINE_EM = 16.0
"""Shorter lines tell nothing of how the text is set."""
LEAST_BROKEN = 0.3
"""The share of a wrapped text that stands on lines which end inside a sentence is more than this."""
LONGEST_LINE_EM = 56.0
"""No printed line is longer; where most paragraphs are, each stands on one line."""
LEAST_AT_ONE_EDGE = 0.5
"""The share of the lines wider than paper that end at one edge, where a program wrapped them."""
LEAST_NEAR_ONE_EDGE = 0.8


def is_wrapped(lines: Lines, sentences: tuple[bool, ...]) -> bool:
    """True where most of the text stands on lines that end inside a sentence.

    Where each paragraph has a line of its own, only titles end so; lines longer than paper is wide are not
    printed lines at all.
    """
    if all(line.closed for line in lines):
        return False
    long = [
        (em, ends)
        for line, ends in zip(lines, sentences, strict=True)
        if not line.closed
        and (em := line.x1 - line.x0) >= LONG_LINE_EM
        and not (credit_of(line.text) or names_original(line.text))
    ]
    whole = sum(em for em, _ in long)
    too_long = sum(em for em, _ in long if em > LONGEST_LINE_EM)
    inside = sum(em for em, ends in long if not ends)
    wide = [
        (line.x1, ends)
        for line, ends in zip(lines, sentences, strict=True)
        if not line.closed and line.x1 - line.x0 > LONGEST_LINE_EM
    ]
    printed = too_long * 2 <= whole or _share_one_edge(wide)
    return printed and inside > whole * LEAST_BROKEN and _share_an_edge(lines, sentences)


def _share_one_edge(wide: list[tuple[float, bool]]) -> bool:
    """Whether lines wider than paper, given by their ends, end at one edge, as a program wraps them.

    So do those on a page that lies: nearly all that end inside a sentence end near one edge.
    """
    edges = Counter(edge for edge, _ in wide)
    inside = sorted(edge for edge, ends in wide if not ends)
    near = max((bisect_right(inside, x + SLACK_EM * 3) - i for i, x in enumerate(inside)), default=0)
    most = max(edges.values(), default=0), near
    least = len(wide) * LEAST_AT_ONE_EDGE, len(inside) * LEAST_NEAR_ONE_EDGE
    return any(own >= max(FEWEST_IN_COLUMN, few) for own, few in zip(most, least, strict=True))


def _share_an_edge(lines: Lines, sentences: tuple[bool, ...]) -> bool:
    """Whether most of the long lines that end inside a sentence end where another does: at the measure."""
    edges = sorted(
        line.x1
        for line, ends in zip(lines, sentences, strict=True)
        if not (line.closed or ends) and line.x1 - line.x0 >= LONG_LINE_EM
    )
    alike = [b - a <= SLACK_EM * 2 for a, b in pairwise(edges)]
    shared = sum([below or above for below, above in pairwise((False, *alike, False))])
    return shared * 2 > len(edges)
