"""Texts that were broken over lines -> one text."""

from __future__ import annotations

from collections.abc import Iterable


def joined(texts: Iterable[str]) -> str:
    """A space only where two Latin words or figures meet: none between Chinese characters."""
    whole = ""
    for text in texts:
        meet = whole[-1:] + text[:1]
        latin = len(meet) > 1 and meet.isascii() and meet.isalnum()
        whole += (" " if latin else "") + text
    return whole
