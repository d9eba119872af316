from __future__ import annotations

import pytest

from bulletin.classify.tables import with_cells
from bulletin.lines import Line, Span
from printed_lines import printed


def line(number: int, text: str, *cells: str) -> Line:
    return Line("\t".join(cells) or text, Span("x.pdf", 1, number, number), cells=cells)


def test_a_caption_with_gaps_is_no_row_of_the_ruled_table_below_it() -> None:
    lines = (
        line(1, "表 1 5 个项目主要运行指标"),
        line(2, "", "项目", "装机", "利用率", "电耗"),
        line(3, "", "甲", "10.0", "46.2", "54.8"),
        line(4, "", "乙", "6.5", "39.7", "55.6"),
    )
    assert with_cells(lines) == lines


def test_rows_of_figures_parted_by_spaces_are_a_table() -> None:
    lines = with_cells(printed("指标 2021年 2022年\n产值 1,200 1,350\n增速 8.1% 12.5%\n占比 -- 30%"))
    assert [found.cells for found in lines] == [
        ("指标", "2021年", "2022年"),
        ("产值", "1,200", "1,350"),
        ("增速", "8.1%", "12.5%"),
        ("占比", "--", "30%"),
    ]


def test_rows_with_a_day_each_are_a_table_though_they_hold_few_figures() -> None:
    rows = "时间 会议名称 地点\n7月4—6日 第十四届研讨会 西安\n7月18—20日 培训班 哈尔滨"
    assert [len(found.cells) for found in with_cells(printed(rows))] == [3, 3, 3]


def test_rows_that_count_from_one_are_a_table() -> None:
    rows = "排名 话题 信息量（条） 主要平台\n1 收割机滞留高速 12,406 微博\n2 月季大会闭幕 6,833 短视频"
    assert [len(found.cells) for found in with_cells(printed(rows))] == [4, 4, 4]


def test_rows_with_wide_gaps_are_a_table_where_half_of_them_hold_a_figure() -> None:
    rows = "项目　　地点　　投资\n港口扩建　　青岭新区　　三百亿元，2021年\n岸电改造　　云川港区　　约5亿元"
    assert [len(found.cells) for found in with_cells(printed(rows))] == [3, 3, 3]


def test_rows_of_words_under_a_caption_are_a_table() -> None:
    rows = "表1　方案比较\n方案 国别 状态\n星舰 美国 首飞失利\n苏西 法国 概念研究"
    assert [len(found.cells) for found in with_cells(printed(rows))] == [0, 3, 3, 3]


def test_many_rows_of_many_words_are_a_table() -> None:
    rows = (
        "日期 活动 地点 费用\n四月十五日 工作坊 九龙公园 $380／$580\n"
        "五月七日 导赏 大埔滘 免费\n五月二十日 讲座 网上 免费"
    )
    assert [len(found.cells) for found in with_cells(printed(rows))] == [4, 4, 4, 4]


def test_the_number_of_a_standard_is_one_cell() -> None:
    rows = (
        "表1　部分标准\n标准编号 标准名称 代替标准\n"
        "GB 21456—2024 电磁灶能效等级 GB 21456—2014\nGB/T 43200—2023 关节性能试验方法 首次制定"
    )
    assert with_cells(printed(rows))[2].cells == ("GB 21456—2024", "电磁灶能效等级", "GB 21456—2014")


@pytest.mark.parametrize(
    "text",
    [
        "参会人员\n张三 李四 王五 赵六\n赵六 孙七 周八 陈安\n吴九 郑十 陈安 张三\n钱一 李四 王五 周八",
        "项目　　地点　　投资\n港口扩建　　青岭新区　　三百亿元\n岸电改造　　云川港区　　五亿元",
        "项目 地点 投资\n港口扩建 青岭新区 约300亿元\n岸电改造 云川港区 约5亿元",
        "港口扩建　　青岭新区　　约300亿元\n岸电改造　　云川港区　　约5亿元",
        "张三 李四 王五\n赵六 孙七 周八\n吴九 郑十 陈安",
        "指标 2021年 2022年\n产值 1,200 1,350",
        "指标 2021年\n产值 1,200\n增速 8.1%",
        "产值 1,200 亿元。\n增速 8.1 左右。\n占比 30 以上。",
        "指标 2021年 2022年\n产值 1,200\n增速 8.1% 12.5%",
    ],
    ids=[
        "names of people",
        "wide gaps without figures",
        "narrow gaps",
        "two rows with wide gaps",
        "names",
        "two rows",
        "two columns",
        "sentences",
        "a cell missing",
    ],
)
def test_other_lines_with_spaces_are_none(text: str) -> None:
    assert [found.cells for found in with_cells(printed(text)) if found.cells] == []


def test_the_table_ends_where_its_rows_do() -> None:
    lines = with_cells(printed("指标 甲 乙\n产值 1 2\n增速 3 4\n数据 来自 年鉴。"))
    assert [bool(found.cells) for found in lines] == [True, True, True, False]


def test_lines_with_tabs_are_rows_whatever_they_hold() -> None:
    lines = with_cells(printed("姓名\t单位\t职务\n陈安\t水务局\t科长\n林 一舟\t\t主任"))
    assert [found.cells for found in lines] == [
        ("姓名", "单位", "职务"),
        ("陈安", "水务局", "科长"),
        ("林 一舟", "", "主任"),
    ]


def test_one_line_with_tabs_is_no_table() -> None:
    assert [found.cells for found in with_cells(printed("姓名\t单位\t职务\n陈安到会。")) if found.cells] == []


def test_cells_that_hold_a_space_are_parted_by_wide_gaps() -> None:
    rows = (
        "级别    性能标准    专用示例\n"
        "Level 1 Emerging    等于非熟练人员    SHRDLU\n"
        "Level 2 Competent    成年人的50%    Siri\n"
        "Level 3 Expert    成年人的90%    Deep Blue、Imagen"
    )
    assert [found.cells for found in with_cells(printed(rows))][1:] == [
        ("Level 1 Emerging", "等于非熟练人员", "SHRDLU"),
        ("Level 2 Competent", "成年人的50%", "Siri"),
        ("Level 3 Expert", "成年人的90%", "Deep Blue、Imagen"),
    ]


def test_rows_with_a_span_of_days_are_a_table_though_a_cell_holds_a_space() -> None:
    rows = "日期 会议 地点\n10月9日—12日 ISO/TC 323全会 代尔夫特\n11月14日 标准合作对话 日内瓦"
    assert [found.cells for found in with_cells(printed(rows))][1] == (
        "10月9日—12日",
        "ISO/TC 323全会",
        "代尔夫特",
    )


def test_the_head_of_a_column_that_is_set_wide_is_one_cell() -> None:
    rows = [
        "项　目 余额（亿元） 比年初增减",
        "资产总额 6127.4 518.9",
        "各项存款 4893.0 402.7",
        "各项贷款 4410.5 493.2",
    ]
    found = [item.cells for item in with_cells(tuple(line(n, text) for n, text in enumerate(rows, 1)))]
    assert found[0] == ("项 目", "余额（亿元）", "比年初增减")
    assert found[1] == ("资产总额", "6127.4", "518.9")
