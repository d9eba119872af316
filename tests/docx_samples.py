"""Word seeds made for tests, from the XML of their parts, and the lines that are read of them."""

from __future__ import annotations

import io
import zipfile

from bulletin.lines import Lines
from bulletin.read.docx import read_docx

PROSE = "江苏省科技情报研究所日前发布报告，对全省数据产业的规模、结构和布局作了全面的梳理和分析。"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.{place}"'
    for prefix, place in (
        ("w", "openxmlformats.org/wordprocessingml/2006/main"),
        ("r", "openxmlformats.org/officeDocument/2006/relationships"),
        ("mc", "openxmlformats.org/markup-compatibility/2006"),
        ("m", "openxmlformats.org/officeDocument/2006/math"),
        ("wp", "openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("wps", "microsoft.com/office/word/2010/wordprocessingShape"),
        ("v", "unused.example/vml"),
    )
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="一级标题"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="hei"><w:name w:val="小标题"/>
  <w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="list"><w:name w:val="List Number"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="table" w:styleId="grid"><w:name w:val="Table Grid"/>
  <w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>
"""


def part(root: str, content: str) -> str:
    """A part of a Word document with its root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{content}</w:{root}>'


def docx(body: str, *addresses: str, **parts: str) -> bytes:
    """A Word document with this body; `styles`, `numbering`, `footnotes` and the like by keyword.

    The links `a0`, `a1` … lead to `addresses`.
    """
    parts = {"styles": STYLES, **parts}
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{RELATION}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(parts)
    )
    relations += "".join(
        f'<Relationship Id="a{number}" Type="{RELATION}/hyperlink" Target="{address}" TargetMode="External"/>'
        for number, address in enumerate(addresses)
    )
    types = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{CONTENT}.{name}+xml"/>'
        for kind, name in {"document": "document.main", **dict(zip(parts, parts, strict=True))}.items()
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" '
        f'Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        **{f"word/{kind}.xml": part(kind, content) for kind, content in parts.items()},
    }
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """A ZIP file of these texts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(name, text)
    return file.getvalue()


def paragraph(text: str, settings: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{settings}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def numbered(text: str, level: int = 0, list_id: int = 1) -> str:
    """A paragraph that Word numbers."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(number: int, style: str, text: str, more: str = "") -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(
    *levels: str, instances: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> str:
    """A list of these levels."""
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{instances}'


def table(*rows: tuple[str, ...], settings: str = '<w:tblStyle w:val="grid"/>') -> str:
    """A table; a cell is text, or XML where it begins with `<`."""
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        for row in rows
    ]
    return f"<w:tbl><w:tblPr>{settings}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def read(body: str, **parts: str) -> Lines:
    """The lines of a Word document with this body and these parts."""
    return read_docx(docx(body, **parts), "x.docx")


def texts(lines: Lines) -> list[str]:
    """What stands in each line."""
    return [line.text for line in lines]
