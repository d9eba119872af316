"""Finds the characters of a line whose Traditional form is in doubt, and says how sure the chosen one is."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from msgspec import Struct
from opencc import OpenCC

from bulletin.hanzi.characters import Settled, settle
from bulletin.hanzi.matches import Matcher
from bulletin.hanzi.variants import Variant
from bulletin.hanzi.words import lexicon

# How sure to call a choice for which the context was not asked: an order for the eye, not a rate.
SURE_AGAINST_WORD = 0.9
"""A rule chose otherwise than OpenCC does for the word."""
SURE_AGAINST_LINE = 0.97
"""OpenCC chose otherwise for the whole line, whose words it cuts by the longest match."""
SURE = 0.99
"""At least so sure, a place is not in doubt."""


class Doubt(Struct, frozen=True):
    """A place of a line."""

    place: int
    """Counted from 0."""
    form: str
    other: str
    sure: float
    """How sure the form is, from 0 to 1."""


def doubts(lines: Sequence[str], variant: Variant, words: Matcher) -> list[list[Doubt]]:
    """For each line its doubtful places; what a word of the glossary decides is not in doubt."""
    settled = settle(lines)
    cuts = map(lexicon().cut, lines)
    found = []
    for line, chosen, cut in zip(lines, settled, cuts, strict=True):
        decided = {place for match in words.find(line) for place in range(match.start, match.end)}
        places = {doubt.place: doubt for doubt in _doubts(line, chosen, cut, variant)}
        found.append([doubt for place, doubt in sorted(places.items()) if place not in decided])
    return found


def _doubts(line: str, chosen: Settled, words: Sequence[str], variant: Variant) -> Iterator[Doubt]:
    """Later ones, where two are of one place, count."""
    form = _converter(variant.opencc)
    known = _decided_by_table(words)
    ours = form(chosen.text)
    to_traditional = _converter("s2t")
    by_line = form(to_traditional(line))
    by_word = form("".join(map(to_traditional, words)))
    for others, sure in ((by_line, SURE_AGAINST_LINE), (by_word, SURE_AGAINST_WORD)):
        for place, (own, other) in enumerate(zip(ours, others, strict=True)):
            if own != other and place not in known:
                yield Doubt(place, own, other, sure)
    for decision in chosen.decisions:
        sure = 1 / (1 + math.exp(-decision.margin))
        if sure < SURE:
            yield Doubt(decision.place, form(decision.form), form(decision.other), sure)


def _decided_by_table(words: Sequence[str]) -> set[int]:
    """Places in words that our own tables know: that OpenCC has them otherwise is why they stand there."""
    known: set[int] = set()
    start = 0
    for word in words:
        known.update(start + place for place in lexicon().corrected(word))
        start += len(word)
    return known


@cache
def _converter(config: str) -> Callable[[str], str]:
    convert: Callable[[str], str] = OpenCC(config).convert
    return convert
