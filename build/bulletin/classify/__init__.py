"""Gives every line one role and the name of the rule that decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from bulletin.classify.asides import with_asides
from bulletin.classify.bodies import find_bodies
from bulletin.classify.captions import find_captions
from bulletin.classify.contents import (
    are_highlights,
    contents_span,
    entries_of,
    entry_keys,
    heads_highlights,
)
from bulletin.classify.contents_rows import with_entries
from bulletin.classify.credit_place import Credits, credit_place
from bulletin.classify.credits import BRACKETED, find_credits
from bulletin.classify.entries import read_promises
from bulletin.classify.entry_sections import is_outline
from bulletin.classify.layout import layout_of
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.masthead import heads_text, is_masthead_line, letter_end, masthead_end
from bulletin.classify.notes import note_lines
from bulletin.classify.promises import Kept, Promise, find_promises, with_sections
from bulletin.classify.run_in import opens_preface, parted
from bulletin.classify.sections import find_sections
from bulletin.classify.shapes import may_be_title
from bulletin.classify.styled import level_of, levels_of
from bulletin.classify.tables import with_cells
from bulletin.classify.titles import find_titles
from bulletin.classify.units import Unit, units_of
from bulletin.classify.untitled_items import find_untitled_items
from bulletin.forms.colophon import is_colophon_line
from bulletin.forms.names import RUN_IN_STYLE
from bulletin.forms.parts import PREFACE, QUESTION
from bulletin.forms.tails import tail_source, tell_of_others
from bulletin.lines import TITLE, Line, Lines, Role, Tagged
from bulletin.report import Report, Severity

# 发布时间：2023-06-09 10:12　来源：厅办公室　浏览：215
PAGE_CREDIT = re.compile(r"(?:发布|更新)(?:时间|日期)|浏览|点击|阅读|字[体号]")


class _Parts(Struct, frozen=True):
    """A seed's lines: its head, its contents list, its footnotes and the rest."""

    masthead: Lines
    contents: Lines
    notes: tuple[tuple[Line, bool], ...]
    body: Lines


def classify(lines: Lines, report: Report) -> tuple[Tagged, ...]:
    """Every line with its role: the head, the contents, the articles in the order of the seed, the footnotes.

    Footnotes come last, since one may stand inside a paragraph that goes on over the page.
    """
    parts = _part(lines)
    promises = read_promises(entries_of(parts.contents), parts.body)
    if is_outline(promises):
        parts = _part(lines, whole=True)
    kept = with_sections(find_promises(promises, parts.body), parts.body)
    highlights = are_highlights(parts.contents)
    if highlights:
        kept = tuple(item for item in kept if item.whole)
    else:
        _report_promises(promises, kept, report)
    if is_outline(promises):
        kept = ()
    scene = _scene(parts.body, kept, has_masthead=bool(parts.masthead), whole=is_outline(promises))
    find_credits(scene)
    find_captions(scene)
    find_untitled_items(scene)
    find_sections(scene)
    _find_front_lines(scene)
    find_titles(scene)
    find_bodies(scene)
    return (
        *(Tagged(line, Role.MASTHEAD, "masthead") for line in parts.masthead),
        *_tag_contents(parts.contents, told=highlights and len(kept) * 2 < len(promises)),
        *_tag(scene),
        *(Tagged(line, Role.NOTE if begins else Role.CONTINUATION, "note") for line, begins in parts.notes),
    )


def _tag_contents(contents: Lines, *, told: bool) -> Iterator[Tagged]:
    """The contents list; where it is `told` in sentences of its own, the issue's preface."""
    sign = contents[1].text[:1] if told else ""
    for index, line in enumerate(contents):
        if not told:
            yield Tagged(line, Role.CONTENTS, "contents")
        elif not index:
            yield Tagged(line, Role.TITLE, "preface/highlights", confidence=0.9)
        else:
            role = Role.LIST_ITEM if line.text.startswith(sign) else Role.CONTINUATION
            yield Tagged(line, role, "highlights")


def _part(lines: Lines, *, whole: bool = False) -> _Parts:
    """The parts; the title of a `whole` document stands above its contents list."""
    lines = with_entries(lines)
    letter = lines[: letter_end(lines)]
    lines = lines[len(letter) :]
    head = masthead_end(lines)
    first, end = contents_span(lines, head)
    # 按：现选编四篇，供参考。 above the contents list is no part of the masthead.
    opens = (i for i in range(1, first) if _opens_preface(lines[i].text))
    note = next(
        (i for i in opens if not any(is_masthead_line(line.text) for line in lines[i + 1 : first])), first
    )
    top = head if whole else note
    # 主编：梁宗岱 between the contents list and the first article, where an editors' note stands above.
    after = end
    while top < first and after < len(lines) and is_colophon_line(lines[after].text):
        after += 1
    own = int(first == end and heads_text(lines, head))
    body = (*letter, *lines[:own], *lines[top:first], *lines[after:])
    rest = parted(with_cells(with_asides(body)), entry_keys(lines[first:end]))
    notes = note_lines(rest)
    return _Parts(
        masthead=(*lines[own:top], *lines[end:after]),
        contents=lines[first:end],
        notes=tuple((rest[i], begins) for i, begins in sorted(notes.items())),
        body=tuple(line for i, line in enumerate(rest) if i not in notes),
    )


def _opens_preface(text: str) -> bool:
    """按：现选编四篇，供参考。 or 编者的话 above the contents list; what the issue reports, in sentences."""
    return opens_preface(text) or PREFACE.fullmatch(text) is not None or heads_highlights(text)


def _report_promises(promises: tuple[Promise, ...], kept: tuple[Kept, ...], report: Report) -> None:
    found = {(item.promise.line.span, item.promise.key): item for item in kept}
    for promise in promises:
        item = found.get((promise.line.span, promise.key))
        if item is None:
            message = "the contents list promises the title “{text}”, which the text does not have"
            if promise.is_section:
                message = "the contents list promises the section “{text}”, which the text does not have"
            report.add("contents-broken", Severity.WARNING, message, promise.line.span, text=promise.text)
        elif not item.whole:
            message = "the contents list says “{text}”, the text says it in other words"
            report.add("contents-differ", Severity.WARNING, message, promise.line.span, text=promise.text)


def _scene(body: Lines, kept: tuple[Kept, ...], *, has_masthead: bool, whole: bool) -> Scene:
    layout = layout_of(body)
    alone = {index for item in kept for index in range(item.first, item.last + 1)}
    units = units_of(layout, alone)
    by_line = {line: item for item in kept for line in range(item.first, item.last + 1)}
    promised = {number: by_line[unit.first] for number, unit in enumerate(units) if unit.first in by_line}
    return Scene(units, layout, promised, has_masthead, whole, frozenset(_tailed(units)))


def _find_front_lines(scene: Scene) -> None:
    """Short lines above the first section, or the first title that the format tells, are of the issue's head.

    So do lines in brackets right under the masthead: （促进高校毕业生就业工作专辑）, and those at the
    beginning that are an imprint: 执行主编：郇玉林　　本期责编：柴若菲.
    """
    for index, unit in enumerate(scene.units):
        if index in scene.promised or not is_colophon_line(unit.text):
            break
        scene.marks[index] = Mark(Role.MASTHEAD, "imprint", confidence=0.8)
    for index, unit in enumerate(scene.units):
        if not scene.has_masthead or not BRACKETED.fullmatch(unit.text) or scene.role(index) is not None:
            break
        scene.decide(index, Mark(Role.MASTHEAD, "front-line", confidence=0.8))
    _find_page_head(scene)
    told = next((i for i in range(len(scene.units)) if scene.role(i) is not Role.SOURCE), 0)
    # 发布时间：2023-10-25 / 来源：某某总会　点击：412次 of a page, over the first section of the issue in it
    # So is it over the first title, where the sources of articles stand below them.
    titled = told < len(scene.units) and scene.role(told) is None and may_be_title(scene.units[told])
    below = titled and any(PAGE_CREDIT.search(unit.text) for unit in scene.units[:told])
    below = below and credit_place(scene) is Credits.BELOW
    if scene.has_masthead and told and (scene.role(told) is Role.SECTION or below):
        for index in range(told):
            scene.marks[index] = Mark(Role.MASTHEAD, "page-head", confidence=0.8)
    styled = levels_of(scene)
    first = next(
        (
            i
            for i, unit in enumerate(scene.units)
            if scene.role(i) is Role.SECTION or (styled and level_of(unit) == styled.article)
        ),
        0,
    )
    front = scene.units[:first]
    headed = scene.has_masthead or styled is not None
    if headed and first <= MOST_FRONT_LINES and not any(unit.is_sentence for unit in front):
        for index in range(first):
            scene.decide(index, Mark(Role.MASTHEAD, "front-line", confidence=0.8))


def _find_page_head(scene: Scene) -> None:
    """What stands above the title of a page is the site's, and so is the title printed once more below."""
    titled = next((i for i, unit in enumerate(scene.units) if unit.line.style == TITLE), 0)
    if titled <= MOST_PAGE_LINES and not any(unit.is_sentence for unit in scene.units[:titled]):
        for index in range(titled):
            scene.decide(index, Mark(Role.MASTHEAD, "page-head", confidence=0.8))
        again = titled + 1
        while scene.role(again) is Role.SOURCE:
            again += 1
        texts = [scene.units[i].text for i in (titled, again) if i < len(scene.units)]
        if again > titled + 1 and texts[1:] == texts[:1]:  # the title once more, under the page's own head
            scene.decide(again, Mark(Role.MASTHEAD, "page-head", confidence=0.8))


MOST_FRONT_LINES = 3
MOST_PAGE_LINES = 12
"""Lines of a site above the title of its page."""


def _tailed(units: Sequence[Unit]) -> Iterator[int]:
    """Paragraphs with a source behind the last sentence; any name there is one over what may be a title."""
    # 问：怎么找到靠得住的种苗？（湖南新化村委会）: who asks is no source.
    known = {i for i, unit in enumerate(units) if tail_source(unit.text) and not QUESTION.match(unit.text)}
    yield from known
    over = (i for i, (_, after) in enumerate(pairwise(units)) if i not in known and may_be_title(after))
    placed = {i: credit for i in over if (credit := tail_source(units[i].text, placed=True))}
    yield from placed if tell_of_others(len(known), placed.values()) else ()


def _tag(scene: Scene) -> Iterator[Tagged]:
    goes_on = False
    for index, unit in enumerate(scene.units):
        mark = scene.marks[index]
        run_in = _runs_in(scene, index)
        role = Role.PARAGRAPH if run_in else mark.role
        rule = "paragraph" if run_in else mark.rule
        yield Tagged(
            unit.line, Role.CONTINUATION if goes_on else role, rule, mark.level, confidence=mark.confidence
        )
        for line in unit.lines[1:]:
            yield Tagged(line, Role.CONTINUATION, rule, confidence=mark.confidence)
        goes_on = run_in


def _runs_in(scene: Scene, index: int) -> bool:
    """【小主播居多】在退租的商户中，……: no title, so it goes on with the text that it was parted from."""
    heading = scene.units[index].line.style == RUN_IN_STYLE and scene.role(index) is Role.HEADING
    return heading and scene.role(index + 1) is Role.PARAGRAPH
