from __future__ import annotations

import pytest

from bulletin.forms.links import host_of, link_of, names_original

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
        f"阅读原文：{ADDRESS}",
        f"查看原文：{ADDRESS}",
        f"全文链接：{ADDRESS}",
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


@pytest.mark.parametrize(
    "line",
    [
        "原文题目：A Decadal Agenda for River Delta Research",
        "英文标题: Coastal Wetlands",
        "原题名：三角洲",
        "原始文献：Delta Report",
        "DOI: 10.1000/abc.123",
        "参考文献：陈安. 三角洲研究[J]. 水利史研究, 2020.",
        "检索日期：2021-11-03",
        "原标题：三角洲湿地正在缩小",
        "（原标题：三角洲湿地正在缩小）",
    ],
)
def test_a_line_that_names_the_original_is_known(line: str) -> None:
    assert names_original(line)


@pytest.mark.parametrize(
    "line",
    [
        "题目：三角洲研究",
        "原文题目：",
        "参考文献：",
        f"原文链接：{ADDRESS}",
        "原题库建设：一项创新",
        "DOI注册量突破百万",
        "该文原文题目：三角洲",
        "原标题党：一种传播现象",
    ],
)
def test_a_line_that_does_not_is_none(line: str) -> None:
    assert not names_original(line)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://tv.cctv.com/2024/10/29/VIDE.shtml", "央视网"),
        ("https://www.gov.cn/zhengce/content.htm", "中国政府网"),
        ("http://news.cctv.com.example.org/1", "news.cctv.com.example.org"),
        ("https://example.org/a", "example.org"),
        ("附件", "附件"),
    ],
)
def test_an_address_tells_who_publishes_there(url: str, name: str) -> None:
    assert host_of(url) == name
