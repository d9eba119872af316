"""Finds and ranks articles in an index; `search-engine.js` does the same in the browser."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_plugins.search.postings import IN_HEADING, IN_TITLE, lowest, place_of, step_of, united
from site_plugins.search.query import Forms, Query, parse
from site_plugins.search.reader import IndexReader, Postings
from site_plugins.search.root import MEDIUM

PLACE_WEIGHTS = {IN_HEADING: 1.5, IN_TITLE: 6.0}
ADJACENT_WEIGHT = 1.5
"""For words that stand in the text as they stand in the query, times the weight of the commoner word."""
COUNTS = (1.0, 2.0, 3.5, 7.0)
"""What a step of a count stands for."""
K1, B = 1.2, 0.5
"""BM25: how soon more of a word counts less, and how much the length of an article counts."""
FEW = 20
"""So many articles or less are all looked into, which makes their number exact."""
SURE_LENGTH = 2
"""A word of so many characters stands in every article that its pair leads to."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query."""

    total: int
    is_exact: bool
    """Whether all articles of `total` are known to hold the words, not only their pairs."""
    urls: tuple[str, ...]


def search(index: IndexReader, text: str, limit: int = 10) -> Found:
    """The articles that hold all words of a query, the best first."""
    query = parse(text, index.synonyms)
    if not query.words:
        return Found(0, is_exact=True, urls=())
    scores = _candidates(index, query)
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    is_sure = all(len(form) <= SURE_LENGTH for forms in (*query.words, *query.without) for form in forms)
    wanted = limit if is_sure or len(ranked) > max(FEW, limit) else len(ranked)
    holding: list[int] = []
    refuted = 0
    for number in ranked:
        if len(holding) == wanted:
            break
        if _holds(index, number, query):
            holding.append(number)
        else:
            refuted += 1
    left = len(ranked) - refuted
    urls = tuple(index.article(number)["url"] for number in holding[:limit])
    return Found(left, is_exact=is_sure or len(holding) == left, urls=urls)


def _candidates(index: IndexReader, query: Query) -> dict[int, int]:
    """Number to score of the articles that hold the pairs of all words."""
    held = [_holders(index, forms) for forms in query.words]
    sure = [forms for forms in query.without if all(len(form) <= SURE_LENGTH for form in forms)]
    unwanted = [_holders(index, forms) for forms in sure]
    adjacent = [index.pair(one[0][-1] + other[0][0]) for one, other in pairwise(query.words)]
    weights = [math.log2(1 + index.size / max(1, len(postings))) for postings in held]
    scores: dict[int, int] = {}
    for number in min(held, key=len):
        if any(number not in postings for postings in held) or any(number in found for found in unwanted):
            continue
        score = 0.0
        for weight, postings in zip(weights, held, strict=True):
            score += weight * _points(index, number, postings[number])
        for (one, other), postings in zip(pairwise(weights), adjacent, strict=True):
            score += ADJACENT_WEIGHT * min(one, other) if number in postings else 0
        scores[number] = math.floor(score * 1000 + 0.5)
    return scores


def _holders(index: IndexReader, forms: Forms) -> Postings:
    """The articles that hold all pairs of a form, by their weakest pair; of several forms by the best."""
    return united(_form_holders(index, form) for form in forms)


def _form_holders(index: IndexReader, form: str) -> Postings:
    if len(form) == 1:
        return index.character(form)
    lists = sorted((index.pair(pair) for pair in {a + b for a, b in pairwise(form)}), key=len)
    found = dict(lists[0])
    for postings in lists[1:]:
        found = {
            number: lowest(value, postings[number]) for number, value in found.items() if number in postings
        }
    return found


def _points(index: IndexReader, number: int, value: int) -> float:
    """BM25 of a word in an article (S. Robertson, H. Zaragoza, 2009), and its place on top."""
    length = 2 ** ((int(index.lengths[number], 16) - MEDIUM) / 4)
    count = COUNTS[step_of(value)]
    often = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
    return often + PLACE_WEIGHTS.get(place_of(value), 0.0)


def _holds(index: IndexReader, number: int, query: Query) -> bool:
    """Whether the article's text, in any script, holds the words indeed."""
    texts = index.texts(number)

    def is_held(forms: Sequence[str]) -> bool:
        return any(form in text for form in forms for text in texts)

    return all(map(is_held, query.words)) and not any(map(is_held, query.without))
