"""Credit lines told by their place: between a last sentence and a title, between a title and its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bulletin.classify.marks import Scene
from bulletin.classify.section_signs import sections_in_round_brackets
from bulletin.classify.shapes import may_be_title
from bulletin.classify.units import Unit
from bulletin.forms.credits import ENDS
from bulletin.forms.masthead_names import OFFICE
from bulletin.forms.names import BRACKETS
from bulletin.forms.placed import (
    DATED_NAME,
    DAY_ALONE,
    DAY_FIRST,
    NAME_ALONE,
    NAMED_DAY,
    SITE_ALONE,
    are_plain_names,
    are_source_names,
    names_publication,
    placed_source_of,
    signed_source_of,
)
from bulletin.forms.writers import writers_of
from bulletin.lines import Role

ISO_DAY = re.compile(r"(?:19|20)\d\d-\d{2}-\d{2}(?:\s+\d{2}:\d{2})?")
FEWEST_NAMED_DAYS = 3
FEWEST_ALIKE = 2
"""Sources of the same form that tell what a name of unknown kind is."""
DASHES = ("—", "–", "-")


def placed_sources(scene: Scene) -> list[int]:
    """（激光产业评论） where other articles end with such a line that is surely a source.

    （草原工人、矿区教育通讯） tells by its second name that the first is one, too.
    """
    sure = ("source-line", "source-dash")
    sections = sections_in_round_brackets(scene)
    places = [
        index
        for index, unit in enumerate(scene.units)
        if scene.role(index) is None
        and index not in sections
        and placed_source_of(unit.text)
        and is_under_sentence(scene, index)
        and not may_be_title(scene.units[index - 1])
        and (index + 1 == len(scene.units) or _is_no_text(scene.units[index + 1]))
    ]
    known = Counter(scene.units[i].text[:1] for i, mark in scene.marks.items() if mark.rule in sure)
    # A dash alone is no other line's sign: two of them tell of each other.
    known.update(scene.units[i].text[:1] for i in places if scene.units[i].text[:1] in DASHES)
    return [
        i
        for i in places
        if known[scene.units[i].text[:1]] >= FEWEST_ALIKE or names_publication(scene.units[i].text)
    ]


def _is_no_text(unit: Unit) -> bool:
    """Also 氢能重卡何时跑得起来？, which a question mark ends."""
    return not unit.is_sentence or may_be_title(unit)


def signed_sources(scene: Scene) -> list[int]:
    """◇ 解放日报 2024-05-14 under the last sentence of several articles."""
    found = [
        i
        for i, unit in enumerate(scene.units)
        if scene.role(i) is None and signed_source_of(unit.line.text) and is_under_sentence(scene, i)
    ]
    return found if len(found) >= FEWEST_ALIKE else []


def days(scene: Scene) -> list[int]:
    """2025-04-14 under what may be a title, as sites have it; 2025年4月14日 where source lines begin so.

    So is any day between what may be a title and a source line.
    """
    sources = (scene.units[i].text for i, mark in scene.marks.items() if mark.role is Role.SOURCE)
    alike = sum(DAY_ALONE.match(text) is not None for text in sources) >= FEWEST_ALIKE
    return [
        index
        for index, unit in enumerate(scene.units)
        if index
        and (DAY_ALONE if alike or _is_over_source(scene, index) else ISO_DAY).fullmatch(unit.text)
        and may_be_title(scene.units[index - 1])
        and (_is_over_text(scene, index) or _is_over_source(scene, index))
    ]


def _is_over_source(scene: Scene, index: int) -> bool:
    """A source line comes next, and no office signs above."""
    return scene.role(index + 1) is Role.SOURCE and not OFFICE.fullmatch(scene.units[index - 1].text)


def named_days(scene: Scene) -> list[int]:
    """中国交通报　7月25日 under several titles, whatever the name."""
    found = [
        index
        for index, unit in enumerate(scene.units)
        if index
        and scene.role(index) is None
        and unit.first == unit.last
        and NAMED_DAY.fullmatch(unit.line.text)
        and (index - 1 in scene.promised or may_be_title(scene.units[index - 1]))
        and _is_over_text(scene, index)
    ]
    return found if len(found) >= FEWEST_NAMED_DAYS else []


def dated_names(scene: Scene) -> Iterator[int]:
    """第一财经　2023-12-05 between a title of the contents list, or one after an article, and the text."""
    for index in range(1, len(scene.units)):
        unit = scene.units[index]
        dated = unit.first == unit.last and unit.text[-1] in (*ENDS, "版")
        named = DATED_NAME.fullmatch(unit.line.text) if dated else None
        if named and scene.role(index) is None and not writers_of(named["name"]):
            titled = index - 1 in scene.promised or may_be_title(scene.units[index - 1])
            if titled and _is_over_text(scene, index):
                yield index


def days_and_names(scene: Scene) -> Iterator[int]:
    """2024-11-17　涂界 under a title, where other sources begin with their day."""
    sources = [i for i, mark in scene.marks.items() if mark.role is Role.SOURCE]
    if sum(DAY_FIRST.fullmatch(scene.units[i].line.text) is not None for i in sources) < FEWEST_ALIKE:
        return
    for index in range(1, len(scene.units)):
        named = DAY_FIRST.fullmatch(scene.units[index].line.text) if scene.role(index) is None else None
        if named and not writers_of(named["name"]) and may_be_title(scene.units[index - 1]):
            yield from (index,) if _is_over_text(scene, index) else ()


def dated_ends(scene: Scene) -> list[int]:
    """八桂公路　2021-08-17 between the last sentence and the next title, where several articles end so."""
    found = [
        index
        for index, unit in enumerate(scene.units)
        if unit.first == unit.last
        and unit.text[-1] in (*ENDS, "版")
        and DATED_NAME.fullmatch(unit.line.text)
        and is_under_sentence(scene, index)
        and (index + 1 == len(scene.units) or _is_no_text(scene.units[index + 1]))
    ]
    return [i for i in found if scene.role(i) is None] if len(found) >= FEWEST_NAMED_DAYS else []


def names_under_titles(scene: Scene) -> Iterator[int]:
    """中国食品报网 between a title of the contents list and the text, where other sources stand so."""
    under = [i for i in range(1, len(scene.units)) if i - 1 in scene.promised and i not in scene.promised]
    told = sum(scene.role(i) is Role.SOURCE for i in under)
    names = [i for i in under if scene.role(i) is None and NAME_ALONE.fullmatch(scene.units[i].text)]
    yield from (i for i in names if _is_over_text(scene, i)) if told >= FEWEST_ALIKE else ()


def sites(scene: Scene) -> Iterator[int]:
    """海外纠纷应对指导中心网站, alone between a last sentence and a promised title or a section's line."""
    for index in range(1, len(scene.units)):
        over = index + 1 in scene.promised and index not in scene.promised
        if over and scene.role(index) is None and SITE_ALONE.fullmatch(scene.units[index].text):
            yield from (index,) if is_under_sentence(scene, index) else ()


def names_at_right(scene: Scene) -> list[int]:
    """共同社, at the right edge under the last sentence of an article and over the title of another.

    Several stand so, one of them surely a paper's; the office that signs a notice has the day below it.
    """
    found = [
        index
        for index in range(1, len(scene.units))
        if scene.role(index) is None
        and index not in scene.promised
        and is_under_sentence(scene, index)
        and _is_at_right(scene, index)
        and are_plain_names(scene.units[index].line.text)
        and not BRACKETS.fullmatch(scene.units[index].text)
        and (index + 1 == len(scene.units) or index + 1 in scene.promised or _is_over_title(scene, index))
    ]
    sure = any(are_source_names(scene.units[index].line.text) for index in found)
    return found if sure and len(found) >= FEWEST_ALIKE else []


def _is_at_right(scene: Scene, index: int) -> bool:
    unit, layout = scene.units[index], scene.layout
    return (
        unit.first == unit.last and unit.line.x0 - layout.margin[unit.first] > layout.measure[unit.first] / 2
    )


def _is_over_title(scene: Scene, index: int) -> bool:
    below = scene.units[index + 1]
    return scene.role(index + 1) is None and may_be_title(below) and not DAY_ALONE.fullmatch(below.text)


def _is_over_text(scene: Scene, index: int) -> bool:
    """A paragraph comes next; under the day of a signature it is another title."""
    below = scene.units[index + 1] if index + 1 < len(scene.units) else None
    return below is not None and (below.is_sentence or below.last > below.first)


def is_under_sentence(scene: Scene, index: int) -> bool:
    """Whether the last sentence of a text stands right above."""
    return index > 0 and scene.units[index - 1].is_sentence
