from __future__ import annotations

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from bulletin.errors import SeedError
from bulletin.read.pdf import looks_like_pdf, read_pdf
from pdf_samples import drawing, paragraph, put_lines


def test_a_pdf_is_known_by_its_first_bytes() -> None:
    assert looks_like_pdf(b"%PDF-1.4\n")
    assert looks_like_pdf(b"\n\n%PDF-1.7\n")
    assert looks_like_pdf(b"from a mail\n" + simple())
    assert not looks_like_pdf("政策法规 PDF".encode())
    assert not looks_like_pdf("文件头为%PDF-1.7的文档，要用阅读器打开。".encode())


def simple() -> bytes:
    with drawing() as (canvas, file):
        for _ in range(3):
            put_lines(canvas, paragraph(3, 31, 8))
            canvas.showPage()
    return file.getvalue()


def test_an_encrypted_pdf_is_refused() -> None:
    with drawing(encrypt=StandardEncryption("geheim", canPrint=0)) as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
    with pytest.raises(SeedError, match=r"^x\.pdf: this PDF needs a password; save it without one$"):
        read_pdf(file.getvalue(), "x.pdf")


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    with drawing(encrypt=StandardEncryption("", "geheim", canPrint=0)) as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
    assert len(read_pdf(file.getvalue(), "x.pdf")) == 3


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_truncated_pdf_is_refused_or_read_but_never_crashes(share: float) -> None:
    data = simple()
    try:
        lines = read_pdf(data[: int(len(data) * share)], "x.pdf")
    except SeedError as error:
        assert str(error).startswith("x.pdf: ")  # noqa: PT017
    else:
        assert lines


def test_a_corrupt_pdf_is_refused() -> None:
    with pytest.raises(SeedError, match=r"^x\.pdf: this PDF is damaged"):
        read_pdf(b"%PDF-1.7\n" + bytes(range(256)) * 40, "x.pdf")


def test_a_scanned_pdf_is_told_to_need_ocr() -> None:
    with drawing() as (canvas, file):
        canvas.rect(10, 10, 500, 700, fill=1)
        canvas.showPage()
        canvas.rect(10, 10, 500, 700, fill=1)
    with pytest.raises(SeedError, match=r"^x\.pdf: this PDF has no text.*OCR"):
        read_pdf(file.getvalue(), "x.pdf")


def test_a_pdf_of_mostly_scanned_pages_is_told_to_need_ocr() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 8))
        for _ in range(2):
            canvas.showPage()
            canvas.rect(10, 10, 500, 700, fill=1)
    with pytest.raises(SeedError, match=r"^x\.pdf: 2 of 3 pages of this PDF have no text.*OCR"):
        read_pdf(file.getvalue(), "x.pdf")


def test_a_pdf_whose_fonts_have_no_unicode_values_is_refused() -> None:
    with drawing() as (canvas, file):
        canvas.setFont("Symbol", 14)
        canvas.drawString(80, 700, "\uf8e9\uf8ea\uf8eb" * 20)
    with pytest.raises(SeedError, match=r"^x\.pdf: this PDF does not tell which characters its fonts print"):
        read_pdf(file.getvalue(), "x.pdf")


def test_type_of_no_size_is_read() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 4), size=0.01)
    assert "".join(line.text for line in read_pdf(file.getvalue(), "x.pdf"))
