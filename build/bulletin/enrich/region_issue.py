"""Decides, from where the other articles of an issue play, the place of an article that names none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from bulletin.enrich.region import RegionText, RegionVerdict
from bulletin.enrich.region_evidence import Evidence
from bulletin.enrich.region_gazetteer import NATION, UNKNOWN, Kind, gazetteer
from bulletin.enrich.region_parts import Where

MOSTLY = 0.75
"""An issue of one province has at least this share of its articles at home there."""
ENOUGH = 3
"""So many articles of one province show that the issue is from there."""
UNSURE_OF_ISSUE = 0.4
"""What the rest of the issue says of an article is a guess that an editor should look at."""
# Cloudflare, WordPress: what is told of their makers is no matter of one country
LATIN_NAME = re.compile(r"[A-Z][A-Za-z]*[a-z]{2}")


def with_issue(
    articles: Sequence[RegionText], verdicts: Sequence[RegionVerdict]
) -> tuple[RegionVerdict, ...]:
    """The verdicts in their order; where an article of a Chinese issue names no place, that of the issue.

    In a bulletin whose articles play in one province it is that province, in one that looks over the whole
    country 全国, in that of an embassy or of a chamber abroad the country there. An article of the world's
    matters, or of makers with Latin names, stays without a place.
    """
    home = articles[0].home if articles else ""
    place, seen = _place_of([verdict.regions for verdict in verdicts], home)
    if not place:
        return tuple(verdicts)
    told = Evidence(place, seen, Where.ISSUE, UNSURE_OF_ISSUE)
    return tuple(
        replace(verdict, regions=(place,), confidence=UNSURE_OF_ISSUE, evidence=(*verdict.evidence, told))
        if _is_open(article, verdict, place)
        else verdict
        for article, verdict in zip(articles, verdicts, strict=True)
    )


def _place_of(found: Sequence[tuple[str, ...]], published: str) -> tuple[str, str]:
    """What most articles of an issue are about, and the places that show it; empty where nothing does.

    A country abroad it is only where the bulletin is published there.
    """
    placed = [regions for regions in found if regions]
    ours = {published: 0, NATION: 0, **gazetteer().codes}
    home = [regions for regions in placed if ours.keys() >= set(regions)]
    if not home or len(home) * 2 < len(placed):
        return "", ""
    (first, *others), articles = Counter(home).most_common(1)[0]
    if first != NATION and not others and articles >= max(ENOUGH, MOSTLY * len(home)):
        return first, first
    seen = sorted({region for regions in home for region in regions}, key=lambda region: ours[region])
    if len(seen) > 1 and len(home) >= len(found) - len(placed):
        return NATION, "、".join(seen)
    return "", ""


def _is_open(article: RegionText, verdict: RegionVerdict, place: str) -> bool:
    """Nothing in it tells a place; 我省 in the bulletin of a province does."""
    if verdict.regions:
        return False
    unknown = [item for item in verdict.evidence if item.region == UNKNOWN]
    if unknown:
        return place != NATION and all(item.kind is Kind.HOME for item in unknown)
    return not any(map(LATIN_NAME.search, (article.title, *article.paragraphs)))
