from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "foot",
    [
        [
            "主办：江南能源研究所",
            "本期编辑：于海涛　审校：郑国栋",
            "声明：本刊仅供内部交流，译文版权归原作者所有。",
        ],
        [
            "發行人：林博文｜總編輯：鄭雅文｜執行編輯：陳柏翰。",
            "版權所有©科技政策研究中心　如需轉載請註明出處。",
        ],
    ],
)
def test_what_the_makers_declare_is_its_end(foot: list[str]) -> None:
    assert colophon("\n".join(foot)) == foot


def test_a_single_line_that_says_to_whom_it_goes_is_one() -> None:
    assert colophon("抄送：市人大办公室") == ["抄送：市人大办公室"]


def test_the_editor_of_the_last_article_is_its_own() -> None:
    assert colophon("（责任编辑：王五）") == []


def test_such_lines_in_the_midst_of_an_issue_are_none() -> None:
    assert colophon(f"编辑：小满\n校对：大雪\n{ARTICLE}") == []


def test_the_rest_of_a_line_belongs_to_it() -> None:
    foot = ["电话：025-66660000　每工作", "日编发", "送：各处室"]
    assert colophon("\n".join(foot)) == foot


def test_a_notice_of_rights_takes_what_follows() -> None:
    foot = ["版权及合理使用声明", "本刊所载文章均注明来源，供读者研究参考。", "未经许可不得用于商业目的。"]
    assert colophon("\n".join([*[ARTICLE] * 3, *foot])) == foot


def test_a_notice_at_the_head_of_an_issue_is_an_article() -> None:
    tagged = classify(
        printed("\n".join(["征稿启事", "本刊征集稿件。", *[ARTICLE] * 3])),
        Report(),
    )
    assert [tag for tag in tagged if tag.role is Role.COLOPHON] == []


def test_a_title_that_speaks_of_rights_begins_an_article() -> None:
    text = "版权声明制度不断完善\n某县完善了制度。\n（来源：江岸日报）"
    assert colophon("\n".join([*[ARTICLE] * 3, text])) == []


@pytest.mark.parametrize("line", ["地址：青岭市港前街121号　邮编：350003", "投稿邮箱：a@example.com"])
def test_a_single_line_that_says_where_the_makers_are_is_one(line: str) -> None:
    assert colophon(line) == [line]


@pytest.mark.parametrize("line", ["编辑：小满", "（完）"])
def test_other_single_lines_are_none(line: str) -> None:
    assert colophon(line) == []


def test_a_single_line_that_says_what_may_be_done_with_the_issue_is_one() -> None:
    assert colophon("本刊所载信息仅供研究参考。") == ["本刊所载信息仅供研究参考。"]
