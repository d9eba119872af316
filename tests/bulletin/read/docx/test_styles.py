from __future__ import annotations

from docx_samples import PROSE, paragraph, read


def test_a_line_knows_how_it_is_set() -> None:
    centred = '<w:jc w:val="center"/>'
    indented = '<w:ind w:firstLineChars="200" w:firstLine="480"/>'
    lines = read(
        paragraph("各地动态", centred, '<w:b/><w:sz w:val="36"/>')
        + paragraph("")
        + paragraph(PROSE, indented)
        + paragraph("　　" + PROSE)
        + paragraph("（来源：江苏科技）", '<w:jc w:val="right"/>')
    )
    title, first, second, source = lines
    assert (title.centred, title.bold, title.size, title.gap, title.page_top) == (True, True, 18, 0, True)
    assert (first.x0, first.bold, first.size, first.gap, first.page_top) == (2, False, 12, 1, False)
    assert (second.x0, second.text) == (2, PROSE)
    assert source.x0 > 20
    assert str(second.span) == "x.docx:3"


def test_a_style_of_an_own_name_counts_as_the_heading_it_is_based_on() -> None:
    named = read(paragraph("甲", '<w:pStyle w:val="own"/>') + paragraph("乙", '<w:outlineLvl w:val="1"/>'))
    assert [line.style for line in named] == ["Heading 1", "Heading 2"]
    assert [(line.bold, line.size) for line in named] == [(True, 16), (False, 12)]


def test_a_heading_in_a_heavy_face_is_bold_unless_all_is() -> None:
    heading = paragraph("一、基本情况", '<w:pStyle w:val="hei"/>')
    assert [line.bold for line in read(heading + paragraph(PROSE))] == [True, False]
    assert [line.bold for line in read(heading * 5)] == [False] * 5


def test_a_line_is_bold_only_if_all_of_it_is() -> None:
    run_in = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>一是</w:t></w:r><w:r><w:t>扩大规模。</w:t></w:r></w:p>"
    assert [line.bold for line in read(run_in)] == [False]
