from __future__ import annotations

from bulletin.assemble import assemble
from bulletin.lines import Role, Tagged
from bulletin.model import Issue
from bulletin.report import Report
from tagged_lines import tag


def issue(*lines: tuple[Role, str], report: Report | None = None) -> Issue:
    tagged: tuple[Tagged, ...] = tuple(tag(role, text, at) for at, (role, text) in enumerate(lines, start=1))
    return assemble(tagged, "x.txt", "x", report or Report())


def test_an_article_begins_at_its_title_under_its_section() -> None:
    found = issue(
        (Role.SECTION, "◆ 要闻"),
        (Role.TITLE, "甲"),
        (Role.PARAGRAPH, "甲的正文。"),
        (Role.KICKER, "引题"),
        (Role.TITLE, "乙"),
        (Role.PARAGRAPH, "乙的正文。"),
        (Role.SECTION, "◆ 动态"),
        (Role.TITLE, "丙"),
        (Role.PARAGRAPH, "丙的正文。"),
    )
    assert [(section.name, [a.title for a in section.articles]) for section in found.sections] == [
        ("要闻", ["甲", "乙"]),
        ("动态", ["丙"]),
    ]
    assert [article.order for article in found.articles] == [1, 2, 3]
    assert [article.kicker for article in found.articles] == ["", "引题", ""]


def test_the_masthead_gives_the_fields_of_the_issue() -> None:
    found = issue(
        (Role.MASTHEAD, "水务简报"),
        (Role.MASTHEAD, "2022年第6期（总第118期）"),
        (Role.TITLE, "甲"),
        (Role.PARAGRAPH, "文。"),
    )
    assert (found.title, found.number, found.total) == ("水务简报", "6", "118")


def test_an_article_spans_all_of_its_lines() -> None:
    (article,) = issue((Role.TITLE, "甲"), (Role.PARAGRAPH, "文。"), (Role.SOURCE, "来源：新华社")).articles
    assert str(article.span) == "x.txt:p1:1-3"


def test_an_article_without_a_title_or_a_text_is_an_error() -> None:
    report = Report()
    issue((Role.PARAGRAPH, "没有题目。"), (Role.TITLE, "没有正文"), report=report)
    assert {(f.code, f.severity.value) for f in report.findings} == {
        ("title-missing", "error"),
        ("text-missing", "error"),
    }


def test_contents_and_colophon_are_in_no_article() -> None:
    found = issue(
        (Role.CONTENTS, "目录"), (Role.TITLE, "甲"), (Role.PARAGRAPH, "文。"), (Role.COLOPHON, "共印50份")
    )
    assert [len(article.blocks) for article in found.articles] == [1]
