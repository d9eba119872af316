"""The title of a web page's one article among its lines, and the credits that stand in one block with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from bulletin.lines import TITLE, Line, Lines

# 学校举行座谈会-旅院新闻   黑龙江省各地持续开展活动_央广网: the page's name, then the site's
BEHIND = re.compile(r"[-—–_|｜·:：(（>《].*|$")
# 集团公司负责人到企业调研来源：某某石化报 发布时间：2020-12-11, in one heading
CREDIT = re.compile(
    r"(?<=.{4})\s*(?:(?:文章|信息|稿件|新闻)?来源|(?:发布|更新)(?:时间|日期)|日期|作者|发布[者人]|发布单位)\s*[:：]"
)
BEGINS = re.compile(CREDIT.pattern.removeprefix("(?<=.{4})"))
SHORTEST = 6
"""Characters of a title that the page's own name begins with."""


def with_title(lines: Lines, name: str) -> Lines:
    """The lines; one that says what the page is called is its title, or else the one heading over credits.

    `name` is the text of the page's title element.
    """
    parted = tuple(part for line in lines for part in _parts(line))
    whole = "".join(name.split())
    called = [i for i, line in enumerate(parted) if _is_called(line, whole)]
    over = [
        i
        for i, (line, below) in enumerate(pairwise(parted))
        if _is_heading(line) and BEGINS.match(below.text)
    ]
    found = next(iter(called), over[0] if len(over) == 1 else None)
    while found is not None and found + 1 in called:
        found += 1  # printed twice, one under the other
    return tuple(replace(line, style=TITLE) if i == found else line for i, line in enumerate(parted))


def _is_called(line: Line, whole: str) -> bool:
    text = "".join(line.text.split())
    named = len(text) >= SHORTEST and whole.startswith(text) and not line.cells
    return named and BEHIND.match(whole[len(text) :]) is not None


def _is_heading(line: Line) -> bool:
    return line.style.startswith("Heading")


def _parts(line: Line) -> Iterator[Line]:
    """A heading and the credits that its block holds behind it, each on a line of its own."""
    match = CREDIT.search(line.text) if _is_heading(line) else None
    if not match:
        yield line
        return
    yield replace(line, text=line.text[: match.start()].rstrip())
    yield replace(line, text=line.text[match.start() :].strip(), style="", bold=False, gap=0.0)
