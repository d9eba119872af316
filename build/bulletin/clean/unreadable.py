"""Characters that nobody can read in a seed: written down, with their places, before they go."""

from __future__ import annotations

import re

from bulletin.clean.glyphs import UNREADABLE
from bulletin.lines import Line, Lines
from bulletin.report import UNREADABLE_RULE, Report, Severity

# Bullets of Symbol and Wingdings, and the sign where a bullet stands: no word is missing there.
BULLET = re.compile(r"\s*[\uf020-\uf0ff]+")
# What a damaged byte becomes.
REPLACED = "\ufffd"
# Chinese printers set this in the place of a character that they do not have.
MISSING = "〓"
FOUND = re.compile(f"[{REPLACED}{UNREADABLE.pattern[1:-1]}]")
AROUND = 10
"""Characters shown on either side."""


def tell_unreadable(lines: Lines, report: Report) -> None:
    """A finding for each line with such a character in it, and the character on the list of what goes."""
    if not FOUND.search("".join([line.text for line in lines])):
        return
    for line in lines:
        if not FOUND.search(line.text):
            continue
        for match in UNREADABLE.finditer(line.text):
            report.cut(match[0], line.span, UNREADABLE_RULE)
        place = _place(line)
        if place >= 0:
            message = "“{text}” holds a character that cannot be read ({sign}): compare it with the original"
            text = line.text[max(0, place - AROUND) : place + AROUND]
            text = UNREADABLE.sub(MISSING, text.replace(REPLACED, MISSING))
            report.add("unreadable", Severity.WARNING, message, line.span, text=text, sign=MISSING)


def _place(line: Line) -> int:
    """Where the first such character is, a bullet before the text left out of account; -1 where none is."""
    bullet = BULLET.match(line.text)
    match = UNREADABLE.search(line.text.replace(REPLACED, chr(0xE000)), bullet.end() if bullet else 0)
    return match.start() if match else -1
