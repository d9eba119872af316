"""Lines at the foot of an issue."""

from __future__ import annotations

import re
from functools import cache

from bulletin.hanzi.tables import read_table

# 报：市委、市政府领导   送：各区（市）党委   （完）   《港口动态》编辑部
OTHER = re.compile(
    r"(?:[主抄分]?[报送發发]|抄[报送]|[呈报]送|呈报?|抄|分送)\s*[:：].*"
    r"|（?(?:本期|此件)?共印\s*[\d〇一二三四五六七八九十百]+\s*份）?(?:\s+\S.{0,40})?|.{2,40}\d{1,2}日\s*印发?"
    r"|(?:(?:欢迎|敬请)[^。，]{0,12}?)?(?:赐稿|投稿|来稿).{0,40}|（?(?:完|本期完|全文完)）?"
    r"|(?:(?:副?主任)?委员|副?主任)\s*[:：][^。？！]{2,60}|《[^《》]{2,24}》\s*(?:编辑委员会|编委会|编辑部)"
    r"|(?:注\s*[:：]\s*)?本(?:刊|[简快通]报|动态|资料|材料|专报|期刊物)[^。]{0,30}(?:内部|参考|外传|交流|电子版|下载|转载|来稿)[^。]{0,40}。?"
    r"|.{0,12}(?:内部资料|内部刊物|仅供参考|请勿外传|注意保存|免费交流).{0,24}|(?:版权|版權)所有.{0,60}"
    r"|訂閱.{0,20}|.{0,8}取消訂閱.{0,12}"
)
# What is printed only there, and begins a line.
SENT = re.compile(
    r"(?:[主抄分]?[报送]|抄[报送]|[呈报]送|呈报|分送)\s*[:：]|（?(?:本期|此件)?共印\s*[\d〇一二三四五六七八九十百]+\s*份"
)
COPIES = re.compile(r"（?(?:本期|此件)?共印\s*[\d〇一二三四五六七八九十百]+\s*份）?")


def is_colophon_line(text: str) -> bool:
    """Whether a line is such as stand at the foot of an issue: 主　编：沈国华."""
    forms = (text, "".join(text.split()))
    return any(OTHER.fullmatch(form) or _labelled().match(form) for form in forms)


@cache
def _labelled() -> re.Pattern[str]:
    """本期编辑：小满 校对：大雪: a label of `colophon_labels.tsv` and its colon."""
    labels = "|".join(re.escape(row["label"]) for row in read_table("colophon_labels.tsv"))
    return re.compile(rf"(?:本[刊期报])?(?:{labels})\s*[:：]")
