"""Section lines (栏目): known by the contents list, by their mark, by their name, or by their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from bulletin.classify.items import kind_of
from bulletin.classify.marks import Mark, Scene
from bulletin.classify.numbered_sections import (
    listed_sections,
    nested_sections,
    outline_of,
    padded_sections,
    restarted_sections,
    sections_over_signs,
)
from bulletin.classify.promises import key
from bulletin.classify.section_shapes import face, may_be_name, opens_article, without_kicker, without_narrow
from bulletin.classify.section_signs import (
    FEWEST_PROMISED,
    SIGNED,
    is_marked,
    section_signs,
    sections_in_round_brackets,
    sign_of,
)
from bulletin.classify.shapes import LABEL_TAG
from bulletin.classify.styled import Levels, level_of, levels_of, over_headings
from bulletin.classify.typed import typed_sections
from bulletin.forms.links import ENDS_IN_ADDRESS
from bulletin.forms.names import BRACKETS, RUN_IN_STYLE, SPACED
from bulletin.forms.parts import CAPTION, PREFACE
from bulletin.forms.writers import is_person
from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table
from bulletin.lines import Role

LONGEST_BY_PLACE = 8
LONGEST_WIDE = 4
LONGER = 4
"""Characters that a title has more than the name of the section over it."""
FEWEST_OVER_SIGNS = 2
FEWEST_OVER = 2
"""Entries of a contents list that have no text of their own."""
FEWEST_REPEATED = 3
"""Titles with the same name over them, before it is that of a section."""
NAME = re.compile(r"[\u4e00-\u9fff]{4,6}")
# 学生作品展示   附：徒步感受选摘, over the title of the first of them
GATHERS = re.compile(
    r"(?:附\s*[:：]\s*)?[\u4e00-\u9fff]{2,10}(?:作品|征文|感受|心得|感悟|体会|习作)(?:展示|选[登摘编刊]|摘[登编])"
)
# 【网民观点】   【处置建议】   【典型意义】: parts of one matter
INNER = re.compile(
    r"【(?:网[民友](?:观点|评论|留言|反映|建议)|处置建议|处理(?:结果|情况)|基本案情|典型意义|裁判(?:要旨|结果|理由))】"
)
# 【编者按】, in an article
EDITORS = re.compile(r"【(?:编者按|編者按|编者的话|按语)】")
# 延伸阅读：https://phone.example.com.cn/help/storage
NO_NAME = re.compile(r"[，。；：:！？!?…“”‘’《》、\d\s]")


@cache
def known_names() -> frozenset[str]:
    """Keys of the names in `section_names.tsv`."""
    return frozenset(key(row["name"]) for row in read_table("section_names.tsv"))


@cache
def _known_endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in read_table("section_endings.tsv"))


def find_sections(scene: Scene) -> None:
    """Mark the section lines; titles may not be known yet."""
    headings, styled = _bracketed_headings(scene), levels_of(scene)
    promised = sum(kept.promise.is_section for kept in scene.promised.values()) > 1
    told = (
        ("heading-level", 0.8, _of_level(scene, styled) | _above_promised(scene)),
        ("type-size", 0.8, typed_sections(scene) or (over_headings(scene) if styled else frozenset())),
        ("contents-promise", 1.0, _promised(scene)),
        ("over-titles", 0.8, over := _over_titles(scene)),
        ("section-number", 0.9, frozenset[int]() if promised else nested_sections(scene)),
    )
    over_signs = frozenset[int]() if promised else sections_over_signs(scene)
    counted, named = (frozenset[int](), frozenset[int]()) if promised else _unpromised(scene)
    if styled and styled.section:  # 功能： over points that are counted again is text
        counted = frozenset(i for i in counted if level_of(scene.units[i]))
    formed = (
        ("section-mark", 0.9, _marked(scene, headings, promised=promised)),
        ("section-number", 0.9, over_signs or counted),
        ("section-brackets", 0.8, sections_in_round_brackets(scene)),
        ("section-name", 1.0, without_narrow(scene, named, over)),
    )
    for index, unit in enumerate(scene.units):
        if index in headings or _is_other(scene, index, styled):
            continue
        own = index in scene.promised or not may_be_name(unit) or (over_signs and index not in over_signs)
        for rule, confidence, units in told if own else (*told, *formed):
            if index in units:
                scene.decide(index, Mark(Role.SECTION, rule, confidence=confidence))


def _marked(scene: Scene, headings: AbstractSet[int], *, promised: bool) -> frozenset[int]:
    """Lines with the sign of sections.

    【他山之石】 over a title is none where the contents list has sections of another form.
    """
    kinds = section_signs(scene, headings)
    if promised:
        kinds &= {sign_of(scene.units[i]) for i in _promised(scene)}
    units = scene.units if kinds else ()
    return frozenset(i for i, unit in enumerate(units) if is_marked(unit) and sign_of(unit) in kinds)


def _unpromised(scene: Scene) -> tuple[frozenset[int], frozenset[int]]:
    """Sections by number and by name; where they are numbered 一、二、, a known name alone is none."""
    outline, listed = outline_of(scene), frozenset(listed_sections(scene))
    named = frozenset[int]() if max(len(outline), len(listed)) > 1 else _named(scene)
    return outline | listed | restarted_sections(scene) | padded_sections(scene), named


def _of_level(scene: Scene, styled: Levels | None) -> frozenset[int]:
    """Headings of the level that the format gives to sections."""
    level = styled.section if styled else 0
    return frozenset(i for i, unit in enumerate(scene.units) if level and level_of(unit) == level)


def _above_promised(scene: Scene) -> frozenset[int]:
    """详细新闻, right over a title of the contents list, where the format has it on a higher level.

    So are the other headings of its level: a kicker may stand between one and its first title.
    """
    over = [(level_of(scene.units[i - 1]), level_of(scene.units[i])) for i in scene.promised if i]
    levels = {level for level, titles in over if 0 < level < titles}
    return frozenset(i for i, unit in enumerate(scene.units) if level_of(unit) in levels)


def _promised(scene: Scene) -> frozenset[int]:
    """Sections of the contents list that the text has in the same words.

    So are several of its entries that have no text but only the next entry under them: 院级活动. 产地观察 ▶▶▶
    may stand over each article of the section.
    """
    whole = {i: kept.promise for i, kept in scene.promised.items() if kept.whole}
    first = {scene.units[i].text for i, promise in whole.items() if promise.is_section}
    again = {text for text in first if not text.isalpha()}
    told = frozenset(
        i
        for i, unit in enumerate(scene.units)
        if (i in whole and whole[i].is_section) or (unit.text in again and i not in whole)
    )
    over = [i for i, promise in whole.items() if i + 1 in whole and whole[i + 1] is not promise]
    over = [i for i in over if may_be_name(scene.units[i]) and i + 2 not in whole]
    return told or frozenset(over if len(over) >= FEWEST_OVER else ())


def _over_titles(scene: Scene) -> frozenset[int]:
    """菩提清音, printed again over each title of the section; 會務報告 and others over ◎標題.

    The contents list has the titles, and no sections.
    """
    over = [i - 1 for i, kept in scene.promised.items() if i and not kept.promise.is_section]
    names = [i for i in over if i not in scene.promised and scene.role(i) is None and is_name(scene, i)]
    counts = Counter(scene.units[i].text for i in names)
    # So it stands over a title that the list has in other words, too.
    again = {text for text, count in counts.items() if count >= FEWEST_REPEATED}
    signed = [i for i in names if SIGNED.match(scene.units[i + 1].text)]
    several = signed if len({scene.units[i].text for i in signed}) >= FEWEST_OVER_SIGNS else []
    several = sorted(without_narrow(scene, several, several))
    found = (i for i, unit in enumerate(scene.units) if unit.text in again and scene.role(i) is None)
    return frozenset([*found, *several])


def _is_other(scene: Scene, index: int, styled: Levels | None) -> bool:
    """What an article's title by its format is, or its text, or the editors' own, or a row of a table."""
    unit = scene.units[index]
    if unit.line.cells and level_of(unit) == 0:
        return True
    # 【本期导读】 above all is what the editors say, 【本期综述】 of the contents list is a section.
    opening = index == 0 and index not in scene.promised and PREFACE.fullmatch(unit.text) is not None
    told = opening or (unit.text[0] == "【" and EDITORS.fullmatch(unit.text) is not None)
    titled = styled is not None and level_of(unit) == styled.article and not is_marked(unit)
    return told or titled or unit.line.style == RUN_IN_STYLE


def _bracketed_headings(scene: Scene) -> frozenset[int]:
    """【基本案情】 that comes again; 【案情】, 【裁判】 of one article.

    Those stand each over a text, one after the other, and the contents list has none of them; where it has
    titles, they need not be known as labels, for none stands over a title of the list.
    """
    marked = [i for i, unit in enumerate(scene.units) if BRACKETS.fullmatch(unit.text)]
    again = repeated_labels(scene)
    runs: list[list[int]] = []
    for index in marked:
        if index in scene.promised or index + 1 >= len(scene.units) or opens_article(scene, index):
            continue
        near = runs and not any(_ends_article(scene, i) for i in range(runs[-1][-1], index))
        if near:
            runs[-1].append(index)
        else:
            runs.append([index])
    several = [run for run in runs if len(run) > 1]
    labels = [run for run in several if any(LABEL_TAG.fullmatch(scene.units[i].text) for i in run)]
    if len(scene.promised) >= FEWEST_PROMISED:
        labels = [run for run in several if not any(_is_over_promised(scene, i) for i in run)]
    return frozenset(again.union(*labels))


def repeated_labels(scene: Scene) -> frozenset[int]:
    """【基本案情】 that comes again is a heading of each article, and so is 【网民观点】: no section.

    〖标准法规〗 over each article of a section is one, where the contents list names it.
    """
    named = {scene.units[i].text for i, kept in scene.promised.items() if kept.promise.is_section}
    texts = ((i, unit.text) for i, unit in enumerate(scene.units))
    marked = [i for i, text in texts if BRACKETS.fullmatch(text) and text not in named]
    counts = Counter(scene.units[i].text for i in marked)
    return frozenset(
        i for i in marked if counts[scene.units[i].text] > 1 or INNER.fullmatch(scene.units[i].text)
    )


def _is_over_promised(scene: Scene, index: int) -> bool:
    """A title of the contents list comes next, or below a kicker."""
    return index + 1 in scene.promised or index + 2 in scene.promised


def _ends_article(scene: Scene, index: int) -> bool:
    return scene.role(index) in (Role.SOURCE, Role.EDITOR) or index in scene.tailed


def _named(scene: Scene) -> frozenset[int]:
    """Lines between articles with a known name, and those that end as names do where there are several."""
    between = [
        i
        for i, unit in enumerate(scene.units)
        if not unit.is_sentence
        and may_be_name(unit)
        and (_between_articles(scene, i) or (i + 1 in scene.promised and _may_name(unit.text)))
    ]
    known = [i for i in between if key(fold(scene.units[i].text)) in known_names()]
    wide = _set_wide(scene, between)
    faces = {face(scene, i) for i in known}
    like = [
        i for i in between if _ends_as_name(scene.units[i].text) and (not faces or face(scene, i) in faces)
    ]
    # 赛事经济, set as 要闻速览 is, and as nothing is that could not be a name.
    # 一、申报范围 is none beside 【要闻】 or ★要闻★.
    theirs = {face for face in faces if face[0] and _is_of_names(scene, face)}
    kinds = {kind_of(scene.units[i].text) for i in known}
    alike = [i for i in between if face(scene, i) in theirs and kind_of(scene.units[i].text) in kinds]
    gathers = [i for i in between if GATHERS.fullmatch(scene.units[i].text)]
    like = without_kicker(like, known) if len({*known, *like}) > 1 else []
    return frozenset([*known, *wide, *alike, *gathers, *like])


def _may_name(text: str) -> bool:
    """Called as sections are; what stands above it may be another name, of several such sections."""
    return _ends_as_name(text) or key(fold(text)) in known_names()


def _is_of_names(scene: Scene, face: tuple[float, bool, str]) -> bool:
    units = [unit for unit in scene.units if (unit.line.size, unit.line.bold, unit.line.style) == face]
    return all(not unit.is_sentence and may_be_name(unit) for unit in units)


def _set_wide(scene: Scene, between: Sequence[int]) -> list[int]:
    """亚　洲, 欧　洲: several lines of a few characters set wide, not the names of people who sign."""
    wide = {i: "".join(scene.units[i].text.split()) for i in between if SPACED.fullmatch(scene.units[i].text)}
    names = {i: name for i, name in wide.items() if len(name) <= LONGEST_WIDE}
    people = sum(map(is_person, names.values()))
    return list(names) if len(names) > 1 and people * 2 <= len(names) else []


def _ends_as_name(text: str) -> bool:
    """园区瞭望, 数据之窗: four to six characters."""
    return NAME.fullmatch(text) is not None and fold(text).endswith(_known_endings())


def section_by_place(scene: Scene, first: int, block: list[int]) -> bool:
    """The first of several short lines between two articles is a section, if it is short as names are.

    `block` are the units from `first` on that may be titles. Only where no contents list says better.
    """
    unit = scene.units[first]
    alone = len(block) > 1 and unit.last == unit.first and not any(i in scene.promised for i in block)
    longer = alone and len(scene.units[block[1]].text) >= len(unit.text) + LONGER
    return bool(alone and longer and is_name(scene, first))


def is_name(scene: Scene, index: int) -> bool:
    """Two to eight characters and no sign, set wide or not: what a section may be called."""
    text = scene.units[index].text
    text = "".join(text.split()) if SPACED.fullmatch(text) else text
    return 2 <= len(text) <= LONGEST_BY_PLACE and not NO_NAME.search(text)  # noqa: PLR2004 - 要闻


def _between_articles(scene: Scene, index: int) -> bool:
    """At the beginning, or after the end of an article, with a title to come."""
    before = index - 1
    while before >= 0 and scene.role(before) in (Role.EDITOR, Role.BYLINE, Role.ORIGINAL):
        before -= 1
    ended = before < 0 or scene.role(before) in (Role.SOURCE, Role.SECTION)
    ended = ended or scene.units[before].is_sentence or bool(scene.units[before].line.cells)
    ended = ended or ENDS_IN_ADDRESS.search(scene.units[before].text) is not None
    ended = ended or before in scene.tailed or CAPTION.fullmatch(scene.units[before].text) is not None
    return ended and opens_article(scene, index)
