"""Terms and their postings -> shards: small files of neighbouring terms, found by the first term of each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_plugins.search import postings
from site_plugins.search.alphabet import Alphabet
from site_plugins.search.bits import BitReader, exp_golomb, pack
from site_plugins.search.postings import Posting

Terms = Mapping[str, Mapping[int, Posting]]

SMALLEST_SHARD = 600
"""Bytes; smaller files cost more in requests than they save."""
SHARDS_OF_A_CHARACTER = 8
"""A character whose pairs fill more shards than this is also a term of its own."""
NEXT_FIRST, NEXT_SECOND, COUNT = 0, 5, 8
"""k of the Exp-Golomb codes of a step to the next first and second character, and of the number of terms."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of terms."""

    first: str
    """Its first term: a pair, or a single character."""
    data: bytes


def make_shards(terms: Terms, alphabet: Alphabet, size: int) -> list[Shard]:
    """All terms as shards, for `size` articles.

    A query reads the list of shards and one shard for each of its pairs: with shards of the square root of
    the whole, both grow with that root only.
    """
    bits = {term: postings.encode(found, size) for term, found in terms.items()}
    whole = sum(map(len, bits.values())) / 8
    target = max(SMALLEST_SHARD, math.isqrt(int(whole)))
    bits |= _single_characters(terms, bits, target, size)
    shards: list[Shard] = []
    run: list[str] = []
    filled = 0
    for term in sorted(bits, key=alphabet.key):
        if run and filled + len(bits[term]) > target * 8:
            shards.append(_shard(run, bits, alphabet))
            run, filled = [], 0
        run.append(term)
        filled += len(bits[term]) + NEXT_SECOND * 2
    return [*shards, _shard(run, bits, alphabet)] if run else shards


def read_shard(data: bytes, alphabet: Alphabet, size: int) -> Iterator[tuple[str, dict[int, Posting]]]:
    """The terms of a shard, in order."""
    bits = BitReader(data)
    first = second = 0
    for place in range(bits.exp_golomb(COUNT)):
        step = bits.exp_golomb(NEXT_FIRST)
        second = bits.exp_golomb(NEXT_SECOND) + (second + 1 if place and not step else 0)
        first += step
        term = alphabet.chars[first] + (alphabet.chars[second - 1] if second else "")
        yield term, postings.decode(bits, size)


def _single_characters(terms: Terms, bits: Mapping[str, str], target: int, size: int) -> dict[str, str]:
    """Postings of the characters that begin too many pairs to unite them in the browser."""
    pairs: dict[str, list[str]] = {}
    for term in terms:
        pairs.setdefault(term[0], []).append(term)
    return {
        char: postings.encode(postings.united(terms[term] for term in found), size)
        for char, found in pairs.items()
        if sum(len(bits[term]) for term in found) > target * 8 * SHARDS_OF_A_CHARACTER
    }


def _shard(run: list[str], bits: Mapping[str, str], alphabet: Alphabet) -> Shard:
    parts = [exp_golomb(len(run), COUNT)]
    before = (0, -1)
    for place, term in enumerate(run):
        first, second = alphabet.key(term)
        parts.append(exp_golomb(first - before[0], NEXT_FIRST))
        is_next = place and first == before[0]
        parts.append(exp_golomb(second - before[1] - 1 if is_next else second, NEXT_SECOND))
        parts.append(bits[term])
        before = first, second
    return Shard(run[0], pack("".join(parts)))
