"""Text as it is searched: folded, without white space, cut into overlapping pairs of characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from operator import add

from msgspec import Struct

from bulletin.hanzi.fold import fold as fold_han
from bulletin.hanzi.fold import han_map

# Simplified “ ” ‘ ’ stand as 「 」 『 』 in the Traditional twin, and few keyboards have either: all are one.
QUOTES = "“”‘’「」『』'"
QUOTE = '"'
COMMON, COMMON_AROUND_A_MARK = 3, 12
"""A pair is common in one of 3 articles; around a mark or digit, which stand anywhere, in one of 12."""
FEW = 16
"""So many articles are soon looked into one by one."""
NOTE_MARK = re.compile("\x01[^\x02]*\x02")
"""The number of a note, as it stands in a text: who looks for words around it may leave it out or not."""
END = "\n"
"""Stands after the last character of a text, so that every character begins a pair."""


@cache
def fold_char(char: str) -> str:
    """What a character is searched as: one character; none for white space; several for ㎡ and its like."""
    plain = unicodedata.normalize("NFKC", char).lower()
    return "".join(QUOTE if part in QUOTES else fold_han(part) for part in plain if not _is_space(part))


def fold(text: str) -> str:
    """The text as it is searched: NFKC, lower case, Simplified, one quotation mark, no white space.

    The browser does the same, character by character, with `fold_map`.
    """
    return "".join(map(fold_char, text))


def note_mark(text: str) -> str:
    """The number of a note in a text; folding takes away what encloses it."""
    return f"\x01{text}\x02"


def without_note_marks(text: str) -> str:
    """The text as it reads without the numbers of notes."""
    return NOTE_MARK.sub("", text)


def pairs(folded: str) -> Iterator[str]:
    """Every two characters that stand side by side; the last character stands before END."""
    return map(add, folded, folded[1:] + END)


def triples(folded: str, common: Common) -> Iterator[str]:
    """Every three characters whose two pairs are so common that both tell little."""
    counts = [common.counts.get(pair, 0) for pair in pairs(folded)]
    for place, (one, other) in enumerate(pairwise(counts)):
        if one and other and is_common(folded[place + 1], min(one, other), common.size):
            yield folded[place : place + 3]


class Common(Struct, frozen=True):
    """How common the pairs of an archive are."""

    counts: Mapping[str, int]
    """Pair to the number of articles that hold it; rare ones may be left out."""
    size: int
    """Number of articles."""


def is_common(middle: str, count: int, size: int) -> bool:
    """Whether pairs of `count` articles or more do not do without the triple around `middle`."""
    return count > FEW and count * _share(middle) > size


@cache
def _share(middle: str) -> int:
    return COMMON_AROUND_A_MARK if unicodedata.category(middle)[0] in "PSN" else COMMON


def fold_map(alphabet: Iterable[str]) -> dict[str, str]:
    """For the browser: the characters that fold to one of `alphabet`, beyond NFKC and lower case; sorted."""
    known = frozenset(alphabet)
    folded = han_map() | dict.fromkeys(QUOTES, QUOTE)
    return {char: to for char, to in sorted(folded.items()) if to in known}


def _is_space(char: str) -> bool:
    """White space, and characters that are not seen: soft hyphens, zero-width spaces, controls."""
    return unicodedata.category(char) in ("Zs", "Zl", "Zp", "Cc", "Cf")
