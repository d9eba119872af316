from __future__ import annotations

from docx_samples import PROSE, paragraph, read, table, texts

NOTE = "<w:r><w:footnoteReference w:id='2'/></w:r>"
FOOTNOTE = (
    "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote>"
    "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> 数据由项目单位提供。</w:t></w:r></w:p>"
    "</w:footnote>"
)


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
