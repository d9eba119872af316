"""Finds and ranks articles in an index; `engine.js` does the same in the browser."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from site_plugins.search.postings import IN_HEADING, IN_TITLE, lowest, place_of, step_of, united
from site_plugins.search.query import Forms, Query, closed_up, parse
from site_plugins.search.reader import IndexReader, Postings
from site_plugins.search.root import MEDIUM, TITLE_UNIT
from site_plugins.search.shards import PAIR, TRIPLE
from site_plugins.search.terms import FEW, is_common

HEADING_WEIGHT = 1.5
TITLE_WEIGHT, WHOLE_TITLE_WEIGHT = 4.0, 4.0
"""For any word in the title, and for as much of the title as the word is."""
ADJACENT_WEIGHT = 1.5
"""For words that stand in the text as they stand in the query, times the weight of the commoner word."""
COUNTS = (1.0, 2.0, 3.5, 7.0)
"""What a step of a count stands for."""
K1, B = 1.2, 0.5
"""BM25: how soon more of a word counts less, and how much the length of an article counts."""


class Found(Struct, frozen=True):
    """The answer to a query."""

    total: int
    is_exact: bool
    """Whether all articles of `total` are known to hold the words, not only their pairs."""
    urls: tuple[str, ...]


class Holders(Struct, frozen=True):
    """The articles that may hold a word."""

    postings: Postings
    is_sure: bool
    """Whether they all do hold it: a word of three characters is more than its pairs."""


def search(index: IndexReader, text: str, limit: int = 10) -> Found:
    """The articles that hold all words of a query, the best first.

    Those that hold its single characters as they stand are enough, where there are any.
    """
    closed = closed_up(text)
    found = _search(index, parse(closed, index.synonyms), limit)
    return found if found.total or closed == text else _search(index, parse(text, index.synonyms), limit)


def _search(index: IndexReader, query: Query, limit: int) -> Found:
    if not query.words:
        return Found(0, is_exact=True, urls=())
    wanted = [_holders(index, forms) for forms in query.words]
    unwanted = [_holders(index, forms) for forms in query.without]
    scores = _scores(index, query, wanted, unwanted)
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    is_sure = all(holders.is_sure for holders in (*wanted, *unwanted))
    looked = limit if is_sure or len(ranked) > max(FEW, limit) else len(ranked)
    holding: list[int] = []
    refuted = 0
    for number in ranked:
        if len(holding) == looked:
            break
        if _holds(index, number, query):
            holding.append(number)
        else:
            refuted += 1
    left = len(ranked) - refuted
    urls = tuple(index.article(number)["url"] for number in holding[:limit])
    return Found(left, is_exact=is_sure or len(holding) == left, urls=urls)


def _scores(
    index: IndexReader, query: Query, wanted: Sequence[Holders], unwanted: Sequence[Holders]
) -> dict[int, int]:
    """Number to score of the articles that may hold all words."""
    out = {number for holders in unwanted if holders.is_sure for number in holders.postings}
    held = [holders.postings for holders in wanted]
    adjacent = [index.term(one[0][-1] + other[0][0]) for one, other in pairwise(query.words)]
    weights = [math.log2(1 + index.size / max(1, len(postings))) for postings in held]
    scores: dict[int, int] = {}
    for number in min(held, key=len):
        if number in out or any(number not in postings for postings in held):
            continue
        score = 0.0
        for weight, postings, (word, *_) in zip(weights, held, query.words, strict=True):
            score += weight * _points(index, number, postings[number], len(word))
        for (one, other), postings in zip(pairwise(weights), adjacent, strict=True):
            score += ADJACENT_WEIGHT * min(one, other) if number in postings else 0
        scores[number] = math.floor(score * 1000 + 0.5)
    return scores


def _holders(index: IndexReader, forms: Forms) -> Holders:
    """Of each article the weakest posting of a form's terms; of several forms the best."""
    found = [_form_holders(index, form) for form in forms]
    return Holders(united(holders.postings for holders in found), all(holders.is_sure for holders in found))


def _form_holders(index: IndexReader, form: str) -> Holders:
    if len(form) == 1:
        return Holders(index.character(form), is_sure=True)
    lists = [index.term(one + other) for one, other in pairwise(form)]
    joints = [
        place
        for place, (one, other) in enumerate(pairwise(lists))
        if is_common(form[place + 1], min(len(one), len(other)), index.size)
    ]
    sieves = [index.term(form[place : place + TRIPLE]) for place in joints]
    found, *others = sorted(lists, key=len)
    for postings in others:
        found = {number: lowest(found[number], postings[number]) for number in found if number in postings}
    found = {number: value for number, value in found.items() if all(number in sieve for sieve in sieves)}
    return Holders(found, is_sure=len(form) == PAIR or (len(form) == TRIPLE and bool(joints)))


def _points(index: IndexReader, number: int, value: int, length_of_word: int) -> float:
    """BM25 of a word in an article (S. Robertson, H. Zaragoza, 2009), and its place on top."""
    length = 2 ** ((int(index.lengths[number], 16) - MEDIUM) / 4)
    count = COUNTS[step_of(value)]
    often = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
    if place_of(value) == IN_TITLE:
        share = length_of_word / (TITLE_UNIT * max(1, int(index.titles[number], 16)))
        return often + TITLE_WEIGHT + WHOLE_TITLE_WEIGHT * min(1, share)
    return often + (HEADING_WEIGHT if place_of(value) == IN_HEADING else 0)


def _holds(index: IndexReader, number: int, query: Query) -> bool:
    """Whether the article's text, in any script, holds the words indeed."""
    texts = index.texts(number)

    def is_held(forms: Sequence[str]) -> bool:
        return any(form in text for form in forms for text in texts)

    return all(map(is_held, query.words)) and not any(map(is_held, query.without))
