"""Every form in which a place may stand in a text, and the places each form may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table

NATION = "全国"
COUNTY = 3


class Kind(StrEnum):
    """What a form is."""

    PLACE = "place"
    """A division, a zone, a city abroad, a country."""
    GROUP = "group"
    """Stands for several provinces: 长三角."""
    PAIR = "pair"
    """Countries in short, China mostly being one of them: 中越, 中日韩."""
    BYNAME = "byname"
    """What a province is called in print: 齐鲁, 申城."""
    EVENT = "event"
    """A fair or forum that is always held in one place: 进博会."""
    ORGAN = "organ"
    """A national organ: 国务院."""
    NATION = "nation"
    """The country is spoken of: 我国."""
    TRAP = "trap"
    """Holds a place's name and does not speak of the place: 北京时间."""


class Use(StrEnum):
    """When a form may be taken for the place."""

    FREE = "free"
    SUPPORT = "support"
    """Where the article names its province or prefecture too."""
    NEVER = "never"
    """Only right after its province or prefecture."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place that a form may mean."""

    regions: tuple[str, ...]
    """What an editor writes: provinces in the order of their codes, or countries."""
    kind: Kind = Kind.PLACE
    use: Use = Use.FREE
    parent: str = ""
    """Short name of the prefecture a county belongs to."""
    bare: bool = False
    """A county or prefecture without 省, 市, 县 or the like."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All forms, folded, and how to find them."""

    forms: dict[str, tuple[Place, ...]]
    """What each form may mean."""
    lengths: dict[str, tuple[int, ...]]
    """How long the forms are that begin with these two characters, longest first."""
    order: dict[str, int]
    """The code of each province: provinces are listed by it."""


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer made of the tables in `bulletin/data`, read once."""
    forms: dict[str, list[Place]] = defaultdict(list)
    for form, place in _divisions():
        if place not in forms[form]:
            forms[form].append(place)
    for form, place in _single_forms():
        forms[form] = [place]
    lengths: dict[str, set[int]] = defaultdict(set)
    for form in forms:
        lengths[form[:2]].add(len(form))
    return Gazetteer(
        forms={form: tuple(places) for form, places in forms.items()},
        lengths={head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()},
        order=_order(),
    )


def _divisions() -> Iterator[tuple[str, Place]]:
    """Provinces, prefectures and counties, each by its full and its short name."""
    rows = read_table("regions.tsv")
    provinces = {row["short"] for row in rows if row["level"] == "1"}
    prefectures = {row["short"] for row in rows if row["level"] == "2"}
    for row in rows:
        regions, use, parent = (row["province"],), Use(row["use"]), row["parent"]
        name, short, county = fold(row["name"]), fold(row["short"]), int(row["level"]) == COUNTY
        # 和县, 成县: two characters are too often parts of other words.
        full_use = Use.SUPPORT if county and len(name) == 2 else Use.FREE  # noqa: PLR2004
        yield name, Place(regions, use=full_use, parent=parent)
        if row["level"] == "1":
            yield short, Place(regions)
        elif (
            len(short) > 1 and row["short"] not in provinces and not (county and row["short"] in prefectures)
        ):
            yield short, Place(regions, use=use, parent=parent, bare=True)
        if "自治" in name and len(short) > 1:  # 延边州, 石柱县
            yield short + name[-1], Place(regions, parent=parent)


def _single_forms() -> Iterator[tuple[str, Place]]:
    """Forms that mean one thing; a later one wins."""
    for row in read_table("countries.tsv"):
        yield fold(row["form"]), Place((row["name"],))
    for row in read_table("region_groups.tsv"):
        yield fold(row["form"]), Place(tuple(row["provinces"].split()), Kind.GROUP)
    for row in read_table("region_aliases.tsv"):
        regions = tuple(row["regions"].split())
        kind = Kind.PLACE if row["kind"] == "foreign" else Kind(row["kind"])
        yield fold(row["form"]), Place(regions, kind)
    for row in read_table("region_national.tsv"):
        yield fold(row["form"]), Place((NATION,), Kind.ORGAN if row["kind"] == "organ" else Kind.NATION)
    for row in read_table("region_traps.tsv"):
        yield fold(row["text"]), Place((), Kind.TRAP)


def _order() -> dict[str, int]:
    return {row["short"]: int(row["code"]) for row in read_table("regions.tsv") if row["level"] == "1"}
