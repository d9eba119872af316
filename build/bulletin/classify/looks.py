"""How lines look: articles' titles look alike, and unlike all else, where the format tells of looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from bulletin.classify.marks import Scene
from bulletin.classify.shapes import may_be_title
from bulletin.classify.units import NUMBERED

Look = tuple[float, bool, bool, str, bool, bool]
LEAST_AGREEING = 0.75
LEAST_KNOWN = 2
MOST_BODY = 0.04
"""The share of texts that may look as titles do, such as one after a picture."""


def look(scene: Scene, index: int) -> Look:
    """Size in half points, weight, centred, style; at the margin where texts are indented; after empty lines."""
    unit, layout = scene.units[index], scene.layout
    line = unit.line
    flush = layout.indented and not layout.is_indented(unit.first)
    return round(line.size * 2) / 2, line.bold, layout.is_centred(unit.first), line.style, flush, line.gap > 0


def lookalikes(scene: Scene, known: Collection[int]) -> Iterator[int]:
    """Units that look as most of the `known` titles do; none where the look is not theirs alone."""
    looks = Counter(look(scene, index) for index in known if scene.role(index) is None)
    if not looks or sum(looks.values()) < LEAST_KNOWN:
        return
    usual, agreeing = looks.most_common(1)[0]
    texts = (i for i, unit in enumerate(scene.units) if unit.is_sentence and scene.role(i) is None)
    body = Counter(look(scene, i) for i in texts)
    marked = any(usual[1:]) or usual[0] > _size(body)
    theirs = marked and body[usual] <= MOST_BODY * sum(body.values())
    if not theirs or agreeing < sum(looks.values()) * LEAST_AGREEING:
        return
    found = [i for i in range(1, len(scene.units)) if i not in known and _is_like(scene, i, usual)]
    # As many again would not be titles but headings set like titles.
    if len(found) <= len(known):
        yield from found


def _size(body: Counter[Look]) -> float:
    return body.most_common(1)[0][0][0] if body else 0.0


def _is_like(scene: Scene, index: int, usual: Look) -> bool:
    unit, before = scene.units[index], scene.units[index - 1]
    opened = before.is_sentence or scene.role(index - 1) is not None
    plain = may_be_title(unit) and not NUMBERED.match(unit.text)
    return scene.role(index) is None and opened and plain and look(scene, index) == usual
