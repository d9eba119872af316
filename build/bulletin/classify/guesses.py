"""Where an article may begin by its form alone: a sign, a number, a byline, a dateline, a rule, a look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from bulletin.classify import bare_lines
from bulletin.classify.bare_lines import LEAD, is_bare
from bulletin.classify.credit_place import Credits, is_opened
from bulletin.classify.heads import block_above
from bulletin.classify.looks import lookalikes
from bulletin.classify.marks import Scene
from bulletin.classify.numbers import CASE, number_kind, number_of
from bulletin.classify.shapes import LABEL_TAG, LONGEST, QUOTATION, may_be_title
from bulletin.classify.title_lines import PERSON_LABEL
from bulletin.classify.typed import typed_titles
from bulletin.classify.units import Unit
from bulletin.forms import signs
from bulletin.forms.names import RUN_IN_STYLE
from bulletin.forms.parts import HIGHER, NUMBERED
from bulletin.forms.writers import in_class
from bulletin.lines import Role

# 公开号：CN114899471A
LABEL = re.compile(r"[\u4e00-\u9fff]{2,6}[:：]")
# 出院患者感谢信   致全体会员的一封信   倡议书
LETTER = re.compile(r".{0,24}(?:信|倡议书?|贺[信词电]|慰问信|致辞|公开信)")
SALUTATION = re.compile(r"(?:尊敬的|敬爱的|亲爱的|各位|全体|广大).{1,20}[:：]")
FEWEST_RULES = 2
FEWEST_KNOWN = 4
"""Titles that sure rules know; where none of them has the sign, it is that of headings."""
FEWEST_MARKED = 2
FEWEST_OVER = 2
"""Sections that begin with a number, before titles are known by it."""
FEWEST_PADDED = 3
LEAST_MARKED = 0.6
"""The share of lines with a sign that stand over a text, where the sign is that of titles."""
SIGNED = re.compile(rf"(?P<sign>{signs.ANY})\s*\S")
TAGGED = re.compile(r"【[^【】]{2,30}】\s*\S")
BRACKET_TAGGED = re.compile(r"[\[［〔][^\d\[\]］][^\[\]]{0,20}[\]］〕]\s*\S")
# ·水下机器人大赛获佳绩
DOTTED = re.compile(r"[·•]\s*[\u4e00-\u9fff“《]")
LISTED = re.compile(r"[一二三四五六七八九十]{1,3}、\s*\S")
# 2、CVE-2025-4297
FOREIGN = re.compile(r"\d{1,2}[、.．]\s*[A-Z][!-~ ]{3,}")
LONGEST_FOREIGN = 40
# 01｜港口扩建工程全面开工
PADDED = re.compile(r"(?P<number>\d{2})\s*[｜|丨]\s*\S")


def _run_in(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """【标题】正文 is the beginning of an article."""
    yield from (i for i, unit in enumerate(scene.units) if unit.line.style == RUN_IN_STYLE)


def _marked(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """Several lines over texts with the same sign or kind of tag: ※ 标题, 【Nature】标题, [美国] 标题."""
    used = dict.fromkeys(match["sign"] for unit in scene.units if (match := SIGNED.match(unit.text)))
    for form in (*(re.compile(rf"{re.escape(sign)}\s*\S") for sign in used), TAGGED, BRACKET_TAGGED, DOTTED):
        units = enumerate(scene.units[:-1])
        signed = [i for i, unit in units if form.match(unit.text) and not LABEL_TAG.match(unit.text)]
        signed = [i for i in signed if scene.role(i) is not Role.SECTION]
        asked = form is DOTTED and any(scene.units[i].text.endswith(("？", "?")) for i in signed)
        if asked or (signed and all(QUOTATION.fullmatch(scene.units[i].text) for i in signed)):
            continue
        theirs = len(found) < FEWEST_KNOWN or any(form.match(scene.units[i].text) for i in found)
        over = [i for i in signed if _is_title_over(scene, i)]
        titled = sum(form.match(scene.units[i].text) is not None for i in found)
        if titled >= FEWEST_KNOWN and titled * 2 > len(signed):
            # The sign of nearly all titles: also where a heading stands under one of them.
            over = [i for i in signed if scene.role(i) is None and may_be_title(scene.units[i])]
        if theirs and len(over) >= max(FEWEST_MARKED, len(signed) * LEAST_MARKED):
            yield from over


def _is_title_over(scene: Scene, index: int) -> bool:
    """A line that may be a title, over a text or a byline."""
    after = scene.units[index + 1]
    text = (
        after.is_sentence
        or after.last > after.first
        or len(after.text) > LONGEST
        or scene.role(index + 1) in (Role.BYLINE, Role.SOURCE)
    )
    return scene.role(index) is None and may_be_title(scene.units[index]) and text


def _listed(scene: Scene, place: Credits, found: frozenset[int]) -> Iterator[int]:
    """一、二、三、 from the first line of the seed on are articles, where they are no sections.

    Where sure rules know several, it is each that comes next: an article may have its own 一、.
    """
    first = next((i for i in range(len(scene.units)) if scene.role(i) is None), None)
    sections = any(mark.role is Role.SECTION for mark in scene.marks.values())
    if first is None or sections or place is Credits.ABOVE or not LISTED.match(scene.units[first].text):
        return
    ordered = sum(LISTED.match(scene.units[i].text) is not None for i in found) >= FEWEST_PADDED
    last = 0
    for index, unit in enumerate(scene.units):
        if not LISTED.match(unit.text):
            continue
        if index in found:
            last = number_of(unit.text)
        elif may_be_title(unit) and scene.role(index) is None and _comes_next(unit, last, ordered=ordered):
            last = number_of(unit.text)
            yield index


def _cases(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """案例一　督促整治养殖浮球案, then 案例二: articles of a bulletin with sections, not of one report."""
    cases = [i for i, unit in enumerate(scene.units) if CASE.match(unit.line.text)]
    counted = [number_of(scene.units[i].line.text) for i in cases] == list(range(1, len(cases) + 1))
    sections = any(mark.role is Role.SECTION for mark in scene.marks.values())
    if sections and counted and len(cases) >= FEWEST_MARKED:
        yield from (i for i in cases if scene.role(i) is None and may_be_title(scene.units[i]))


def _portraits(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """人物|李兰香, over the title of each portrait of several."""
    labels = [i for i, unit in enumerate(scene.units[:-1]) if PERSON_LABEL.fullmatch(unit.text)]
    over = [i for i in labels if scene.role(i) is None and may_be_title(scene.units[i + 1])]
    yield from over if len(over) >= FEWEST_MARKED else ()


def _comes_next(unit: Unit, last: int, *, ordered: bool) -> bool:
    return not ordered or number_of(unit.text) == last + 1


def _padded(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """01｜标题, 02｜标题, 03｜标题: numbers set so, from the first on, are those of articles."""
    numbered = [(i, match) for i, unit in enumerate(scene.units) if (match := PADDED.match(unit.text))]
    ordered = [int(match["number"]) for _, match in numbered] == list(range(1, len(numbered) + 1))
    if not ordered or len(numbered) < FEWEST_PADDED:
        return
    for index, _ in numbered:
        if scene.role(index) is None and may_be_title(scene.units[index]):
            # 深化改革·蹲点笔记⑤ between a text and a title is the title's kicker.
            yield index - 1 if index and is_bare(scene, index - 1) else index


def _counted(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """7、标题 without a source, where sure rules found 1、 to 6、 and maybe 8、: the number that comes next.

    Numbers may begin anew in each section. An article's own list does not go on from its title.
    """
    titles = [i for i in sorted(found) if scene.units[i].line.style != RUN_IN_STYLE]
    kinds = Counter(kind for i in titles if (kind := number_kind(scene.units[i].line.text)))
    kind, count = kinds.most_common(1)[0] if kinds else ("", 0)
    if count < FEWEST_PADDED or count * 4 < len(titles) * 3:
        return
    last = 0
    inside = False
    for index, unit in enumerate(scene.units):
        if scene.role(index) is Role.SECTION:
            last, inside = (0, False) if _is_numbered_anew(scene, index, kind) else (last, False)
        elif number_kind(unit.line.text) != kind:
            continue
        elif index in found:
            last, inside = number_of(unit.line.text), False
        elif number_of(unit.line.text) == last + 1 and (
            (not inside and _may_open(scene, index)) or _fills_gap(scene, index, titles, kind)
        ):
            last, inside = last + 1, False
            yield index
        else:
            inside = True


def _fills_gap(scene: Scene, index: int, titles: Sequence[int], kind: str) -> bool:
    """6、 where the next title known is 7、, whatever stands above it: a list of references, a link."""
    after = next((i for i in titles if i > index), None)
    text = scene.units[after].line.text if after is not None else ""
    fills = number_kind(text) == kind and number_of(text) == number_of(scene.units[index].line.text) + 1
    return fills and scene.role(index) is None and may_be_title(scene.units[index])


def _is_numbered_anew(scene: Scene, section: int, kind: str) -> bool:
    below = scene.units[section + 1].line.text if section + 1 < len(scene.units) else ""
    return number_kind(below) == kind and number_of(below) == 1


def _may_open(scene: Scene, index: int) -> bool:
    return scene.role(index) is None and may_be_title(scene.units[index]) and is_opened(scene, index)


def _over_fields(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """东洋汽车：双极堆叠密封结构 over 公开号：…: the label that stands right under a title that is known.

    Wherever it stands, it must be under what may be a title.
    """
    fields = [(i, label[0]) for i, unit in enumerate(scene.units) if i and (label := LABEL.match(unit.text))]
    fields = [(i, label) for i, label in fields if scene.role(i) is None and i not in found]
    labels = {label for i, label in fields if i - 1 in found}
    for known in sorted(labels):
        over = [i - 1 for i, label in fields if label == known]
        if len(over) >= FEWEST_MARKED and all(i in found or _may_open(scene, i) for i in over):
            yield from (i for i in over if i not in found)


def _over_dateline(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Short lines over 本报南京11月5日电 or 本院讯 are a title."""
    for index in range(1, len(scene.units)):
        if LEAD.match(scene.units[index].text) and scene.role(index - 1) is None:
            first = index - 1
            while first > 0 and not is_opened(scene, first) and _may_be_line(scene, first - 1):
                first -= 1
            titled = may_be_title(scene.units[index - 1]) and is_opened(scene, first)
            if titled and not NUMBERED.match(scene.units[index - 1].text):
                yield first


def _may_be_line(scene: Scene, index: int) -> bool:
    """Another line of a title."""
    return scene.role(index) is None and may_be_title(scene.units[index])


def _over_salutation(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """出院患者感谢信 over 尊敬的院领导：, after the end of a text."""
    for index, (unit, below) in enumerate(pairwise(scene.units)):
        letter = LETTER.fullmatch(unit.text) and SALUTATION.fullmatch(below.text)
        if letter and index and _may_open(scene, index):
            yield index


def _over_byline(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Short lines over a byline, after the end of a text, are a title."""
    for index in range(1, len(scene.units)):
        if scene.role(index) is Role.BYLINE and may_be_title(scene.units[index - 1]):
            first = block_above(scene, index)
            opened = is_opened(scene, first)
            if in_class(scene.units[index].text):
                # The verses of another pupil, above the title, end without a full stop.
                first, opened = index - 1, True
            if opened and scene.role(first) is None:
                yield first


def _by_number(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """1. 2. 3. or （一）（二） over paragraphs, where sections begin with such a number."""
    sections = [i for i, mark in scene.marks.items() if mark.role is Role.SECTION]
    below = [scene.units[i + 1].line.text for i in sections if i + 1 < len(scene.units)]
    kinds = Counter(kind for text in below if (kind := number_kind(text)))
    kind, count = kinds.most_common(1)[0] if kinds else ("", 0)
    if count < min(FEWEST_OVER, len(sections) / 2) or not kind or place is Credits.ABOVE:
        return
    inside, begun = False, False
    for index, unit in enumerate(scene.units):
        if scene.role(index) in (Role.SECTION, Role.SOURCE):
            inside, begun = False, begun and scene.role(index) is Role.SOURCE
        elif not (may_be_title(unit) or _is_foreign(unit)):
            continue
        elif number_kind(unit.line.text) == kind and begun and number_of(unit.line.text) == 1:
            # Another 1. in the section is the first of the article's own.
            inside = True
        elif number_kind(unit.line.text) == kind and is_opened(scene, index) and not inside:
            begun = True
            yield index
        elif scene.role(index) is None and HIGHER.match(unit.text) and kind != "（一）":
            # Under an article's own 一、 or （一） stand 1. and 2. of its own.
            inside = True


def _numbered_in_section(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """2．标题 where the section's first title is 1．标题, though other sections do not count theirs."""
    kind, last = "", 0
    for index, unit in enumerate(scene.units):
        own = number_kind(unit.line.text)
        if scene.role(index - 1) is Role.SECTION:
            kind, last = (own, 1) if number_of(unit.line.text) == 1 and may_be_title(unit) else ("", 0)
        elif kind and own == kind and number_of(unit.line.text) == last + 1 and _may_open(scene, index):
            last += 1
            yield index
        elif HIGHER.match(unit.text) or (own == kind and number_of(unit.line.text) == 1):
            kind = ""  # an article's own numbers


def _is_foreign(unit: Unit) -> bool:
    """2、CVE-2025-4297, which is as a title only where its number says so."""
    return len(unit.text) <= LONGEST_FOREIGN and FOREIGN.fullmatch(unit.line.text) is not None


def _enumerated(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """1. 标题 over a text right under the masthead, then 2., 3. and so on, where nothing else tells articles.

    A report has its title above its 1. Numbers of two digits, 01. and 02., may begin anew.
    """
    first = next((i for i in range(len(scene.units)) if scene.role(i) is None), None)
    sections = any(mark.role is Role.SECTION for mark in scene.marks.values())
    if first is None or found or sections or not scene.has_masthead:
        return
    kind = number_kind(scene.units[first].line.text)
    anew = {1} if kind == "01" else set()
    titles: list[int] = []
    last = 0
    for index in range(first, len(scene.units) - 1):
        text = scene.units[index].line.text
        numbered = number_kind(text) == kind in ("1.", "01") and number_of(text) in {last + 1, *anew}
        if numbered and _is_title_over(scene, index):
            titles.append(index)
            last = number_of(text)
    yield from titles if titles[:1] == [first] and len(titles) >= FEWEST_PADDED else ()


def _under_rule(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Where ruling lines part the articles, a title comes under each."""
    ruled = [i for i in range(1, len(scene.units)) if scene.units[i].line.ruled]
    titles = [i for i in ruled if is_bare(scene, i)]
    if len(ruled) >= FEWEST_RULES and len(titles) * 2 >= len([i for i in ruled if scene.role(i) is None]):
        yield from titles


def _by_type(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Lines in the large type of the first title, where neither contents nor sources tell articles."""
    if place is Credits.NONE and not scene.promised:
        yield from typed_titles(scene)


def _by_look(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """Lines that look as the titles do that other rules found, and as nothing else does."""
    first = next((i for i in range(len(scene.units)) if scene.role(i) is None), None)
    opening = found and first is not None and first < min(found) and may_be_title(scene.units[first])
    yield from lookalikes(scene, found | {first} if opening and first is not None else found)


BY_TYPE = "type"
Rule = Callable[[Scene, Credits, frozenset[int]], Iterator[int]]
"""Units where an article begins, from the scene, the place of its credits and the units found so far."""
GUESSES: tuple[tuple[str, Rule, float], ...] = (
    ("run-in", _run_in, 0.9),
    ("mark", _marked, 0.85),
    ("padded", _padded, 0.85),
    ("counted", _counted, 0.85),
    ("case", _cases, 0.8),
    ("portrait", _portraits, 0.8),
    ("list", _listed, 0.7),
    ("enumerated", _enumerated, 0.7),
    ("number", _by_number, 0.8),
    ("number-in-section", _numbered_in_section, 0.75),
    ("above-field", _over_fields, 0.8),
    ("above-dateline", _over_dateline, 0.8),
    ("above-byline", _over_byline, 0.8),
    ("above-salutation", _over_salutation, 0.75),
    ("under-rule", _under_rule, 0.8),
    (BY_TYPE, _by_type, 0.8),
    ("place", bare_lines.of_places, 0.7),
    ("look", _by_look, 0.7),
    ("between-sources", bare_lines.between_sources, 0.7),
    ("document", bare_lines.documents, 0.7),
    ("day", bare_lines.over_days, 0.7),
    ("long-line", bare_lines.long_lines, 0.6),
    ("several-lines", bare_lines.several_lines, 0.6),
    ("lone-line", bare_lines.lone_lines, 0.55),
    ("shape", bare_lines.by_shape, 0.5),
)
"""Name, rule and how sure it is; the first that knows a unit names it."""
