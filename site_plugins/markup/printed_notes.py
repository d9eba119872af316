"""[1] in a text leads to the note or reference that begins with [1], and that one leads back."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence

from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX
from msgspec import Struct

# [1] and \[1\], which Markdown keeps by its code until the tree is done
OPEN, CLOSE = rf"(?:[\[［]|{STX}91{ETX})", rf"(?:[\]］]|{STX}93{ETX})"
MARK = re.compile(rf"{OPEN}(?P<number>\d{{1,2}}){CLOSE}")
TEXTS = frozenset(("p", "li", "td", "th"))
CLOSED = frozenset(("a", "code", "pre", "sup"))
"""What holds no marks that could be links."""


class _Note(Struct, frozen=True, eq=False):
    """A paragraph or item that begins with a mark."""

    element: ET.Element
    place: int
    """Of the element in the page."""
    name: str


class PrintedNotes(Treeprocessor):
    """Links the marks `[n]` of a page with its paragraphs and items that begin with them."""

    def run(self, root: ET.Element) -> None:
        """Change the texts in place; a mark without a note, and a note without a mark, stay as they are."""
        order = {element: place for place, element in enumerate(root.iter())}
        notes: dict[str, list[_Note]] = {}
        for element, place in order.items():
            if element.tag in TEXTS and (match := MARK.match((element.text or "").lstrip())):
                alike = notes.setdefault(match["number"], [])
                name = f"note-{match['number']}" + (f"-{len(alike) + 1}" if alike else "")
                alike.append(_Note(element, place, name))
        if not notes:
            return
        led: set[str] = set()
        for element, place in order.items():
            if element.tag in TEXTS:
                _link(element, place, notes, led)
        for note in (note for alike in notes.values() for note in alike if note.name in led):
            _lead_back(note)


def _link(text: ET.Element, place: int, notes: Mapping[str, Sequence[_Note]], led: set[str]) -> None:
    """Make the marks in a paragraph, an item or a cell links; names of notes they lead to go into `led`."""
    own = any(note.element is text for alike in notes.values() for note in alike)
    own_mark = MARK.search(text.text or "") if own else None
    text.text, parts = _links(text.text or "", own_mark.end() if own_mark else 0, place, notes, led)
    for child in list(text):
        if isinstance(child.tag, str) and child.tag not in CLOSED | TEXTS:
            _link(child, place, notes, led)
        parts.append(child)
        child.tail, links = _links(child.tail or "", 0, place, notes, led)
        parts.extend(links)
    text[:] = parts


def _links(
    text: str, start: int, place: int, notes: Mapping[str, Sequence[_Note]], led: set[str]
) -> tuple[str, list[ET.Element]]:
    """The text before the first mark that is searched from `start` on, and each link with what follows it."""
    found = [match for match in MARK.finditer(text, start) if match["number"] in notes]
    if not found:
        return text, []
    links: list[ET.Element] = []
    for match, end in zip(found, [*(match.start() for match in found[1:]), len(text)], strict=True):
        note = _meant(notes[match["number"]], place)
        link = ET.Element("sup", {"class": "footnote-ref"})
        if note.name not in led:
            link.set("id", f"{note.name}-mark")
            led.add(note.name)
        anchor = ET.SubElement(link, "a", {"class": "footnote-ref", "href": f"#{note.name}"})
        anchor.text, link.tail = match[0], text[match.end() : end]
        links.append(link)
    return text[: found[0].start()], links


def _meant(alike: Sequence[_Note], place: int) -> _Note:
    """The note that a mark means: the first below it, as each page of a bulletin may begin anew with [1]."""
    return next((note for note in alike if note.place > place), alike[-1])


def _lead_back(note: _Note) -> None:
    """Make the mark that the note begins with a link to the first mark in the text that leads to it."""
    text = note.element.text or ""
    match = MARK.search(text)
    assert match
    anchor = ET.Element("a", {"class": "footnote-backref", "href": f"#{note.name}-mark"})
    anchor.text, anchor.tail = match[0], text[match.end() :]
    note.element.text = text[: match.start()]
    note.element.insert(0, anchor)
    note.element.set("id", note.name)
    note.element.set("class", "printed-note")
