"""A page as pieces: some stay, the others are texts that are converted together, paragraph by paragraph."""

from __future__ import annotations

import html
import json
import re

from bulletin.hanzi.convert import Converter

ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
LINE_BREAK = re.compile(r"[ \t]*\r?\n\s*")
# Stands in a paragraph for what is not its text: a code word, a picture, a word in another language.
OBJECT = "\ufffc"


class Texts:
    """Collects the pieces of a page in order; `render` converts the texts among them and joins all."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._parts: list[str] = []
        self._places: list[int] = []
        """For each part the piece it is; -1 for a part that is there only for what stands beside it."""
        self._json: set[int] = set()

    def keep(self, text: str) -> None:
        """A piece that stays as it is."""
        self._pieces.append(text)

    def paragraph(self) -> None:
        """Here one paragraph ends and the next begins."""
        if self._parts and self._parts[-1] != "\n":
            self._beside("\n")

    def put_object(self) -> None:
        """Here stands something that is not text of the paragraph."""
        self._beside(OBJECT)

    def text(self, markup: str) -> None:
        """Text of the paragraph, as HTML writes it."""
        if "&" not in markup:
            self._lines(markup)
            return
        done = 0
        for match in ENTITY.finditer(markup):
            self._lines(markup[done : match.start()])
            self._entity(match.group())
            done = match.end()
        self._lines(markup[done:])

    def alone(self, markup: str) -> None:
        """A text that is a paragraph of its own wherever it stands: the value of an attribute."""
        self.paragraph()
        self.text(markup)
        self.paragraph()

    def json(self, written: str, text: str) -> None:
        """A string of structured data: `text` as JSON writes it between its quotation marks."""
        self.paragraph()
        self._part(" ".join(text.splitlines()), written)
        self._json.add(len(self._pieces) - 1)
        self.paragraph()

    def render(self, converter: Converter) -> str:
        """The page with its texts converted."""
        pieces = list(self._pieces)
        converted = converter.convert_parts(self._parts)
        for place, part, text in zip(self._places, self._parts, converted, strict=True):
            if place >= 0 and text != part:
                pieces[place] = _as_json(text, pieces[place]) if place in self._json else text
        return "".join(pieces)

    def _beside(self, part: str) -> None:
        self._parts.append(part)
        self._places.append(-1)

    def _part(self, part: str, markup: str) -> None:
        self._parts.append(part)
        self._places.append(len(self._pieces))
        self._pieces.append(markup)

    def _lines(self, text: str) -> None:
        """Lines of the source are no lines of the page: Chinese runs on over a break, Latin words do not."""
        if "\n" not in text:
            if text:
                self._part(text, text)
            return
        done = 0
        for match in LINE_BREAK.finditer(text):
            self._lines(text[done : match.start()])
            if self._parts and self._parts[-1][-1:].isascii() and self._parts[-1] != "\n":
                self._beside(" ")
            self.keep(match.group())
            done = match.end()
        self._lines(text[done:])

    def _entity(self, markup: str) -> None:
        """A Chinese character or quotation mark written as an entity is text like any other."""
        char = html.unescape(markup)
        if len(char) == 1 and char.isprintable() and char not in "<>&\"'":
            self._part(char, markup)
            return
        self.keep(markup)
        self._beside(char if char.isprintable() and "\n" not in char else " ")


def _as_json(text: str, like: str) -> str:
    """The text between JSON's quotation marks, beyond ASCII written as in `like`."""
    return json.dumps(text, ensure_ascii=like.isascii())[1:-1].replace("</", "<\\/")
