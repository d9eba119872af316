"""The promises of a conversion, checked on every run: nothing lost, every article whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from msgspec.structs import replace

from bulletin.assemble.blocks import ends_whole
from bulletin.forms.names import UNTITLED, told_section
from bulletin.lines import Line, Role, Tagged
from bulletin.model import Article, Block, Box, Issue, Note, Table
from bulletin.report import UNREADABLE_RULE, Report, Severity

# Lines of these roles are read into fields of the issue and its articles, marks and all.
FIELDS = (
    Role.MASTHEAD,
    Role.CONTENTS,
    Role.SECTION,
    Role.SOURCE,
    Role.BYLINE,
    Role.EDITOR,
    Role.LINK,
    Role.COLOPHON,
)
HEAD = (Role.TITLE, Role.SUBTITLE, Role.KICKER)


def check(issue: Issue, lines: Iterable[Line], tagged: Iterable[Tagged], report: Report) -> None:
    """Write down every promise that is broken; `lines` are those that were read, in plain characters."""
    articles, tagged = issue.articles, tuple(tagged)
    _nothing_lost(issue, lines, tagged, report)
    _no_section_lost(issue, tagged, report)
    named = sum(bool(article.sources) for article in articles)
    for article in articles:
        last = article.order == len(articles)
        whole = ends_whole(article)
        if not whole:
            message = "“{title}” ends in the middle of a sentence; the seed may be cut off here"
            report.add("cut-off", Severity.WARNING, message, article.span, title=article.title)
        if named and not (article.sources or article.original):
            message = "“{title}” has no source line; add one if it has one"
            if last and not whole:
                message = "“{title}” has no source line; the seed ends before one"
            report.add("source-missing", Severity.WARNING, message, article.span, title=article.title)


def _nothing_lost(issue: Issue, lines: Iterable[Line], tagged: tuple[Tagged, ...], report: Report) -> None:
    """Each character read is in one tagged line or removed, and each tagged one in an article or a field."""
    read = [line.text for line in lines]
    kept = [tag.line.text for tag in tagged]
    removed = [item for item in report.removed if item.rule != UNREADABLE_RULE]
    removed_lines = [item.text for item in removed if item.line]
    message = "between reading and classifying, characters were lost: {lost}, or invented: {invented}"
    _compare(Counter(read), Counter(kept + removed_lines), message, report)
    texts: list[str] = []
    fields: list[str] = []
    is_field = False
    for tag in tagged:
        if tag.role is not Role.CONTINUATION:
            is_field = tag.role in FIELDS
        (fields if is_field else texts).append(tag.line.text)
    addresses = "".join([*fields, *(link.address for line in lines for link in line.links)])
    texts += _second_uses(issue, tagged, addresses)
    written = [text for block in issue.preface for text in _texts(block)]
    written += [text for article in issue.articles for text in article_texts(article)]
    inline = [item.text for item in removed if not item.line]
    message = "between classifying and writing, characters were lost: {lost}, or invented: {invented}"
    _compare(Counter(_sentences(texts)), Counter(_sentences(written + inline)), message, report)


def _no_section_lost(issue: Issue, tagged: Iterable[Tagged], report: Report) -> None:
    """No page says the name of a section that stands over nothing, or over other sections only."""
    named = {section.name for section in issue.sections}
    for above, below in pairwise((*tagged, None)):
        if above is None or above.role is not Role.SECTION or (below and below.role is Role.CONTINUATION):
            continue
        if told_section(above.line.text) not in named:
            message = "the section “{text}” has no article; its name is on no page"
            report.add("section-empty", Severity.WARNING, message, above.line.span, text=above.line.text)


def _second_uses(issue: Issue, tagged: Iterable[Tagged], addresses: str) -> Iterable[str]:
    """What an article says that stands in a field, too, or first in the text: a title, an address."""
    titled = any(tag.role in HEAD for tag in tagged)
    untitled = {tag.line.span.first for tag in tagged if tag.rule == UNTITLED}
    for article in issue.articles:
        by_text = article.span.first in untitled and _begins_so(article)
        if by_text or (not titled and article.title == issue.title):
            yield article.title
        yield from (line for line in article.original if "://" in line and line in addresses)


def _begins_so(article: Article) -> bool:
    said = "".join("".join(article_texts(replace(article, title=""))).split())
    return all("".join(clause.split()) in said for clause in article.title.split("，"))


def _compare(before: Counter[str], after: Counter[str], message: str, report: Report) -> None:
    """Most pieces are the same before and after: only the characters of the others are counted."""
    pieces = [piece for piece in before.keys() | after.keys() if before[piece] != after[piece]]
    gone = _characters(piece * (before[piece] - after[piece]) for piece in pieces)
    come = _characters(piece * (after[piece] - before[piece]) for piece in pieces)
    lost, invented = gone - come, come - gone
    if lost or invented:
        report.add("characters-lost", Severity.ERROR, message, lost=_shown(lost), invented=_shown(invented))


def _shown(characters: Counter[str]) -> str:
    total = sum(characters.values())
    return f"{total} ({''.join(sorted(characters.elements())[:20])})" if total else "0"


def _sentences(texts: Iterable[str]) -> list[str]:
    """All characters but spaces, in pieces that do not depend on where lines end."""
    return "".join("".join(texts).split()).replace("。", "。 ").split()


def _characters(texts: Iterable[str]) -> Counter[str]:
    """All characters but spaces."""
    return Counter("".join("".join(texts).split()))


def article_texts(article: Article) -> Iterable[str]:
    """All that an article's head and blocks say, and of its credits what it was made from."""
    yield from (article.kicker, article.title, article.subtitle, *article.original)
    for block in article.blocks:
        yield from _texts(block)


def _texts(block: Block) -> Iterable[str]:
    if isinstance(block, Box):
        yield block.title
        for inner in block.blocks:
            yield from _texts(inner)
    elif isinstance(block, Table):
        yield from (cell for row in block.rows for cell in row)
    elif isinstance(block, Note):
        yield from (block.mark, block.text)
    else:
        yield block.text
