"""Characters that only look right: 康熙 radicals, ligatures, soft hyphens, full-width letters, spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from msgspec.structs import replace

from bulletin.hanzi.fold import simplified
from bulletin.hanzi.tables import read_table
from bulletin.lines import Line, Lines

# ⼤ (U+2F24) for 大, ﬁ for fi, 豈 (U+F900) for 豈: PDF fonts give them for the plain character.
COMPATIBILITY = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")
# ２０２３ for 2023, ＡＩ for AI. Full-width signs （，％．） are right in Chinese type and stay.
FULL_WIDTH = {ord(char): ord(char) - 0xFEE0 for char in "０１２３４５６７８９"} | {
    code: code - 0xFEE0 for first in "Ａａ" for code in range(ord(first), ord(first) + 26)
}
# Spaces of Western type for the common one; that of a whole em is the ideographic one.
SPACES = dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F), 0x20) | {0x2003: 0x3000}
# ㆍ of a Korean keyboard, for the point before an item
POINTS = {0x318D: 0xB7}
# ― and ⸺ that fonts give for — and ——, 〜 for ～
DASHES = {0x2015: "—", 0x2E3A: "——", 0x301C: "～"}
PLAIN: dict[int, int | str] = {**FULL_WIDTH, **SPACES, **POINTS, **DASHES}
# ⼾, which fonts give for 户 and for 戶: the characters beside it tell which one is meant.
DOOR = "\u2f3e"
# A character that has no meaning outside the font it was typed in (造字), or no value there.
UNREADABLE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    f"\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff{UNREADABLE.pattern[1:-1]}]"
)

# What a damaged file has between two words: no page is so wide.
BLANK = re.compile(r"([ \u3000\t])\1{200,}")
LONGEST_BLANK = 200

# Any of them: most lines hold none.
DIRT = re.compile(f"{COMPATIBILITY.pattern}|[{''.join(map(chr, PLAIN))}]|{INVISIBLE.pattern}")


def plain(lines: Lines) -> Lines:
    """Every line with plain characters, geometry as printed; a line that holds no others is gone."""
    return tuple(line for line in map(_plain, lines) if line.text.strip())


def plain_text(text: str) -> str:
    """`text` with plain characters: no compatibility forms, full-width letters, odd spaces, invisible."""
    if len(text) > LONGEST_BLANK:
        text = BLANK.sub(lambda blank: blank[1] * LONGEST_BLANK, text)
    if not DIRT.search(text):
        return text
    if DOOR in text:
        text = text.replace(DOOR, "户" if simplified(text) == text else "戶")
    text = COMPATIBILITY.sub(lambda match: _character(match[0]), text)
    return INVISIBLE.sub("", text.translate(PLAIN))


def _character(form: str) -> str:
    """The plain character of a compatibility form."""
    return _radicals().get(form) or unicodedata.normalize("NFKC", form)


@cache
def _radicals() -> dict[str, str]:
    return {row["radical"]: row["character"] for row in read_table("radicals.tsv")}


def _plain(line: Line) -> Line:
    if not DIRT.search(line.text) and len(line.text) <= LONGEST_BLANK:
        return line
    text = plain_text(line.text)
    if text == line.text:
        return line
    links = tuple(replace(link, words=plain_text(link.words)) for link in line.links)
    return replace(line, text=text, cells=tuple(plain_text(cell) for cell in line.cells), links=links)
