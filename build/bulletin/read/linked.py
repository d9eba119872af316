"""Words of a text that lead to an address on the web."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bulletin.forms.links import link_of
from bulletin.lines import Link

ADDRESS = re.compile(r"(?:https?:)?//[^\s<>\x00-\x1f\x7f]+", re.IGNORECASE)
LONGEST = 2000
"""Characters of an address; a longer one holds a picture or a program."""


def links_from(found: Iterable[tuple[str, str | None]]) -> Iterator[Link]:
    """Each pair of words and what they lead to that is an address on the web, and not within its page."""
    for words, target in found:
        address = (target or "").strip()
        if words and len(address) <= LONGEST and ADDRESS.fullmatch(address):
            yield Link(words, f"https:{address}" if address.startswith("//") else address)


def with_address(text: str, links: Sequence[Link]) -> str:
    """The text; behind 查看原文 and its like, where that is all, the address it leads to."""
    said = f"{text} {links[0].address}" if len(links) == 1 else ""
    return said if link_of(said) else text
