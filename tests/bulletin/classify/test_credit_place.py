from __future__ import annotations

import pytest

from bulletin.classify.credit_place import Credits, credit_place, is_opened, is_under_title
from bulletin.classify.layout import layout_of
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.units import units_of
from bulletin.forms.bylines import byline_of
from bulletin.forms.credits import credit_of
from bulletin.lines import Role
from printed_lines import printed

TEXT = "全市水库蓄水达到三亿立方米，各灌区用水有了保障，农户反映良好，渠道清淤也已完成。"


def scene(*lines: str) -> Scene:
    """Lines each on its own, the credit lines among them marked."""
    layout = layout_of(printed("\n".join(lines)))
    found = Scene(units_of(layout, set(range(len(lines)))), layout, {})
    for index, unit in enumerate(found.units):
        if credit_of(unit.text):
            found.decide(index, Mark(Role.SOURCE, "test"))
        elif byline_of(unit.text):
            found.decide(index, Mark(Role.BYLINE, "test"))
    return found


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("水库蓄水", "来源：水务报", TEXT, "渠道清淤", "来源：水务报", TEXT), Credits.ABOVE),
        (("水库蓄水", TEXT, "来源：水务报", "渠道清淤", TEXT, "来源：水务报"), Credits.BELOW),
        (("水库蓄水", "来源：水务报", TEXT, "来源：江岸报"), Credits.BELOW),
        (("水库蓄水", TEXT, "渠道清淤", TEXT), Credits.NONE),
    ],
    ids=["under titles", "after articles", "as many of each", "none"],
)
def test_most_source_lines_tell_where_they_stand(lines: tuple[str, ...], place: Credits) -> None:
    assert credit_place(scene(*lines)) is place


@pytest.mark.parametrize(
    ("lines", "under"),
    [
        (("水库蓄水", "来源：水务报", TEXT), True),
        (("水库蓄水", "记者 陈安", "来源：水务报", TEXT), True),
        ((TEXT, "水库蓄水", "来源：水务报", TEXT), True),
        ((TEXT, "来源：水务报", TEXT), False),
        (("水库蓄水", "来源：水务报", "渠道清淤"), False),
        (("水库蓄水", "来源：水务报"), False),
    ],
)
def test_a_source_under_a_title_has_a_short_line_above_and_a_text_below(
    lines: tuple[str, ...], *, under: bool
) -> None:
    assert is_under_title(scene(*lines), lines.index("来源：水务报")) is under


@pytest.mark.parametrize(
    ("above", "opened"), [(TEXT, True), ("来源：水务报", True), ("渠道清淤", False), ("各灌区，", False)]
)
def test_nothing_goes_on_from_a_sentence_or_a_line_that_has_its_role(above: str, *, opened: bool) -> None:
    assert is_opened(scene(above, "水库蓄水", TEXT), 1) is opened
