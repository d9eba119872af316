"""Every form in which a place may stand in a text, and the places each form may mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from string import ascii_letters

from msgspec import Struct

from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table

NATION = "全国"
UNKNOWN = ""
"""The region of 全球, and of 我省 where no source tells whose province that is."""
PROVINCE, PREFECTURE, COUNTY = "123"
PAIR = 2


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
    INITIAL = "initial"
    """A country by one character where a clause begins, before an organ or a Latin name: 美商务部, 美NASA."""
    HOME = "home"
    """The place of whoever speaks: 我省, 全市."""
    SELF = "self"
    """Whoever speaks: 我校. A paper that is the source speaks for somebody else."""
    WORLD = "world"
    """More than one country is spoken of, and none of them: 全球, 经合组织."""
    PRESS = "press"
    """A paper of a province whose name does not say which, 大众日报: as a source it tells, in a text not."""
    SCHOOL = "school"
    """A university or hospital whose name does not say where it is: 清华大学, 华西医院."""
    TRAP = "trap"
    """Holds a place's name and does not speak of the place: 北京时间."""


SPOKEN_OF = {Kind.NATION: (NATION,), Kind.ORGAN: (NATION,), Kind.WORLD: (UNKNOWN,)}


class Use(StrEnum):
    """When a form may be taken for the place."""

    FREE = "free"
    LIKELY = "likely"
    """It counts less unless the article names its province or prefecture too."""
    SUPPORT = "support"
    """Where the article names its province or prefecture too."""
    NEVER = "never"
    """Only right after its province or prefecture."""


class Place(Struct, frozen=True):
    """A place that a form may mean."""

    regions: tuple[str, ...]
    """What an editor writes: provinces in the order of their codes, countries, or 全国."""
    kind: Kind = Kind.PLACE
    use: Use = Use.FREE
    parent: str = ""
    """Short name of the prefecture a county belongs to."""
    bare: bool = False
    """A prefecture or county without 市, 县 or the like."""
    abroad: bool = False
    """A country or a place in one."""


Places = tuple[Place, ...]


class Gazetteer(Struct, frozen=True):
    """All forms, folded, and how to find them."""

    forms: dict[str, Places]
    """What each form may mean."""
    plain: frozenset[str]
    """The forms that can mean one place only."""
    lengths: dict[str, tuple[int, ...]]
    """How long the forms are that begin with these two characters, longest first."""
    heads: re.Pattern[str]
    """Matches the first character where two characters stand that may begin a form."""
    codes: dict[str, int]
    """GB/T 2260 code of each province: provinces are listed by it."""


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer made of the tables in `bulletin/data`, read once."""
    forms: dict[str, dict[Place, None]] = defaultdict(dict)
    for form, place in _divisions():
        forms[form][place] = None
    for form, place in _single_forms():
        forms[form] = {place: None}
    lengths: dict[str, set[int]] = defaultdict(set)
    for form in forms:
        lengths[form[:PAIR]].add(len(form))
    firsts, seconds = ({head[place] for head in lengths} for place in (0, 1))
    return Gazetteer(
        plain=frozenset(form for form, places in forms.items() if _is_plain(places)),
        forms={form: _shared(tuple(places)) for form, places in forms.items()},
        lengths={head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()},
        heads=re.compile(f"{_any_of(firsts)}(?={_any_of(seconds)})"),
        codes={
            row["short"]: int(row["code"]) for row in read_table("regions.tsv") if row["level"] == PROVINCE
        },
    )


def _is_plain(places: Iterable[Place]) -> bool:
    return len({place.regions for place in places}) == 1 and any(place.use is Use.FREE for place in places)


def _divisions() -> Iterator[tuple[str, Place]]:
    """Provinces, prefectures and counties, each by its full and its short name."""
    rows = read_table("regions.tsv")
    shorts = {
        level: {row["short"] for row in rows if row["level"] == level} for level in (PROVINCE, PREFECTURE)
    }
    for row in rows:
        name, short, level, regions = fold(row["name"]), fold(row["short"]), row["level"], (row["province"],)
        # 和县, 成县: two characters are too often the parts of other words.
        use = Use.SUPPORT if level == COUNTY and len(name) == PAIR else Use.FREE
        yield name, Place(regions, use=use, parent=row["parent"])
        if "自治" in name and level != PROVINCE:  # 延边州, 石柱县
            yield short + name[-1], Place(regions, parent=row["parent"])
        if level == PROVINCE:
            yield short, Place(regions)
        elif len(short) >= PAIR and not _outranked(row, shorts):
            yield short, Place(regions, use=Use(row["use"]), parent=row["parent"], bare=True)


def _outranked(row: dict[str, str], shorts: dict[str, set[str]]) -> bool:
    """吉林 is the province, not the prefecture; 大理 the prefecture, not the county."""
    higher = (PROVINCE, PREFECTURE) if row["level"] == COUNTY else (PROVINCE,)
    return any(row["short"] in shorts[level] for level in higher)


def _single_forms() -> Iterator[tuple[str, Place]]:
    """Forms that mean one thing; a later one wins."""
    for row in read_table("countries.tsv"):
        yield fold(row["form"]), Place((row["name"],), abroad=True)
    for row in read_table("region_groups.tsv"):
        yield fold(row["form"]), Place(tuple(row["provinces"].split()), Kind.GROUP)
    yield from _initials()
    for row in read_table("region_aliases.tsv"):
        kind = Kind.PLACE if row["kind"] == "foreign" else Kind(row["kind"])
        abroad = row["kind"] in ("foreign", "pair")
        yield fold(row["form"]), Place(tuple(row["regions"].split()), kind, abroad=abroad)
    for row in read_table("region_national.tsv"):
        kind = Kind(row["kind"])
        yield fold(row["form"]), Place(SPOKEN_OF.get(kind, ()), kind)
    for row in read_table("region_organs.tsv"):
        for level in row["levels"].split():
            yield fold(level + row["organ"]), Place((), Kind.HOME)
    for row in read_table("region_traps.tsv"):
        yield fold(row["text"]), Place((), Kind.TRAP)


def _initials() -> Iterator[tuple[str, Place]]:
    """美政府 and so on, and 美N for any name in Latin letters."""
    rows = read_table("region_initials.tsv")
    behind = [fold(row["form"]) for row in rows if row["kind"] == "organ"]
    for row in rows:
        if row["kind"] == "initial":
            place = Place((row["name"],), Kind.INITIAL, abroad=True)
            yield from ((fold(row["form"] + word), place) for word in (*behind, *map(fold, ascii_letters)))


@cache
def province_initials() -> Mapping[str, str]:
    """The character that each province is called by in a row of such, folded: 鄂 is 湖北."""
    rows = read_table("region_initials.tsv")
    return {fold(row["form"]): row["name"] for row in rows if row["kind"] == "province"}


@cache
def row_of_provinces() -> re.Pattern[str]:
    """川鄂黔滇四省: initials, and how many they are."""
    row, count = f"(?P<row>{_any_of(province_initials())}{{2,9}})", "(?P<count>[两二三四五六七八九2-9])"
    return re.compile(f"{row}{count}个?[省市地]")


@cache
def _shared(places: Places) -> Places:
    """One value for all forms that mean the same."""
    return places


def _any_of(characters: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(characters)))}]"
