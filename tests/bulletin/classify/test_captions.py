from __future__ import annotations

import pytest

from bulletin.classify import classify
from bulletin.hanzi.width import width
from bulletin.lines import Line, Role, Span
from bulletin.report import Report

BODY, SMALL = 10.5, 9.0
TEXT = "一季度全市港口吞吐量同比增长百分之八，各泊位作业繁忙。"
CAPTION = "岸电接进每一个泊位"


def roles(*printed: tuple[str, float, bool]) -> dict[str, Role]:
    """The roles of lines whose reader told their size and whether they are centred, under a title."""
    rows = [("港口吞吐量创新高", 16.0, True), *printed, *[(TEXT, BODY, False)] * 8]
    lines = tuple(
        Line(text, Span("x.pdf", 1, n, n), x1=width(text), size=size, centred=centred, closed=True)
        for n, (text, size, centred) in enumerate(rows, start=1)
    )
    return {tag.line.text: tag.role for tag in classify(lines, Report())}


def test_a_centred_line_in_small_type_under_a_sentence_is_a_caption() -> None:
    assert roles((TEXT, BODY, False), (CAPTION, SMALL, True))[CAPTION] is Role.CAPTION


@pytest.mark.parametrize(
    ("size", "centred"), [(BODY, True), (BODY - 0.5, True), (SMALL, False)], ids=["as text", "hardly", "left"]
)
def test_in_other_type_and_at_the_margin_it_is_none(size: float, *, centred: bool) -> None:
    assert roles((TEXT, BODY, False), (CAPTION, size, centred))[CAPTION] is not Role.CAPTION


@pytest.mark.parametrize(
    "line", ["各泊位都已接上岸电。", "岸电" * 21, "岸电覆盖"], ids=["sentence", "long", "short"]
)
def test_a_sentence_and_a_line_of_another_length_is_none(line: str) -> None:
    assert roles((TEXT, BODY, False), (line, SMALL, True))[line] is not Role.CAPTION


def test_under_a_line_that_is_no_sentence_it_is_none() -> None:
    found = roles((TEXT, BODY, False), ("岸电改造", BODY, True), (CAPTION, SMALL, True))
    assert found[CAPTION] is not Role.CAPTION


def test_where_no_sizes_are_known_there_is_none() -> None:
    assert roles((TEXT, 0.0, False), (CAPTION, 0.0, True))[CAPTION] is not Role.CAPTION
