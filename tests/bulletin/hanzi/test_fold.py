from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from bulletin.hanzi.fold import fold, han_map
from bulletin.hanzi.tables import read_table


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("數據要素", "数据要素"),
        ("隨著", "随着"),
        ("答覆群眾，答復羣眾", "答复群众,答复群众"),
        ("ＡＢＣ１２３", "abc123"),
        ("5G＋工業互聯網", "5g+工业互联网"),
        ("⼤数据", "大数据"),
        ("衞生、衛生", "卫生、卫生"),
        ("25℃、…", "25℃、…"),
    ],
)
def test_both_scripts_widths_and_cases_become_one(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_number_of_characters(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("config", ["s2tw", "s2hk", "s2t"])
def test_a_converted_character_folds_as_the_one_it_came_from(config: str) -> None:
    converter = OpenCC(config)
    simplified = sorted(set(han_map().values()))
    apart = [char for char in simplified if fold(converter.convert(char)) != fold(char)]
    assert apart == []


def test_no_character_that_another_folds_to_is_folded_itself() -> None:
    assert han_map()
    assert not set(han_map()) & set(han_map().values())


def test_the_table_is_sorted_and_has_each_form_once() -> None:
    forms = [row["form"] for row in read_table("folding.tsv")]
    assert forms == sorted(set(forms))
    assert forms
