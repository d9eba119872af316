"""A finished article page -> its text by blocks, each with its field and the nearest anchor before it."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from html.parser import HTMLParser

from msgspec import Struct, field

from site_plugins.search.terms import note_mark


class Field(StrEnum):
    """What part of an article a block belongs to; the value stands in the index."""

    TITLE = "T"
    BESIDE_TITLE = "S"
    """Kicker and subtitle."""
    ABOUT = "M"
    """What the title block says of the article: source, section, region."""
    LABEL = "L"
    """What it says on every page: the names of these facts, the issue, the date."""
    HEADING = "H"
    BODY = "B"


class Block(Struct, frozen=True):
    """A paragraph, heading, list item or table row as one line of text."""

    field: Field
    anchor: str
    """Id of the nearest element with an id at or before the block; empty above the first."""
    text: str


class PageText(Struct, frozen=True):
    """The text of an article page."""

    blocks: tuple[Block, ...]
    links: tuple[tuple[str, str], ...]
    """`(href, text)` of the links in the title block, and `(href, title)` of those that have one."""


ARTICLE = re.compile(r"<article\b[^>]*\bdata-article\b.*?</article>", re.DOTALL)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BLOCKS = HEADINGS | frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote dd details div dl dt figcaption figure footer header hr li ol p "
        "pre section summary table tbody tfoot thead tr ul",
    )
)
SPACED = frozenset(("br", "td", "th", "img"))
VOID = frozenset(re.findall(r"\w+", "area base br col embed hr img input link meta param source track wbr"))
UNREAD_TAGS = frozenset(("button", "nav", "script", "style", "svg", "template"))
UNREAD_CLASSES = frozenset(("headerlink",))
NOTE_CLASSES = frozenset(("footnote-backref", "footnote-ref"))
BESIDE_TITLE_CLASSES = frozenset(("kicker", "subtitle"))


def read_page(html: str) -> PageText | None:
    """The text of the element marked `data-article`; None on a page that has none."""
    article = ARTICLE.search(html)
    if not article:
        return None
    parser = _ArticleParser()
    parser.feed(article.group())
    parser.close()
    return parser.page()


class _Element(Struct):
    tag: str
    field: Field
    is_read: bool
    in_body: bool
    in_note: bool


class _State(Struct):
    anchor: str = ""
    text: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    link: list[str] | None = None


class _ArticleParser(HTMLParser):
    """Walks an article; a block ends where a block element begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [_Element("", Field.ABOUT, is_read=True, in_body=False, in_note=False)]
        self._state = _State()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self._end_block()
        if tag in SPACED:
            self._state.text.append(" ")
        if tag in VOID:
            return
        values = dict(attrs)
        outer = self._open[-1]
        if outer.in_body and values.get("id"):
            self._state.anchor = values["id"] or ""
        if tag == "a" and not outer.in_body and outer.is_read:
            self._state.link = [href := values.get("href") or ""]
            if title := values.get("title"):
                self._state.links.append((href, title))
        self._open.append(_element(tag, values, outer))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._state.link:
            href, *texts = self._state.link
            self._state.links.append((href, _plain("".join(texts))))
            self._state.link = None
        if tag in BLOCKS:
            self._end_block()
        if any(element.tag == tag for element in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open[-1].is_read:
            self._state.text.append(note_mark(data) if self._open[-1].in_note else data)
            if self._state.link:
                self._state.link.append(data)

    def page(self) -> PageText:
        """What was read."""
        self._end_block()
        return PageText(tuple(self._state.blocks), tuple(self._state.links))

    def _end_block(self) -> None:
        text = _plain("".join(self._state.text))
        self._state.text.clear()
        if text:
            self._state.blocks.append(Block(self._open[-1].field, self._state.anchor, text))


def _element(tag: str, values: dict[str, str | None], outer: _Element) -> _Element:
    """How the text of an element is read; most take it from the element around them."""
    classes = frozenset((values.get("class") or "").split())
    in_body = outer.in_body or "data-article-body" in values
    hidden = "hidden" in values or values.get("aria-hidden") == "true" or classes & UNREAD_CLASSES
    kind = Field.BODY if in_body and not outer.in_body else outer.field
    if tag in HEADINGS:
        kind = Field.HEADING if in_body else Field.TITLE
    elif classes & BESIDE_TITLE_CLASSES and not in_body:
        kind = Field.BESIDE_TITLE
    elif tag == "dt" and not in_body:
        kind = Field.LABEL
    is_read = outer.is_read and not (tag in UNREAD_TAGS or hidden)
    in_note = outer.in_note or bool(classes & NOTE_CLASSES)
    return _Element(tag, kind, is_read=is_read, in_body=in_body, in_note=in_note)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))
