"""Words of Taiwan and Hong Kong that stand for words of the site: who types 軟體 means 软件."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from importlib import resources

from bulletin.hanzi.glossary import Entry
from site_plugins.search.terms import fold

Word = tuple[str, str]
"""A word abroad and the site's word for it."""


def words_abroad() -> Iterator[Word]:
    """The words of `words.tsv`."""
    text = resources.files("site_plugins.search").joinpath("words.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        yield row["abroad"], row["mainland"]


def words_of_glossary(entries: Iterable[Entry]) -> Iterator[Word]:
    """The words of the site's glossary, in both forms."""
    for entry in entries:
        yield from ((form, entry.simplified) for form in (entry.taiwan, entry.hong_kong) if form)


def synonyms(words: Iterable[Word], texts: Iterable[str]) -> list[Word]:
    """The words, folded and the longest first, that mean something else to the site's folded `texts`.

    A word that a text of the site has itself, as 资讯 may be, stands for itself alone; and one that no text
    has the other word for finds nothing more.
    """
    whole = "\n".join(texts)
    folded = {fold(abroad): fold(ours) for abroad, ours in words}
    found = [(abroad, ours) for abroad, ours in folded.items() if abroad not in whole and ours in whole]
    return sorted(found, key=lambda word: (-len(word[0]), word))
