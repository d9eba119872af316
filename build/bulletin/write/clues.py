"""Finds the few of many texts that may be like one, by what is rare in it: not all need be compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

COMMON = 100
"""What stands in more texts than this tells none of them apart."""
COMPARED = 20_000
"""Texts that are compared in a run; of an issue like any other all that may be alike, of a huge one fewer."""
FEWEST = 16
"""Texts that one is compared with in any case."""
TINY = 1e-9


class Clues:
    """Where each clue, such as two characters that follow one another, stands in texts that have numbers."""

    def __init__(self, texts: Mapping[int, Sequence[str]]) -> None:
        self._places: dict[str, list[int]] = {}
        for number, clues in texts.items():
            for clue in clues:
                self._places.setdefault(clue, []).append(number)

    def likely(self, clues: Sequence[str], share: float, most: int) -> list[int]:
        """The numbers of texts that may have so large a share of these clues, the likeliest first.

        None is left out but where more than `most`, or more than COMMON with the same clue, would be told: a
        text without any of the rarest clues lacks too many of them.
        """
        missing = len(clues) - math.ceil(share * len(clues) - TINY)
        rarest = sorted(clues, key=lambda clue: len(self._places.get(clue, ())))[: missing + 1]
        told: Counter[int] = Counter()
        for clue in rarest:
            places = self._places.get(clue, ())
            if len(places) <= COMMON:
                told.update(places)
        return [number for number, _ in told.most_common(most)]


def most_each(texts: int) -> int:
    """With how many others each of so many texts may be compared."""
    return max(FEWEST, COMPARED // max(1, texts))
