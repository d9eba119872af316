"""Footnotes: each goes to the article whose text carries its mark; one at a title may tell the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from bulletin.assemble.blocks import Group, without_prices
from bulletin.forms.citations import note_of
from bulletin.forms.credits import credit_of
from bulletin.forms.sentences import NOTE
from bulletin.hanzi.join import close_up
from bulletin.model import Article, Block, Box, Note, Source, Table
from bulletin.report import Report

# 建材标准通讯（网络版）   《中欧工艺周刊》（德文）
EDITION = re.compile(r"（(?:网络版|电子版|[英德法俄日韩西葡意荷]文版?)）")


def with_notes(articles: Sequence[Article], notes: Sequence[Group], report: Report) -> list[Article]:
    """The articles, each with the footnotes whose marks its text carries."""
    result = list(articles)
    texts = [_text(article.blocks) for article in articles] if notes else []
    for group in notes if articles else ():
        match = NOTE.fullmatch(close_up(group.text))
        mark, text = (match["mark"], match["text"]) if match else ("", close_up(group.text))
        at = _article_with(mark, result, texts, group.span.first)
        note = Note(mark, without_prices(text, group.span, report), group.span)
        result[at] = replace(result[at], blocks=(*result[at].blocks, note))
    return [_with_noted_source(article, report) for article in result] if notes else result


def _with_noted_source(article: Article, report: Report) -> Article:
    """The article; a note at its title that says where it is from, ① 摘编自《玻璃学刊》, is its source."""
    notes = [
        block
        for block in article.blocks
        if isinstance(block, Note) and article.title.endswith(block.mark or "-")
    ]
    said = EDITION.sub("", notes[0].text.rstrip("。")) if notes else ""
    credit = credit_of(said) or credit_of(f"（{said}）") if said else None
    if article.sources or not credit or not credit.names:
        return article
    note = notes[0]
    report.cut(note.mark, article.span, "note-mark")
    report.cut(f"{note.mark}{note.text}", note.span, "credit")
    sources = tuple(
        Source(name, date=credit.date, note=note_of(said, credit, credit.date)) for name in credit.names
    )
    title = article.title.removesuffix(note.mark).rstrip()
    blocks = tuple(block for block in article.blocks if block is not note)
    return replace(
        article, title=title, sources=sources, byline=article.byline or credit.byline, blocks=blocks
    )


def _article_with(mark: str, articles: Sequence[Article], texts: Sequence[str], line: int) -> int:
    """The last article that begins above `line` and carries `mark`; else the last that begins above it."""
    above = [i for i, article in enumerate(articles) if article.span.first <= line] or [0]
    carrying = (i for i in reversed(above) if mark and mark in texts[i])
    return next(carrying, above[-1])


def _text(blocks: Iterable[Block]) -> str:
    return "".join(map(_text_of, blocks))


def _text_of(block: Block) -> str:
    if isinstance(block, Box):
        return _text(block.blocks)
    if isinstance(block, Table):
        return "".join("".join(row) for row in block.rows)
    return "" if isinstance(block, Note) else block.text
