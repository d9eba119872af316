"""Numbers as runs of bits: fixed width, Exp-Golomb and Rice codes, written and read."""

from __future__ import annotations


def fixed(number: int, width: int) -> str:
    """`number` in `width` bits."""
    return f"{number:0{width}b}" if width else ""


def exp_golomb(number: int, k: int) -> str:
    """A number of any size from 0, short where it is below 2**k (J. Teuhola, 1978)."""
    head = f"{(number >> k) + 1:b}"
    return "0" * (len(head) - 1) + head + fixed(number & ((1 << k) - 1), k)


def rice(number: int, k: int) -> str:
    """A number of any size from 0, best where numbers fall off about 2**k (R. F. Rice, 1971)."""
    return "1" * (number >> k) + "0" + fixed(number & ((1 << k) - 1), k)


def pack(bits: str) -> bytes:
    """A text of 0 and 1 as bytes, the last one filled up with 0."""
    size = -(-len(bits) // 8)
    return int(bits.ljust(size * 8, "0") or "0", 2).to_bytes(size, "big")


class BitReader:
    """Reads what `pack` wrote, number after number."""

    def __init__(self, data: bytes) -> None:
        self._bits = fixed(int.from_bytes(data, "big"), len(data) * 8)
        self._place = 0

    def fixed(self, width: int) -> int:
        """The number of the next `width` bits."""
        first, self._place = self._place, self._place + width
        return int(self._bits[first : self._place] or "0", 2)

    def exp_golomb(self, k: int) -> int:
        """The next number written by `exp_golomb`."""
        zeros = self._bits.index("1", self._place) - self._place
        self._place += zeros
        return (self.fixed(zeros + 1) - 1) << k | self.fixed(k)

    def ones(self, most: int) -> int:
        """How many 1 come before the next 0; after `most` of them there is no 0."""
        ones = 0
        while ones < most and self.fixed(1):
            ones += 1
        return ones

    def rice(self, k: int) -> int:
        """The next number written by `rice`."""
        ones = self._bits.index("0", self._place) - self._place
        self._place += ones + 1
        return ones << k | self.fixed(k)
