"""What the command line says, in the reader's language: English, or Chinese in either script."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.tables import read_table
from bulletin.hanzi.variants import TAIWAN

Translate = Callable[[str], str]
HOLE = re.compile(r"\{\}")
TRADITIONAL = re.compile(r"zh_?-?(?:TW|HK|MO|Hant)", re.IGNORECASE)


def translator(environment: Mapping[str, str]) -> Translate:
    """A function from an English message to the language that LC_ALL, LC_MESSAGES or LANG name."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((name for name in names if name), "")
    if not language.lower().startswith("zh"):
        return str
    if TRADITIONAL.match(language):
        convert = Converter(TAIWAN).convert
        return lambda message: _joined(message, convert)
    return lambda message: _joined(message, str)


def _joined(message: str, convert: Translate) -> str:
    """The message in Chinese; what stands in its holes is data and stays as it is."""
    for pattern, chinese in _templates():
        if match := pattern.fullmatch(message):
            parts = [convert(part) for part in HOLE.split(chinese)]
            holes = [_joined(part, convert) for part in match.groups()]
            return parts[0] + "".join(hole + part for hole, part in zip(holes, parts[1:], strict=True))
    return message


@cache
def _templates() -> tuple[tuple[re.Pattern[str], str], ...]:
    """English templates as patterns, the ones with fewer holes first."""
    rows = sorted(read_table("messages.tsv"), key=lambda row: row["english"].count("{}"))
    return tuple(
        (re.compile("(.*)".join(map(re.escape, row["english"].split("{}"))), re.DOTALL), row["chinese"])
        for row in rows
    )
