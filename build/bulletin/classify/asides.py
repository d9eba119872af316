"""Sources that stand at the right edge of their titles' lines: each becomes a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bulletin.forms.credits import credit_of
from bulletin.forms.names import DASHED
from bulletin.forms.parts import NUMBERED
from bulletin.forms.placed import ASIDE_STYLE, are_source_names
from bulletin.forms.sentences import ends_sentence
from bulletin.forms.writers import writers_of
from bulletin.hanzi.width import width
from bulletin.lines import Line, Lines

TITLE = r"(?P<title>[^\s，：:].{5,60}?)"
NAMES = r"(?P<names>[^\s（(：:][^：:]{1,40})"
# 山东出台海水淡化用电支持政策　　　　大众日报、齐鲁晚报
WIDE = re.compile(rf"{TITLE}(?:\t| {{3,}}|\u3000{{2,}})[ \u3000]*{NAMES}")
# 山东出台海水淡化用电支持政策 大众日报、齐鲁晚报, as a text copied out of a PDF has it
NARROW = re.compile(rf"{TITLE}(?<=[^\x00-\x7f]) {NAMES}")
SPACES = {WIDE: ("\t", "   ", "\u3000\u3000"), NARROW: (" ",)}
"""One of these stands in each line of a form: most lines need not be looked at."""
NO_TITLE = re.compile(r"[。；]|[:：]\s|《[^》]*$|（[^）]*$|“[^”]*$")
FEWEST = 3
SHORTEST_TITLE = 8
"""Characters behind a number: 一、法规动态 Regulations is a section."""
SHORT_EM = 20.0
"""A line that is not as wide is no text."""


def with_asides(lines: Lines) -> Lines:
    """The lines, where several titles have their source at the right edge, each of these below its title."""
    spaced = [
        i for i, line in enumerate(lines) if " " in line.text or "\u3000" in line.text or "\t" in line.text
    ]
    for form in (WIDE, NARROW):
        apart = [i for i in spaced if any(map(lines[i].text.__contains__, SPACES[form]))]
        found = [i for i in apart if _parts(lines[i], form) and _heads_text(lines, i)]
        if len(found) >= FEWEST:
            return tuple(
                part
                for i, line in enumerate(lines)
                for part in (_parted(line, form) if i in found else (line,))
            )
    return lines


def _parts(line: Line, form: re.Pattern[str]) -> re.Match[str] | None:
    """Title and source of the line; None for any other line."""
    match = form.fullmatch(line.text) if not (line.cells or ends_sentence(line.text)) else None
    if match is None or NO_TITLE.search(match["title"]) or credit_of(match["title"]):
        return None
    number = NUMBERED.match(match["title"])
    long = len(match["title"]) - (number.end() if number else 0) >= SHORTEST_TITLE
    return match if long and are_source_names(match["names"]) else None


def _heads_text(lines: Lines, index: int) -> bool:
    """A text ended above, or a short line is there; one begins below, or below the writer or a subtitle."""
    above = lines[index - 1] if index else None
    opened = above is None or ends_sentence(above.text) or above.x1 - above.x0 < SHORT_EM
    below = lines[index + 1 : index + 3]
    headed = below and (writers_of(below[0].text) or DASHED.match(below[0].text))
    texts = below[1:] if headed else below[:1]
    return opened and any(line.x1 - line.x0 >= SHORT_EM and not NUMBERED.match(line.text) for line in texts)


def _parted(line: Line, form: re.Pattern[str]) -> Iterator[Line]:
    match = form.fullmatch(line.text)
    assert match
    title, names = match["title"].strip(), match["names"].strip()
    yield replace(line, text=title, x1=line.x0 + width(title), closed=True)
    left = max(line.x0, line.x1 - width(names))
    yield replace(line, text=names, x0=left, gap=0.0, style=ASIDE_STYLE, bold=False, closed=True)
