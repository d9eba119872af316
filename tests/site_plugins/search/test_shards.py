"""Every term is in the shard in which it is looked for."""

from __future__ import annotations

from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from site_plugins.search.alphabet import Alphabet
from site_plugins.search.postings import united
from site_plugins.search.shards import SMALLEST_SHARD, make_shards, read_shard

SIZE = 40
CHARS = "的一数据产业链abc09，"
found = st.dictionaries(
    st.text(CHARS, min_size=2, max_size=3),
    st.dictionaries(st.integers(0, SIZE - 1), st.integers(0, 11), min_size=1),
    min_size=1,
)


@given(found)
def test_terms_are_read_as_they_were_written(terms: dict[str, dict[int, int]]) -> None:
    alphabet = Alphabet.of(CHARS)
    shards = make_shards(terms, alphabet, SIZE)
    read = {term: postings for shard in shards for term, postings in read_shard(shard.data, alphabet, SIZE)}
    assert read == terms


def test_a_term_stands_in_the_last_shard_that_does_not_begin_behind_it() -> None:
    chars = "".join(map(chr, range(0x4E00, 0x4E00 + 60)))
    alphabet = Alphabet.of(chars)
    terms = {one + other: dict.fromkeys(range(0, SIZE, 7), 0) for one in chars for other in chars}
    shards = make_shards(terms, alphabet, SIZE)
    assert len(shards) > 5
    firsts = [alphabet.key(shard.first) for shard in shards]
    read = [dict(read_shard(shard.data, alphabet, SIZE)) for shard in shards]
    for term, postings in terms.items():
        assert read[bisect_right(firsts, alphabet.key(term)) - 1][term] == postings


def test_shards_are_of_one_size() -> None:
    chars = "".join(map(chr, range(0x4E00, 0x4E00 + 100)))
    terms = {one + other: {3: 0} for one in chars for other in chars}
    *sizes, _ = [len(shard.data) for shard in make_shards(terms, Alphabet.of(chars), SIZE)]
    assert all(SMALLEST_SHARD / 2 < size < SMALLEST_SHARD * 2 for size in sizes)


def test_a_character_that_begins_very_many_pairs_is_a_term_of_its_own() -> None:
    chars = "".join(map(chr, range(0x4E00, 0x4E00 + 6000)))
    alphabet = Alphabet.of(chars)
    terms = {f"的{char}": {number % SIZE: 0} for number, char in enumerate(chars)} | {"一二": {1: 0}}
    alphabet = Alphabet.of((*terms, chars))
    shards = make_shards(terms, alphabet, SIZE)
    read = {term: postings for shard in shards for term, postings in read_shard(shard.data, alphabet, SIZE)}
    pairs = [postings for term, postings in terms.items() if term.startswith("的")]
    assert read["的"] == united(pairs)
    assert "一" not in read
