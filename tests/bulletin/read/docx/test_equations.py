from __future__ import annotations

import pytest

from bulletin.read.docx.equations import equation


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        (r" eq \o\ac(○,1)", "①"),
        (r"EQ \o\ac(○,12) ", "⑫"),
        (r" eq \o\ac(○,密)", "密"),
        (r' EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(yín),银)', "银"),
        (r" EQ \f(1,2)", "1/2"),
        (r" EQ \f( 3 , 4 )", "3/4"),
        (r" PAGE ", ""),
        (r" EQUIP ", ""),
    ],
)
def test_a_field_that_draws_its_characters_gives_them(code: str, printed: str) -> None:
    assert equation(code) == printed
