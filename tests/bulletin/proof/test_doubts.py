from __future__ import annotations

from bulletin.hanzi.matches import Matcher
from bulletin.hanzi.variants import TAIWAN
from bulletin.proof.doubts import Doubt, doubts

NOTHING = Matcher({})


def found(line: str, words: Matcher = NOTHING) -> list[Doubt]:
    return doubts([line], TAIWAN, words)[0]


def test_a_plain_line_is_not_in_doubt() -> None:
    assert found("会议强调，要加快建设科技强国。") == []


def test_a_place_where_the_longest_match_differs_is_in_doubt() -> None:
    (doubt,) = found("早已被发明和使用")
    assert (doubt.place, doubt.form, doubt.other) == (3, "發", "髮")


def test_a_close_choice_of_the_context_is_in_doubt() -> None:
    (doubt,) = found("中国数谷名片更加闪亮")
    assert (doubt.form, doubt.other) == ("谷", "穀")
    assert 0 < doubt.sure < 1


def test_what_our_tables_correct_is_not_in_doubt() -> None:
    assert found("香港回归祖国，税收征管，依法编制预算") == []


def test_what_the_glossary_decides_is_not_in_doubt() -> None:
    assert found("早已被发明和使用", Matcher({"被发明": "被發明"})) == []
