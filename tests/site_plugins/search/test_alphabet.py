"""Texts in the alphabet of a site."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_plugins.search.alphabet import MOST_FREQUENT, Alphabet

texts = st.lists(st.text(st.characters(exclude_categories=["Cs"])))


@given(texts)
def test_texts_are_read_as_they_were_written(found: list[str]) -> None:
    alphabet = Alphabet.of(found)
    assert [alphabet.read(alphabet.write(text)) for text in found] == found


def test_frequent_characters_are_one_byte_and_others_two() -> None:
    rare = "".join(map(chr, range(0x4E00, 0x4E00 + 3000)))
    common = "".join(map(chr, range(0x3400, 0x3400 + MOST_FREQUENT)))
    alphabet = Alphabet.of([rare, common * 2])
    assert len(alphabet.write(common)) == MOST_FREQUENT
    assert len(alphabet.write(rare)) == 2 * len(rare)


def test_an_alphabet_of_very_many_characters_has_fewer_short_ones() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 20_000)))
    alphabet = Alphabet.of([text])
    assert len(alphabet.frequent) < MOST_FREQUENT
    assert alphabet.read(alphabet.write(text)) == text


def test_terms_have_the_order_of_the_alphabet() -> None:
    alphabet = Alphabet("的一", "甲乙")
    terms = ["的", "的一", "的甲", "的甲一", "一", "一的", "甲的"]
    assert sorted(set(terms), key=alphabet.key) == terms
    assert [alphabet.term(alphabet.key(term)) for term in terms] == terms
