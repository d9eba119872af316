"""Where each article begins: under a section line, after or above a source line, at a promised title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bulletin.classify import bare_lines
from bulletin.classify.bare_lines import is_bare
from bulletin.classify.credit_place import Credits, is_opened, is_under_title
from bulletin.classify.looks import lookalikes
from bulletin.classify.marks import Scene
from bulletin.classify.shapes import LABEL_TAG, may_be_title
from bulletin.classify.signatures import SIGNATURE
from bulletin.classify.styled import level_of, levels_of
from bulletin.forms import signs
from bulletin.forms.credits import DATELINE
from bulletin.forms.names import ARTICLE_NUMBER, RUN_IN_STYLE
from bulletin.forms.parts import NUMBERED
from bulletin.lines import Role

FEWEST_RULES = 2
FEWEST_MARKED = 2
FEWEST_OVER = 2
"""Sections that begin with a number, before titles are known by it."""
LEAST_MARKED = 0.6
"""The share of lines with a sign that stand over a text, where the sign is that of titles."""
SIGNED = re.compile(rf"(?P<sign>{signs.ANY})\s*\S")
TAGGED = re.compile(r"【[^【】]{2,30}】\s*\S")
BRACKET_TAGGED = re.compile(r"[\[［〔][^\d\[\]］][^\[\]]{0,20}[\]］〕]\s*\S")
LISTED = re.compile(r"[一二三四五六七八九十]{1,3}、\s*\S")
LONGEST_SENTENCE_TITLE = 45
BRACKETED = re.compile(r"[（(][^（）()]+[）)]")
# The last words of a speech.
THANKS = re.compile(r"(?:最后，|再次)?(?:谢谢|感谢)(?:大家|各位)?[！!。]")
MOST_UNITS = 4
"""Kicker, two lines of a title and a subtitle."""
# 1. 标题   2．标题   3、标题      1　标题      （一）标题      （1）标题      01 标题
HIGHER = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")
NUMBERS = (
    ("01", re.compile(r"0\d\s*(?=[^\d\s])")),
    ("1.", re.compile(r"\d{1,3}\s?(?:[．、]|\.(?!\d))")),
    ("1", re.compile(r"\d{1,2}[ \u3000\t]+(?=[\u4e00-\u9fff“《「])(?![年月日])")),
    ("（一）", re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    ("（1）", re.compile(r"[（(]\d{1,2}[）)]")),
)


@dataclass(frozen=True, slots=True)
class Start:
    """An article's first unit, and how sure that is."""

    unit: int
    rule: str
    confidence: float


def find_starts(scene: Scene, place: Credits) -> list[Start]:
    """First units of the articles, in order; where two rules know one, the first rule of RULES names it."""
    found: dict[int, Start] = {}
    for name, rule, confidence in () if scene.is_whole else RULES:
        for unit in rule(scene, place, frozenset(found)):
            begin = _under_brackets(scene, unit)
            if begin < len(scene.units) and scene.role(begin) in STARTING:
                found.setdefault(begin, Start(begin, name, confidence))
    first = next((i for i in range(len(scene.units)) if scene.role(i) is None), None)
    if first is not None and not found:
        found[first] = Start(first, "only-article", 0.6)
    elif first is not None and first < min(found) and place is not Credits.ABOVE:
        found[first] = Start(first, "first-line", 0.8)
    return [start for _, start in sorted(found.items())]


STARTING = (None, Role.BYLINE)


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
    below = index + 1
    return below if below < len(scene.units) and may_be_title(scene.units[below]) else len(scene.units)


def _promised(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """The contents list promises the title."""
    for index, kept in scene.promised.items():
        if not kept.promise.is_section and scene.units[index].first == kept.first:
            yield _with_kicker(scene, index)


def _styled(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Headings of the level that the format gives to articles."""
    if levels := levels_of(scene):
        yield from (i for i, unit in enumerate(scene.units) if level_of(unit) == levels.article)


def _under_section(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """An article begins under each section line."""
    yield from (i + 1 for i in range(len(scene.units)) if scene.role(i) is Role.SECTION)


def _over_source(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """The short lines above a source line that stands under a title are the title."""
    for index in range(len(scene.units)):
        if scene.role(index) is Role.SOURCE and (place is Credits.ABOVE or is_under_title(scene, index)):
            yield _block_above(scene, index)


def _under_source(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """The next article begins under a source line that stands after an article, or an editor's line."""
    over = _article_surely_over if place is Credits.ABOVE else _article_over
    last = range(1, len(scene.units))
    ends = {i for i in last if scene.role(i) is Role.SOURCE and over(scene, i)}
    ends |= {i for i in last if scene.role(i) in (Role.EDITOR, Role.LINK)}
    ends |= {i for i in last if _signs_article(scene, i) or _is_signed(scene, i)}
    yield from (_after_end(scene, i) for i in sorted(ends | scene.tailed))


def _is_signed(scene: Scene, index: int) -> bool:
    """The last line of a signature, over what may be a title."""
    mark, after = scene.marks.get(index), scene.marks.get(index + 1)
    signed = mark is not None and mark.rule == SIGNATURE and (after is None or after.rule != SIGNATURE)
    return signed and index + 1 < len(scene.units) and may_be_title(scene.units[index + 1])


def _signs_article(scene: Scene, index: int) -> bool:
    """（傅建军）, （人事部　卞思齐　整理） or 谢谢大家！ between an article and a title."""
    if index + 1 >= len(scene.units) or not may_be_title(scene.units[index + 1]):
        return False
    text, mark = scene.units[index].text, scene.marks.get(index)
    if mark is None:
        return THANKS.fullmatch(text) is not None
    signs = mark.rule == "writers" or (BRACKETED.fullmatch(text) and scene.units[index - 1].is_sentence)
    return mark.role is Role.BYLINE and bool(signs)


def _run_in(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """【标题】正文 is the beginning of an article."""
    yield from (i for i, unit in enumerate(scene.units) if unit.line.style == RUN_IN_STYLE)


def _marked(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Several lines over texts with the same sign or kind of tag: ※ 标题, 【Nature】标题, [美国] 标题."""
    used = dict.fromkeys(match["sign"] for unit in scene.units if (match := SIGNED.match(unit.text)))
    for form in (*(re.compile(rf"{re.escape(sign)}\s*\S") for sign in used), TAGGED, BRACKET_TAGGED):
        units = enumerate(scene.units[:-1])
        signed = [i for i, unit in units if form.match(unit.text) and not LABEL_TAG.match(unit.text)]
        signed = [i for i in signed if scene.role(i) is not Role.SECTION]
        found = [i for i in signed if _is_title_over(scene, i)]
        if len(found) >= max(FEWEST_MARKED, len(signed) * LEAST_MARKED):
            yield from found


def _is_title_over(scene: Scene, index: int) -> bool:
    """A line that may be a title, over a text or a byline."""
    after = scene.units[index + 1]
    text = (
        after.is_sentence or after.last > after.first or scene.role(index + 1) in (Role.BYLINE, Role.SOURCE)
    )
    return scene.role(index) is None and may_be_title(scene.units[index]) and text


def _listed(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """一、二、三、 from the first line of the seed on are articles, where they are no sections."""
    first = next((i for i in range(len(scene.units)) if scene.role(i) is None), None)
    sections = any(mark.role is Role.SECTION for mark in scene.marks.values())
    if first is None or sections or place is Credits.ABOVE or not LISTED.match(scene.units[first].text):
        return
    for index, unit in enumerate(scene.units):
        if LISTED.match(unit.text) and may_be_title(unit) and scene.role(index) is None:
            yield index


def _over_dateline(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """A short line over 本报南京11月5日电 is a title."""
    for index in range(1, len(scene.units)):
        if DATELINE.match(scene.units[index].text) and scene.role(index - 1) is None:
            above = scene.units[index - 1]
            if may_be_title(above) and is_opened(scene, index - 1) and not NUMBERED.match(above.text):
                yield index - 1


def _over_byline(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Short lines over a byline, after the end of a text, are a title."""
    for index in range(1, len(scene.units)):
        if scene.role(index) is Role.BYLINE and may_be_title(scene.units[index - 1]):
            first = _block_above(scene, index)
            if is_opened(scene, first) and scene.role(first) is None:
                yield first


def _by_number(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """1. 2. 3. or （一）（二） over paragraphs, where sections begin with such a number."""
    sections = [i for i, mark in scene.marks.items() if mark.role is Role.SECTION]
    below = [scene.units[i + 1].line.text for i in sections if i + 1 < len(scene.units)]
    kinds = Counter(kind for text in below if (kind := number_kind(text)))
    kind, count = kinds.most_common(1)[0] if kinds else ("", 0)
    if count < min(FEWEST_OVER, len(sections) / 2) or not kind or place is Credits.ABOVE:
        return
    inside = False
    for index, unit in enumerate(scene.units):
        if scene.role(index) in (Role.SECTION, Role.SOURCE):
            inside = False
        elif not may_be_title(unit):
            continue
        elif number_kind(unit.line.text) == kind and is_opened(scene, index) and not inside:
            yield index
        elif scene.role(index) is None and HIGHER.match(unit.text) and kind != "（一）":
            # Under an article's own 一、 or （一） stand 1. and 2. of its own.
            inside = True


def number_kind(text: str) -> str:
    """The form of the number that a title begins with; empty where it has none."""
    return next((name for name, pattern in NUMBERS if pattern.match(text)), "")


def _under_rule(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Where ruling lines part the articles, a title comes under each."""
    ruled = [i for i in range(1, len(scene.units)) if scene.units[i].line.ruled]
    titles = [i for i in ruled if is_bare(scene, i)]
    if len(ruled) >= FEWEST_RULES and len(titles) * 2 >= len([i for i in ruled if scene.role(i) is None]):
        yield from titles


def _by_look(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """Lines that look as the titles do that other rules found, and as nothing else does."""
    yield from lookalikes(scene, found)


Rule = Callable[[Scene, Credits, frozenset[int]], Iterator[int]]
RULES: tuple[tuple[str, Rule, float], ...] = (
    ("contents-promise", _promised, 1.0),
    ("run-in", _run_in, 0.9),
    ("heading-level", _styled, 0.9),
    ("after-section", _under_section, 0.9),
    ("above-source", _over_source, 0.95),
    ("after-source", _under_source, 0.95),
    ("mark", _marked, 0.85),
    ("list", _listed, 0.7),
    ("number", _by_number, 0.8),
    ("above-dateline", _over_dateline, 0.8),
    ("above-byline", _over_byline, 0.8),
    ("under-rule", _under_rule, 0.8),
    ("look", _by_look, 0.7),
    ("between-sources", bare_lines.between_sources, 0.7),
    ("day", bare_lines.over_days, 0.7),
    ("long-line", bare_lines.long_lines, 0.6),
    ("lone-line", bare_lines.lone_lines, 0.55),
    ("shape", bare_lines.by_shape, 0.5),
)


def _with_kicker(scene: Scene, index: int) -> int:
    """The unit where the article of a promised title begins: one line above may be its kicker."""
    above = index - 1
    free = above >= 0 and scene.role(above) is None and above not in scene.promised
    if free and may_be_title(scene.units[above]) and not NUMBERED.match(scene.units[above].text):
        before = scene.role(above - 1) if above else Role.SECTION
        if before in (Role.SOURCE, Role.SECTION, Role.EDITOR, Role.NOTE):
            return above
    return index


def _block_above(scene: Scene, index: int) -> int:
    """First of the short lines above a source line or byline."""
    first = index
    while first > 0 and index - first < MOST_UNITS:
        above = first - 1
        if scene.role(above) not in STARTING or not _may_head(scene, above, index):
            break
        first = above
        if ARTICLE_NUMBER.match(scene.units[above].text):
            break
    return first


def _may_head(scene: Scene, above: int, index: int) -> bool:
    """A title line; the one right above may be a short sentence, for there must be one."""
    unit = scene.units[above]
    sentence = above == index - 1 and unit.first == unit.last and len(unit.text) <= LONGEST_SENTENCE_TITLE
    return may_be_title(unit) or sentence


def _article_over(scene: Scene, index: int) -> bool:
    """A source line after a paragraph ends its article, one among title lines does not."""
    before = scene.role(index - 2) if index > 1 else Role.SECTION
    titled = scene.role(index - 1) is None and may_be_title(scene.units[index - 1])
    opens = titled and (before in (Role.SECTION, Role.SOURCE) or is_under_title(scene, index))
    return index > 0 and not opens


def _article_surely_over(scene: Scene, index: int) -> bool:
    """Where most source lines stand under titles, one between a sentence and a title ends its article."""
    after = _after_end(scene, index)
    titled = after < len(scene.units) and may_be_title(scene.units[after])
    return scene.units[index - 1].is_sentence and titled and not is_under_title(scene, index)


def _after_end(scene: Scene, index: int) -> int:
    """The unit after a source line and what else ends an article: a second source, the editor, a section."""
    after = index + 1
    ending = (Role.SOURCE, Role.EDITOR, Role.NOTE, Role.BYLINE, Role.LINK)
    while after < len(scene.units) and scene.role(after) in ending:
        after += 1
    while after < len(scene.units) and scene.role(after) is Role.SECTION:
        after += 1
    return after
