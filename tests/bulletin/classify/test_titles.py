from __future__ import annotations

import pytest

from bulletin.classify import classify
from bulletin.hanzi.width import width
from bulletin.lines import Line, Role, Span
from bulletin.report import Report

TITLE, HEADING, BODY = 16.0, 12.0, 10.5
TEXT = "全部泊位都接上了岸电，油烟不见了，噪声也小了，居民的投诉大幅减少。"


def role_of(line: str, *printed: tuple[str, float]) -> Role:
    """The role of a line under a title, in a seed whose reader told the size of each line."""
    rows = [("青岭港绿色转型加快", TITLE), *printed, (TEXT, BODY)]
    lines = tuple(
        Line(text, Span("x.docx", 0, n, n), x1=width(text), size=size, closed=True)
        for n, (text, size) in enumerate(rows, start=1)
    )
    return next(tag.role for tag in classify(lines, Report()) if tag.line.text == line)


def test_a_line_set_as_the_articles_headings_are_is_one() -> None:
    under = [("岸电全覆盖", HEADING), (TEXT, BODY), ("智能装卸", HEADING)]
    assert role_of("岸电全覆盖", *under) is Role.HEADING


@pytest.mark.parametrize(
    "under",
    [
        [("岸电覆盖全部泊位", HEADING), (TEXT, BODY)],
        [("岸电覆盖全部泊位", HEADING), (TEXT, BODY), ("智能装卸", HEADING + 1)],
        [("岸电覆盖全部泊位", 0.0), (TEXT, BODY), ("智能装卸", 0.0)],
        [("岸电覆盖全部泊位", TITLE), (TEXT, BODY), ("智能装卸", TITLE)],
        [("——岸电覆盖全部泊位", HEADING), (TEXT, BODY), ("智能装卸", HEADING)],
    ],
    ids=["no other", "in other type", "no sizes", "as large as the title", "a dash"],
)
def test_other_lines_under_a_title_belong_to_it(under: list[tuple[str, float]]) -> None:
    assert role_of(under[0][0], *under) in (Role.TITLE, Role.SUBTITLE)


@pytest.mark.parametrize("line", ["Greening the Ports of Qingling", "Shore Power for All Berths: 2021"])
def test_writers_are_known_under_a_title_in_another_language(line: str) -> None:
    assert role_of("陈安　林一舟", (line, HEADING), ("陈安　林一舟", BODY)) is Role.BYLINE
    assert role_of(line, (line, HEADING), ("陈安　林一舟", BODY)) is Role.PARAGRAPH


@pytest.mark.parametrize("line", ["GDP 5.3%", "green ports in figures", "Have all berths shore power now?"])
def test_a_figure_and_a_sentence_in_another_language_are_no_title(line: str) -> None:
    assert role_of("绿色港口建设", (line, HEADING), ("绿色港口建设", BODY)) is not Role.SUBTITLE
