"""Lines that give the address of the original of an article."""

from __future__ import annotations

import re

# 原文链接：http://env.people.example.cn/n1/2018/0606/c1010-30038562.html
LINK = re.compile(
    r"[（(【]?\s*(?:原文(?:链接|网址|地址)?|原文鏈接|链接|網址|网址|来源(?:链接|网址))\s*[:：]\s*(?P<url>https?://[!-~]+?)\s*[）)】]?"
)


def link_of(text: str) -> str:
    """The address of a line that is only a link to the original; empty for any other line."""
    match = LINK.fullmatch(text.strip())
    return match["url"] if match else ""
