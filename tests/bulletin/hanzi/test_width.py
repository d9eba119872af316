from __future__ import annotations

import pytest

from bulletin.hanzi.width import is_wide, width


@pytest.mark.parametrize(
    ("text", "em"),
    [
        ("", 0),
        ("数据要素", 4),
        ("“数据”，", 5),
        ("AI", 1),
        ("2021年", 3),
        ("　　数据", 4),
        ("数据 AI 芯片", 5.5),
        ("the data", 4),
    ],
)
def test_han_and_their_signs_are_one_em_and_latin_is_half(text: str, em: float) -> None:
    assert width(text) == em


@pytest.mark.parametrize("char", "数，“—…①　Ａ")
def test_signs_of_chinese_type_are_wide(char: str) -> None:
    assert is_wide(char)


@pytest.mark.parametrize("char", "a1,- .")
def test_ascii_is_not_wide(char: str) -> None:
    assert not is_wide(char)
