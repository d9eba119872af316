from __future__ import annotations

import pytest

from bulletin.clean.unreadable import tell_unreadable
from bulletin.lines import Line, Span
from bulletin.report import Report


def told(text: str) -> Report:
    report = Report()
    tell_unreadable((Line(text, Span("x.txt", 1, 7, 7)),), report)
    return report


@pytest.mark.parametrize("sign", ["\ue5e5", "\U000f0001", "\ufffd"])
def test_a_character_that_cannot_be_read_is_told_with_its_place(sign: str) -> None:
    (finding,) = told(f"局长张{sign}出席会议").findings
    assert str(finding.span) == "x.txt:p1:7"
    assert finding.message.startswith("“局长张〓出席会议” holds a character that cannot be read")


def test_what_goes_is_written_down_and_a_damaged_byte_stays() -> None:
    assert [item.text for item in told("张\ue5e5、李\ue5e6、王\ufffd").removed] == ["\ue5e5", "\ue5e6"]


@pytest.mark.parametrize("text", ["\uf0b7 第一项", "\uf06e", "平常的文字，10²、①、㎡、𠮷"])
def test_a_bullet_is_no_missing_character(text: str) -> None:
    assert told(text).findings == []
