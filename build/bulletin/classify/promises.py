"""Where in the text each promise of the contents list is kept: in its words, in part, or in other words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from bulletin.forms import signs
from bulletin.forms.names import LATIN_BEHIND, section_name
from bulletin.forms.parts import MARKED_SECTION
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Line, Lines

# • 1.1　欧盟委员会发布路线图, in Markdown
LIST_POINT = re.compile(r"^[•·-]\s+(?=\d|[（(][一二三四五六七八九十\d]|[一二三四五六七八九十]{1,3}[、．])")
NUMBER_MARK = re.compile(
    r"(?:【\d{1,2}】|\d{1,2}\s*[-–—]\s*(?=[\u4e00-\u9fff“《])|\d{1,2}\.\d{1,2}[ \u3000\t]+(?=[^\d\s])"
    r"|\d{1,3}\s*[.．、]\s*|0\d(?:[ \u3000]+|(?=[^\d\s]))|[A-H]?\d{1,2}[ \u3000]+(?=[^\d\s年月日])"
    r"|[（(]?\d{1,2}[）)]\s*|[（(][一二三四五六七八九十]{1,3}[）)]\s*|[①-⑳]\s*|[◇□○●·•▪►▶-]\s*"
    rf"|第[一二三四五六七八九十\d]{{1,3}}{signs.PARTS}\s*[:：]?\s*|(?:{signs.CAPITAL}|{signs.STEM})\s*"
    r"|(?:栏目|板块|单元)[一二三四五六七八九十\d]{1,2}\s*[:：、]\s*|[一二三四五六七八九十]{1,3}[、．]\s*)"
)
PART = re.compile(rf"第[一二三四五六七八九十\d]{{1,3}}{signs.PARTS}")
LISTED = re.compile(r"[一二三四五六七八九十]{1,3}[、．]")
# 各基层工会动态（6则）, in the list alone
COUNT_BEHIND = re.compile(r"[（(](?<=.[（(])\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[则篇条]\s*[）)]$")
# 浮法玻璃库存连降五周①, in the text alone
NOTE_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff”》）？！])[①-⑳]$")
NOT_LETTERS = re.compile(r"[\W_]+")
MOST_TITLE_LINES = 4
LEAST_SHARED = 0.7
SHORTEST_PARTIAL = 8
# 技术性贸易措施　TBT
ABBREVIATED = re.compile(r"(.*[\u4e00-\u9fff])\s+[A-Z]{2,5}")
LONGEST_BILINGUAL = 40
KEPT = 1 << 14
"""Keys that are remembered, a seed's as a rule."""


class Promise(Struct, frozen=True):
    """An entry of the contents list."""

    text: str
    """Without page number, leader and article number."""
    key: str
    page: int | None
    is_section: bool
    line: Line


class Kept(Struct, frozen=True):
    """A promise found in the text: lines `first` to `last`, indexes of the lines after the contents."""

    promise: Promise
    first: int
    last: int
    whole: bool
    """False where only a part of the words agree."""


@lru_cache(KEPT)
def key(text: str) -> str:
    """What is left of a title for comparison: letters, digits and Han characters in their plain form.

    The lines of a text are asked for theirs once for each thing that the contents list is asked.
    """
    return NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text)).lower()


@lru_cache(KEPT)
def unmarked(text: str) -> str:
    """A title or an entry without its number and sign, or without the point of a list and its number."""
    text = LIST_POINT.sub("", COUNT_BEHIND.sub("", NOTE_BEHIND.sub("", text.strip())))
    mark = NUMBER_MARK.match(text)
    return text[mark.end() :] if mark else text


def find_promises(promises: Sequence[Promise], body: Lines) -> tuple[Kept, ...]:
    """Where in the text each promise is kept, in order; promises that are not found are left out.

    A promise in other words (湖北：科研仪器将调剂共享 for 湖北出台细则：大型科研仪器将调剂共享) is looked for
    between the places of those around it.
    """
    sections = {promise.key for promise in promises if promise.is_section}
    keys = [_key_of_line(line.text, sections) for line in body] if promises else []
    places: list[tuple[int, int, bool] | None] = []
    at = 0
    for promise in promises:
        places.append(place := _find(promise.key, keys, at))
        at = place[1] + 1 if place else at
    kept: list[Kept] = []
    at = 0
    for index, promise in enumerate(promises):
        end = next((place[0] for place in places[index:] if place), len(keys))
        if place := places[index] or _reworded(promise.key, keys, at, end):
            kept.append(Kept(promise, *place))
            at = place[1] + 1
    return tuple(sorted([*kept, *_elsewhere(promises, kept, keys)], key=attrgetter("first")))


def _elsewhere(promises: Sequence[Promise], kept: Sequence[Kept], keys: list[str]) -> Iterator[Kept]:
    """What the list promises in another order than the text has it: whole titles, on lines of no other."""
    taken = {line for item in kept for line in range(item.first, item.last + 1)}
    told = {(item.promise.key, item.promise.line.span) for item in kept}
    for promise in promises:
        # 短波, a title as short, counts where one line alone says it.
        short = len(promise.key) < SHORTEST_REWORDED and keys.count(promise.key) != 1
        if (promise.key, promise.line.span) in told or short:
            continue
        place = _find(promise.key, keys, 0)
        if place and place[2] and taken.isdisjoint(range(place[0], place[1] + 1)):
            taken.update(range(place[0], place[1] + 1))
            yield Kept(promise, *place)


def _are_of_titles(signs: AbstractSet[str], kept: Sequence[Kept], body: Lines) -> bool:
    """Most of what the list promises has one of the signs, ◎ before long titles and short ones."""
    return sum(_sign(body[item.first].text) in signs for item in kept) * 2 > len(kept)


def _key_of_line(text: str, sections: AbstractSet[str]) -> str:
    """The key of a line; where the list has 要闻, 要闻 NEWS says that."""
    name = bilingual_key(text)
    return name if name in sections else key(unmarked(text))


def bilingual_key(text: str) -> str:
    """The key of 要闻 for 要闻 NEWS; empty for other lines."""
    short = len(text) <= LONGEST_BILINGUAL and text[-1:].isascii()
    latin = (LATIN_BEHIND.fullmatch(text) or ABBREVIATED.fullmatch(text)) if short else None
    return key(latin[1]) if latin else ""


def with_sections(kept: Sequence[Kept], body: Lines) -> tuple[Kept, ...]:
    """The promises that are kept; where the list has no signs, those with a sign in the text are sections.

    Where most have one, it is that of titles.
    """
    marked = {item.first for item in kept if item.first == item.last and _is_signed(body[item.first].text)}
    if any(item.promise.is_section for item in kept):
        used = Counter(_sign(body[item.first].text) for item in kept if item.promise.is_section)
        theirs = {sign for sign, count in used.items() if sign and count > 1}
        marked = {first for first in marked if _sign(body[first].text) in theirs}
    elif not marked:
        return _with_placed_sections(kept, body)
    elif [_sign(body[first].text) for first in marked] == ["一、"]:
        return tuple(kept)  # 九、十月份活动预告
    elif _are_of_titles({_sign(body[first].text) for first in marked} - {""}, kept, body):
        return tuple(kept)
    return tuple(
        replace(item, promise=replace(item.promise, is_section=True))
        if item.first in marked and _is_marked_section(body[item.first].text)
        else item
        for item in kept
    )


def _with_placed_sections(kept: Sequence[Kept], body: Lines) -> tuple[Kept, ...]:
    """战略规划……1: names right above other promised titles, where hardly a title is as short.

    No section stands over a sentence.
    """
    below = {item.first: body[item.last + 1 : item.last + 2] for item in kept}
    told = {first for first, lines in below.items() if any(ends_sentence(line.text) for line in lines)}
    over = {
        a.first for a, b in pairwise(kept) if a.last + 1 == b.first and len(a.promise.key) <= LONGEST_PLACED
    }
    short = {item.first for item in kept if len(item.promise.key) <= SHORT_PLACED}
    if len(over) < FEWEST_PLACED or len(short - over) > 1:
        return tuple(kept)
    sections = (short | over) - told
    return tuple(
        replace(item, promise=replace(item.promise, is_section=True)) if item.first in sections else item
        for item in kept
    )


FEWEST_PLACED = 2
SHORT_PLACED, LONGEST_PLACED = 6, 11
"""Letters of a section's name that has no mark: where it stands alone, and right over a title."""


def _sign(text: str) -> str:
    if LISTED.match(text):
        return "一、"
    if PART.match(text):
        return "第"
    match = re.match(rf"{signs.ANY}|[【〖]", text)
    return match[0] if match else ""


def _is_signed(text: str) -> bool:
    return bool(_sign(text)) or _is_marked_section(text)


def _is_marked_section(text: str) -> bool:
    marked = MARKED_SECTION.fullmatch(text) or LISTED.match(text)
    return marked is not None and len(section_name(text)) <= LONGEST_SECTION


LONGEST_SECTION = 10


def _reworded(wanted: str, keys: list[str], start: int, end: int) -> tuple[int, int, bool] | None:
    """The lines that share most of their characters with `wanted`, in its order; None where none do."""
    if len(wanted) < SHORTEST_REWORDED:
        return None
    best, found = LEAST_ALIKE, None
    characters = set(wanted)
    for first in range(start, end):
        text = ""
        for last in range(first, min(first + MOST_TITLE_LINES, end)):
            text += keys[last]
            if not keys[last] or len(text) > MOST_LONGER * len(wanted):
                break
            if len(characters.intersection(text)) < LEAST_KEPT * len(characters):
                continue
            shared = longest_common(wanted, text)
            alike = 2 * shared / (len(wanted) + len(text))
            if shared >= LEAST_KEPT * len(wanted) and alike > best:
                best, found = alike, (first, last, False)
    return found


SHORTEST_REWORDED = 6
LEAST_KEPT = 0.8
"""The share of a promise's characters that its title has, in their order."""
LEAST_ALIKE = 0.55
MOST_LONGER = 2.5


def longest_common(first: str, second: str) -> int:
    """Length of the longest common subsequence, by bits (Hyyrö, Bit-parallel LCS, 2004)."""
    places: dict[str, int] = {}
    for place, char in enumerate(first):
        places[char] = places.get(char, 0) | 1 << place
    whole = (1 << len(first)) - 1
    free = whole
    for char in second:
        used = free & places.get(char, 0)
        free = ((free + used) | (free - used)) & whole
    return len(first) - free.bit_count()


def is_said(wanted: str, keys: list[str]) -> bool:
    """Whether some lines, one below the other, say `wanted` from end to end."""
    place = _find(wanted, keys, 0)
    return place is not None and place[2]


def _find(wanted: str, keys: list[str], start: int) -> tuple[int, int, bool] | None:
    """Lines from `start` on that say `wanted`: whole lines first, then lines that share most of it."""
    partial: tuple[int, int, bool] | None = None
    begins = wanted[:1]
    for first in range(start, len(keys)):
        if not keys[first] or begins != keys[first][0]:
            continue
        text = ""
        for last in range(first, min(first + MOST_TITLE_LINES, len(keys))):
            text += keys[last]
            if text == wanted:
                return first, last, True
            if not wanted.startswith(text):
                break
        else:
            continue
        shorter = min(len(keys[first]), len(wanted))
        alike = keys[first][:shorter] == wanted[:shorter]
        longer = max(len(keys[first]), len(wanted))
        if partial is None and alike and shorter >= SHORTEST_PARTIAL and shorter / longer >= LEAST_SHARED:
            partial = first, first, False
    return partial
