"""The tree of a web page -> lines, in the order in which a browser shows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from lxml.html import HtmlElement
from msgspec.structs import replace

from bulletin.forms.links import of_one_line
from bulletin.hanzi.width import width
from bulletin.lines import Line, Lines, Link, Span
from bulletin.read.counting import count
from bulletin.read.html.content import is_content
from bulletin.read.html.setting import NEW_PAGE, USUAL_POINTS, Setting, declarations, whole
from bulletin.read.html.tables import grid, is_table
from bulletin.read.joining import flowed, joined
from bulletin.read.linked import links_in, with_address
from bulletin.read.points import POINT, with_point
from bulletin.read.raised import raised

# Everything else that has text is inline.
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
SPACE = re.compile(r"[ \t\r\n\f]+")
# The writer, the channel and the time over a post of WeChat, which its style sheet sets apart.
APART = re.compile(r"\brich_media_meta(?:_text|_nickname)?\b")
# Word fills the place between a number and its text with these; farther on they part a title from its text.
FILL = re.compile(r"(?<=\S)\xa0{2,} ?")
LONGEST_NUMBER = 8
AROUND = " \t\r\n\u3000\xa0\u200b\ufeff"
USUAL_MEASURE = 38.0
COUNTING = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
CHINESE = re.compile(r"simp-chinese|trad-chinese|cjk")


class Walker:
    """Gathers the characters of a block until it ends, then makes a line of them."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._lines: list[Line] = []
        self._pieces: list[tuple[str, Setting]] = []
        self._spans: list[tuple[int, int, str | None]] = []
        self._opened: list[tuple[int, str | None]] = []
        """Links that have begun: behind how many pieces of the line, and what they lead to."""
        self._mark = ""
        self._gap = 0
        self._page_top = True

    def read(self, root: HtmlElement) -> Lines:
        """The lines of the tree."""
        self._walk(root, Setting())
        self._flush(Setting())
        if not any(line.size for line in self._lines):
            return tuple(self._lines)
        # What has no size of its own beside others that have is in the browser's.
        return tuple(replace(line, size=line.size or USUAL_POINTS) for line in self._lines)

    def _walk(self, element: HtmlElement, around: Setting) -> None:
        setting = around.inside(element)
        is_block = element.tag in BLOCKS
        if is_block:
            self._flush(around)
        self._page_top |= NEW_PAGE.search(element.get("style", "")) is not None
        if APART.search(element.get("class", "")):
            self._text(" ", setting)
        elif declarations(element).get("float") == "right" and not is_block:
            self._text("\u3000\u3000", setting)
        if element.tag == "br":
            self._flush(around, is_empty_line=True)
        elif element.tag == "table" and is_table(element):
            self._table(element, setting)
        elif element.tag == "a":
            self._anchor(element, setting)
        else:
            self._children(element, setting)
        if is_block:
            self._flush(setting, is_empty_line=element.tag == "p")

    def _anchor(self, element: HtmlElement, setting: Setting) -> None:
        """What is in a link, on one line or on several."""
        self._opened.append((len(self._pieces), element.get("href")))
        self._children(element, setting)
        start, target = self._opened.pop()
        self._spans.append((start, len(self._pieces), target))

    def _links(self) -> tuple[Link, ...]:
        """The links of the line that ends here, of one that is still open the part in it."""
        ends = [*accumulate((len(piece) for piece, _ in self._pieces), initial=0)]
        opened = [(start, len(self._pieces), target) for start, target in self._opened]
        spans = [(ends[first], ends[last], target) for first, last, target in (*self._spans, *opened)]
        text = "".join(piece for piece, _ in self._pieces)
        return links_in(text, spans, of_page=True) if spans else ()

    def _children(self, element: HtmlElement, setting: Setting) -> None:
        self._text(element.text, setting)
        marks = list_marks(element)
        for child in element:
            if is_content(child):
                if child.tag == "li":
                    self._flush(setting)
                    self._mark = next(marks)
                self._walk(child, setting)
            self._text(child.tail, setting)

    def _text(self, text: str | None, setting: Setting) -> None:
        if not text:
            return
        if setting.is_raised:
            before = "".join(piece for piece, _ in self._pieces[-1:])
            text = raised(before, text)
        if not setting.preformatted:
            self._pieces.append((SPACE.sub(_space, text), setting))
            return
        first, *others = text.split("\n")
        self._pieces.append((first, setting))
        for line in others:
            self._flush(setting, is_empty_line=True)
            self._pieces.append((line, setting))

    def _flush(self, setting: Setting, *, is_empty_line: bool = False) -> None:
        """Ends the line, if there is one; an empty one adds to the space above the next."""
        text = flowed(FILL.sub(_gap, "".join(piece for piece, _ in self._pieces)))
        words = text.strip(AROUND)
        if words:
            space = width(text[: len(text) - len(text.lstrip(AROUND))].lstrip(" "))
            bold = all(part.bold for piece, part in self._pieces if piece.strip(AROUND))
            sizes = Counter[float]()
            for piece, part in self._pieces:
                sizes[part.size] += len(piece.strip(AROUND))
            own = replace(setting, bold=bold, size=max(sizes, key=lambda size: sizes[size]))
            links = self._links()
            self._add(with_point(self._mark, with_address(words, links)), own, space, links)
            self._mark = ""
        else:
            self._gap += is_empty_line
        self._pieces, self._spans = [], []
        self._opened = [(0, target) for _, target in self._opened]

    def _add(self, text: str, setting: Setting, space: float, links: tuple[Link, ...]) -> None:
        x0 = setting.left + setting.indent + space
        if setting.alignment in {"right", "center"}:
            room = max(0.0, USUAL_MEASURE - width(text))
            x0 = room if setting.alignment == "right" else room / 2
        self._print(
            Line(
                text,
                self._span(),
                x0=x0,
                x1=x0 + width(text),
                size=round(setting.size, 1),
                bold=setting.bold,
                centred=setting.alignment == "center",
                style=setting.style,
                links=links,
                closed=True,
            )
        )

    def _print(self, line: Line) -> None:
        self._lines.append(replace(line, gap=float(self._gap), page_top=self._page_top))
        self._gap, self._page_top = 0, False

    def _span(self) -> Span:
        number = len(self._lines) + 1
        return Span(self._seed, 0, number, number)

    def _table(self, table: HtmlElement, setting: Setting) -> None:
        for caption in table.iterfind("caption"):
            self._walk(caption, setting)
        for text in _between_cells(table):
            self._text(text, setting)
            self._flush(setting)
        for row in grid(table):
            held = [() if cell is None else Walker("").read(cell) for cell in row]
            cells = tuple(joined(line.text for line in lines) for lines in held)
            links = of_one_line((line.text, line.links) for lines in held for line in lines)
            if any(cells):
                text = "\t".join(cells)
                bold = all(cell is None or cell.tag == "th" for cell in row)
                x1 = width(text)
                row_line = Line(text, self._span(), x1=x1, bold=bold, cells=cells, links=links, closed=True)
                self._print(row_line)


def list_marks(element: HtmlElement) -> Iterator[str]:
    """What a browser prints before the items of a list."""
    css = declarations(element)
    kind = css.get("list-style-type") or css.get("list-style", "")
    number = whole(element.get("start"), 1)
    for item in element.iterchildren("li"):
        number = whole(item.get("value"), number)
        if kind == "none":
            yield ""
        elif element.tag != "ol":
            yield POINT
        elif CHINESE.search(kind):
            yield count(number, "chineseCounting") + "、"
        else:
            yield count(number, COUNTING.get(element.get("type", "1"), "decimal")) + ". "
        number += 1


def _between_cells(table: HtmlElement) -> Iterator[str]:
    """Text that stands in the table but in none of its cells; a browser shows it above the table."""
    for part in (table, *table.iter("thead", "tbody", "tfoot", "tr")):
        yield part.text or ""
        yield from (child.tail or "" for child in part)


def _space(match: re.Match[str]) -> str:
    """A line break of the page's source is kept apart from a space that was typed."""
    return "\n" if "\n" in match[0] or "\r" in match[0] else " "


def _gap(match: re.Match[str]) -> str:
    return " " if match.start() <= LONGEST_NUMBER else "\u3000\u3000"
