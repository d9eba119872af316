"""Lines that an extraction cuts where the type changes, put together: a bold title and the text behind it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from msgspec.structs import replace

from bulletin.forms import signs
from bulletin.forms.credits import credit_of
from bulletin.forms.parts import NUMBERED_SENTENCE
from bulletin.forms.sentences import begins_inside
from bulletin.lines import Line, Lines

LABEL = re.compile(r"【[^【】]{2,7}】")
PAUSED = re.compile(r"[，；：。]")
# 【重庆上线“明厨”直播】   3、国庆假期机票预订量创新高   ▲ 新展厅试开放   农商银行：   【事件经过】
# The shortest are sections as often, but their lines are not cut.
# 13. 福建宁德：电池护照试点启动。 is a title though it is a sentence.
TITLES = (
    NUMBERED_SENTENCE,
    re.compile(r"【[^【】]{8,}】"),
    re.compile(r"\d{1,2}[、.．]\s*\D.{8,}"),
    re.compile(rf"{signs.ANY}\s*[^\s\d].{{6,}}"),
    re.compile(r"[^\s，。；！？：]{4,24}："),
    LABEL,
)
BEGINNINGS = re.compile(rf"[【\d]|{signs.ANY}")
SHORTEST_LINE = 16.0
"""Em; shorter lines tell nothing of the measure."""
LEAST_SHARING = 0.4
"""The share of the commonest width that another one has, to be the measure."""
SHORT = 3.0
"""Em that a full line does not leave free."""
INDENT, SLACK = 2.0, 1.5
STOPPED = re.compile(r"[。！？!?；;：:…][”’」』）)】]*$")
FEWEST = 3
LEAST = 0.7
"""The share of titles of one form, over lines that are cut, that fill the measure with them."""


def with_rests(lines: Lines) -> Lines:
    """The lines; ，首次公开…… on one with ……建设档案展” above it, where both just fill the measure.

    No printed line begins with a comma: it was cut where the type of the sign changes.
    """
    if not any(begins_inside(line.text) for line in lines):
        return lines
    measure = _measure(lines)
    done: list[Line] = []
    for line in lines:
        rest = done and begins_inside(line.text) and not (line.page_top or line.gap > 0)
        if rest and done[-1].x1 < measure - SHORT and done[-1].x1 + line.x1 - line.x0 <= measure + SLACK:
            done[-1] = _joined(done[-1], replace(line, x0=0.0, x1=line.x1 - line.x0))
        else:
            done.append(line)
    return tuple(done)


def joined_runs(lines: Lines) -> Lines:
    """The lines, a title and the beginning of its text on one line where they were printed so.

    The second ends inside a sentence, well before the measure, and just fills it with the first. One or two
    do by chance; where most titles of a form do, it is how they are set.
    """
    near = [
        (index, line.text)
        for index, line in enumerate(lines[:-2])
        if line.text[-1] == "：" or BEGINNINGS.match(line.text)
    ]
    forms = [(index, _form(text)) for index, text in near]
    titles = [(index, form) for index, form in forms if form is not None]
    if len(titles) < FEWEST:
        return lines
    measure = _measure(lines)
    pairs: dict[int, list[int]] = defaultdict(list)
    for index, form in titles:
        title, begun, after = lines[index : index + 3]
        if _is_cut(title, begun, after, measure):
            pairs[form].append(index)
    joined: set[int] = set()
    for found in pairs.values():
        filling = [i for i in found if _fill(lines[i], lines[i + 1], measure)]
        if len(filling) >= max(FEWEST, LEAST * len(found)):
            joined.update(filling)
    return tuple(
        _joined(line, lines[index + 1]) if index in joined else line
        for index, line in enumerate(lines)
        if index - 1 not in joined
    )


def _measure(lines: Lines) -> float:
    """The greatest width that many lines share."""
    widths = Counter(round(line.x1) for line in lines if line.x1 >= SHORTEST_LINE)
    most = max(widths.values(), default=0)
    return max((width for width, count in widths.items() if count >= LEAST_SHARING * most), default=0)


def _form(text: str) -> int | None:
    return next((number for number, form in enumerate(TITLES) if form.fullmatch(text)), None)


def _is_cut(title: Line, begun: Line, after: Line, measure: float) -> bool:
    """The line in the middle ends short inside a sentence, which goes on in a full line, or ends."""
    parted = begun.page_top or after.page_top or begun.gap > 0 or after.gap > 0
    short = max(title.x1, begun.x1) < measure - SHORT and not STOPPED.search(begun.text)
    goes_on = after.x1 >= measure - SHORT or STOPPED.search(after.text) is not None
    stopped = STOPPED.search(title.text.rstrip("：")) is not None and not NUMBERED_SENTENCE.fullmatch(
        title.text
    )
    # 【防沙治沙】 over a title is a section; a text has clauses.
    plain = LABEL.fullmatch(title.text) is not None and not PAUSED.search(begun.text)
    formed = credit_of(begun.text) is not None or stopped or plain
    return short and goes_on and not (parted or after.x0 or formed)


def _fill(title: Line, begun: Line, measure: float) -> bool:
    room = measure - (title.x1 - title.x0) - len(_between(begun)) - (begun.x1 - begun.x0)
    return -SLACK / 2 <= room <= INDENT + SLACK


def _between(begun: Line) -> str:
    """The space before the text, which pypdf gives with it."""
    return "\u3000" if begun.x0 else ""


def _joined(title: Line, begun: Line) -> Line:
    between = _between(begun)
    text = title.text + between + begun.text
    x1 = title.x1 + len(between) + begun.x1 - begun.x0
    return replace(title, text=text, span=title.span.to(begun.span), x1=x1)
