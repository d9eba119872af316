"""An article as the index holds it: lines of text in every script, and what is known of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from site_plugins.search.extract import Field
from site_plugins.search.postings import IN_BODY, IN_HEADING, IN_TITLE, Posting, posting
from site_plugins.search.terms import Common, fold, pairs, triples, without_note_marks

FACETS = ("section", "source", "region", "issue", "year")
LABELS = 4
"""So many lines of a record are labels, see Article.labels; they are shown, not searched."""
PLACES = {
    Field.TITLE: IN_TITLE,
    Field.BESIDE_TITLE: IN_TITLE,
    Field.ABOUT: IN_HEADING,
    Field.LABEL: IN_BODY,
    Field.HEADING: IN_HEADING,
    Field.BODY: IN_BODY,
}


class Article(Struct, frozen=True):
    """An article in all scripts of the site."""

    url: str
    """Address of the Simplified page below the site's root: `issues/2021-11/05.html`."""
    date: str
    """As shown: `2021-11-05`, or `2021-11` where only the issue's month is known; may be empty."""
    facets: Mapping[str, tuple[str, ...]]
    """Facet to the names it has here, in Simplified; an issue is named by its id."""
    labels: Mapping[str, tuple[str, ...]]
    """Script to what results show of it: section, issue, sources and regions; several parted by tabs."""
    names: Mapping[str, Mapping[str, str]]
    """Script to what Simplified names of facets are called there, as far as the pages tell."""
    fields: tuple[Field, ...]
    """The field of each line."""
    anchors: Mapping[int, str]
    """Line to the anchor that holds from there on."""
    lines: Mapping[str, tuple[str, ...]]
    """Script to the lines of text; Simplified, which is first, has one for each of `fields`."""


def pairs_of(article: Article) -> dict[str, Posting]:
    """Every pair of characters that stands in the article, in whatever script."""
    counts: dict[str, int] = {}
    places: dict[str, int] = {}
    for lines in folded_lines(article):
        found = Counter(pairs("".join(lines)))
        counts = {term: max(found[term], counts.get(term, 0)) for term in found | counts} if counts else found
        if len(lines) != len(article.fields):
            continue
        for kind, line in zip(article.fields, lines, strict=True):
            if place := PLACES[kind]:
                for term in pairs(line):
                    places[term] = max(place, places.get(term, 0))
    return {term: posting(places.get(term, IN_BODY), count) for term, count in counts.items()}


def triples_of(article: Article, common: Common) -> set[str]:
    """Every triple that is a term and stands in the article, in whatever script."""
    return {term for lines in folded_lines(article) for term in triples("".join(lines), common)}


def folded_lines(article: Article) -> list[tuple[str, ...]]:
    """The folded lines of each script, without and with numbers of notes, where they differ; most do not."""
    versions = (
        tuple(map(fold, version))
        for lines in article.lines.values()
        for version in (map(without_note_marks, lines), lines)
    )
    return list(dict.fromkeys(versions))


def record(article: Article, usual: Mapping[str, Mapping[str, str]]) -> str:
    """The article as JSON: the Simplified text, and how each other script differs from it.

    `usual` gives for a script the usual form of each Simplified character: what follows it is not told.
    """
    (own, lines), *others = article.lines.items()
    text = "\n".join((*article.labels[own], *lines))
    twins = {
        script: difference(text, "\n".join((*article.labels[script], *twin)), usual[script])
        for script, twin in others
    }
    fields = {
        "url": article.url,
        "date": article.date,
        "issue": article.facets["issue"][0],
        "fields": "".join(article.fields),
        "anchors": {str(line): anchor for line, anchor in article.anchors.items()},
        "text": text,
    }
    return json.dumps(fields | twins, ensure_ascii=False, separators=(",", ":"))


def difference(text: str, twin: str, usual: Mapping[str, str]) -> list[int | str]:
    """What to change in `text`, written in `usual` forms, to get `twin`: `[skip, drop, insert, …]`."""
    changes: list[int | str] = []
    done = 0
    for first, last, insert in _changes(
        text.translate({ord(char): form for char, form in usual.items()}), twin
    ):
        changes += [first - done, last - first, insert]
        done = last
    return changes


def _changes(text: str, twin: str) -> list[tuple[int, int, str]]:
    """`(first, last, insert)` for each character, or each line, that differs."""
    lines, twin_lines = text.split("\n"), twin.split("\n")
    if len(lines) != len(twin_lines):
        return [(0, len(text), twin)]
    changes: list[tuple[int, int, str]] = []
    start = 0
    for line, other in zip(lines, twin_lines, strict=True):
        if len(line) != len(other):
            changes.append((start, start + len(line), other))
        elif line != other:
            changes += [
                (start + place, start + place + 1, new)
                for place, (old, new) in enumerate(zip(line, other, strict=True))
                if old != new
            ]
        start += len(line) + 1
    return changes
