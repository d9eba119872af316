"""What an editor should look at first: the findings, and decisions that no finding speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from bulletin.lines import Role, Span
from bulletin.messages import Term
from bulletin.report import DOUBTFUL, Finding, Severity
from bulletin.review.articles import ArticleView, line_anchor
from bulletin.write.converted import Converted

AT_THE_END = ("cut-off", "source-missing")
"""Findings that are about the end of their place."""
SHOWN = 40
"""Characters shown of a line that is in doubt."""


class Doubt(Struct, frozen=True):
    """A decision that may be wrong, and where to look at it on both sides."""

    severity: str
    code: str
    message: str
    """A message of `data/messages.tsv`; `values` fill its holes."""
    line: str
    """Anchor in the seed; empty where it is about no place of the seed."""
    article: str
    """Anchor of the article; empty where it is about none."""
    place: str
    values: Mapping[str, object] = field(default_factory=dict)


def doubts_of(item: Converted, prefix: str, articles: Sequence[ArticleView]) -> tuple[Doubt, ...]:
    """Errors, warnings and hints in this order, each by its place; then lines whose role is unsure."""
    return (*_findings(item, prefix, articles), *_unsure(item, prefix, articles))


def _findings(item: Converted, prefix: str, articles: Sequence[ArticleView]) -> Iterator[Doubt]:
    pages = {f"{item.conversion.issue.id}/{article.page}": article for article in articles}
    for finding in item.conversion.report.ordered():
        span = finding.span
        article = _at(span, articles) if span else pages.get(str(finding.values.get("page", "")))
        yield Doubt(
            severity=finding.severity.value,
            code=finding.code,
            message=finding.template,
            line=_line(finding, prefix),
            article=article.anchor if article else "",
            place=_place(span),
            values=finding.values,
        )


def _line(finding: Finding, prefix: str) -> str:
    if not finding.span:
        return ""
    is_end = finding.code in AT_THE_END
    return f"{prefix}l{finding.span.last if is_end else finding.span.first}"


def _unsure(item: Converted, prefix: str, articles: Sequence[ArticleView]) -> Iterator[Doubt]:
    told = {finding.span.first for finding in item.conversion.report.findings if finding.span}
    for tag in item.conversion.tagged:
        span = tag.line.span
        if tag.confidence < DOUBTFUL and tag.role is not Role.CONTINUATION and span.first not in told:
            article = _at(span, articles)
            text = tag.line.text[:SHOWN] + ("…" if len(tag.line.text) > SHOWN else "")
            yield Doubt(
                severity=Severity.INFO.value,
                code="role-doubtful",
                message=Term("is “{text}” a line of this kind: {role}?"),
                line=line_anchor(prefix, span),
                article=article.anchor if article else "",
                place=_place(span),
                values={"text": text, "role": Term(tag.role.value)},
            )


def _at(span: Span, articles: Sequence[ArticleView]) -> ArticleView | None:
    """The article that a place of the seed is in."""
    return next((a for a in articles if a.span.first <= span.first <= a.span.last), None)


def _place(span: Span | None) -> str:
    """Page and line, without the seed's name."""
    return str(span).removeprefix(f"{span.seed}:") if span else ""
