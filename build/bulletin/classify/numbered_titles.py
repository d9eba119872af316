"""Where an article may begin by the number of its title: 一、, 1., 01｜, 案例一."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin.classify.bare_lines import is_bare
from bulletin.classify.credit_place import Credits, is_opened, may_open
from bulletin.classify.marks import Scene
from bulletin.classify.numbers import CASE, number_kind, number_of
from bulletin.classify.shapes import LONGEST, may_be_title
from bulletin.classify.units import Unit
from bulletin.forms.names import RUN_IN_STYLE
from bulletin.forms.parts import HIGHER, PREFACE
from bulletin.hanzi.numbers import number
from bulletin.lines import Role

FEWEST_OVER = 2
"""Sections that begin with a number, before titles are known by it."""
FEWEST_PADDED = 3
FIRST_UNPADDED = 10
LISTED = re.compile(r"[一二三四五六七八九十]{1,3}、\s*\S")
# 2、CVE-2025-4297
FOREIGN = re.compile(r"\d{1,2}[、.．]\s*[A-Za-z][!-~ ]{3,}")
LONGEST_FOREIGN = 80
# 01｜港口扩建工程全面开工   [001] 港口扩建工程全面开工
PADDED = re.compile(r"(?:(?P<number>\d{2})\s*[｜|丨]|[\[［〔](?P<framed>0\d\d)[\]］〕])\s*\S")
FEWEST_CASES = 2
# 现将其中6项典型经验做法予以刊发   本期选登八则案例
PRINTED = r"(?:刊发|编发|选编|选登|选刊|摘登|摘编|摘录|刊登|推出|推介|转发)"
PIECES = r"(?P<count>\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:项|个|篇|则|条|例|家)"
ANNOUNCED = (
    re.compile(rf"{PRINTED}[^。，]{{0,8}}{PIECES}"),
    re.compile(rf"{PIECES}[^。，]{{1,24}}{PRINTED}"),
)


def listed(scene: Scene, place: Credits, found: frozenset[int]) -> Iterator[int]:
    """一、二、三、 from the first line of the seed on are articles, where they are no sections.

    Where sure rules know several, it is each that comes next: an article may have its own 一、. Then what the
    editors say may stand above the first.
    """
    first = scene.first_free()
    sections = any(mark.role is Role.SECTION for mark in scene.marks.values())
    if first is None or sections or place is Credits.ABOVE:
        return
    ordered = sum(LISTED.match(scene.units[i].text) is not None for i in found) >= FEWEST_PADDED
    prefaced = ordered and PREFACE.fullmatch(scene.units[first].text) is not None
    if not prefaced and not LISTED.match(scene.units[first].text):
        return
    last = 0
    for index, unit in enumerate(scene.units):
        if not LISTED.match(unit.text):
            continue
        if index in found:
            last = number_of(unit.text)
        elif may_be_title(unit) and scene.role(index) is None and _comes_next(unit, last, ordered=ordered):
            last = number_of(unit.text)
            yield index


def _comes_next(unit: Unit, last: int, *, ordered: bool) -> bool:
    return not ordered or number_of(unit.text) == last + 1


def announced(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """一、 to 六、 below a note that six pieces are printed here: 现将其中6项典型经验做法予以刊发.

    Where a contents list has other titles, they are parts of one article.
    """
    numbered = [i for i, unit in enumerate(scene.units) if LISTED.match(unit.text)]
    numbers = [number_of(scene.units[i].text) for i in numbered]
    in_order = len(numbers) >= FEWEST_CASES and numbers == list(range(1, len(numbers) + 1))
    if not in_order or (scene.promised and scene.promised.keys().isdisjoint(numbered)):
        return
    notes = "".join(unit.text for unit in scene.units[: numbered[0]])
    told = (match for form in ANNOUNCED if (match := form.search(notes)))
    if any(number(match["count"]) == len(numbers) for match in told):
        yield from (i for i in numbered if scene.role(i) is None and may_be_title(scene.units[i]))


def cases(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """案例一　督促整治养殖浮球案, then 案例二: articles of a bulletin with sections, not of one report."""
    found = [i for i, unit in enumerate(scene.units) if CASE.match(unit.line.text)]
    in_order = [number_of(scene.units[i].line.text) for i in found] == list(range(1, len(found) + 1))
    sections = any(mark.role is Role.SECTION for mark in scene.marks.values())
    if sections and in_order and len(found) >= FEWEST_CASES:
        yield from (i for i in found if scene.role(i) is None and may_be_title(scene.units[i]))


def padded(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """01｜标题, 02｜标题, 03｜标题, or [001] 标题: numbers set so, from the first on, are those of articles.

    Each section may count its own anew.
    """
    numbered = [(i, match) for i, unit in enumerate(scene.units) if (match := PADDED.match(unit.text))]
    numbers = [0, *(int(match["number"] or match["framed"]) for _, match in numbered)]
    ordered = all(number in (last + 1, 1) for last, number in pairwise(numbers))
    if not ordered or len(numbered) < FEWEST_PADDED:
        return
    for index, _ in numbered:
        if scene.role(index) is None and may_be_title(scene.units[index]):
            # 深化改革·蹲点笔记⑤ between a text and a title is the title's kicker.
            yield index - 1 if index and is_bare(scene, index - 1) else index


def counted(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
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
        elif not _is_of(kind, unit.line.text):
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


def _is_of(kind: str, text: str) -> bool:
    """A number of the kind; 10 goes on after 09."""
    own = number_kind(text)
    return own == kind or (kind == "01" and own == "1" and number_of(text) >= FIRST_UNPADDED)


def _fills_gap(scene: Scene, index: int, titles: Sequence[int], kind: str) -> bool:
    """6、 where the next title known is 7、, whatever stands above it: a list of references, a link."""
    after = next((i for i in titles if i > index), None)
    text = scene.units[after].line.text if after is not None else ""
    fills = number_kind(text) == kind and number_of(text) == number_of(scene.units[index].line.text) + 1
    return fills and scene.role(index) is None and may_be_title(scene.units[index])


def _is_numbered_anew(scene: Scene, section: int, kind: str) -> bool:
    below = scene.units[section + 1].line.text if section + 1 < len(scene.units) else ""
    return number_kind(below) == kind and number_of(below) == 1


def by_number(scene: Scene, place: Credits, _found: frozenset[int]) -> Iterator[int]:
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


def numbered_in_section(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """2．标题 where the section's first title is 1．标题, though other sections do not count theirs."""
    kind, last = "", 0
    for index, unit in enumerate(scene.units):
        own = number_kind(unit.line.text)
        if scene.role(index - 1) is Role.SECTION:
            kind, last = (own, 1) if number_of(unit.line.text) == 1 and may_be_title(unit) else ("", 0)
        elif kind and own == kind and number_of(unit.line.text) == last + 1 and may_open(scene, index):
            last += 1
            yield index
        elif HIGHER.match(unit.text) or (own == kind and number_of(unit.line.text) == 1):
            kind = ""  # an article's own numbers


def _may_open(scene: Scene, index: int) -> bool:
    """As `may_open`, and 13. awesome-genome-visualization."""
    foreign = scene.role(index) is None and _is_foreign(scene.units[index]) and is_opened(scene, index)
    return foreign or may_open(scene, index)


def _is_foreign(unit: Unit) -> bool:
    """2、CVE-2025-4297, which is as a title only where its number says so."""
    return len(unit.text) <= LONGEST_FOREIGN and FOREIGN.fullmatch(unit.line.text) is not None


def enumerated(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """1. 标题 over a text right under the masthead, then 2., 3. and so on, where nothing else tells articles.

    A report has its title above its 1. Numbers of two digits, 01. and 02., may begin anew, and need no
    masthead above them.
    """
    first = scene.first_free()
    sections = any(mark.role is Role.SECTION for mark in scene.marks.values())
    if first is None or found or sections:
        return
    kind = number_kind(scene.units[first].line.text)
    if not scene.has_masthead and (kind != "01" or first > 0):
        return
    anew = {1} if kind == "01" else set()
    titles: list[int] = []
    last = 0
    for index in range(first, len(scene.units) - 1):
        text = scene.units[index].line.text
        numbered = number_kind(text) == kind in ("1.", "01") and number_of(text) in {last + 1, *anew}
        if numbered and is_title_over(scene, index):
            titles.append(index)
            last = number_of(text)
    yield from titles if titles[:1] == [first] and len(titles) >= FEWEST_PADDED else ()


def is_title_over(scene: Scene, index: int) -> bool:
    """A line that may be a title, over a text or a byline."""
    after = scene.units[index + 1]
    text = (
        after.is_sentence
        or after.last > after.first
        or len(after.text) > LONGEST
        or scene.role(index + 1) in (Role.BYLINE, Role.SOURCE)
    )
    return scene.role(index) is None and may_be_title(scene.units[index]) and text
