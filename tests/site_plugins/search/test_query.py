"""What a reader's words ask for."""

from __future__ import annotations

import pytest

from site_plugins.search.query import Query, closed_up, parse

ASKED = [
    ("数据要素", ["数据要素"], []),
    ("  數據　要素 ", ["数据", "要素"], []),
    ("“数据 要素” 市场", ["数据要素", "市场"], []),
    ("「數據 要素」", ["数据要素"], []),
    ('"open source" 社区', ["opensource", "社区"], []),
    ("大数据 -上海 －“数据 中心”", ["大数据"], ["上海", "数据中心"]),
    ("5G+工业互联网", ["5g+工业互联网"], []),
    ("2021-11 江苏-浙江", ["2021-11", "江苏-浙江"], []),
    ("-5℃", ["-5°c"], []),
    ("-上海 -北京", ["-上海", "-北京"], []),
    # marks that are part of a longer piece of text are meant as they stand
    ("的“新基建”政策", ['的"新基建"政策'], []),
    ("“数据", ['"数据'], []),
    ("数据 “要素 市场” 。", ["数据", "要素市场", "。"], []),
    # marks that stand alone belong to what is beside them
    ("5G + 工业互联网", ["5g+工业互联网"], []),
    ("1. 发展工业 大数据", ["1.发展工业", "大数据"], []),
    ("平台。 （ 六", ["平台。(六"], []),
    ("增长 5% 以上", ["增长", "5%", "以上"], []),
    ("cafe\u0301", ["café"], []),
    ("的", ["的"], []),
    ("   ", [], []),
    ("\u200b", [], []),
]


@pytest.mark.parametrize(("text", "words", "without"), ASKED)
def test_words_are_read(text: str, words: list[str], without: list[str]) -> None:
    assert parse(text) == Query(tuple((word,) for word in words), tuple((word,) for word in without))


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("云 计算", "云计算"),
        ("江苏 A 股 上涨", "江苏A股上涨"),
        ("第 3 期", "第3期"),
        ("江苏 大数据", "江苏 大数据"),
        ("云 计算 -上海", "云 计算 -上海"),
        ("“云 计算”", "“云 计算”"),
    ],
)
def test_single_characters_are_joined_to_what_is_beside_them(text: str, closed: str) -> None:
    assert closed_up(text) == closed


def test_words_of_taiwan_are_looked_for_in_both_ways() -> None:
    query = parse("軟體產業 -網路", (("软体", "软件"), ("网路", "网络")))
    assert query == Query((("软体产业", "软件产业"),), (("网路", "网络"),))
