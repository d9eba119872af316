"""Several bare lines one below the other that are the title of an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bulletin.classify.credit_place import Credits, is_opened
from bulletin.classify.heads import MOST_UNITS
from bulletin.classify.layout import INDENT_EM
from bulletin.classify.marks import Scene
from bulletin.classify.sections import LONGER, is_name
from bulletin.classify.shapes import QUOTATION, is_number, is_numbered, may_be_title
from bulletin.forms import signs
from bulletin.forms.names import DASHED
from bulletin.lines import Role

LONGEST_HEADING = 36
"""Characters; a longer line that is no sentence is a title."""
SHORTEST_LONE = 12
FEWEST_BARE = 2
FEWEST_WRAPPED = 3
FEWEST_NAMED = 2
SIGN = re.compile(signs.ANY)


def several_lines(scene: Scene, place: Credits, found: frozenset[int]) -> Iterator[int]:
    """Two to six lines between a sentence and a paragraph, where each paragraph stands on one line.

    A heading has one line; this is a title with its kicker or subtitle. Where lines are wrapped, it has three
    lines, a subtitle with its dash, or begins farther in than texts do. A title may be short, and wrapped, if
    it stands under the name of a section, as several of those that are known do.
    """
    if place is Credits.ABOVE or scene.is_whole:
        return
    opening = scene.first_free()
    known = found if opening is None else found | {opening}
    named = sum(_is_under_name(scene, i) for i in known) >= FEWEST_NAMED
    index = 1
    while index < len(scene.units):
        last = index
        while last < len(scene.units) and _is_line_of_title(scene, last):
            last += 1
        lines = [scene.units[i].text for i in range(index, last)]
        labelled = named and _is_under_name(scene, index)
        several = FEWEST_BARE <= len(lines) <= MOST_UNITS and (labelled or _tell(scene, index, lines))
        if several and _is_title_of_lines(scene, index, last, lines):
            yield index
        index = max(last, index + 1)


def _tell(scene: Scene, first: int, lines: list[str]) -> bool:
    """One of the lines is as long as titles are; where lines are wrapped, more than two lines tell."""
    few = scene.layout.wrapped and len(lines) < FEWEST_WRAPPED and not any(map(DASHED.match, lines))
    return max(map(len, lines)) >= SHORTEST_LONE and (not few or _are_set_in(scene, first))


def _is_under_name(scene: Scene, index: int) -> bool:
    """社区共管 / 大坝社区的“养蜂协议”: a name, and a good deal longer below it what may be a title."""
    names = scene.role(index) is None and is_name(scene, index) and index + 1 < len(scene.units)
    below = scene.units[index + 1].text if names else ""
    return len(below) >= len(scene.units[index].text) + LONGER and _is_line_of_title(scene, index + 1)


def _is_line_of_title(scene: Scene, index: int) -> bool:
    unit = scene.units[index]
    ended = unit.text.endswith(("：", ":", "？", "?"))
    return scene.role(index) is None and may_be_title(unit) and not (is_numbered(unit) or ended)


def _is_title_of_lines(scene: Scene, first: int, after: int, lines: list[str]) -> bool:
    """The lines are no verses, for these are alike, and a whole paragraph or who wrote it stands below."""
    after += after < len(scene.units) and is_number(scene.units[after])
    below = scene.units[after] if after < len(scene.units) else None
    if below is None or not is_opened(scene, first):
        return False
    if DASHED.match(lines[0]) or any(map(QUOTATION.fullmatch, lines)) or _are_items(lines):
        return False
    whole = len(below.text) > LONGEST_HEADING or below.text.endswith(("：", ":"))
    text = below.is_sentence and whole and scene.role(after) is None
    return (text or scene.role(after) is Role.BYLINE) and len(set(map(len, lines))) > 1


def _are_set_in(scene: Scene, first: int) -> bool:
    """Two lines that begin farther in than texts do, each at another place, as a centred title has them."""
    left = [scene.units[i].line.x0 for i in (first, first + 1)]
    if not scene.layout.indented or left[0] == left[1]:
        return False
    texts = Counter(unit.line.x0 for unit in scene.units if unit.is_sentence and unit.last > unit.first)
    usual = texts.most_common(1)[0][0] if texts else 0.0
    return min(left) > usual + INDENT_EM / 2


def _are_items(lines: list[str]) -> bool:
    """■起步阶段（6—7岁） / ■进阶阶段（7—8岁）: the same sign before each of several lines."""
    first, second = (SIGN.match(line) for line in lines[:2])
    return first is not None and second is not None and first[0] == second[0]
