"""Cuts a finished page into tags and text, so that what is not changed stays byte for byte."""

from __future__ import annotations

import re

_ATTRIBUTES = r"""[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*"""

# One pass over the page; what lies between two matches is text. Groups: `tag`; `raw`, `opening` and `content`
# for a script or a style with all that is in it; none for a comment or a declaration.
TOKEN = re.compile(
    rf"<!--.*?-->|<[!?][^>]*>"
    rf"|(?P<opening><(?P<raw>script|style)\b{_ATTRIBUTES}>)(?P<content>.*?)</(?P=raw)\s*>"
    rf"|(?P<tag></?[a-z]{_ATTRIBUTES}>)",
    re.DOTALL | re.IGNORECASE,
)
TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>[a-z][^\s/>]*)(?P<attributes>{_ATTRIBUTES})>", re.DOTALL | re.IGNORECASE
)

# href="…"      lang=en      placeholder='…'
ATTRIBUTE = re.compile(
    r"""(?P<key>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+)))?"""
)

# A paragraph goes on through these; every other tag ends it.
INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark q rb rp rt ruby s samp "
        "small span strike strong sub sup time tt u var wbr",
    )
)
# Elements that have no end.
VOID = frozenset(re.findall(r"\w+", "area base br col embed hr img input link meta param source track wbr"))
# Elements that stand in a paragraph like a character.
OBJECTS = frozenset(("br", "img"))
# Text in these is left alone.
VERBATIM = frozenset(("pre", "code", "kbd", "samp"))


def attributes(text: str) -> dict[str, str]:
    """Keys in lower case and values, as written, of a tag's attributes; without a value it is empty."""
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text):
        found.setdefault(match["key"].lower(), value(match))
    return found


def value(match: re.Match[str]) -> str:
    """The value of an attribute, as written."""
    return match["double"] or match["single"] or match["bare"] or ""


def value_span(match: re.Match[str]) -> tuple[int, int]:
    """Where the value stands; (-1, -1) for an attribute without one."""
    for group in ("double", "single", "bare"):
        if match[group] is not None:
            return match.span(group)
    return -1, -1
