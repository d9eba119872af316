"""How wide text is when printed: Han characters and full-width signs are one em, the rest half an em."""

from __future__ import annotations

import re
import unicodedata

# “ ” — … · ① are as wide as a Han character in Chinese type, whatever Unicode leaves open.
WIDE_CLASSES = frozenset("WFA")
# A space between a Han character and a digit or letter is put there by the extraction: it is thin.
THIN_SPACE = re.compile(r" (?:(?<=[^\x00-\x7f] )(?=[\x21-\x7e])|(?<=[\x21-\x7e] )(?=[^\x00-\x7f]))")
CONTROLS = bytes((*range(0x20), 0x7F))
"""The characters of ASCII that are not half an em wide."""
THIN_EM = 0.25
HALF_EM = 0.5


def is_wide(char: str) -> bool:
    """True for a character as wide as a Han character."""
    return unicodedata.east_asian_width(char) in WIDE_CLASSES


def width(text: str) -> float:
    """Printed width of `text` in em."""
    if text.isascii():
        return len(text) * HALF_EM
    narrow = len(text.encode("ascii", "ignore").translate(None, CONTROLS))
    thin = len(THIN_SPACE.findall(text)) if " " in text else 0
    return len(text) - narrow * HALF_EM - thin * THIN_EM
