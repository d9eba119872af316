"""The name a publisher's articles are kept under: 中国新闻网 for 中新网, as articles print it."""

from __future__ import annotations

from functools import cache

from bulletin.hanzi.tables import read_table


def publisher_of(source: str) -> str:
    """The name of the topic that a source belongs to; most are called as they are printed."""
    return _publishers().get(source, source)


@cache
def _publishers() -> dict[str, str]:
    return {row["form"]: row["name"] for row in read_table("sources.tsv")}
