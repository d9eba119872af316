"""The characters of one page by their index: what PDFium knows of them, with as few calls as can be."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from math import hypot
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium

from bulletin.read.pdf import calls
from bulletin.read.typeface import is_heavy

Turn: TypeAlias = Callable[[float, float], tuple[float, float]]

FORCE_BOLD = 1 << 18
FILL_AND_STROKE = 2
LINE_END_HYPHEN = "\ufffe"
NAME_BYTES = 256
# A note mark is set in two thirds of the size, a third of an em above the baseline.
SMALL = 0.8
RAISED_EM = 0.15
# How a page's own directions (x right, y up) are seen when it is turned by 0, 90, 180, 270 degrees clockwise.
TURNS: tuple[Turn, ...] = (
    lambda x, y: (x, -y),
    lambda x, y: (y, x),
    lambda x, y: (-x, y),
    lambda x, y: (-y, -x),
)


@cache
def is_bold_name(name: bytes) -> bool:
    """Whether a font of this PostScript name is bold; a Chinese name may stand there in UTF-8 or GBK."""
    try:
        text = name.decode("utf-8")
    except UnicodeDecodeError:
        text = name.decode("gb18030", "replace")
    return is_heavy(text)


class Glyphs:
    """The characters of one page; places are in points, x to the right, y downwards, as the page is shown."""

    def __init__(self, page: Any, text_page: Any) -> None:
        self._pointer, self._text_page = text_page, calls.address(text_page)
        self._count: int = pdfium.FPDFText_CountChars(text_page)
        self.turn: Turn = TURNS[pdfium.FPDFPage_GetRotation(page) % 4]
        self.upright: Turn = self.turn
        """How the characters themselves are seen: in vertical lines they do not lie on their backs."""
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        # left, top, right, bottom; a, b, c, d, e, f: a slice reads them at once, a field one by one
        self._box, self._matrix = (ctypes.c_float * 4)(), (ctypes.c_float * 6)()
        self._name, self._flags = ctypes.create_string_buffer(NAME_BYTES), ctypes.c_int()
        self._x_at, self._y_at = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._box_at, self._matrix_at = ctypes.addressof(self._box), ctypes.addressof(self._matrix)
        self._name_at, self._flags_at = ctypes.addressof(self._name), ctypes.addressof(self._flags)
        self._bold_fonts: dict[int, bool] = {}

    def __len__(self) -> int:
        return self._count

    def text(self) -> tuple[str, range | list[int]]:
        """The page's text as PDFium orders it, lines parted by CR LF, and the index of each character."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        units = pdfium.FPDFText_GetText(self._pointer, 0, self._count, buffer)
        text = bytes(buffer)[: max(0, units - 1) * 2].decode("utf-16-le", "replace")
        if len(text) == self._count:
            return text, range(self._count)
        # Characters without a Unicode value are not in the text; those beyond U+FFFF take two places in it.
        characters = [self.character(index) for index in range(self._count)]
        kept = [index for index, character in enumerate(characters) if character]
        return "".join(characters).replace("\x02", LINE_END_HYPHEN), kept

    def character(self, index: int) -> str:
        """The character itself; empty where it has no Unicode value."""
        code = pdfium.FPDFText_GetUnicode(self._pointer, index)
        return chr(code) if code else ""

    def start(self, index: int) -> tuple[float, float]:
        """Where the character begins on its baseline."""
        calls.char_origin(self._text_page, index, self._x_at, self._y_at)
        return self.turn(self._x.value, self._y.value)

    def end(self, index: int) -> float:
        """Where the character's advance ends: for full-width punctuation that is beyond its ink."""
        calls.char_box(self._text_page, index, self._box_at)
        left, top, right, bottom = self._box[:]
        return max(self.turn(right, top)[0], self.turn(left, bottom)[0])

    def size(self, index: int) -> float:
        """Type size in points as shown; negative where the character does not stand upright."""
        calls.char_matrix(self._text_page, index, self._matrix_at)
        a, b, c, d = self._matrix[:4]
        size: float = calls.font_size(self._text_page, index) * hypot(c, d)
        along, down = self.upright(a, b)
        return size if along > 0 and abs(down) < along / 10 else -size

    def slant(self, index: int) -> tuple[float, float]:
        """The way from the left to the right side of the character; nothing for a space that PDFium added."""
        calls.char_matrix(self._text_page, index, self._matrix_at)
        return self.upright(*self._matrix[:2])

    def is_raised(self, index: int, usual: int) -> bool:
        """Whether the character is a good deal smaller than another of its line, and above its baseline."""
        small = calls.font_size(self._text_page, index) < SMALL * calls.font_size(self._text_page, usual)
        if not small:
            return False
        return self.start(usual)[1] - self.start(index)[1] > RAISED_EM * abs(self.size(usual))

    def is_bold(self, first: int, last: int) -> bool:
        """Whether the run from `first` to `last` is bold: by its font, or outlined as Word does it."""
        begins = calls.text_object(self._text_page, first)
        if not self._is_bold(first, begins):
            return False
        ends = calls.text_object(self._text_page, last)
        return begins == ends or self._is_bold(last, ends)

    def _is_bold(self, index: int, text_object: int) -> bool:
        font = calls.text_font(text_object)
        bold = self._bold_fonts.get(font)
        if bold is None:
            bold = self._bold_fonts[font] = self._is_bold_font(index)
        return bold or bool(calls.render_mode(text_object) == FILL_AND_STROKE)

    def _is_bold_font(self, index: int) -> bool:
        """Whether the font of this character says that it is bold."""
        calls.font_name(self._text_page, index, self._name_at, NAME_BYTES, self._flags_at)
        return bool(self._flags.value & FORCE_BOLD) or is_bold_name(self._name.value)
