from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.enrich.source import sources_of

NAMES = ("新华社", "《求是》", "河北日报", "“科普中国”", "江苏省科技厅", "IT之家")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("江苏省科技厅", ["江苏省科技厅"]),
        ("华北能源观察、冀电信息", ["华北能源观察", "冀电信息"]),
        ("《科技日报》", ["科技日报"]),
        ("《感染预防与控制指南（2021版）》", ["感染预防与控制指南（2021版）"]),
        ("《求是》《红旗文稿》", ["求是", "红旗文稿"]),
        ("“学习强国”学习平台", ["“学习强国”学习平台"]),
        ("“科普中国”", ["科普中国"]),
        ("河北日报 河北新闻网", ["河北日报", "河北新闻网"]),
        ("河北日报　河北新闻网", ["河北日报", "河北新闻网"]),
        ("新华社记者 张三", ["新华社"]),
        ("新华社记者张三、李四", ["新华社"]),
        ("人民日报（记者 王五）", ["人民日报"]),
        ("江岸评论员陈安", ["江岸"]),
        ("江岸评论员工作室", ["江岸评论员工作室"]),
        ("新华社北京11月5日电", ["新华社"]),
        ("据新华社电", ["新华社"]),
        ("综合人民网、新华网报道", ["人民网", "新华网"]),
        ("新华社、新华网", ["新华社", "新华网"]),
        ("新华通讯社", ["新华通讯社"]),
        ("中新网", ["中新网"]),
        ("人民网－人民日报海外版", ["人民网－人民日报海外版"]),
        ("經濟日報", ["經濟日報"]),
        ("新浪财经，东方财富网", ["新浪财经", "东方财富网"]),
        ("科技部、科技部", ["科技部"]),
        ("摘编自《求是》", ["求是"]),
        ("见《科技日报》", ["科技日报"]),
        ("21世纪经济报道", ["21世纪经济报道"]),
        ("关东农讯", ["关东农讯"]),
        ("见闻网", ["见闻网"]),
        ("参考消息", ["参考消息"]),
        ("数据观察", ["数据观察"]),
        ("综合开发研究院", ["综合开发研究院"]),
        ("IT之家", ["IT之家"]),
        ("MIT Technology Review", ["MIT Technology Review"]),
        ("中国科学院 合肥物质科学研究院", ["中国科学院", "合肥物质科学研究院"]),
    ],
)
def test_a_source_line_names_these_sources(text: str, names: list[str]) -> None:
    assert [source.name for source in sources_of(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        ("《人民日报》2021年11月3日", "人民日报", dt.date(2021, 11, 3)),
        ("《人民日报》（2018年06月06日 07版）", "人民日报", dt.date(2018, 6, 6)),
        ("人民日报 2018-06-06 第07版", "人民日报", dt.date(2018, 6, 6)),
        ("西部交通周刊 2021-11-03", "西部交通周刊", dt.date(2021, 11, 3)),
        ("浙江日报 2021.8.28 16:50", "浙江日报", dt.date(2021, 8, 28)),
        ("求是 2021年11月", "求是", None),
        ("经济日报 2021年13月45日", "经济日报", None),
    ],
)
def test_a_date_in_the_line_is_the_date_of_the_source(text: str, name: str, date: dt.date | None) -> None:
    [source] = sources_of(text)
    assert (source.name, source.date) == (name, date)


@pytest.mark.parametrize(
    "text", ["", "  ", "本站原创", "网络", "互联网整理", "佚名", "2021年11月3日", "、", "07版", "A"]
)
def test_this_names_no_source(text: str) -> None:
    assert sources_of(text) == ()


@given(st.lists(st.sampled_from(NAMES), min_size=1), st.sampled_from("、；，　"))
def test_a_name_taken_apart_again_stays_as_it_is(names: list[str], sign: str) -> None:
    once = sources_of(sign.join(names))
    again = [source.name for found in once for source in sources_of(found.name)]
    assert again == [found.name for found in once]
