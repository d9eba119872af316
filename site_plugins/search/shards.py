"""Terms and their postings -> shards: small files of neighbouring terms, found by the first term of each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise

from msgspec import Struct

from site_plugins.search import postings
from site_plugins.search.alphabet import Alphabet, Key
from site_plugins.search.bits import BitReader, exp_golomb, pack
from site_plugins.search.postings import Posting

Terms = Mapping[str, Mapping[int, Posting]]

SMALLEST_SHARD = 600
"""Bytes; smaller files cost more in requests than they save."""
SHARDS_OF_A_CHARACTER = 5
"""A character whose pairs fill more shards than this is also a term of its own."""
PAIR, TRIPLE = 2, 3
KEY_BITS = 10
"""About so long is what stands in a shard before the postings of a term."""
COUNT, NEXT_FIRST, NEXT_SECOND, NEXT_THIRD, NO_THIRD = 8, 0, 5, 5, 0
"""k of the Exp-Golomb codes of how many terms there are and of a step to the next first, second or third
character; most terms have no third."""


class Shard(Struct, frozen=True):
    """A file of terms."""

    first: str
    """Its first term."""
    data: bytes


def make_shards(terms: Terms, alphabet: Alphabet, size: int) -> list[Shard]:
    """All terms as shards, for `size` articles.

    A query reads the list of shards and one shard for each of its pairs: with shards as long as the
    square root of half of the whole, both grow with that root only.
    """
    bits = {term: postings.encode(found, size) for term, found in terms.items()}
    whole = sum(map(len, bits.values())) / 8
    target = max(SMALLEST_SHARD, math.isqrt(int(whole / 2)))
    bits |= _single_characters(terms, bits, target, size)
    shards: list[Shard] = []
    run: list[str] = []
    filled = 0
    for term in sorted(bits, key=alphabet.key):
        if run and filled + len(bits[term]) > target * 8:
            shards.append(_shard(run, bits, alphabet))
            run, filled = [], 0
        run.append(term)
        filled += len(bits[term]) + KEY_BITS
    return [*shards, _shard(run, bits, alphabet)] if run else shards


def read_shard(data: bytes, alphabet: Alphabet, size: int) -> Iterator[tuple[str, dict[int, Posting]]]:
    """The terms of a shard, in order."""
    bits = BitReader(data)
    key = (0, 0, 0)
    for _ in range(bits.exp_golomb(COUNT)):
        key = _read_key(bits, key)
        yield alphabet.term(key), postings.decode(bits, size)


def _key(key: Key, before: Key) -> str:
    """A key after another: steps of 0 up to the character that differs, its step, the rest in full."""
    first, second, third = key
    is_first, is_second = first == before[0], key[:2] == before[:2]
    return (
        exp_golomb(first - before[0], NEXT_FIRST)
        + exp_golomb(second - before[1] if is_first else second, NEXT_SECOND)
        + (exp_golomb(third - before[2], NEXT_THIRD) if is_second else exp_golomb(third, NO_THIRD))
    )


def _read_key(bits: BitReader, before: Key) -> Key:
    first = before[0] + bits.exp_golomb(NEXT_FIRST)
    second = bits.exp_golomb(NEXT_SECOND) + (before[1] if first == before[0] else 0)
    if (first, second) == before[:2]:
        return first, second, before[2] + bits.exp_golomb(NEXT_THIRD)
    return first, second, bits.exp_golomb(NO_THIRD)


def _single_characters(terms: Terms, bits: Mapping[str, str], target: int, size: int) -> dict[str, str]:
    """Postings of the characters that begin too many pairs to unite them in the browser."""
    pairs: dict[str, list[str]] = {}
    for term in terms:
        if len(term) == PAIR:
            pairs.setdefault(term[0], []).append(term)
    return {
        char: postings.encode(postings.united(terms[term] for term in found), size)
        for char, found in pairs.items()
        if sum(len(bits[term]) + KEY_BITS for term in found) > target * 8 * SHARDS_OF_A_CHARACTER
    }


def _shard(run: list[str], bits: Mapping[str, str], alphabet: Alphabet) -> Shard:
    keys = [(0, 0, 0), *map(alphabet.key, run)]
    parts = (_key(key, before) + bits[term] for term, (before, key) in zip(run, pairwise(keys), strict=True))
    return Shard(run[0], pack(exp_golomb(len(run), COUNT) + "".join(parts)))
