"""Chinese numerals: 三十二 is 32, 二〇二四年四月二十日 is 2024年4月20日."""

from __future__ import annotations

import re

DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
DATE = re.compile(
    r"(?P<year>[〇零○一二三四五六七八九]{4})年(?:(?P<month>[一二三四五六七八九十]{1,2})月)?(?:(?P<day>[一二三四五六七八九十]{1,3})日)?"
)


DAY = re.compile(r"(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日")
# 中華民國112年6月15日 is 2023年6月15日
MINGUO = re.compile(r"(?:中[華华])?民[國国]\s*(?P<year>\d{2,3})\s*年")
MINGUO_ERA = 1911
# 112年6月8日: a day whose year has three digits
MINGUO_DAY = re.compile(r"(?<!\d)(?P<year>1[0-4]\d)年(?=\d{1,2}月\d{1,2}日)")


def number(text: str) -> int:
    """The value of a Chinese or Arabic numeral below 10,000; raises ValueError for anything else."""
    if text.isascii():
        return int(text)
    if not set(text) & UNITS.keys():
        return int("".join(str(DIGITS.get(char, char)) for char in text))
    value, digit = 0, 0
    for char in text:
        if char in UNITS:
            value += (digit or 1) * UNITS[char]
            digit = 0
        elif char in DIGITS:
            digit = DIGITS[char]
        else:
            raise ValueError(text)
    return value + digit


def with_arabic_dates(text: str) -> str:
    """The text, its dates in Arabic digits and years of the common era."""
    return MINGUO.sub(lambda match: f"{MINGUO_ERA + int(match['year'])}年", DATE.sub(_arabic, text))


def with_arabic_days(text: str) -> str:
    """The text with 9月6日 for 九月六日, also where no year stands before it."""
    return DAY.sub(
        lambda match: f"{number(match['month'])}月{number(match['day'])}日", with_arabic_dates(text)
    )


def with_common_era(text: str) -> str:
    """The text of a credit, the years of its days in the common era: 112年6月8日 is 2023年6月8日."""
    return MINGUO_DAY.sub(lambda match: f"{MINGUO_ERA + int(match['year'])}年", with_arabic_dates(text))


def _arabic(match: re.Match[str]) -> str:
    parts = ((match["year"], "年"), (match["month"], "月"), (match["day"], "日"))
    return "".join(f"{number(digits)}{unit}" for digits, unit in parts if digits)
