"""What of a Markdown line is text to convert: all but code, addresses, tags and what is set by hand."""

from __future__ import annotations

import re

# `代码`   <span data-hant="雲">云</span>   <b>   ](../05.md)   { .class }   https://…
LEFT_ALONE = re.compile(
    r"`+[^`]*`+"
    r"|<(?P<tag>\w+)[^>]*\b(?:translate=[\"']?no|data-hant|lang=)[^>]*>.*?</(?P=tag)>"
    r"|<[^>]*>"
    r"|(?<=\])\([^)]*\)"
    r"|\{[^}]*\}"
    r"|(?:https?|ftp)://[!-~]+"
)
OBJECT = "\ufffc"
# ```python      ~~~~
FENCE = re.compile(r"\s*(?P<mark>`{3,}(?=[^`]*$)|~{3,})(?P<word>.*)")


def masked(line: str) -> str:
    """The line with what is left alone covered, place for place."""
    return LEFT_ALONE.sub(lambda match: OBJECT * len(match.group()), line)


def text_lines(text: str) -> list[tuple[int, str]]:
    """The lines of a Markdown body to convert and their numbers, counted from 1; code blocks are left out."""
    found = []
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        match = FENCE.match(line)
        if not fence and match:
            fence = match["mark"]
        elif fence:
            # Only a fence of its own kind, no shorter and with nothing behind it, ends a block of code.
            if match and match["mark"].startswith(fence) and not match["word"].strip():
                fence = ""
        elif line.strip():
            found.append((number, masked(line)))
    return found
