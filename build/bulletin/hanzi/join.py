"""Printed lines -> running text: no space comes between Han characters, a cut word becomes whole again."""

from __future__ import annotations

import re
from bisect import bisect_left

WORD_END = re.compile(r"[A-Za-z]$")
WORD_START = re.compile(r"[A-Za-z]")
ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]*$")
# Announces $6 Billion to Transform / America's Industrial Sector: such text is broken between words only.
ENGLISH = re.compile(r"(?:[$€£(]?[A-Za-z0-9][A-Za-z0-9'’.,;:()–-]* ){4,}[A-Za-z'’–-]+$")
ENGLISH_REACH = 120
# Historic / England
NAME_BREAK = re.compile(r"^[a-z]{2}[A-Z][a-z]")
LINK_WORD = re.compile(r"(?:for|of|and|the|with|from)(?= )")
ARTICLE = re.compile(r"(?:^|[^A-Za-z])A$")
SENTENCE_GLUE = re.compile(r"[,.;:!?%)\]]$")
# Each pattern begins with the space itself: then a search goes over all other characters in one step.
# 到 2023年 / 2021 年 / AI 芯片: a space between Chinese and digits or letters is the printer's, but not the
# one behind a number, 1. 发展.
# Not in Société Générale, nor in said “yes” to, A – B or €7 million: there it parts words.
CHINESE = r"[^\x00-\x7f£¥\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u058f\u1e00-\u1fff\u20a0-\u20cf]"
SPACE = r"[ \t\xa0]"
PRINTER_SPACE = re.compile(
    rf"{SPACE}(?:(?<={CHINESE}{SPACE})(?<![A-Za-z.,!?][”’]{SPACE})(?<![A-Za-z] [–—]{SPACE}){SPACE}*(?=[!-~])"
    rf"|(?<=[!-~]{SPACE})(?<!^\d\.{SPACE})(?<!^\d\d\.{SPACE}){SPACE}*"
    rf"(?={CHINESE})(?![“‘][A-Za-z]|[–—] [A-Za-z]))"
)
# 数智变 物致新: between Han characters, out of quotation marks.
HAN_SPACE = re.compile(
    r"[ \t\xa0](?<=[\u3400-\u9fff，。、；：！？）》”’][ \t\xa0])[ \t\xa0]*(?=[\u3400-\u9fff（《“‘])"
)
PUNCTUATION_SPACE = re.compile(
    r"[ \t\xa0\u3000](?:[ \t\xa0\u3000]*(?=[，。、；：！？）》”’」』])"
    r"|(?<=[（《“‘「『][ \t\xa0\u3000])[ \t\xa0\u3000]*)"
)
QUOTED = re.compile(r"“[^”]{1,24}”|‘[^’]{1,24}’|《[^》]{1,60}》|「[^」]{1,24}」")
# 联系人：张老师  电话：025-00000000, fields in a row
FIELD = re.compile(r"[\u3400-\u9fff]{2,6}[:：]")
BETWEEN_FIELDS = re.compile(r"(?<=[^\s，。；：！？])[ \t\xa0]{2,}(?=[\u3400-\u9fff]{2,6}[:：])")
MANY_SPACES = re.compile(r"[ \t\xa0]{2,}")


def join(left: str, right: str, *, cut: bool) -> str:
    """Two printed lines as running text.

    `cut` says that the left line is full to the last em, as where type is broken anywhere, even inside a
    word; a line that left room was broken between words.
    """
    if not right[:1].isascii() or not WORD_START.match(right):
        return left + right
    end = left[-2:]  # the left text may be long
    words = SENTENCE_GLUE.search(end) or (
        WORD_END.search(end) and (not cut or _is_between_words(left, right))
    )
    return f"{left} {right}" if words and not ADDRESS.search(left) else left + right


def _is_between_words(left: str, right: str) -> bool:
    """Historic / England, A / Vision, Skills / for a: a full line that surely ends with a word."""
    if NAME_BREAK.search(f"{left[-2:]}{right[:2]}") or ENGLISH.search(left[-ENGLISH_REACH:]):
        return True
    return LINK_WORD.match(right) is not None or (ARTICLE.search(left) is not None and right[0].isupper())


def close_up(text: str, *, keep_han_spaces: bool = False) -> str:
    """Running text without the spaces that setting and extraction left in it.

    A reader's spacing between Chinese and digits is the style sheet's work. Between Han characters a space
    stays inside quotation marks and book marks, where it parts two halves, and everywhere with
    `keep_han_spaces`, as in titles. An ideographic space is typed by a person and stays; a wide one between
    fields in a row becomes one.
    """
    if " " not in text and "\xa0" not in text and "\u3000" not in text and "\t" not in text:
        return text
    text = PRINTER_SPACE.sub("", text)
    text = PUNCTUATION_SPACE.sub("", text)
    if FIELD.match(text):
        text = BETWEEN_FIELDS.sub("\u3000", text)
    text = MANY_SPACES.sub(" ", text)
    if keep_han_spaces:
        return text.strip()
    quoted = [match.span() for match in QUOTED.finditer(text)]

    def drop(match: re.Match[str]) -> str:
        # The last quotation that begins before the space.
        near = bisect_left(quoted, (match.start(), 0)) - 1
        return " " if near >= 0 and match.start() < quoted[near][1] else ""

    return HAN_SPACE.sub(drop, text).strip()
