"""Finds the page that an article has already, though its title or its text was corrected."""

from __future__ import annotations

import re
import sys
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from msgspec import Struct

from bulletin import front_matter
from bulletin.errors import FrontMatterError
from bulletin.write.clues import Clues, most_each

ALIKE = 0.6
"""Share of character pairs from which two texts are the same article, before and after a correction."""
NEARLY_SAME = 0.9
"""From this share on no other page need be looked at."""
BESIDE = 8
"""Places before and after its own on which a page is looked at, whatever it holds."""


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

    @property
    def clues(self) -> tuple[str, ...]:
        """All two characters that follow one another, each once, in the order of the text."""
        pairs = map("".join, zip(self.words, self.words[1:], strict=False))
        return tuple(dict.fromkeys(map(sys.intern, pairs)))

    @cached_property
    def pairs(self) -> frozenset[str]:
        """All two characters that follow one another."""
        return frozenset(self.clues)

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
    found: dict[int, int] = {}
    free = dict.fromkeys(range(len(formers)))
    _take(_same(texts, formers), found, free)
    _take(told, found, free)
    kin = _kin({place: text for place, text in enumerate(texts) if place not in found}, formers, free)
    _take(_near(texts, formers, kin, free), found, free)
    kin = {place: kin[place] for place in kin if place not in found}
    _take(_alike(texts, formers, kin, free), found, free)
    return {place: formers[at] for place, at in found.items()}


def _take(pairs: Iterable[tuple[int, int]], found: dict[int, int], free: dict[int, None]) -> None:
    """Hold on to articles and pages that no pair before had, while the pairs are told."""
    for place, at in pairs:
        if place not in found and at in free:
            found[place] = at
            del free[at]


def _same(texts: Sequence[Text], formers: Sequence[Former]) -> Iterator[tuple[int, int]]:
    """Articles and pages that say the same; of several that do, the first with the first."""
    places: dict[str, deque[int]] = {}
    for at, former in enumerate(formers):
        places.setdefault(former.text.words, deque()).append(at)
    for place, text in enumerate(texts):
        if places.get(text.words):
            yield place, places[text.words].popleft()


def _kin(texts: Mapping[int, Text], formers: Sequence[Former], free: Collection[int]) -> dict[int, list[int]]:
    """The pages that each article may be on: those that share what is rare, and those of about its place."""
    clues = Clues({at: formers[at].text.clues for at in free if texts})
    share, most = ALIKE / (2 - ALIKE), most_each(len(texts))
    return {
        place: list(
            dict.fromkeys(
                chain(
                    clues.likely(text.clues, share, most), range(max(0, place - BESIDE), place + BESIDE + 1)
                )
            )
        )
        for place, text in texts.items()
    }


def _near(
    texts: Sequence[Text],
    formers: Sequence[Former],
    kin: Mapping[int, Collection[int]],
    free: Collection[int],
) -> Iterator[tuple[int, int]]:
    """Articles little changed: the nearest page on which nearly the same stands."""
    for place, likely in kin.items():
        for at in sorted((at for at in likely if at in free), key=lambda at: (abs(at - place), at)):
            if texts[place].likeness(formers[at].text) >= NEARLY_SAME:
                yield place, at
                break


def _alike(
    texts: Sequence[Text],
    formers: Sequence[Former],
    kin: Mapping[int, Collection[int]],
    free: Collection[int],
) -> Iterator[tuple[int, int]]:
    """The rest, the most alike first."""
    likenesses = (
        (texts[place].likeness(formers[at].text), -abs(place - at), -place, -at)
        for place, likely in kin.items()
        for at in likely
        if at in free
    )
    for _, _, place, at in sorted((item for item in likenesses if item[0] >= ALIKE), reverse=True):
        yield -place, -at
