"""The files of the index, read back; `index.js` does the same in the browser."""

from __future__ import annotations

import base64
import bisect
import json
import zlib
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from site_plugins.search import press
from site_plugins.search.alphabet import LIST, NEXT_CODE, Alphabet, Key
from site_plugins.search.articles import LABELS
from site_plugins.search.bits import BitReader
from site_plugins.search.postings import Posting, united
from site_plugins.search.root import NEXT_SHARD, NEXT_VARIANT
from site_plugins.search.shards import NO_THIRD, PAIR, read_shard
from site_plugins.search.terms import fold, without_note_marks

Postings = Mapping[int, Posting]


class IndexReader:
    """An index, its files fetched with `read(path)` once each, as a browser would."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._root = json.loads(zlib.decompress(read("root.bin")))
        self._shards: dict[int, dict[str, dict[int, Posting]]] = {}
        self._articles: dict[int, Mapping[str, Any]] = {}
        self._texts: dict[int, tuple[str, ...]] = {}
        self.lengths: str = self._root["lengths"]
        self.titles: str = self._root["titles"]
        self.size = len(self.lengths)
        self.synonyms: list[tuple[str, str]] = [(term, ours) for term, ours in self._root["synonyms"]]
        self.alphabet = Alphabet(self._root["frequent"], self._read_others())
        self._firsts = self._read_firsts()
        self.folds = self._read_folds()
        self.usual = {script: self._read_usual(text) for script, text in self._root["usual"].items()}

    def term(self, term: str) -> Postings:
        """The articles that hold a pair or triple of characters, where it is a term."""
        if not all(char in self.alphabet.rank for char in term):
            return {}
        shard = self._shard_of(self.alphabet.key(term))
        return self._shard(shard).get(term, {}) if shard >= 0 else {}

    def character(self, char: str) -> Postings:
        """The articles that hold a character: its own postings, or those of all pairs that begin with it."""
        if char not in self.alphabet.rank:
            return {}
        place, *_ = self.alphabet.key(char)
        first = max(0, self._shard_of((place, 0, 0)))
        own = self._shard(first).get(char)
        if own is not None:
            return own
        last = self._shard_of((place + 1, 0, -1))
        return united(
            found
            for number in range(first, last + 1)
            for term, found in self._shard(number).items()
            if term[0] == char and len(term) == PAIR
        )

    def article(self, number: int) -> Mapping[str, Any]:
        """What `articles.record` wrote of an article."""
        if number not in self._articles:
            pressed = self._sample + self._read(f"articles/{number}.bin")
            data = zlib.decompress(pressed, press.RAW)[self._root["sample"] :]
            self._articles[number] = json.loads(self.alphabet.read(data))
        return self._articles[number]

    def texts(self, number: int) -> tuple[str, ...]:
        """The folded text of an article, in each script in which it differs."""
        if number not in self._texts:
            record = self.article(number)
            texts = (
                record["text"],
                *(self._twin(record, script) for script in self.usual if script in record),
            )
            lines = ["".join(text.split("\n")[LABELS:]) for text in texts]
            versions = (fold(version) for text in lines for version in (without_note_marks(text), text))
            self._texts[number] = tuple(dict.fromkeys(versions))
        return self._texts[number]

    def _twin(self, record: Mapping[str, Any], script: str) -> str:
        """The text in another script, as `articles.difference` tells it."""
        usual = record["text"].translate(self.usual[script])
        changes, done, twin = record[script], 0, ""
        for skip, drop, insert in zip(changes[::3], changes[1::3], changes[2::3], strict=True):
            twin += usual[done : done + skip] + insert
            done += skip + drop
        return str(twin + usual[done:])

    @cached_property
    def facets(self) -> Mapping[str, Any]:
        """What `index` wrote of the facets."""
        facets: Mapping[str, Any] = json.loads(zlib.decompress(self._read("facets.bin")))
        return facets

    @cached_property
    def _sample(self) -> bytes:
        return self._read("articles/sample.bin")

    def _shard(self, number: int) -> dict[str, dict[int, Posting]]:
        if number not in self._shards:
            data = self._read(f"terms/{number}.bin")
            self._shards[number] = dict(read_shard(data, self.alphabet, self.size))
        return self._shards[number]

    def _shard_of(self, key: Key) -> int:
        """Number of the shard in which a term of this key would stand; -1 before all."""
        return bisect.bisect_right(self._firsts, key) - 1

    def _read_others(self) -> str:
        bits = BitReader(base64.b64decode(self._root["others"]))
        codes = [0]
        for _ in range(bits.exp_golomb(LIST)):
            codes.append(codes[-1] + bits.exp_golomb(NEXT_CODE))
        return "".join(map(chr, codes[1:]))

    def _read_firsts(self) -> list[Key]:
        bits = BitReader(base64.b64decode(self._root["shards"]))
        width = (len(self.alphabet.chars) + 1).bit_length()
        first = 0
        keys: list[Key] = []
        for _ in range(bits.exp_golomb(LIST)):
            first += bits.exp_golomb(NEXT_SHARD)
            keys.append((first, bits.fixed(width), bits.exp_golomb(NO_THIRD)))
        return keys

    def _read_folds(self) -> dict[str, str]:
        bits = BitReader(base64.b64decode(self._root["fold"]))
        width = len(self.alphabet.chars).bit_length()
        code = 0
        folds: dict[str, str] = {}
        for _ in range(bits.exp_golomb(LIST)):
            code += bits.exp_golomb(NEXT_VARIANT)
            folds[chr(code)] = self.alphabet.chars[bits.fixed(width)]
        return folds

    def _read_usual(self, text: str) -> dict[int, str]:
        bits = BitReader(base64.b64decode(text))
        return {ord(to): char for char, to in self.folds.items() if bits.fixed(1)}
