"""PDFium's functions as plain calls with addresses: a quarter of the time of the wrapper's checked ones.

A page needs some hundred of them, each so short that other threads may wait for it. What PDFium fills is a
ctypes value that the caller holds.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

INT, DOUBLE, ADDRESS = ctypes.c_int, ctypes.c_double, ctypes.c_void_p


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ADDRESS).value or 0)


def address(pointer: Any) -> int:
    """Where a pointer of the wrapper points to."""
    return ctypes.cast(pointer, ADDRESS).value or 0


# (text page, index, ...): the last arguments are filled
char_origin = _plain(pdfium.FPDFText_GetCharOrigin, INT, ADDRESS, INT, ADDRESS, ADDRESS)
char_box = _plain(pdfium.FPDFText_GetLooseCharBox, INT, ADDRESS, INT, ADDRESS)
char_matrix = _plain(pdfium.FPDFText_GetMatrix, INT, ADDRESS, INT, ADDRESS)
font_size = _plain(pdfium.FPDFText_GetFontSize, DOUBLE, ADDRESS, INT)
font_name = _plain(
    pdfium.FPDFText_GetFontInfo, ctypes.c_ulong, ADDRESS, INT, ADDRESS, ctypes.c_ulong, ADDRESS
)
text_object = _plain(pdfium.FPDFText_GetTextObject, ADDRESS, ADDRESS, INT)
# (text object)
text_font = _plain(pdfium.FPDFTextObj_GetFont, ADDRESS, ADDRESS)
render_mode = _plain(pdfium.FPDFTextObj_GetTextRenderMode, INT, ADDRESS)
# (page or form), (page or form, number)
count_page = _plain(pdfium.FPDFPage_CountObjects, INT, ADDRESS)
page_object = _plain(pdfium.FPDFPage_GetObject, ADDRESS, ADDRESS, INT)
count_form = _plain(pdfium.FPDFFormObj_CountObjects, INT, ADDRESS)
form_object = _plain(pdfium.FPDFFormObj_GetObject, ADDRESS, ADDRESS, ctypes.c_ulong)
# (object, ...): the last arguments are filled
object_type = _plain(pdfium.FPDFPageObj_GetType, INT, ADDRESS)
object_bounds = _plain(pdfium.FPDFPageObj_GetBounds, INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
object_matrix = _plain(pdfium.FPDFPageObj_GetMatrix, INT, ADDRESS, ADDRESS)
draw_mode = _plain(pdfium.FPDFPath_GetDrawMode, INT, ADDRESS, ADDRESS, ADDRESS)
# (path), (path, number), (segment, ...)
count_segments = _plain(pdfium.FPDFPath_CountSegments, INT, ADDRESS)
segment = _plain(pdfium.FPDFPath_GetPathSegment, ADDRESS, ADDRESS, INT)
segment_point = _plain(pdfium.FPDFPathSegment_GetPoint, INT, ADDRESS, ADDRESS, ADDRESS)
segment_type = _plain(pdfium.FPDFPathSegment_GetType, INT, ADDRESS)
segment_closes = _plain(pdfium.FPDFPathSegment_GetClose, INT, ADDRESS)
