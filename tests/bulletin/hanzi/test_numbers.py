from __future__ import annotations

import pytest

from bulletin.hanzi.numbers import number, with_arabic_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三", 3),
        ("十", 10),
        ("十二", 12),
        ("三十二", 32),
        ("一百一十八", 118),
        ("一百零五", 105),
        ("两千零五十", 2050),
        ("二〇二四", 2024),
        ("一二三", 123),
        ("488", 488),
        ("１２", 12),
    ],
)
def test_a_numeral_has_its_value(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "三月", "第三", "期", "abc", "3a", "十几", "一a"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        number(text)


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("二〇二四年四月二十日", "2024年4月20日"),
        ("中華民國112年6月15日", "2023年6月15日"),
        ("民国88年", "1999年"),
        ("民國 112 年", "2023年"),
        ("民国时期的12年", "民国时期的12年"),
        ("112年6月15日", "112年6月15日"),
        ("二○二一年十一月三十日印发", "2021年11月30日印发"),
        ("二零二二年十月", "2022年10月"),
        ("总结二〇二三年工作", "总结2023年工作"),
        ("2024年4月20日", "2024年4月20日"),
        ("三十年来", "三十年来"),
        ("十一月三日", "十一月三日"),
    ],
)
def test_dates_with_a_year_get_arabic_digits(text: str, arabic: str) -> None:
    assert with_arabic_dates(text) == arabic
