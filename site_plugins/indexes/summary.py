"""A sentence that says what a page is about, taken from its text where nobody wrote one."""

from __future__ import annotations

import html
import re

PARAGRAPH = re.compile(r"<p(?:\s[^>]*)?>(.*?)</p>", re.DOTALL)
NOTE_MARK = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
ENOUGH = 30
"""A sentence shorter than this takes the next one with it."""
LONGEST = 120


def first_sentence(body: str) -> str:
    """The beginning of the text of an HTML body, cut after a sentence where there is one in reach."""
    text = ""
    for match in PARAGRAPH.finditer(body):
        text += " ".join(html.unescape(TAG.sub("", NOTE_MARK.sub("", match[1]))).split())
        if len(text) >= ENOUGH:
            break
    end = min((place for place in (text.find(stop, ENOUGH) for stop in "。！？") if place >= 0), default=-1)
    if 0 <= end < LONGEST:
        return text[: end + 1]
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
