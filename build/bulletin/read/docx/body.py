"""The body of a Word document -> lines: paragraphs, boxes and notes in their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from lxml import etree
from msgspec.structs import replace

from bulletin.forms.links import of_one_line
from bulletin.hanzi.width import width
from bulletin.lines import FRAMED, Line, Lines, Link, Span
from bulletin.read.docx.notes import KINDS, NoteMarks
from bulletin.read.docx.numbering import Numbering
from bulletin.read.docx.package import Package, W
from bulletin.read.docx.paragraphs import (
    LINE_BREAK,
    MC,
    PAGE_BREAK,
    Paragraph,
    ParagraphReader,
    alternative,
)
from bulletin.read.docx.setting import measure_of, setting_of
from bulletin.read.docx.styles import USUAL_HALF_POINTS, Styles, child, is_on, value
from bulletin.read.docx.tables import Cell, is_ruled, table_cells
from bulletin.read.joining import joined
from bulletin.read.linked import links_in, parted

BREAK = re.compile(rf"[{LINE_BREAK}{PAGE_BREAK}]")
AROUND = " \t\u3000\xa0\u200b\ufeff"
# What holds paragraphs and tables without printing anything itself.
HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
# A text box with a paragraph as long as this holds a text of its own, not a name or a date.
BOXED_TEXT = 30
# Cells as long as this are for the layout of the page, where no ruling is drawn.
LAYOUT_CELL = 100
SAME_PAGE = frozenset({"continuous", "nextColumn"})
HEAVY_BODY = 0.5


class BodyReader:
    """Goes through the document once, in its order; numbers and notes are counted on the way."""

    def __init__(self, package: Package, seed: str) -> None:
        self._document = package.document()
        self._seed = seed
        self._styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"), self._styles)
        self._notes = NoteMarks(package, self._document)
        self._paragraphs = ParagraphReader(self._styles, self._notes, package.addresses())
        self._led_to = {kind: package.addresses(kind) for kind in KINDS}
        self._measure = measure_of(self._document)
        self._lines: list[Line] = []
        self._heavy: set[int] = set()
        self._weights: Counter[str] = Counter()
        self._gap = 0
        self._page_top = True
        self._held: Paragraph | None = None

    def read(self) -> Lines:
        """All lines of the document."""
        self._blocks(child(self._document, "body"))
        sizes = Counter[float]()
        for line in self._lines:
            sizes[line.size] += len(line.text)
        body = max(sizes, key=lambda size: sizes[size], default=0) or USUAL_HALF_POINTS / 2
        # Where most is in a heavy face, that is the text face and tells nothing.
        heavy = set() if self._weights["heavy"] > HEAVY_BODY * self._weights.total() else self._heavy
        return tuple(
            replace(
                line,
                x0=round(line.x0 * line.size / body, 2),
                x1=round(line.x1 * line.size / body, 2),
                bold=line.bold or place in heavy,
            )
            for place, line in enumerate(self._lines)
        )

    def _blocks(self, holder: Iterable[etree._Element] | None) -> None:
        for element in holder if holder is not None else ():
            if element.tag == W + "p":
                self._paragraph(element)
            elif element.tag == W + "tbl":
                self._table(element)
            elif element.tag in HOLDERS:
                self._blocks(element)
            elif element.tag == MC + "AlternateContent":
                self._blocks(alternative(element))

    def _paragraph(self, element: etree._Element) -> None:
        paragraph = self._read(element)
        if paragraph is None:
            return
        for box in paragraph.boxes_before:
            self._box(box)
        self._print(paragraph)
        for box in paragraph.boxes_after:
            self._box(box)
        self._print_notes(paragraph)
        section = child(paragraph.properties, "sectPr")
        if section is not None and value(section, "type") not in SAME_PAGE:
            self._page_top = True

    def _read(self, element: etree._Element) -> Paragraph | None:
        """The paragraph; none where it goes on with the next: its end was deleted, or it is a drop cap."""
        paragraph = self._paragraphs.read(element)
        if self._held is not None:
            paragraph.follow(self._held)
            self._held = None
        if child(paragraph.properties, "rPr", "del") is not None or paragraph.is_drop_cap:
            self._held = paragraph
            return None
        return paragraph

    def _number(self, paragraph: Paragraph) -> str:
        return self._numbering.number(paragraph.properties, paragraph.style)

    def _print(self, paragraph: Paragraph, style: str | None = None) -> None:
        """One line for each line that the author began."""
        before = child(paragraph.properties, "pageBreakBefore")
        self._page_top |= before is not None and is_on(before)
        text = "".join(paragraph.text)
        number = self._number(paragraph)
        if not text.strip() and PAGE_BREAK not in text:
            self._gap += 1
        half_points = _commonest(paragraph.sizes)
        setting = setting_of(
            paragraph.properties, paragraph.style, self._styles, self._measure, half_points / 2
        )
        is_first = True
        broken = [*BREAK.findall(text), ""]
        for (piece, links), ends in zip(_linked(paragraph), broken, strict=True):
            words = piece.strip(AROUND + LINE_BREAK + PAGE_BREAK)
            if not words:
                self._break(ends)
                continue
            words = number + words if is_first else words
            space = width(piece[: len(piece) - len(piece.lstrip(AROUND))])
            x0 = setting.x0(width(words), is_first=is_first) + space
            self._add(
                Line(
                    words,
                    self._span(),
                    x0=x0,
                    x1=x0 + width(words),
                    size=half_points / 2,
                    centred=setting.alignment == "center",
                    style=self._style_name(paragraph) if style is None else style,
                    links=links,
                    closed=True,
                ),
                paragraph.weights,
            )
            is_first = False
            self._break(ends)

    def _break(self, sign: str) -> None:
        if sign == PAGE_BREAK:
            self._page_top, self._gap = True, 0

    def _add(self, line: Line, weights: Counter[str]) -> None:
        if weights and set(weights) <= {"bold", "heavy"} and "heavy" in weights:
            self._heavy.add(len(self._lines))
        self._weights += weights
        bold = set(weights) == {"bold"}
        self._lines.append(replace(line, bold=bold, gap=float(self._gap), page_top=self._page_top))
        self._gap, self._page_top = 0, False

    def _span(self) -> Span:
        number = len(self._lines) + 1
        return Span(self._seed, 0, number, number)

    def _style_name(self, paragraph: Paragraph) -> str:
        name = self._styles.name(paragraph.style, value(paragraph.properties, "outlineLvl"))
        return "TOC 1" if paragraph.in_contents and not name.startswith("TOC") else name

    def _box(self, box: etree._Element) -> None:
        start = len(self._lines)
        self._blocks(box)
        if any(len(line.text) >= BOXED_TEXT for line in self._lines[start:]):
            self._mark_box(start)

    def _mark_box(self, start: int) -> None:
        self._lines[start:] = [replace(line, style=line.style or FRAMED) for line in self._lines[start:]]

    def _print_notes(self, paragraph: Paragraph) -> None:
        """The notes come after the paragraph that refers to them, each under its mark."""
        own = self._paragraphs.addresses
        for kind, key, mark in paragraph.notes:
            self._paragraphs.addresses = self._led_to[kind]
            note = self._notes.text(kind, key)
            for element in note.iter(W + "p") if note is not None else ():
                read = self._paragraphs.read(element)
                text = "".join(read.text).strip()
                if mark and text:
                    first = next(place for place, piece in enumerate(read.text) if piece.strip())
                    read.text[: first + 1] = [*[""] * first, read.text[first].lstrip()]
                    read.text[:0], mark = [f"{mark} "], ""  # noqa: PLW2901
                    read.links = [(first + 1, last + 1, target) for first, last, target in read.links]
                self._print(read, f"{KINDS[kind]} text")
        self._paragraphs.addresses = own

    def _table(self, table: etree._Element) -> None:
        """A row is a line; a table of one column is a box; one without rulings may only lay out the page."""
        rows = table_cells(table)
        ruled = is_ruled(table, self._styles)
        long = any(cell.length > LAYOUT_CELL for row in rows for cell in row)
        if all(len(row) == 1 for row in rows) or (not ruled and (long or len(rows) == 1)):
            start = len(self._lines)
            for cell in (cell for row in rows for cell in row):
                self._blocks(cell.blocks)
            if ruled and len(self._lines) > start + 1:
                self._mark_box(start)
            return
        notes = [self._row(row) for row in rows]
        for paragraph in (paragraph for row in notes for paragraph in row):
            self._print_notes(paragraph)

    def _row(self, row: list[Cell]) -> list[Paragraph]:
        """Prints a row and gives its paragraphs."""
        paragraphs = [list(self._cell_paragraphs(cell.blocks)) for cell in row]
        weights, sizes, cells = Counter[str](), Counter[int](), []
        linked: list[tuple[str, tuple[Link, ...]]] = []
        for own in paragraphs:
            texts = [self._number(paragraph) + "".join(paragraph.text) for paragraph in own]
            cells.append(joined(piece for text in texts for piece in _printed_pieces(text)))
            for paragraph in own:
                weights += paragraph.weights
                sizes += paragraph.sizes
                linked += _linked(paragraph)
        if any(cells):
            text = "\t".join(cells)
            row_line = Line(
                text,
                self._span(),
                x1=width(text),
                size=_commonest(sizes) / 2,
                cells=tuple(cells),
                links=of_one_line(linked),
                closed=True,
            )
            self._add(row_line, weights)
        return [paragraph for own in paragraphs for paragraph in own]

    def _cell_paragraphs(self, blocks: Iterable[etree._Element]) -> Iterator[Paragraph]:
        """The paragraphs of a cell, also of a table or a box within it."""
        for element in blocks:
            if element.tag == W + "p":
                paragraph = self._read(element)
                if paragraph is not None:
                    for box in paragraph.boxes_before:
                        yield from self._cell_paragraphs(box)
                    yield paragraph
                    for box in paragraph.boxes_after:
                        yield from self._cell_paragraphs(box)
            elif element.tag == W + "tbl":
                for cell in (cell for row in table_cells(element) for cell in row):
                    yield from self._cell_paragraphs(cell.blocks)
            elif element.tag in HOLDERS:
                yield from self._cell_paragraphs(element)
            elif element.tag == MC + "AlternateContent":
                yield from self._cell_paragraphs(alternative(element))


def _linked(paragraph: Paragraph) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """The lines that the author began, and their links."""
    ends = [*accumulate(map(len, paragraph.text), initial=0)]
    spans = [(ends[first], ends[last], target) for first, last, target in paragraph.links]
    for piece, own in parted("".join(paragraph.text), spans, LINE_BREAK + PAGE_BREAK):
        yield piece, links_in(piece, own)


def _commonest(sizes: Counter[int]) -> int:
    return max(sizes, key=lambda size: sizes[size], default=USUAL_HALF_POINTS)


def _printed_pieces(text: str) -> list[str]:
    """The lines of a cell that hold a character."""
    return [piece for piece in (piece.strip(AROUND) for piece in re.split(r"[\n\f\t]", text)) if piece]
