from __future__ import annotations

import pytest

from bulletin.classify import classify
from bulletin.report import Report
from printed_lines import printed

TEXT = "全市水库蓄水达到三亿立方米，各灌区用水有了保障，农户反映良好。"


def role_of(line: str, *above: str) -> str:
    """The role of a line under an article's text and other lines, over the next article."""
    lines = ["水库蓄水创新高", TEXT, *above, line, "渠道清淤完成", TEXT, "（来源：水务报）"]
    tagged = classify(printed("\n".join(lines)), Report())
    return next(tag.role for tag in tagged if tag.line.text == line)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("（来源：江岸日报）", "source"),
        ("（江海农业大学供稿）", "source"),
        ("——江岸日报", "source"),
        ("（责任编辑：陈安）", "editor"),
        ("（王立　编译）", "byline"),
        ("（陈立新）", "byline"),
        ("（水务局　陈安）", "source"),
        ("（供稿：市税务局）", "source"),
        ("（供稿：陈安）", "byline"),
        ("原文链接：https://example.com/a", "link"),
        ("原文题目：River Deltas", "original"),
    ],
)
def test_each_form_of_a_credit_line_has_its_role(line: str, role: str) -> None:
    assert role_of(line) == role


@pytest.mark.parametrize("line", ["（再创新高）", "（综合施策）", "——水库蓄水纪实", "（下同）"])
def test_other_lines_in_brackets_and_after_dashes_are_text(line: str) -> None:
    assert role_of(line) not in ("source", "editor", "byline", "link", "note")


@pytest.mark.parametrize("above", ["表1　主要指标", "图 2-1 增长曲线", "水库\t去年\t今年\n青岭\t1.2\t1.5"])
def test_where_a_figure_is_from_is_no_source_of_the_article(above: str) -> None:
    lines = ["水库蓄水创新高", TEXT, above, "资料来源：省统计局", TEXT, "数据来源：水务报"]
    tagged = classify(printed("\n".join(lines)), Report())
    assert [tag.role for tag in tagged if "来源" in tag.line.text] == ["paragraph", "source"]


@pytest.mark.parametrize(
    "lines",
    [
        [TEXT, "资料来源：省统计局", TEXT],
        ["表1　主要指标", "来源：省统计局", TEXT],
        ["表1　主要指标", "资料来源：省统计局", "渠道清淤完成", TEXT],
        ["表1　主要指标", "资料来源：省统计局"],
    ],
    ids=["no figure", "another label", "over a title", "at the end"],
)
def test_other_lines_with_that_label_are_sources(lines: list[str]) -> None:
    tagged = classify(printed("\n".join(["水库蓄水创新高", TEXT, *lines])), Report())
    assert [tag.role for tag in tagged if "来源" in tag.line.text] == ["source"]


def test_a_numbered_heading_may_follow_where_a_figure_is_from() -> None:
    lines = ["一、蓄水", TEXT, "表1　主要指标", "资料来源：省统计局", "二、灌溉", TEXT]
    tagged = classify(printed("\n".join(["水库蓄水创新高", *lines])), Report())
    assert [tag.role for tag in tagged if "来源" in tag.line.text] == ["paragraph"]


def test_a_name_in_brackets_inside_a_sentence_is_no_signature() -> None:
    assert role_of("（陈立新）", "参加会议的还有") != "byline"
