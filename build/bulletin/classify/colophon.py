"""The foot of an issue: to whom it goes, how many were printed, who made it."""

from __future__ import annotations

import re

from bulletin.classify.marks import Scene
from bulletin.forms.colophon import COLOPHON
from bulletin.lines import Role

MOST = 12
"""Lines of a colophon."""
SENT = re.compile(r"(?:[主抄分]?[报送發发]|抄[报送])\s*[:：]|共印")


# 版权及合理使用声明, over all that follows
RIGHTS = re.compile(r"(?:版权|版權|免责|免責|法律|著作权)[\u4e00-\u9fff]{0,8}(?:声明|聲明|说明)|(?:征稿|投稿|稿约)(?:启事|须知|说明)?")


def colophon(scene: Scene) -> list[int]:
    """The last units of the seed, as far up as they are lines of a colophon.

    A single editor's line is the last article's own; a colophon is more, or says to whom the issue goes.
    """
    found: list[int] = []
    for index in range(len(scene.units) - 1, max(-1, len(scene.units) - 1 - MOST), -1):
        if not COLOPHON.fullmatch(scene.units[index].text) or scene.role(index) is Role.SOURCE:
            break
        found.append(index)
    rights = [i for i in range(len(scene.units) * 2 // 3, len(scene.units)) if RIGHTS.fullmatch(scene.units[i].text)]
    if rights:
        return list(range(rights[0], len(scene.units)))
    sent = any(SENT.search(scene.units[index].text) for index in found)
    return found if len(found) > 1 or sent else []
