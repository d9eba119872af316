from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.read.text_columns import unfolded

# As pdftotext -layout prints a page: the right column begins at the same character of each row.
LEFT = """\
  省农业农村厅近日印发方案，部署今
高标准农田建设工作，全年计划新建和
改造提升三百万亩。方案提出，优先在
粮食主产县安排项目，亩均投入标准提
高到三千元。同时，鼓励社会资本参与
建设，试点县由去年的十二家扩大增加
""".splitlines()
RIGHT = """\
至三十家。方案要求，各地要把设施大
棚改造与节水灌溉结合起来，统筹安排
资金，防止重复建设。
  省财政厅表示，今年已提前下达首批
资金四十二亿元，支持各地早开工、早
见效，力争六月底前完成主体工程量。
""".splitlines()
PAIRS = list(zip(LEFT, RIGHT, strict=True))
SAME_ROWS = [
    "       两栏上方的通栏标题要比一栏宽得多才行这样",
    *(f"{left:26}{right}" for left, right in zip(LEFT, RIGHT, strict=True)),
    "",
    "                        — 3 —",
]
TABLE = """\
  项目          完成投资（亿元）          同比增长（%）
  公路                12.4                    3.5
  铁路                 8.1                    2.2
  水运                 4.6                    7.9
  民航                 2.3                    1.8
  管道                 1.7                    0.4
  邮政                 0.9                    5.5
""".splitlines()


def test_columns_on_the_same_rows_are_put_one_below_the_other() -> None:
    rows = unfolded(SAME_ROWS)
    assert [row.rstrip() for row in rows] == [SAME_ROWS[0], *LEFT, *RIGHT, "", SAME_ROWS[-1]]


def test_the_last_rows_of_a_masthead_stay_over_the_columns() -> None:
    head = [
        "           测绘地理信息简报",
        "                       第11期",
        "",
        "   湖北省自然资源厅        二〇二三年六月十二日",
        "",
    ]
    rows = unfolded([*head, *SAME_ROWS[1:]])
    assert [row.rstrip() for row in rows] == [*head, *LEFT, *RIGHT, "", SAME_ROWS[-1]]


def test_a_running_head_over_one_column_stays_above_and_a_figure_below_is_no_page_number() -> None:
    head = [f"{'内部参考':>40}", "", "", ""]
    pairs = [*PAIRS[:-1], (LEFT[-1], "见效，负面评价只占"), ("建设资金二亿元。", "9%。")]
    rows = unfolded([*head, *(f"{left:26}{right}" for left, right in pairs)])
    assert [row.strip() for row in rows] == [
        *(row.strip() for row in head),
        *(left.strip() for left, _ in pairs),
        *(right.strip() for _, right in pairs),
    ]


def test_no_character_is_lost() -> None:
    assert sorted("".join("".join(unfolded(SAME_ROWS)).split())) == sorted(
        "".join("".join(SAME_ROWS).split())
    )


@pytest.mark.parametrize("rows", [TABLE, TABLE[:3], [], ["短行"] * 20, SAME_ROWS[:4]])
def test_tables_and_other_texts_stay(rows: list[str]) -> None:
    assert unfolded(rows) == rows


def test_columns_on_rows_of_their_own_are_put_one_below_the_other() -> None:
    apart = [row for left, right in zip(LEFT, RIGHT, strict=True) for row in (left, " " * 26 + right)]
    assert unfolded(apart) == [*LEFT, *RIGHT]


@pytest.mark.parametrize("by", [-2, 2, 4])
def test_the_right_column_may_drift_by_a_few_characters(by: int) -> None:
    rows = [f"{left:{26 + (by if at % 2 else 0)}}{right}" for at, (left, right) in enumerate(PAIRS)]
    assert unfolded(rows) == [*LEFT, *(right[:2].strip() + right[2:] if by < 0 else right for right in RIGHT)]


def test_columns_that_few_rows_have_stay() -> None:
    rows = [f"{left:26}{right}" for left, right in PAIRS[:4]]
    assert unfolded(rows) == rows


def test_sources_at_the_right_edge_under_each_article_are_no_column() -> None:
    source = " " * 60 + "（信息来源：省农业农村厅，2024-10-{}）"
    rows = [row for day in range(10, 16) for row in (*LEFT, source.format(day), "")]
    assert unfolded(rows) == rows


def test_a_left_column_of_short_words_is_none() -> None:
    rows = [f"{left[:4]:26}{right}" for left, right in PAIRS]
    assert unfolded(rows) == rows


def test_a_row_of_the_whole_page_parts_two_runs_of_columns() -> None:
    across = "       两栏之间的通栏标题要比一栏宽得多才行这样"
    rows = [f"{left:26}{right}" for left, right in PAIRS]
    assert unfolded([*rows, across, *rows]) == [*LEFT, *RIGHT, across, *LEFT, *RIGHT]


def test_a_page_number_in_the_middle_stays_below_the_columns() -> None:
    rows = [f"{left:26}{right}" for left, right in PAIRS]
    assert unfolded([*rows, " " * 24 + "— 3 —"])[-1].strip() == "— 3 —"


def test_one_column_is_left_alone(request: pytest.FixtureRequest) -> None:
    seed = Path(request.config.rootpath) / "tests/golden/contents-leaders-layout/seed.txt"
    for page in seed.read_text(encoding="utf-8").split("\f"):
        assert unfolded(page.split("\n")) == page.split("\n")


def test_a_running_head_in_two_halves_stays_above_both_columns() -> None:
    head = f"{'文旅资讯摘报':26}2025年第15期"
    columns = [f"{left:26}{right}" for left, right in PAIRS]
    assert unfolded([head, "", "", *columns]) == [head, "", "", *LEFT, *RIGHT]


def test_a_full_left_row_may_leave_one_space_before_the_right_column() -> None:
    left = [*LEFT, *LEFT, "到二十家。"]
    right = [*RIGHT, *RIGHT, "各地要抓好落实，按季度报告进展情"]
    wide = {0, 2, 4, 6, 8, 10, 12}
    rows = [
        f"{a:26}{b}" if number in wide else f"{a} {b}"
        for number, (a, b) in enumerate(zip(left, right, strict=True))
    ]
    assert [row.strip() for row in unfolded(rows)] == [row.strip() for row in (*left, *right)]


def test_spaces_beside_figures_in_one_column_part_nothing() -> None:
    rows = [
        "申报数量居前三位的单位依次是医学院 142 项、农学院 97 项、化学化工学院",
        "76 项。今年科研处将形式审查提前至 1 月开始，聘请校外专家对 326 份申请书进",
        *(f"{'':38}（科研处 供稿）" for _ in range(3)),
        "目立项名单，我校共有 12 项课题获批，其中重点项目 2 项、一般项目 7 项、青年",
    ]
    assert unfolded(rows) == rows
