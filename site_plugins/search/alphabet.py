"""The characters of a site in a fixed order: terms are sorted by it, texts are written in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

MOST_SHORT = 224
"""So many of the most frequent characters are written as one byte; fewer where there are very many others."""


class Alphabet:
    """Characters by rank; the first `short` are the frequent ones, the others follow in order of code."""

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
        short = MOST_SHORT
        while short + (256 - short) * 256 < len(counts):
            short -= 1
        ordered = sorted(counts, key=lambda char: (-counts[char], char))
        return cls("".join(ordered[:short]), "".join(sorted(ordered[short:])))

    def key(self, term: str) -> tuple[int, int]:
        """What a term of one or two characters is sorted by: first rank, and second rank + 1 or 0."""
        return self.rank[term[0]], self.rank[term[1]] + 1 if len(term) > 1 else 0

    def write(self, text: str) -> bytes:
        """The text in one or two bytes a character."""
        return b"".join(map(self._codes.__getitem__, text))

    def read(self, data: bytes) -> str:
        """The text that `write` wrote."""
        short, chars, place = len(self.frequent), [], 0
        while place < len(data):
            rank = data[place]
            if rank >= short:
                place += 1
                rank = short + (rank - short) * 256 + data[place]
            chars.append(self.chars[rank])
            place += 1
        return "".join(chars)

    def _code(self, rank: int) -> bytes:
        short = len(self.frequent)
        if rank < short:
            return bytes((rank,))
        return bytes((short + (rank - short) // 256, (rank - short) % 256))
