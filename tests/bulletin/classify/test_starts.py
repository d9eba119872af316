from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from bulletin.classify import classify
from bulletin.lines import Role
from bulletin.report import Report
from cases import Case, read_cases
from printed_lines import printed

CASES = read_cases(Path(__file__).with_name("starts.md"))
HEAD = (Role.KICKER, Role.TITLE, Role.SUBTITLE)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_articles_begin_where_an_editor_sees_them_begin(case: Case) -> None:
    tagged = classify(printed(case.input), Report())
    roles = [None, *(tag.role for tag in tagged)]
    opens = [here in HEAD and above not in HEAD for above, here in pairwise(roles)]
    found = [tag.line.text for tag, begins in zip(tagged, opens, strict=True) if begins]
    assert "\n".join(found) == case.expected
