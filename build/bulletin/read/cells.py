"""What a short line of a text would be as the cell of a table."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bulletin.forms.parts import CAPTION
from bulletin.lines import Line, Lines

LONGEST_CELL = 20
# 865   -31.94   +6.4%   ≤-15   1,246   92400   第三名   46.2万亩
FIGURE = re.compile(
    r"[-+－＋±≤≥<>＜＞≈约]{0,2}[\d０-９][\d０-９,，.．]*\s?(?:[%％‰]|BP|bp|[万亿]?(?:[元吨个件家户人次亩倍名条秒天]|分钟|小时)?)"
    r"|第[一二三四五六七八九十\d]{1,3}名?"
)
# 6月20日   10月9日—12日
DAY = re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:[-—–~～至](?:\d{1,2}月)?\d{1,2}日)?")
# 吸纳就业（人） 贫困劳动力（人） 人均月工资（元）: the heads of several columns on one line
SEVERAL_HEADS = re.compile(r"[^\s，。；：！？]{2,12}(?:[ \u3000]+[^\s，。；：！？]{2,12}){1,6}")
NOTHING = re.compile(r"[-—–－―/／…]{1,2}|无")
STOP = re.compile(r"[。；！？，、：:;!?]$|[。；！？]")


def kind_of_cell(line: Line) -> str:
    """What a line would be as a cell: a figure, a day, words, nothing (—); empty where it is no cell."""
    text = line.text
    if len(text) > LONGEST_CELL or "\t" in text or line.cells or STOP.search(text) or CAPTION.fullmatch(text):
        return ""
    if NOTHING.fullmatch(text):
        return "nothing"
    if DAY.fullmatch(text):
        return "day"
    return "figure" if FIGURE.fullmatch(text) else "words"


def row_of(cells: Lines, texts: tuple[str, ...]) -> Line:
    """The line of a row with these texts, where its cells, or the first ones of them, stand."""
    return replace(
        cells[0],
        text="\t".join(texts),
        span=cells[0].span.to(cells[-1].span),
        x1=max(cell.x1 for cell in cells),
        cells=texts,
    )
