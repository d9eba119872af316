"""Lines that an extraction gives in another order than the page has them."""

from __future__ import annotations

import re
from itertools import pairwise

from bulletin.clean.stray import LONG_LINE_EM
from bulletin.forms.credits import credit_of
from bulletin.forms.parts import NUMBERED
from bulletin.forms.sentences import ends_sentence
from bulletin.lines import Lines

LONGEST_REST = 8
"""Characters of the last line of a paragraph, which ends left of a source at the right edge."""
LONGEST_TITLE = 30
SECTION = re.compile(r"[一二三四五六七八九十]{1,2}、[\u4e00-\u9fff]{2,8}")
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
    sections = [i for i, line in enumerate(lines) if SECTION.fullmatch(line.text)]
    for index in sections:
        if 0 < index < len(lines) - 2 and _stands_between(lines[index - 1 : index + 3]):
            result[index : index + 2] = [lines[index + 1], lines[index]]
    return tuple(result)


def _stands_between(lines: Lines) -> bool:
    """……处置方案。 / 二、学院动态 / （仪器科供稿） / a title: a section between a text and its source.

    A title with its own source below stands over a text.
    """
    text, _, source, title = lines
    if not ends_sentence(text.text) or not credit_of(source.text):
        return False
    plain = not (ends_sentence(title.text) or credit_of(title.text) or NUMBERED.match(title.text))
    return plain and len(title.text) <= LONGEST_TITLE
