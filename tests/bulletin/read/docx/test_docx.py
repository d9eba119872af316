from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

from bulletin.lines import Lines
from bulletin.read.docx import read_docx
from docx_samples import docx, level, numbered, numbering, paragraph, table, zipped

PROSE = "江苏省科技情报研究所日前发布报告，对全省数据产业的规模、结构和布局作了全面的梳理和分析。"
NOTE = "<w:r><w:footnoteReference w:id='2'/></w:r>"
FOOTNOTE = (
    "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote>"
    "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> 数据由项目单位提供。</w:t></w:r></w:p>"
    "</w:footnote>"
)


def texts(lines: Lines) -> list[str]:
    return [line.text for line in lines]


def read(body: str, **parts: str) -> Lines:
    return read_docx(docx(body, **parts), "x.docx")


def test_a_document_of_word_itself_is_read_with_its_styles() -> None:
    document = Document()
    document.add_heading("科技情报动态", 0)
    document.add_heading("政策法规", 1)
    document.add_paragraph("江苏大数据发展水平领跑全国", style="Subtitle")
    document.add_paragraph(PROSE)
    rows = [("地区", "数量"), ("江苏", "18")]
    grid = document.add_table(rows=2, cols=2, style="Table Grid")
    for row, values in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, values, strict=True):
            cell.text = text
    file = io.BytesIO()
    document.save(file)
    lines = read_docx(file.getvalue(), "x.docx")
    assert texts(lines)[:4] == ["科技情报动态", "政策法规", "江苏大数据发展水平领跑全国", PROSE]
    assert [line.style for line in lines] == ["Title", "Heading 1", "Subtitle", "", "", ""]
    assert [line.cells for line in lines[4:]] == rows
    assert all(line.closed for line in lines)


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


def test_a_footnote_follows_its_paragraph_under_the_same_mark() -> None:
    body = f"<w:p><w:r><w:t>采集了运行数据</w:t></w:r>{NOTE}<w:r><w:t>。</w:t></w:r></w:p>" + paragraph(PROSE)
    lines = read(body, footnotes=FOOTNOTE)
    assert texts(lines) == ["采集了运行数据[1]。", "[1] 数据由项目单位提供。", PROSE]
    assert [line.style for line in lines] == ["", "footnote text", ""]


def test_circled_notes_are_circled() -> None:
    circled = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>'
    body = f"<w:p><w:r><w:t>数据</w:t></w:r>{NOTE}</w:p><w:sectPr>{circled}</w:sectPr>"
    assert texts(read(body, footnotes=FOOTNOTE)) == ["数据①", "① 数据由项目单位提供。"]


def test_a_footnote_in_a_table_follows_the_table() -> None:
    noted = f"<w:p><w:r><w:t>18</w:t></w:r>{NOTE}</w:p>"
    lines = read(table(("江苏", noted), ("浙江", "7")), footnotes=FOOTNOTE)
    assert [line.cells for line in lines] == [("江苏", "18[1]"), ("浙江", "7"), ()]
    assert lines[2].text == "[1] 数据由项目单位提供。"


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


def test_what_was_deleted_is_out_and_what_was_inserted_is_in() -> None:
    body = (
        "<w:p><w:r><w:t>全省</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>"
    )
    assert texts(read(body)) == ["全省新来"]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    body = paragraph("上半句，", "<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph("下半句。")
    assert texts(read(body)) == ["上半句，下半句。"]


def test_the_words_of_links_and_fields_are_kept_and_their_codes_are_not() -> None:
    body = (
        "<w:p><w:hyperlink r:id='r9'><w:r><w:t>中国政府网</w:t></w:r></w:hyperlink>"
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> SEQ 图 </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>1</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
        "<w:fldSimple w:instr=' PAGE '><w:r><w:t>7</w:t></w:r></w:fldSimple>"
        "<w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    assert texts(read(body)) == ["中国政府网1控件"]


def field(code: str, result: str = "", *, end: bool = True) -> str:
    """A field in a paragraph, with what it prints where the document holds that."""

    def sign(kind: str) -> str:
        return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"

    printed = f"{sign('separate')}<w:r><w:t>{result}</w:t></w:r>" if result else ""
    code = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"{sign('begin')}{code}{printed}{sign('end') if end else ''}"


def test_a_field_of_a_page_number_that_was_left_open_swallows_no_more_than_its_paragraph() -> None:
    lines = read(f"<w:p>{field('PAGE', '7', end=False)}</w:p>" + paragraph(PROSE))
    assert texts(lines) == [PROSE]


def test_a_field_that_draws_its_characters_is_printed() -> None:
    words = "<w:r><w:t>为第{}名</w:t></w:r>"
    circled = field(r"eq \o\ac(○,1)")
    lines = read(f"<w:p>{circled}{words.format('一')}</w:p><w:p>{field('DATE')}{words.format('二')}</w:p>")
    assert texts(lines) == ["①为第一名", "为第二名"]


def test_a_drop_cap_begins_the_next_paragraph() -> None:
    lines = read(paragraph("江", "<w:framePr w:dropCap='drop' w:lines='2'/>") + paragraph(PROSE[1:]))
    assert texts(lines) == [PROSE]


def test_raised_figures_are_exponents() -> None:
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"
    lines = read(f"<w:p><w:r><w:t>500m</w:t></w:r>{raised}<w:r><w:t>，据报告</w:t></w:r>{raised}</w:p>")
    assert texts(lines) == ["500m²，据报告2"]


def test_signs_of_symbol_fonts_are_printed_as_what_they_show() -> None:
    signs = (("Symbol", "F0B0"), ("Wingdings", "F06C"), ("Wingdings 2", "F052"), ("宋体", "2460"))
    runs = "".join(f"<w:r><w:sym w:font='{font}' w:char='{code}'/></w:r>" for font, code in signs)
    assert texts(read(f"<w:p>{runs}</w:p>")) == ["°●☑①"]


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


def test_lines_that_the_author_began_are_lines() -> None:
    lines = read(
        "<w:p><w:r><w:t>标题</w:t><w:br/><w:t>第二行</w:t><w:br w:type='page'/><w:t>下页</w:t></w:r></w:p>"
    )
    assert texts(lines) == ["标题", "第二行", "下页"]
    assert [line.page_top for line in lines] == [True, False, True]


@pytest.mark.parametrize(
    "break_", ["<w:pageBreakBefore/>", "<w:sectPr/>", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>']
)
def test_a_new_page_is_told(break_: str) -> None:
    where = break_ if "Before" in break_ else ""
    lines = read(paragraph("甲", break_ if not where else "") + paragraph("乙", where))
    assert [line.page_top for line in lines] == [True, "continuous" not in break_]


def test_hidden_text_and_phonetic_guides_are_not_printed() -> None:
    guide = "<w:rt><w:r><w:t>shù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>数</w:t></w:r></w:rubyBase>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r>"
    body = f"<w:p>{hidden}<w:r><w:ruby>{guide}</w:ruby></w:r><w:r><w:t>据</w:t></w:r></w:p>"
    assert texts(read(body)) == ["数据"]


def test_headers_and_footers_are_left_out() -> None:
    assert texts(read(paragraph("正文"), header=paragraph("页眉"), footer=paragraph("页脚"))) == ["正文"]


def test_a_document_in_the_strict_form_is_read() -> None:
    strict = docx(paragraph("正文"))
    files = {
        name: zipfile.ZipFile(io.BytesIO(strict))
        .read(name)
        .decode()
        .replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name in zipfile.ZipFile(io.BytesIO(strict)).namelist()
    }
    assert texts(read_docx(zipped(files), "x.docx")) == ["正文"]
