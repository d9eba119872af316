"""Fields of Word that draw characters anew each time -> the characters: ① in a circle, 1/2 as a fraction."""

from __future__ import annotations

import re

from bulletin.read.counting import count

EQUATION = re.compile(r"\s*EQ\b", re.IGNORECASE)
# \* jc2 \* "Font:宋体" \* hps10
SETTING = re.compile(r"""\\\*\s*(?:"[^"]*"|\S+)""")
# \o\ac(○,1)   \o\ad(\s\up 9(yín),银)
OVERSTRUCK = re.compile(
    r"\\o(?:\\a[clrd])?\s*\((?P<under>.+?)\s*[,;，]\s*(?P<over>[^(),;，]+)\)", re.IGNORECASE
)
# \f(1,2)
FRACTION = re.compile(
    r"\\f\s*\(\s*(?P<above>[^(),;，]+?)\s*[,;，]\s*(?P<below>[^(),;，]+?)\s*\)", re.IGNORECASE
)
SWITCH = re.compile(r"\\[a-z]+(?:\s*\d+)?|[()]", re.IGNORECASE)
CIRCLE = "○"


def equation(code: str) -> str:
    """The characters that a field of this code draws; none where it is no equation."""
    head = EQUATION.match(code)
    if not head:
        return ""
    text = OVERSTRUCK.sub(_overstruck, SETTING.sub("", code[head.end() :]))
    return SWITCH.sub("", FRACTION.sub(r"\g<above>/\g<below>", text)).strip()


def _overstruck(match: re.Match[str]) -> str:
    """A figure in a circle is one character; of a phonetic guide and its word, the word is the text."""
    under, over = match["under"].strip(), match["over"].strip()
    if under == CIRCLE and over.isdecimal():
        return count(int(over), "decimalEnclosedCircle")
    return over
