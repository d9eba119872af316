"""The short lines above a credit that are a title, seen from below."""

from __future__ import annotations

from bulletin.classify.marks import Scene
from bulletin.classify.shapes import may_be_title
from bulletin.forms.names import ARTICLE_NUMBER
from bulletin.forms.placed import DAY_ALONE
from bulletin.forms.timed import day_only
from bulletin.lines import Role

LONGEST_SENTENCE_TITLE = 45
MOST_UNITS = 6
"""Kicker, four lines of a title and a subtitle."""
STARTING = (None, Role.BYLINE)
"""What the first unit of an article may be so far."""


def block_above(scene: Scene, index: int) -> int:
    """First of the short lines above a source line or byline."""
    first = index
    while first > 0 and index - first < MOST_UNITS:
        above = first - 1
        if scene.role(above) not in STARTING or not _may_head(scene, above, index):
            break
        # Under 发布于 2017年9月28日 17:45, which stands under a title, is a text, however short.
        if first < index and above > 0 and _tells_when(scene, above - 1):
            break
        first = above
        if ARTICLE_NUMBER.match(scene.units[above].text):
            break
    return first


def _tells_when(scene: Scene, index: int) -> bool:
    return scene.role(index) is Role.SOURCE and day_only(scene.units[index].text) is not None


def _may_head(scene: Scene, above: int, index: int) -> bool:
    """A title line; the one right above may be a short sentence, for there must be one, but no day alone."""
    unit = scene.units[above]
    one = unit.first == unit.last and "。" not in unit.text[:-1]
    sentence = above == index - 1 and one and len(unit.text) <= LONGEST_SENTENCE_TITLE
    return may_be_title(unit) or (sentence and not DAY_ALONE.fullmatch(unit.text))
