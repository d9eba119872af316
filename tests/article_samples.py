"""Small articles for the tests of the search."""

from __future__ import annotations

from site_plugins.search.articles import Article
from site_plugins.search.extract import Field

TREES = {"zh-Hans": "", "zh-Hant": "zh-hant/"}


def article(
    title: str, *paragraphs: str, number: int = 1, heading: str = "", twin: tuple[str, ...] = ()
) -> Article:
    """An article of the issue 2021-11; `twin`: the lines of its Traditional twin, or its own."""
    lines = (title, heading, *paragraphs) if heading else (title, *paragraphs)
    fields = (Field.TITLE, Field.HEADING, *paragraphs) if heading else (Field.TITLE, *paragraphs)
    labels = ("各地动态", "2021年11月", "", "")
    return Article(
        url=f"issues/2021-11/{number:02}.html",
        date="2021-11",
        facets={
            "section": ("各地动态",),
            "source": (),
            "region": (),
            "issue": ("2021-11",),
            "year": ("2021",),
        },
        labels={"zh-Hans": labels, "zh-Hant": labels},
        names={"zh-Hans": {}, "zh-Hant": {}},
        fields=tuple(kind if isinstance(kind, Field) else Field.BODY for kind in fields),
        anchors={},
        lines={"zh-Hans": lines, "zh-Hant": twin or lines},
    )
