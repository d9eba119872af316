"""Issues whose type tells: sections larger than the titles below them, titles larger than the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bulletin.classify.looks import text_size
from bulletin.classify.marks import Scene
from bulletin.classify.shapes import may_be_title
from bulletin.classify.units import Unit
from bulletin.forms.names import section_name
from bulletin.forms.parts import NUMBERED

LONGEST_NAME = 12
FEWEST_SECTIONS = 3
FEWEST_TITLES = 3
LEAST_LARGER, LEAST_OVER = 0.9, 0.5
"""Points by which a title is larger than the text, and a section than a title."""


def typed_sections(scene: Scene) -> frozenset[int]:
    """The units that are sections by their type; none where the contents list says more."""
    return _graded(scene)[0]


def _graded(scene: Scene) -> tuple[frozenset[int], float]:
    """The units that are sections, and the size of the titles below them; nothing where type does not tell.

    The first line of the articles is a section; most of them, as 卷首语 is not, stand right over a title, and
    all those titles have one size.
    """
    none = frozenset[int](), 0.0
    if scene.promised or scene.is_whole or not scene.has_masthead or not scene.units:
        return none
    text, largest = text_size(scene), scene.units[0].line.size
    found = [i for i, unit in enumerate(scene.units) if unit.line.size == largest and not unit.is_sentence]
    if not text or len(found) < FEWEST_SECTIONS or found[-1] + 1 == len(scene.units):
        return none
    sizes = Counter(unit.line.size for unit in scene.units)
    over = [i for i in found if _may_be_titled(scene.units[i + 1], text + LEAST_LARGER, largest - LEAST_OVER)]
    below = {scene.units[i + 1].line.size for i in over}
    short = all(len(section_name(scene.units[i].text)) <= LONGEST_NAME for i in found)
    many = len(over) == len(found) or (len(over) * 2 > len(found) and sizes[min(below)] > 2 * len(found))
    return (frozenset(found), min(below)) if short and len(below) == 1 and many else none


def _may_be_titled(unit: Unit, least: float, most: float) -> bool:
    return least <= unit.line.size <= most and may_be_title(unit) and NUMBERED.match(unit.text) is None


def typed_titles(scene: Scene) -> Iterator[int]:
    """The first lines of titles, where the first article begins in a type larger than the text, as others do.

    A document has one such title, and its headings are smaller. Under sections, all lines of the size of
    those right below them are titles: GCC, too.
    """
    if graded := _graded(scene)[1]:
        sized = {i for i, unit in enumerate(scene.units) if unit.line.size == graded}
        yield from (i for i in sorted(sized) if i - 1 not in sized and scene.role(i) is None)
        return
    text = text_size(scene)
    first = scene.first_free()
    if not text or first is None or scene.units[first].line.size < text + LEAST_LARGER:
        return
    size = scene.units[first].line.size
    alike = [i for i, unit in enumerate(scene.units) if unit.line.size == size and scene.role(i) is None]
    titles = [i for i in alike if i - 1 not in alike]
    # 2 Deadline Ongoing, among others
    plain = sum(may_be_title(scene.units[i]) for i in titles)
    larger = any(
        unit.line.size > size and scene.role(i) is None and not unit.is_sentence
        for i, unit in enumerate(scene.units)
    )
    if plain >= FEWEST_TITLES and plain * 4 >= len(titles) * 3 and not larger:
        yield from titles
