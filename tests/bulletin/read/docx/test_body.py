from __future__ import annotations

import pytest

from docx_samples import PROSE, paragraph, read, table, texts


def box(text: str) -> str:
    shape = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{shape}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{shape}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_where_it_is_anchored() -> None:
    words = "<w:r><w:t>正文</w:t></w:r>"
    lines = read(f"<w:p>{box('报头')}{words}</w:p><w:p>{words}{box(PROSE)}</w:p>")
    assert texts(lines) == ["报头", "正文", "正文", PROSE]
    assert [line.style for line in lines] == ["", "", "", "box"]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    body = paragraph("上半句，", "<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph("下半句。")
    assert texts(read(body)) == ["上半句，下半句。"]


def test_a_drop_cap_begins_the_next_paragraph() -> None:
    lines = read(paragraph("江", "<w:framePr w:dropCap='drop' w:lines='2'/>") + paragraph(PROSE[1:]))
    assert texts(lines) == [PROSE]


def test_of_two_forms_of_whole_paragraphs_one_is_read() -> None:
    forms = "".join(f"<mc:{form}>{paragraph(PROSE)}</mc:{form}>" for form in ("Choice", "Fallback"))
    alternatives = f"<mc:AlternateContent>{forms}</mc:AlternateContent>"
    assert texts(read(alternatives)) == [PROSE]
    assert texts(read(table([alternatives, paragraph("右")]))) == [f"{PROSE}\t右"]


def test_a_contents_list_of_word_is_known_as_one() -> None:
    begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
    entry = "<w:p>{}<w:r><w:t>政策法规</w:t><w:tab/><w:t>2</w:t></w:r>{}</w:p>"
    end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    lines = read(entry.format(begin, "") + entry.format("", end) + paragraph("政策法规"))
    assert texts(lines) == ["政策法规\t2", "政策法规\t2", "政策法规"]
    assert [line.style for line in lines] == ["TOC 1", "TOC 1", ""]


@pytest.mark.parametrize(
    "break_", ["<w:pageBreakBefore/>", "<w:sectPr/>", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>']
)
def test_a_new_page_is_told(break_: str) -> None:
    where = break_ if "Before" in break_ else ""
    lines = read(paragraph("甲", break_ if not where else "") + paragraph("乙", where))
    assert [line.page_top for line in lines] == [True, "continuous" not in break_]
