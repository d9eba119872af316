"""Finds the forms of the gazetteer in a text: at each place the longest one that is no accident."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from bulletin.enrich.region_context import Role, ends_word, is_accident, role_of
from bulletin.enrich.region_gazetteer import (
    PAIR,
    Gazetteer,
    Kind,
    Place,
    Places,
    Use,
    province_initials,
    row_of_provinces,
)
from bulletin.hanzi.numbers import number

# 北京市场, 成都市值: 市 belongs to the word that follows; 市中区域: so does 区.
GOES_ON = {
    "市": tuple("场值盘面容况售"),
    "区": tuple("域间别块划"),
    "县": tuple("域级"),
    "部": tuple("门位件队落"),
}
MEASURES = frozenset("天日月年元号")
# 连续30天水下测量, not 天水; G30天水段 is a road and a town
MEASURED = re.compile(r"(?<![A-Za-z\d])(?:\d+|[一二两三四五六七八九十百千几数]+)$")
LONGEST_FIGURE = 8


KINDS = frozenset("省市县区旗盟")
BOUNDARY = " 　,。、;:!?“”\"'《》()"


class Mention(Struct, frozen=True, eq=False):
    """A form found in a text; equal only to itself."""

    form: str
    start: int
    end: int
    places: Places
    """What it may mean."""
    role: Role
    """What it tells here."""
    is_plain: bool
    """It can mean one place only."""
    before: Mention | None = None
    """The mention that ends where this one begins: 宁波 before 宁海."""


def mentions(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The mentions in a folded text, from left to right, none within another; traps are read over."""
    last: Mention | None = None
    reached = 0
    rows = {mention.start: mention for mention in _rows(text, gazetteer)}
    for start in sorted({*_starts(text, gazetteer), *rows}) if rows else _starts(text, gazetteer):
        if start >= reached and start in rows:
            yield (last := rows[start])
            reached = last.end
        if start < reached or not (form := _form_at(text, start, gazetteer)):
            continue
        before = last if last and last.end == start else None
        places, end = gazetteer.forms[form], start + len(form)
        if not before and (_is_chance(text, start, form, gazetteer) or _is_another(text, end, places)):
            continue
        reached = end
        if places[0].kind is not Kind.TRAP and not _is_narrowed(text, end, places, gazetteer):
            # 西安电子科技大学 is the school of the place before it.
            within = before is not None and places[0].kind is Kind.SCHOOL
            role = Role.NOTHING if within else role_of(text, start, end, places)
            last = Mention(form, start, end, places, role, form in gazetteer.plain, before)
            # 四川路桥 is no 路桥; behind 德国巴斯夫 湛江 is whole.
            reached += last.role is Role.NOTHING and not within
            yield last


def _rows(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """川鄂黔滇四省: as many provinces by one character each as the number says."""
    names, codes = province_initials(), gazetteer.codes
    for match in row_of_provinces().finditer(text):
        row, count = match["row"], match["count"]
        if len(row) == (2 if count == "两" else number(count)):
            place = Place(tuple(sorted((names[char] for char in row), key=codes.__getitem__)), Kind.GROUP)
            yield Mention(row, match.start(), match.end("row"), (place,), Role.PLACE, is_plain=True)


def _starts(text: str, gazetteer: Gazetteer) -> list[int]:
    """Where two characters stand that begin a form; most time is spent here, so it is one expression."""
    lengths, heads = gazetteer.lengths, gazetteer.heads.finditer(text)
    return [start for head in heads if text[(start := head.start()) : start + PAIR] in lengths]


def _form_at(text: str, start: int, gazetteer: Gazetteer) -> str:
    """The longest form that stands here; empty where none does."""
    for length in gazetteer.lengths.get(text[start : start + PAIR], ()):
        form = text[start : start + length]
        if form in gazetteer.forms and not text.startswith(GOES_ON.get(form[-1], ()), start + length):
            return form
    return ""


def _is_chance(text: str, start: int, form: str, gazetteer: Gazetteer) -> bool:
    """The characters stand here as parts of other words, or of a better name: 构[建宁]海县."""
    places = gazetteer.forms[form]
    if all(place.use is Use.NEVER for place in places):
        return True
    if places[0].kind is Kind.BYNAME or not _has_free(places):
        within = ((inner, _form_at(text, inner, gazetteer)) for inner in range(start + 1, start + len(form)))
        end = start + len(form)
        if any(
            other and inner + len(other) > end and _is_better(other, form, gazetteer)
            for inner, other in within
        ):
            return not _is_whose_office(text, start, end, gazetteer)
    if places[0].kind is Kind.INITIAL and start and text[start - 1].isalnum():
        return True  # 15日央行, 精美公司
    if form[0] in MEASURES and MEASURED.search(text[max(0, start - LONGEST_FIGURE) : start]):
        return True
    if places[0].kind is Kind.PAIR and ends_word(text, start):
        return True
    # 在内蒙古: what would be left of the name is a name as well, and the less likely one.
    left = form[1:] in gazetteer.forms
    return len(form) <= PAIR + 1 and not left and is_accident(text, start, gazetteer.lengths)


def _is_whose_office(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """泾县财政局 where a clause begins: a county and its office, no 县财政局 behind 泾."""
    county = all(place.kind is Kind.PLACE and place.parent for place in gazetteer.forms[text[start:end]])
    return county and (start == 0 or text[start - 1] in BOUNDARY) and has_office(text, end, gazetteer)


def has_office(text: str, end: int, gazetteer: Gazetteer) -> bool:
    """泾县[财政局]: with the 县 of the name that ends here an office begins."""
    return any(
        place.kind is Kind.HOME for place in gazetteer.forms.get(_form_at(text, end - 1, gazetteer), ())
    )


def _is_another(text: str, end: int, places: Places) -> bool:
    """云溪市, where there is only 云溪区: what a place is called by its short name and another's kind."""
    kind, after = text[end : end + 1], text[end + 1 : end + 2]
    if kind not in KINDS or not all(place.bare for place in places):
        return False
    return not (kind in GOES_ON and after in GOES_ON[kind])


def _is_narrowed(text: str, end: int, places: Places, gazetteer: Gazetteer) -> bool:
    """黄河流域山西段: of the provinces that a river has the one is meant that stands right behind it."""
    if places[0].kind is not Kind.GROUP:
        return False
    behind = gazetteer.forms.get(_form_at(text, end, gazetteer), ())
    return any(one.kind is Kind.PLACE and {*one.regions} < {*places[0].regions} for one in behind)


def _is_better(other: str, form: str, gazetteer: Gazetteer) -> bool:
    return len(other) > len(form) or _has_free(gazetteer.forms[other])


def _has_free(places: Places) -> bool:
    return any(place.use is Use.FREE for place in places)
