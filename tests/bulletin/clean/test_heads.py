from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.clean.heads import running_head
from cases import Case, read_cases
from printed_lines import printed, texts

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", read_cases(HERE / "running_heads.md"), ids=str)
def test_running_heads_go_and_what_the_text_repeats_stays(case: Case) -> None:
    assert texts(running_head(printed(case.input))) == case.expected


def test_the_line_after_a_running_head_begins_the_page() -> None:
    head = "水利工作简讯"
    pages = [f"{head}\n第{n}座水库除险加固工程已经完工，\n下游群众放心了。" for n in "一二三"]
    lines = running_head(printed("\f".join(["甲\n乙\n丙\n丁\n戊", *pages])))
    assert [line.text[:3] for line in lines if line.page_top] == ["甲", "第一座", "第二座", "第三座"]
