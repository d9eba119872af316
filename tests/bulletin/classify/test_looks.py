from __future__ import annotations

from bulletin.classify import classify
from bulletin.hanzi.width import width
from bulletin.lines import Line, Role, Span
from bulletin.report import Report

BODY, TITLE = 10.5, 16.0
TEXT = "各地抢抓农时，进度快于上年，预计月底前全面完成。"


def titles(*printed: tuple[str, float]) -> list[str]:
    """Titles of a seed whose reader told the size of each line and where paragraphs end."""
    lines = tuple(
        Line(text, Span("x.docx", 0, n, n), x1=width(text), size=size, closed=True)
        for n, (text, size) in enumerate(printed, start=1)
    )
    return [tag.line.text for tag in classify(lines, Report()) if tag.role is Role.TITLE]


def article(title: str, *, size: float = TITLE, source: bool = True) -> list[tuple[str, float]]:
    lines = [(title, size), (TEXT, BODY), (TEXT, BODY)]
    return [*lines, ("（来源：农民日报）", BODY)] if source else lines


def test_a_line_that_looks_as_titles_do_is_one_without_a_source_above_it() -> None:
    known = [*article("秋粮长势良好"), *article("冬小麦播种过半")]
    assert titles(*known, *article("油菜移栽加快", source=False), *article("春耕备耕启动")) == [
        "秋粮长势良好",
        "冬小麦播种过半",
        "油菜移栽加快",
        "春耕备耕启动",
    ]


def test_a_line_that_looks_otherwise_is_a_heading() -> None:
    known = [*article("秋粮长势良好"), *article("冬小麦播种过半"), *article("油菜移栽加快", source=False)]
    assert "春耕备耕启动" not in titles(*known, *article("春耕备耕启动", size=12.0))


def test_where_texts_look_as_titles_do_no_look_tells() -> None:
    known = [*article("秋粮长势良好", size=BODY), *article("冬小麦播种过半", size=BODY)]
    last = [*article("油菜移栽加快", size=BODY, source=False), *article("春耕备耕启动", size=BODY)]
    assert "春耕备耕启动" not in titles(*known, *last)


def test_a_numbered_section_that_looks_as_titles_do_is_none() -> None:
    known = [*article("秋粮长势良好"), *article("冬小麦播种过半"), *article("油菜移栽加快", source=False)]
    assert "1　春耕备耕启动" not in titles(*known, *article("1　春耕备耕启动"))


def test_a_heading_of_the_second_level_that_looks_as_titles_do_is_none() -> None:
    known = [*article("秋粮长势良好"), *article("冬小麦播种过半"), *article("油菜移栽加快", source=False)]
    assert "2.2　春耕备耕启动" not in titles(*known, *article("2.2　春耕备耕启动"))
