from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.clean.page_numbers import page_number
from cases import Case, read_cases
from printed_lines import printed, texts

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", read_cases(HERE / "page_numbers.md"), ids=str)
def test_page_numbers_go_and_other_numbers_stay(case: Case) -> None:
    assert texts(page_number(printed(case.input))) == case.expected


def test_the_line_after_a_page_number_begins_a_page() -> None:
    lines = page_number(printed("会议总结了去年的\n- 1 -\n工作。"))
    assert [line.page_top for line in lines] == [False, True]
