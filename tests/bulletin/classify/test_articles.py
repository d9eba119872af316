"""Small bulletins as they are printed, and what an editor would make of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bulletin import convert as pipe
from bulletin.model import Block, Box, Caption, Heading, Issue, ListItem, Note, Table
from cases import Case, read_cases

CASES = read_cases(Path(__file__).with_name("articles.md"))
SHOWN = 14


def outline(issue: Issue) -> Iterator[str]:
    """A line for each thing that was recognised; running text by its first characters."""
    section = None
    for block in issue.preface:
        yield from _block(block, "前 ")
    for article in issue.articles:
        if article.section != section:
            section = article.section
            yield f"栏目 {section or ''}".rstrip()
        fields = {
            "引题": article.kicker,
            "标题": article.title,
            "副题": article.subtitle,
            "作者": article.byline,
            "来源": "、".join(source.name for source in article.sources),
            "日期": str(article.date or ""),
            "编辑": article.editor,
            "原文": " / ".join(article.original),
        }
        yield from (f"{name} {text}" for name, text in fields.items() if text)
        for block in article.blocks:
            yield from _block(block, "")


def _block(block: Block, indent: str) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{indent}{'#' * block.level} {block.text}"
    elif isinstance(block, Table):
        yield from (f"{indent}表 {'|'.join(row)}" for row in block.rows)
    elif isinstance(block, Box):
        yield f"{indent}框 {block.title}"
        for inner in block.blocks:
            yield from _block(inner, "  ")
    elif isinstance(block, Note):
        yield f"{indent}注{block.mark} {block.text}"
    else:
        name = {ListItem: "项", Caption: "题"}.get(type(block), "段")
        text = block.text if len(block.text) <= SHOWN * 2 else f"{block.text[:SHOWN]}…{block.text[-4:]}"
        yield f"{indent}{name} {text}"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_bulletin_is_read_as_an_editor_reads_it(case: Case, tmp_path: Path) -> None:
    """To write a case, give it any outline and read what this test shows.

    One whose name ends in Markdown is read as that.
    """
    seed = tmp_path / ("seed.md" if case.title.endswith("Markdown") else "seed.txt")
    seed.write_text(case.input.replace("␌", "\f"), encoding="utf-8")
    done = pipe.convert(seed, "seed")
    assert "\n".join(outline(done.issue)) == case.expected
    assert [finding.code for finding in done.report.findings if finding.severity == "error"] == []
