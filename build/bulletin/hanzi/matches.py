"""Finds words that editors have decided in a text, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct


class Match(Struct, frozen=True):
    """A word of the glossary in a text, from `start` up to `end`, and what stands for it."""

    start: int
    end: int
    target: str


class Matcher:
    """Simplified words and what they become in one variant."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = dict(words)
        self._lengths: dict[str, list[int]] = {}
        for word in sorted(self._words, key=len, reverse=True):
            lengths = self._lengths.setdefault(word[0], [])
            if len(word) not in lengths:
                lengths.append(len(word))
        heads = "".join(re.escape(head) for head in sorted(self._lengths))
        self._head = re.compile(f"[{heads}]") if heads else None

    def find(self, text: str) -> list[Match]:
        """The matches in order, none over another: of two that overlap the longer one, then the first."""
        kept: list[Match] = []
        for match in sorted(self._all(text), key=lambda match: (match.start - match.end, match.start)):
            if all(match.end <= other.start or other.end <= match.start for other in kept):
                kept.append(match)
        return sorted(kept, key=lambda match: match.start)

    def _all(self, text: str) -> Iterator[Match]:
        if self._head is None:
            return
        for head in self._head.finditer(text):
            start = head.start()
            for length in self._lengths[head.group()]:
                target = self._words.get(text[start : start + length])
                if target is not None:
                    yield Match(start, start + length, target)
