"""The foot of an issue: to whom it goes, how many were printed, who made it."""

from __future__ import annotations

import re

from bulletin.classify.marks import Scene
from bulletin.lines import Role

# 报：市委、市政府领导   送：各区（市）党委   共印50份   青岭市办公室　2023年8月14日印发   编辑：小满　排版：阿诺
LINE = re.compile(
    r"(?:[主抄分]?[报送發发]|抄[报送]|呈[报送]|分送|主题词|联系人|联系电话|电话|传真|地址|邮编|邮箱|电子邮箱|投稿邮箱|网址|"
    r"主编|副主编|编辑|责任编辑|执行编辑|编审|审核|审签|签发|核稿|校对|排版|美编|设计|制作|编印|印发|主办|承办|本期编辑|值班编辑)"
    r"\s*[:：].*|（?共印\s*[\d〇一二三四五六七八九十百]+\s*份）?|.{2,40}\d{1,2}日\s*印发?|"
    r"(?:欢迎|敬请)?(?:赐稿|投稿|来稿).{0,40}|（?(?:完|本期完|全文完)）?"
)
MOST = 12
"""Lines of a colophon."""
SENT = re.compile(r"(?:[主抄分]?[报送發发]|抄[报送])\s*[:：]|共印")


def colophon(scene: Scene) -> list[int]:
    """The last units of the seed, as far up as they are lines of a colophon.

    A single editor's line is the last article's own; a colophon is more, or says to whom the issue goes.
    """
    found: list[int] = []
    for index in range(len(scene.units) - 1, max(-1, len(scene.units) - 1 - MOST), -1):
        if not LINE.fullmatch(scene.units[index].text) or scene.role(index) is Role.SOURCE:
            break
        found.append(index)
    sent = any(SENT.search(scene.units[index].text) for index in found)
    return found if len(found) > 1 or sent else []
