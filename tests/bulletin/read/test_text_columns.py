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


def test_one_column_is_left_alone(request: pytest.FixtureRequest) -> None:
    seed = Path(request.config.rootpath) / "tests/golden/contents-leaders-layout/seed.txt"
    for page in seed.read_text(encoding="utf-8").split("\f"):
        assert unfolded(page.split("\n")) == page.split("\n")
