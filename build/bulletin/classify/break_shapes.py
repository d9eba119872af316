"""Where a unit ends by how the two lines are set: indents, room, type, gaps, cells."""

from __future__ import annotations

import re

from bulletin.classify.break_place import Place
from bulletin.classify.break_words import BRACKET_END, LABEL
from bulletin.classify.layout import INDENT_EM, Layout, first_word
from bulletin.classify.wrapped import LONG_LINE_EM
from bulletin.forms import signs
from bulletin.forms.bylines import byline_of, editor_of
from bulletin.forms.credits import credit_of
from bulletin.forms.names import DASHED, RUN_IN_STYLE
from bulletin.forms.parts import BULLET, DATA, MARKED_SECTION, NUMBERED, POINT_ALONE, stands_alone
from bulletin.forms.placed import DAY_ALONE, source_of

# 过去渠断了找不到人修，现在打个电话，
CLAUSES = re.compile(r".*[，。；].*[，、]$")
# 5月22日， / 《清洁生产评价指标体系》修订启动会在北京召开: no title or line of its own
WHEN = re.compile(
    r"(?:(?:\d{4}年|今年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?|近日|日前|近期|近年来|截至目前|目前|随后|此外|同时)，"
)
STOP = re.compile(r"[，。；]")
SIGN = re.compile(signs.ANY)
STOPPED = ("。", "！", "？", "）", "。”", "！”", "？”")
NAME = 3
"""Characters of a place's name."""
HALF_EM = 0.5
HALF_POINT = 0.5
TITLE_GAP = 0.3
"""The lines of a title in large type stand a little farther apart than those of the text."""
HEADING_ROOM_EM = 4.0
SHORT_EM = 1.5
INSIDE_EM, INSIDE_STOP_EM, BEGUN_EM = 3.0, 2.0, 6.0


def comma(place: Place) -> bool | None:
    """A long line that ends with a comma was broken, however much room is left: no paragraph ends so.

    Where lines are wrapped, it must be a line of a text: one that goes on from above, or of several clauses.
    """
    here, after = place.here, place.after
    if here.text[-1:] not in "，、" or here.closed or here.cells or after.cells:
        return None
    if WHEN.fullmatch(here.text):
        return False
    if place.layout.wrapped and place.opens and not CLAUSES.match(here.text):
        return None
    item = NUMBERED.match(after.text) or BULLET.match(after.text)
    long = here.x1 - here.x0 >= LONG_LINE_EM or (place.layout.wrapped and not place.opens)
    return False if long and not (item or stands_alone(after.text)) else None


def signed(place: Place) -> bool | None:
    """▲九原区总工会举办法律知 / 识竞赛。: a point that fills its line, but for its indent, goes on.

    A title with a sign stands over the first line of a text, which has an indent too.
    """
    layout, index, after = place.layout, place.index, place.after.text
    if place.sentence or place.here.closed or not SIGN.match(place.here.text):
        return None
    if layout.indented:
        full = layout.room(index) <= INSIDE_EM and not place.early
        begun = full and layout.is_indented(index) and not layout.is_indented(index + 1)
    else:
        begun = layout.indent_lost and layout.opens_like_first(index)
        begun = begun and not layout.opens_like_first(index + 1)
    return False if begun and not (SIGN.match(after) or NUMBERED.match(after)) else None


def one_type(place: Place) -> bool | None:
    """● 韩国企业将拉挤板生产速度提 / 高一倍: a full line of a bold title goes on, whoever that may be."""
    here, after = place.here, place.after
    if not (here.bold and after.bold and 0 < here.size == after.size):
        return None
    full = not (place.early or place.sentence or here.closed or here.cells)
    near = after.gap <= TITLE_GAP and not NUMBERED.match(after.text)
    return False if full and near else None


def closed(place: Place) -> bool | None:
    """The reader knows the end, or a title begins that runs into its text."""
    known = place.here.closed or not place.layout.wrapped
    return True if known or place.after.style == RUN_IN_STYLE else None


def cells(place: Place) -> bool | None:
    """A row of a table is a unit."""
    return True if place.here.cells or place.after.cells else None


def at_right(place: Place) -> bool | None:
    """A line that begins in the right half of its column is a credit or a signature: it ends there.

    So does ——恩施州自然资源和规划局, a good deal farther in than a first line, under the end of a text.
    """
    layout, index = place.layout, place.index
    if not (place.opens and layout.indented):
        return None
    left, measure = place.here.x0 - layout.margin[index], layout.measure[index] - layout.margin[index]
    dashed = index > 0 and layout.sentences[index - 1] and DASHED.match(place.here.text) is not None
    far = left > measure / 2 or (dashed and left > 2 * INDENT_EM)
    return True if far else None


def size(place: Place) -> bool | None:
    """Type of another size or weight is another unit."""
    here, after = place.here, place.after
    if here.size and after.size and abs(here.size - after.size) > HALF_POINT:
        return True
    ended = place.sentence or place.early or (place.opens and DASHED.match(after.text))
    return True if here.bold != after.bold and ended else None


def ruled(place: Place) -> bool | None:
    """A line drawn across the page parts what has ended from what begins."""
    return True if place.after.ruled and (place.sentence or place.early) else None


def over_credit(place: Place) -> bool | None:
    """A short line over 2024年5月16日　来源：某某日报, under a sentence that fills its line, is a title."""
    layout, below = place.layout, place.index + 2
    if not place.sentence or below >= len(layout.lines) or layout.sentences[below - 1]:
        return None
    short = layout.early[below - 1] and layout.room(below - 1) > HEADING_ROOM_EM
    text = layout.lines[below].text
    return True if short and DAY_ALONE.match(text) and source_of(text) else None


def indent(place: Place) -> bool | None:
    """Where indents are kept, an indented line begins a unit and one at the margin goes on."""
    layout, index = place.layout, place.index
    if not layout.indented:
        return None
    if not layout.is_indented(index + 1):
        # Inside a paragraph the setting may leave a little room; over a title at the margin is an empty line.
        text = place.after.text.endswith(("。", "！", "？", "”")) or not layout.early[index + 1]
        most = (INSIDE_STOP_EM if text else 0.0) if place.sentence else INSIDE_EM
        # 1、发展先进铸造工艺。重点发展……高效自硬砂 at its indent is the first line of a text.
        begun = place.opens and layout.is_indented(index) and STOP.search(place.here.text) is not None
        most = BEGUN_EM if begun and not place.sentence else most
        inside = not ((place.opens and not begun) or place.after.gap) and layout.room(index) <= most
        # 稻谷：早籼稻收购收尾 at the margin, behind a full stop, is a title.
        stopped = place.sentence and place.here.text.endswith(STOPPED)
        title = stopped and layout.early[index + 1] and not layout.sentences[index + 1]
        title = title and not BRACKET_END.match(place.after.text)
        return None if (place.early and not inside) or layout.is_centred(index) or title else False
    same_edge = abs(place.here.x0 - place.after.x0) < HALF_EM and not layout.is_centred(index)
    hanging = layout.is_indented(index) and same_edge and not place.sentence and not place.early
    heads = place.opens and not BULLET.match(place.here.text) and _goes_to_margin(layout, index + 1)
    return None if hanging and not heads else True


def _goes_to_margin(layout: Layout, index: int) -> bool:
    """The text goes on at the margin below: the line is the first of a paragraph, not one that hangs."""
    below = index + 1
    return below < len(layout.lines) and not layout.early[index] and not layout.is_indented(below)


def gap(place: Place) -> bool | None:
    """An empty line after the end of a sentence or after a line that left room."""
    parted = place.after.gap > 0 and not place.after.page_top
    return True if parted and (place.sentence or place.early) else None


def first_line(place: Place) -> bool | None:
    """A line of clauses, an indent short, over a full line is the first of a paragraph with no indent."""
    layout, index = place.layout, place.index
    first = place.opens and place.early and not (place.sentence or layout.indented)
    if not first or "，" not in place.here.text or layout.room(index) > INDENT_EM + SHORT_EM:
        return None
    long = place.here.x1 >= LONG_LINE_EM and not DASHED.match(place.here.text)
    return False if long and not layout.early[index + 1] and not place.after.gap else None


def early(place: Place) -> bool | None:
    """A line that left room for the next word was ended on purpose."""
    return True if place.early else None


def lost_indent(place: Place) -> bool | None:
    """After a sentence, a line two em short that goes on had an indent: it begins a paragraph."""
    lost = place.layout.indent_lost and place.sentence
    return True if lost and place.layout.opens_like_first(place.index + 1) else None


def title(place: Place) -> bool | None:
    """A first line above a line that is itself a first line is a title, however wide.

    Under a source line, who made the text, or the sign of a section an article begins: there any room is the
    end of a title, and a dash the beginning of the subtitle. Behind a number the text tells by the name it
    begins with: 二、蚌埠市推动老旧小区改造 / 蚌埠市把老旧小区改造作为重点，.
    """
    if not place.opens:
        return None
    layout, index = place.layout, place.index
    dashed = DASHED.match(place.after.text) and not STOP.search(place.here.text)
    if dashed and _is_under_credit(place):
        return True
    if not layout.indent_lost or place.sentence:
        return None
    room = layout.room(index) - INDENT_EM >= first_word(place.after.text)
    numbered = NUMBERED.match(place.here.text) and not STOP.search(place.here.text)
    told = numbered and not layout.early[index + 1] and place.after.text[:NAME] in place.here.text
    first = layout.opens_like_first(index + 1) and not layout.stops_at_word(index + 1)
    # 记者从省局获悉，今年上半年，全省登记412笔，融 is a first line itself, over one with a long figure.
    first = first and not ("，" in place.here.text and layout.opens_like_first(index))
    return True if first or told or (room and _is_under_credit(place)) else None


def _is_under_credit(place: Place) -> bool:
    """The line above is a credit or has the sign of a section: an article begins."""
    above = place.layout.lines[place.index - 1].text if place.index else ""
    credited = (credit_of(above) and not DATA.match(above)) or byline_of(above) or editor_of(above)
    named = SIGN.match(above) and MARKED_SECTION.fullmatch(above)
    return bool(credited or named) and not LABEL.match(place.here.text)


def heading(place: Place) -> bool | None:
    """After a sentence, a short line that is no sentence is a heading, not a paragraph's last line.

    二是实行“销号管理”。 on a line of its own is one, too.
    """
    short = place.layout.room(place.index + 1) > HEADING_ROOM_EM and place.layout.early[place.index + 1]
    bare = not place.layout.sentences[place.index + 1] or POINT_ALONE.match(place.after.text)
    return True if place.sentence and short and bare else None
