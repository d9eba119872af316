from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.hanzi.join import close_up, join
from cases import Case, read_cases

CASES = read_cases(Path(__file__).with_name("close_up.md"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_spaces_that_the_printer_left_go(case: Case) -> None:
    found = [close_up(line) for line in case.input.splitlines()]
    assert "\n".join(found) == case.expected


@pytest.mark.parametrize("case", CASES, ids=str)
def test_closing_up_twice_is_closing_up_once(case: Case) -> None:
    for line in case.input.splitlines():
        assert close_up(close_up(line)) == close_up(line)


def test_titles_keep_the_space_between_their_halves() -> None:
    assert close_up("应对寒潮 协同保供 30 天", keep_han_spaces=True) == "应对寒潮 协同保供30天"


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("数据要", "素市场", "数据要素市场"),
        ("推广AI", "技术", "推广AI技术"),
        ("投资额为3.", "5亿元", "投资额为3.5亿元"),
        ("投资额为12", "00万元", "投资额为1200万元"),
        ("https://example.com/da", "ta/notes.html", "https://example.com/data/notes.html"),
        ("见www.example", ".com/a", "见www.example.com/a"),
    ],
)
@pytest.mark.parametrize("cut", [True, False])
def test_no_space_comes_into_chinese_numbers_or_addresses(
    left: str, right: str, whole: str, *, cut: bool
) -> None:
    assert join(left, right, cut=cut) == whole


def test_words_are_parted_where_the_line_left_room() -> None:
    assert join("the Open", "Data Charter", cut=False) == "the Open Data Charter"


def test_a_text_in_english_is_broken_between_words_only() -> None:
    left = "Department of Energy. Biden-Harris Administration Announces $6 Billion to Transform"
    assert join(left, "America's Industrial Sector.", cut=True) == f"{left} America's Industrial Sector."


def test_a_name_is_broken_before_its_next_capital() -> None:
    assert join("（Historic", "England）", cut=True) == "（Historic England）"
    assert join("Blight (TIF) and Funding (for Economic", "Development, 2018", cut=True).endswith(
        "c Development, 2018"
    )


def test_a_word_cut_at_the_last_em_of_its_line_becomes_whole() -> None:
    assert join("the Open Data Char", "ter", cut=True) == "the Open Data Charter"


@pytest.mark.parametrize("sign", [",", ".", ";", ":", ")"])
def test_after_a_sign_a_new_word_begins(sign: str) -> None:
    assert join(f"Smith{sign}", "and others", cut=True) == f"Smith{sign} and others"
