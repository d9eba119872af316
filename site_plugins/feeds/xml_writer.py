"""Writes XML: text is data here and never becomes markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

# Characters that no XML 1.0 document may hold, not even written as a reference.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def root(tag: str, namespaces: Mapping[str, str]) -> Element:
    """The outermost element; `namespaces` are its `xmlns` attributes."""
    return Element(tag, dict(namespaces))


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new element at the end of `parent`; an attribute that is a word of Python ends in `_`."""
    element = SubElement(parent, tag, {key.rstrip("_"): legal(value) for key, value in attributes.items()})
    if text:
        element.text = legal(text)
    return element


def legal(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return FORBIDDEN.sub("", text)


def document(element: Element) -> bytes:
    """The document as a file holds it."""
    indent(element, space=" ")
    text: str = tostring(element, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
