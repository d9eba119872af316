"""Articles that go on further down: （下转第4页）, and （上接第1页） over the rest of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from bulletin.assemble.blocks import Group
from bulletin.assemble.drafts import CREDIT_ROLES, Draft
from bulletin.forms.sentences import ends_sentence
from bulletin.hanzi.numbers import number
from bulletin.lines import Role
from bulletin.report import Report

PLACE = r"第?[ \u3000]?(?P<page>\d{1,3}|[一二三四五六七八九十]{1,3})[ \u3000]?[版页頁]"
# ……减少会议和文件。（下转第4页）   （紧转第三版）
GOES = re.compile(rf"[（(\[【]?(?:下转|下轉|紧转|緊轉){PLACE}[）)\]】]?$")
# （上接第1页）企业也在想办法……   （紧接第一版）
COMES = re.compile(rf"[（(\[【]?(?:上接|紧接|緊接){PLACE}[）)\]】]?[ \u3000]*")
LONGEST_MARK = 16
TEXT_ROLES = (Role.PARAGRAPH, Role.LIST_ITEM)
MOST_PAIRS = 100
"""No bulletin sends its readers on as often."""
SHORTEST_TITLE = 4
"""Letters of a title that a longer one has in it."""


class Mark(Struct, frozen=True, eq=False):
    """A mark that sends the reader to another page, or says which page he comes from."""

    draft: int
    group: Group
    page: int


def with_rests(drafts: Sequence[Draft], report: Report) -> list[Draft]:
    """The drafts, each whose text goes on further down with the rest of it; the marks go.

    The rest reaches to its source, to the next rest, or to the end of the draft in which it stands. Where
    that begins with it, the head is the title once more. A mark without its other half stays where it is.
    """
    goes = [mark for i, draft in enumerate(drafts) for mark in _marks(draft, i, GOES)]
    comes = [mark for i, draft in enumerate(drafts) for mark in _marks(draft, i, COMES)]
    if not (goes and comes) or max(len(goes), len(comes)) > MOST_PAIRS:
        return list(drafts)
    result = [Draft(draft.section, [*draft.head], [*draft.body], draft.over) for draft in drafts]
    rests = [mark.group for mark in comes]
    for begin, rest in _pairs(goes, comes):
        _join(result, begin.group, rest, rests, report)
    return [draft for draft in result if draft.groups]


def _marks(draft: Draft, index: int, form: re.Pattern[str]) -> Iterator[Mark]:
    for group in draft.body:
        if group.role in TEXT_ROLES and (match := _mark_in(group, form)):
            yield Mark(index, group, number(match["page"]))


def _mark_in(group: Group, form: re.Pattern[str]) -> re.Match[str] | None:
    """The mark at the beginning or at the end of the group."""
    if form is COMES:
        return form.match(group.tags[0].line.text)
    text = group.tags[-1].line.text
    return form.search(text, max(0, len(text) - LONGEST_MARK))


def _pairs(goes: Sequence[Mark], comes: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Each mark with its other half, further down.

    The rests stand in the order of the pages that the texts go on to. Where there are more of one kind, both
    must say where the other stands.
    """
    if len(goes) == len(comes):
        ordered = sorted(goes, key=lambda mark: mark.page)
        yield from (pair for pair in zip(ordered, comes, strict=True) if _is_below(*pair))
        return
    free = list(goes)
    for rest in comes:
        told = [
            mark
            for mark in free
            if _is_below(mark, rest) and (_page(mark), mark.page) == (rest.page, _page(rest))
        ]
        if len(told) == 1:
            free.remove(told[0])
            yield told[0], rest


def _is_below(begin: Mark, rest: Mark) -> bool:
    return begin.group.tags[-1].line.span.last < rest.group.tags[0].line.span.first


def _page(mark: Mark) -> int:
    return mark.group.span.page


def _join(drafts: list[Draft], begin: Group, rest: Mark, rests: Sequence[Group], report: Report) -> None:
    """Move a rest behind the mark that leads to it, where both are still there."""
    source = drafts[rest.draft]
    target = next((draft for draft in drafts if _place(draft, begin, GOES) >= 0), None)
    at = _place(source, rest.group, COMES)
    if target is None or at < 0:
        return
    opens = bool(source.head) and all(group.role in CREDIT_ROLES for group in source.body[:at])
    if opens and not _is_title_of(source, target):
        return
    end = _end_of_rest(source.body, at, rests)
    moved = [*_without(source.body[at], COMES, report), *source.body[at + 1 : end]]
    moved = [*source.body[:at], *moved] if opens else moved
    source.body[0 if opens else at : end] = []
    if opens:
        for group in source.head:
            report.cut(group.text, group.span, "turned-title")
        source.head.clear()
    place = _place(target, begin, GOES)
    kept = [*target.body[:place], *_without(target.body[place], GOES, report)]
    target.body[: place + 1] = _joined(kept, moved)


def _place(draft: Draft, marked: Group, form: re.Pattern[str]) -> int:
    """Where the line with a mark stands in a draft, wherever it was moved; -1 where it does not."""
    end = 0 if form is COMES else -1
    line = marked.tags[end].line.span
    places = (i for i, group in enumerate(draft.body) if group.tags[end].line.span == line)
    return next((i for i in places if _mark_in(draft.body[i], form)), -1)


def _end_of_rest(body: Sequence[Group], at: int, rests: Sequence[Group]) -> int:
    for index in range(at, len(body)):
        if body[index].role is Role.SOURCE:
            return index + 1
        if index > at and body[index] in rests:
            return index
    return len(body)


def _is_title_of(rest: Draft, begun: Draft) -> bool:
    """The title over the rest is that of the article, or a part of it."""
    own, other = _letters(rest), _letters(begun)
    return own == other or (len(own) >= SHORTEST_TITLE and own in other)


def _letters(draft: Draft) -> str:
    titles = (group.text for group in draft.head if group.role is Role.TITLE)
    return "".join(filter(str.isalnum, "".join(titles)))


def _joined(kept: list[Group], moved: list[Group]) -> list[Group]:
    """The groups; a paragraph that broke off inside a sentence is one with its rest."""
    pair = (*kept[-1:], *moved[:1])
    broken = len(pair) > 1 and all(group.role is Role.PARAGRAPH for group in pair)
    if not broken or ends_sentence(pair[0].text):
        return kept + moved
    return [*kept[:-1], Group((*pair[0].tags, *pair[1].tags)), *moved[1:]]


def _without(group: Group, form: re.Pattern[str], report: Report) -> list[Group]:
    """The group without its mark; nothing where it is no more than that."""
    match = _mark_in(group, form)
    if match is None:
        return [group]
    at = 0 if form is COMES else len(group.tags) - 1
    line = group.tags[at].line
    report.cut(match[0], line.span, "turn")
    text = (line.text[: match.start()] + line.text[match.end() :]).strip()
    tags = [*group.tags[:at], *([replace(group.tags[at], line=replace(line, text=text))] if text else [])]
    tags += group.tags[at + 1 :]
    if not tags:
        return []
    return [Group((replace(tags[0], role=group.role, rule=group.rule), *tags[1:]))]
