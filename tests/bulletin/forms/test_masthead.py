from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.forms.masthead import read_masthead
from cases import Case, read_cases

CASES = read_cases(Path(__file__).with_name("mastheads.md"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_masthead_gives_its_fields(case: Case) -> None:
    head = read_masthead(tuple(case.input.splitlines()))
    fields = {
        "刊名": head.title,
        "期": head.number,
        "总": head.total,
        "日期": str(head.date or ""),
        "主办": head.publisher,
    }
    assert "\n".join(f"{name} {text}" for name, text in fields.items() if text) == case.expected
