from __future__ import annotations

import pytest

from bulletin.classify.shapes import may_be_title
from bulletin.classify.units import Unit
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Line, Span


def unit(text: str, *, lines: int = 1, cells: tuple[str, ...] = ()) -> Unit:
    printed = tuple(Line(text, Span("x.txt", 0, n, n), cells=cells) for n in range(1, lines + 1))
    return Unit(0, lines - 1, text, printed, early=True, is_sentence=ends_sentence(text))


@pytest.mark.parametrize(
    "text",
    [
        "江苏大数据发展水平领跑全国",
        "数据来源不清怎么办？",
        "“三本账”管好小微权力",
        "让世界听见！",
        "第四届进博会：一场数字化盛宴",
        "——临江县行政审批局改革纪实",
        "推动5G+工业互联网融合发展",
        "国务院关于印发促进大数据发展行动纲要的通知（节选）",
        "坚持创新驱动，",
        "11日夜的坚守",
        "近日天气与农事",
        "目前形势：稳中向好",
        "关键词是开放与合作",
        "联合国机构（中国）代表处揭牌",
        "园区（前湾）建设提速",
        "自贸区（中关村）新政出台",
    ],
)
def test_a_short_line_that_is_no_sentence_may_be_a_title(text: str) -> None:
    assert may_be_title(unit(text))


@pytest.mark.parametrize(
    "text",
    [
        "会议到此结束。",
        "（1）统一质量标准；",
        "表1　主要运行指标",
        "问：哪些企业可以申请？",
        "专栏 5 工业大数据工程",
        "[1] 陈某. 研究[M]. 某某出版社，2019",
        "GDP 5.3%",
        "3月29日，港口吞吐量创新高",
        "2021年3月29日上午，大会召开",
        "近日，港口吞吐量创新高",
        "据悉，港口吞吐量创新高",
        "【观点】湿地要保护",
        "［摘要］湿地的价值",
        "王安（左二）与读者交谈",
        "图为码头一角",
        "关键词：湿地；候鸟",
        "［Keywords］湿地",
        "收稿日期：2021年10月8日",
        "很满意16.2%　接受72%　不满意7.7%",
        "註︰",
        "长" * 91,
        "长" * 41 + "，",
    ],
)
def test_a_sentence_or_a_line_with_a_form_of_its_own_is_none(text: str) -> None:
    assert not may_be_title(unit(text))


def test_a_row_of_a_table_is_none() -> None:
    assert not may_be_title(unit("指标\t产值", cells=("指标", "产值")))


def test_several_lines_that_end_with_a_comma_are_a_text_cut_off() -> None:
    assert not may_be_title(unit("全省秋粮长势良好，", lines=2))
