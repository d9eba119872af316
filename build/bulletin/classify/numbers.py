"""The forms of numbers that titles begin with."""

from __future__ import annotations

import re

from bulletin.forms import signs
from bulletin.hanzi.numbers import number

CASE = re.compile(r"案例[一二三四五六七八九十\d]{1,3}[ \u3000:：、]")
# 1. 标题   2．标题   3、标题      1　标题      （一）标题      （1）标题      01 标题      案例一　标题
# [001] 标题
NUMBERS = (
    ("【1】", re.compile(r"【\d{1,2}】")),
    ("[001]", re.compile(r"[\[［〔]0\d{1,2}[\]］〕]")),
    ("1\u20e3", re.compile(r"\d\u20e3")),
    ("01", re.compile(r"0\d\s*(?=[^\d\s])")),
    ("01｜", re.compile(r"\d{1,2}\s?[｜|]")),
    ("1.1", re.compile(r"\d{1,2}\.\d{1,2}(?:[ \u3000\t]+\S|(?=[\u4e00-\u9fff“《「])(?![万亿元个倍年月]))")),
    ("1.", re.compile(rf"\d{{1,3}}\s?(?:[．、]|\.{signs.NO_FIGURE})")),
    ("1.1.1", re.compile(r"\d{1,2}(?:\.\d{1,2}){2}\.?(?!\d)")),
    ("Ⅰ．", re.compile(r"[Ⅰ-Ⅻ]{1,3}\s*[、．.]")),
    ("一．", re.compile(r"[一二三四五六七八九十]{1,3}．")),
    ("①", re.compile(r"[①-⑳]")),
    ("1", re.compile(r"\d{1,2}[ \u3000\t]+(?=[\u4e00-\u9fff“《「])(?![年月日])")),
    ("（一）", re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    ("案例一", CASE),
    ("（1）", re.compile(r"[（(]\d{1,2}[）)]")),
)
KIND = re.compile("|".join(f"({pattern.pattern})" for _, pattern in NUMBERS))
"""The number, as the group of its form."""

NUMBER = re.compile(r"[【（(\[［〔①-⑳Ⅰ-Ⅻ一二三四五六七八九十案典例]")
"""What a number begins with that is no digit."""


def number_kind(text: str) -> str:
    """The form of the number that a title begins with; empty where it has none."""
    match = KIND.match(text) if text[:1].isdecimal() or NUMBER.match(text) else None
    return NUMBERS[match.lastindex - 1][0] if match and match.lastindex else ""


def number_of(text: str) -> int:
    """The number that a title begins with, the last of 2.3; 0 where there is none."""
    match = LEAD.match(text)
    return number(match["last"] or match["first"]) if match else 0


LEAD = re.compile(
    r"(?:[（(【\[［〔]|案例)?(?P<first>\d{1,3}|[一二三四五六七八九十]{1,3})(?:(?<=\d)\.(?P<last>\d{1,2})(?!\d))?"
)
