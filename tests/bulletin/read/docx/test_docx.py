from __future__ import annotations

import io
import zipfile

from docx import Document

from bulletin.read.docx import read_docx
from docx_samples import PROSE, docx, paragraph, read, texts, zipped


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
