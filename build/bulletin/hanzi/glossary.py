"""The editors' table of words: Simplified, Taiwan's, Hong Kong's, and a note; read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from bulletin.errors import BulletinError
from bulletin.hanzi.variants import HONG_KONG, Variant

COLUMNS = ("simplified", "taiwan", "hong_kong", "note")
HEADER = "\t".join(COLUMNS)
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af“”‘’]")


class GlossaryError(BulletinError):
    """A line of the glossary is not what it should be; the place has the line's number."""


class Entry(Struct, frozen=True):
    """A word and what it is in each variant; an empty form leaves the word to the conversion."""

    simplified: str
    taiwan: str
    hong_kong: str
    note: str = ""

    def form(self, variant: Variant) -> str:
        """The word in a variant."""
        return self.hong_kong if variant == HONG_KONG else self.taiwan


def read_glossary(text: str, place: str) -> tuple[Entry, ...]:
    """The entries of a glossary; lines that are empty or begin with # are remarks.

    `place` is the path shown in messages. Raises GlossaryError where the header is missing, a line has not
    four cells, a word is there twice or out of order, or nothing is said of it.
    """
    lines = [
        (number, line)
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        return ()
    number, header = lines[0]
    if header != HEADER:
        message = "the first line must name the columns, not {line!r}"
        hint = "write simplified, taiwan, hong_kong, note with tabs between"
        raise GlossaryError(f"{place}:{number}", message, hint, line=header)
    entries: list[Entry] = []
    for number, line in lines[1:]:
        entries.append(_entry(line, f"{place}:{number}"))
        _check_order(entries, f"{place}:{number}")
    return tuple(entries)


def words(entries: Iterable[Entry], variant: Variant) -> dict[str, str]:
    """Simplified words and their forms in one variant."""
    return {entry.simplified: entry.form(variant) for entry in entries if entry.form(variant)}


def render(entries: Iterable[Entry], remarks: Iterable[str] = ()) -> str:
    """The glossary as text, sorted; read_glossary(render(entries)) gives the entries back."""
    return "\n".join([*remarks, HEADER, *_rows(entries), ""])


def remarks(text: str) -> list[str]:
    """The remarks at the head of a glossary."""
    lines = text.removeprefix("\ufeff").splitlines()
    return [line for line in lines[: lines.index(HEADER)] if line.startswith("#")] if HEADER in lines else []


def _rows(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in sorted(entries, key=lambda entry: entry.simplified):
        yield f"{entry.simplified}\t{entry.taiwan}\t{entry.hong_kong}\t{entry.note}"


def _entry(line: str, place: str) -> Entry:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != len(COLUMNS):
        message = "{count} cells instead of {columns}"
        hint = "part simplified, taiwan, hong_kong and note by one tab each; a cell may be empty"
        raise GlossaryError(place, message, hint, count=len(cells), columns=len(COLUMNS))
    entry = Entry(*cells)
    if not HAN.search(entry.simplified):
        raise GlossaryError(place, "no Chinese word in the first cell: {word!r}", "", word=entry.simplified)
    if not entry.taiwan and not entry.hong_kong:
        message = "{word} has neither a form for Taiwan nor for Hong Kong"
        raise GlossaryError(place, message, "", word=entry.simplified)
    return entry


def _check_order(entries: list[Entry], place: str) -> None:
    if len(entries) == 1:
        return
    before, word = entries[-2].simplified, entries[-1].simplified
    if word == before:
        raise GlossaryError(place, "{word} is there twice", "keep one line of it", word=word)
    if word < before:
        message = "{word} stands after {before}"
        raise GlossaryError(place, message, "sort the lines by the first cell", word=word, before=before)
