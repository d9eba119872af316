"""What a source line says of its one source besides the name and the day: number, page, what was left out."""

from __future__ import annotations

import datetime as dt
import re

from bulletin.forms.credit import Credit

# 2023年第2B期   第36卷第5期   2023, 59(5)   第14版   07版   DOI: 10.1038/s41561   有删节   原题《……》
PARTS = re.compile(
    r"(?:(?:19|20)\d\d年)?第\s*\d{1,4}\s*卷\s*,?\s*第?\s*\d{1,4}\s*期"
    r"|(?:(?:19|20)\d\d\s*年)?\s*(?:第\s*\d{1,4}[A-Z]?|[上下]半年)\s*[期周](?:[（(]总第?\s*\d{1,5}\s*期[）)])?"
    r"|(?:19|20)\d\d\s*[,，]\s*\d{1,4}\s*[（(]\d{1,4}[）)](?:\s*[:：]\s*\d[\d–—-]*)?"
    r"|(?<!\d)第?\s*[A-Z]?\d{1,3}\s*版(?!权|本)|(?:19|20)\d\d(?=\s*[,，.]\s*(?:DOI|doi|Vol))"
    r"|(?:检索|统计|数据)截止(?:日期?|时间)\s*[:：]\s*[^\s　]+"
    r"|(?:DOI|doi)\s*[:：]?\s*10\.[!-~]+[\w/]"
    r"|(?<=[（(])[A-Z][A-Za-z]*[-:：/ ]?[\d.:/-]*\d{4}[\dA-Za-z.:/-]*(?=[）)])"
    r"|原题《[^《》]{2,60}》"
    r"|(?:本刊)?(?:有|略有|稍有|作者有)(?:删节|删改|删减|改动)|节选"
)

# 2023 年第 10期
DIGIT_SPACE = re.compile(r"(?<=[第年期版卷])[ ](?=\d)|(?<=\d)[ ](?=[年期版卷])")


def note_of(text: str, credit: Credit, date: dt.date | None) -> str:
    """The parts as printed, parted by commas; none where the line names several sources.

    A day whose year nothing tells, so that it is no `date`, is kept here.
    """
    parts = [DIGIT_SPACE.sub("", " ".join(part.split())) for part in PARTS.findall(text)]
    parts = parts if len(credit.names) == 1 else []
    day = ["{}月{}日".format(*credit.day)] if credit.day and date is None else []
    return "，".join([*day, *parts])
