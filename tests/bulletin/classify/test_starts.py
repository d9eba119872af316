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


def test_a_line_in_brackets_under_a_text_is_no_title_though_it_stands_like_one() -> None:
    text = "\n".join(["　　各企业要紧盯未完成的事项，确保九月底前全部完成。"] * 30)
    seed = (
        f"★工作动态\n改革任务完成\n{text}\n（统计截止时间：2022年7月31日）\n★他山之石\n邻市的口袋公园\n{text}"
    )
    tagged = classify(printed(seed), Report())
    titles = [tag.line.text for tag in tagged if tag.role in HEAD]
    assert titles == ["改革任务完成", "邻市的口袋公园"]
