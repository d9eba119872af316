"""Finds the page that an article has already, though its title or its text was corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from bulletin import front_matter
from bulletin.errors import FrontMatterError

ALIKE = 0.6
"""Share of character pairs from which two texts are the same article, before and after a correction."""
NEARLY_SAME = 0.9
"""From this share on no other page need be looked at."""


class Text(Struct, frozen=True, dict=True):
    """The title and text of a page, to be compared with others."""

    words: str

    @classmethod
    def of(cls, page: str) -> Text:
        """What a Markdown file says, its markup and signs left out."""
        try:
            parted = front_matter.split(page, "")
            words = f"{parted.meta.get('title', '')}{parted.body}"
        except FrontMatterError:
            words = page
        return cls(re.sub(r"[\W_]", "", words))

    @cached_property
    def pairs(self) -> frozenset[str]:
        """All two characters that follow one another."""
        return frozenset(map("".join, zip(self.words, self.words[1:], strict=False)))

    def likeness(self, other: Text) -> float:
        """Pairs that both have among all that they have, 0 to 1 (Dice)."""
        return 2 * len(self.pairs & other.pairs) / max(1, len(self.pairs) + len(other.pairs))

    def share_in(self, other: Text) -> float:
        """Pairs that the other has too, 0 to 1."""
        return len(self.pairs & other.pairs) / max(1, len(self.pairs))


class Former(Struct, frozen=True, dict=True):
    """An article's page that is in the issue's folder now."""

    name: str
    page: str
    ours: bool
    """A conversion wrote it, and nobody has changed it since."""
    moved_from: str = ""
    """The name it had before it was renamed by hand."""

    @cached_property
    def text(self) -> Text:
        """What it says."""
        return Text.of(self.page)

    def addresses(self, issue_id: str) -> tuple[str, ...]:
        """Addresses that led to it and are not its own."""
        try:
            aliases = front_matter.read_article(front_matter.split(self.page, "")).aliases
        except FrontMatterError:
            aliases = ()
        return (*aliases, f"{issue_id}/{self.moved_from}") if self.moved_from else aliases


def match(texts: Sequence[Text], formers: Sequence[Former], known: Mapping[int, str]) -> dict[int, Former]:
    """Which article, by its index, is on which page; most are found at first sight, the rest by comparing.

    `known` tells the names of pages that need not say the same.
    """
    places = {former.name: at for at, former in enumerate(formers)}
    told = ((place, places[name]) for place, name in known.items())
    found: dict[int, int] = {}  # each step below sees what those before it have found
    for pairs in (_same(texts, formers), told, _near(texts, formers, found), _alike(texts, formers, found)):
        for place, at in pairs:
            if place not in found and at not in found.values():
                found[place] = at
    return {place: formers[at] for place, at in found.items()}


def _same(texts: Sequence[Text], formers: Sequence[Former]) -> Iterator[tuple[int, int]]:
    """Articles and pages that say the same; of several that do, the first with the first."""
    places: dict[str, list[int]] = {}
    for at, former in enumerate(formers):
        places.setdefault(former.text.words, []).append(at)
    for place, text in enumerate(texts):
        if places.get(text.words):
            yield place, places[text.words].pop(0)


def _near(
    texts: Sequence[Text], formers: Sequence[Former], found: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Articles little changed: the nearest page on which nearly the same stands."""
    for place, text in enumerate(texts):
        free = [at for at in range(len(formers)) if at not in found.values()] if place not in found else []
        for at in sorted(free, key=lambda at: abs(at - place)):
            if text.likeness(formers[at].text) >= NEARLY_SAME:
                yield place, at
                break


def _alike(
    texts: Sequence[Text], formers: Sequence[Former], found: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """The rest, the most alike first."""
    free = [at for at in range(len(formers)) if at not in found.values()]
    likenesses = (
        (text.likeness(formers[at].text), -abs(place - at), -place, -at)
        for place, text in enumerate(texts)
        if place not in found
        for at in free
    )
    for likeness, _, place, at in sorted(likenesses, reverse=True):
        if likeness >= ALIKE:
            yield -place, -at
