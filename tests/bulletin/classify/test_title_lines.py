from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.classify.promises import key
from bulletin.classify.title_lines import split_title
from bulletin.lines import Role
from cases import Case, read_cases

CASES = read_cases(Path(__file__).with_name("title_lines.md"))
SHOWN = {Role.KICKER: "引", Role.TITLE: "题", Role.SUBTITLE: "副", Role.BYLINE: "作", Role.PARAGRAPH: "段"}
LINES = ["第四届进博会", "推动工业互联网融合发展", "业内人士建议加快布局"]


def roles(texts: list[str], *, wanted: str = "", sizes: list[float] | None = None) -> list[str]:
    return [SHOWN[role] for role, _, _ in split_title(texts, key(wanted), sizes or [0.0] * len(texts))]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_lines_over_a_text_get_their_roles_from_their_words(case: Case) -> None:
    assert "\n".join(roles(case.input.splitlines())) == case.expected


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (LINES[0], ["题", "副", "副"]),
        (LINES[1], ["引", "题", "副"]),
        (LINES[0] + LINES[1], ["题", "题", "副"]),
        ("".join(LINES), ["题", "题", "题"]),
    ],
)
def test_the_contents_list_knows_better_which_lines_are_the_title(wanted: str, found: list[str]) -> None:
    assert roles(LINES, wanted=wanted) == found


@pytest.mark.parametrize(
    ("sizes", "found"),
    [
        ([10.5, 18, 12], ["引", "题", "副"]),
        ([18, 18, 12], ["题", "题", "副"]),
        ([18, 12, 12], ["题", "副", "副"]),
    ],
)
def test_the_title_is_set_in_the_largest_type(sizes: list[float], found: list[str]) -> None:
    assert roles(LINES, sizes=sizes) == found


def test_a_line_with_a_dash_is_a_subtitle_in_any_type() -> None:
    assert roles(["一枚印章管审批", "——临江县改革纪实"], sizes=[18, 18]) == ["题", "副"]


def test_what_words_tell_is_less_sure_than_a_promise() -> None:
    told = split_title(LINES[:2], "", [0.0, 0.0])
    promised = split_title(LINES[:2], key("".join(LINES[:2])), [0.0, 0.0])
    assert min(sure for _, _, sure in told) < min(sure for _, _, sure in promised) == 1
