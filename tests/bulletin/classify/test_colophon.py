from __future__ import annotations

from bulletin.classify import classify
from bulletin.lines import Role
from bulletin.report import Report
from printed_lines import printed

ARTICLE = "秋粮长势良好\n全省秋粮长势良好，丰收在望。\n（来源：粮食日报）"


def colophon(foot: str) -> list[str]:
    tagged = classify(printed(f"{ARTICLE}\n{foot}"), Report())
    return [tag.line.text for tag in tagged if tag.role is Role.COLOPHON]


def test_the_last_lines_say_to_whom_it_goes_and_who_made_it() -> None:
    foot = ["报：市委、市政府领导", "送：各区委、区政府", "编辑：小满　校对：大雪", "共印50份"]
    assert colophon("\n".join(foot)) == foot


def test_a_single_line_that_says_to_whom_it_goes_is_one() -> None:
    assert colophon("抄送：市人大办公室") == ["抄送：市人大办公室"]


def test_the_editor_of_the_last_article_is_its_own() -> None:
    assert colophon("（责任编辑：王五）") == []


def test_such_lines_in_the_midst_of_an_issue_are_none() -> None:
    assert colophon(f"编辑：小满\n校对：大雪\n{ARTICLE}") == []
