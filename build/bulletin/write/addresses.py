"""Which address each article has: the one that it had, if the issue was converted before.

An address is for good, and the number in it is only a name. When a corrected seed has one article more, those
that follow keep their addresses: the new one gets a number of its own, and `order` in the front matter tells
its place. Where two articles turn out to be one, the address that goes becomes an alias of the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from bulletin.write.clues import Clues, most_each
from bulletin.write.matching import Former, Text, match

WITHIN = 0.8
"""Share of character pairs of a text from which it is part of another."""
UNNUMBERED = 10**9
"""Place of a page whose name is no number, as the site orders them."""


class Address(Struct, frozen=True):
    """Where an article is found."""

    name: str
    """File name without its ending: `05`."""
    order: int | None = None
    """Place in the issue, where the names do not tell it."""
    aliases: tuple[str, ...] = ()
    """Former addresses: `2021-11/07`."""


def address_all(
    issue_id: str,
    pages: Sequence[str],
    formers: Sequence[Former] = (),
    known: Mapping[int, str] | None = None,
) -> tuple[Address, ...]:
    """The addresses of an issue's articles, in its order, from their pages and those that are there now.

    `known` tells the page of an article, by its index, whatever an editor made of it.
    """
    texts = [Text.of(page) for page in pages] if formers else []
    matches = match(texts, formers, known or {})
    names = _names(len(pages), {place: former.name for place, former in matches.items()}, formers)
    in_use = {f"{issue_id}/{name}" for name in names}
    in_use |= {f"{issue_id}/{former.name}" for former in formers if not former.ours}
    aliases = _aliases(issue_id, texts, formers, matches)
    kept = {place: [a for a in dict.fromkeys(found) if a not in in_use] for place, found in aliases.items()}
    orders = _orders(names)
    return tuple(Address(name, orders[at], tuple(kept.get(at, ()))) for at, name in enumerate(names))


def _names(count: int, known: Mapping[int, str], formers: Iterable[Former]) -> list[str]:
    """A new article has the number of its place; where that is taken, the next that no page has."""
    taken = {_number(name) for name in known.values()}
    taken |= {_number(former.name) for former in formers if not former.ours}
    numbers = {at: at + 1 for at in range(count) if at not in known and at + 1 not in taken}
    further = max(taken.union(numbers.values()) - {UNNUMBERED}, default=0)
    for at in range(count):
        if at not in known and at not in numbers:
            further += 1
            numbers[at] = further
    digits = max(2, len(str(count)))
    return [known.get(at) or f"{numbers[at]:0{digits}}" for at in range(count)]


def _number(name: str) -> int:
    return int(name) if name.isascii() and name.isdigit() else UNNUMBERED


def _orders(names: Sequence[str]) -> list[int | None]:
    """The place of each article whose name does not tell it; none are needed where the names ascend."""
    keys = [(_number(name), name) for name in names]
    if keys == sorted(keys):
        return [None] * len(names)
    return [None if number == place else place for place, (number, _) in enumerate(keys, 1)]


def _aliases(
    issue_id: str, texts: Sequence[Text], formers: Iterable[Former], matches: Mapping[int, Former]
) -> dict[int, list[str]]:
    """Former addresses of each article, by its index: its own, and those of pages that are part of it now."""
    aliases = {place: list(former.addresses(issue_id)) for place, former in matches.items()}
    staying: Collection[str] = {former.name for former in matches.values()}
    gone = [former for former in formers if former.ours and former.name not in staying]
    clues = Clues({place: text.clues for place, text in enumerate(texts) if gone})
    for former in gone:
        likely = clues.likely(former.text.clues, WITHIN, most_each(len(gone)))
        share, place = max(((former.text.share_in(texts[at]), -at) for at in likely), default=(0, 0))
        if share >= WITHIN:
            aliases.setdefault(-place, []).extend((f"{issue_id}/{former.name}", *former.addresses(issue_id)))
    return aliases
