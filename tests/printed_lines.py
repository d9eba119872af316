"""Text as it is printed -> lines, for tests of what works on lines; ␌ is a form feed, ␠ a space."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.lines import Lines
from bulletin.read.text import read_text

NO_LINE_START = "，。、；：！？）》”"


def printed(text: str) -> Lines:
    """The lines of a seed that is only text."""
    return read_text(text.replace("␌", "\f").replace("␠", " "), "x.txt")


def texts(lines: Lines) -> str:
    """What the lines say, as the expected part of a case."""
    return "\n".join(line.text for line in lines)


def wrapped(text: str, *, em: int, indent: str = "", lost: int = 0) -> str:
    """A paragraph of Han characters in lines of `em`, the first one with its indent or `lost` em shorter."""
    return "\n".join(_wrapped(indent + text, em, em - lost))


def _wrapped(text: str, em: int, first: int) -> Iterator[str]:
    end = first
    while len(text) > end:
        while text[end] in NO_LINE_START:
            end -= 1
        yield text[:end]
        text, end = text[end:], em
    yield text
