"""The numbers that bulletins print before headings and items."""

from __future__ import annotations

import re

_NUMERAL = r"[0-9０-９〇零一二三四五六七八九十百]+"

# 一、  （一）  (1)  1.  1．  2.3  3）  第一章  第3条  ①    but not the 5 of 5G or the 2.5 of 2.5万
ORDINAL = re.compile(
    rf"\s*(?:第{_NUMERAL}[编篇章节条款部分]+"
    rf"|[（(]{_NUMERAL}[）)]"
    rf"|{_NUMERAL}(?:[.．]{_NUMERAL})*[、.．）)](?![0-9０-９])"
    r"|[①-⑳])[、.．\s]*"
)
