"""Who signs a notice, and when: 省科学技术厅 / 2021年4月19日 under its last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.classify.marks import Scene
from bulletin.forms.masthead import DATE, OFFICE
from bulletin.hanzi.numbers import with_arabic_dates

SIGNATURE = "signature"
"""The rule of both lines."""
MOST_OFFICES = 3
# A year, after a bracket or none.
YEAR = re.compile(r"[\s（）()]*[12一二民中]")
NAMES = re.compile(r"[ \u3000]{2,}|\u3000")


def signatures(scene: Scene) -> Iterator[int]:
    """The units of signatures: lines that are only a day, and the offices above it that signed."""
    for index in range(1, len(scene.units)):
        if not _is_day(scene.units[index].text):
            continue
        first = index
        while first > 0 and index - first < MOST_OFFICES and _is_office(scene.units[first - 1].text):
            first -= 1
        if first < index and first > 0 and scene.units[first - 1].is_sentence:
            yield from range(first, index + 1)


def _is_day(text: str) -> bool:
    if not YEAR.match(text):
        return False
    bare = with_arabic_dates("".join(text.split())).strip("（）()")
    match = DATE.fullmatch(bare)
    return match is not None and match["day"] is not None


def _is_office(text: str) -> bool:
    return all(OFFICE.fullmatch(name) for name in NAMES.split(text.strip()) if name)
