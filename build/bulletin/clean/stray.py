"""Lines that fell into the text by accident: web addresses, ruling lines drawn with characters."""

from __future__ import annotations

import re

from bulletin.lines import Line, Lines

# https://finance.example.com/realstock/company/sz300024/nc.shtml
URL_LINE = re.compile(r"[<（(]?(?:https?://|www\.)[!-~]+[>）)]?", re.IGNORECASE)
# What is left of an address on the next line: `ngolia-west-dataset-notes.html`
URL_REST = re.compile(r"(?=[!-~]*[./\-_=&?%])[!-~]{4,}")
# ———————  *******  ━━━━━  ========
SEPARATOR = re.compile(r"([-—–―─━═=＝*＊_＿~～.·…＊#])\1{4,}|(?:[*＊☆★◇◆]\s*){3,}")
ENDS_SENTENCE = re.compile(r"[。！？!?；;：:…”’』」）)】》]$")
NOTE_MARK = re.compile(r"[①-⑳]|\[\d{1,2}\]|［\d{1,2}］|注\d{0,2}[:：]|[*＊]")
LONG_ADDRESS = 40
"""Characters from which on an address may have been cut at the line's end."""


def separator(lines: Lines) -> Lines:
    """A line that is one sign again and again is a ruling line."""
    return tuple(line for line in lines if not SEPARATOR.fullmatch(line.text))


def url(lines: Lines) -> Lines:
    """An address alone on its line goes, with what a wrap cut off it.

    It stays where it belongs to something: under a footnote, after 链接 or 网址, after a line that ends with
    a colon.
    """
    gone: set[int] = set()
    for index, line in enumerate(lines):
        if URL_LINE.fullmatch(line.text) and not (index and _belongs(lines[index - 1])):
            gone.add(index)
            rest = lines[index + 1] if index + 1 < len(lines) else None
            if rest and len(line.text) >= LONG_ADDRESS and URL_REST.fullmatch(rest.text) and not line.closed:
                gone.add(index + 1)
    return tuple(line for index, line in enumerate(lines) if index not in gone)


def _belongs(above: Line) -> bool:
    """True where the line above announces an address."""
    return bool(re.search(r"[:：]$|链接|鏈接|連結|网址|網址", above.text) or NOTE_MARK.match(above.text))
