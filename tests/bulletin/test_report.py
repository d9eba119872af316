from __future__ import annotations

import pytest

from bulletin.lines import Line, Span
from bulletin.report import Report


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("科技情报动态\u3000第6期", "科技情报动态\u3000第6期"),
        ("\u3000", "\u3000"),
        ("It's 5′", "It's 5′"),
        ("C:\\刊物", "C:\\刊物"),
        ("数\u200b据\ufeff", "数\\u200b据\\ufeff"),
        ("\x1b[2J\n", "\\x1b[2J\\n"),
        ("\xa0\ue000\ud800", "\\xa0\\ue000\\ud800"),
    ],
)
def test_what_was_removed_is_told_as_it_is_printed(text: str, shown: str) -> None:
    report = Report()
    report.cut(text, Span("a.txt", 1, 2, 2), "stray")
    assert report.as_text() == f"{report.removed[0].span}: removed stray '{shown}'\n"


def test_a_line_that_goes_from_a_place_of_several_is_told() -> None:
    place = Span("x.md", 0, 7, 7)
    before = tuple(Line(text, place) for text in ("正文。", "https://example.org/a", "11", "正文二。"))
    report = Report()
    report.keep("stray-url", before, (before[0], before[3]))
    assert [item.text for item in report.removed] == ["https://example.org/a", "11"]


def test_lines_of_one_place_that_are_joined_are_not_told() -> None:
    place = Span("x.md", 0, 7, 7)
    report = Report()
    report.keep("title-number", (Line("01.", place), Line("标题", place)), (Line("01.标题", place),))
    assert report.removed == []
