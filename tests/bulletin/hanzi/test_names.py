from __future__ import annotations

import pytest

from bulletin.hanzi.names import is_surname
from bulletin.hanzi.words import lexicon


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (["余", "先生", "说"], 0),
        (["，", "于", "女士", "说"], 1),
        (["和", "范", "处长"], 1),
        (["请", "于", "教授"], 1),
        (["书记", "余", "红胜"], 1),
        (["部长", "于", "海涛", "主持"], 1),
    ],
)
def test_a_surname_is_known_by_the_title_beside_it(words: list[str], place: int) -> None:
    assert is_surname(words, place, lexicon().is_person)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (["其", "余", "代表"], 1),
        (["成立", "于", "主任", "办公室"], 1),
        (["书记", "于", "北京"], 1),
        (["市长", "于", "会后"], 1),
        (["还", "余", "三", "天"], 1),
        (["主任", "余", "，"], 1),
    ],
)
def test_other_words_are_no_surnames(words: list[str], place: int) -> None:
    assert not is_surname(words, place, lexicon().is_person)
