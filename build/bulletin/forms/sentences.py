"""How a sentence ends, and how a footnote begins."""

from __future__ import annotations

import re

STOPS = frozenset("。！？!?；;：:…")
CLOSERS = frozenset("”’』」）)》】]］\"'")
# ……。   ……。”   我们将看到——   ……。（省科技厅负责）   ……。[湖北日报 7月3日]
# ……。　　（综合科）   ……要转变（下转第4版）
SENTENCE_END = re.compile(
    r".*(?:[。！？!?；;：:…]|——)[”’』」）)》】\"']*[ \u3000]*"
    r"(?:[（(][^（）()]{1,60}[）)]|[\[［][^\[\]［］]{1,60}[\]］])?"
    r"|.*[（(]\s*[下紧][转轉]\s*第?\s*\S{1,3}\s*[版页頁]\s*[）)]",
    re.DOTALL,
)
# ……。——编者   ——编者
TOLD_BY = re.compile(r"(?:.*[。！？]”?)?——(?:编者|作者|记者|本刊|笔者|译者|编辑部)", re.DOTALL)
# 低三成以上。①   （见表1）。[2]
MARK = re.compile(r"(?:[①-⑳]|[\[［]\d{1,2}[\]］]){1,3}$")
NO_BEGINNING = frozenset("，。、；：”’」』》）】")
# ：，，，，，。 is what an extraction leaves of a page's buttons.
SIGNS_ONLY = re.compile(r"\W{3,}")
TOLD_ENDS = frozenset("者刊部")
MARK_ENDS = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]］")
LONGEST_END = 70
"""Characters from the stop of a sentence to the end of what stands in brackets behind it."""
# ① 数据由项目单位提供   [1] 张三. …   注：……   注1：
NOTE = re.compile(r"(?P<mark>[①-⑳]|[\[［]\d{1,2}[\]］]|[*＊](?![*＊])|注\s*\d{0,2}\s*[:：])\s*(?P<text>\S.*)")


def ends_sentence(text: str) -> bool:
    """True where the text ends as a sentence or a part of one does; a note's mark may stand behind it."""
    last = text[-1:]
    if last in STOPS:
        return True
    while last in MARK_ENDS and (mark := MARK.search(text[-LONGEST_END:])):
        text = text[: len(text) - len(mark[0])]
        last = text[-1:]
    if last in STOPS:
        return True
    if last in TOLD_ENDS:
        return TOLD_BY.fullmatch(text[-LONGEST_END:]) is not None
    return (last in CLOSERS or last == "—") and SENTENCE_END.fullmatch(text[-LONGEST_END:]) is not None


def begins_inside(text: str) -> bool:
    """Whether a line begins inside a sentence, as no printed line does: with a comma or a stop."""
    return text[0] in NO_BEGINNING and not SIGNS_ONLY.fullmatch(text)
