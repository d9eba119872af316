"""Which place a mention means, where a name is shared by several places or is a word as well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from bulletin.enrich.region_context import SURNAMES, Role
from bulletin.enrich.region_gazetteer import Kind, Place, Use, gazetteer
from bulletin.enrich.region_mentions import BOUNDARY, Mention, has_office

UNCONFIRMED = "its province is not named"
"""The note of a county that may as well be a word."""

LIKELY_ALONE, LIKELY, UNLIKELY = 0.8, 0.4, 0.1
"""What the short name of a county counts where the article does not name its province: a likely one where it
stands alone between other words, a likely one elsewhere, and one that is often something else."""
BEFORE, AFTER = " 　,。、;:!?(“《在到于从是往赴", " 　的、,。;:!?)”》"
NAMED_BY = (Kind.PLACE, Kind.GROUP, Kind.BYNAME)

Named = dict[str, set[str]]
"""Regions that are named beyond doubt, with the forms that name them."""


def named_regions(found: Iterable[Mention]) -> Named:
    """The regions that mentions name which can mean nothing else."""
    named: Named = defaultdict(set)
    for mention in found:
        place = mention.places[0]
        if mention.is_plain and place.kind in NAMED_BY and mention.role is not Role.NOTHING:
            for region in place.regions:
                named[region].add(mention.form)
    return named


def meaning(text: str, mention: Mention, named: Named) -> tuple[Place | None, float, str]:
    """The place that is meant, how surely (0 to 1), and why; none where it cannot be told."""
    if mention.is_plain:
        return mention.places[0], 1.0, ""
    if mention.before:
        for place in mention.places:
            if any(place.regions[0] in outer.regions for outer in mention.before.places):
                return place, 1.0, "right after its province or prefecture"
    places = tuple(place for place in mention.places if place.use is not Use.NEVER)
    in_named = [place for place in places if place.regions[0] in named]
    in_prefecture = [place for place in in_named if _is_named(place.parent, named[place.regions[0]])]
    for group in (in_prefecture, in_named):
        if len({place.regions for place in group}) == 1:
            return group[0], 1.0, "its province is named"
    if len({place.regions for place in places}) == 1:
        if has_office(text, mention.end, gazetteer()):
            return places[0], 1.0, "its office is named"
        return places[0], _unconfirmed(text, mention), UNCONFIRMED
    return None, 0.0, ""


def _unconfirmed(text: str, mention: Mention) -> float:
    if all(place.use is not Use.LIKELY for place in mention.places):
        return UNLIKELY
    before, after = text[max(0, mention.start - 1) : mention.start], text[mention.end : mention.end + 1]
    alone = before in BEFORE and after in AFTER  # so is what begins or ends the text
    return LIKELY_ALONE if alone else LIKELY


def is_person(text: str, mention: Mention) -> bool:
    """A county's short name after a surname that begins a phrase: ，刘海宁的表."""
    surname, edge = (
        text[max(0, mention.start - 1) : mention.start],
        text[max(0, mention.start - 2) : mention.start - 1],
    )
    county = mention.places[0].bare and mention.places[0].parent
    return bool(county and surname and surname in SURNAMES and surname not in "于时从" and edge in BOUNDARY)


def _is_named(prefecture: str, forms: set[str]) -> bool:
    return bool(prefecture) and any(form.startswith(prefecture) for form in forms)
