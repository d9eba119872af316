"""An article and an issue as Markdown files that say what the seed says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise, zip_longest

from msgspec import Struct

from bulletin import front_matter
from bulletin.front_matter import ArticleMeta, IssueMeta
from bulletin.model import Article, Block, Box, Caption, Heading, Issue, ListItem, Note, Paragraph, Table
from bulletin.write.escape import escape, escape_after_note, escape_cell, escape_heading, escape_line

DEEPEST = 6
"""HTML has no headings below this level."""
BOXES_PARTED = "\n\n<!-- -->\n\n"
"""Markdown takes two quotations, one right after the other, for one."""


def render_article(article: Article, *, order: int | None = None, aliases: tuple[str, ...] = ()) -> str:
    """The whole file of an article; `order` and `aliases` come from where it is found."""
    meta = ArticleMeta(
        title=article.title,
        section=article.section or "",
        sources=article.sources,
        regions=article.regions,
        subtitle=article.subtitle,
        kicker=article.kicker,
        author=article.byline,
        date=article.date,
        editor=article.editor,
        original=article.original,
        order=order,
        aliases=aliases,
    )
    return f"{front_matter.render(meta)}\n{render_blocks(article.blocks)}\n"


def render_issue(issue: Issue) -> str:
    """The whole file of an issue's own page."""
    meta = IssueMeta(
        issue.title, issue.number, issue.total, issue.date, issue.publisher, colophon=issue.colophon
    )
    head = front_matter.render(meta)
    return f"{head}\n{render_blocks(issue.preface)}\n" if issue.preface else head


def render_blocks(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown, one empty line between two."""
    content = tuple(blocks)
    notes = _Notes(tuple(block for block in content if isinstance(block, Note) and not _is_numbered(block)))
    parts = [_block(block, notes) for block in content]
    between = [BOXES_PARTED if {type(a), type(b)} == {Box} else "\n\n" for a, b in pairwise(content)]
    return "".join(chain.from_iterable(zip_longest(parts, between, fillvalue="")))


class _Notes(Struct, frozen=True):
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

    def link(self, text: str, block: Block, plain: Callable[[str], str]) -> str:
        """`text`, escaped by `plain`, with the marks in it as links to their notes."""
        marks = {re.escape(note.mark) for note in self.notes if note.mark}
        if not marks:
            return plain(text)
        first, *rest = re.split(f"({'|'.join(sorted(marks))})", text)
        pairs = zip(rest[::2], rest[1::2], strict=True)
        linked = (f"{self._of(mark, block)}{escape_after_note(after)}" for mark, after in pairs)
        return f"{plain(first)}{''.join(linked)}"

    def _of(self, mark: str, block: Block) -> str:
        """The label of the note that a mark means: the first below, as each page may begin anew with ①."""
        meant = [note for note in self.notes if note.mark == mark]
        below = [note for note in meant if note.span.first >= block.span.first]
        return self.label((below or meant[-1:])[0])


def _is_numbered(note: Note) -> bool:
    return note.mark.startswith(("[", "［"))


def _note(note: Note, notes: _Notes) -> str:
    return f"{notes.label(note)}: {escape_line(note.text)}"


def _block(block: Block, notes: _Notes) -> str:
    if isinstance(block, Heading):
        return f"{'#' * min(block.level + 1, DEEPEST)} {notes.link(block.text, block, escape_heading)}"
    if isinstance(block, ListItem):
        return f"- {notes.link(block.text, block, escape_line)}"
    if isinstance(block, Table):
        return _table(block, notes)
    if isinstance(block, Note):
        numbered = _is_numbered(block)
        return escape_line(f"{block.mark} {block.text}") if numbered else _note(block, notes)
    if isinstance(block, Box):
        return _box(block, notes)
    assert isinstance(block, Paragraph | Caption)
    return notes.link(block.text, block, escape_line)


def _table(table: Table, notes: _Notes) -> str:
    def row(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    head, *rest = ([notes.link(cell, table, escape_cell) for cell in cells] for cells in table.rows)
    return "\n".join([row(head), row("---" for _ in head), *(row(cells) for cells in rest)])


def _box(box: Box, notes: _Notes) -> str:
    title = [f"**{escape(box.title.strip())}**"] if box.title.strip() else []
    inside = [*title, *(_block(block, notes) for block in box.blocks)]
    return "\n>\n".join("\n".join(f"> {line}" for line in part.split("\n")) for part in inside)
