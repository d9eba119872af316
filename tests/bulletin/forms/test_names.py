from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bulletin.forms.names import DASHED, section_name, title_text, told_section
from cases import Case, read_cases

CASES = read_cases(Path(__file__).with_name("names.md"))
RULES: dict[str, Callable[[str], str]] = {
    "section_name": section_name,
    "told_section": told_section,
    "title_text": partial(title_text, numbered=True),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_names_and_titles_lose_their_marks_and_nothing_else(case: Case) -> None:
    rule = RULES[case.title.partition(":")[0]]
    assert "\n".join(rule(line) for line in case.input.splitlines()) == case.expected


def test_where_articles_have_no_numbers_a_title_stays_as_it_is() -> None:
    assert title_text("1. 标题", numbered=False) == "1. 标题"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("——改革纪实", "改革纪实"),
        ("— 侧记", "侧记"),
        ("--一季度经济述评", "一季度经济述评"),
        ("──改革纪实", "改革纪实"),
        ("━━改革纪实", "改革纪实"),
    ],
)
def test_a_dash_begins_a_subtitle(line: str, text: str) -> None:
    match = DASHED.fullmatch(line)
    assert match
    assert match["text"] == text


@pytest.mark.parametrize("line", ["改革——纪实", "——", "1—2月"])
def test_a_dash_elsewhere_does_not(line: str) -> None:
    assert not DASHED.fullmatch(line)
