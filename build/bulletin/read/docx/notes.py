"""The marks and texts of the footnotes and endnotes of a Word document."""

from __future__ import annotations

from lxml import etree

from bulletin.read.counting import count
from bulletin.read.docx.package import Package, W
from bulletin.read.docx.styles import value

KINDS = {"footnotes": "footnote", "endnotes": "endnote"}
# Word's own numbering of endnotes is i, ii, iii.
USUAL = {"footnotes": "decimal", "endnotes": "lowerRoman"}


class NoteMarks:
    """Numbers the notes as they are referred to: ① where the document circles them, else [1]."""

    def __init__(self, package: Package, document: etree._Element) -> None:
        self._texts: dict[tuple[str, str], etree._Element] = {}
        self._marks: dict[str, int] = dict.fromkeys(KINDS, 0)
        self._styles: dict[str, str] = {}
        settings = package.part("settings")
        for kind, single in KINDS.items():
            root = package.part(kind)
            for note in root.iterfind(W + single) if root is not None else ():
                if note.get(W + "type", "normal") == "normal":
                    self._texts[kind, note.get(W + "id", "")] = note
            section = document.find(f".//{W}sectPr/{W}{single}Pr/{W}numFmt")
            own = None if section is None else section.get(W + "val")
            self._styles[kind] = own or value(settings, f"{single}Pr", "numFmt") or USUAL[kind]

    def mark(self, kind: str, key: str) -> str:
        """The mark of the next note; none where the document has no such note."""
        if (kind, key) not in self._texts:
            return ""
        self._marks[kind] += 1
        number = count(self._marks[kind], self._styles[kind])
        return number if "Circle" in self._styles[kind] else f"[{number}]"

    def text(self, kind: str, key: str) -> etree._Element | None:
        """The paragraphs of a note; each note is given once."""
        return self._texts.pop((kind, key), None)
