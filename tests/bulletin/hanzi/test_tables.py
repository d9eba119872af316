from __future__ import annotations

import pytest
from opencc import OpenCC

from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_lines, read_table

TO_SIMPLIFIED = OpenCC("tw2s").convert


@pytest.mark.parametrize(
    ("name", "key"), [("variants.tsv", "simplified"), ("choices.tsv", "simplified"), ("folding.tsv", "form")]
)
def test_a_table_is_sorted_and_has_each_word_once(name: str, key: str) -> None:
    words = [row[key] for row in read_table(name)]
    assert words == sorted(set(words))
    assert words


@pytest.mark.parametrize("name", ["opencc_phrases.txt", "titles.txt"])
def test_a_list_is_sorted_and_has_each_word_once(name: str) -> None:
    words = read_lines(name)
    assert words == sorted(set(words))
    assert words


def test_meanings_are_grouped_and_sorted_by_word_and_the_last_one_has_no_condition() -> None:
    rows = read_table("senses.tsv")
    words = [row["simplified"] for row in rows]
    assert words == sorted(words)
    last = {row["simplified"]: (row["before"] or "") + (row["after"] or "") for row in rows}
    assert set(last.values()) == {""}


@pytest.mark.parametrize("name", ["variants.tsv", "senses.tsv"])
def test_a_form_has_the_characters_of_its_word(name: str) -> None:
    for row in read_table(name):
        assert len(row["traditional"]) == len(row["simplified"]), row
        assert fold(row["traditional"]) == fold(row["simplified"]), row


def test_all_forms_of_a_character_fold_to_it() -> None:
    for row in read_table("choices.tsv"):
        assert {fold(form) for form in row["forms"] + row["name"]} == {fold(row["simplified"])}, row
