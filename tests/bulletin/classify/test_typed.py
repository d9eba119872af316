from __future__ import annotations

import pytest

from bulletin.classify import classify
from bulletin.hanzi.width import width
from bulletin.lines import Line, Role, Span
from bulletin.report import Report

BODY, TITLE, SECTION = 10.5, 14.0, 16.0
HEAD = [("农情快报", 22.0), ("2022年第15期", BODY)]
TEXT = "各地抢抓农时，进度快于上年，预计月底前全面完成。"


def named(role: Role, *printed: tuple[str, float]) -> list[str]:
    """Lines of a role in a seed whose reader told the size of each line and where paragraphs end."""
    lines = tuple(
        Line(text, Span("x.docx", 0, n, n), x1=width(text), size=size, closed=True)
        for n, (text, size) in enumerate([*HEAD, *printed], start=1)
    )
    return [tag.line.text for tag in classify(lines, Report()) if tag.role is role]


def section(name: str, title: str, *, size: float = SECTION, below: float = TITLE) -> list[tuple[str, float]]:
    return [(name, size), (title, below), (TEXT, BODY), (TEXT, BODY)]


ISSUE = [
    *section("农情综述", "全省大田播种过七成"),
    *section("墒情与天气", "土壤墒情总体适宜"),
    *section("技术指导", "当前春播生产技术指导意见"),
]


def test_short_lines_larger_than_the_titles_below_them_are_sections() -> None:
    assert named(Role.SECTION, *ISSUE) == ["农情综述", "墒情与天气", "技术指导"]
    assert named(Role.TITLE, *ISSUE) == ["全省大田播种过七成", "土壤墒情总体适宜", "当前春播生产技术指导意见"]


@pytest.mark.parametrize(
    "printed",
    [
        [("关于春播生产情况的调查报告", SECTION), (TEXT, BODY), *ISSUE],
        [*ISSUE[:4], *section("墒情与天气", "一、土壤墒情"), *section("技术指导", "二、分类推进")],
        [*ISSUE[:4], *section("墒情与天气", "土壤墒情总体适宜", below=12.0), *ISSUE[8:]],
        ISSUE[:8],
    ],
    ids=["a title in the same type", "numbered headings", "titles of two sizes", "two only"],
)
def test_other_large_lines_are_none(printed: list[tuple[str, float]]) -> None:
    assert "墒情与天气" not in named(Role.SECTION, *printed)


def test_most_of_them_stand_over_titles_which_may_be_words_in_latin_letters() -> None:
    names = ("包管理器", "基础库", "GCC", "LLVM", "V8", "OpenJDK", "Go")
    tools = [(line, size) for name in names for line, size in ((name, TITLE), (TEXT, BODY))]
    printed = [
        ("卷首语", SECTION),
        (TEXT, BODY),
        ("开发环境", SECTION),
        *tools[:2],
        ("组件", SECTION),
        *tools[2:],
    ]
    assert named(Role.TITLE, *printed)[-len(names) :] == list(names)
    assert named(Role.SECTION, *printed)[-2:] == ["开发环境", "组件"]
