from __future__ import annotations

from docx_samples import level, numbered, numbering, paragraph, read, texts


def test_automatic_numbers_are_printed() -> None:
    levels = numbering(
        level(0, "chineseCountingThousand", "%1、"),
        level(1, "chineseCounting", "（%2）"),
        level(2, "decimal", "%3."),
        level(3, "decimalEnclosedCircleChinese", "%4"),
    )
    body = [0, 1, 1, 2, 2, 3, 1, 2, 0, 1]
    lines = read("".join(numbered("文", place) for place in body), numbering=levels)
    assert texts(lines) == [
        "一、文", "（一）文", "（二）文", "1. 文", "2. 文", "①文", "（三）文", "1. 文", "二、文", "（一）文",
    ]  # fmt: skip


def test_numbers_over_ten_and_of_several_levels_are_printed() -> None:
    levels = numbering(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    lines = read(numbered("总则") * 21 + numbered("目标", 1), numbering=levels)
    assert [texts(lines)[place] for place in (9, 10, 19, 20, 21)] == [
        "第十章 总则", "第十一章 总则", "第二十章 总则", "第二十一章 总则", "21.1 目标",
    ]  # fmt: skip


def test_a_second_list_begins_anew_where_it_says_so() -> None:
    instances = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )
    levels = numbering(level(0, "decimal", "(%1)"), instances=instances)
    body = "".join(numbered("文", list_id=number) for number in (1, 1, 2, 2, 3))
    assert texts(read(body, numbering=levels)) == ["(1) 文", "(2) 文", "(1) 文", "(2) 文", "(3) 文"]


def test_a_number_may_come_from_the_style() -> None:
    levels = numbering(level(0, "upperRoman", "%1."))
    body = paragraph("文", '<w:pStyle w:val="list"/>') + paragraph(
        "无", '<w:pStyle w:val="list"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    assert texts(read(body, numbering=levels)) == ["I. 文", "无"]


def test_bullets_of_symbol_fonts_are_printed_as_what_they_show() -> None:
    levels = numbering(level(0, "bullet", "\uf06c"), level(1, "bullet", "◆"), level(2, "bullet", "\uf0ff"))
    body = numbered("甲") + numbered("乙", 1) + numbered("丙", 2)
    assert texts(read(body, numbering=levels)) == ["● 甲", "◆ 乙", "• 丙"]
