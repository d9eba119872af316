"""An issue that is one report, called as its masthead is: 汛情通报 over 一、雨情, 二、水情, 三、灾情."""

from __future__ import annotations

import re

from bulletin.classify.marks import Scene
from bulletin.classify.numbered_titles import LISTED
from bulletin.classify.numbers import number_of
from bulletin.classify.shapes import is_running_text, may_be_title
from bulletin.lines import Role

# 一、雨情   五、工作部署: what a part is on; a title says more.
TOPIC = re.compile(r"[一二三四五六七八九十]{1,3}、\s*[\u4e00-\u9fff]{2,6}")
FEWEST_TOPICS = 3
OF_ARTICLES = (Role.SOURCE, Role.SECTION, Role.BYLINE, Role.LINK)


def opens_with_text(scene: Scene, first: int) -> bool:
    """A paragraph right under the masthead, which no title could be."""
    return scene.has_masthead and is_running_text(scene.units[first])


def has_topics(scene: Scene) -> bool:
    """Right under the masthead 一、雨情, and all that are numbered so are bare topics over texts."""
    first = scene.first_free()
    if first is None or not scene.has_masthead or scene.promised:
        return False
    numbered = [i for i, unit in enumerate(scene.units) if LISTED.match(unit.text)]
    below = [scene.units[i + 1] for i in numbered if i + 1 < len(scene.units)]
    return (
        len(numbered) >= FEWEST_TOPICS
        and numbered[0] == first
        and [number_of(scene.units[i].text) for i in numbered] == list(range(1, len(numbered) + 1))
        and all(TOPIC.fullmatch(scene.units[i].text) for i in numbered)
        and all(unit.is_sentence or not may_be_title(unit) for unit in below)
        and not any(mark.role in OF_ARTICLES for mark in scene.marks.values())
    )
