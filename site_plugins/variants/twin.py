"""A finished Simplified page -> its twin: the text converted, the links mapped, nothing else changed."""

from __future__ import annotations

import json
import re

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import SIMPLIFIED
from site_plugins.variants.body import BODY
from site_plugins.variants.fields import SWITCH, instead, is_foreign, is_read, rewritten
from site_plugins.variants.links import Place
from site_plugins.variants.texts import Texts
from site_plugins.variants.tokens import (
    ATTRIBUTE,
    INLINE,
    TOKEN,
    VERBATIM,
    VOID,
    attributes,
    value,
    value_span,
)

# A string with a colon behind it is a key.
JSON_STRING = re.compile(r'"(?P<string>(?:[^"\\]|\\.)*)"(?P<colon>\s*:)?')


def make_twin(page: str, place: Place, converter: Converter, *, by_hand: bool = False) -> str:
    """The twin of a page in `place.variant`'s tree.

    Same tags, same ids, same order; text and attributes that people read are converted, `lang`, canonical
    address and Open Graph's fields say what the twin is, links lead to pages of its own tree. With `by_hand`
    the text of the article is in Traditional characters already.
    """
    return _Page(page, place, by_hand=by_hand).texts.render(converter)


class _Page:
    """Reads a page from start to end."""

    def __init__(self, page: str, place: Place, *, by_hand: bool) -> None:
        self.texts = Texts()
        self._by_hand = by_hand
        self._place = place
        self._verbatim = ""
        """Name of the element whose text is left alone, while in it."""
        self._depth = 0
        self._instead: str | None = None
        """What stands instead of the text of the element that is left alone."""
        done = 0
        for token in TOKEN.finditer(page):
            if done < token.start():
                self._text(page[done : token.start()])
            if token["raw"]:
                self._raw(token)
            elif token["name"]:
                self._tag(token)
            else:
                self.texts.keep(token.group())
            done = token.end()
        self._text(page[done:])

    def _text(self, text: str) -> None:
        if not self._verbatim:
            self.texts.text(text)
        elif self._instead is None or not text.strip():
            self.texts.keep(text)
        else:
            self.texts.keep(self._instead)
            self._instead = ""

    def _raw(self, token: re.Match[str]) -> None:
        """A script or a style: only its address changes, and the values of structured data."""
        fields = attributes(token["raw_attributes"])
        start, end = token.span("raw_attributes")
        self.texts.keep(token.string[token.start() : start])
        self._attributes(token["raw"].lower(), token["raw_attributes"], fields)
        rest = token.string[end : token.end()]
        if fields.get("type", "").lower() != "application/ld+json" or self._verbatim:
            self.texts.keep(rest)
            return
        done = 0
        for match in JSON_STRING.finditer(rest):
            if not match["colon"]:
                self.texts.keep(rest[done : match.start("string")])
                self._json_value(match["string"])
                done = match.end("string")
        self.texts.keep(rest[done:])

    def _json_value(self, written: str) -> None:
        text = json.loads(f'"{written}"', strict=False)
        if text == SIMPLIFIED:
            self.texts.keep(self._place.variant.code)
        elif re.match(r"https?://", text):
            self.texts.keep(self._place.to_twin(written))
        else:
            self.texts.json(written, text)

    def _tag(self, token: re.Match[str]) -> None:
        name = token["name"].lower()
        if name not in INLINE:
            self.texts.paragraph()
        elif name in ("br", "img"):
            self.texts.put_object()
        if token["end"]:
            self._leave(name)
            self.texts.keep(token.group())
            return
        fields = attributes(token["attributes"])
        self._enter(name, fields, closed=name in VOID or token["attributes"].endswith("/"))
        start, end = token.span("attributes")
        self.texts.keep(token.string[token.start() : start])
        self._attributes(name, token["attributes"], fields)
        self.texts.keep(token.string[end : token.end()])

    def _leave(self, name: str) -> None:
        if name == self._verbatim:
            self._depth -= 1
            if not self._depth:
                self._verbatim, self._instead = "", None

    def _enter(self, name: str, fields: dict[str, str], *, closed: bool) -> None:
        if closed:
            return
        if self._verbatim:
            self._depth += name == self._verbatim
        elif self._is_left_alone(name, fields):
            self._verbatim, self._depth = name, 1
            self._instead = instead(fields, self._place)
            self.texts.put_object()

    def _is_left_alone(self, name: str, fields: dict[str, str]) -> bool:
        if name in VERBATIM or is_foreign(fields) or SWITCH in fields:
            return True
        return instead(fields, self._place) is not None or (self._by_hand and BODY in fields)

    def _attributes(self, name: str, text: str, fields: dict[str, str]) -> None:
        done = 0
        for match in ATTRIBUTE.finditer(text):
            start, end = value_span(match)
            if start < 0:
                continue
            self.texts.keep(text[done:start])
            self._value(name, match["key"].lower(), value(match), fields)
            done = end
        self.texts.keep(text[done:])

    def _value(self, tag: str, key: str, written: str, fields: dict[str, str]) -> None:
        if is_read(tag, key, fields) and not self._verbatim and not is_foreign(fields):
            self.texts.alone(written)
        else:
            self.texts.keep(rewritten(tag, key, written, fields, self._place))
