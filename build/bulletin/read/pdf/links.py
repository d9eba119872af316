"""Where on a page words lead to an address: the link annotations of a PDF."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from bulletin.lines import Link
from bulletin.read.linked import LONGEST, links_in
from bulletin.read.pdf.fragments import Fragment
from bulletin.read.pdf.glyphs import Turn

# More than a page of text has.
MOST_LINKS = 1000
MOST_LINES = 20
"""Of one link."""
LONGEST_WORDS = 1000


class Place(Struct, frozen=True):
    """A rectangle that leads somewhere, in points as the page is shown, and the words in it."""

    link: Link
    x0: float
    x1: float
    top: float
    bottom: float

    def holds(self, fragment: Fragment) -> bool:
        """Whether the baseline of the fragment runs through it."""
        beside = self.x1 <= fragment.x0 or fragment.x1 <= self.x0
        return self.top <= fragment.y <= self.bottom and not beside


def read_places(document: Any, page: Any, text_page: Any, turn: Turn) -> list[Place]:
    """All places of the page that lead to an address on the web; one that takes two lines is two."""
    places: list[Place] = []
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while len(places) < MOST_LINKS and pdfium.FPDFLink_Enumerate(page, position, link):
        address = _address(document, link)
        for left, bottom, right, top in _rectangles(link) if address else ():
            words = _words(text_page, left, bottom, right, top)
            (x0, y0), (x1, y1) = turn(left, bottom), turn(right, top)
            found = links_in(words, [(0, len(words), address)])
            places += (Place(one, min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)) for one in found)
    return places


def links_on(fragment: Fragment, places: list[Place]) -> tuple[Link, ...]:
    """The links of a fragment, from left to right."""
    held = sorted((place for place in places if place.holds(fragment)), key=lambda place: place.x0)
    return tuple(place.link for place in held)


def _address(document: Any, link: Any) -> str:
    """What the link leads to; empty where that is a place in the document, or a program."""
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(LONGEST + 1)
    length = pdfium.FPDFAction_GetURIPath(document, action, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace") if 0 < length <= len(buffer) else ""


def _rectangles(link: Any) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each line of the link."""
    quad = pdfium.FS_QUADPOINTSF()
    count = pdfium.FPDFLink_CountQuadPoints(link)
    for number in range(min(count, MOST_LINES)):
        if pdfium.FPDFLink_GetQuadPoints(link, number, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(xs), min(ys), max(xs), max(ys)
    box = pdfium.FS_RECTF()
    if not count and pdfium.FPDFLink_GetAnnotRect(link, box):
        yield box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top)


def _words(text_page: Any, left: float, bottom: float, right: float, top: float) -> str:
    buffer = (ctypes.c_ushort * LONGEST_WORDS)()
    units = pdfium.FPDFText_GetBoundedText(text_page, left, top, right, bottom, buffer, LONGEST_WORDS)
    text = bytes(buffer)[: units * 2].decode("utf-16-le", "replace")
    return " ".join(text.rstrip("\0").split())
