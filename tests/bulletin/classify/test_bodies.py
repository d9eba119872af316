from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from bulletin.classify import classify
from bulletin.classify.items import kind_of
from bulletin.lines import FRAMED, Role, Tagged
from bulletin.report import Report
from cases import Case, read_cases
from printed_lines import printed

CASES = read_cases(Path(__file__).with_name("bodies.md"))
SENTENCE = "可以看出，基础专利主要由日本企业掌握，制备工艺类专利仍有较大的布局空间。"
TITLE = "某某县推进重点工作取得新的成效"
SHOWN = {
    Role.PARAGRAPH: "段",
    Role.LIST_ITEM: "项",
    Role.CAPTION: "题",
    Role.TABLE_ROW: "表",
    Role.BOX_TITLE: "框",
    Role.BYLINE: "名",
}


def shown(tag: Tagged) -> str:
    return "#" * tag.level if tag.role is Role.HEADING else SHOWN[tag.role]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_lines_of_a_text_get_their_roles(case: Case) -> None:
    title, *body, source = classify(printed(f"{TITLE}\n{case.input}\n（来源：新华社）"), Report())
    found = [f"{shown(tag)} {tag.line.text}" for tag in body]
    lines = zip(case.expected.splitlines(), case.input.splitlines(), strict=True)
    assert found == [f"{role} {line}" for role, line in lines]
    assert (title.role, source.role) == (Role.TITLE, Role.SOURCE)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第一章 总则", "chapter"),
        ("第二节 范围", "section"),
        ("一、总体要求", "一、"),
        ("十二、保障", "一、"),
        ("（三）加强领导", "（一）"),
        ("(三)加强领导", "（一）"),
        ("1. 发展", "1."),
        ("壹、现状", "壹、"),
        ("第一，配套跟不上", "第一，"),
        ("A. 主要做法", "A."),
        ("A.1 国家承担钻探风险", "A.1"),
        ("AI进课堂", ""),
        ("1．发展", "1."),
        ("12、发展", "1."),
        ("（1）统一", "（1）"),
        ("1）统一", "（1）"),
        ("③ 统一", "①"),
        ("[2] 李某", "[1]"),
        ("● 续航", "•"),
        ("2.1 流感监测", "1.1"),
        ("12.3流感监测", "1.1"),
        ("1.5万亿元投资", ""),
        ("2.1 亿元投资", ""),
        ("2.1%的增速", ""),
        ("一家企业", ""),
        ("2021年", ""),
        ("第一季度", ""),
        ("（节选）", ""),
        ("三农工作", ""),
    ],
)
def test_the_kind_of_a_number_is_known(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_the_first_line_in_a_frame_is_the_title_of_its_box() -> None:
    lines = printed(
        f"{TITLE}\n{SENTENCE}\n【名词解释】硫银锗矿型电解质\n{SENTENCE}\n{SENTENCE}\n（来源：新华社）"
    )
    framed = [replace(line, style=FRAMED if at in (2, 3) else "") for at, line in enumerate(lines)]
    roles = [tag.role for tag in classify(tuple(framed), Report())]
    assert roles[2:5] == [Role.BOX_TITLE, Role.PARAGRAPH, Role.PARAGRAPH]
