"""Articles -> the files of the index, as `{path: bytes}`."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from site_plugins.search.alphabet import Alphabet
from site_plugins.search.articles import FACETS, Article, folded_lines, pairs_of, record, triples_of
from site_plugins.search.postings import Posting
from site_plugins.search.press import best_press
from site_plugins.search.root import root, usual_forms
from site_plugins.search.shards import make_shards
from site_plugins.search.synonyms import Word, synonyms
from site_plugins.search.terms import FEW, Common, fold_map


def make_index(
    articles: Sequence[Article], trees: Mapping[str, str], words: Iterable[Word] = ()
) -> dict[str, bytes]:
    """The whole index of articles that are in order, newest first; the same articles give the same bytes.

    `trees` gives for each script its folder below the site, the Simplified one, "", first; `words` are words
    abroad and what the site says for them.
    """
    terms = _terms(articles)
    folds = fold_map({char for term in terms for char in term})
    usual = {script: usual_forms(articles, script, folds) for script in trees if trees[script]}
    records = [record(article, usual) for article in articles]
    alphabet = Alphabet.of((*records, *terms))
    shards = make_shards(terms, alphabet, len(articles))
    texts = [alphabet.write(text) for text in records]
    press = best_press(texts)
    files = {f"terms/{number}.bin": shard.data for number, shard in enumerate(shards)}
    files |= {f"articles/{number}.bin": press.press(text) for number, text in enumerate(texts)}
    files["articles/sample.bin"] = press.pressed_sample
    files["facets.bin"] = _deflate(_facets(articles, trees))
    head = {
        "version": _digest(files),
        "scripts": dict(trees),
        "sample": press.sample_size,
        "synonyms": synonyms(words, ("".join(folded_lines(article)[0]) for article in articles)),
        **root(articles, alphabet, folds, usual, [shard.first for shard in shards]),
    }
    return {"root.bin": _deflate(head), **files}


def _terms(articles: Sequence[Article]) -> dict[str, dict[int, Posting]]:
    """The postings of all pairs; those of triples only sift what the pairs have found, and tell no places."""
    terms: defaultdict[str, dict[int, Posting]] = defaultdict(dict)
    for number, article in enumerate(articles):
        for term, value in pairs_of(article).items():
            terms[term][number] = value
    common = Common({term: len(found) for term, found in terms.items() if len(found) > FEW}, len(articles))
    for number, article in enumerate(articles):
        for term in sorted(triples_of(article, common)):
            terms[term][number] = 0
    return terms


def _facets(articles: Sequence[Article], trees: Mapping[str, str]) -> dict[str, object]:
    """For each facet its names, their labels by script, and by article the numbers of its names."""
    facets: dict[str, object] = {}
    for facet in FACETS:
        names = list(dict.fromkeys(name for article in articles for name in article.facets[facet]))
        number = {name: place for place, name in enumerate(names)}
        facets[facet] = {
            "names": names,
            "labels": {script: _labels(facet, names, articles, script) for script in trees},
            "of": [[number[name] for name in article.facets[facet]] for article in articles],
        }
    return facets


def _labels(facet: str, names: Iterable[str], articles: Iterable[Article], script: str) -> list[str]:
    known: dict[str, str] = {}
    for article in articles:
        if script not in article.labels:
            continue
        if facet == "issue":
            known.setdefault(article.facets["issue"][0], article.labels[script][1])
        else:
            known |= article.names.get(script, {})
    return [known.get(name, name) for name in names]


def _deflate(value: object) -> bytes:
    """As the browser's `DecompressionStream("deflate")` reads it."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 9)


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.encode() + b"\0" + files[path])
    return digest.hexdigest()[:12]
