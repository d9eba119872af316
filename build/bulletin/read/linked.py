"""Words of a text that lead to an address on the web."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias
from urllib.parse import quote

from bulletin.forms.links import link_of
from bulletin.lines import Link
from bulletin.read.joining import flowed

ADDRESS = re.compile(r"(?P<scheme>https?:)?//(?P<rest>[^\s<>\[\]/?#][^<>]*)", re.IGNORECASE)
LONGEST = 2000
"""Characters of an address; a longer one holds a picture or a program."""
PLAIN_SIGNS = "!#$%&'()*+,-./:;=?@[]_~"
BREAKS = re.compile(r"[\n\r\t]+")
AROUND = " \t\n\f\v\u3000\xa0\u200b\ufeff"

Span: TypeAlias = tuple[int, int, str | None]
"""Where in a text the words of a link begin and end, and what they lead to."""


def address_of(target: str | None, *, of_page: bool = False) -> str:
    """The address on the web that a link's target is, all of it ASCII as browsers send it; else empty.

    In a web page (`of_page`) //www.example.cn is one, too.
    """
    match = ADDRESS.fullmatch(BREAKS.sub("", target or "").strip())
    if not match or not (match["scheme"] or of_page) or len(match[0]) > LONGEST:
        return ""
    return f"{(match['scheme'] or 'https:').lower()}//{quote(match['rest'], safe=PLAIN_SIGNS)}"


def links_in(text: str, spans: Iterable[Span], *, of_page: bool = False) -> tuple[Link, ...]:
    """The links of one line's text, by where their words stand in it."""
    found: list[Link] = []
    end = 0
    for start, stop, target in spans:
        words = flowed(text[start:stop]).strip(AROUND)
        address = address_of(target, of_page=of_page)
        if words and address:
            found.append(Link(words, address, flowed(text[end:start]).count(words)))
            end = stop
    return tuple(found)


def parted(text: str, spans: Sequence[Span], breaks: str) -> Iterator[tuple[str, list[Span]]]:
    """The parts of a text between its `breaks`, each with its links: one that goes over two is in both."""
    begin, number = 0, 0
    for part in re.split(f"[{breaks}]", text):
        stop = begin + len(part)
        while number < len(spans) and spans[number][1] <= begin:
            number += 1
        own = []
        for first, last, target in spans[number:]:
            if first >= stop:
                break
            own.append((max(first, begin) - begin, min(last, stop) - begin, target))
        yield part, own
        begin = stop + 1


def with_address(text: str, links: Sequence[Link]) -> str:
    """The text; behind 查看原文 and its like, where that is all, the address it leads to."""
    said = f"{text} {links[0].address}" if len(links) == 1 else ""
    return said if link_of(said) else text
