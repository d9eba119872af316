from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.clean.printed_pages import printed_page
from bulletin.clean.site_pages import site_frame
from cases import Case, read_cases
from printed_lines import printed, texts

RULES = {"printed": printed_page, "frame": site_frame}


@pytest.mark.parametrize("case", read_cases(Path(__file__).with_name("site_pages.md")), ids=str)
def test_what_a_site_and_a_browser_put_around_a_text_goes(case: Case) -> None:
    assert texts(RULES[case.title.partition(":")[0]](printed(case.input))) == case.expected


def test_the_line_below_what_a_browser_printed_begins_its_page() -> None:
    lines = printed_page(printed("2026/11/28 04:48 解读\n正文一。\n␌2026/11/28 04:48 解读\n正文二。"))
    assert [(line.text, line.page_top) for line in lines] == [("正文一。", True), ("正文二。", True)]
