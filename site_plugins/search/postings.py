"""The articles that hold a term, as bits: numbers as gaps, then where and how often the term stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_plugins.search.bits import BitReader, exp_golomb, rice

# How often a term stands in an article is told in four steps: 1, 2, 3 or 4, 5 or more.
STEP_CODES = ("0", "10", "110", "111")
# Only in the body; in a heading or in what is said about the article; in the title.
PLACE_CODES = ("0", "10", "11")
IN_BODY, IN_HEADING, IN_TITLE = range(3)


@dataclass(frozen=True, slots=True)
class Posting:
    """A term in an article."""

    place: int
    """The best place it stands in: IN_BODY, IN_HEADING or IN_TITLE."""
    step: int
    """0 to 3, see STEP_CODES."""


def step_of(count: int) -> int:
    """The step of STEP_CODES for a count from 1."""
    return count - 1 if count < 3 else 2 if count < 5 else 3  # noqa: PLR2004


def encode(postings: Mapping[int, Posting], size: int) -> str:
    """The postings of one term by article number, out of `size` articles, as bits."""
    has_places = any(posting.place for posting in postings.values())
    has_steps = any(posting.step for posting in postings.values())
    parts = [exp_golomb(len(postings) - 1, 0), "01"[has_places], "01"[has_steps]]
    k, before = gap_width(len(postings), size), -1
    for number in sorted(postings):
        posting = postings[number]
        parts.append(rice(number - before - 1, k))
        if has_places:
            parts.append(PLACE_CODES[posting.place])
        if has_steps:
            parts.append(STEP_CODES[posting.step])
        before = number
    return "".join(parts)


def decode(bits: BitReader, size: int) -> dict[int, Posting]:
    """The postings that `encode` wrote."""
    count = bits.exp_golomb(0) + 1
    has_places, has_steps = bits.fixed(1), bits.fixed(1)
    k, number = gap_width(count, size), -1
    postings: dict[int, Posting] = {}
    for _ in range(count):
        number += bits.rice(k) + 1
        place = _ones(bits, 2) if has_places else IN_BODY
        postings[number] = Posting(place, _ones(bits, 3) if has_steps else 0)
    return postings


def gap_width(count: int, size: int) -> int:
    """Rice's k for `count` numbers out of `size`: the mean gap times ln 2, rounded down to a power of two."""
    k = 0
    while (count << (k + 1)) * 10 <= size * 7:
        k += 1
    return k


def _ones(bits: BitReader, most: int) -> int:
    """How many 1 come before the next 0; after `most` of them there is no 0."""
    ones = 0
    while ones < most and bits.fixed(1):
        ones += 1
    return ones


def united(lists: Iterator[Mapping[int, Posting]]) -> dict[int, Posting]:
    """All articles of several lists, each with its best place and highest step."""
    union: dict[int, Posting] = {}
    for postings in lists:
        for number, posting in postings.items():
            other = union.get(number, posting)
            union[number] = Posting(max(posting.place, other.place), max(posting.step, other.step))
    return union
