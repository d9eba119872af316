from __future__ import annotations

import pytest

from bulletin.classify import classify
from bulletin.report import Report
from printed_lines import printed

TEXT = "请各单位按时参加培训，培训为期三天，费用自理。"


def signed(*lines: str) -> list[str]:
    tagged = classify(printed("\n".join(["关于举办港口培训班的通知", *lines])), Report())
    return [tag.line.text for tag in tagged if tag.rule == "signature"]


@pytest.mark.parametrize(
    "signature",
    [
        ("省港务局", "2021年4月19日"),
        ("省港务局　省水利厅", "2021年4月19日"),
        ("省港务局", "省水利厅", "二〇二一年四月十九日"),
        ("省港务局", "（2021年4月19日）"),
        ("省港务局　2021年4月19日",),
        ("本刊编辑部",),
        ("读者　杨秀英", "2021年4月19日"),
    ],
)
def test_offices_and_a_day_under_the_last_sentence_are_a_signature(signature: tuple[str, ...]) -> None:
    assert signed(TEXT, *signature) == list(signature)


@pytest.mark.parametrize(
    "lines",
    [
        (TEXT, "2021年4月19日", TEXT),
        ("省港务局", "2021年4月19日", TEXT),
        (TEXT, "省港务局", "2021年4月", TEXT),
        (TEXT, "省港务局", "2021年4月19日起报名", TEXT),
        (TEXT, "培训内容", "2021年4月19日", TEXT),
    ],
    ids=["no office", "under the title", "no day", "more than a day", "another line above"],
)
def test_other_days_are_none(lines: tuple[str, ...]) -> None:
    assert signed(*lines) == []
