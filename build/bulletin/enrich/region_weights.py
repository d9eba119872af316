"""What a piece of evidence weighs: by the part it stands in, by what it tells there, by the kind of name."""

from __future__ import annotations

import re

from bulletin.enrich.region_context import Role
from bulletin.enrich.region_gazetteer import NATION, Kind, Place
from bulletin.enrich.region_parts import HEAD, Part, Where

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
"""The title outranks all that is said in passing; the first sentence outranks the text after it."""
ROLES = {
    Role.PLACE: 1.0,
    Role.VENUE: 2.5,
    Role.SITE: 1.5,
    Role.ACTOR: 0.45,
    Role.SCHOLAR: 0.1,
    Role.COMPARED: 0.2,
    Role.REACHED: 0.35,
    Role.DELIVERED: 0.1,
    Role.BOAST: 0.0,
    Role.NOTHING: 0.0,
}
KINDS = {Kind.BYNAME: 0.6, Kind.HOME: 0.8, Kind.SELF: 0.8}
NATIONAL = {Where.TITLE: 4.0, Where.SUBTITLE: 3.0, Where.KICKER: 3.0, Where.LEAD: 2.0, Where.FIRST: 1.0}
NATIONAL_IN_BODY = 0.25
NATIONAL_ORGAN = 4.0
"""A national organ in the head or the first paragraph: what it does, it does for the country."""
OFFICE, PRESS = 5.0, 0.8
"""A place in the name of a source: an office of the place (江苏省科技厅), a newspaper of it (四川日报)."""
SEAT = "北京"
"""Where the national organs meet: that a meeting is held there tells little."""

OFFICES = re.compile(
    r"(?:厅|局|委|办|办公室|政府|院|所|站|中心|协会|学会|联合会|园区|管委会|部门|政府网|电力|分行|分公司)$"
)
PAPERS = re.compile(
    r"(?:日报|晚报|早报|晨报|时报|商报|都市报|青年报|经济报|科技报|证券报|电视台|卫视|新闻网?|在线)$"
)


def weight_of(part: Part, place: Place, role: Role, region: str) -> float:
    """The weight of one mention for one of the regions it names; 0 where it is no evidence."""
    if region == NATION or place.kind is Kind.WORLD:
        return _national(part, place, role)
    if part.where in (Where.SOURCE, Where.SECTION) and place.kind is Kind.GROUP:
        return 0.0
    if part.where is Where.SOURCE:
        return _source(part, place, role) * KINDS.get(place.kind, 1.0)
    if role in (Role.VENUE, Role.SITE) and (region == SEAT or part.where in HEAD):
        role = Role.PLACE
    if role is Role.SCHOLAR and part.where in HEAD:
        role = Role.ACTOR
    return WEIGHTS[part.where] * ROLES[role] * KINDS.get(place.kind, 1.0)


def _national(part: Part, place: Place, role: Role) -> float:
    if part.where in (Where.SOURCE, Where.SECTION):
        return 0.0
    if place.kind is Kind.ORGAN and part.where is not Where.BODY:
        return NATIONAL_ORGAN
    return NATIONAL.get(part.where, NATIONAL_IN_BODY) * ROLES[role]


def _source(part: Part, place: Place, role: Role) -> float:
    if place.kind is Kind.PRESS or PAPERS.search(part.text):
        return PRESS
    if OFFICES.search(part.text):
        return OFFICE
    return 0.0 if role is Role.NOTHING else WEIGHTS[part.where]
