"""A PDF seed -> its lines, by position, size and weight of the characters and by the rulings drawn.

Built on PDFium: pypdf takes fourteen and pdfplumber thirty times as long for the bare text of a page as
pypdfium2 does; ours with all that is told of the lines twice as long. See `make bench-convert`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from bulletin.errors import SeedError
from bulletin.lines import Lines
from bulletin.read.pdf.columns import reading_order
from bulletin.read.pdf.direction import turn_to_read
from bulletin.read.pdf.fragments import Fragment, read_fragments
from bulletin.read.pdf.glyphs import Glyphs
from bulletin.read.pdf.lines import Page, body_size, count_sizes, page_size, read_lines
from bulletin.read.pdf.links import Place, read_places
from bulletin.read.pdf.notes import with_marked_notes
from bulletin.read.pdf.open_tables import read_open_tables
from bulletin.read.pdf.paper import printed
from bulletin.read.pdf.rulings import Rulings, read_rulings
from bulletin.read.pdf.tables import read_tables

MAGIC = b"%PDF-"
# Viewers look for the magic in the first kilobyte.
MAGIC_WITHIN = 1024
MOST_PAGES = 2000
MOST_CHARACTERS_A_PAGE = 50_000
# A text may speak of %PDF-1.7; a PDF holds objects.
OBJECT = re.compile(rb"\d+ \d+ obj\b")
# A cover or a plate may be a picture.
MOST_EMPTY = 0.5
# Control characters, private ones, and U+FFFD stand for what has no Unicode value.
NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
MOST_UNREADABLE = 0.05


def looks_like_pdf(data: bytes) -> bool:
    """Whether the file says it is a PDF: in its first bytes, or behind others where it is one inside, too."""
    start = data[:MAGIC_WITHIN]
    return start.lstrip().startswith(MAGIC) or (MAGIC in start and OBJECT.search(data) is not None)


def read_pdf(data: bytes, name: str) -> Lines:
    """The printed lines of a PDF with a text layer, in reading order.

    Raises SeedError for a file that is damaged, encrypted or too large, or that has no text.
    """
    with _opened(data, name) as document:
        pages = [_read_page(document, number, name) for number in range(pdfium.FPDF_GetPageCount(document))]
    sizes = [count_sizes(fragments) for fragments, _, _ in pages]
    usual = body_size(sum(sizes, Counter()))
    read = []
    for number, (fragments, rulings, places) in enumerate(pages, 1):
        em = page_size(sizes[number - 1], usual)
        columns = reading_order(fragments, em, rulings)
        read.append(Page(number, em, with_marked_notes(columns, em), places))
    lines = read_lines(read, name)
    _check_text(lines, len(pages), name)
    return lines


def _check_text(lines: Lines, pages: int, name: str) -> None:
    """Scanned pages have no text, and fonts without Unicode values give another text than what is printed."""
    hint = "run it through OCR first"
    if not lines:
        raise SeedError(name, "this PDF has no text, its pages are pictures", hint)
    empty = pages - len({line.span.page for line in lines})
    if empty > MOST_EMPTY * pages:
        message = "{count} of {pages} pages of this PDF have no text, they are pictures"
        raise SeedError(name, message, hint, count=empty, pages=pages)
    text = "".join(line.text for line in lines)
    if len(NO_TEXT.findall(text)) > MOST_UNREADABLE * len(text):
        raise SeedError(name, "this PDF does not tell which characters its fonts print", hint)


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise SeedError(name, "this PDF needs a password", "save it without one") from error
        raise SeedError(
            name, "this PDF is damaged and cannot be opened", "get the file again or save it anew"
        ) from error
    try:
        if not 0 < len(document) <= MOST_PAGES:
            message, hint = "this PDF has {pages} pages", "give one of 1 to {most} pages"
            raise SeedError(name, message, hint, pages=len(document), most=MOST_PAGES)
        yield document.raw
    finally:
        document.close()


def _read_page(document: Any, number: int, name: str) -> tuple[list[Fragment], Rulings, list[Place]]:
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        message, hint = "page {page} of this PDF is damaged", "get the file again or save it anew"
        raise SeedError(name, message, hint, page=number + 1)
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        glyphs = Glyphs(page, text_page)
        if len(glyphs) > MOST_CHARACTERS_A_PAGE:
            message, hint = "page {page} has {count} characters", "this is no printed page"
            raise SeedError(name, message, hint, page=number + 1, count=len(glyphs))
        turn_to_read(glyphs)
        rulings = read_rulings(page, glyphs.turn)
        fragments = read_tables(glyphs, rulings, printed(page, glyphs.turn, read_fragments(glyphs)))
        places = read_places(document, page, text_page, glyphs.turn)
        return read_open_tables(rulings, fragments), rulings, places
    finally:
        pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)
