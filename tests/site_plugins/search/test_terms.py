"""Text as it is searched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_plugins.search.terms import END, Common, fold, fold_char, fold_map, pairs, triples

FOLDED = [
    ("數據要素", "数据要素"),
    ("臺灣、台湾", "台湾、台湾"),
    ("裡面、里面", "里面、里面"),
    ("５Ｇ＋工業互聯網", "5g+工业互联网"),
    ("GDP 增长 8.5％", "gdp增长8.5%"),
    ("“新”「新」『新』'新'", '"新""新""新""新"'),
    ("3\u3000000\u00a0㎡", "3000m2"),
    ("ﬁne\u00adly", "finely"),
    ("user_name", "user_name"),
    ("⑴①Ⅳ", "(1)1iv"),
    ("\U00020bb7野家", "\U00020bb7野家"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(), st.text())
def test_a_part_folds_as_it_does_in_the_whole(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text(st.characters(categories=["Lo", "Ll", "Lu", "Nd", "P", "S"])))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_what_the_browser_is_told_folds_every_character_as_we_do() -> None:
    han = [chr(code) for code in range(0x3400, 0xA000)]
    folds = fold_map([part for char in (*han, '"') for part in fold_char(char)])
    for char in (*han, *"“”‘’「」『』'＇＂ａＡ％"):
        plain = unicodedata.normalize("NFKC", char).lower()
        assert "".join(folds.get(part, part) for part in plain) == fold_char(char)


def test_a_pair_begins_at_every_character() -> None:
    assert list(pairs("5g应用")) == ["5g", "g应", "应用", f"用{END}"]
    assert list(pairs("")) == []


def test_a_triple_stands_where_two_common_pairs_meet() -> None:
    common = Common({"大数": 50, "数据": 40, "据库": 30, "。大": 17}, 100)
    assert list(triples("大数据库。大数", common)) == ["大数据"]


def test_beside_a_mark_pairs_are_sooner_common() -> None:
    assert list(triples("展。大", Common({"展。": 17, "。大": 17}, 100))) == ["展。大"]
    assert list(triples("展中大", Common({"展中": 17, "中大": 17}, 100))) == []


def test_a_small_archive_has_no_triples() -> None:
    assert list(triples("大数据", Common({"大数": 13, "数据": 13}, 13))) == []
