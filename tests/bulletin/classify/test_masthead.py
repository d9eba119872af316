from __future__ import annotations

import pytest

from bulletin.classify.masthead import is_masthead_line, masthead_end
from printed_lines import printed


@pytest.mark.parametrize(
    "line",
    [
        "2022年第6期（总第118期）",
        "2026年第488期",
        "〔2021〕15号",
        "第三期",
        "（总第12期）",
        "蓝色经济参考 2021年第9期",
        "主办单位：东湾科技情报研究所",
        "编印：信息服务部",
        "内部资料 注意保存",
        "2021年11月3日",
        "二〇二四年四月二十日",
        "信息中心编 2023-04-30",
        "2023年2月13日—2月19日",
        "No.12",
        "2024年3月15日 星期五",
        "2024年3月15日（周五）",
        "2020年7月9日17时",
        "2023年6月15日發行",
        "中華民國112年6月15日",
        "本期导览：港口、渔业、风电",
        "本期要目：港口吞吐量创新高",
    ],
)
def test_a_line_of_the_head_is_known(line: str) -> None:
    assert is_masthead_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "全省科技工作会议在省城召开",
        "2021年11月3日，全省科技工作会议召开。",
        "（来源：科技日报 2021年11月3日）",
        "《求是》杂志2021年第3期发表重要文章，引起热烈反响，各地组织学习讨论并提出了贯彻意见",
        "第3期培训班开班，共有八十名学员参加；",
        "政策法规",
        "目录",
        "2024年3月15日大会",
        "2024年3月15日星期五上午开幕",
        "112年6月15日",
    ],
)
def test_a_line_of_a_text_is_not(line: str) -> None:
    assert not is_masthead_line(line)


def test_it_reaches_to_the_last_line_of_its_kind_with_what_stands_above() -> None:
    lines = printed("海洋经济参考\n服务蓝色发展\n第6期\n2022年6月30日\n港口吞吐量创新高\n一季度增长。")
    assert [line.text for line in lines[masthead_end(lines) :]] == ["港口吞吐量创新高", "一季度增长。"]


def test_an_office_that_says_it_made_the_issue_belongs_to_the_masthead() -> None:
    lines = printed("港口动态\n第8期\n蓝湾研究院编\n2024年3月15日\n港口吞吐量创新高\n一季度增长。")
    assert masthead_end(lines) == 4


@pytest.mark.parametrize("offices", ["东湾科技情报研究所　前沿情报组", "东湾科技情报研究所"])
def test_so_do_offices_alone_on_its_last_line(offices: str) -> None:
    lines = printed(f"港口动态\n第8期\n{offices}\n港口吞吐量创新高\n一季度增长。")
    assert masthead_end(lines) == 3


@pytest.mark.parametrize(
    "below", ["6月3日，省领导到东湾大学调研。", "来源：江岸日报"], ids=["text", "source"]
)
def test_a_title_that_ends_with_an_office_does_not(below: str) -> None:
    assert masthead_end(printed(f"港口动态\n第8期\n省领导调研东湾大学\n{below}")) == 2


def test_a_line_of_words_of_which_one_is_no_office_does_not() -> None:
    assert masthead_end(printed("港口动态\n第8期\n东湾大学　再创佳绩\n港口增长\n一季度增长。")) == 2


def test_a_title_that_ends_like_one_below_the_masthead_does_not() -> None:
    lines = printed("港口动态\n第8期\n2024年3月15日\n港口增长\n一季度增长。\n青岭港志新编\n新编完成。")
    assert masthead_end(lines) == 3


@pytest.mark.parametrize(
    "text",
    [
        "港口吞吐量创新高\n一季度全市港口吞吐量增长。",
        "港口吞吐量创新高\n2022年6月30日\n一季度全市港口吞吐量增长。",
        "一季度增长。\n第6期",
        "",
    ],
)
def test_without_a_number_or_publisher_there_is_none(text: str) -> None:
    assert masthead_end(printed(text)) == 0
