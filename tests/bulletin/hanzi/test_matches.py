from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bulletin.hanzi.matches import Matcher

LETTERS = st.text(st.sampled_from("甲乙丙"), min_size=1, max_size=4)


def test_of_words_that_overlap_the_longer_one_is_taken_then_the_first() -> None:
    matcher = Matcher({"云计算": "A", "计算机软件": "B", "软件": "C"})
    assert [match.target for match in matcher.find("云计算机软件和软件")] == ["B", "C"]
    assert [match.target for match in Matcher({"甲乙": "A", "乙丙": "B"}).find("甲乙丙")] == ["A"]


def test_without_words_nothing_is_found() -> None:
    assert Matcher({}).find("云计算") == []


@given(st.dictionaries(LETTERS, LETTERS, max_size=5), st.text(st.sampled_from("甲乙丙丁"), max_size=20))
def test_matches_are_words_in_order_and_none_is_over_another(words: dict[str, str], text: str) -> None:
    end = 0
    for match in Matcher(words).find(text):
        assert end <= match.start
        assert words[text[match.start : match.end]] == match.target
        end = match.end
