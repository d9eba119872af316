"""A finished Simplified page -> its twin: the text converted, the links mapped, nothing else changed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import SIMPLIFIED
from site_plugins.variants.links import Place
from site_plugins.variants.tags import Tag, tags_of
from site_plugins.variants.texts import Edit, Texts
from site_plugins.variants.tokens import ATTRIBUTE, TOKEN, attributes, value_span

STRUCTURED_DATA = "application/ld+json"
# https://…   /发展/   ../a.html   mailto:…
ADDRESS = re.compile(r"https?://|\.{0,2}/|mailto:")
# A string with a colon behind it is a key.
JSON_STRING = re.compile(r'"(?P<string>(?:[^"\\]|\\.)*)"(?P<colon>\s*:)?')


def make_twin(
    page: str,
    place: Place,
    converter: Converter,
    *,
    titles: Mapping[str, str] | None = None,
    by_hand: bool = False,
) -> str:
    """The twin of a page in `place.variant`'s tree.

    Same tags, same ids, same order; text and attributes that people read are converted, `lang`, canonical
    address and Open Graph's fields say what the twin is, links lead to pages of its own tree. `titles` are
    whole texts with a form of their own. With `by_hand` the text of the article is Traditional already.
    """
    reader = _Reader(page, place, titles or {}, by_hand=by_hand)
    return _edited(page, [*reader.edits, *reader.texts.edits(converter)])


def _edited(page: str, edits: Iterable[Edit]) -> str:
    """The page with the edits, none of which is over another, carried out."""
    pieces: list[str] = []
    done = 0
    for start, end, text in sorted(edits):
        pieces += (page[done:start], text)
        done = end
    return "".join([*pieces, page[done:]])


class _Reader:
    """Reads a page from start to end: texts to convert, and other places to change."""

    def __init__(self, page: str, place: Place, titles: Mapping[str, str], *, by_hand: bool) -> None:
        self.texts = Texts(page, titles)
        self.edits: list[Edit] = []
        self._page = page
        self._place = place
        self._tags = tags_of(place.variant, place.site_url)
        self._by_hand = by_hand
        self._verbatim = ""
        """Name of the element whose text is left alone, while in it."""
        self._depth = 0
        self._instead: str | None = None
        """What stands instead of the text of that element."""
        self._read()

    def _read(self) -> None:
        done = 0
        for token in TOKEN.finditer(self._page):
            start, end = token.span()
            if done < start:
                self._text(done, start)
            if token.lastgroup == "tag":
                tag = self._tags[token.group()]
                if self._verbatim or not tag.is_plain:
                    self._tag(tag, start, end)
                elif tag.is_block:
                    self.texts.paragraph()
            elif token["raw"]:
                self._raw(token)
            done = end
        self._text(done, len(self._page))

    def _text(self, start: int, end: int) -> None:
        if not self._verbatim:
            self.texts.text(start, end)
        elif self._instead is not None and not self._page[start:end].isspace():
            self.edits.append((start, end, self._instead))
            self._instead = ""

    def _tag(self, tag: Tag, start: int, end: int) -> None:
        if tag.is_block:
            self.texts.paragraph()
        elif tag.is_object:
            self.texts.put_object()
        if tag.is_end:
            self._leave(tag)
            return
        # In text that is left alone, Chinese words in a foreign sentence too keep their script and say so.
        kept = self._place.variant.code if self._verbatim and self._instead is None else None
        self.edits += [(start + first, start + last, text) for first, last, text in tag.edits if text != kept]
        if tag.is_switch:
            self._lead_back(start, end)
        if not self._verbatim and not self._is_left_alone(tag):
            for first, last in tag.read:
                self.texts.alone(start + first, start + last)
        self._enter(tag)

    def _leave(self, tag: Tag) -> None:
        if tag.name == self._verbatim:
            self._depth -= 1
            if not self._depth:
                self._verbatim, self._instead = "", None

    def _enter(self, tag: Tag) -> None:
        if self._verbatim:
            self._depth += tag.has_end and tag.name == self._verbatim
        elif tag.has_end and self._is_left_alone(tag):
            self._verbatim, self._depth, self._instead = tag.name, 1, tag.instead
            self.texts.put_object()

    def _is_left_alone(self, tag: Tag) -> bool:
        return tag.is_verbatim or tag.instead is not None or (self._by_hand and tag.is_body)

    def _lead_back(self, start: int, end: int) -> None:
        """The link to this twin becomes the link to the Simplified page."""
        for found in ATTRIBUTE.finditer(self._page, start, end):
            if found["key"].lower() == "href":
                first, last = value_span(found)
                self.edits.append((first, last, self._place.to_simplified(self._page[first:last])))

    def _raw(self, token: re.Match[str]) -> None:
        """A script or a style: only its address changes, and the values of structured data."""
        opening = token["opening"]
        tag = self._tags[opening]
        self.edits += [(token.start() + first, token.start() + last, text) for first, last, text in tag.edits]
        kind = attributes(opening[len(token["raw"]) + 1 : -1]).get("type", "").lower()
        if kind != STRUCTURED_DATA or self._verbatim:
            return
        for match in JSON_STRING.finditer(self._page, *token.span("content")):
            if not match["colon"]:
                self._json_value(*match.span("string"))

    def _json_value(self, start: int, end: int) -> None:
        written = self._page[start:end]
        try:
            text = json.loads(f'"{written}"', strict=False)
        except ValueError:  # an author's own, which no machine reads either
            return
        if text == SIMPLIFIED:
            self.edits.append((start, end, self._place.variant.code))
        elif ADDRESS.match(text):
            self.edits.append((start, end, self._place.to_twin(written)))
        else:
            self.texts.json(start, end, text)
