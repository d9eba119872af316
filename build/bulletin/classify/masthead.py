"""The lines at the head of an issue; they end where the contents or the articles begin."""

from __future__ import annotations

import re

from bulletin.forms.masthead import DATE, IMPRINT, LONGEST_NAME, NUMBER, PUBLISHER, TOTAL
from bulletin.lines import Lines

SENTENCE_END = re.compile(r"[。！；;，,]$")
MOST_LINES = 14
LONGEST_LINE = 60


def is_masthead_line(text: str) -> bool:
    """A line that only a masthead has: number, publisher, date alone, imprint."""
    if len(text) > LONGEST_LINE or SENTENCE_END.search(text):
        return False
    bare = "".join(text.split()).strip("（）()【】《》·|｜*")
    number = NUMBER.search(bare) or TOTAL.search(bare)
    if number and len(bare) <= LONGEST_NAME + len(number[0]):
        return True
    return bool(DATE.fullmatch(bare) or PUBLISHER.fullmatch(text.strip()) or IMPRINT.fullmatch(text))


def masthead_end(lines: Lines) -> int:
    """Index after the last line of the masthead; 0 where the seed has none.

    There is a masthead if one of the first lines is a number or a publisher; it reaches to the last line
    of its kind, with what stands above.
    """
    end = 0
    for index, line in enumerate(lines[:MOST_LINES]):
        if is_masthead_line(line.text):
            end = index + 1
        elif len(line.text) > LONGEST_NAME or SENTENCE_END.search(line.text):
            break
    head = lines[:end]
    return (
        end if any(NUMBER.search("".join(x.text.split())) or PUBLISHER.fullmatch(x.text) for x in head) else 0
    )
