"""The characters of a site in a fixed order: terms are sorted by it, texts are written in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from site_plugins.search.bits import exp_golomb, pack

MOST_FREQUENT = 224
"""So many characters are written as one byte, the others as two; fewer where there are very many others."""
NEXT_CODE = 2
LIST = 10
"""k of the Exp-Golomb codes of a step from one of the others to the next, and of how long a list is."""


Key = tuple[int, int, int]


class Alphabet:
    """Characters by rank: the most frequent ones, then the others in the order of their codes."""

    def __init__(self, frequent: str, others: str) -> None:
        self.frequent = frequent
        self.others = others
        self.chars = frequent + others
        self.rank = {char: rank for rank, char in enumerate(self.chars)}
        self._codes = {char: self._code(rank) for rank, char in enumerate(self.chars)}

    @classmethod
    def of(cls, texts: Iterable[str]) -> Alphabet:
        """The alphabet of all characters in `texts`."""
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(text)
        short = MOST_FREQUENT
        while short + (256 - short) * 256 < len(counts):
            short -= 1
        ordered = sorted(counts, key=lambda char: (-counts[char], char))
        return cls("".join(ordered[:short]), "".join(sorted(ordered[short:])))

    def key(self, term: str) -> Key:
        """What a term of one to three characters is sorted by: for each its rank + 1, 0 for none."""
        first, second, third = (*(self.rank[char] + 1 for char in term), 0, 0)[:3]
        return first, second, third

    def term(self, key: Key) -> str:
        """The term of a key."""
        return "".join(self.chars[place - 1] for place in key if place)

    def write(self, text: str) -> bytes:
        """The text in one or two bytes a character."""
        return b"".join(map(self._codes.__getitem__, text))

    def read(self, data: bytes) -> str:
        """The text that `write` wrote."""
        short, place = len(self.frequent), 0
        chars: list[str] = []
        while place < len(data):
            rank = data[place]
            if rank >= short:
                place += 1
                rank = short + (rank - short) * 256 + data[place]
            chars.append(self.chars[rank])
            place += 1
        return "".join(chars)

    def pack_others(self) -> bytes:
        """For the browser: how many others, then the steps from code to code, the first from 0."""
        codes = [0, *map(ord, self.others)]
        steps = (exp_golomb(code - before, NEXT_CODE) for before, code in pairwise(codes))
        return pack(exp_golomb(len(self.others), LIST) + "".join(steps))

    def _code(self, rank: int) -> bytes:
        short = len(self.frequent)
        if rank < short:
            return bytes((rank,))
        return bytes((short + (rank - short) // 256, (rank - short) % 256))
