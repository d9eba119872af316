from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.clean.page_numbers import alike, at_edge, but_one_number, page_number, with_edges
from cases import Case, read_cases
from printed_lines import printed, texts

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", read_cases(HERE / "page_numbers.md"), ids=str)
def test_page_numbers_go_and_other_numbers_stay(case: Case) -> None:
    assert texts(page_number(printed(case.input))) == case.expected


def test_the_line_after_a_page_number_begins_a_page() -> None:
    lines = page_number(printed("会议总结了去年的\n- 1 -\n工作。"))
    assert [line.page_top for line in lines] == [False, True]


def test_lines_know_whether_they_stood_at_the_edge_of_their_page() -> None:
    lines = with_edges(printed("一\n二\n三\n四\n五\n␌六\n七\n八\n九\n十"))
    assert [line.text for line in lines if not line.edge] == ["三", "八"]


def test_what_lines_know_of_their_edge_stays() -> None:
    lines = with_edges(printed("一\n二\n␌三\n四\n五"))
    assert with_edges(lines[1:]) == lines[1:]


def test_the_edge_is_known_without_being_told() -> None:
    lines = printed("一\n二\n三\n四\n五\n␌六\n七\n八\n九\n十")
    assert [line.text for at, line in enumerate(lines) if not at_edge(lines, at)] == ["三", "八"]


def test_lines_are_alike_where_only_their_numbers_and_spaces_differ() -> None:
    first, second, third = printed("简讯 第 8 期\n简讯第12期\n简讯第八期")
    assert alike(first) == alike(second) != alike(third)


def test_of_a_long_line_no_number_is_taken_for_that_of_its_page() -> None:
    (line,) = printed("2021年3月5日" * 10_000)
    assert but_one_number(line) == (line.text,)
