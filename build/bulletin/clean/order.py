"""Lines that an extraction gives in another order than the page has them."""

from __future__ import annotations

from itertools import pairwise

from bulletin.clean.stray import LONG_LINE_EM
from bulletin.forms.credits import credit_of
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Lines

LONGEST_REST = 8
"""Characters of the last line of a paragraph, which ends left of a source at the right edge."""
STOPS = ("。", "！", "？", "。”", "！”", "？”")


def order(lines: Lines) -> Lines:
    """The last words of a sentence above the source line that stands beside them and was read first.

    ……对进度滞后的地区予以通 / ——摘自某某网站 / 报。, as pdfminer gives them.
    """
    result = list(lines)
    for index, (source, rest) in enumerate(pairwise(lines)):
        if index == 0 or len(rest.text) > LONGEST_REST or not rest.text.endswith(STOPS):
            continue
        above = lines[index - 1]
        open_line = above.x1 - above.x0 >= LONG_LINE_EM and not ends_sentence(above.text) and not above.closed
        if open_line and credit_of(source.text) and not credit_of(rest.text):
            result[index : index + 2] = [rest, source]
    return tuple(result)
