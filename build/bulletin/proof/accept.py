"""Remembers in the glossary which doubtful places editors have found right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path

from bulletin.errors import BulletinError
from bulletin.hanzi.convert import Converter
from bulletin.hanzi.glossary import Entry, remarks, render
from bulletin.hanzi.variants import HONG_KONG, TAIWAN
from bulletin.hanzi.words import lexicon
from bulletin.proof.pages import Place

HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
# 1      3-7
NUMBERS = re.compile(r"(?P<first>\d+)(?:-(?P<last>\d+))?")
REMARKS = (
    "# 本刊的词：编者定下的繁体写法。制表符分列，按第一列排序。",
    "# Words whose Traditional forms the editors have decided; parted by tabs, sorted by the first column.",
)


def chosen(places: Sequence[Place], numbers: str) -> list[Place]:
    """The places that `all` or a list such as `1,3-7` names, by their numbers in the report, from 1.

    Raises BulletinError where it is no such list or a number is beyond the last.
    """
    if numbers == "all":
        return list(places)
    picked: list[Place] = []
    for part in numbers.split(","):
        match = NUMBERS.fullmatch(part.strip())
        if not match:
            message = "{part!r} is no number of a place"
            raise BulletinError("", message, "give all, or numbers such as 1,3-7", part=part)
        first, last = int(match["first"]), int(match["last"] or match["first"])
        if not 1 <= first <= last <= len(places):
            message = "there is no place {part}: the report has {count}"
            raise BulletinError("", message, "", part=part.strip(), count=len(places))
        picked += places[first - 1 : last]
    return picked


def accept(places: Iterable[Place], entries: Iterable[Entry], glossary: Path) -> tuple[Entry, ...]:
    """Write the words of the places, as they are converted now, into the glossary; returns what is new."""
    known = {entry.simplified: entry for entry in entries}
    converters = Converter(TAIWAN).convert, Converter(HONG_KONG).convert
    new: dict[str, Entry] = {}
    for place in places:
        first, last = _phrase(place)
        word = place.text[first:last]
        if word not in known:
            taiwan, hong_kong = (convert(place.text)[first:last] for convert in converters)
            new.setdefault(word, Entry(word, taiwan, hong_kong, f"{place.path}:{place.line}"))
    text = glossary.read_text(encoding="utf-8") if glossary.is_file() else ""
    beside = glossary.with_name(f".{glossary.name}.new")
    beside.write_text(
        render((known | new).values(), remarks(text) or REMARKS),
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n",
    )
    beside.replace(glossary)
    return tuple(new.values())


def _phrase(place: Place) -> tuple[int, int]:
    """The word at the place with its neighbours, as far as Chinese goes: what tells the place from others."""
    at = place.doubt.place
    run = next(match for match in HAN_RUN.finditer(place.text) if match.end() > at)
    words = lexicon().cut(run.group())
    ends = list(accumulate(map(len, words), initial=run.start()))
    number = next(number for number, end in enumerate(ends[1:]) if at < end)
    return ends[max(0, number - 1)], ends[min(len(words), number + 2)]
