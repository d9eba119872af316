"""An article and an issue as Markdown files that say what the seed says."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, pairwise, zip_longest

from bulletin import front_matter
from bulletin.forms.links import of_cells
from bulletin.front_matter import ArticleMeta, IssueMeta
from bulletin.model import Article, Block, Box, Caption, Heading, Issue, ListItem, Note, Paragraph, Table
from bulletin.write.escape import escape, escape_cell, escape_heading, escape_line
from bulletin.write.inline import Notes, inline, is_numbered

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
    notes = Notes(tuple(block for block in content if isinstance(block, Note) and not is_numbered(block)))
    parts = [_block(block, notes) for block in content]
    between = [BOXES_PARTED if {type(a), type(b)} == {Box} else "\n\n" for a, b in pairwise(content)]
    return "".join(chain.from_iterable(zip_longest(parts, between, fillvalue="")))


def _block(block: Block, notes: Notes) -> str:
    if isinstance(block, Heading):
        written = inline(block.text, block.links, escape_heading, notes.below(block.span), escape_heading)
        return f"{'#' * min(block.level + 1, DEEPEST)} {written}"
    if isinstance(block, ListItem):
        return f"- {_text(block, notes)}"
    if isinstance(block, Table):
        return _table(block, notes)
    if isinstance(block, Note):
        return _note(block, notes)
    if isinstance(block, Box):
        return _box(block, notes)
    assert isinstance(block, Paragraph | Caption)
    return _text(block, notes)


def _note(note: Note, notes: Notes) -> str:
    if is_numbered(note):
        return inline(f"{note.mark} {note.text}", note.links, escape_line)
    return f"{notes.label(note)}: {inline(note.text, note.links, escape_line)}"


def _text(block: Paragraph | Caption | ListItem, notes: Notes) -> str:
    return inline(block.text, block.links, escape_line, notes.below(block.span))


def _table(table: Table, notes: Notes) -> str:
    def row(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    below = notes.below(table.span)
    held = of_cells(table.rows, table.links)
    written = (
        [inline(cell, next(held), escape_cell, below, escape_cell) for cell in cells] for cells in table.rows
    )
    head, *rest = written
    return "\n".join([row(head), row("---" for _ in head), *(row(cells) for cells in rest)])


def _box(box: Box, notes: Notes) -> str:
    title = [f"**{escape(box.title.strip())}**"] if box.title.strip() else []
    inside = [*title, *(_block(block, notes) for block in box.blocks)]
    return "\n>\n".join("\n".join(f"> {line}" for line in part.split("\n")) for part in inside)
