"""Where each article begins: under a section line, after or above a source line, at a promised title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from msgspec import Struct

from bulletin.classify.bare_lines import is_bare
from bulletin.classify.break_addresses import ADDRESS
from bulletin.classify.credit_place import Credits, is_under_title
from bulletin.classify.guesses import BY_FRAME, BY_MARK, BY_TYPE, GUESSES, Rule
from bulletin.classify.heads import STARTING, block_above
from bulletin.classify.listed import listed_stretches
from bulletin.classify.marks import Scene
from bulletin.classify.numbered_titles import announced
from bulletin.classify.sections import repeated_labels
from bulletin.classify.shapes import is_running_text, may_be_title
from bulletin.classify.styled import UNSTYLED, level_of, levels_of
from bulletin.classify.untitled import has_topics, opens_with_text
from bulletin.forms.names import DASHED, SIGNATURE
from bulletin.forms.parts import CAPTION, NUMBERED, OPENS_DIGEST, PREFACE, QUESTION, TOLD_LABEL
from bulletin.forms.writers import writers_of
from bulletin.lines import BULLETED, TITLE, Role

SENTENCES = re.compile(r"[。！？].*[。！？]")
# （统计截止时间：7月31日）      of any length: no title is in brackets from end to end.
BRACKETED = re.compile(r"[（(][^（）()]+[）)]")
# 文/王 倩　图/赵 磊, under the last sentence
PICTURED = re.compile(r"(?:文|圖|图|图文|文图|撰文)\s*[/／]")
HEAD_CREDITS = (Role.SOURCE, Role.BYLINE, Role.ORIGINAL, Role.EDITOR)
QUESTIONS = re.compile(r"(?:[问問][与與和]?答|一[问問]一答|答[记記]者[问問])\s*[:：]\s*\S.{3,40}")
# The last words of a speech.
THANKS = re.compile(r"(?:最后，|再次)?(?:谢谢|感谢)(?:大家|各位)?[！!。]")
FEWEST_MARKED = 4
"""Titles with one sign, where the sign tells all titles."""
MOST_ENDING = 30
"""Lines between an article and the next."""


class Start(Struct, frozen=True):
    """An article's first unit, and how sure that is."""

    unit: int
    rule: str
    confidence: float


def find_starts(scene: Scene, place: Credits) -> list[Start]:
    """First units of the articles, in order; where two rules know one, the first rule names it."""
    found: dict[int, Start] = {}
    listed, labels = listed_stretches(scene), repeated_labels(scene)
    # Where the format tells titles, no other line is one by its form alone.
    levels = levels_of(scene)
    told = levels is not None and levels.article != UNSTYLED
    untitled = has_topics(scene)
    rules = () if scene.is_whole or untitled else TOLD if told else (*SURE, *GUESSES)
    for name, rule, confidence in rules:
        for unit in rule(scene, place, frozenset(found)):
            begin = _under_brackets(scene, unit)
            inside = (begin in labels and rule in GUESSING) or (
                begin in listed and (rule in GUESSING or not may_be_title(scene.units[begin]))
            )
            if begin < len(scene.units) and not inside and scene.role(begin) in STARTING:
                found.setdefault(begin, Start(begin, name, confidence))
        if any(start.rule == BY_TYPE for start in found.values()) or _marked(found, name):
            break  # the type, the sign or the brackets tell all titles
    first = scene.first_free()
    if first is not None and not found:
        # Under the masthead of a report stands no other title.
        if not (untitled or opens_with_text(scene, first)):
            found[first] = Start(first, "only-article", 0.6)
    elif first is not None and place is not Credits.ABOVE:
        first += _greets(scene, first)
        while first < min(found) and OPENS_DIGEST.match(scene.units[first].text):
            first += 1
        if first < min(found):
            found[first] = Start(first, "first-line", 0.8)
    return [start for _, start in sorted(found.items())]


def _greets(scene: Scene, first: int) -> bool:
    """早上好，今天是11月13日，星期一。上周发生了哪些大事？带你看完: several sentences, under the masthead."""
    return scene.has_masthead and SENTENCES.search(scene.units[first].text) is not None


def _marked(found: dict[int, Start], name: str) -> bool:
    """Several titles, all of them by their sign or most by their brackets, where that rule was asked last."""
    own = sum(start.rule == name for start in found.values())
    told = own == len(found) if name == BY_MARK else name == BY_FRAME and own * 4 >= len(found) * 3
    return told and own >= FEWEST_MARKED


def _under_brackets(scene: Scene, index: int) -> int:
    """No title is in round brackets from end to end: （统计截止时间：7月31日） belongs to what is above it.

    Where no title is below it either, no article begins: that is beyond the last unit.
    """
    if (
        index in scene.promised
        or index >= len(scene.units)
        or not BRACKETED.fullmatch(scene.units[index].text)
    ):
        return index
    below, end = index + 1, min(len(scene.units), index + MOST_ENDING)
    while below < end and BRACKETED.fullmatch(scene.units[below].text):
        below += 1
    titled = below < len(scene.units) and (below in scene.promised or may_be_title(scene.units[below]))
    return below if titled else len(scene.units)


def _promised(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """The contents list promises the title."""
    for index, kept in scene.promised.items():
        if not kept.promise.is_section and scene.units[index].first == kept.first:
            yield _with_kicker(scene, index)


def _preface(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """编者按 above everything else, and the first title below it."""
    first = next((i for i in range(len(scene.units)) if scene.role(i) is None), len(scene.units))
    if first == len(scene.units) or not PREFACE.fullmatch(scene.units[first].text):
        return
    yield first
    texts = takewhile(lambda i: scene.role(i) is None, range(first + 1, len(scene.units)))
    yield from islice((i for i in texts if is_bare(scene, i)), 1)


def _styled(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Headings of the level that the format gives to articles."""
    if levels := levels_of(scene):
        yield from (i for i, unit in enumerate(scene.units) if level_of(unit) == levels.article)


def _titled(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """What the format says is the title of the document, where it is none of an issue's head."""
    yield from (i for i, unit in enumerate(scene.units) if unit.line.style == TITLE and may_be_title(unit))


def _under_section(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """An article begins under each section line."""
    yield from (i + 1 for i in range(len(scene.units)) if scene.role(i) is Role.SECTION)


def _over_questions(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """问与答：邻居的树枝可以自己剪吗？ over the first 问：, under the end of another article."""
    for index in range(1, len(scene.units) - 1):
        above, unit, below = scene.units[index - 1 : index + 2]
        asked = QUESTIONS.match(unit.text) and QUESTION.match(below.text) and not QUESTION.match(above.text)
        if asked and scene.role(index) is None and (above.is_sentence or scene.role(index - 1) is not None):
            yield index


def _over_source(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """The short lines above a source line that stands under a title are the title."""
    for index in range(len(scene.units)):
        if scene.role(index) is Role.SOURCE and (place is Credits.ABOVE or is_under_title(scene, index)):
            yield block_above(scene, index)


def _under_source(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """The next article begins under a source line that stands after an article, or an editor's line."""
    over = _article_surely_over if place is Credits.ABOVE else _article_over
    last = range(1, len(scene.units))
    ends = {i for i in last if scene.role(i) is Role.SOURCE and over(scene, i)}
    ends |= {i for i in last if scene.role(i) in (Role.EDITOR, Role.LINK) and not _in_head(scene, i)}
    ends |= {i for i in last if _signs_article(scene, i) or _is_signed(scene, i)}
    # 一句话新闻 in a list: each of its points says where it is from.
    tailed = {i for i in scene.tailed if not _is_point(scene, i + 1)}
    yield from (_after_end(scene, i) for i in sorted(ends | tailed))


def _is_point(scene: Scene, index: int) -> bool:
    """The format says that the line is a point of a list."""
    return index < len(scene.units) and scene.units[index].line.style == BULLETED


def _in_head(scene: Scene, index: int) -> bool:
    """【校对】李楠, below the source and the writer of a translation, all of them under its title."""
    first = index
    while first > 0 and scene.role(first - 1) in HEAD_CREDITS:
        first -= 1
    return any(scene.role(i) is Role.SOURCE and is_under_title(scene, i) for i in range(first, index))


def _is_signed(scene: Scene, index: int) -> bool:
    """The last line of a signature, over what may be a title."""
    # 联系人：许老师 stands under the day of a notice.
    last = index - 1 if TOLD_LABEL.match(scene.units[index].text) else index
    mark, after = scene.marks.get(last), scene.marks.get(last + 1)
    signed = mark is not None and mark.rule == SIGNATURE and (after is None or after.rule != SIGNATURE)
    return signed and index + 1 < len(scene.units) and may_be_title(scene.units[index + 1])


def _signs_article(scene: Scene, index: int) -> bool:
    """（傅建军）, （人事部　卞思齐　整理） or 谢谢大家！ between an article and a title."""
    if index + 1 >= len(scene.units) or not may_be_title(scene.units[index + 1]):
        return False
    text, mark = scene.units[index].text, scene.marks.get(index)
    if mark is None:
        return THANKS.fullmatch(text) is not None
    above = scene.units[index - 1]
    under = above.is_sentence or scene.role(index - 1) is Role.CAPTION or CAPTION.fullmatch(above.text)
    pictured = PICTURED.match(text) is not None and is_running_text(above)
    signs = mark.rule == "writers" or (BRACKETED.fullmatch(text) and under) or pictured
    return mark.role is Role.BYLINE and bool(signs)


SURE: tuple[tuple[str, Rule, float], ...] = (
    ("contents-promise", _promised, 1.0),
    ("preface", _preface, 0.9),
    ("document-title", _titled, 0.9),
    ("heading-level", _styled, 0.9),
    ("announced", announced, 0.9),
    ("after-section", _under_section, 0.9),
    ("over-questions", _over_questions, 0.8),
    ("above-source", _over_source, 0.95),
    ("after-source", _under_source, 0.95),
)
"""Name, rule and how sure it is; the first that knows a unit names it, before all guesses."""
TOLD = tuple(rule for rule in SURE if rule[1] is not _under_source)
"""Those that hold where the format tells titles: 关键词：…… below a source is none."""
GUESSING = frozenset(rule for _, rule, _ in GUESSES)


def _with_kicker(scene: Scene, index: int) -> int:
    """The unit where the article of a promised title begins: one line above may be its kicker."""
    above = index - 1
    free = above >= 0 and scene.role(above) is None and above not in scene.promised
    # 项目报告下载：http://… and ——某某通讯 stand under the article before.
    others = (ADDRESS.search, writers_of, DASHED.match)
    free = free and not any(form(scene.units[above].text) for form in others)
    if free and may_be_title(scene.units[above]) and not NUMBERED.match(scene.units[above].text):
        before = scene.role(above - 1) if above else Role.SECTION
        if before is None and scene.units[above - 1].is_sentence and not scene.units[above].is_sentence:
            return above
        mark = scene.marks.get(above - 1)
        signed = mark is not None and mark.rule == SIGNATURE
        if signed or before in (Role.SOURCE, Role.SECTION, Role.EDITOR, Role.ORIGINAL):
            return above
    return index


def _article_over(scene: Scene, index: int) -> bool:
    """A source line after a paragraph ends its article, one among title lines does not."""
    before = scene.role(index - 2) if index > 1 else Role.SECTION
    titled = scene.role(index - 1) is None and may_be_title(scene.units[index - 1])
    opens = is_under_title(scene, index) or (titled and before in (Role.SECTION, Role.SOURCE))
    return index > 0 and not opens


def _article_surely_over(scene: Scene, index: int) -> bool:
    """Where most source lines stand under titles, one between a sentence and a title ends its article."""
    after = _after_end(scene, index)
    titled = after < len(scene.units) and may_be_title(scene.units[after])
    return scene.units[index - 1].is_sentence and titled and not is_under_title(scene, index)


def _after_end(scene: Scene, index: int) -> int:
    """The unit after a source line and what else ends an article: a second source, the editor, a section."""
    after = index + 1
    ending = (Role.SOURCE, Role.EDITOR, Role.ORIGINAL, Role.BYLINE, Role.LINK)
    end = min(len(scene.units), after + MOST_ENDING)
    while after < end and scene.role(after) in ending:
        after += 1
    while after < end and scene.role(after) is Role.SECTION:
        after += 1
    return after
