"""Collects the evidence for places: what was seen in which part of an article, and how much it weighs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bulletin.enrich.region_context import Role
from bulletin.enrich.region_gazetteer import NATION, Kind, Place, Use, gazetteer
from bulletin.enrich.region_mentions import Mention, mentions
from bulletin.hanzi.fold import fold

if TYPE_CHECKING:
    from bulletin.enrich.region import RegionText


class Where(StrEnum):
    """The part of an article in which a place is named."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    KICKER = "kicker"
    DATELINE = "dateline"
    LEAD = "lead"
    """The first sentence."""
    FIRST = "first paragraph"
    SOURCE = "source"
    BODY = "body"


WEIGHTS = {
    Where.TITLE: 12.0,
    Where.SUBTITLE: 9.0,
    Where.KICKER: 9.0,
    Where.DATELINE: 8.0,
    Where.LEAD: 4.0,
    Where.FIRST: 2.0,
    Where.SOURCE: 3.0,
    Where.BODY: 1.0,
}
ROLES = {
    Role.PLACE: 1.0,
    Role.VENUE: 2.0,
    Role.ACTOR: 0.35,
    Role.COMPARED: 0.2,
    Role.REACHED: 0.35,
    Role.NOTHING: 0.0,
}
MOST_OFTEN = {
    Where.TITLE: 1,
    Where.SUBTITLE: 1,
    Where.KICKER: 1,
    Where.DATELINE: 1,
    Where.LEAD: 1,
    Where.FIRST: 2,
}
"""How many mentions of one region count in a part; once more in the same words is no new evidence."""
IN_BODY = 5
OFFICE = 5.0
"""A province's own office as the source: 江苏省科技厅."""
NATIONAL_ORGAN = 4.0
NATIONAL_WORD = {Where.TITLE: 4.0, Where.SUBTITLE: 3.0, Where.KICKER: 3.0, Where.LEAD: 2.0, Where.FIRST: 1.0}
NATIONAL_IN_BODY = 0.5
NATIONAL_BODY_MOST = 3.0
DOUBTFUL = 0.35
BYNAME = 0.6
LISTED = 0.25
"""One of four and more places in a row."""
LIST_LENGTH = 4

# 本报合肥11月5日电　　新华社北京3月1日电（记者 …）　　中新网南宁5月6日讯
DATELINE = re.compile(
    r"\s*(?:本报|本刊|[一-龥]{2,6}?(?:社|报|网|台))\s*(?P<place>[一-龥]{2,8}?)\s*"
    r"(?:\d{1,2}月)?\d{1,2}日?\s*(?:专?电|讯|消息)"
)
OFFICES = re.compile(r"(?:厅|局|委|办|办公室|政府|院|所|中心|协会|学会|联合会|园区|管委会|部门|政府网)$")
SENTENCE = re.compile(r"[。！？!?]")
SEAT = "北京"
"""Where the national papers and agencies write: their dateline tells nothing."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One region, seen once."""

    region: str
    seen: str
    """The words, as they are printed."""
    where: Where
    weight: float
    kind: Kind = Kind.PLACE
    note: str = ""
    """Why it weighs less or more."""


@dataclass(frozen=True, slots=True)
class _Part:
    where: Where
    text: str
    printed: str


def evidence_of(text: RegionText) -> Iterator[Evidence]:
    """All evidence of an article, in the order in which it is read."""
    found = [(part, list(mentions(part.text, gazetteer()))) for part in _parts(text)]
    sure = _sure_regions(mention for _, group in found for mention in group)
    counted: Counter[tuple[Where, str]] = Counter()
    for part, group in found:
        listed = _listed(part.text, group)
        for index, mention in enumerate(group):
            place, factor, note = _resolved(mention, sure)
            if place is None:
                continue
            if index in listed:
                factor, note = factor * LISTED, "one of many in a row"
            for region in place.regions:
                counted[part.where, region] += 1
                if counted[part.where, region] > MOST_OFTEN.get(part.where, IN_BODY):
                    continue
                weight = _weight(part, place, mention) * factor
                if weight:
                    seen = part.printed[mention.start : mention.end]
                    yield Evidence(region, seen, part.where, round(weight, 2), place.kind, note)


def _parts(text: RegionText) -> Iterator[_Part]:
    for where, printed in (
        (Where.TITLE, text.title),
        (Where.SUBTITLE, text.subtitle),
        (Where.KICKER, text.kicker),
    ):
        if printed:
            yield _Part(where, fold(printed), printed)
    for printed in text.sources:
        yield _Part(Where.SOURCE, fold(printed), printed)
    for index, paragraph in enumerate(text.paragraphs):
        if index > 0:
            yield _Part(Where.BODY, fold(paragraph), paragraph)
            continue
        start = 0
        if match := DATELINE.match(fold(paragraph)):
            place = match["place"]
            if place != SEAT:
                yield _Part(Where.DATELINE, place, paragraph[match.start("place") : match.end("place")])
            start = match.end()
        stop = SENTENCE.search(paragraph, start)
        end = stop.end() if stop else len(paragraph)
        for where, piece in ((Where.LEAD, paragraph[start:end]), (Where.FIRST, paragraph[end:])):
            yield _Part(where, fold(piece), piece)


def _sure_regions(found: Iterator[Mention]) -> dict[str, set[str]]:
    """Regions that are named beyond doubt, with the forms they are named by."""
    sure: dict[str, set[str]] = defaultdict(set)
    for mention in found:
        [place, *others] = mention.places
        if not others and place.use is Use.FREE and place.kind in (Kind.PLACE, Kind.GROUP, Kind.BYNAME):
            for region in place.regions:
                sure[region].add(mention.form)
    return sure


def _resolved(mention: Mention, sure: dict[str, set[str]]) -> tuple[Place | None, float, str]:
    """The place that is meant, how sure that is (0 to 1), and why."""
    places = mention.places
    if len(places) == 1 and places[0].use is Use.FREE:
        return places[0], BYNAME if places[0].kind is Kind.BYNAME else 1.0, ""
    if mention.before:
        near = [place for place in places if _lies_in(place, mention.before)]
        if near:
            return near[0], 1.0, ""
    places = tuple(place for place in places if place.use is not Use.NEVER)
    named = [place for place in places if place.regions[0] in sure]
    within = [place for place in named if place.parent and _names(sure[place.regions[0]], place.parent)]
    for group in (within, named):
        if len({place.regions for place in group}) == 1:
            return group[0], 1.0, "its province is named"
    if len({place.regions for place in places}) == 1 and not named:
        return places[0], DOUBTFUL, "its province is not named"
    return None, 0.0, ""


def _lies_in(place: Place, outer: Mention) -> bool:
    return any(place.regions[0] in other.regions for other in outer.places)


def _names(forms: set[str], prefecture: str) -> bool:
    return any(form.startswith(prefecture) for form in forms)


def _weight(part: _Part, place: Place, mention: Mention) -> float:
    if place.regions == (NATION,):
        if part.where is Where.SOURCE:
            return 0.0
        if place.kind is Kind.ORGAN and part.where is not Where.BODY:
            return NATIONAL_ORGAN
        return NATIONAL_WORD.get(part.where, NATIONAL_IN_BODY)
    if part.where is Where.SOURCE:
        return OFFICE if OFFICES.search(part.text) else WEIGHTS[Where.SOURCE]
    return WEIGHTS[part.where] * ROLES[mention.role]


def _listed(text: str, group: list[Mention]) -> set[int]:
    """Indexes of the mentions that stand in a row of four and more places: 北京、上海、广州、深圳等."""
    rows: list[list[int]] = []
    for index, mention in enumerate(group):
        if mention.places[0].kind is not Kind.PLACE:
            continue
        if rows and text[group[rows[-1][-1]].end : mention.start] in ("、", ",", "和", "及", "与"):
            rows[-1].append(index)
        else:
            rows.append([index])
    return {index for row in rows if len(row) >= LIST_LENGTH for index in row}
