"""Quotation marks as Traditional text sets them: 「 」 outside, 『 』 inside."""

from __future__ import annotations

import re

from msgspec import Struct

CURLED = re.compile(r"[“”‘’]")
# it’s is an apostrophe and no mark.
MARK = re.compile(r"[“”‘「」『』]|(?<![A-Za-z0-9])’|’(?![A-Za-z0-9])")
CLOSING = {"“": "”", "‘": "’", "「": "」", "『": "』"}
# the workers’ rights      ’90s
APOSTROPHE = re.compile(r"(?<=[A-Za-z])’|’(?=\d)")
OUTER, INNER = "「」", "『』"
HAN_OR_WIDE = re.compile(
    r"[\u3000-\u300b\u3010-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef\U00020000-\U000323af…—·]"
)
# Beside a mark stands what is left when white space and other marks are taken away.
LAST_BESIDE = re.compile(r"[^\s“”‘’「」『』](?=[\s“”‘’「」『』]*\Z)")
FIRST_BESIDE = re.compile(r"[\s“”‘’「」『』]*([^\s“”‘’「」『』])")


class _Mark(Struct):
    """A quotation mark of a paragraph."""

    place: int
    char: str
    partner: _Mark | None = None
    form: str = ""
    """`「」` or `『』`; empty: stays as it is."""


def convert_quotes(text: str) -> str:
    """The text with “ ” ‘ ’ set as 「 」 『 』 by nesting; each line is a paragraph of its own.

    Apostrophes and marks around Latin words in Latin surroundings stay. A mark without a partner, as in a
    quotation that runs over several paragraphs, keeps its direction. The number of characters stays.
    """
    if not CURLED.search(text):
        return text
    return "\n".join(_paragraph(line) if CURLED.search(line) else line for line in text.split("\n"))


def _paragraph(text: str) -> str:
    marks = [_Mark(match.start(), match.group()) for match in MARK.finditer(text)]
    _pair(marks)
    _give_forms([mark for mark in marks if _is_chinese(mark, text)])
    chars = list(text)
    for mark in marks:
        if mark.form and CURLED.match(mark.char):
            chars[mark.place] = mark.form[mark.char not in CLOSING]
    return "".join(chars)


def _pair(marks: list[_Mark]) -> None:
    """Give each closing mark the nearest open one of its shape; what was opened in between stays alone."""
    waiting: list[_Mark] = []
    for mark in marks:
        if mark.char in CLOSING:
            waiting.append(mark)
            continue
        for place in reversed(range(len(waiting))):
            if CLOSING[waiting[place].char] == mark.char:
                mark.partner, waiting[place].partner = waiting[place], mark
                del waiting[place:]
                break


def _is_chinese(mark: _Mark, text: str) -> bool:
    """Whether Chinese stands between the mark and its partner, or right before or after the two."""
    first, last = sorted((mark.place, mark.partner.place if mark.partner else mark.place))
    if HAN_OR_WIDE.search(text, first, last):
        return True
    if not mark.partner and mark.char == "’" and APOSTROPHE.match(text, first):
        return False
    before, after = LAST_BESIDE.search(text[:first]), FIRST_BESIDE.match(text, last + 1)
    beside = (before.group() if before else "") + (after[1] if after else "")
    return bool(HAN_OR_WIDE.search(beside))


def _give_forms(marks: list[_Mark]) -> None:
    """Walk in order: a mark takes the other form than the one it stands in, the first the outer one."""
    alone = [mark for mark in marks if mark.char == "”" and not mark.partner]
    # A ” without a partner closes what an earlier paragraph opened.
    around: list[_Mark] = [_Mark(-1, "“", alone[-1], OUTER)] if alone else []
    for mark in marks:
        if mark.char in CLOSING:
            mark.form = _form_inside(mark, around)
            around.append(mark)
        elif mark.partner:
            mark.form = mark.partner.form
            del around[around.index(mark.partner) :]
        else:
            mark.form = OUTER if mark.char == "”" else INNER
            around = [other for other in around if other.partner is not mark]


def _form_inside(mark: _Mark, around: list[_Mark]) -> str:
    if mark.char in "「『":
        return OUTER if mark.char == "「" else INNER
    for other in reversed(around):
        closed = other.partner is not None and other.place >= 0
        if closed or other.char != mark.char:
            return INNER if other.form == OUTER else OUTER
    return OUTER
