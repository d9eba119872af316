"""Tables as pdfminer prints them: heads side by side, then the cells of each column, words among them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.read.text import read_text

MEANS = [
    ("手段", "空间分辨率", "有效天数占比（%）", "单次费用（元）"),
    ("卫星遥感", "10米", "31.7", "600"),
    ("无人机", "0.05米", "74.8", "2400"),
    ("岸基光谱仪", "单点", "96.3", "35"),
]
SEASONS = [
    ("生育期", "关键气象因子", "预警阈值", "提前量（天）"),
    ("播种出苗期", "5厘米地温", "低于12℃", "5"),
    ("蕾期", "大风", "8级以上", "3"),
    ("花铃期", "最高气温", "高于37℃", "3"),
    ("吐絮期", "连阴雨", "3天以上", "7"),
]
YEARS = [
    ("年份", "抽检批次", "合格批次", "合格率"),
    ("2019", "212", "205", "96.7%"),
    ("2020", "230", "226", "98.3%"),
    ("2021", "246", "244", "99.2%"),
]
Rows = Sequence[tuple[str, ...]]


def printed(rows: Rows, *groups: int, first_row: int = 0) -> list[str]:
    """The cells as pdfminer prints them: so many heads in each group, then their columns one by one."""
    columns = list(zip(*rows, strict=True))
    cells: list[str] = []
    for count in groups:
        here, columns = columns[:count], columns[count:]
        cells += [column[0] for column in here]
        begin = 1
        if count > 1 and first_row:
            cells += [column[1] for column in here]
            begin = 2
        for column in here:
            cells += column[begin:]
    return cells


def tables(*lines: str) -> list[tuple[str, ...]]:
    text = "\n".join(("情况如下。", *lines, "各地要抓好落实，按季度报告进展情况。"))
    return [line.cells for line in read_text(text, "x.txt") if line.cells]


@pytest.mark.parametrize("groups", [(1, 3), (1, 1, 2), (1, 2, 1)])
def test_words_may_stand_among_the_figures_of_a_column(groups: tuple[int, ...]) -> None:
    assert tables("表1　三类手段对比", *printed(MEANS, *groups)) == MEANS


def test_the_first_row_may_stand_right_under_the_heads() -> None:
    assert tables("表1　气象服务指标", *printed(SEASONS, 2, 1, 1, first_row=1)) == SEASONS


def test_the_first_column_may_stand_over_what_the_table_is_called() -> None:
    cells = printed(YEARS, 1, 2, 1)
    assert tables(*cells[:4], "2019—2021年某省教科书印刷质量抽检情况", *cells[4:]) == YEARS


def test_the_lines_around_a_table_stay_as_they_are() -> None:
    lines = read_text("\n".join(("前文。", "表1　对比", *printed(MEANS, 1, 3), "后文如下所述。")), "x.txt")
    assert [line.text for line in lines if not line.cells] == ["前文。", "表1　对比", "后文如下所述。"]


def test_short_lines_without_a_caption_or_without_figures_are_no_table() -> None:
    assert tables(*printed(MEANS, 1, 3)) == []
    assert (
        tables("表1　联系名单", "市", "汉中", "安康", "联系人", "王安", "李宁", "科室", "办公室", "人事科")
        == []
    )


WORDS = st.sampled_from(["汉中", "安康", "商洛", "宝鸡", "榆林", "延安", "渭南"])


@given(st.lists(st.tuples(WORDS, st.integers(10, 99), st.integers(100, 999)), min_size=2, max_size=7))
def test_every_table_of_figures_comes_back(rows: list[tuple[str, int, int]]) -> None:
    table = [("市", "户数（户）", "收入（元）"), *((name, str(a), str(b)) for name, a, b in rows)]
    assert tables("表1　各市情况", *printed(table, 1, 2)) == table
    assert tables("表1　各市情况", *printed(table, 1, 1, 1)) == table
