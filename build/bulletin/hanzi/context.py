"""A linear model of what stands around a character: which of its Traditional forms fits there."""

from __future__ import annotations

import lzma
from array import array
from collections.abc import Sequence
from functools import cache
from importlib import resources
from zlib import crc32

from msgspec import Struct

# Weights; a power of two, so that a hash is cut to size by a mask.
SIZE = 1 << 20
MASK = SIZE - 1
# Stands before the first and behind the last character of a text.
EDGE = "\u2400"
# Weights are kept as whole numbers: so many to a unit of log-odds.
SCALE = 64


class Spot(Struct, frozen=True):
    """An open character and what is around it."""

    text: str
    """The line, two EDGEs before and behind it."""
    place: int
    guess: str
    """The form that the word alone suggests."""
    word: str
    offset: int
    """Place in the word."""
    before: str
    """The word before; EDGE where there is none."""
    after: str


def features(spot: Spot) -> list[int]:
    """Hashes of what can be seen: one and two characters on both sides, the word and its neighbours."""
    text, place = spot.text, spot.place
    char, left, right = text[place], text[place - 1], text[place + 1]
    at = f"{spot.offset}{spot.word}"
    return [
        crc32(feature.encode())
        for feature in (
            char,
            f"{char}={spot.guess}",
            f"{left}{char}",
            f"{char}{right}",
            f"{text[place - 2]}{left}{char}_",
            f"_{char}{right}{text[place + 2]}",
            f"{left}{char}{right}",
            at,
            f"{spot.before}|{at}",
            f"{at}|{spot.after}",
        )
    ]


def salt(form: str) -> int:
    """What turns the hash of a feature into the place of its weight for one form."""
    return crc32(form.encode("utf-16-le"))


class Model:
    """Weights of features for the forms of characters, by hash, `scale` of them to a unit of log-odds."""

    def __init__(self, weights: Sequence[int] | Sequence[float], scale: int = 1) -> None:
        self.weights = weights
        self.scale = scale
        self._salts: dict[str, list[int]] = {}

    def scores(self, seen: list[int], forms: str) -> list[float]:
        """Log-odds of each form, given what is seen."""
        salts = self._salts.get(forms)
        if salts is None:
            salts = self._salts[forms] = [salt(form) for form in forms]
        weights = self.weights
        return [sum([weights[(feature ^ one) & MASK] for feature in seen]) / self.scale for one in salts]


@cache
def model() -> Model:
    """The model that ships with the package."""
    packed = resources.files("bulletin").joinpath("data", "context.xz").read_bytes()
    return Model(array("b", lzma.decompress(packed)), SCALE)
