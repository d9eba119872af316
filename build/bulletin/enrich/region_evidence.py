"""Collects the evidence for places: what was seen in which part of an article, and how much it weighs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bulletin.enrich.region_context import Role
from bulletin.enrich.region_gazetteer import NATION, Kind, Place, gazetteer
from bulletin.enrich.region_meaning import Named, is_person, meaning, named_regions
from bulletin.enrich.region_mentions import Mention, mentions
from bulletin.enrich.region_parts import HEAD, Part, RegionText, Where, parts

WEIGHTS = {
    Where.TITLE: 12.0,
    Where.SUBTITLE: 9.0,
    Where.KICKER: 9.0,
    Where.SECTION: 2.0,
    Where.SOURCE: 3.0,
    Where.DATELINE: 8.0,
    Where.LEAD: 4.0,
    Where.FIRST: 2.0,
    Where.BODY: 1.0,
}
"""What a place weighs by where it is named: the title outranks all, a mention in passing counts little."""
ROLES = {
    Role.PLACE: 1.0,
    Role.VENUE: 2.5,
    Role.SITE: 1.5,
    Role.ACTOR: 0.45,
    Role.COMPARED: 0.2,
    Role.REACHED: 0.35,
    Role.BOAST: 0.0,
    Role.NOTHING: 0.0,
}
KINDS = {Kind.BYNAME: 0.6, Kind.HOME: 0.8}
NATIONAL = {Where.TITLE: 4.0, Where.SUBTITLE: 3.0, Where.KICKER: 3.0, Where.LEAD: 2.0, Where.FIRST: 1.0}
NATIONAL_ORGAN = 4.0
"""A national organ in the title or the first paragraph: what it does, it does for the country."""
NATIONAL_IN_BODY = 0.25
OFFICE, PRESS = 5.0, 1.2
"""A place in the name of a source: its own office (江苏省科技厅), its newspaper (四川日报)."""
OFTEN = {Where.FIRST: 2, Where.SOURCE: 2, Where.BODY: 5}
"""How many mentions of one region count in a part; in the others one."""
LISTED, LIST_LENGTH = 0.25, 4
"""One of four and more places in a row is an example: 北京、上海、广州、深圳等."""
IN_BRIEF = 10
"""A title is read to its end for a second place this near: 德国巴斯夫湛江基地."""

OFFICES = re.compile(
    r"(?:厅|局|委|办|办公室|政府|院|所|站|中心|协会|学会|联合会|园区|管委会|部门|政府网|电力|分行)$"
)
PAPERS = re.compile(
    r"(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|经济报|科技报|证券报|电视台|卫视|新闻网?|在线)$"
)
# Between two places of a row: 北京、上海; 北京大学、清华大学、南京大学.
ROW = re.compile(r"(?:[^,。;:!?、和及与]{0,8}[、和及与])+|,")
# 德国巴斯夫 before 湛江: the words between hold no verb.
BRAND = re.compile(r"[^的在对为与和及、将推出支让引给向由赴访至到了等是有,。;:()“”\s]{1,6}")
UNKNOWN = ""
"""The region of 我省 where no source tells whose province that is."""
SEAT = "北京"
"""Where the national organs meet: that a meeting is held there tells little."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One region, seen once."""

    region: str
    seen: str
    """The words, as they are printed."""
    where: Where
    weight: float
    kind: Kind = Kind.PLACE
    role: Role = Role.PLACE
    note: str = ""
    """Why it weighs less, or how the name was understood."""


def evidence_of(article: RegionText) -> Iterator[Evidence]:
    """The evidence of an article, the weightiest first; of a region's mentions in a part, the weightiest."""
    found = [(part, tuple(mentions(part.text, gazetteer()))) for part in parts(article)]
    named = named_regions(mention for _, group in found for mention in group)
    homes = _homes(found)
    seen = [item for part, group in found for item in _in_part(part, group, named, homes) if item.weight]
    counted: Counter[tuple[Where, str]] = Counter()
    for item in sorted(seen, key=lambda item: -item.weight):
        counted[item.where, item.region] += 1
        if counted[item.where, item.region] <= OFTEN.get(item.where, 1):
            yield item


def _in_part(
    part: Part, group: tuple[Mention, ...], named: Named, homes: tuple[str, ...]
) -> Iterator[Evidence]:
    listed, brands = _listed(part, group), _brands(part, group)
    for mention in group:
        place, factor, note = meaning(mention, named)
        if place is None or is_person(part.text, mention):
            continue
        if mention in listed:
            factor, note = factor * LISTED, "one of many in a row"
        role = Role.ACTOR if mention in brands else mention.role
        seen = part.printed[mention.start : mention.end]
        for region in homes or (UNKNOWN,) if place.kind is Kind.HOME else place.regions:
            weight = round(_weight(part, place, role, region) * factor, 2)
            yield Evidence(region, seen, part.where, weight, place.kind, role, note)


def _weight(part: Part, place: Place, role: Role, region: str) -> float:
    if part.where in (Where.SOURCE, Where.SECTION) and (region == NATION or place.kind is Kind.GROUP):
        return 0.0
    if region == NATION:
        if place.kind is Kind.ORGAN and part.where is not Where.BODY:
            return NATIONAL_ORGAN
        return NATIONAL.get(part.where, NATIONAL_IN_BODY) * ROLES[role]
    if part.where is Where.SOURCE:
        weight = (
            OFFICE
            if OFFICES.search(part.text)
            else PRESS
            if PAPERS.search(part.text)
            else WEIGHTS[part.where]
        )
        return weight * KINDS.get(place.kind, 1.0)
    if role in (Role.VENUE, Role.SITE) and (region == SEAT or part.where in HEAD):
        role = Role.PLACE
    return WEIGHTS[part.where] * ROLES[role] * KINDS.get(place.kind, 1.0)


def _homes(found: list[tuple[Part, tuple[Mention, ...]]]) -> tuple[str, ...]:
    """What 我省 means: the one region that the sources' names hold."""
    regions = {
        region
        for part, group in found
        if part.where is Where.SOURCE
        for mention in group
        for region in mention.places[0].regions
        if region != NATION
    }
    return tuple(regions) if len(regions) == 1 else ()


def _listed(part: Part, group: tuple[Mention, ...]) -> set[Mention]:
    """The mentions in a row of four and more places, or of somebody from several: 北京大学、南京大学等."""
    rows: list[list[Mention]] = []
    for mention in group:
        if mention.places[0].kind is not Kind.PLACE:
            continue
        if rows and ROW.fullmatch(part.text, rows[-1][-1].end, mention.start):
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return {mention for row in rows if part.where not in HEAD and _are_examples(row) for mention in row}


def _are_examples(row: list[Mention]) -> bool:
    places = {mention.places[0].regions for mention in row}
    return len(row) >= LIST_LENGTH or (len(places) > 1 and all(mention.role is Role.ACTOR for mention in row))


def _brands(part: Part, group: tuple[Mention, ...]) -> set[Mention]:
    """Countries in the head that only say whose a company in a Chinese place is: 德国巴斯夫湛江基地."""
    codes = gazetteer().codes
    return {
        first
        for first, second in pairwise(group)
        if part.where in HEAD
        and first.places[0].kind is Kind.PLACE
        and first.places[0].regions[0] not in codes
        and second.places[0].kind is Kind.PLACE
        and second.places[0].regions[0] in codes
        and BRAND.fullmatch(part.text, first.end, second.start)
    }
