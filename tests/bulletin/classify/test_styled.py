from __future__ import annotations

import pytest

from bulletin.classify.layout import layout_of
from bulletin.classify.marks import Scene
from bulletin.classify.styled import Levels, levels_of
from bulletin.classify.units import units_of
from bulletin.lines import Line, Span

TEXT = ("全市水库蓄水达到三亿立方米，各灌区用水有了保障。", 0)


def levels(*rows: tuple[str, int], masthead: bool = False) -> Levels | None:
    """Levels of a seed whose reader told the level of each heading, 0 for texts."""
    lines = tuple(
        Line(text, Span("x.md", 0, n, n), style=f"Heading {level}" if level else "", closed=True)
        for n, (text, level) in enumerate(rows, start=1)
    )
    layout = layout_of(lines)
    return levels_of(Scene(units_of(layout, set()), layout, {}, masthead))


def test_under_the_name_of_an_issue_stand_its_sections_and_their_articles() -> None:
    articles = [("水库蓄水", 3), TEXT, ("渠道清淤", 3), TEXT]
    assert levels(("水务周报（第 8 期）", 1), ("要闻", 2), *articles, ("地方", 2), *articles) == Levels(2, 3)


def test_headings_of_one_level_are_articles() -> None:
    assert levels(("水务周报", 1), ("水库蓄水", 2), TEXT, ("渠道清淤", 2), TEXT) == Levels(0, 2)


def test_a_masthead_says_that_it_is_an_issue() -> None:
    rows = [("水库蓄水", 1), TEXT, ("渠道清淤", 1), TEXT]
    assert levels(*rows, masthead=True) == Levels(0, 1)
    assert levels(*rows) is None


@pytest.mark.parametrize(
    "rows",
    [
        (("水务建设方案", 1), ("总体要求", 2), TEXT, ("重点任务", 2), TEXT),
        (("水务周报", 1), ("一、总体要求", 2), TEXT, ("二、重点任务", 2), TEXT),
        (("水务周报", 1), ("水库蓄水", 2), TEXT),
        (("水务周报", 0), TEXT),
    ],
    ids=["no issue", "numbered", "only one", "no headings"],
)
def test_the_headings_of_a_document_are_neither(rows: tuple[tuple[str, int], ...]) -> None:
    assert levels(*rows) is None


def test_numbered_headings_over_others_with_their_number_are_the_sections_of_an_issue() -> None:
    rows = [("1、研究", 1), ("1.1 综述", 4), TEXT, ("1.2 评估", 4), TEXT]
    more = [("2、工具", 1), ("2.1 文本库", 4), TEXT, ("2.2 数据集", 4), TEXT]
    assert levels(*rows, *more, masthead=True) == Levels(1, 4)


def test_the_only_heading_above_all_may_call_what_it_gathers() -> None:
    articles = [("水库蓄水", 2), TEXT, ("渠道清淤", 2), TEXT]
    assert levels(("社区热点", 1), *articles) == Levels(0, 2)
    assert levels(("本期编者", 0), TEXT, ("水务周报", 1), *articles, masthead=True) == Levels(0, 2)
