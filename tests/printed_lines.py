"""Text as it is printed -> lines, for tests of what works on lines; ␌ is a form feed, ␠ a space."""

from __future__ import annotations

from bulletin.lines import Lines
from bulletin.read.text import read_text


def printed(text: str) -> Lines:
    """The lines of a seed that is only text."""
    return read_text(text.replace("␌", "\f").replace("␠", " "), "x.txt")


def texts(lines: Lines) -> str:
    """What the lines say, as the expected part of a case."""
    return "\n".join(line.text for line in lines)
