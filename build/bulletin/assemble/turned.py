"""Articles that go on further down: （下转第4页）, and （上接第1页） over the rest of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from bulletin.assemble.blocks import Group
from bulletin.assemble.drafts import Draft
from bulletin.forms.sentences import ends_sentence
from bulletin.hanzi.numbers import number
from bulletin.report import Report

PLACE = r"第?\s*(?P<page>\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页頁]"
# ……少看了一个零。（下转第4页）   （紧转第三版）
GOES = re.compile(rf"[（(\[【]?\s*(?:下转|下轉|紧转|转入?|轉)\s*{PLACE}\s*[）)\]】]?$")
# （上接第1页）企业也在想办法……   （紧接第一版）
COMES = re.compile(rf"^[（(\[【]?\s*(?:上接|紧接|接)\s*{PLACE}\s*[）)\]】]?[ \u3000]*")


class Turn(Struct, frozen=True):
    """A mark that sends the reader to another page, or says which page he comes from."""

    draft: int
    group: int
    page: int


def with_rests(drafts: Sequence[Draft], report: Report) -> list[Draft]:
    """The drafts, each whose text goes on further down with the rest of it; the marks go.

    A mark without its other half stays where it is. The rest reaches to the end of the draft in which it
    stands; where that begins with the mark, its head is the title once more.
    """
    goes = [turn for i, draft in enumerate(drafts) for turn in _turns(draft, i, GOES)]
    comes = [turn for i, draft in enumerate(drafts) for turn in _turns(draft, i, COMES)]
    result = list(drafts)
    for begin, rest in _pairs(goes, comes, drafts):
        target, source = result[begin.draft], result[rest.draft]
        kept = [*target.body[: begin.group], *_without(target.body[begin.group], GOES, report)]
        moved = [*_without(source.body[rest.group], COMES, report), *source.body[rest.group + 1 :]]
        body = [*_joined(kept, moved), *target.body[begin.group + 1 :]]
        result[begin.draft] = Draft(target.section, target.head, body, target.over)
        left = source.body[: rest.group]
        for group in () if left else source.head:
            report.cut(group.text, group.span, "turned-title")
        result[rest.draft] = Draft(source.section, source.head if left else [], left, source.over)
    return [draft for draft in result if draft.groups]


def _turns(draft: Draft, index: int, form: re.Pattern[str]) -> list[Turn]:
    found = ((i, form.search(group.text)) for i, group in enumerate(draft.body))
    return [Turn(index, i, number(match["page"])) for i, match in found if match]


def _pairs(goes: Sequence[Turn], comes: Sequence[Turn], drafts: Sequence[Draft]) -> list[tuple[Turn, Turn]]:
    """Each mark with its other half, further down: from the page it stands on, where pages are known."""
    pairs: list[tuple[Turn, Turn]] = []
    free = list(goes)
    for rest in comes:
        near = [turn for turn in free if turn.draft < rest.draft]
        told = [turn for turn in near if drafts[turn.draft].body[turn.group].span.page == rest.page]
        if begin := next(iter(told or near), None):
            free.remove(begin)
            pairs.append((begin, rest))
    return pairs


def _joined(kept: list[Group], moved: list[Group]) -> list[Group]:
    """The groups; a paragraph that broke off inside a sentence is one with its rest."""
    if not (kept and moved) or ends_sentence(kept[-1].text):
        return kept + moved
    whole = Group((*kept[-1].tags, *moved[0].tags))
    return [*kept[:-1], whole, *moved[1:]]


def _without(group: Group, form: re.Pattern[str], report: Report) -> list[Group]:
    """The group without its mark; nothing where it is no more than that."""
    at = 0 if form is COMES else -1
    line = group.tags[at].line
    match = form.search(line.text)
    if match is None:
        return [group]
    report.cut(match[0], line.span, "turn")
    tags = list(group.tags)
    text = (line.text[: match.start()] + line.text[match.end() :]).strip()
    tags[at : at + 1 or None] = [replace(tags[at], line=replace(line, text=text))] if text else []
    if not tags:
        return []
    return [Group((replace(tags[0], role=group.role, rule=group.rule), *tags[1:]))]
