"""Credits behind the last sentence of a paragraph: ……的问题。（来源：江苏省科技厅）; or before its first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from bulletin.forms.bylines import byline_of
from bulletin.forms.credit import Credit
from bulletin.forms.credits import credit_of
from bulletin.forms.placed import placed_source_of

# （本刊讯）: by the bulletin itself
OWN_REPORT = re.compile(r"[（(【]本[刊报報网站院馆所会會社校][讯訊][）)】]")
BRACKET_ENDS = ("）", ")", "〕", "］", "]")
TAIL = re.compile(
    r"(?P<body>.*[。！？…][”』」）)]*)\s*"
    r"(?P<credit>[（(][^（）()]{2,50}(?:[（(][^（）()]*[）)])?[）)]|[〔［\[][^〔〕［］\[\]]{2,50}[〕］\]])",
    re.DOTALL,
)
LONGEST_TAIL = 40
FEWEST_SURE, FEWEST_IN_ALL, FEWEST_ALIKE = 2, 3, 2
TAIL_SIGN = re.compile(r"—|[:：]")
# ……超过四成八。——摘自《浙江日报》   ……提高到34%。 来源：贵州日报天眼新闻
DASHED_TAIL = re.compile(
    r"(?P<body>.*[。！？…][”』」）)]*)\s*"
    r"(?P<credit>[—–]{1,3}\s*(?:摘自|摘编自|选自|转自|原载)\s*[:：]?\s*[^。！？—–]{2,30}"
    r"|(?:(?:稿件|资料|信息|文章)?来源|摘自|摘编自|选自|转自|原载)\s*[:：]\s*[^。！？，；:：]{2,30})",
    re.DOTALL,
)
# [中国水运报　5月10日] 江苏省交通运输厅……   （新华网 6月3日）……; a dateline, with 电, belongs to the text
LEAD = re.compile(
    r"(?P<credit>[\[【（(〔［](?P<said>[^\[\]【】（）()〔〕［］。！？]{4,40}日)[\]】）)〕］])"
    r"[ \u3000]*(?P<body>\S.+)",
    re.DOTALL,
)


def split_lead(text: str) -> tuple[str, str]:
    """The credit in brackets, with its day, before the first sentence of a paragraph, and what is behind it.

    The credit is empty where there is none.
    """
    match = LEAD.fullmatch(text)
    credit = credit_of(f"（{match['said']}）") if match else None
    return (match["credit"], match["body"]) if match and credit and credit.names else ("", text)


def split_tail(text: str, *, placed: bool = False) -> tuple[str, str]:
    """A paragraph and the credit or byline in brackets after its last sentence; empty where there is none.

    Where `placed`, the place tells that any names there are a source.
    """
    match = None
    if text.endswith(BRACKET_ENDS):
        match = TAIL.fullmatch(text)
    elif TAIL_SIGN.search(text, max(0, len(text) - LONGEST_TAIL)):
        match = DASHED_TAIL.fullmatch(text)
    if not match:
        return text, ""
    credit = match["credit"]
    if (
        credit_of(credit)
        or byline_of(credit)
        or OWN_REPORT.fullmatch(credit)
        or (placed and placed_source_of(credit))
    ):
        return match["body"], credit
    return text, ""


def tell_of_others(sure: int, others: Collection[Credit]) -> bool:
    """Whether names of unknown kind that stand where sources do, behind last sentences, are sources too.

    So it is beside two that surely are, beside one where there are three in all, and where one comes twice.
    """
    again = Counter(other.names for other in others)
    alike = max(again.values(), default=0) >= FEWEST_ALIKE
    return sure >= FEWEST_SURE or (sure > 0 and sure + len(others) >= FEWEST_IN_ALL) or alike


def tail_source(text: str, *, placed: bool = False) -> Credit | None:
    """The source in brackets after the last sentence of a paragraph; `placed` as in `split_tail`."""
    tail = split_tail(text, placed=placed)[1]
    return (credit_of(tail) or (placed_source_of(tail) if placed else None)) if tail else None
