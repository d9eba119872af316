"""The order and grouping of regions: the nation, provinces as the state lists them, the rest of the world."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from msgspec import Struct

OTHERS = "国家和地区"
"""The group of names that are not in the table."""


class Known(Struct, frozen=True):
    """A row of the table."""

    place: int
    slug: str
    group: str


@cache
def known_regions() -> dict[str, Known]:
    """The rows of regions.tsv by name."""
    text = files("site_plugins.indexes").joinpath("regions.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {name: Known(place, slug, group) for place, (name, slug, group) in enumerate(rows)}


def group_of(name: str) -> str:
    """The heading under which a region stands in the overview."""
    known = known_regions().get(name)
    return known.group if known else OTHERS


def rank_of(name: str) -> int:
    """The place of a region in the overview; names that are not in the table come after all that are."""
    known = known_regions().get(name)
    return known.place if known else len(known_regions())
