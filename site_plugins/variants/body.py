"""A text that an editor wrote in Traditional characters, put in the place of the derived one."""

from __future__ import annotations

import html
import re

from msgspec import Struct

from site_plugins.variants.tokens import TAG, TOKEN, attributes

BODY = "data-article-body"
HEADING = re.compile(r"<h(?P<level>[1-6])(?P<attributes>[^>]*)>(?P<text>.*?)</h(?P=level)>", re.DOTALL)
ID = re.compile(r'(?<=\bid=")[^"]*(?=")')
MARKUP = re.compile(r"<[^>]*>")


class BodyError(Exception):
    """The hand-written text does not fit the page."""


class Replaced(Struct, frozen=True):
    """A page with the hand-written text in it."""

    page: str
    headings: tuple[tuple[str, str], ...]
    """The Simplified headings and what stands for them: the contents list names them too."""


def replace_body(page: str, written: str) -> Replaced:
    """The Simplified page with `written`, HTML in Traditional characters, in the place of its text.

    Its headings get the ids of the Simplified ones, so that every link to a place holds in both. Raises
    BodyError where the page has no text to replace, or the headings are not of the same number and levels.
    """
    start, end = _body_span(page)
    here, there = list(HEADING.finditer(page, start, end)), list(HEADING.finditer(written))
    if [match["level"] for match in here] != [match["level"] for match in there]:
        levels = [" ".join(f"h{match['level']}" for match in found) or "none" for found in (here, there)]
        raise BodyError(f"its headings must be those of the Simplified text: {levels[0]}, not {levels[1]}")
    ids = iter([ID.search(match["attributes"]) for match in here])
    fitted = HEADING.sub(lambda match: _with_id(match, next(ids)), written)
    pairs = tuple((_text(old), _text(new)) for old, new in zip(here, there, strict=True))
    return Replaced(f"{page[:start]}\n{fitted}\n{page[end:]}", pairs)


def _body_span(page: str) -> tuple[int, int]:
    """Where the text of the article stands, between the tags of its element."""
    name, start, depth = "", -1, 0
    for token in TOKEN.finditer(page):
        tag = TAG.fullmatch(token["tag"] or "")
        if not tag:
            continue
        if start < 0:
            if BODY in attributes(tag["attributes"]):
                name, start, depth = tag["name"], token.end(), 1
        elif tag["name"] == name:
            depth += -1 if tag["end"] else 1
            if not depth:
                return start, token.start()
    raise BodyError(f"the page has no element with {BODY} to put it in")


def _with_id(match: re.Match[str], found: re.Match[str] | None) -> str:
    return ID.sub(found.group(), match.group(), count=1) if found else match.group()


def _text(heading: re.Match[str]) -> str:
    return html.unescape(MARKUP.sub("", heading["text"])).strip()
