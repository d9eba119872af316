"""A paragraph of a Word document -> its text and how it is set; its notes and text boxes apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct, field

from bulletin.read.docx.equations import equation
from bulletin.read.docx.notes import NoteMarks
from bulletin.read.docx.numbering import BULLETS, SYMBOLS
from bulletin.read.docx.package import W
from bulletin.read.docx.styles import USUAL_HALF_POINTS, Styles, child, is_on, value
from bulletin.read.raised import raised
from bulletin.read.typeface import is_heavy

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
LINE_BREAK, PAGE_BREAK = "\n", "\f"
WHITE_SPACE = re.compile(r"[\t\n\r]")
SYMBOL = re.compile(r"[0-9A-Fa-f]{4}")
PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b")
CONTENTS_FIELD = re.compile(r"\s*TOC\b")
LINK_FIELD = re.compile(r"\s*HYPERLINK\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
# \\o "tip"   \\l "sec2"   \\n, and the address, in quotation marks or without them
LINK_PART = re.compile(
    r"\\\\?(?P<switch>[a-z])(?:\s+\"(?P<said>[^\"]*)\")?|\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"\\]+)"
)
LINK_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
TEXT_BOX = W + "txbxContent"
# What holds runs without printing anything itself.
HOLDERS = frozenset(
    W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo")
) | {M + "oMathPara"}
SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": LINE_BREAK,
    W + "noBreakHyphen": "-",
}
PRINTED = frozenset(SIGNS) | {W + "t", W + "br", W + "sym"}
NOTE_KINDS = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}


class Paragraph(Struct):
    """What is printed of one paragraph."""

    element: etree._Element
    style: str
    """Its key, not its name."""
    text: list[str] = field(default_factory=list)
    """Pieces to be joined; LINE_BREAK and PAGE_BREAK part its lines."""
    sizes: Counter[int] = field(default_factory=Counter)
    """How many characters are set in each size, in half points."""
    weights: Counter[str] = field(default_factory=Counter)
    """How many characters are `bold`, in a `heavy` face, or plain (empty)."""
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """Part, id and mark of the notes referred to."""
    boxes_before: list[etree._Element] = field(default_factory=list)
    """Text boxes anchored before its first character."""
    boxes_after: list[etree._Element] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    """Behind how many pieces of the text the words of each begin and end, and what they lead to."""
    in_contents: bool = False
    """Word made it from the headings, as a contents list."""

    @property
    def is_drop_cap(self) -> bool:
        """Its few characters are the large first ones of the next paragraph."""
        return value(self.properties, "framePr", attribute="dropCap") in {"drop", "margin"}

    @property
    def properties(self) -> etree._Element | None:
        """Its own settings."""
        return child(self.element, "pPr")

    def follow(self, other: Paragraph) -> None:
        """Goes on from another paragraph, whose end was deleted."""
        before = len(other.text)
        self.text[:0] = other.text
        self.sizes += other.sizes
        self.weights += other.weights
        self.notes[:0] = other.notes
        own = [(first + before, last + before, target) for first, last, target in self.links]
        self.links = [*other.links, *own]
        self.boxes_before[:0] = other.boxes_before + other.boxes_after


class Field(Struct):
    """A field that begins in one run and may end paragraphs later."""

    paragraph: Paragraph
    """In which it begins,"""
    start: int
    """and behind how many pieces of its text."""
    code: str = ""
    has_result: bool = False
    """What it prints stands in the document; Word draws an equation anew each time."""


class ParagraphReader:
    """Reads paragraphs in the order of the document: fields and note numbers run through it."""

    def __init__(self, styles: Styles, marks: NoteMarks, addresses: Mapping[str, str]) -> None:
        self._styles = styles
        self._marks = marks
        self.addresses = addresses
        """What the links of the part that is read lead to, by their ids."""
        self._fields: list[Field] = []

    def read(self, element: etree._Element) -> Paragraph:
        """The paragraph without its automatic number."""
        own = value(element, "pPr", "pStyle")
        paragraph = Paragraph(element, self._styles.default if own is None else own)
        self._holder(element, paragraph)
        # What a page number's field prints ends with its paragraph, also where the field was left open.
        self._fields = [item for item in self._fields if not PAGE_FIELD.match(item.code)]
        return paragraph

    def _holder(self, holder: etree._Element, paragraph: Paragraph) -> None:
        for element in holder:
            tag = element.tag
            if tag == W + "r":
                self._run(element, paragraph)
            elif tag in HOLDERS:
                start = len(paragraph.text)
                self._holder(element, paragraph)
                if address := self.addresses.get(element.get(LINK_ID, "")):
                    anchor = element.get(W + "anchor", "")
                    address += f"#{anchor}" if anchor and "#" not in address else ""
                    paragraph.links.append((start, len(paragraph.text), address))
            elif tag == MC + "AlternateContent":
                self._holder(alternative(element), paragraph)
            elif tag == W + "fldSimple" and not PAGE_FIELD.match(element.get(W + "instr", "")):
                start = len(paragraph.text)
                self._holder(element, paragraph)
                if address := _led_to(element.get(W + "instr", "")):
                    paragraph.links.append((start, len(paragraph.text), address))
            elif tag == M + "oMath":
                paragraph.text += [text.text or "" for text in element.iter(M + "t")]

    def _run(self, run: etree._Element, paragraph: Paragraph) -> None:
        settings = child(run, "rPr")
        hidden = child(settings, "vanish")
        if hidden is not None and is_on(hidden):
            return
        start = len(paragraph.text)
        self._pieces(run, paragraph)
        if value(settings, "vertAlign") == "superscript":
            before = "".join(paragraph.text[:start][-1:])
            paragraph.text[start:] = [raised(before, "".join(paragraph.text[start:]))]
        printed = "".join(paragraph.text[start:])
        length = sum(not character.isspace() for character in printed)
        if length:
            keys = (value(settings, "rStyle") or "", paragraph.style)
            paragraph.sizes[self._size(settings, keys)] += length
            paragraph.weights[self._weight(settings, keys)] += length

    def _pieces(self, run: etree._Element, paragraph: Paragraph) -> None:
        for element in run:
            tag = element.tag
            if tag == W + "fldChar":
                self._field(element.get(W + "fldCharType", ""), paragraph)
            elif tag == W + "instrText" and self._fields:
                self._fields[-1].code += element.text or ""
            elif any(PAGE_FIELD.match(field.code) for field in self._fields):
                continue
            elif tag in PRINTED:
                paragraph.text.append(_printed(element))
                paragraph.in_contents |= any(CONTENTS_FIELD.match(field.code) for field in self._fields)
            elif tag in NOTE_KINDS:
                self._note(element, NOTE_KINDS[tag], paragraph)
            else:
                self._nested(element, paragraph)

    def _nested(self, element: etree._Element, paragraph: Paragraph) -> None:
        if element.tag == MC + "AlternateContent":
            self._pieces(alternative(element), paragraph)
        elif element.tag == W + "ruby":
            for base in element.iterfind(f"{W}rubyBase"):
                self._holder(base, paragraph)
        else:
            boxes = paragraph.boxes_after if "".join(paragraph.text).strip() else paragraph.boxes_before
            boxes += text_boxes(element)

    def _field(self, kind: str, paragraph: Paragraph) -> None:
        if kind == "begin":
            self._fields.append(Field(paragraph, len(paragraph.text)))
        elif kind == "separate" and self._fields:
            self._fields[-1].has_result = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if not ended.has_result:
                paragraph.text.append(equation(ended.code))
            elif ended.paragraph is paragraph and (address := _led_to(ended.code)):
                paragraph.links.append((ended.start, len(paragraph.text), address))

    def _note(self, reference: etree._Element, kind: str, paragraph: Paragraph) -> None:
        key = reference.get(W + "id", "")
        own_mark = reference.get(W + "customMarkFollows", "0") not in {"0", "false", "off"}
        mark = "" if own_mark else self._marks.mark(kind, key)
        paragraph.text.append(mark)
        paragraph.notes.append((kind, key, mark))

    def _size(self, settings: etree._Element | None, keys: tuple[str, ...]) -> int:
        own = value(settings, "sz") or self._styles.run(keys, "sz")
        return int(own) if own and own.isdecimal() else USUAL_HALF_POINTS

    def _weight(self, settings: etree._Element | None, keys: tuple[str, ...]) -> str:
        """`bold`, `heavy` where only the typeface is, or nothing."""
        own = child(settings, "b")
        if is_on(own) if own is not None else self._styles.switch(keys, "b"):
            return "bold"
        face = value(settings, "rFonts", attribute="eastAsia") or self._styles.run(keys, "rFonts", "eastAsia")
        return "heavy" if face and is_heavy(face) else ""


def alternative(element: etree._Element) -> etree._Element:
    """One of the forms in which the same thing is given to newer and to older programs."""
    forms = [form for form in element if form.tag in {MC + "Choice", MC + "Fallback"}]
    with_text = [form for form in forms if form.find(f".//{TEXT_BOX}") is not None]
    return (with_text or forms or [element])[0]


def text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes in a drawing, each once; a box in a box is read with its outer one."""
    if element.tag == TEXT_BOX:
        yield element
    elif element.tag == MC + "AlternateContent":
        for part in alternative(element):
            yield from text_boxes(part)
    else:
        for part in element:
            yield from text_boxes(part)


def _led_to(code: str) -> str:
    """The address of a HYPERLINK field with its fragment; empty for any other field."""
    match = LINK_FIELD.match(code)
    parts = list(LINK_PART.finditer(match["rest"])) if match else []
    address = next((part["quoted"] or part["bare"] for part in parts if not part["switch"]), "") or ""
    fragment = next((part["said"] for part in parts if part["switch"] == "l"), "") or ""
    return f"{address}#{fragment}" if address and fragment else address


def _printed(element: etree._Element) -> str:
    """The characters that an element of a run prints."""
    if element.tag == W + "t":
        return WHITE_SPACE.sub(" ", element.text or "")
    if element.tag == W + "br":
        return PAGE_BREAK if element.get(W + "type") == "page" else LINE_BREAK
    if element.tag == W + "sym":
        code = element.get(W + "char", "")
        signs = SYMBOLS.get(element.get(W + "font", "").lower(), BULLETS)
        return chr(int(code, 16)).translate(signs).translate(BULLETS) if SYMBOL.fullmatch(code) else ""
    return SIGNS[element.tag]
