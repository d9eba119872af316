from __future__ import annotations

from docx_samples import PROSE, paragraph, read, table, texts


def test_merged_cells_leave_their_other_places_empty() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("规模与增速")
    high = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + paragraph("说明")
    more = "<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("")
    lines = read(table((wide, high), ("规模", "增速", more)))
    assert [line.cells for line in lines] == [("规模与增速", "", "说明"), ("规模", "增速", "")]
    assert lines[0].text == "规模与增速\t\t说明"


def test_several_paragraphs_in_a_cell_are_joined() -> None:
    cell = paragraph("含在建的") + paragraph("3个 AI") + paragraph("lab")
    assert read(table(("甲", cell), ("乙", "")))[0].cells == ("甲", "含在建的3个 AI lab")


def test_a_table_of_one_cell_is_a_box() -> None:
    lines = read(
        paragraph(PROSE) + table((paragraph("专栏1 重点工程") + paragraph(PROSE),)) + paragraph(PROSE)
    )
    assert [line.style for line in lines] == ["", "box", "box", ""]
    assert [line.cells for line in lines] == [()] * 4


def test_a_table_without_rulings_may_lay_out_the_page() -> None:
    masthead = table(("第5期（总第118期）", "2021年11月15日"), settings="")
    columns = table((paragraph(PROSE * 3) * 2, paragraph(PROSE * 3)), settings="")
    plain = table(("江苏", "18"), ("浙江", "7"), settings="")
    lines = read(masthead + columns + plain)
    assert texts(lines) == [
        "第5期（总第118期）", "2021年11月15日", PROSE * 3, PROSE * 3, PROSE * 3, "江苏\t18", "浙江\t7",
    ]  # fmt: skip
    assert [bool(line.cells) for line in lines] == [False] * 5 + [True] * 2
