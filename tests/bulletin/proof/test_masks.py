from __future__ import annotations

import pytest

from bulletin.proof.masks import OBJECT, masked, text_lines


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("用`发展`命令", "用命令"),
        ("见[发展](../发展.md)", "见[发展]"),
        ("<span translate='no'>发展</span>发展", "发展"),
        ('<span data-hant="雲">云</span>和<b>云</b>', "和云"),
        ("## 发展 { #fa .x }", "## 发展 "),
        ("https://a.cn/x发展", "发展"),
    ],
)
def test_what_is_left_alone_is_covered_place_for_place(line: str, left: str) -> None:
    assert masked(line).replace(OBJECT, "") == left
    assert len(masked(line)) == len(line)


def test_code_blocks_and_empty_lines_are_left_out() -> None:
    assert text_lines("甲\n\n```\n发展\n```\n乙") == [(1, "甲"), (6, "乙")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("```\n后\n~~~\n发\n```\n乙", [6]),
        ("````md\n```\n发\n```\n````\n乙", [6]),
        ("~~~\n发\n~~~ 后\n发", []),
        ("```后```\n发", [1, 2]),
        ("~~~\n发", []),
    ],
)
def test_a_block_of_code_ends_at_a_fence_of_its_own_kind(text: str, lines: list[int]) -> None:
    assert [number for number, _ in text_lines(text)] == lines
