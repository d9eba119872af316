"""Numbers that stand on a line of their own over or under the title, as posts of accounts set them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bulletin.clean.page_numbers import at_edge
from bulletin.forms.credits import credit_of
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Line, Lines, is_paged

# 19、 over 黑客滥用会议软件盗窃加密货币
DOTTED = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、．]")
# 01 over 日本政府提出法案
PADDED = re.compile(r"\d\d")
# 某市查处违规应用 / 02.
UNDER = re.compile(r"\d\d[.．]?")
# NO.1   PART.02   Part 3
SIGN = re.compile(r"(?:NO|No|TOP|PART|Part)\s*[.．]?\s*(?P<number>\d{1,2})")
# 5.5月下半月我省出口产品受阻情况   2.144小时免签   after 4. 澳大利亚修订牛肉标准
GLUED = re.compile(r"(?P<number>\d{1,2})\.(?=\d.*[\u4e00-\u9fff]{4})")
NUMBERED = re.compile(r"(?P<number>\d{1,2})[.．]\s*(?=[^\d\s])")
LONGEST_NUMBER = 4
"""Characters of 十二、 and 02."""
FEWEST = 3
LONGEST_TITLE = 60


def title_number(lines: Lines) -> Lines:
    """The number and the line below it, or the title above it, as one line."""
    lines = _unglued(_without_signs(lines))
    short = [i for i, line in enumerate(lines) if len(line.text) <= LONGEST_NUMBER and not line.cells]
    found = {*_dotted(lines, short), *_padded(lines, short)}
    under = set() if found else set(_under_titles(lines, short))
    if not (found or under):
        return lines
    return tuple(
        _joined(line, lines[index + 1])
        if index in found
        else _joined(lines[index + 1], line)
        if index + 1 in under
        else line
        for index, line in enumerate(lines)
        if index - 1 not in found and index not in under
    )


def _without_signs(lines: Lines) -> Lines:
    """The lines without NO.1, NO.2, NO.3, each alone over a title: what is below is ruled."""
    signs = {i: match for i, line in enumerate(lines) if (match := SIGN.fullmatch(line.text))}
    found, counted = list(signs), [int(match["number"]) for match in signs.values()]
    titled = all(i + 1 < len(lines) and _may_be_title(lines[i + 1].text) for i in found)
    if len(found) < FEWEST or counted != list(range(1, len(found) + 1)) or not titled:
        return lines
    gone = set(found)
    if sum(_names_section(lines, i) for i in found) * 2 > len(found):
        joined = (
            _joined(line, lines[i + 1], " ") if i in gone else line
            for i, line in enumerate(lines)
            if i - 1 not in gone
        )
        return tuple(joined)
    return tuple(
        replace(line, ruled=True) if i - 1 in gone else line for i, line in enumerate(lines) if i not in gone
    )


def _names_section(lines: Lines, index: int) -> bool:
    """PART01 / 漏洞情报 / 1.某软件远程代码执行漏洞: what the sign counts are sections."""
    first = NUMBERED.match(lines[index + 2].text) if index + 2 < len(lines) else None
    return first is not None and int(first["number"]) == 1


def _unglued(lines: Lines) -> Lines:
    """The lines; a title's number parted from the figure behind it, where the titles around it count so."""
    glued = {i: match for i, line in enumerate(lines) if (match := GLUED.match(line.text)) and not line.cells}
    glued = {i: match for i, match in glued.items() if _may_be_title(lines[i].text)}
    counted = [
        (i, int(match["number"]))
        for i, line in enumerate(lines if glued else ())
        if (match := NUMBERED.match(line.text)) and not line.cells and _may_be_title(line.text)
    ]
    found = {}
    for index, match in glued.items():
        before = [number for i, number in counted if i < index]
        after = [number for i, number in counted if i > index]
        number = int(match["number"])
        if before[-1:] == [number - 1] and after[:1] in ([number + 1], [1], []):
            found[index] = match
    return tuple(
        replace(line, text=f"{found[i][0]} {line.text[found[i].end() :]}") if i in found else line
        for i, line in enumerate(lines)
    )


def _dotted(lines: Lines, short: Sequence[int]) -> Iterator[int]:
    for index in short:
        below = lines[index + 1] if index + 1 < len(lines) else None
        if (
            below
            and DOTTED.fullmatch(lines[index].text)
            and not (below.cells or DOTTED.fullmatch(below.text))
        ):
            yield index


def _padded(lines: Lines, short: Sequence[int]) -> list[int]:
    """All such numbers, where none is that of a page: they count, anew under another, each over a title."""
    numbers = [i for i in short if PADDED.fullmatch(lines[i].text)]
    counted = _count([int(lines[i].text) for i in numbers])
    if len(numbers) < FEWEST or not counted or _are_pages(lines, numbers):
        return []
    titled = all(i + 1 < len(lines) and _may_be_title(lines[i + 1].text) for i in numbers)
    # The name of a section may stand between a text and the number.
    ended = all(_is_over(lines, i - 1) or i - 2 in numbers or _is_over(lines, i - 2) for i in numbers[1:])
    return numbers if titled and ended else []


def _are_pages(lines: Lines, numbers: Sequence[int]) -> bool:
    """The numbers stand where those of pages do, at the edges."""
    return is_paged(lines) and sum(at_edge(lines, i) for i in numbers) * 2 > len(numbers)


def _under_titles(lines: Lines, short: Sequence[int]) -> list[int]:
    """All such numbers, where each stands between what may be a title, below a text, and another text."""
    found = [i for i in short if UNDER.fullmatch(lines[i].text)]
    # 11 / 月15日消息 among 01. and 02. is no such number.
    dotted = [i for i in found if not lines[i].text.isdigit()]
    numbers = dotted if len(dotted) >= FEWEST else found
    counted = _count([int(lines[i].text.rstrip(".．")) for i in numbers])
    if len(numbers) < FEWEST or is_paged(lines) or not counted or numbers[0] == 0:
        return []
    titled = all(_may_be_title(lines[i - 1].text) for i in numbers)
    over = all(i + 1 < len(lines) and i + 1 not in numbers for i in numbers)
    return numbers if titled and over and all(_is_over(lines, i - 2) for i in numbers[1:]) else []


def _count(numbers: Sequence[int]) -> bool:
    """01 01 02 02 01: each is the first of its own, or the next of one that it stands under."""
    counts: list[int] = []
    for number in numbers:
        while number > 1 and counts and counts[-1] != number - 1:
            counts.pop()
        if number > 1 and not counts:
            return False
        counts = [*counts[: -1 if number > 1 else None], number]
    return True


def _may_be_title(text: str) -> bool:
    asks = text.endswith(("？", "?"))
    return len(text) <= LONGEST_TITLE and (asks or not ends_sentence(text)) and not PADDED.fullmatch(text)


def _is_over(lines: Lines, index: int) -> bool:
    """Whether an article may end with the line."""
    text = lines[index].text
    return len(text) > LONGEST_TITLE or ends_sentence(text) or "://" in text or credit_of(text) is not None


def _joined(number: Line, title: Line, space: str = "") -> Line:
    space = space or (" " if number.text.isdigit() else "")
    upper, lower = sorted((number, title), key=lambda line: line.span.first)
    return replace(
        title,
        text=f"{number.text}{space}{title.text}",
        span=upper.span.to(lower.span),
        gap=upper.gap,
        ruled=upper.ruled or lower.ruled,
        page_top=upper.page_top,
        x0=min(number.x0, title.x0),
    )
