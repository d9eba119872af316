"""Issues whose type tells sections: short lines, larger than the titles right below them."""

from __future__ import annotations

from bulletin.classify.looks import text_size
from bulletin.classify.marks import Scene
from bulletin.classify.shapes import may_be_title
from bulletin.forms.names import section_name
from bulletin.forms.parts import NUMBERED

LONGEST_NAME = 12
FEWEST_SECTIONS = 3
LEAST_LARGER, LEAST_OVER = 0.9, 0.5
"""Points by which a title is larger than the text, and a section than a title."""


def typed_sections(scene: Scene) -> frozenset[int]:
    """The units that are sections by their type; none where the contents list says more.

    The first line of the articles is one, each stands right over a title, and all titles have one size.
    """
    if scene.promised or scene.is_whole or not scene.has_masthead or not scene.units:
        return frozenset()
    text, largest = text_size(scene), scene.units[0].line.size
    found = [i for i, unit in enumerate(scene.units) if unit.line.size == largest and not unit.is_sentence]
    if not text or len(found) < FEWEST_SECTIONS or found[-1] + 1 == len(scene.units):
        return frozenset()
    below = {scene.units[i + 1].line.size for i in found}
    short = all(len(section_name(scene.units[i].text)) <= LONGEST_NAME for i in found)
    titled = all(
        may_be_title(scene.units[i + 1]) and not NUMBERED.match(scene.units[i + 1].text) for i in found
    )
    graded = len(below) == 1 and text + LEAST_LARGER <= min(below) <= largest - LEAST_OVER
    return frozenset(found) if short and titled and graded else frozenset()
