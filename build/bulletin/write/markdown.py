"""An article as Markdown that says what the seed says, whatever characters it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bulletin import front_matter
from bulletin.front_matter import ArticleMeta, IssueMeta
from bulletin.model import Article, Block, Box, Caption, Heading, Issue, ListItem, Note, Paragraph, Table

# Signs that are markup anywhere in a line.
INLINE = re.compile(r"[\\`*_\[\]{}]")
# Signs that are markup where a line begins.  # 号楼   - 5℃   > 60周岁   1. 5倍   ---   :::   !!!   === "tab"
LINE_START = re.compile(r"(?P<number>\d+)(?P<dot>[.)])(?=\s|$)|(?P<sign>[#>+\-!|~:]|==)")
ENTITY = re.compile(r"&(?=#?\w+;)")
CIRCLED = {chr(0x2460 + number): number + 1 for number in range(20)}
BRACKETED = re.compile(r"[\[［](\d{1,2})[\]］]")


def escape(text: str) -> str:
    """`text` as Markdown that reads as `text`, inside a line."""
    text = ENTITY.sub("&amp;", text).replace("<", "&lt;")
    return INLINE.sub(r"\\\g<0>", text)


def escape_line(text: str) -> str:
    """`text` as Markdown that reads as `text`, as a block of its own."""
    return LINE_START.sub(_escape_start, escape(text), count=1) if LINE_START.match(text) else escape(text)


def _escape_start(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}\\{match['dot']}"
    # Markdown has no escape for these two; as a character reference they are no sign.
    return {"~": "&#126;", ":": "&#58;", "==": "&#61;="}.get(match[0], f"\\{match[0]}")


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
        order=order,
        aliases=aliases,
    )
    return f"{front_matter.render(meta)}\n{render_blocks(article.blocks)}\n"


def render_issue(issue: Issue) -> str:
    """The whole file of an issue's own page."""
    meta = IssueMeta(issue.title, issue.number, issue.total, issue.date, issue.publisher)
    return front_matter.render(meta)


def render_blocks(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown, one empty line between two."""
    content = tuple(blocks)
    marks = {
        block.mark: number for number, block in enumerate((b for b in content if isinstance(b, Note)), 1)
    }
    return "\n\n".join(_block(block, marks) for block in content)


def _block(block: Block, marks: Mapping[str, int]) -> str:
    if isinstance(block, Heading):
        return f"{'#' * min(block.level + 1, 6)} {_marked(block.text, marks, escape)}"
    if isinstance(block, ListItem):
        return f"- {_marked(block.text, marks, escape_line)}"
    if isinstance(block, Table):
        return _table(block, marks)
    if isinstance(block, Note):
        return f"[^{marks[block.mark]}]: {escape_line(block.text)}"
    if isinstance(block, Box):
        return _box(block, marks)
    assert isinstance(block, Paragraph | Caption)
    return _marked(block.text, marks, escape_line)


def _marked(text: str, marks: Mapping[str, int], plain: object) -> str:
    """`text` with the marks of footnotes as links to them."""
    assert callable(plain)
    known = [re.escape(mark) for mark in marks if mark]
    if not known:
        return str(plain(text))
    parts = re.split(f"({'|'.join(known)})", text)
    shown = [str((plain if index == 0 else escape)(part)) for index, part in enumerate(parts)]
    return "".join(f"[^{marks[part]}]" if part in marks else shown[index] for index, part in enumerate(parts))


def _table(table: Table, marks: Mapping[str, int]) -> str:
    def row(cells: Iterable[str]) -> str:
        return f"| {' | '.join(_marked(cell, marks, escape).replace('|', '&#124;') for cell in cells)} |"

    head, *rest = table.rows
    return "\n".join([row(head), row("---" for _ in head).replace("\\", ""), *(row(cells) for cells in rest)])


def _box(box: Box, marks: Mapping[str, int]) -> str:
    inside = [f"**{escape(box.title)}**", *(_block(block, marks) for block in box.blocks)]
    return "\n>\n".join("\n".join(f"> {line}" for line in part.split("\n")) for part in inside)
