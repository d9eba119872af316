"""Tagged lines -> an issue: sections, articles and blocks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from bulletin.assemble.blocks import Group, blocks_of
from bulletin.assemble.drafts import CREDIT_ROLES, Draft, drafts_of
from bulletin.assemble.heads import Head, head_of
from bulletin.assemble.noted import with_notes
from bulletin.assemble.told_sources import listed_sources, shared_sources, with_sources
from bulletin.assemble.turned import with_rests
from bulletin.assemble.untitled import called_by_text, without_number
from bulletin.forms.bylines import plain_byline
from bulletin.forms.colophon import is_colophon_line
from bulletin.forms.credit import Credit, day_in
from bulletin.forms.masthead import DATE, NUMBER, Masthead, publisher_in, read_masthead
from bulletin.forms.names import (
    RUN_IN_STYLE,
    SIGNATURE,
    UNTITLED,
)
from bulletin.forms.parts import EDITORS_NOTE
from bulletin.forms.tails import tail_source, tell_of_others
from bulletin.forms.writers import with_whole_names
from bulletin.hanzi.join import close_up
from bulletin.hanzi.numbers import with_arabic_dates
from bulletin.lines import Role, Span, Tagged
from bulletin.model import Article, Block, Heading, Issue, Section
from bulletin.report import Report, Severity

MOST_UNTITLED = 8


def assemble(tagged: tuple[Tagged, ...], seed: str, issue_id: str, report: Report) -> Issue:
    """The issue that the tagged lines are; `seed` is the file name of the seed."""
    groups = list(_groups(tagged))
    masthead = read_masthead(tuple(group.text for group in groups if group.role is Role.MASTHEAD))
    drafts = with_rests([draft for draft in drafts_of(groups) if draft.groups], report)
    notes = [group for group in groups if group.role is Role.NOTE]
    placed = _end_with_sources(drafts)
    headed = any(group.role is Role.MASTHEAD for group in groups)
    told = bool(drafts) and _is_preface(drafts[0], alone=headed and len(drafts) > 1)
    preface = _preface(drafts[0], report, masthead.date) if told else ()
    # 汛情通报 over 一、雨情: one report without a title of its own is called as its masthead.
    of_article = masthead if len(drafts) == 1 else replace(masthead, title="")
    listed, shared = listed_sources(groups), shared_sources(groups)
    articles = [
        with_sources(_article(order, draft, report, of_article, placed=placed), listed, shared)
        for order, draft in enumerate(drafts[bool(preface) :], start=1)
    ]
    return Issue(
        id=issue_id,
        seed=seed,
        title=masthead.title,
        sections=tuple(_sections(with_notes(articles, notes, report))),
        number=masthead.number,
        total=masthead.total,
        date=masthead.date,
        publisher=masthead.publisher or _publisher(groups),
        preface=preface,
        colophon=tuple(
            close_up(with_whole_names(group.text), keep_han_spaces=True)
            for group in groups
            if group.role is Role.COLOPHON or _is_imprint(group)
        ),
    )


def _is_imprint(group: Group) -> bool:
    """主编：傅青梧　责任编辑：宁可 in the head of the issue or below its contents; not 主办：…."""
    if group.role not in (Role.MASTHEAD, Role.CONTENTS):
        return False
    text = group.text
    if not any(sign in text for sign in "：:@") or not is_colophon_line(text):
        return False
    return not (publisher_in(text) or NUMBER.search(text) or DATE.search(text))


def _publisher(groups: Iterable[Group]) -> str:
    """Who publishes, as the foot of the issue says it."""
    colophon = (group.text for group in groups if group.role is Role.COLOPHON)
    return next(filter(None, map(publisher_in, colophon)), "")


def _groups(tagged: Iterable[Tagged]) -> Iterator[Group]:
    """Runs of lines that belong together: one with a role, and those that go on with it."""
    run: list[Tagged] = []
    for tag in tagged:
        if run and tag.role is not Role.CONTINUATION:
            yield Group(tuple(run))
            run = []
        run.append(tag)
    if run:
        yield Group(tuple(run))


def _end_with_sources(drafts: Iterable[Draft]) -> bool:
    """（浙江日报） stands behind last sentences, any name behind news whose title runs into the text."""
    sure, others = 0, list[Credit]()
    for draft in drafts:
        last = draft.body[-1] if draft.body else None
        if last is None or last.role is not Role.PARAGRAPH:
            continue
        news = bool(draft.head) and draft.head[0].tags[0].line.style == RUN_IN_STYLE
        if tail_source(last.text, placed=news):
            sure += 1
        elif other := tail_source(last.text, placed=True):
            others.append(other)
    return tell_of_others(sure, others)


def _is_preface(draft: Draft, *, alone: bool) -> bool:
    """编者按 or 本周要点 above everything else, without a title or a credit of its own.

    Where they may stand `alone`, a few paragraphs without any title are what the editors say, too.
    """
    untitled = bool(draft.body) and draft.body[0].rule == UNTITLED
    if alone and not (draft.head or untitled) and draft.section is None and len(draft.body) <= MOST_UNTITLED:
        return all(group.role in (Role.PARAGRAPH, Role.LIST_ITEM) for group in draft.body)
    if len(draft.head) != 1 or not draft.body or any(group.role in CREDIT_ROLES for group in draft.body):
        return False
    head = draft.head[0]
    note = head.rule.startswith("preface/") and EDITORS_NOTE.fullmatch(head.text) is not None
    return note or head.rule == "preface/highlights"


def _preface(draft: Draft, report: Report, issued: dt.date | None) -> tuple[Block, ...]:
    if not draft.head:
        return blocks_of(draft.body, report, issued, placed=False).blocks
    said = head_of(draft.head, report, issued).title
    title = said.rstrip("：:")
    if title != said:
        report.cut(said[len(title) :], draft.head[0].span, "title-mark")
    heading = Heading(title, 1, draft.head[0].span)
    return heading, *blocks_of(draft.body, report, issued, placed=False).blocks


def _without_original(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """The text of an article, and the lines above and below it that say what it was made from."""
    told = [i for i, group in enumerate(groups) if group.role not in (Role.ORIGINAL, Role.NOTE)]
    first, last = (told[0], told[-1]) if told else (0, -1)
    outer = [i for i, group in enumerate(groups) if group.role is Role.ORIGINAL and not first < i < last]
    return [group for i, group in enumerate(groups) if i not in outer], [groups[i] for i in outer]


def _signature(groups: Sequence[Group]) -> tuple[str, dt.date | None]:
    """Who signs at the end of a letter or notice, and when: what stands there stays in the text."""
    texts = [with_arabic_dates(group.text) for group in groups if group.rule == SIGNATURE]
    days = [day for text in texts if (day := day_in(DATE.search(text)))]
    names = [text for text in texts if not DATE.search(text)]
    return "、".join(names), days[-1] if days else None


def _article(order: int, draft: Draft, report: Report, masthead: Masthead, *, placed: bool) -> Article:
    """The article of a draft, called as its own lines or else as the masthead says.

    Where `placed`, other articles have their source behind the last sentence.
    """
    issued = masthead.date
    head = head_of(draft.groups, report, issued)
    body = without_number(draft.body, report)
    called = called_by_text(body[0].text) if body and body[0].rule == UNTITLED else masthead.title
    if called and not head.title:
        head = replace(head, title=called, confidence=NAMED)
    # A subtitle may stand below the title in another language, which is kept as text.
    rest = [group for group in body if group.role not in (*CREDIT_ROLES, Role.SUBTITLE)]
    text, original = _without_original(rest)
    blocks = blocks_of(text, report, issued, placed=placed and not head.sources)
    signers, signed = _signature(draft.body)
    told = head.byline or blocks.byline
    first, last = draft.groups[0], draft.groups[-1]
    article = Article(
        order=order,
        title=head.title,
        section=draft.section,
        blocks=blocks.blocks,
        span=Span(first.span.seed, first.span.page, first.span.first, last.span.last),
        subtitle=head.subtitle,
        kicker=head.kicker,
        sources=head.sources or blocks.sources,
        byline=plain_byline(told) or ("" if head.sources or blocks.sources else signers),
        date=head.date or signed,
        editor=head.editor,
        original=(*(close_up(group.text) for group in original), *head.links),
        confidence=head.confidence,
    )
    _report(article, head, report)
    return article


def _report(article: Article, head: Head, report: Report) -> None:
    if not article.title:
        report.add("title-missing", Severity.ERROR, "an article without a title begins here", article.span)
    elif head.confidence < DOUBTFUL:
        message = "is “{title}” the title?"
        report.add("title-doubtful", Severity.INFO, message, article.span, title=article.title)
    if not article.blocks:
        message = "“{title}” has no text"
        # News of one sentence is whole with its source.
        severity = Severity.WARNING if article.sources else Severity.ERROR
        report.add("text-missing", severity, message, article.span, title=article.title)


DOUBTFUL = 0.7
NAMED = 0.6
"""How sure a title is that is the name of the issue."""


def _sections(articles: Iterable[Article]) -> Iterator[Section]:
    """Runs of articles under one section."""
    run: list[Article] = []
    for article in articles:
        if run and run[-1].section != article.section:
            yield Section(run[-1].section, tuple(run))
            run = []
        run.append(article)
    if run:
        yield Section(run[-1].section, tuple(run))
