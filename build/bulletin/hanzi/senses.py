"""Words of two meanings, told apart by the words right beside them."""

from __future__ import annotations

from functools import cache

from msgspec import Struct
from opencc import OpenCC

from bulletin.hanzi.tables import read_table

LINK = "的"


class Sense(Struct, frozen=True):
    """One meaning: the word's form where one of the words stands right before or behind it."""

    form: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    def fits(self, left: str, right: str) -> bool:
        """Whether the text left and right of the word speaks for this meaning."""
        if not self.before and not self.after:
            return True
        return left.removesuffix(LINK).endswith(self.before) or right.removeprefix(LINK).startswith(
            self.after
        )


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """The meanings of each word of `data/senses.tsv`, in the order in which they are tried."""
    to_standard = OpenCC("tw2t").convert
    found: dict[str, tuple[Sense, ...]] = {}
    for row in read_table("senses.tsv"):
        before, after = tuple((row["before"] or "").split()), tuple((row["after"] or "").split())
        sense = Sense(to_standard(row["traditional"]), before, after)
        found[row["simplified"]] = (*found.get(row["simplified"], ()), sense)
    return found
