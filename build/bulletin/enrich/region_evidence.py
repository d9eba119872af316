"""Collects the evidence for places: what was seen in which part of an article, and how much it weighs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from msgspec import Struct

from bulletin.enrich.region_context import Role
from bulletin.enrich.region_gazetteer import NATION, UNKNOWN, Kind, Place, gazetteer
from bulletin.enrich.region_meaning import UNCONFIRMED, Named, is_person, meaning, named_regions
from bulletin.enrich.region_mentions import Mention, mentions
from bulletin.enrich.region_parts import HEAD, Part, RegionText, Where, body, opening
from bulletin.enrich.region_weights import PRESS, weight_of
from bulletin.hanzi.numbers import number

OFTEN = {Where.FIRST: 2, Where.SOURCE: 2, Where.BODY: 5}
"""How many mentions of one region count in a part; in the others one."""
LISTED, LIST_LENGTH = 0.25, 4
"""One of four and more places in a row is an example: 北京、上海、广州、深圳等."""
# Between two places of a row: 北京、上海; 北京大学、清华大学、南京大学.
ROW = re.compile(r"(?:[^,。;:!?、和及与]{0,8}[、和及与])+|,")
# 河南、山东、河北、安徽、江苏五省
COUNT = re.compile(r"等?(?P<count>[三四五六七八九])个?(?:省|自治区|市|地(?!区))")
COUNTED = "all of a number"
"""The note of a place in a row that says how many they are."""
BEGINNING = (Where.TITLE, Where.SUBTITLE, Where.LEAD, Where.FIRST)
# 德国巴斯夫 before 湛江: the words between hold no verb.
BRAND = re.compile(r"[^的在对为与和及、将推出支让引给向由赴访至到了等是有,。;:()“”\s]{1,6}")

# 护理部   医联体办公室   秘书处: a part of whoever publishes the bulletin
DEPARTMENT = re.compile(r"[\u4e00-\u9fff]{1,8}(?:[科股部处處室办辦组組庭系]|学院|工会|团委|党委|纪委|支部)")

Group = tuple[Mention, ...]


class Evidence(Struct, frozen=True):
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
    found = [(part, group) for part, group in _read(article) if group]
    named = named_regions(mention for _, group in found for mention in group)
    homes = _homes(found, article.home)
    own = all(DEPARTMENT.fullmatch(source) for source in article.sources)
    speakers = {Kind.HOME: homes, Kind.SELF: homes if own else _homes(found, UNKNOWN)}
    seen = [item for part, group in found for item in _in_part(part, group, named, speakers) if item.weight]
    papers = Counter(item.region for item in seen if _is_of_paper(item))
    seen = [x for x in seen if not _is_of_paper(x) or papers[x.region] >= len(article.sources)]
    counted: Counter[tuple[Where, str]] = Counter()
    for item in sorted(seen, key=lambda item: -item.weight):
        counted[item.where, item.region] += 1
        if counted[item.where, item.region] <= OFTEN.get(item.where, 1):
            yield item


def _is_of_paper(item: Evidence) -> bool:
    """南方都市报 beside 界面新闻: what papers of several places report is the matter of none of them."""
    return item.where is Where.SOURCE and item.weight <= PRESS


def _read(article: RegionText) -> Iterator[tuple[Part, Group]]:
    """The parts with their mentions; the text after the first paragraph only if the head settles nothing."""
    head: list[Mention] = []
    for part in opening(article):
        group = tuple(mentions(part.text, gazetteer()))
        head.extend(group if part.where in HEAD else ())
        yield part, group
    if not _settles(head):
        yield from ((part, tuple(mentions(part.text, gazetteer()))) for part in body(article))


def _settles(head: list[Mention]) -> bool:
    """Every name in the head can mean one place only, and one of them is spoken of as the place."""
    spoken_of = any(mention.role is Role.PLACE and mention.places[0].kind is Kind.PLACE for mention in head)
    return spoken_of and all(mention.is_plain for mention in head)


def _in_part(
    part: Part, group: Group, named: Named, speakers: Mapping[Kind, tuple[str, ...]]
) -> Iterator[Evidence]:
    listed, brands = _listed(part, group), _brands(part, group)
    counted = _counted(part, group) if part.where in BEGINNING else set()
    spoken: tuple[str, ...] = ()
    for mention in group:
        place, factor, note = meaning(part.text, mention, named)
        if place is None or is_person(part.text, mention) or _is_foreign_organ(place, mention):
            continue
        if mention in counted:
            note = COUNTED
        elif mention in listed:
            factor, note = factor * LISTED, "one of many in a row"
        role = Role.ACTOR if mention in brands else mention.role
        if role is Role.ACTOR and note == UNCONFIRMED:  # 安多公司, wherever that may be
            factor *= LISTED
        seen = part.printed[mention.start : mention.end]
        if place.kind is Kind.PLACE and not place.abroad and note != UNCONFIRMED:
            spoken = place.regions
        # 广东省高级人民法院通报，今年全省法院……: of the province that was named
        theirs = spoken if place.kind is Kind.HOME and mention.form.startswith("全") else ()
        for region in theirs or speakers.get(place.kind, place.regions):
            weight = round(weight_of(part, place, role, region) * factor, 2)
            yield Evidence(region, seen, part.where, weight, place.kind, role, note)


def _is_foreign_organ(place: Place, mention: Mention) -> bool:
    """新加坡财政部 is none of ours."""
    before = mention.before
    return place.kind is Kind.ORGAN and before is not None and before.places[0].abroad


def _homes(found: list[tuple[Part, Group]], home: str) -> tuple[str, ...]:
    """What 我省 means: the one region that the names of the sources hold, that of the publisher, or the
    one province of China that the article names.
    """
    # 大埔镇党委: a town's name is none of a county elsewhere.
    sources = [
        mention
        for part, group in found
        if part.where is Where.SOURCE
        for mention in group
        if mention.role is not Role.NOTHING
    ]
    regions = {region for mention in sources for region in mention.places[0].regions if region != NATION}
    if len(regions) == 1:
        return tuple(regions)
    if home:
        return (home,)
    codes = gazetteer().codes
    named = {
        region
        for _, group in found
        for mention in group
        if mention.is_plain and mention.places[0].kind is Kind.PLACE and mention.role is not Role.NOTHING
        for region in mention.places[0].regions
        if region in codes
    }
    return tuple(named) if len(named) == 1 else (UNKNOWN,)


def _listed(part: Part, group: Group) -> set[Mention]:
    """The mentions in a row of four and more places, or of somebody from several: 北京大学、南京大学等."""
    rows = _rows(part, group)
    return {mention for row in rows if part.where not in HEAD and _are_examples(row) for mention in row}


def _counted(part: Part, group: Group) -> set[Mention]:
    """河南、山东、河北、安徽、江苏五省: a row and how many it has are all of what the text is about."""
    found: set[Mention] = set()
    for row in _rows(part, group):
        count = COUNT.match(part.text, row[-1].end)
        if count and number(count["count"]) == len(row):
            found.update(row)
    return found


def _rows(part: Part, group: Group) -> list[list[Mention]]:
    """The places, each with those that stand beside it in a row."""
    rows: list[list[Mention]] = []
    for mention in group:
        if mention.places[0].kind not in (Kind.PLACE, Kind.SCHOOL):
            continue
        if rows and ROW.fullmatch(part.text, rows[-1][-1].end, mention.start):
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return rows


def _are_examples(row: list[Mention]) -> bool:
    places = {mention.places[0].regions for mention in row}
    return len(row) >= LIST_LENGTH or (len(places) > 1 and all(mention.role is Role.ACTOR for mention in row))


def _brands(part: Part, group: Group) -> set[Mention]:
    """Countries in the head that only say whose a company in a Chinese place is: 德国巴斯夫湛江基地."""
    places = [mention for mention in group if mention.places[0].kind is Kind.PLACE]
    return {
        first
        for first, second in pairwise(places)
        if part.where in HEAD
        and first.places[0].abroad
        and not second.places[0].abroad
        and BRAND.fullmatch(part.text, first.end, second.start)
    }
