"""The right side of a review: the articles as they were made, each block with the lines that it came from."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from bulletin.lines import Span
from bulletin.model import Article, Block, Box, Heading, Note, Source, Table
from bulletin.report import DOUBTFUL, Grounds
from bulletin.write.converted import Converted
from bulletin.write.plan import Change


class BlockView(Struct, frozen=True):
    """A block, and where it is on both sides."""

    anchor: str
    line: str
    """Anchor of its first line."""
    kind: str
    """`paragraph`, `heading`, `listitem`, `table`, `caption`, `box`, `note`."""
    span: Span
    text: str = ""
    level: int = 0
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    blocks: tuple[BlockView, ...] = ()


class ArticleView(Struct, frozen=True):
    """An article with its fields and blocks."""

    anchor: str
    line: str
    order: int
    page: str
    """File name of its page."""
    change: Change
    aliases: tuple[str, ...]
    title: str
    is_doubtful: bool
    """Its title may be none."""
    section: str
    starts_section: bool
    kicker: str
    subtitle: str
    byline: str
    date: str
    editor: str
    original: tuple[str, ...]
    sources: tuple[Source, ...]
    regions: tuple[str, ...]
    grounds: Grounds
    blocks: tuple[BlockView, ...]
    span: Span


def line_anchor(prefix: str, span: Span) -> str:
    """The anchor of a span's first line."""
    return f"{prefix}l{span.first}"


def article_views(item: Converted, prefix: str) -> tuple[ArticleView, ...]:
    """The articles of an issue in their order."""
    articles = item.conversion.issue.articles
    sections = [None, *(article.section for article in articles)]
    return tuple(
        _view(article, item, prefix, starts_section=article.section != before)
        for before, article in zip(sections, articles, strict=False)
    )


def _view(article: Article, item: Converted, prefix: str, *, starts_section: bool) -> ArticleView:
    anchor, address = f"{prefix}a{article.order}", item.plan.addresses[article.order - 1]
    page = f"{address.name}.md"
    return ArticleView(
        anchor=anchor,
        line=line_anchor(prefix, article.span),
        order=article.order,
        page=page,
        change=item.plan.changes[page],
        aliases=address.aliases,
        title=article.title,
        is_doubtful=article.confidence < DOUBTFUL,
        section=article.section or "",
        starts_section=starts_section,
        kicker=article.kicker,
        subtitle=article.subtitle,
        byline=article.byline,
        date=str(article.date or ""),
        editor=article.editor,
        original=article.original,
        sources=article.sources,
        regions=article.regions,
        grounds=item.conversion.report.grounds.get(article.order, Grounds()),
        blocks=block_views(article.blocks, prefix, anchor),
        span=article.span,
    )


def block_views(blocks: Sequence[Block], prefix: str, anchor: str) -> tuple[BlockView, ...]:
    """The blocks in their order; `anchor` begins the anchor of each."""
    return tuple(_block(block, prefix, f"{anchor}b{number}") for number, block in enumerate(blocks, 1))


def _block(block: Block, prefix: str, anchor: str) -> BlockView:
    return BlockView(
        anchor=anchor,
        line=line_anchor(prefix, block.span),
        kind=type(block).__name__.lower(),
        span=block.span,
        text=_text(block),
        level=block.level if isinstance(block, Heading) else 0,
        mark=block.mark if isinstance(block, Note) else "",
        rows=block.rows if isinstance(block, Table) else (),
        blocks=block_views(block.blocks, prefix, anchor) if isinstance(block, Box) else (),
    )


def _text(block: Block) -> str:
    if isinstance(block, Table):
        return ""
    return block.title if isinstance(block, Box) else block.text
