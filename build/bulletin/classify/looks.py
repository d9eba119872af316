"""How lines look: articles' titles look alike, and unlike all else, where the format tells of looks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator

from bulletin.classify.marks import Scene
from bulletin.classify.numbers import number_kind
from bulletin.classify.shapes import SUBNUMBER, is_numbered, may_be_title
from bulletin.forms import signs
from bulletin.forms.names import DASHED
from bulletin.lines import Role

SIGNED = re.compile(rf"{signs.ANY}\s*\S")
LEAST_AGREEING = 0.75
LEAST_KNOWN = 2
FEWEST_NUMBERED = 2
MOST_BODY = 0.04
"""The share of texts that may look as titles do, such as one after a picture."""

Look = Callable[[Scene, int], Hashable]


def _face(scene: Scene, index: int) -> Hashable:
    """Size in half points, weight, style."""
    line = scene.units[index].line
    return round(line.size * 2) / 2, line.bold, line.style


def _place(scene: Scene, index: int) -> Hashable:
    """Centred; at the margin where texts are indented; after empty lines."""
    unit, layout = scene.units[index], scene.layout
    flush = layout.indented and not layout.is_indented(unit.first)
    return layout.is_centred(unit.first), flush, unit.line.gap > 0


LOOKS: tuple[Look, ...] = (_face, _place)
"""The first look that is the titles' alone tells; a long title is not centred, but set in its type."""


def lookalikes(scene: Scene, known: Collection[int]) -> Iterator[int]:
    """Units that look as most of the `known` titles do; none where no look is theirs alone."""
    titles = [index for index in known if scene.role(index) is None]
    if len(titles) >= LEAST_KNOWN:
        for look in LOOKS:
            usual = _usual(scene, titles, look)
            if usual is not None:
                yield from _like(scene, known, look, usual)
                return


def _usual(scene: Scene, titles: list[int], look: Look) -> Hashable | None:
    """The look of most titles, if texts do not share it."""
    usual, agreeing = Counter(look(scene, index) for index in titles).most_common(1)[0]
    # 县第一中学： over the rest of a title is no text.
    known = set(titles)
    texts = (i for i, unit in enumerate(scene.units) if unit.is_sentence and not unit.text.endswith("："))
    body = Counter(look(scene, i) for i in texts if scene.role(i) is None and i not in known)
    theirs = body[usual] <= MOST_BODY * sum(body.values())
    return usual if theirs and agreeing >= len(titles) * LEAST_AGREEING else None


def _like(scene: Scene, known: Collection[int], look: Look, usual: Hashable) -> Iterator[int]:
    found = [i for i in range(1, len(scene.units)) if i not in known and _is_free(scene, i)]
    # ▲ 学生在收获甘蔗, under a picture, is set as titles are but for its sign.
    # So is 从电话到网格, where all titles have ◆.
    signed = sum(SIGNED.match(scene.units[i].text) is not None for i in known)
    # 周一：一张手绘地图 among titles most of which have a number is a heading.
    numbered = [i for i in known if number_kind(scene.units[i].line.text)]
    counted = len(numbered) >= max(FEWEST_NUMBERED, len(known) * LEAST_AGREEING)
    alike = [
        i
        for i in found
        if look(scene, i) == usual
        and not (scene.role(i - 1) is Role.BYLINE and i - 2 in known)  # verses under who wrote them
        and (signed if SIGNED.match(scene.units[i].text) else signed < len(known))
        and not (counted and not number_kind(scene.units[i].line.text))
    ]
    # As many again would not be titles but headings set like titles.
    if len(alike) <= len(known):
        yield from alike


def _is_free(scene: Scene, index: int) -> bool:
    unit, before = scene.units[index], scene.units[index - 1]
    opened = before.is_sentence or scene.role(index - 1) is not None
    begins = not (is_numbered(unit) or DASHED.match(unit.text) or SUBNUMBER.match(unit.text))
    return scene.role(index) is None and opened and may_be_title(unit) and begins


def text_size(scene: Scene) -> float:
    """Type size of most sentences, in points; 0 where the format does not tell."""
    sizes = Counter[float]()
    for unit in scene.units:
        if unit.is_sentence:
            sizes[unit.line.size] += len(unit.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
