"""Prints any stage of a conversion, for whoever wants to know why a line became what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from bulletin.convert import STAGES, Conversion, stages
from bulletin.lines import Line
from bulletin.model import Article, Block, Box, Heading, Issue, Note, Table


def show(path: Path, issue_id: str, stage: str) -> list[str]:
    """Lines of text that show what a stage of `convert.STAGES` gave; raises SeedError."""
    done = next(islice(stages(path, issue_id), STAGES.index(stage), None))
    return list(_shown(done, stage))


def _shown(done: Conversion, stage: str) -> Iterator[str]:
    if stage == "read":
        yield from _lines(done.lines)
    elif stage == "clean":
        yield from _lines(done.cleaned)
        for item in done.report.removed:
            yield f"{item.span}\tremoved {item.rule}\t{item.text}"
    elif stage == "classify":
        for tag in done.tagged:
            level = str(tag.level or "")
            yield f"{tag.line.span}\t{tag.role}{level}\t{tag.rule}\t{tag.confidence:.2f}\t{tag.line.text}"
    elif stage == "check":
        yield from done.report.as_text().splitlines()
    else:
        yield from _issue(done.issue)


def _lines(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        page = "\f" if line.page_top else ""
        size = f" {line.size:g}pt" if line.size else ""
        bold = " bold" if line.bold else ""
        yield f"{page}{line.span}\t{line.x0:5.2f}-{line.x1:5.2f}{size}{bold}\t{line.text}"


def _issue(issue: Issue) -> Iterator[str]:
    head = f"{issue.title} no. {issue.number} ({issue.total}) {issue.date or ''} {issue.publisher}"
    yield f"{issue.id}: {head}".rstrip()
    for block in issue.preface:
        yield from _block(block, "      ")
    for section in issue.sections:
        yield f"== {section.name or ''}"
        for article in section.articles:
            yield from _article(article)


def _article(article: Article) -> Iterator[str]:
    sources = "、".join(source.name for source in article.sources)
    regions = " ".join(article.regions)
    yield f"{article.order:>3} {article.title} | {sources} | {regions} | {article.date or ''}"
    for name in ("kicker", "subtitle", "byline", "editor"):
        if getattr(article, name):
            yield f"      {name}: {getattr(article, name)}"
    for line in article.original:
        yield f"      original: {line}"
    for block in article.blocks:
        yield from _block(block, "      ")


def _block(block: Block, indent: str) -> Iterator[str]:
    kind = type(block).__name__.lower()
    if isinstance(block, Box):
        yield f"{indent}box: {block.title}"
        for inner in block.blocks:
            yield from _block(inner, f"{indent}  ")
    elif isinstance(block, Table):
        for row in block.rows:
            yield f"{indent}{kind}: {' | '.join(row)}"
    elif isinstance(block, Heading):
        yield f"{indent}{'#' * block.level} {block.text}"
    else:
        mark = f"{block.mark} " if isinstance(block, Note) else ""
        yield f"{indent}{kind}: {mark}{block.text}"
