from __future__ import annotations

import pytest

from site_plugins.markup.ordinals import ORDINAL


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("一、总体要求", "总体要求"),
        ("（一）总体要求", "总体要求"),
        ("(12)总体要求", "总体要求"),
        ("1.总体要求", "总体要求"),
        ("１．总体要求", "总体要求"),
        ("2.3 总体要求", "2.3 总体要求"),
        ("2.3. 总体要求", "总体要求"),
        ("3）总体要求", "总体要求"),
        ("第二章 总体要求", "总体要求"),
        ("第三部分：要求", "：要求"),
        ("①总体要求", "总体要求"),
    ],
)
def test_a_printed_number_is_seen(text: str, rest: str) -> None:
    match = ORDINAL.match(text)
    assert text[match.end() :] == rest if match else text == rest


@pytest.mark.parametrize(
    "text",
    ["5G应用", "2.5万企业", "一是加快", "第一财经", "2021年工作", "十四五规划", "（摘要）", "总体要求"],
)
def test_what_belongs_to_the_words_is_no_number(text: str) -> None:
    assert not ORDINAL.match(text)
