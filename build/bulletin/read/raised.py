"""Raised figures -> characters of their own: 10³ and m² would be 103 and m2 without their place."""

from __future__ import annotations

import re

# Behind Chinese characters a raised figure is most often the mark of a note.
BASE = re.compile(r"[0-9A-Za-z)]$")
EXPONENT = re.compile(r"[-\u2212+]?(?:\d{1,3}|n)")
SIGNS = str.maketrans("0123456789n+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ⁺⁻⁻")


def raised(before: str, text: str) -> str:
    """`text`, which is raised, as an exponent of what stands before it; as it is where it can be none."""
    return text.translate(SIGNS) if BASE.search(before) and EXPONENT.fullmatch(text) else text
