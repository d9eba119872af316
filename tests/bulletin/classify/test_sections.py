from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.classify import classify
from bulletin.lines import Role
from bulletin.report import Report
from cases import Case, read_cases
from printed_lines import printed

CASES = read_cases(Path(__file__).with_name("sections.md"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_section_lines_are_known_by_their_form_and_place(case: Case) -> None:
    tagged = classify(printed(case.input), Report())
    assert "\n".join(tag.line.text for tag in tagged if tag.role is Role.SECTION) == case.expected
