from __future__ import annotations

import pytest

from bulletin.errors import SeedError
from bulletin.read.docx import looks_like_docx, read_docx
from bulletin.read.docx.package import ENCRYPTED_PACKAGE, MOST_BYTES, OLE_MAGIC
from docx_samples import PROSE, docx, paragraph, part, zipped


def test_word_files_are_known_by_their_first_bytes() -> None:
    assert looks_like_docx(docx(""))
    assert looks_like_docx(OLE_MAGIC + bytes(100))
    assert not looks_like_docx("政策法规".encode())
    assert not looks_like_docx("PK赛在杭州举行".encode())


def test_an_empty_document_is_refused() -> None:
    with pytest.raises(SeedError, match=r"^x\.docx: there is no text in this Word file"):
        read_docx(docx(paragraph("")), "x.docx")


def test_an_old_word_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(SeedError, match=r"^x\.doc: .*old format \(\.doc\).*save it as \.docx$"):
        read_docx(OLE_MAGIC + bytes(2000), "x.doc")


def test_an_rtf_file_is_refused_with_what_to_do() -> None:
    assert looks_like_docx(b"{\\rtf1\\ansi")
    with pytest.raises(SeedError, match=r"^x\.rtf: this is an RTF file; .*save it as \.docx$"):
        read_docx(b"{\\rtf1\\ansi}", "x.rtf")


def test_an_encrypted_document_is_refused() -> None:
    with pytest.raises(SeedError, match=r"^x\.docx: this Word file needs a password"):
        read_docx(OLE_MAGIC + bytes(600) + ENCRYPTED_PACKAGE + bytes(600), "x.docx")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_document_is_refused(share: float) -> None:
    data = docx(paragraph(PROSE) * 50)
    with pytest.raises(SeedError, match=r"^x\.docx: this Word file is damaged"):
        read_docx(data[: int(len(data) * share)], "x.docx")


def test_a_document_with_damaged_bytes_is_refused() -> None:
    data = bytearray(docx(paragraph(PROSE) * 50))
    middle = data.index(b"word/document.xml") + 60
    data[middle : middle + 30] = bytes(30)
    with pytest.raises(SeedError, match=r"^x\.docx: this Word file is damaged"):
        read_docx(bytes(data), "x.docx")


def test_another_zip_file_is_refused() -> None:
    with pytest.raises(SeedError, match=r"^x\.docx: this is a ZIP file but not a Word document"):
        read_docx(zipped({"xl/workbook.xml": "<workbook/>"}), "x.docx")


@pytest.mark.parametrize("part", ["altChunk", "subDoc"])
def test_a_document_with_parts_that_are_elsewhere_is_refused(part: str) -> None:
    with pytest.raises(SeedError, match="in another format or in other files"):
        read_docx(docx(f"{paragraph('正文')}<w:{part} r:id='r9'/>"), "x.docx")


def test_broken_xml_is_refused() -> None:
    broken = zipped({"word/document.xml": part("document", "<w:body><w:p>")})
    with pytest.raises(SeedError, match=r"^x\.docx: this Word file is damaged"):
        read_docx(broken, "x.docx")


def test_a_zip_bomb_is_refused() -> None:
    bomb = zipped({"word/document.xml": part("document", "<w:body>" + " " * (MOST_BYTES + 1))})
    assert len(bomb) < MOST_BYTES // 100
    with pytest.raises(SeedError, match=r"^x\.docx: this Word file unpacks to more than 100 MB"):
        read_docx(bomb, "x.docx")


def test_a_document_that_declares_entities_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "哈">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    text = part("document", f"<w:body>{paragraph('&j;')}</w:body>").replace("?>", f"?>{bomb}]>", 1)
    with pytest.raises(SeedError, match=r"^x\.docx: this Word file (declares entities|is damaged)"):
        read_docx(zipped({"word/document.xml": text}), "x.docx")
