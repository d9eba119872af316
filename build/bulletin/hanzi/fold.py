"""Folds text for search and comparison: both scripts, both widths and both cases become one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from opencc import OpenCC

from bulletin.hanzi.tables import read_table

# CJK Unified Ideographs: Extension A, the first block, and planes 2 and 3.
HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x323AF))


def fold(text: str) -> str:
    """The text with each character replaced by the one it is searched as.

    NFKC, lower case, Traditional to Simplified, character by character: the result has as many characters
    as the text, so that a place found in one is the place in the other. A character that NFKC or lower
    case would turn into several stays as it is.
    """
    return text.translate(_table())


def simplified(text: str) -> str:
    """The text with Simplified characters for Traditional ones, one for one as in `fold`; all else stays."""
    return text.translate(_han_table())


@cache
def _han_table() -> dict[int, str]:
    return {ord(char): to for char, to in han_map().items()}


@cache
def han_map() -> dict[str, str]:
    """Traditional and variant characters -> the Simplified ones they fold to, sorted; all single characters.

    OpenCC's t2s for single characters, and on top of it `data/folding.tsv`, which joins what a conversion
    to Taiwan's or Hong Kong's forms may write for one Simplified character (着 and 著, 复 and 覆).
    """
    han = [chr(code) for first, last in HAN for code in range(first, last + 1)]
    simplified = OpenCC("t2s").convert("\n".join(han)).split("\n")
    further = {row["form"]: row["folded"] for row in read_table("folding.tsv")}
    t2s = dict(zip(han, simplified, strict=True))
    # t2s leads 薴 to 苧, which is itself the Traditional form of 苎.
    ends = {char: t2s.get(to, to) for char, to in t2s.items()}
    folded = {char: further.get(to, to) for char, to in ends.items()}
    return {char: to for char, to in folded.items() if char != to and len(to) == 1}


@cache
def _table() -> list[int | str]:
    """For `str.translate`: what every character becomes. In a dict, one that does not change takes long."""
    table: list[int | str] = list(range(HAN[-1][1] + 1))
    for code, to in _changes(han_map()):
        table[code] = to
    return table


def _changes(han: dict[str, str]) -> Iterator[tuple[int, str]]:
    for code in range(HAN[-1][1] + 1):  # beyond it NFKC and lower case change nothing
        char = chr(code)
        plain = _single(unicodedata.normalize("NFKC", char), char)
        plain = _single(plain.lower(), plain)
        to = han.get(plain, plain)
        if to != char:
            yield code, to


def _single(changed: str, char: str) -> str:
    return changed if len(changed) == 1 else char
