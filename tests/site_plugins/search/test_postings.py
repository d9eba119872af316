"""Postings survive being written as bits, and join by place and step."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_plugins.search.bits import BitReader, pack
from site_plugins.search.postings import (
    IN_BODY,
    IN_HEADING,
    IN_TITLE,
    decode,
    encode,
    gap_width,
    highest,
    lowest,
    place_of,
    posting,
    step_of,
    united,
)

SIZE = 300
values = st.builds(posting, st.sampled_from((IN_BODY, IN_HEADING, IN_TITLE)), st.integers(1, 20))
lists = st.dictionaries(st.integers(0, SIZE - 1), values, min_size=1)


@given(lists)
def test_postings_are_read_as_they_were_written(found: dict[int, int]) -> None:
    assert decode(BitReader(pack(encode(found, SIZE))), SIZE) == found


def test_a_term_of_every_article_costs_one_bit_an_article() -> None:
    everywhere = dict.fromkeys(range(1000), posting(IN_BODY, 1))
    assert len(encode(everywhere, 1000)) < 1000 + 30


@pytest.mark.parametrize(("count", "step"), [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (99, 3)])
def test_counts_are_told_in_four_steps(count: int, step: int) -> None:
    assert step_of(posting(IN_TITLE, count)) == step
    assert place_of(posting(IN_TITLE, count)) == IN_TITLE


def test_rare_terms_have_wide_gaps() -> None:
    assert [gap_width(count, 1000) for count in (1000, 500, 10, 1)] == [0, 0, 6, 9]


def test_the_best_place_and_the_highest_step_of_two_postings_are_joined() -> None:
    one, other = posting(IN_TITLE, 1), posting(IN_BODY, 4)
    assert highest(one, other) == posting(IN_TITLE, 4)
    assert lowest(one, other) == posting(IN_BODY, 1)
    assert united([{1: one}, {1: other, 2: other}]) == {1: posting(IN_TITLE, 4), 2: other}
