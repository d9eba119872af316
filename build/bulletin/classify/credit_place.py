"""Where the source lines of a bulletin stand, and what ends above a line."""

from __future__ import annotations

import re
from enum import Enum

from bulletin.classify.marks import Scene
from bulletin.classify.shapes import LONGEST, RESPECTFULLY, is_number, may_be_title
from bulletin.forms.links import ENDS_IN_ADDRESS
from bulletin.forms.parts import CAPTION
from bulletin.forms.placed import ASIDE_STYLE, DAY_ALONE
from bulletin.forms.timed import day_only
from bulletin.lines import Role

COPIED = re.compile(r"[正副]本\s*[:：]")


class Credits(Enum):
    """Where the source line of an article stands in this bulletin."""

    BELOW = "after the article"
    ABOVE = "under the title"
    NONE = "nowhere"


def credit_place(scene: Scene) -> Credits:
    """Under the title or after the article, as most source lines of the bulletin stand."""
    sources = [i for i in range(len(scene.units)) if scene.role(i) is Role.SOURCE]
    above = sum(is_under_title(scene, i) for i in sources)
    below = len(sources) - above + len(scene.tailed)
    if not above and not below:
        return Credits.NONE
    return Credits.ABOVE if above > below else Credits.BELOW


def is_under_title(scene: Scene, index: int) -> bool:
    """A source line with a short line above it and a text below it; a bulletin may have both kinds."""
    before = index - 1
    while before >= 0 and scene.role(before) is Role.BYLINE:
        before -= 1
    if before < 0 or index + 1 >= len(scene.units) or scene.role(before) is not None:
        return False
    if not may_be_title(scene.units[before]):
        return False
    # 发布时间：2022-10-28　浏览量：806 names nobody: it stands under a title, whatever is above and below.
    # So does what stood at the right edge of one.
    if day_only(scene.units[index].text) or scene.units[index].line.style == ASIDE_STYLE:
        return True
    if not is_opened(scene, before):
        return before > 0 and may_be_title(scene.units[before - 1])
    # 习近平, or the number 一 of a first part, between the source line and the text
    below = range(index + 1, len(scene.units))
    beside = (Role.BYLINE, Role.ORIGINAL, Role.EDITOR)
    after = next((i for i in below if not (scene.role(i) in beside or is_number(scene.units[i]))), index)
    unit = scene.units[after]
    return scene.role(after) is None and (
        unit.is_sentence or len(unit.text) > LONGEST or unit.last > unit.first
    )


def is_opened(scene: Scene, index: int) -> bool:
    """Nothing goes on from above: a sentence or a table ended there, or the line above has its role."""
    before = scene.units[index - 1] if index else None
    if before is None or before.is_sentence or before.line.cells or scene.role(index - 1) is not None:
        return True
    # A paragraph longer than any title has ended too, though its full stop is missing.
    if len(before.text) > LONGEST or CAPTION.fullmatch(before.text):
        return True
    # • 论文链接：https://…: a link is the last of what stands above
    linked = ENDS_IN_ADDRESS.search(before.text) is not None
    return linked or scene.units[index].line.ruled or _is_foot(before.text)


def _is_foot(text: str) -> bool:
    """副本：各直辖市政府, 理事長　林孟宏　敬上, 2018年10月20日: the foot of a letter or a notice."""
    return bool(COPIED.match(text) or RESPECTFULLY.match(text) or DAY_ALONE.fullmatch(text))


def may_open(scene: Scene, index: int) -> bool:
    """A line that may be a title and has no role yet, after the end of what is above it."""
    return scene.role(index) is None and may_be_title(scene.units[index]) and is_opened(scene, index)
