from __future__ import annotations

import pytest

from bulletin.forms.parts import stands_alone


@pytest.mark.parametrize(
    "line",
    [
        "◆ 各地动态",
        "【政策法规】",
        "第一部分 综述",
        "表1　主要运行指标",
        "图 2-1 曲线",
        "附图3：位置",
        "专栏 5 工业大数据工程",
        "相关链接",
        "（来源：新华社）",
        "本报记者 王安",
        "责任编辑：王五",
        "· 要闻 ·",
        "〓 要闻 〓",
        "☞ 要闻",
        "第二版 地方",
        "5月11日（星期四）",
        "2024年5月11日 星期四",
        "延伸阅读　选址的三条经验",
        "小贴士：带伞",
        "新华社　3月13日 18:05",
        "（江海农业大学供稿）",
        "（综合新华社、人民网报道）",
        "【编译】陈安",
        "（王立　编译）",
        "〔园区速览〕",
        "［园区速览］",
        "==== 园区速览 ====",
        "—— 园区速览 ——",
        "［来源：新华社］",
        "图为陈安在码头作业",
    ],
)
def test_lines_with_a_form_of_their_own_stand_alone(line: str) -> None:
    assert stands_alone(line)


@pytest.mark.parametrize(
    "line",
    [
        "表1所列的指标",
        "图2中的曲线表明",
        "专栏作家的看法。",
        "（一）加强领导",
        "《意见》提出",
        "记者从会上获悉，",
        "附近的居民",
        "5月11日（星期四）上午",
        "5月11日，港口增速",
        "3月13日 18:05到港",
        "小贴士告诉我们",
        "（综合施策）",
        "综合新华社报道，",
        "来源地证明的办理，",
        "——园区改革纪实",
        "==== 园区速览 ====共三条",
        "图为媒，画为证",
        "图为什么难懂，专家作了解释。",
        "园区（左侧为大门）已建成，",
    ],
)
def test_lines_of_a_paragraph_do_not(line: str) -> None:
    assert not stands_alone(line)
