"""News without a title: the number before it goes, and what it says first is what it is called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bulletin.assemble.blocks import Group
from bulletin.forms.names import ARTICLE_NUMBER, TITLE_MARK, UNTITLED
from bulletin.hanzi.join import close_up
from bulletin.report import Report

# 近日   9月26日   10月10日上午   今年以来   据《日本经济新闻》报道
WHEN = re.compile(
    r"(?:近日|日前|近期|最近|目前|当前|昨日|今日|本周|上周|今年以来|连日来"
    r"|(?:(?:20\d\d|今)年)?\d{1,2}月(?:\d{1,2}日)?(?:[—–~～至-](?:\d{1,2}月)?\d{1,2}日)?(?:[上下中]午|晚|当天)?)"
)
TOLD = re.compile(r"(?:据|根据).{2,24}(?:报道|消息|介绍|通报|统计|悉)|据悉|据了解|获悉")
SAYS = re.compile(r"(?:宣布|表示|指出|透露|介绍|通报|显示|认为|称)$")
# A clause ends at a pause that stands in no marks.
CLAUSE = re.compile(r"(?:《[^《》]*》|“[^“”]*”|（[^（）]*）|[^，。；！？])+")


def without_number(groups: Sequence[Group], report: Report) -> list[Group]:
    """The groups of an article; of one without a title, the text begins behind its number."""
    first = groups[0] if groups else None
    untitled = first is not None and first.rule == UNTITLED
    match = (ARTICLE_NUMBER.match(first.text) or TITLE_MARK.match(first.text)) if first and untitled else None
    if not first or not match:
        return list(groups)
    report.cut(match[0], first.span, "title-number")
    tag, *others = first.tags
    line = replace(tag.line, text=tag.line.text[match.end() :].lstrip())
    return [Group((replace(tag, line=line), *others)), *groups[1:]]


def called_by_text(text: str) -> str:
    """北京知识产权法院发布《白皮书》 of 9月26日，北京知识产权法院发布《白皮书》。该院……."""
    clauses = CLAUSE.findall(close_up(text))
    told = [clause for clause in clauses if not (WHEN.fullmatch(clause) or TOLD.fullmatch(clause))]
    said = told[: 1 + (bool(told) and SAYS.search(told[0]) is not None)]
    return "，".join(said)
