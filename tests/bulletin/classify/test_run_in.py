from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.classify.run_in import parted
from bulletin.forms.names import RUN_IN_STYLE
from bulletin.lines import Line, Span
from cases import Case, read_cases
from printed_lines import printed

CASES = read_cases(Path(__file__).with_name("run_in.md"))


def titles(text: str) -> list[str]:
    return [line.text for line in parted(printed(text)) if line.style == RUN_IN_STYLE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "【港口吞吐量再创新高】11月2日，吞吐量突破一亿吨大关。\n【人才新政二十条出台】11月3日，新政公布，涉及住房与就医。",
            ["【港口吞吐量再创新高】", "【人才新政二十条出台】"],
        ),
        (
            "◆港口增速加快。6月8日，吞吐量创新高。\n◆人才新政出台！6月9日公布。",
            ["◆港口增速加快。", "◆人才新政出台！"],
        ),
        (
            "★港口增速加快　6月8日，吞吐量创新高。\n★人才新政出台　6月9日公布。",
            ["★港口增速加快", "★人才新政出台"],
        ),
    ],
    ids=["brackets", "a sign and a stop", "a sign and a wide space"],
)
def test_titles_are_parted_from_the_texts_they_run_into(text: str, found: list[str]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize("case", CASES, ids=str)
def test_short_news_is_parted_where_most_of_it_ends_with_a_source(case: Case) -> None:
    assert "\n".join(titles(case.input)) == case.expected


@pytest.mark.parametrize(
    "text",
    [
        "◆港口增速加快。6月8日，吞吐量创新高。\n各泊位作业繁忙。",
        "◆港口增速，加快。6月8日创新高。\n◆人才新政，出台。6月9日公布。",
        "◆续航。五百公里。\n◆重量。一吨。",
        "【摘要】11月2日，全市港口吞吐量突破一亿吨大关。\n【结论】11月3日，新政公布，涉及住房与就医等。",
        "【港口吞吐量再创新高】\n【人才新政二十条出台】",
        "★港口增速加快！\n★人才新政出台！",
    ],
    ids=["only one", "a comma", "too short", "labels", "nothing behind brackets", "nothing behind signs"],
)
def test_other_lines_stay_whole(text: str) -> None:
    assert parted(printed(text)) == printed(text)


def test_rows_of_tables_stay_whole() -> None:
    text = "◆港口增速加快。6月8日，吞吐量创新高。"
    rows = tuple(Line(text, Span("x.pdf", 1, n, n), cells=(text, "甲")) for n in (1, 2))
    assert parted(rows) == rows
