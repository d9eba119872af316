from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.read.text import read_text

# What pypdf makes of a page with a table: a line for each cell.
RISES = """\
表1　主要乙类传染病报告情况
病种
本周例数
上周例数
环比（%）
流感
865
1271
-31.94
梅毒
71
76
-6.58
登革热
3
0
—
二、重点传染病
全市报告流感八百例，连续三周下降。
"""
RANKED = (
    "排名\n来源国\n申请量（件）\n增长率\n1\n美国\n46533\n5.2%\n2\n日本\n41312\n1.9%\n3\n德国\n15260\n0.4%\n"
)
WORDS_AND_FIGURES = (
    "行业\n项目\n地点\n资助（亿美元）\n钢铁\n氢基还原铁\n俄亥俄州\n5.0\n水泥\n碳捕集\n印第安纳州\n5.0\n"
)
SHIFTED = (
    "主要经济指标\n经济信息\n第 6 页\n"
    "指标\n总量\n增速（%）\n位次\n生产总值\n2146.5\n3.1\n3\n增加值\n—\n4.6\n4\n投资\n—\n10.8\n2\n"
)


def rows(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read_text(text, "x.txt") if line.cells]


def test_cells_on_lines_of_their_own_become_rows() -> None:
    assert rows(RISES) == [
        ("病种", "本周例数", "上周例数", "环比（%）"),
        ("流感", "865", "1271", "-31.94"),
        ("梅毒", "71", "76", "-6.58"),
        ("登革热", "3", "0", "—"),
    ]


def test_days_lead_rows_of_words() -> None:
    cells = "日期\n会议\n地点\n10月9日—12日\n全会\n代尔夫特\n11月14日\n合作对话\n日内瓦\n"
    assert rows(cells)[1:] == [("10月9日—12日", "全会", "代尔夫特"), ("11月14日", "合作对话", "日内瓦")]


def test_what_stands_around_the_table_stays_as_it_is() -> None:
    lines = read_text(RISES, "x.txt")
    assert [line.text for line in lines if not line.cells] == [
        "表1　主要乙类传染病报告情况",
        "二、重点传染病",
        "全市报告流感八百例，连续三周下降。",
    ]
    assert [(line.span.first, line.span.last) for line in lines] == [
        (1, 1),
        (2, 5),
        (6, 9),
        (10, 13),
        (14, 17),
        (18, 18),
        (19, 19),
    ]


@pytest.mark.parametrize(
    ("text", "first", "count"),
    [
        (RANKED, "排名", 4),
        (WORDS_AND_FIGURES, "行业", 3),
        (SHIFTED, "指标", 4),
    ],
)
def test_rows_are_told_by_their_period(text: str, first: str, count: int) -> None:
    found = rows(text)
    assert (found[0][0], len(found)) == (first, count)
    assert {len(row) for row in found} == {4}


@pytest.mark.parametrize(
    "text",
    [
        "目录\n国内要闻\n专利授权创新高\n1\n新规征求意见\n2\n三地签署协议\n3\n域外\n法院受理案件\n4\n",
        "目　录\n政策\n省里印发计划\n1\n动态\n港口创新高\n2\n域外\n德国开放学徒制\n3\n",
        "要闻\n政策\n省里印发计划\n1\n动态\n港口创新高\n2\n域外\n德国开放学徒制\n3\n",
        "甲县\n12\n乙县\n15\n丙县\n9\n",
        "会议议程\n开幕\n致辞\n报告\n讨论\n闭幕\n",
        "产品\n出口量\n同比\n硅片\n18.4\n60.7\n",
    ],
)
def test_entries_of_a_contents_list_and_lone_figures_are_no_table(text: str) -> None:
    assert rows(text) == []


@given(st.lists(st.sampled_from(["甲", "指标", "12", "3.5%", "—", "会议指出，要抓紧。", "1", "表1　指标"])))
def test_no_line_is_lost_whatever_stands_below_another(lines: list[str]) -> None:
    found = read_text("\n".join(lines), "x.txt")
    parts = [part for line in found for part in (line.cells or (line.text,))]
    assert sorted(parts) == sorted(lines)
