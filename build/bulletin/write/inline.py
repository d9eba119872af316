"""The text of a block as Markdown: its characters, the marks of notes, and words that lead to an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from bulletin.forms.links import placed
from bulletin.lines import Link, Span
from bulletin.model import Note
from bulletin.write.escape import REFERENCES, escape, escape_address

Escape = Callable[[str], str]
Labels = Mapping[str, str]
NO_NOTES: Labels = MappingProxyType({})


class Notes(Struct, frozen=True):
    """The notes of an article whose marks become numbers: their places among them.

    [1] is one already, and stays as printed: the site makes it a link.
    """

    notes: Sequence[Note]

    def label(self, note: Note) -> str:
        """The sign of a note's text: ② keeps its number where each of the notes has one of its own."""
        printed = [int(unicodedata.numeric(item.mark, 0)) for item in self.notes if len(item.mark) == 1]
        own = len(set(printed)) == len(self.notes) and all(printed)
        numbers = printed if own else range(1, len(self.notes) + 1)
        return f"[^{next(number for number, item in zip(numbers, self.notes, strict=True) if item is note)}]"

    def below(self, span: Span) -> Labels:
        """The label of the note each mark means there: the first below, as a page may begin with ① anew."""
        found: dict[str, str] = {}
        for mark in {note.mark for note in self.notes if note.mark}:
            meant = [note for note in self.notes if note.mark == mark]
            below = [note for note in meant if note.span.first >= span.first]
            found[mark] = self.label((below or meant[-1:])[0])
        return found


def is_numbered(note: Note) -> bool:
    """Whether its mark is a number in brackets."""
    return note.mark.startswith(("[", "［"))


def inline(
    text: str, links: Sequence[Link], begin: Escape, labels: Labels = NO_NOTES, inside: Escape = escape
) -> str:
    """`text` in one line, with its links and with `labels` for the marks of notes.

    `begin` escapes what the line begins with, `inside` all that stands behind a mark or a link.
    """
    written, end = "", 0
    for start, link in placed(text, links):
        said = _with_notes(text[end:start], inside if written else begin, labels, inside)
        if said.endswith("!"):  # ![words](address) is a picture
            said = f"{said[:-1]}\\!"
        written += f"{said}{_link(link, labels, inside)}"
        end = start + len(link.words)
    return written + _with_notes(text[end:], inside if written else begin, labels, inside)


def _link(link: Link, labels: Labels, inside: Escape) -> str:
    """The link; a mark of a note among its words, which leads elsewhere, comes after it."""
    marks = _marks(labels).findall(link.words) if labels else []
    words = inside(_marks(labels).sub("", link.words) if marks else link.words)
    if words.startswith("^"):  # [^1] is the mark of a note
        words = f"{REFERENCES['^']}{words[1:]}"
    behind = "".join(labels[mark] for mark in marks)
    return f"[{words}]({escape_address(link.address)}){behind}" if words else behind


def _marks(labels: Labels) -> re.Pattern[str]:
    return re.compile(f"({'|'.join(sorted(map(re.escape, labels)))})")


def _with_notes(text: str, begin: Escape, labels: Labels, inside: Escape) -> str:
    if not labels:
        return begin(text)
    first, *rest = _marks(labels).split(text)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return begin(first) + "".join(f"{labels[mark]}{_behind(after, inside)}" for mark, after in pairs)


def _behind(text: str, inside: Escape) -> str:
    """`text` behind the mark of a note: `[^1]:` would begin the note's own text."""
    return f"{REFERENCES[':']}{inside(text[1:])}" if text.startswith(":") else inside(text)
