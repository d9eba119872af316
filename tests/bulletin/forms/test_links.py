from __future__ import annotations

import pytest

from bulletin.forms.links import link_of

ADDRESS = "http://env.people.example.cn/n1/2018/0606/c1010-30038562.html"


@pytest.mark.parametrize(
    "line",
    [
        f"原文链接：{ADDRESS}",
        f"原文链接: {ADDRESS}",
        f"（原文链接：{ADDRESS}）",
        f"【原文网址：{ADDRESS}】",
        f"链接：{ADDRESS}",
        f"来源链接：{ADDRESS}",
        f"原文鏈接：{ADDRESS}",
        f"  网址 ： {ADDRESS} ",
    ],
)
def test_a_line_that_is_only_a_link_gives_its_address(line: str) -> None:
    assert link_of(line) == ADDRESS


@pytest.mark.parametrize(
    "line",
    [
        ADDRESS,
        f"详情见原文链接：{ADDRESS}",
        f"原文链接：{ADDRESS}，欢迎访问。",
        "原文链接：",
        "链接：什么是数据要素",
        "申报网址已经公布",
    ],
)
def test_other_lines_give_none(line: str) -> None:
    assert link_of(line) == ""
