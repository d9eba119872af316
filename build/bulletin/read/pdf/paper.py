"""What lies beyond the edges of a page is not printed: file names, dates and colour bars of the press."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from bulletin.read.pdf.fragments import Fragment
from bulletin.read.pdf.glyphs import Turn


def printed(page: Any, turn: Turn, fragments: list[Fragment]) -> list[Fragment]:
    """The fragments of which any part is on the paper; all, where the page does not tell its size."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box)):
        return fragments
    corners = turn(box.left, box.top), turn(box.right, box.bottom)
    (left, right), (top, bottom) = (sorted(side) for side in zip(*corners, strict=True))
    return [
        one
        for one in fragments
        if one.x0 < right and one.x1 > left and one.y > top and one.y - one.size < bottom
    ]
