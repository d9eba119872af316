from __future__ import annotations

from docx_samples import PROSE, paragraph, read, texts


def test_what_was_deleted_is_out_and_what_was_inserted_is_in() -> None:
    body = (
        "<w:p><w:r><w:t>全省</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>"
    )
    assert texts(read(body)) == ["全省新来"]


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


def test_raised_figures_are_exponents() -> None:
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"
    lines = read(f"<w:p><w:r><w:t>500m</w:t></w:r>{raised}<w:r><w:t>，据报告</w:t></w:r>{raised}</w:p>")
    assert texts(lines) == ["500m²，据报告2"]


def test_signs_of_symbol_fonts_are_printed_as_what_they_show() -> None:
    signs = (("Symbol", "F0B0"), ("Wingdings", "F06C"), ("Wingdings 2", "F052"), ("宋体", "2460"))
    runs = "".join(f"<w:r><w:sym w:font='{font}' w:char='{code}'/></w:r>" for font, code in signs)
    assert texts(read(f"<w:p>{runs}</w:p>")) == ["°●☑①"]


def test_lines_that_the_author_began_are_lines() -> None:
    lines = read(
        "<w:p><w:r><w:t>标题</w:t><w:br/><w:t>第二行</w:t><w:br w:type='page'/><w:t>下页</w:t></w:r></w:p>"
    )
    assert texts(lines) == ["标题", "第二行", "下页"]
    assert [line.page_top for line in lines] == [True, False, True]


def test_hidden_text_and_phonetic_guides_are_not_printed() -> None:
    guide = "<w:rt><w:r><w:t>shù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>数</w:t></w:r></w:rubyBase>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r>"
    body = f"<w:p>{hidden}<w:r><w:ruby>{guide}</w:ruby></w:r><w:r><w:t>据</w:t></w:r></w:p>"
    assert texts(read(body)) == ["数据"]


def test_a_size_that_is_no_number_is_the_usual_one() -> None:
    body = "<w:p><w:r><w:rPr><w:sz w:val='{}'/></w:rPr><w:t>" + PROSE + "</w:t></w:r></w:p>"
    (odd,), (usual,) = read(body.format("²")), read(body.format("x"))
    assert odd.size == usual.size
