from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.clean.glyphs import plain, plain_text
from bulletin.lines import Line, Span
from cases import Case, read_cases

CASES = read_cases(Path(__file__).with_name("glyphs.md"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_characters_that_only_look_right_become_plain(case: Case) -> None:
    assert plain_text(case.input) == case.expected
    assert plain_text(case.expected) == case.expected


@pytest.mark.parametrize(
    "sign", "\u00ad\u200b\u200e\u2060\u2066\ufe0f\ufeff\ue000\U000f0000\x03\x7f\x9f\uffff"
)
def test_what_cannot_be_seen_goes(sign: str) -> None:
    assert plain_text(f"数据{sign}要素") == "数据要素"


def test_cells_become_plain_and_the_place_of_a_line_stays() -> None:
    line = Line("⼈⼝\t１２", Span("x.pdf", 1, 1, 1), x0=2.0, x1=9.0, cells=("⼈⼝", "１２"))
    (found,) = plain((line,))
    assert (found.text, found.cells) == ("人口\t12", ("人口", "12"))
    assert (found.x0, found.x1, found.span) == (2.0, 9.0, line.span)


def test_a_line_of_nothing_that_can_be_seen_is_gone() -> None:
    lines = [
        Line(text, Span("x.txt", 1, number, number)) for number, text in enumerate(["\u200b\ue000", "字"])
    ]
    assert [line.text for line in plain(tuple(lines))] == ["字"]


@pytest.mark.parametrize("blank", [" ", "\u3000"])
def test_a_blank_wider_than_any_page_becomes_as_wide_as_a_page(blank: str) -> None:
    assert plain_text(f"江{blank * 40_000}苏") == f"江{blank * 200}苏"
