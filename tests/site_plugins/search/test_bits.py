"""Numbers survive being written as bits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_plugins.search.bits import BitReader, exp_golomb, fixed, pack, rice

numbers = st.integers(0, 5000)
widths = st.integers(0, 12)


@given(st.lists(st.tuples(st.sampled_from(("exp_golomb", "rice")), numbers, widths)))
def test_numbers_are_read_as_they_were_written(written: list[tuple[str, int, int]]) -> None:
    write = {"exp_golomb": exp_golomb, "rice": rice}
    bits = BitReader(pack("".join(write[code](number, k) for code, number, k in written)))
    assert [getattr(bits, code)(k) for code, _, k in written] == [number for _, number, _ in written]


def test_a_fixed_width_may_be_none() -> None:
    assert fixed(0, 0) == ""
    assert fixed(5, 4) == "0101"


def test_no_bits_are_no_bytes() -> None:
    assert pack("") == b""
