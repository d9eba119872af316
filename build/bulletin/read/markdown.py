"""A Markdown seed -> its lines: headings, paragraphs, lists, tables, and the title in its front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import PurePath

from lxml.html import HTMLParser, fragment_fromstring
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from bulletin.errors import SeedError
from bulletin.forms.links import of_one_line
from bulletin.hanzi.width import width
from bulletin.lines import BULLETED, TITLE, Line, Lines, Link, Span
from bulletin.read.encoding import decode
from bulletin.read.html import has_left_out
from bulletin.read.html.walk import Walker
from bulletin.read.joining import flowed, joined
from bulletin.read.linked import Span as LinkSpan
from bulletin.read.linked import links_in, parted, with_address
from bulletin.read.points import POINT, with_point

ENDINGS = frozenset({".md", ".markdown", ".mkd"})
MOST_BYTES = 20 << 20
# Fields follow the dashes at once; behind a rule across the page there is an empty line, or text.
FRONT_MATTER = re.compile(
    r"(?:---[ \t]*\n(?=#|[\w-]+[ \t]*:).*?\n(?:---|\.\.\.)|\+\+\+[ \t]*\n.*?\n\+\+\+)[ \t]*(?:\n|$)",
    re.DOTALL,
)
# Title: 区域动态 / URL Source: https://… / Markdown Content:, of a tool that reads web pages
READER_HEAD = re.compile(
    r"Title:[^\n]*\n+(?:(?:URL Source|Published Time|Number of Pages|Warning):[^\n]*\n+){1,4}"
    r"Markdown Content:[ \t]*\n"
)
# [打印](javascript:window.print();)
SCRIPT_LINK = re.compile(r"\[([^\[\]]*)\]\(javascript:(?:[^()\n]|\([^()\n]*\))*\)", re.IGNORECASE)
# :octicons-link-external-16: is an icon of Material for MkDocs.
ICON = re.compile(r":(?:octicons|material|fontawesome|simple)-[a-z0-9-]+:[ \t]*")
# [詳細資料](https://…){ .md-button }   ## 标题 {#id}
ATTRIBUTES = re.compile(r"(?<=\S)[ \t]*\{:?[ \t]*[.#][\w-]+(?:[ \t]+[.#][\w-]+)*[ \t]*\}")
# title: 区域动态   title = "区域动态"
TITLE_FIELD = re.compile(
    r"^title[ \t]*[:=][ \t]*([\"']?)(?P<title>.*\S)\1[ \t]*$", re.MULTILINE | re.IGNORECASE
)
# export const Link = ({children}) => ( … );   <Link href="…">Scores</Link>, of MDX: a site's own programs
MODULE_CODE = re.compile(r"^(?:export|import)[ \t]+[\w{*][^\n]*(?:\n[^\n]*\S[^\n]*)*", re.MULTILINE)
COMPONENT = re.compile(r"^<(?P<name>[A-Z]\w*)\b[^<>]*>[^<>\u3400-\u9fff]*</(?P=name)>[ \t]*$", re.MULTILINE)
NOTE_TEXT = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*", re.MULTILINE)
NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
# ## ## 标题
HEADING_TWICE = re.compile(r"^#{1,6}[ \t]+(?=\S)")
# ##标题##: without spaces, as many write them; #话题# is none
TIGHT_HEADING = re.compile(r"^( {0,3}#{2,6})(?=[^\s#])([^\n]*?[^\s#\\])#*[ \t]*$", re.MULTILINE)
HTML_LINK = re.compile(r"<a\b[^>]*?\bhref\s*=\s*([\"'])(?P<target>.*?)\1", re.IGNORECASE | re.DOTALL)
HTML_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
LINE_BREAK = "\v"
# 仿冒奇安信证书 / ，利用白加黑技术: two blanks behind a phrase that goes on
SPLIT_PHRASE = re.compile(
    r"[\u3400-\u9fff]  \n(?:[，。、；：）”]|[\u3400-\u9fff]  \n[\u3400-\u9fff]|[a-z])|（  \n\w"
)
FEWEST_PHRASES = 2
GOES_ON = tuple("，。、；：）”")
STOPS = frozenset("。！？：；…")
MOST_NESTED = 100
"""Levels of lists and quotations, two for each item."""
FEW = 2
"""Characters of a line that is none of its own."""
LIST_EM = 2
AROUND = " \t\n\u3000\xa0\u200b\ufeff"


def looks_like_markdown(name: str) -> bool:
    """By its name only: a plain text may hold a line that begins with # or > and mean it."""
    return PurePath(name).suffix.lower() in ENDINGS


def read_markdown(data: bytes, name: str) -> Lines:
    """The lines of a Markdown file; a span tells the lines of the file.

    Raises SeedError where the encoding is unknown, the file is too large or holds no text.
    """
    if len(data) > MOST_BYTES:
        raise SeedError(name, "this file has more than {most} MB", "split it", most=MOST_BYTES >> 20)
    text = decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    front = FRONT_MATTER.match(text) or READER_HEAD.match(text)
    if front:
        text = "\n" * front[0].count("\n") + text[front.end() :]
    for code in (MODULE_CODE, COMPONENT) if front else ():
        text = code.sub(lambda match: "\n" * match[0].count("\n"), text)
    text = TIGHT_HEADING.sub(r"\1 \2", text)
    text = ATTRIBUTES.sub("", ICON.sub("", SCRIPT_LINK.sub(r"\1", text)))
    reader = _Reader(name, text)
    text = NOTE_MARK.sub(r"\\[\1\\]", NOTE_TEXT.sub(r"\\[\1\\] ", text))
    lines = tuple(reader.read(_parsed(text, name)))
    if not lines:
        raise SeedError(name, "there is no text in this file")
    return (*_title(front[0] if front else "", name, lines), *lines)


def _parsed(text: str, name: str) -> list[Token]:
    """The blocks of the text; raises SeedError where lists or quotations are nested beyond all reason."""
    options = {"maxNesting": MOST_NESTED}
    try:
        tokens = MarkdownIt("commonmark", options).enable("table").disable("text_join").parse(text)
    except RecursionError:
        raise _too_deep(name) from None
    # The parser leaves out what is nested deeper: better no text than half of it.
    if any(token.level >= MOST_NESTED - 1 for token in tokens):
        raise _too_deep(name)
    return tokens


def _too_deep(name: str) -> SeedError:
    return SeedError(name, "this text is nested too deeply to be read", "give it fewer levels")


def _title(front: str, name: str, lines: Lines) -> Lines:
    """The title that the front matter gives, unless the text has it, too."""
    match = TITLE_FIELD.search(front)
    if not match or match["title"] in {line.text for line in lines}:
        return ()
    number = front.count("\n", 0, match.start()) + 1
    span = Span(name, 0, number, number)
    return (Line(match["title"], span, x1=width(match["title"]), style=TITLE, closed=True),)


class _Reader:
    """Follows the blocks of the file and knows where it is: in which list, at which item, in which row."""

    def __init__(self, seed: str, text: str) -> None:
        self._seed = seed
        self._rows = text.split("\n")
        self._phrases = len(SPLIT_PHRASE.findall(text)) >= FEWEST_PHRASES
        self._span = Span(seed, 0, 1, 1)
        self._lists: list[str] = []
        self._mark = ""
        self._heading = ""
        self._cells: list[tuple[str, tuple[Link, ...]]] | None = None

    def read(self, tokens: list[Token]) -> Iterator[Line]:
        """The lines of all blocks."""
        for token in tokens:
            if token.map:
                self._span = Span(self._seed, 0, token.map[0] + 1, max(token.map))
            kind = token.type
            if kind == "inline":
                yield from self._inline(token)
            elif kind in {"fence", "code_block"}:
                yield from (
                    self._line(text.strip(AROUND)) for text in token.content.split("\n") if text.strip(AROUND)
                )
            elif kind == "html_block":
                yield from self._html(token.content)
            elif kind == "tr_close":
                yield from self._row()
            else:
                self._enter(token)

    def _enter(self, token: Token) -> None:
        kind = token.type
        if kind.endswith("_list_open"):
            self._lists.append("List Number" if kind.startswith("ordered") else BULLETED)
        elif kind.endswith("_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._mark = f"{token.info}{token.markup} " if token.info else POINT
        elif kind.startswith("heading"):
            self._heading = f"Heading {token.tag[1:]}" if token.nesting > 0 else ""
        elif kind == "tr_open":
            self._cells = []

    def _inline(self, token: Token) -> Iterator[Line]:
        text, spans, is_bold = self._printed(token.children or [])
        parts = ((flowed(part).strip(AROUND), part, own) for part, own in parted(text, spans, LINE_BREAK))
        linked = [(piece, links_in(part, own, of_page=True)) for piece, part, own in parts if piece]
        pieces = list(_mended(linked, phrases=self._phrases, listed=bool(self._lists)))
        if self._cells is not None:
            self._cells.append((joined(piece for piece, _ in pieces), of_one_line(pieces)))
            return
        for piece, links in pieces:
            yield self._line(with_address(piece, links), links, bold=is_bold)

    def _printed(self, children: list[Token]) -> tuple[str, list[LinkSpan], bool]:
        """The characters of a block's inline parts, its links, and whether all of them are bold."""
        spans: list[LinkSpan] = []
        opened: tuple[int, str] | None = None
        text, plain, depth, row = "", "", 0, self._span.first
        # **周四，……）。**土耳其: what CommonMark takes for no emphasis where there are no spaces
        unread = sum(child.content.count("**") for child in children if child.type == "text") % 2 == 0
        for child in children:
            depth += child.nesting if child.type.startswith("strong") else 0
            piece = _characters(child)
            piece = piece.replace("**", "") if unread and child.type == "text" else piece
            if child.type == "softbreak" and row < len(self._rows) and NOTE_TEXT.match(self._rows[row]):
                piece = LINE_BREAK  # notes below each other are not one paragraph
            row += child.type in {"softbreak", "hardbreak"}
            if (target := _target(child)) is not None:
                opened = len(text), target
            elif opened and _closes_link(child):
                spans.append((opened[0], len(text), opened[1]))
                opened = None
            text += piece
            plain += "" if depth else piece.strip()
        return text, spans, bool(text.strip()) and not plain

    def _line(self, text: str, links: tuple[Link, ...] = (), *, bold: bool = False) -> Line:
        text = HEADING_TWICE.sub("", text) if self._heading else text
        row = self._rows[self._span.first - 1]
        is_note = NOTE_TEXT.match(row) is not None
        style = self._heading or ("footnote text" if is_note else self._lists[-1] if self._lists else "")
        text, self._mark = with_point(self._mark, text), ""
        x0 = LIST_EM * len(self._lists) + width(row[: len(row) - len(row.lstrip("\u3000"))])
        x1 = x0 + width(text)
        return Line(text, self._span, x0=x0, x1=x1, bold=bold, style=style, links=links, closed=True)

    def _row(self) -> Iterator[Line]:
        held, self._cells = tuple(self._cells or ()), None
        cells, links = tuple(cell for cell, _ in held), of_one_line(held)
        if any(cells):
            text = "\t".join(cells)
            yield Line(text, self._span, x1=width(text), cells=cells, links=links, closed=True)

    def _html(self, content: str) -> Iterator[Line]:
        parser = HTMLParser(no_network=True)
        if content.startswith("<!") and ">" not in content:
            # A declaration without an end reaches to the end of the seed: its lines are text.
            content = "".join(f"<p>{escape(row)}</p>" for row in content.splitlines())
        root = fragment_fromstring(content, create_parent="div", parser=parser)
        if has_left_out(parser):
            raise _too_deep(self._seed)
        return (replace(line, span=self._span, page_top=False) for line in Walker(self._seed).read(root))


def _mended(
    pieces: list[tuple[str, tuple[Link, ...]]], *, phrases: bool, listed: bool
) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """The lines of a block, each with what goes on below it, and their links.

    That is a stop, and where an export broke after `phrases`, what stands on both sides of a word in other
    letters, a few characters, and all of an item.
    """
    run: list[tuple[str, tuple[Link, ...]]] = []
    whole = ""
    for piece, links in pieces:
        meet = whole[-1:] + piece[:1]
        within = (
            len(meet) > 1
            and meet[0] not in STOPS
            and (meet[0].isascii() != meet[1].isascii() or len(piece) <= FEW)
        )
        if run and not (piece.startswith(GOES_ON) or (phrases and (within or listed))):
            yield whole, of_one_line(run)
            run, whole = [], ""
        run.append((piece, links))
        whole = joined((whole, piece)) if whole else piece
    if run:
        yield whole, of_one_line(run)


def _target(child: Token) -> str | None:
    """What a link that begins here leads to, also one in HTML; None where none begins."""
    if child.type == "link_open":
        return str(child.attrs.get("href", ""))
    match = HTML_LINK.match(child.content) if child.type == "html_inline" else None
    return unescape(match["target"]) if match else None


def _closes_link(child: Token) -> bool:
    return child.type == "link_close" or (child.type == "html_inline" and child.content.lower() == "</a>")


def _characters(child: Token) -> str:
    if child.type in {"text", "code_inline", "text_special"}:
        return child.content
    if child.type == "softbreak":
        return "\n"
    is_break = child.type == "hardbreak" or (
        child.type == "html_inline" and HTML_BREAK.fullmatch(child.content)
    )
    return LINE_BREAK if is_break else ""
