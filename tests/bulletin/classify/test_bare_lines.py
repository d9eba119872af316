from __future__ import annotations

import pytest

from bulletin.classify.bare_lines import is_bare
from bulletin.classify.layout import layout_of
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.units import units_of
from bulletin.lines import Role
from printed_lines import printed

TEXT = "全市水库蓄水达到三亿立方米，各灌区用水有了保障。"


def scene(*lines: str) -> Scene:
    layout = layout_of(printed("\n".join(lines)))
    return Scene(units_of(layout, set(range(len(lines)))), layout, {})


@pytest.mark.parametrize(
    "lines",
    [
        (TEXT, "渠道清淤完成", TEXT),
        (TEXT, "渠道清淤完成", "灌溉面积扩大", TEXT),
        (TEXT, "5 项渠道工程完成", TEXT),
        (TEXT, "2　月渠道清淤完成", TEXT),
    ],
    ids=["one line", "two lines", "a figure", "a month"],
)
def test_a_line_between_a_sentence_and_a_text_may_begin_an_article(lines: tuple[str, ...]) -> None:
    assert is_bare(scene(*lines), 1)


@pytest.mark.parametrize(
    "lines",
    [
        (TEXT, "渠道清淤完成"),
        ("各灌区加快", "渠道清淤完成", TEXT),
        (TEXT, "（一）渠道清淤", TEXT),
        (TEXT, "1　渠道清淤", TEXT),
        (TEXT, "【建议】渠道清淤", TEXT),
        ("评审通过一项成果：", "《渠道清淤技术规程》", TEXT),
        (TEXT, "渠道清淤完成。", TEXT),
    ],
    ids=["nothing below", "goes on", "number", "number and space", "label", "led to", "sentence"],
)
def test_other_lines_do_not(lines: tuple[str, ...]) -> None:
    assert not is_bare(scene(*lines), 1)


def test_a_line_that_has_its_role_does_not() -> None:
    known = scene(TEXT, "渠道清淤完成", TEXT)
    known.decide(1, Mark(Role.SECTION, "test"))
    assert not is_bare(known, 1)
