"""Finds the forms of the gazetteer in a text, and says what each one tells there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import add

from bulletin.enrich.region_context import Role, is_accident, role_of
from bulletin.enrich.region_gazetteer import Gazetteer, Kind, Place

# 北京市场, 东方市值: 市 belongs to the word that follows; 市中区域: so does 区.
GOES_ON = {"市": "场值盘面容况售", "区": "域间别块划", "县": "域级"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A form found in a text."""

    form: str
    start: int
    end: int
    places: tuple[Place, ...]
    """What it may mean."""
    role: Role
    """What it tells here."""
    before: Mention | None = None
    """The mention that ends where this one begins: 宁波 before 宁海."""


def mentions(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The mentions in a folded text from left to right, at each place the longest form; no traps."""
    forms, lengths = gazetteer.forms, gazetteer.lengths
    last: Mention | None = None
    reached = 0
    for start in [index for index, pair in enumerate(map(add, text, text[1:])) if pair in lengths]:
        if start < reached:
            continue
        form = _longest(text, start, forms, lengths[text[start : start + 2]])
        if not form:
            continue
        places, end = forms[form], start + len(form)
        if len(form) == 2 and is_accident(text, start):  # noqa: PLR2004
            continue
        reached = end
        if places[0].kind is Kind.TRAP:
            continue
        before = last if last and last.end == start else None
        last = Mention(form, start, end, places, role_of(text, start, end, places), before)
        yield last


def _longest(text: str, start: int, forms: dict[str, tuple[Place, ...]], lengths: tuple[int, ...]) -> str:
    for length in lengths:
        form = text[start : start + length]
        if form in forms and not text.startswith(tuple(GOES_ON.get(form[-1], ())), start + length):
            return form
    return ""
