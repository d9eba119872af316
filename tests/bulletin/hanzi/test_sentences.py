"""The figures of the conversion hold: sentences of Mainland prose as people converted them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import HONG_KONG, TAIWAN, Variant

DATA = Path(__file__).parents[2] / "data/variants"
# Forms that are printed side by side.
STYLE = str.maketrans("臺佈佔汙溼", "台布占污濕")


def sentences(name: str, column: str) -> list[tuple[str, str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(row[0], row[header.index(column)]) for row in rows]


@pytest.mark.parametrize(
    ("name", "column", "variant", "most_wrong"),
    [
        ("ambiguous.tsv", "traditional_tw", TAIWAN, 0),
        ("ambiguous.tsv", "traditional_hk", HONG_KONG, 0),
        ("held_out.tsv", "traditional_tw", TAIWAN, 2),
        ("held_out_second.tsv", "traditional_tw", TAIWAN, 4),
    ],
)
def test_no_more_sentences_are_wrong_than_were(
    name: str, column: str, variant: Variant, most_wrong: int
) -> None:
    convert = Converter(variant).convert
    rows = sentences(name, column)
    wrong = [text for text, right in rows if convert(text).translate(STYLE) != right.translate(STYLE)]
    assert len(rows) >= 100
    assert len(wrong) <= most_wrong, wrong
