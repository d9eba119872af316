"""The texts of a page, gathered so that they are converted together, paragraph by paragraph."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping

from bulletin.hanzi.convert import Converter

ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
LINE_BREAK = re.compile(r"[ \t]*\r?\n\s*")
# What may be converted; other text only stands beside it.
CONVERTED = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af“”‘’]")
# Stands in a paragraph for what is not its text: a code word, a picture, a word in another language.
OBJECT = "\ufffc"
# 题目 - 刊名, as a <title> has it
BEFORE_SITE_NAME = " - "

Edit = tuple[int, int, str]
"""In the page, from and up to: what stands there instead."""


class Texts:
    """Collects texts in the order of the page; `edits` says what becomes of them."""

    def __init__(self, page: str, titles: Mapping[str, str]) -> None:
        self._page = page
        self._titles = {html.escape(text, quote=False): form for text, form in titles.items()}
        self._set: list[Edit] = []
        """Titles with a form of their own."""
        self._parts: list[str] = []
        self._spans: list[tuple[int, int]] = []
        """Where in the page each part stands; (-1, -1) for a part that is there for what stands beside it."""
        self._json: set[int] = set()
        """Numbers of the parts that are strings of structured data."""

    def paragraph(self) -> None:
        """Here one paragraph ends and the next begins."""
        if self._parts and self._parts[-1] != "\n":
            self._beside("\n")

    def put_object(self) -> None:
        """Here stands something that is not text of the paragraph."""
        self._beside(OBJECT)

    def text(self, start: int, end: int) -> None:
        """Text of the paragraph, as HTML writes it."""
        if self._page.find("&", start, end) < 0:
            self._lines(start, end)
            return
        done = start
        for match in ENTITY.finditer(self._page, start, end):
            self._lines(done, match.start())
            self._entity(match)
            done = match.end()
        self._lines(done, end)

    def alone(self, start: int, end: int) -> None:
        """A text that is a paragraph of its own wherever it stands: the value of an attribute."""
        self.paragraph()
        self.text(start, end)
        self.paragraph()

    def json(self, start: int, end: int, text: str) -> None:
        """A string of structured data, `text`, as JSON writes it between its quotation marks."""
        if form := self._titles.get(html.escape(text, quote=False)):
            self._set.append((start, end, self._as_json(form, start, end)))
            return
        self.paragraph()
        self._json.add(len(self._parts))
        self._part(start, end, " ".join(text.splitlines()))
        self.paragraph()

    def edits(self, converter: Converter) -> Iterator[Edit]:
        """What changes when the texts are converted."""
        yield from self._set
        converted = converter.convert_parts(self._parts)
        parts = zip(self._spans, self._parts, converted, strict=True)
        for number, ((start, end), part, text) in enumerate(parts):
            if start >= 0 and text != part:
                yield start, end, self._as_json(text, start, end) if number in self._json else text

    def _as_json(self, text: str, start: int, end: int) -> str:
        """The text between JSON's quotation marks; beyond ASCII written as it was."""
        is_ascii = self._page[start:end].isascii()
        return json.dumps(text, ensure_ascii=is_ascii)[1:-1].replace("</", "<\\/")

    def _beside(self, part: str) -> None:
        self._parts.append(part)
        self._spans.append((-1, -1))

    def _part(self, start: int, end: int, part: str) -> None:
        self._parts.append(part)
        self._spans.append((start, end))

    def _lines(self, start: int, end: int) -> None:
        """Lines of the source are no lines of the page: Chinese runs on over a break, Latin words do not."""
        text = self._page[start:end]
        if text.isspace():
            self._space()
        elif "\n" not in text:
            self._line(start, end)
        else:
            done = start
            for match in LINE_BREAK.finditer(self._page, start, end):
                self._line(done, match.start())
                self._space()
                done = match.end()
            self._line(done, end)

    def _line(self, start: int, end: int) -> None:
        if self._titles:
            start = self._title(start, end)
        if CONVERTED.search(self._page, start, end):
            self._part(start, end, self._page[start:end])
        elif start < end:
            self._beside(self._page[start:end])

    def _title(self, start: int, end: int) -> int:
        """Set a title that is the whole text, or stands before the site's name; where the rest begins."""
        text = self._page[start:end]
        head = text.partition(BEFORE_SITE_NAME)[0]
        form = self._titles.get(head.strip())
        if form is None:
            return start
        self._set.append(
            (start, start + len(head), head.replace(head.strip(), html.escape(form, quote=False)))
        )
        self._beside(head)
        return start + len(head)

    def _space(self) -> None:
        if self._parts and self._parts[-1][-1:].isascii() and self._parts[-1] != "\n":
            self._beside(" ")

    def _entity(self, match: re.Match[str]) -> None:
        """A Chinese character or quotation mark written as an entity is text like any other."""
        char = html.unescape(match.group())
        if CONVERTED.fullmatch(char):
            self._part(match.start(), match.end(), char)
        else:
            self._beside(char if char.isprintable() else " ")
