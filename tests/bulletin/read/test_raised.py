from __future__ import annotations

import pytest

from bulletin.read.raised import raised


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [("10", "3", "³"), ("面积500 m", "2", "²"), ("10", "-6", "⁻⁶"), ("x", "n", "ⁿ"), ("(a+b)", "2", "²")],
)
def test_a_raised_figure_is_an_exponent(before: str, text: str, expected: str) -> None:
    assert raised(before, text) == expected


@pytest.mark.parametrize(
    ("before", "text"), [("据统计", "1"), ("", "1"), ("10", "th"), ("x", "[1]"), ("GDP", "①")]
)
def test_what_can_be_no_exponent_stays_as_it_is(before: str, text: str) -> None:
    assert raised(before, text) == text
