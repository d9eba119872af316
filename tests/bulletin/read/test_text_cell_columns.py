"""Tables as pdfminer prints them: the cells of a column one below the other, one column after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.read.text import read_text

ROWS = [
    ("市", "车间数（家）", "吸纳就业（人）", "月工资（元）"),
    ("汉中", "412", "14620", "1986"),
    ("安康", "706", "26840", "2134"),
]
CAPTION = "表1　就业帮扶车间情况"
COLUMNS = {
    "first column over the caption": f"市\n汉中\n安康\n{CAPTION}\n车间数（家）\n吸纳就业（人） 月工资（元）\n"
    "412\n706\n14620\n26840\n1986\n2134\n",
    "all heads, then the first column": f"{CAPTION}\n市\n车间数（家） 吸纳就业（人）\n月工资（元）\n"
    "汉中\n安康\n412\n706\n14620\n26840\n1986\n2134\n",
    "first column, then the other heads": "市\n汉中\n安康\n车间数（家）\n吸纳就业（人）\n月工资（元）\n"
    "412\n706\n14620\n26840\n1986\n2134\n",
    "each column under its own head": f"市\n汉中\n安康\n{CAPTION}\n车间数（家）\n412\n706\n吸纳就业（人）\n"
    "14620\n26840\n月工资（元）\n1986\n2134\n",
}


def table(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read_text(text, "x.txt") if line.cells]


@pytest.mark.parametrize("columns", COLUMNS.values(), ids=COLUMNS.keys())
def test_columns_are_put_into_rows_under_their_caption(columns: str) -> None:
    lines = read_text(f"各市情况见下表。\n{columns}务工者中女性占八成。\n", "x.txt")
    assert [line.cells for line in lines if line.cells] == ROWS
    around = ["各市情况见下表。", CAPTION, "务工者中女性占八成。"]
    assert [line.text for line in lines if not line.cells] == [x for x in around if x in columns or "。" in x]


def test_the_unit_may_stand_between_heads_and_names() -> None:
    heads, names = "技术\n2023年\n2030年\n", "液流电池\n锌基电池\n熔盐储热\n"
    text = f"{heads}（单位：元）\n{names}0.16\n0.12\n0.17\n0.055\n0.062\n0.049\n"
    assert table(text)[:2] == [("技术", "2023年", "2030年"), ("液流电池", "0.16", "0.055")]


def test_the_caption_and_the_unit_may_stand_around_the_heads() -> None:
    text = f"市\n汉中\n安康\n{CAPTION}\n车间数\n月工资\n单位：家、元\n412\n706\n1986\n2134\n"
    assert table(f"情况见表1。\n{text}") == [
        ("市", "车间数", "月工资"),
        ("汉中", "412", "1986"),
        ("安康", "706", "2134"),
    ]


def test_a_caption_need_have_no_number() -> None:
    text = "各市就业帮扶车间统计表\n市\n车间数（家）\n月工资（元）\n汉中\n安康\n412\n706\n1986\n2134\n"
    assert table(f"情况见下表。\n{text}")[1:] == [("汉中", "412", "1986"), ("安康", "706", "2134")]


def test_rows_of_one_unit_each_tell_how_many_there_are() -> None:
    text = "指标\n接通率\n等待时长\n满意率\n上年同期\n2022年上半年\n88.2%\n31秒\n86.1%\n91.6%\n22秒\n88.4%\n"
    assert table(f"情况如下。\n{text}")[1:] == [
        ("接通率", "88.2%", "91.6%"),
        ("等待时长", "31秒", "22秒"),
        ("满意率", "86.1%", "88.4%"),
    ]


def test_a_last_column_of_words_stands_below_the_figures() -> None:
    figures = "表1　平台情况\n已建成（个）\n在建（个）\n27\n31\n12\n9\n"
    text = f"城市\n广州\n深圳\n{figures}领域\n医药\n芯片\n各地都在加快。\n"
    assert table(text)[1:] == [("广州", "27", "12", "医药"), ("深圳", "31", "9", "芯片")]


@pytest.mark.parametrize(
    "text",
    [
        COLUMNS["first column over the caption"].replace("2134\n", ""),
        "要目\n省里印发计划\n港口创新高\n1\n2\n",
        "甲组\n乙组\n丙组\n丁组\n戊组\n12\n15\n9\n30\n",
    ],
)
def test_figures_that_fit_no_columns_stay_on_their_lines(text: str) -> None:
    assert table(text) == []


@given(
    st.integers(2, 6).flatmap(
        lambda rows: st.lists(
            st.tuples(st.integers(0, 2), st.lists(st.integers(0, 9999), min_size=rows, max_size=rows)),
            min_size=1,
            max_size=5,
        )
    )
)
def test_any_table_under_its_caption_is_read_back(columns: list[tuple[int, list[int]]]) -> None:
    names = [f"第{number}区县" for number in "甲乙丙丁戊己"[: len(columns[0][1])]]
    figures = [[f"{figure:.{decimals}f}" for figure in column] for decimals, column in columns]
    heads = [f"指标（{number}元）" for number in "子丑寅卯辰"[: len(figures)]]
    lines = ["地区", *names, CAPTION, *heads, *(figure for column in figures for figure in column)]
    read = table("\n".join(["各地情况如下。", *lines, "以上为初步统计。"]))
    assert read == [("地区", *heads), *((name, *row) for name, *row in zip(names, *figures, strict=True))]
