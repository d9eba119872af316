from __future__ import annotations

import pytest

from bulletin.hanzi.patterns import told


def forms(line: str) -> str:
    return "".join(form for _, form in told(line))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("10余天已获得", "餘"),
        ("两千余亩", "餘"),
        ("冠上有8只金鹰饰件", "隻"),
        ("数万只候鸟", "隻"),
        ("处每只禽二十元", "隻"),
        ("亚洲首只大熊猫", "隻"),
        ("采砂船只数量", "隻"),
        ("一只只天鹅", "隻"),
        ("世界上第一只野生白虎", "隻"),
        ("11天后生效", "後"),
        ("几天后", "後"),
        ("五千里长征", "里"),
        ("港云里社区", "里"),
        ("七级航道和准七级航道", "準"),
        ("米、面、油", "麪"),
        ("连同货物一并作除害处理", "併"),
        ("禁止借婚姻索取财物，禁止借收养名义", "藉藉"),
        ("证明合同系法定代表人签订", "係"),
        ("该货物系走私入境", "係"),
        ("批准后方准使用", "准"),
        ("勒·穆哈里说", "里"),
        ("坦格西里表示", "里"),
        ("里佩尔说", "里"),
        ("蒂埃里·布雷东", "里"),
        ("仁丰里历史文化街区", "里"),
        ("孔宗仁、于绍良、余爽", "于余"),
        ("于绍良\u3000余永洪\u3000万绍芬", "于余"),
    ],
)
def test_what_stands_beside_a_character_tells_its_form(line: str, expected: str) -> None:
    assert forms(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "余天说",
        "2020年只有一家",
        "这只能说明",
        "一只能装",
        "全县只花一天",
        "天后宫",
        "村里社区活动",
        "这里社区活跃",
        "奉化江、余姚、曹娥江",
        "首先，于是",
        "物理系未来的学生，关系由于",
        "借款名义，假借科普名义，借他人名义，以出借单位名义",
        "统一并处理",
        "里面的人说，里头",
        "于是",
        "坐落于山、",
        "",
    ],
)
def test_other_places_are_left_to_the_words(line: str) -> None:
    assert forms(line) == ""
