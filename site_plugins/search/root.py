"""What every query needs before all else: `root.bin`."""

from __future__ import annotations

import base64
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from site_plugins.search.alphabet import LIST, Alphabet
from site_plugins.search.articles import PLACES, Article
from site_plugins.search.bits import exp_golomb, fixed, pack
from site_plugins.search.postings import IN_TITLE
from site_plugins.search.shards import NO_THIRD
from site_plugins.search.terms import fold

NEXT_VARIANT, NEXT_SHARD = 2, 0
"""k of the Exp-Golomb codes of a step to the next folded character, and to a shard's first character."""

DIGITS = "0123456789abcdef"
MEDIUM = 8
"""The digit of an article of mean length; four more is twice as long."""
TITLE_UNIT = 4
"""So many characters of a title count one."""


def root(
    articles: Sequence[Article],
    alphabet: Alphabet,
    folds: Mapping[str, str],
    usual: Mapping[str, Mapping[str, str]],
    shards: Sequence[str],
) -> dict[str, object]:
    """The root but for its version: `shards` are the first terms of the shards, in order."""
    return {
        "frequent": alphabet.frequent,
        "others": _text(alphabet.pack_others()),
        "fold": _text(pack_folds(folds, alphabet)),
        "usual": {script: _text(pack_usual(folds, forms)) for script, forms in usual.items()},
        "shards": _text(pack_shards(shards, alphabet)),
        "lengths": lengths(articles),
        "titles": titles(articles),
    }


def usual_forms(articles: Iterable[Article], script: str, folds: Mapping[str, str]) -> dict[str, str]:
    """What each Simplified character mostly is in the twins of a script, where that is another character."""
    counts: Counter[tuple[str, str]] = Counter()
    for article in articles:
        own, *_ = article.lines.values()
        for line, twin in zip(own, article.lines.get(script, ()), strict=False):
            if len(line) == len(twin):
                counts.update(zip(line, twin, strict=True))
    best: defaultdict[str, tuple[int, str]] = defaultdict(lambda: (0, ""))
    for (char, to), count in sorted(counts.items()):
        if (char == to or folds.get(to) == char) and count > best[char][0]:
            best[char] = count, to
    return {char: to for char, (_, to) in best.items() if char != to}


def pack_folds(folds: Mapping[str, str], alphabet: Alphabet) -> bytes:
    """How many characters, then these in the order of their codes, each with the rank of what it folds to."""
    width = len(alphabet.chars).bit_length()
    codes = [0, *map(ord, folds)]
    steps = (exp_golomb(code - before, NEXT_VARIANT) for before, code in pairwise(codes))
    ranks = (fixed(alphabet.rank[to], width) for to in folds.values())
    head = exp_golomb(len(folds), LIST)
    return pack(head + "".join(step + rank for step, rank in zip(steps, ranks, strict=True)))


def pack_usual(folds: Mapping[str, str], forms: Mapping[str, str]) -> bytes:
    """One bit for each of the folded characters: whether it is the usual form of the one it folds to."""
    return pack("".join("01"[forms.get(to) == char] for char, to in folds.items()))


def pack_shards(firsts: Sequence[str], alphabet: Alphabet) -> bytes:
    """How many shards, then the first term of each: a step to its first character, the others in full."""
    width = (len(alphabet.chars) + 1).bit_length()
    keys = [(0, 0, 0), *map(alphabet.key, firsts)]
    terms = (
        exp_golomb(first - before, NEXT_SHARD) + fixed(second, width) + exp_golomb(third, NO_THIRD)
        for (before, *_), (first, second, third) in pairwise(keys)
    )
    return pack(exp_golomb(len(firsts), LIST) + "".join(terms))


def lengths(articles: Sequence[Article]) -> str:
    """The length of each article beside the mean, one digit each: 4 * log2(length / mean) + MEDIUM."""
    sizes = [len(fold("".join(next(iter(article.lines.values()))))) for article in articles]
    mean = sum(sizes) / max(1, len(sizes))
    edges = [2 ** ((step - MEDIUM + 0.5) / 4) for step in range(len(DIGITS) - 1)]
    return "".join(DIGITS[sum(edge <= size / mean for edge in edges)] for size in sizes)


def titles(articles: Sequence[Article]) -> str:
    """The length of each title, one digit each, in TITLE_UNIT, rounded up."""
    return "".join(
        DIGITS[min(len(DIGITS) - 1, -(-_title_length(article) // TITLE_UNIT))] for article in articles
    )


def _title_length(article: Article) -> int:
    own, *_ = article.lines.values()
    return sum(
        len(fold(line)) for kind, line in zip(article.fields, own, strict=True) if PLACES[kind] == IN_TITLE
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
