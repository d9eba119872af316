from __future__ import annotations

import pytest

from bulletin.lines import Lines
from bulletin.read.text import read_text


def read(text: str) -> Lines:
    return read_text(text, "x.txt")


def places(lines: Lines) -> list[tuple[int, int]]:
    return [(line.span.page, line.span.first) for line in lines]


def tops(lines: Lines) -> list[str]:
    return [line.text for line in lines if line.page_top]


def gaps(lines: Lines) -> list[float]:
    return [line.gap for line in lines]


def edges(lines: Lines) -> list[tuple[float, float]]:
    return [(line.x0, line.x1) for line in lines]


def test_form_feeds_part_pages() -> None:
    lines = read("\n甲\n乙\n\f丙\n丁\n\f\n\n戊\n")
    assert [page for page, _ in places(lines)] == [1, 1, 2, 2, 3]
    assert tops(lines) == ["甲", "丙", "戊"]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    lines = read("甲\n\n乙\n\f丙\n丁\n\f戊\n")
    assert [line for _, line in places(lines)] == [1, 3, 4, 5, 6]


def test_two_texts_on_one_line_have_places_of_their_own() -> None:
    lines = read("甲\f乙\n丙\n")
    assert len(set(places(lines))) == 3
    assert tops(lines) == ["甲", "乙"]


def test_a_page_without_text_is_passed_over() -> None:
    assert [line.text for line in read("甲\n\f\n\f乙\n")] == ["甲", "乙"]


def test_without_form_feeds_there_are_no_pages() -> None:
    lines = read("甲\n乙\n")
    assert places(lines) == [(0, 1), (0, 2)]
    assert tops(lines) == []


def test_single_spaces_are_what_is_left_of_form_feeds() -> None:
    rows = [f"第{n}行文字。" for n in range(30)]
    rows[10], rows[20] = " 第二页。", " 第三页。"
    lines = read("\n".join(rows))
    assert tops(lines) == ["第0行文字。", "第二页。", "第三页。"]
    assert {line.x0 for line in lines} == {0}
    assert lines[-1].span.page == 3


@pytest.mark.parametrize("indent", ["  ", "    "])
def test_where_other_spaces_indent_single_spaces_do_too(indent: str) -> None:
    rows = [f"{indent}第{n}行文字。" for n in range(30)]
    rows[10] = " 另一行。"
    assert tops(read("\n".join(rows))) == []


def test_a_space_before_every_line_is_an_indent() -> None:
    assert tops(read("\n".join(f" 第{n}行文字。" for n in range(30)))) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    lines = read(f"甲{end}乙{end}{end}丙{end}")
    assert [line.text for line in lines] == ["甲", "乙", "丙"]
    assert places(lines) == [(0, 1), (0, 2), (0, 4)]


def test_an_empty_line_is_a_gap() -> None:
    assert gaps(read("\n甲\n乙\n丙\n丁\n\n戊\n\n\n己\n")) == [0, 0, 0, 0, 1, 2]


def test_where_every_line_is_followed_by_an_empty_one_only_more_is_a_gap() -> None:
    assert gaps(read("甲\n\n乙\n\n丙\n\n\n丁\n\n戊\n")) == [0, 0, 0, 1, 0]


@pytest.mark.parametrize("blank", ["", "  ", "\u3000", "\t", "\u200b", "\xa0"])
def test_a_line_of_spaces_is_empty(blank: str) -> None:
    assert gaps(read(f"甲\n乙\n丙\n{blank}\n丁\n")) == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("indent", "em"), [("", 0), ("　　", 2), ("    ", 2), ("\xa0" * 4, 2), ("\t", 4), ("　 ", 1.5)]
)
def test_white_space_before_the_text_is_its_indent(indent: str, em: float) -> None:
    assert edges(read(f"标题\n{indent}数据AI\n"))[1] == (em, em + 3)


@pytest.mark.parametrize("sign", ["\ufeff", "\u200b"])
def test_what_cannot_be_seen_before_the_text_is_no_indent(sign: str) -> None:
    assert edges(read(f"{sign}数据\n　　{sign}要素\n")) == [(0, 2), (2, 4)]


def test_white_space_after_the_text_is_dropped() -> None:
    assert [line.text for line in read("甲　　\n乙 \t\n丙\xa0\n")] == ["甲", "乙", "丙"]


@pytest.mark.parametrize("text", ["", "\n\n", "\f\f", " \u3000\ufeff\n"])
def test_a_seed_without_text_has_no_lines(text: str) -> None:
    assert read(text) == ()


def test_a_line_without_the_empty_line_that_others_have_under_them_ends_a_paragraph() -> None:
    text = "\n\n".join(f"第{at}行文字，说到这里还没有说完" for at in range(40))
    lines = read(f"{text}\n\n科技部等六部门部署场景创新\n科技部、教育部近日联合部署\n\n以场景创新为牵引\n")
    assert [line.text for line in lines if line.closed] == ["科技部等六部门部署场景创新"]


def test_where_many_lines_have_no_empty_line_under_them_that_says_nothing() -> None:
    text = "\n\n".join(f"第{at}行文字\n说到这里还没有说完" for at in range(40))
    assert not any(line.closed for line in read(text + "\n\n结尾\n\n结尾\n\n结尾"))


def test_the_marks_of_a_letter_that_is_passed_on_are_no_text() -> None:
    rows = [f"> 第{n}行文字。" for n in range(8)]
    quoted = read("\n".join(["请看一下。", *rows, ">", "> > 里面的一行。"]))
    assert [line.text for line in quoted][:2] == ["请看一下。", "第0行文字。"]
    assert quoted[-1].text == "里面的一行。"
    few = read("\n".join(["他问：", "> 三是多少？", *("答案是三。" for _ in range(8))]))
    assert few[1].text == "> 三是多少？"


def test_spaces_beside_digits_are_measured_by_the_edge_that_lines_share() -> None:
    put_in = ["甲" * (30 - 2 * n) + " 11 乙" * n for n in range(1, 5)] * 2
    assert {x1 for _, x1 in edges(read("\n".join(["甲" * 30, *put_in])))} == {30.0}
    printed = ["甲" * 27 + " 20 " + "乙" * 2] * 8
    assert {x1 for _, x1 in edges(read("\n".join(printed)))} == {30.5}


def test_a_program_may_count_characters_wide_or_not() -> None:
    text = "甲乙" * 9 + "20231011" + "丙丁" * 90 + "WTO/TBT/N/USA/2057" + "戊己" * 80
    rows = [text[i : i + 30] for i in range(0, len(text), 30)]
    assert {x1 for _, x1 in edges(read("\n".join(rows[:-1])))} == {30.0}
    # Paragraphs, each on a line of its own, have no length in common.
    alone = [f"{'甲' * n}WTO{'乙' * n}" for n in range(10, 22)]
    assert edges(read("\n".join(alone)))[0][1] == 21.5
