"""Decides which places an article is about, from its title, dateline, first words, source and text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bulletin.enrich.region_evidence import Evidence, Where, evidence_of
from bulletin.enrich.region_gazetteer import NATION, Kind, gazetteer

NATIONAL_BY_DEFAULT = 1.5
"""What an article that names no place has for 全国: bulletins are written for the country."""
TITLED = 6.0
"""From this weight on a place in the title is what the article is about."""
SHARE = 0.5
"""A further place counts with at least this share of the first one's weight."""
HEAD = (Where.TITLE, Where.SUBTITLE, Where.KICKER)
OPENING = (Where.DATELINE, Where.LEAD)
MOST = 4
"""More places than this, none of them in the title, are examples."""
FROM_DATELINE = 5.0


@dataclass(frozen=True, slots=True)
class RegionText:
    """What is read of an article; every field may be empty."""

    title: str
    subtitle: str = ""
    kicker: str = ""
    section: str = ""
    sources: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    """The running text in its order, a dateline left in place."""


@dataclass(frozen=True, slots=True)
class RegionVerdict:
    """The places an article is about, and why."""

    regions: tuple[str, ...]
    """Provinces by their short names in the order of GB/T 2260, then countries; or 全国 alone."""
    confidence: float
    """0 to 1; below 0.7 an editor should look."""
    evidence: tuple[Evidence, ...]
    """All that was seen, the weightiest first, of the regions chosen and of those not."""


def regions_of(text: RegionText) -> RegionVerdict:
    """The places the article is about; the places of its title outrank all that is said in passing."""
    evidence = tuple(sorted(evidence_of(text), key=lambda item: -item.weight))
    places = [item for item in evidence if item.region != NATION]
    nation = NATIONAL_BY_DEFAULT + sum(item.weight for item in evidence if item.region == NATION)
    for choose in (_titled, _datelined):
        if chosen := choose(places):
            return RegionVerdict(_ordered(chosen, places), 0.95 if choose is _titled else 0.9, evidence)
    return _weighed(places, nation, evidence)


def _titled(places: list[Evidence]) -> set[str]:
    """The regions of the title, its subtitle and its kicker."""
    titled = [item for item in places if item.where in HEAD]
    chosen = _leading({region: weight for region, weight in _sums(titled).items() if weight >= TITLED})
    if chosen and all(
        item.kind is Kind.PAIR for item in titled
    ):  # 中越: the Chinese side is in the first words
        chosen |= {
            item.region for item in places if item.where in OPENING and item.region in gazetteer().order
        }
    return chosen


def _datelined(places: list[Evidence]) -> set[str]:
    """The regions of the dateline, where they are more than a news agency's seat."""
    weights = _sums(item for item in places if item.where is Where.DATELINE)
    return _leading({region: weight for region, weight in weights.items() if weight >= FROM_DATELINE})


def _weighed(places: list[Evidence], nation: float, evidence: tuple[Evidence, ...]) -> RegionVerdict:
    """The regions that outweigh the country, or the country."""
    weights = _sums(places)
    chosen = _leading(weights)
    top = max(weights.values(), default=0.0)
    if not chosen or len(chosen) > MOST or top <= nation:
        return RegionVerdict((NATION,), _confidence(nation, top), evidence)
    return RegionVerdict(_ordered(chosen, places), _confidence(top, nation), evidence)


def _sums(evidence: Iterable[Evidence]) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    for item in evidence:
        weights[item.region] += item.weight
    return dict(weights)


def _leading(weights: dict[str, float]) -> set[str]:
    top = max(weights.values(), default=0.0)
    return {region for region, weight in weights.items() if weight >= SHARE * top}


def _ordered(chosen: set[str], places: list[Evidence]) -> tuple[str, ...]:
    """Provinces by their codes, then countries by their weight."""
    codes, weights = gazetteer().order, _sums(places)
    last = max(codes.values()) + 1
    return tuple(sorted(chosen, key=lambda region: (codes.get(region, last), -weights[region], region)))


def _confidence(winner: float, loser: float) -> float:
    """Half for a draw, near one where the winner stands alone."""
    return round(min(0.9, 0.5 + 0.4 * (winner - loser) / (winner + loser)), 2)
