"""The marks that a format prints before the points of a list."""

from __future__ import annotations

import re

from bulletin.forms import signs

POINT = "• "
# 1. 黄色警告下……   （2）……   一、……   ◎ ……: who wrote it has put a mark of his own before it
OWN_MARK = re.compile(
    rf"(?:\d{{1,2}}(?:[、．)）]|\.(?!\d))|[（(](?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[）)]|[一二三四五六七八九十]{{1,3}}、|[①-⑳]"
    rf"|{signs.ANY})\s*\S"
)


def with_point(mark: str, text: str) -> str:
    """The text behind its mark; a point is not printed before a number or a sign."""
    return text if mark == POINT and OWN_MARK.match(text) else mark + text
