"""The left side of a review: the seed page by page, lines with their roles, and what was taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from bulletin.convert import Conversion
from bulletin.lines import Line, Lines, Role, Span
from bulletin.report import DOUBTFUL, Removed
from bulletin.review.articles import ArticleView, BlockView, line_anchor

REMOVED = "removed"
UNUSED = "unused"
"""The role of a line that is in no article and in no list of what was taken out; there should be none."""
MOST_INDENT_EM = 12.0
LARGE = 1.15
"""Type so much larger than the usual is shown larger."""


class Piece(Struct, frozen=True):
    """A run of characters of a line."""

    text: str
    is_cut: bool = False


class LineView(Struct, frozen=True):
    """A line as it was read, and what it became."""

    anchor: str
    number: int
    pieces: tuple[Piece, ...]
    role: str
    colour: str
    """The role that it continues, for a continuation; else its own."""
    rule: str
    percent: int
    """How sure the rule is."""
    is_doubtful: bool
    target: str
    """Anchor of the block or article it is in; empty where it is in none."""
    indent: float
    is_strong: bool


class PageView(Struct, frozen=True):
    """A page of the seed; number 0 where it has no pages."""

    number: int
    lines: tuple[LineView, ...]


class RoleCount(Struct, frozen=True):
    """How many lines have a role."""

    role: str
    count: int


def page_views(
    done: Conversion, prefix: str, preface: Sequence[BlockView], articles: Sequence[ArticleView]
) -> tuple[PageView, ...]:
    """The pages of the seed with their lines, as they were read."""
    lines = tuple(_lines(done, prefix, _targets(preface, articles)))
    pages = (line.span.page for line in done.lines)
    numbered = groupby(zip(pages, lines, strict=True), lambda item: item[0])
    return tuple(PageView(number, tuple(line for _, line in group)) for number, group in numbered)


def role_counts(pages: Iterable[PageView]) -> tuple[RoleCount, ...]:
    """The roles that occur, in the order of a bulletin."""
    counts = Counter(line.colour for page in pages for line in page.lines)
    order = [*(role.value for role in Role), REMOVED, UNUSED]
    return tuple(RoleCount(role, counts[role]) for role in order if counts[role])


def _lines(done: Conversion, prefix: str, targets: Mapping[int, str]) -> Iterable[LineView]:
    tags = {tag.line.span: tag for tag in done.tagged}
    gone = {item.span: item.rule for item in done.report.removed if item.line}
    cuts = _cuts(done.lines, done.report.removed)
    usual = Counter(line.size for line in done.lines).most_common(1)[0][0]
    colour = Role.PARAGRAPH.value
    for line in done.lines:
        tag = tags.get(line.span)
        role = tag.role.value if tag else REMOVED if line.span in gone else UNUSED
        if tag and tag.role is not Role.CONTINUATION:
            colour = role
        yield LineView(
            anchor=line_anchor(prefix, line.span),
            number=line.span.first,
            pieces=_pieces(line, cuts.get(line.span, frozenset()), is_gone=line.span in gone),
            role=role,
            colour=colour if tag else role,
            rule=tag.rule if tag else gone.get(line.span, ""),
            percent=round(100 * tag.confidence) if tag else 100,
            is_doubtful=tag is not None and tag.confidence < DOUBTFUL,
            target=targets.get(line.span.first, "") if tag else "",
            indent=round(min(max(line.x0, 0.0), MOST_INDENT_EM), 1),
            is_strong=line.bold or line.size > usual * LARGE,
        )


def _targets(preface: Sequence[BlockView], articles: Sequence[ArticleView]) -> dict[int, str]:
    """Number of a line to the anchor of the block, else of the article, that it is in."""
    targets = _block_targets(preface)
    for article in articles:
        targets |= dict.fromkeys(range(article.span.first, article.span.last + 1), article.anchor)
        targets |= _block_targets(article.blocks)
    return targets


def _block_targets(blocks: Iterable[BlockView]) -> dict[int, str]:
    return {
        number: block.anchor
        for block in _all(blocks)
        for number in range(block.span.first, block.span.last + 1)
    }


def _all(blocks: Iterable[BlockView]) -> Iterable[BlockView]:
    for block in blocks:
        yield block
        yield from _all(block.blocks)


def _cuts(lines: Lines, removed: Iterable[Removed]) -> Mapping[Span, frozenset[int]]:
    """The characters that were taken out of lines, by the line's span; a cut may run over several lines."""
    found: dict[Span, set[int]] = {}
    for item in removed:
        if not item.line:
            inside = [line for line in lines if item.span.first <= line.span.first <= item.span.last]
            places = [(line.span, at) for line in inside for at, sign in enumerate(line.text) if sign.strip()]
            text = "".join(line.text[at] for line in inside for at in range(len(line.text)))
            start = "".join(text.split()).find("".join(item.text.split()))
            if start >= 0:
                for span, at in places[start : start + len("".join(item.text.split()))]:
                    found.setdefault(span, set()).add(at)
    return {span: frozenset(places) for span, places in found.items()}


def _pieces(line: Line, cut: frozenset[int], *, is_gone: bool) -> tuple[Piece, ...]:
    if is_gone or not cut:
        return (Piece(line.text, is_gone),)
    runs = groupby(enumerate(line.text), lambda item: item[0] in cut)
    return tuple(Piece("".join(sign for _, sign in run), is_cut) for is_cut, run in runs)
