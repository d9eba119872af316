"""Articles -> the files of the index, as `{path: bytes}`."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from site_plugins.search.alphabet import Alphabet
from site_plugins.search.articles import FACETS, Article, postings_of, record
from site_plugins.search.postings import Posting
from site_plugins.search.shards import make_shards
from site_plugins.search.terms import fold, fold_groups


def make_index(articles: Sequence[Article], trees: Mapping[str, str]) -> dict[str, bytes]:
    """The whole index of articles that are in order, newest first; the same articles give the same bytes."""
    defaults = {script: usual_forms(articles, script) for script in trees}
    records = [record(article, defaults) for article in articles]
    terms = _terms(articles)
    alphabet = Alphabet.of((*records, *terms))
    shards = make_shards(terms, alphabet, len(articles))
    files = {f"terms/{number}.bin": shard.data for number, shard in enumerate(shards)}
    files |= {f"articles/{number}.bin": deflate(alphabet.write(text)) for number, text in enumerate(records)}
    files["facets.bin"] = deflate(_json(_facets(articles, trees)))
    root = {
        "version": _digest(files),
        "scripts": dict(trees),
        "usual": {script: ["".join(forms), "".join(forms.values())] for script, forms in defaults.items()},
        "frequent": alphabet.frequent,
        "others": alphabet.others,
        "fold": " ".join(fold_groups({char for term in terms for char in term})),
        "shards": [shard.first for shard in shards],
        "lengths": lengths(articles),
        "synonyms": [],
    }
    return {"root.bin": deflate(_json(root)), **files}


def deflate(data: bytes) -> bytes:
    """As the browser's `DecompressionStream("deflate")` reads it."""
    return zlib.compress(data, 9)


def usual_forms(articles: Iterable[Article], script: str) -> dict[str, str]:
    """What each Simplified character mostly is in the twins of a script, where that is another character."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        own, *_ = article.lines.values()
        for line, twin in zip(own, article.lines.get(script, ()), strict=False):
            if len(line) == len(twin):
                for pair, count in Counter(zip(line, twin, strict=True)).items():
                    counts[pair[0]][pair[1]] += count
    forms = {char: min(found, key=lambda to: (-found[to], to)) for char, found in sorted(counts.items())}
    return {char: to for char, to in forms.items() if char != to}


LENGTHS = "0123456789abcdef"
MEDIUM = 8
"""The length of an article of mean length; four more is twice as long."""


def lengths(articles: Sequence[Article]) -> str:
    """The length of each article beside the mean, one digit each: 4 * log2(length / mean) + MEDIUM."""
    sizes = [len(fold("".join(next(iter(article.lines.values()))))) for article in articles]
    mean = sum(sizes) / max(1, len(sizes))
    return "".join(LENGTHS[_step(size / mean)] for size in sizes)


def _step(ratio: float) -> int:
    edges = [2 ** ((step - MEDIUM + 0.5) / 4) for step in range(len(LENGTHS) - 1)]
    return sum(edge <= ratio for edge in edges)


def _terms(articles: Iterable[Article]) -> dict[str, dict[int, Posting]]:
    terms: defaultdict[str, dict[int, Posting]] = defaultdict(dict)
    for number, article in enumerate(articles):
        for term, posting in postings_of(article).items():
            terms[term][number] = posting
    return terms


def _facets(articles: Sequence[Article], trees: Mapping[str, str]) -> dict[str, object]:
    """For each facet its names, their labels by script, and by article the numbers of its names."""
    facets: dict[str, object] = {}
    for facet in FACETS:
        names = list(dict.fromkeys(name for article in articles for name in article.facets[facet]))
        number = {name: place for place, name in enumerate(names)}
        facets[facet] = {
            "names": names,
            "labels": {script: _facet_labels(facet, names, articles, script) for script in trees},
            "of": [[number[name] for name in article.facets[facet]] for article in articles],
        }
    return facets


def _facet_labels(facet: str, names: Iterable[str], articles: Iterable[Article], script: str) -> list[str]:
    known: dict[str, str] = {}
    for article in articles:
        if script not in article.labels:
            continue
        if facet == "issue":
            known.setdefault(article.facets["issue"][0], article.labels[script][1])
        else:
            known |= article.names.get(script, {})
    return [known.get(name, name) for name in names]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.encode() + b"\0" + files[path])
    return digest.hexdigest()[:12]
