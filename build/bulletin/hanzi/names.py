"""Surnames that are also common words: 余先生, 市委书记范立军, but 余热 and 范围."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from bulletin.hanzi.tables import read_lines

# A surname stands after these or at the head of a clause, a preposition (于) within one.
OPENERS = frozenset(("和", "与", "及", "由", "对", "向", "据", "请", "被", "把", "给", "让", "跟", "同"))
PREPOSITION = "于"
# 其余代表 are the others.
THEIR = "其"
LONGEST_GIVEN_NAME = 2


def is_surname(words: Sequence[str], place: int, is_person: Callable[[str], bool]) -> bool:
    """Whether the word of one character at `place` is a surname, by the titles beside it.

    `is_person` tells names of persons from other words.
    """
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if after in _titles():
        opens = not before or before in OPENERS or not before[-1].isalnum()
        return opens or (words[place] != PREPOSITION and before != THEIR)
    # 市委书记 余 红胜, 组织部部长 于 海涛      but 局长 于 会后
    is_given_name = 1 <= len(after) <= LONGEST_GIVEN_NAME and after[0].isalpha()
    if before not in _titles() or not is_given_name:
        return False
    return words[place] != PREPOSITION or is_person(after)


@cache
def _titles() -> frozenset[str]:
    return frozenset(read_lines("titles.txt"))
