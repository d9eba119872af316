"""Text as Markdown that reads as the text, whatever signs it holds."""

from __future__ import annotations

import re
from urllib.parse import quote

# Signs that are markup anywhere in a line.
INLINE = re.compile(r"[\\`*_\[\]{}]")
# Signs that are markup where a line begins.  # 号楼   - 5℃   > 60周岁   1. 5倍   ---   :::   !!!   === "tab"
LINE_START = re.compile(r"(?P<number>\d+)(?P<dot>[.)])(?=\s|$)|(?P<sign>[#>+\-!|~:]|==)")
# C#     a heading's end may be closed with signs, which are not shown
LINE_END = re.compile(r"#(?=#*$)")
ENTITY = re.compile(r"&(?=#?\w+;)")
# Markdown has no escape for these; as a character reference they are no sign.
REFERENCES = {"^": "&#94;", "~": "&#126;", ":": "&#58;", "==": "&#61;=", "|": "&#124;"}

ADDRESS_SIGNS = "!#$%&*+,-./:;=?@_~"


def escape(text: str) -> str:
    """`text` inside a line."""
    text = ENTITY.sub("&amp;", text).replace("<", "&lt;")
    return INLINE.sub(r"\\\g<0>", text)


def escape_line(text: str) -> str:
    """`text` as a block of its own."""
    return LINE_START.sub(_escape_start, escape(text), count=1) if LINE_START.match(text) else escape(text)


def escape_heading(text: str) -> str:
    """`text` as a heading, behind its signs."""
    return LINE_END.sub(r"\#", escape(text))


def escape_cell(text: str) -> str:
    """`text` as a cell of a table."""
    return escape(text).replace("|", REFERENCES["|"])


def escape_address(address: str) -> str:
    """What a link leads to: signs that would end it, and all but ASCII, as percent signs and numbers."""
    return ENTITY.sub("&amp;", quote(address, safe=ADDRESS_SIGNS))


def _escape_start(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}\\{match['dot']}"
    return REFERENCES.get(match[0], f"\\{match[0]}")
