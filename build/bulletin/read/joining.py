"""Texts that were broken over lines -> one text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bulletin.hanzi.width import is_wide

SPACE = re.compile(r"[ \n]+")


def joined(texts: Iterable[str]) -> str:
    """Lines as one text: a space where two Latin words or figures meet, none between Chinese characters."""
    whole = ""
    for text in texts:
        meet = whole[-1:] + text[:1]
        latin = len(meet) > 1 and meet.isascii() and meet.isalnum()
        whole += (" " if latin else "") + text
    return whole


def flowed(text: str) -> str:
    """White space is one space, as in a web page; a line break between Chinese characters is nothing."""
    return SPACE.sub(lambda match: "" if _is_chinese_break(text, match) else " ", text)


def _is_chinese_break(text: str, match: re.Match[str]) -> bool:
    left, right = text[: match.start()][-1:], text[match.end() :][:1]
    return "\n" in match[0] and bool(left) and bool(right) and is_wide(left) and is_wide(right)
