from __future__ import annotations

import pytest

from bulletin.enrich.region_parts import RegionText, body, opening


def read(*paragraphs: str) -> list[tuple[str, str]]:
    article = RegionText(title="", paragraphs=paragraphs)
    return [(part.where.value, part.printed) for part in (*opening(article), *body(article))]


def test_the_first_paragraph_is_its_first_sentence_and_the_rest() -> None:
    assert read("甲。乙。丙。", "丁。") == [
        ("lead", "甲。"),
        ("first paragraph", "乙。丙。"),
        ("body", "丁。"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("本报合肥11月5日电　集中投产。", "合肥"),
        ("本报南昌6月2日电（记者 李某）　首发。", "南昌"),
        ("中新网南宁5月6日电 开幕。", "南宁"),
        ("新华社杭州2021年3月1日电　开幕。", "杭州"),
        ("新華社台北3月1日電　開幕。", "台北"),
    ],
)
def test_a_dateline_is_a_part_of_its_own(text: str, place: str) -> None:
    assert read(text)[0] == ("dateline", place)


@pytest.mark.parametrize(
    "text",
    ["新华社北京3月1日电　会议召开。", "本报讯　日前开幕。", "新华社记者到杭州采访。", "11月5日，杭州开会。"],
)
def test_this_is_no_dateline_that_tells_a_place(text: str) -> None:
    assert read(text)[0][0] == "lead"
