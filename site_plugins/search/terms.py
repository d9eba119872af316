"""Text as it is searched: folded, without white space, cut into overlapping pairs of characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from bulletin.hanzi.fold import fold as fold_han
from bulletin.hanzi.fold import han_map

# Simplified “ ” ‘ ’ stand as 「 」 『 』 in the Traditional twin, and few keyboards have either: all are one.
QUOTES = "“”‘’「」『』'"
QUOTE = '"'
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


def pairs(folded: str) -> Iterator[str]:
    """Every two characters that stand side by side; the last character stands before END."""
    return (first + second for first, second in zip(folded, folded[1:] + END, strict=True))


def fold_map(alphabet: Iterable[str]) -> dict[str, str]:
    """For the browser: the characters that fold to one of `alphabet`, beyond NFKC and lower case; sorted."""
    known = frozenset(alphabet)
    folded = han_map() | dict.fromkeys(QUOTES, QUOTE)
    return {char: to for char, to in sorted(folded.items()) if to in known}


def _is_space(char: str) -> bool:
    """White space, and characters that are not seen: soft hyphens, zero-width spaces, controls."""
    return unicodedata.category(char) in ("Zs", "Zl", "Zp", "Cc", "Cf")
