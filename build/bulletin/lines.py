"""What flows before there are articles: printed lines, the span they came from, the role given to them."""

from __future__ import annotations

from enum import StrEnum
from operator import attrgetter

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A place in a seed; pages and lines are counted from 1, `last` is included."""

    seed: str
    """File name of the seed, never a path of the machine."""
    page: int
    """0 where the format has no pages."""
    first: int
    last: int

    def __str__(self) -> str:
        page = f"p{self.page}:" if self.page else ""
        lines = f"{self.first}" if self.first == self.last else f"{self.first}-{self.last}"
        return f"{self.seed}:{page}{lines}"

    def to(self, other: Span) -> Span:
        """The span from here to the end of `other`, by line numbers that run through the seed."""
        return Span(self.seed, self.page, self.first, max(self.last, other.last))


class Link(Struct, frozen=True):
    """Words of a text that lead to an address."""

    words: str
    address: str
    skipped: int = 0
    """How often the same words stand before them and lead nowhere, since the link before."""


class Line(Struct, frozen=True):
    """One printed line, from any reader."""

    text: str
    """The characters as read, without the white space around them."""
    span: Span
    """`first` is the line's number in the whole seed, so that spans of any two lines can be compared."""
    x0: float = 0.0
    """Left edge in em of the body text; for text, columns of white space before the line / 2."""
    x1: float = 0.0
    """Right edge in em of the body text; for text, x0 + display width / 2."""
    size: float = 0.0
    """Type size in points; 0 where the format does not tell."""
    bold: bool = False
    centred: bool = False
    """Set by readers that know (Word); others leave it to geometry."""
    style: str = ""
    """Style name the format gives (`Heading 1`, `List Number`); empty where it gives none."""
    gap: float = 0.0
    """Empty lines above this one on its page, beyond what every line of the seed has above it.

    -1 where a line that had no place there was taken out above, so that a sentence may go on here.
    """
    ruled: bool = False
    """A ruling line, drawn with signs, stood above and was taken out."""
    page_top: bool = False
    """First line of its page."""
    edge: bool | None = None
    """One of the first or last lines of its page as it was printed; None until pages are known."""
    cells: tuple[str, ...] = ()
    """The cells, where the reader saw a row of a ruled table; `text` joins them by tabs."""
    links: tuple[Link, ...] = ()
    """In the order of the text, where the seed's format has such."""
    closed: bool = False
    """The reader knows that a paragraph ends with this line (Word, HTML, one paragraph a line)."""


Lines = tuple[Line, ...]

FRAMED = "box"
"""The style of lines in a frame, a text box or a table of one cell."""
TITLE = "Title"
"""The style of what a format says is the title of the whole document."""
LISTED, BULLETED = "List", "List Bullet"
"""What the styles of items of lists begin with, and the style of those that have no number."""


def is_paged(lines: Lines) -> bool:
    """Whether the seed's pages are known."""
    return any(map(attrgetter("page_top"), lines[1:]))


class Role(StrEnum):
    """What a line is in the bulletin; every line gets exactly one."""

    MASTHEAD = "masthead"
    CONTENTS = "contents"
    SECTION = "section"
    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    SOURCE = "source"
    EDITOR = "editor"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    """Begins a paragraph."""
    CONTINUATION = "continuation"
    """Goes on with the block of the line before."""
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    CAPTION = "caption"
    BOX_TITLE = "box-title"
    LINK = "link"
    """原文链接：https://…, the address of the article's source."""
    ORIGINAL = "original"
    """原文题目：A Decadal Agenda, the name or number of what the article was made from."""
    NOTE = "note"
    COLOPHON = "colophon"
    """Imprint after the last article: 责任编辑, 印发, 抄送."""


class Tagged(Struct, frozen=True):
    """A line with its role and the name of the rule that decided, so that every decision can be explained."""

    line: Line
    role: Role
    rule: str
    level: int = 0
    """Heading level, 1 the highest; for CONTINUATION 0."""
    boxed: bool = False
    """The line stands in a box (专栏)."""
    confidence: float = 1.0
    """How sure the rule is, 0 to 1; below 0.7 an editor should look."""
