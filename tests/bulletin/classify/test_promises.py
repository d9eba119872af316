from __future__ import annotations

import pytest

from bulletin.classify.entries import read_promises
from bulletin.classify.promises import find_promises, key, longest_common, unmarked, with_sections
from printed_lines import printed


def sections(entries: str, text: str) -> list[str]:
    body = printed(text)
    kept = with_sections(find_promises(read_promises(printed(entries), body), body), body)
    return [item.promise.text for item in kept if item.promise.is_section]


def places(entries: str, text: str) -> list[tuple[int, int, bool]]:
    body = printed(text)
    kept = find_promises(read_promises(printed(entries), body), body)
    return [(item.first, item.last, item.whole) for item in kept]


@pytest.mark.parametrize(
    ("first", "second", "length"),
    [
        ("港口吞吐量", "港口吞吐量", 5),
        ("港口吞吐量", "港口的吞吐总量", 5),
        ("港口吞吐量", "吞吐量港口", 3),
        ("港口", "人才", 0),
        ("", "人才", 0),
        ("一" * 90, "一" * 70, 70),
    ],
)
def test_the_characters_that_two_titles_share_in_their_order(first: str, second: str, length: int) -> None:
    assert longest_common(first, second) == longest_common(second, first) == length


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("1. 人才新政", "人才新政"),
        ("12、人才新政", "人才新政"),
        ("01人才新政", "人才新政"),
        ("2　人才新政", "人才新政"),
        ("（3）人才新政", "人才新政"),
        ("④人才新政", "人才新政"),
        ("● 人才新政", "人才新政"),
        ("- 人才新政", "人才新政"),
        ("2021年大事记", "2021年大事记"),
        ("5 月大事记", "5 月大事记"),
        ("12家企业入选", "12家企业入选"),
        ("（节选）人才新政", "（节选）人才新政"),
    ],
)
def test_an_entry_loses_its_number_and_nothing_else(line: str, title: str) -> None:
    assert unmarked(line) == title


def test_signs_and_spaces_are_nothing_where_titles_are_compared() -> None:
    assert key("★ 港口：“吞吐量” ８％") == key("港口吞吐量8%")


def test_the_nearest_of_two_other_wordings_is_taken() -> None:
    text = "人才新政将向社会公开征求意见\n意见反馈。\n人才新政公开征求意见\n新政共有十条。"
    assert places("人才新政征求意见", text) == [(2, 2, False)]


def test_other_words_may_take_up_two_lines() -> None:
    text = "云川出台细则：大型科研仪器\n将向社会开放共享\n细则共有十条。"
    assert places("云川大型仪器向社会开放共享", text) == [(0, 1, False)]


@pytest.mark.parametrize("entry", ["人才新策", "新政"])
def test_short_promises_are_kept_word_for_word_or_not_at_all(entry: str) -> None:
    assert places(entry, "人才新政\n新政共有十条。") == []


def test_a_promise_that_stands_under_a_sign_in_the_text_is_a_section() -> None:
    assert sections("政策风向\n港口扩建", "◆ 政策风向\n港口扩建\n扩建开工。") == ["政策风向"]


def test_a_long_line_with_a_sign_is_a_title() -> None:
    text = "◆ 港口吞吐量再创历史新高\n吞吐量增长。\n◆ 人才新政共有二十条之多\n新政公布。"
    assert sections("港口吞吐量再创历史新高\n人才新政共有二十条之多", text) == []


def test_where_the_list_has_signs_those_in_the_text_say_nothing() -> None:
    text = "■ 政策风向\n◆ 港口扩建\n扩建开工。"
    assert sections("■ 政策风向\n港口扩建", text) == ["■ 政策风向"]
