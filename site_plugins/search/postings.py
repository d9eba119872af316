"""The articles that hold a term, as bits: numbers as gaps, then where and how often the term stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeAlias

from site_plugins.search.bits import BitReader, exp_golomb, rice

Posting: TypeAlias = int
"""A term in an article: the best place it stands in, times 4, and the step of its count."""

# Only in the body; in a heading or in what is said about the article; in the title.
IN_BODY, IN_HEADING, IN_TITLE = range(3)
PLACE_CODES = ("0", "10", "11")
# How often a term stands in an article is told in four steps: 1, 2, 3 or 4, 5 or more.
STEP_CODES = ("0", "10", "110", "111")


def posting(place: int, count: int) -> Posting:
    """The posting of a term that stands `count` times in an article, at best in `place`."""
    step = min(count, 3) - 1 if count < 5 else 3  # noqa: PLR2004
    return place << 2 | step


def place_of(value: Posting) -> int:
    """IN_BODY, IN_HEADING or IN_TITLE."""
    return value >> 2


def step_of(value: Posting) -> int:
    """0 to 3: the count was 1, 2, 3 or 4, 5 or more."""
    return value & 3


def encode(found: Mapping[int, Posting], size: int) -> str:
    """The postings of one term by article number, out of `size` articles, as bits."""
    values = found.values()
    has_places = any(map(place_of, values))
    has_steps = any(map(step_of, values))
    parts = [exp_golomb(len(found) - 1, 0), "01"[has_places], "01"[has_steps]]
    k, before = gap_width(len(found), size), -1
    codes = _codes(has_places=has_places, has_steps=has_steps)
    for number in sorted(found):
        parts.append(_gap(number - before - 1, k))
        parts.append(codes[found[number]])
        before = number
    return "".join(parts)


def decode(bits: BitReader, size: int) -> dict[int, Posting]:
    """The postings that `encode` wrote."""
    count = bits.exp_golomb(0) + 1
    has_places, has_steps = bits.fixed(1), bits.fixed(1)
    k, number = gap_width(count, size), -1
    found: dict[int, Posting] = {}
    for _ in range(count):
        number += bits.rice(k) + 1
        place = bits.ones(len(PLACE_CODES) - 1) if has_places else 0
        found[number] = place << 2 | (bits.ones(len(STEP_CODES) - 1) if has_steps else 0)
    return found


def gap_width(count: int, size: int) -> int:
    """Rice's k for `count` numbers out of `size`: the mean gap times ln 2, rounded down to a power of two."""
    k = 0
    while (count << (k + 1)) * 10 <= size * 7:
        k += 1
    return k


def united(lists: Iterable[Mapping[int, Posting]]) -> dict[int, Posting]:
    """All articles of several lists, each with its best place and highest step."""
    union: dict[int, Posting] = {}
    for found in lists:
        for number, value in found.items():
            other = union.get(number, value)
            union[number] = value if value == other else highest(value, other)
    return union


def highest(value: Posting, other: Posting) -> Posting:
    """The better place and the higher step of two postings."""
    return max(place_of(value), place_of(other)) << 2 | max(step_of(value), step_of(other))


def lowest(value: Posting, other: Posting) -> Posting:
    """The worse place and the lower step of two postings."""
    return min(place_of(value), place_of(other)) << 2 | min(step_of(value), step_of(other))


_gap = cache(rice)


@cache
def _codes(*, has_places: bool, has_steps: bool) -> tuple[str, ...]:
    """The bits of each posting after its gap."""
    places = PLACE_CODES if has_places else ("",) * len(PLACE_CODES)
    steps = STEP_CODES if has_steps else ("",) * len(STEP_CODES)
    return tuple(place + step for place in places for step in steps)
