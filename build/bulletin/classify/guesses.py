"""Where an article may begin by its form alone: a sign, a byline, a dateline, a rule, a type, a look."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from bulletin.classify import bare_lines, numbered_titles
from bulletin.classify.bare_lines import LEAD, is_bare
from bulletin.classify.credit_place import Credits, is_opened, may_open
from bulletin.classify.heads import block_above
from bulletin.classify.line_blocks import several_lines
from bulletin.classify.looks import lookalikes
from bulletin.classify.marks import Scene
from bulletin.classify.shapes import LABEL_TAG, QUOTATION, may_be_title
from bulletin.classify.title_lines import PERSON_LABEL, TAG_ALONE
from bulletin.classify.typed import typed_titles
from bulletin.forms import signs
from bulletin.forms.names import FRAMED_TITLE, RUN_IN_STYLE
from bulletin.forms.parts import NUMBERED
from bulletin.forms.writers import in_class
from bulletin.lines import Role

# 公开号：CN114899471A
LABEL = re.compile(r"[\u4e00-\u9fff]{2,6}[:：]")
# 出院患者感谢信   致全体会员的一封信   倡议书
LETTER = re.compile(r".{0,24}(?:信|倡议书?|贺[词电]|致辞)")
# 各消防救援大队、特勤站：   各县（市、区）人民政府，市政府各部门：
ADDRESSEES = re.compile(r"(?:各|机关各|市直)[\u4e00-\u9fff（）、，]{3,60}[:：]")
SALUTATION = re.compile(r"(?:尊敬的|敬爱的|亲爱的|各位|全体|广大).{1,20}[:：]")
BETWEEN_ARTICLES = (Role.SOURCE, Role.SECTION)
FEWEST_RULES = 2
FEWEST_KNOWN = 4
"""Titles that sure rules know; where none of them has the sign, it is that of headings."""
FEWEST_MARKED = 2
FEWEST_FRAMED = 3
COLUMNS, FEWEST_LABELS = 2, 3
"""Of a table of labels and what they say."""
FEWEST_PARTED, MOST_OTHERS = 3, 1
"""Empty lines over something else, where all others part articles."""
LONGEST_NAME = 8
LEAST_MARKED = 0.6
"""The share of lines with a sign that stand over a text, where the sign is that of titles."""
SIGNED = re.compile(rf"(?P<sign>{signs.ANY})\s*\S")
TAGGED = re.compile(r"【[^【】]{2,30}】\s*\S")
BRACKET_TAGGED = re.compile(r"[\[［〔][^\d\[\]］][^\[\]]{0,20}[\]］〕]\s*\S")
# ·水下机器人大赛获佳绩
DOTTED = re.compile(r"[·•]\s*[\u4e00-\u9fff“《]")


def _run_in(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """【标题】正文 is the beginning of an article; not where all stand in one of several that have none."""
    run_in = [i for i, unit in enumerate(scene.units) if unit.line.style == RUN_IN_STYLE]
    yield from () if _are_within_one(scene, run_in, found) else run_in


def _are_within_one(scene: Scene, run_in: Sequence[int], found: frozenset[int]) -> bool:
    """Of several articles that begin otherwise, one has them all, and no source or section parts them."""
    if not run_in or len(found) < FEWEST_KNOWN or run_in[0] < min(found):
        return False
    inside = range(run_in[0], run_in[-1] + 1)
    return not any(i in found or scene.role(i) in BETWEEN_ARTICLES for i in inside)


def _marked(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """Several lines over texts with the same sign or kind of tag: ※ 标题, 【Nature】标题, [美国] 标题."""
    used = dict.fromkeys(match["sign"] for unit in scene.units if (match := SIGNED.match(unit.text)))
    # 信息点击 over ● 标题: what begins here may be a section that only its place will tell
    begun = {i + 1 for i in found if len(scene.units[i].text) <= LONGEST_NAME and i + 1 < len(scene.units)}
    for form in (*(re.compile(rf"{re.escape(sign)}\s*\S") for sign in used), TAGGED, BRACKET_TAGGED, DOTTED):
        units = enumerate(scene.units[:-1])
        signed = [i for i, unit in units if form.match(unit.text) and not LABEL_TAG.match(unit.text)]
        signed = [i for i in signed if scene.role(i) is not Role.SECTION]
        asked = form is DOTTED and any(scene.units[i].text.endswith(("？", "?")) for i in signed)
        if asked or (signed and all(QUOTATION.fullmatch(scene.units[i].text) for i in signed)):
            continue
        theirs = len(found) < FEWEST_KNOWN or any(form.match(scene.units[i].text) for i in found | begun)
        over = [i for i in signed if numbered_titles.is_title_over(scene, i)]
        titled = sum(form.match(scene.units[i].text) is not None for i in found)
        if titled >= FEWEST_KNOWN and titled * 2 > len(signed):
            # The sign of nearly all titles: also where a heading stands under one of them.
            over = [i for i in signed if scene.role(i) is None and may_be_title(scene.units[i])]
        if theirs and len(over) >= max(FEWEST_MARKED, len(signed) * LEAST_MARKED):
            yield from (
                i for i in signed if i in over or (len(over) >= FEWEST_KNOWN and _heads(scene, i, form))
            )


def _framed(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """<冷氣機滴水事宜>, <調整裝修按金>, <裝修注意事項>: lines in angle brackets, each over a text."""
    framed = [i for i, unit in enumerate(scene.units[:-1]) if FRAMED_TITLE.fullmatch(unit.text)]
    free = all(scene.role(i) is None and i + 1 not in framed for i in framed)
    yield from framed if free and len(framed) >= FEWEST_FRAMED else ()


def _heads(scene: Scene, index: int, form: re.Pattern[str]) -> bool:
    """A line with the titles' sign over a picture or a text without a full stop, not over the next item."""
    alone = not form.match(scene.units[index + 1].text)
    return alone and scene.role(index) is None and may_be_title(scene.units[index])


def _portraits(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """人物|李兰香, over the title of each portrait of several."""
    labels = [i for i, unit in enumerate(scene.units[:-1]) if PERSON_LABEL.fullmatch(unit.text)]
    over = [i for i in labels if scene.role(i) is None and may_be_title(scene.units[i + 1])]
    yield from over if len(over) >= FEWEST_MARKED else ()


def _over_fields(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """东洋汽车：双极堆叠密封结构 over 公开号：…: the label that stands right under a title that is known.

    Wherever it stands, it must be under what may be a title.
    """
    fields = [(i, label[0]) for i, unit in enumerate(scene.units) if i and (label := LABEL.match(unit.text))]
    fields = [(i, label) for i, label in fields if scene.role(i) is None and i not in found]
    labels = {label for i, label in fields if i - 1 in found}
    for known in sorted(labels):
        over = [i - 1 for i, label in fields if label == known]
        if len(over) >= FEWEST_MARKED and all(i in found or may_open(scene, i) for i in over):
            yield from (i for i in over if i not in found)


def _over_labels(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """Some case over 【关键词】, another over another: the label that always stands under a title."""
    labels: dict[str, list[int]] = {}
    for index, unit in enumerate(scene.units[:-1]):
        if TAG_ALONE.fullmatch(unit.text):
            labels.setdefault(unit.text, []).append(index)
    for places in labels.values():
        over = [i - 1 for i in places if i and _is_title_over_label(scene, i)]
        if len(over) >= FEWEST_MARKED and len(over) == len(places):
            yield from over


def _is_title_over_label(scene: Scene, index: int) -> bool:
    near = [scene.units[i].text for i in (index - 2, index - 1) if i >= 0]
    free = scene.role(index - 1) is None and may_be_title(scene.units[index - 1])
    return free and not any(map(TAG_ALONE.fullmatch, near))  # nor the words under another label


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
    """出院患者感谢信 over 尊敬的院领导：, after the end of a text, and 关于……的通报 over 各大队：."""
    for index, unit in enumerate(scene.units):
        if index and ADDRESSEES.fullmatch(unit.text):
            yield from (i for i in (index - 2, index - 1) if i >= 0 and _is_document(scene, i, index))
    for index, (unit, below) in enumerate(pairwise(scene.units)):
        letter = LETTER.fullmatch(unit.text) and SALUTATION.fullmatch(below.text)
        if letter and index and may_open(scene, index):
            yield index


def _is_document(scene: Scene, first: int, after: int) -> bool:
    """关于某市场火灾 / 扑救情况的通报, on one line or two."""
    free = all(scene.role(i) is None for i in range(first, after))
    said = "".join(scene.units[i].text for i in range(first, after))
    return free and bare_lines.DOCUMENT.fullmatch(said) is not None


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
    first = scene.first_free()
    opening = found and first is not None and first < min(found) and may_be_title(scene.units[first])
    yield from lookalikes(scene, found | {first} if opening and first is not None else found)


def _over_field_table(scene: Scene, _place: Credits, _found: frozenset[int]) -> Iterator[int]:
    """A title right over 通报号 | G/TBT/N/SAU/1245, where several tables have the same labels."""
    rows = [unit.line.cells for unit in scene.units]
    begun = [i for i in range(1, len(rows)) if len(rows[i]) == COLUMNS and not rows[i - 1]]
    over = [i - 1 for i in begun if may_be_title(scene.units[i - 1]) and scene.role(i - 1) is None]
    labels = [tuple(row[0] for row in takewhile(len, rows[i + 1 : i + 1 + FEWEST_LABELS])) for i in over]
    yield from (
        i for i, own in zip(over, labels, strict=True) if len(own) == FEWEST_LABELS and labels.count(own) > 1
    )


def _under_empty_line(scene: Scene, _place: Credits, found: frozenset[int]) -> Iterator[int]:
    """A title under an empty line, where such lines part articles and sections, and nothing else.

    Where type is known, headings have room above them, too.
    """
    parted = [i for i, unit in enumerate(scene.units) if i and unit.line.gap > 0 and not unit.line.size]
    known = [i for i in parted if i in found or scene.role(i) is Role.SECTION]
    under = {*parted, *(i + 1 for i in range(len(scene.units)) if scene.role(i) is Role.SECTION)}
    free = (i for i in parted if i not in known and scene.role(i) is None)
    titles = [i for i in free if _may_head(scene, i) and i + 1 not in under]
    others = len(parted) - len(known) - len(titles)
    told = len(known) >= FEWEST_PARTED and others <= MOST_OTHERS and found - {0} <= under
    yield from titles if told else ()


def _may_head(scene: Scene, index: int) -> bool:
    """What may be a title, and no number of a part, over a text."""
    unit = scene.units[index]
    below = scene.units[index + 1].text if index + 1 < len(scene.units) else ""
    return may_be_title(unit) and not NUMBERED.match(unit.text) and len(below) > len(unit.text)


BY_FRAME, BY_MARK, BY_TYPE = "frame", "mark", "type"
Rule = Callable[[Scene, Credits, frozenset[int]], Iterator[int]]
"""Units where an article begins, from the scene, the place of its credits and the units found so far."""

GUESSES: tuple[tuple[str, Rule, float], ...] = (
    ("run-in", _run_in, 0.9),
    (BY_MARK, _marked, 0.85),
    (BY_FRAME, _framed, 0.85),
    ("padded", numbered_titles.padded, 0.85),
    ("counted", numbered_titles.counted, 0.85),
    ("case", numbered_titles.cases, 0.8),
    ("portrait", _portraits, 0.8),
    ("list", numbered_titles.listed, 0.7),
    ("enumerated", numbered_titles.enumerated, 0.7),
    ("number", numbered_titles.by_number, 0.8),
    ("number-in-section", numbered_titles.numbered_in_section, 0.75),
    ("above-field", _over_fields, 0.8),
    ("above-label", _over_labels, 0.8),
    ("above-field-table", _over_field_table, 0.8),
    ("above-dateline", _over_dateline, 0.8),
    ("above-byline", _over_byline, 0.8),
    ("above-salutation", _over_salutation, 0.75),
    ("under-rule", _under_rule, 0.8),
    (BY_TYPE, _by_type, 0.8),
    ("under-empty-line", _under_empty_line, 0.7),
    ("place", bare_lines.of_places, 0.7),
    ("look", _by_look, 0.7),
    ("between-sources", bare_lines.between_sources, 0.7),
    ("under-address", bare_lines.under_addresses, 0.7),
    ("under-contact", bare_lines.under_contacts, 0.7),
    ("document", bare_lines.documents, 0.7),
    ("renumbered", bare_lines.renumbered, 0.65),
    ("brief", bare_lines.in_briefs, 0.65),
    ("tight", bare_lines.set_tight, 0.65),
    ("halves", bare_lines.in_halves, 0.65),
    ("day", bare_lines.over_days, 0.7),
    ("long-line", bare_lines.long_lines, 0.6),
    ("several-lines", several_lines, 0.6),
    ("lone-line", bare_lines.lone_lines, 0.55),
    ("shape", bare_lines.by_shape, 0.5),
)
"""Name, rule and how sure it is; the first that knows a unit names it."""
