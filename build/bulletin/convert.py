"""The pipe: a seed -> an issue and a report; only this module knows the order of the stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bulletin.assemble import assemble
from bulletin.check import check
from bulletin.classify import classify
from bulletin.clean import clean
from bulletin.clean.glyphs import plain
from bulletin.enrich import enrich
from bulletin.errors import SeedError
from bulletin.lines import Lines, Tagged
from bulletin.model import Issue
from bulletin.read import read
from bulletin.report import Report
from bulletin.write.markdown import render_article, render_issue

STAGES = ("read", "clean", "classify", "assemble")


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted seed, with what each stage made of it."""

    lines: Lines
    cleaned: Lines
    tagged: tuple[Tagged, ...]
    issue: Issue
    report: Report


def convert(path: Path, issue_id: str) -> Conversion:
    """Convert the seed at `path`; raises SeedError where it cannot be read or holds no article."""
    report = Report()
    lines = read(path)
    cleaned = clean(lines, report)
    tagged = classify(cleaned, report)
    issue = assemble(tagged, path.name, issue_id, report)
    issue = enrich(issue, report)
    if not any(article.blocks for article in issue.articles):
        raise SeedError(str(path), "no article was found in it", "bulletin show --after classify tells why")
    check(issue, plain(lines), tagged, report)
    return Conversion(lines, cleaned, tagged, issue, report)


def pages(issue: Issue) -> Mapping[str, str]:
    """File name to text of all Markdown files of an issue."""
    digits = max(2, len(str(len(issue.articles))))
    articles = {f"{article.order:0{digits}}.md": render_article(article) for article in issue.articles}
    return {"index.md": render_issue(issue), **articles}
