from __future__ import annotations

import pytest

from bulletin.forms.sentences import NOTE, ends_sentence


@pytest.mark.parametrize(
    "text",
    [
        "会议到此结束。",
        "怎么办？",
        "他说：“会好的。”",
        "主要做法如下：",
        "（1）统一标准；",
        "未完待续……",
        "我们将看到——",
        "各部门配合。（省科技厅负责）",
        "他引用《论语》：“学而时习之。”》",
        "Is it done?",
        '他说:"会好的。"',
        "较东部地区低三成以上。①",
        "各部门配合。[1][2]",
        "各部门配合。" + "[12]" * 5000,
    ],
)
def test_a_sentence_ends_with_its_stop_and_what_closes_it(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "江苏大数据发展水平领跑全国",
        "“三本账”",
        "《意见》",
        "（节选）",
        "总结了去年的工作，",
        "投资、消费、",
        "平均转化率由上报的七成①",
        "[1]",
        "——四川侧记",
        "一般—",
        "截至去年底。全省已有八百家",
    ],
)
def test_what_goes_on_or_never_began_does_not(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    ("line", "mark", "text"),
    [
        ("① 数据由项目单位提供", "①", "数据由项目单位提供"),
        ("[1] 张三. 研究", "[1]", "张三. 研究"),
        ("［2］李四", "［2］", "李四"),
        ("注：均为初步核算数", "注：", "均为初步核算数"),
        ("注1：含港澳台", "注1：", "含港澳台"),
        ("* 不含农户", "*", "不含农户"),
    ],
)
def test_a_footnote_begins_with_its_mark(line: str, mark: str, text: str) -> None:
    match = NOTE.fullmatch(line)
    assert match
    assert (match["mark"], match["text"]) == (mark, text)


@pytest.mark.parametrize(
    "line", ["注意：防火", "题目：三角洲", "原文题目", "①", "1. 标题", "（1）标准", "注册资本：五千万元"]
)
def test_other_marks_begin_none(line: str) -> None:
    assert not NOTE.fullmatch(line)
