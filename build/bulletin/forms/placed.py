"""Credit lines that only their place tells: names in brackets, behind a dash or beside a day, a day alone."""

from __future__ import annotations

import re

from bulletin.forms import signs
from bulletin.forms.bracketed import SPOKEN, is_source_name
from bulletin.forms.credit import PAPER_PAGE, TIME, Credit, day_in, day_of, ends_as_source, names_in
from bulletin.forms.credits import credit_of
from bulletin.forms.masthead import DATE
from bulletin.forms.writers import is_person, writers_of

# （激光产业评论、光电市场）   —辽沈科技
PLACED = re.compile(
    r"[（(〔［]\s*(?P<bracketed>[^（）()〔〕［］，。；：！？\d]{3,24})\s*[）)〕］]|[—–\-]{1,4}\s*(?P<dashed>[^，。；：！？\d]{3,20})"
)
PLAIN_NAME = re.compile(
    r"(?:The )?[A-Z][A-Za-z&.'-]{2,15}(?: [A-Z][A-Za-z&.'-]+){0,3}"
    r"|[\u4e00-\u9fff]{3,12}(?<!负责人)(?<!经理)(?<![厂校院所局处科队村]长)(?<!书记)(?<!主任)"
    r"(?<![职社学人议研工]员)(?<!记者)(?<!分析员)(?<!评论员)"
)
# 2025-04-14 under a title, where others have 2025-04-11　来源：文博观察
DAY_ALONE = re.compile(r"(?:19|20)\d\d(?:([-./])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日)")
# （排名不分先后）（图片由企业提供）（热烈鼓掌）: a name of unknown kind says nothing of this sort
REMARK = re.compile(
    r"(?<!自)由|不(?!动产)|仅供|鼓掌|均|另|含|录音|有效|试行|排名|^[见详附另按图除]|^(?:作者|责任|单位|节选|有关|以上|以下)"
)
# 中国交通报　7月25日 under a title, as under others
NAMED_DAY = re.compile(r"(?P<name>[^\s，。；：！？（）()、\d]{2,16})[ \u3000\t]+\d{1,2}月\d{1,2}日")
# 国家海外知识产权纠纷应对指导中心网站, over a title of the contents list
SITE_ALONE = re.compile(r"[\u4e00-\u9fff]{2,22}(?:网站|官网|公众号|客户端|[日晚时周]报|新闻网|杂志社|通讯社)")
# 第一财经　2023-12-05   新华每日电讯　2023年9月14日　第7版, under a title
DATED_NAME = re.compile(
    rf"(?P<name>[^\s，。；：！？（）()\d]{{2,24}})[ \u3000\t]+{TIME}(?:[ \u3000]*{PAPER_PAGE})?"
)
# 2024-11-17　涂界 under a title, where others have 2024-11-15　中国化工报
DAY_FIRST = re.compile(rf"{TIME}[ \u3000\t]+(?P<name>[^\s，。；：！？（）()\d]{{2,24}})")
# 中国食品报网   中国奶业信息网　编译, where other titles have their source under them
NAME_ALONE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,14}(?:[网報报社台]|杂志|电讯|周刊|客户端|公众号))"
    r"(?:[ \u3000]+(?:编译|摘编|整理))?"
)
ASIDE_STYLE = "aside"
"""The style of a source that stood at the right edge of its title's line."""
# MIT Technology Review, not TBT
LATIN_NAME = re.compile(r"(?=.*[a-z])[A-Z][A-Za-z.&'-]*(?: (?:[A-Z&][A-Za-z.&'-]*|of|the|and|for|in))*")
# ◇ 市场监管总局网站 2024-05-10   ◇ 部分内容据大众日报 2024-05-17   ◇ 中国质量报 2024-05-08　中国电梯网
SIGNED = re.compile(rf"{signs.ANY}\s*(?:部分内容)?(?:据|摘自|来自)?(?P<said>[^\s，。；：！？].{{2,50}})")
DAY_BEHIND = re.compile(rf"[ \u3000]*{TIME}[ \u3000]*")
# ——工艺美术报, under the last sentence of an article
DASHED_NAME = re.compile(r"[—–\-]{1,4}\s*(?P<names>[^，。；：！？]{2,24})")


def dashed_source_of(text: str) -> Credit | None:
    """The credit of a line that is a dash and names of publications or offices, as under a last sentence."""
    match = DASHED_NAME.fullmatch(text.strip())
    names = names_in(match["names"]) if match else ()
    return Credit(names) if names and all(map(is_source_name, names)) else None


def signed_source_of(text: str) -> Credit | None:
    """The credit of a line that is a sign, names of publications or offices, and a day behind one of them."""
    match = SIGNED.fullmatch(text.strip())
    dates = list(DAY_BEHIND.finditer(match["said"])) if match else []
    if not match or not dates:
        return None
    names = names_in(DAY_BEHIND.sub("、", match["said"]))
    day = day_in(DATE.search(dates[0][0]))
    return Credit(names, day) if names and all(map(is_source_name, names)) else None


def are_source_names(text: str) -> bool:
    """大众日报、齐鲁晚报   MIT Technology Review: nothing but names of publications or offices."""
    names = names_in(text)
    return bool(names) and all(is_source_name(name) or LATIN_NAME.fullmatch(name) for name in names)


def are_plain_names(text: str) -> bool:
    """共同社   彭博社、The Verge: names that may be those of publications, and no person's."""
    names = names_in(text)
    plain = all(PLAIN_NAME.fullmatch(name) and not SPOKEN.search(name) for name in names)
    return bool(names) and plain and not writers_of("、".join(names))


def source_of(text: str) -> Credit | None:
    """The credit of a line that is known to be a source line, whatever its form."""
    told = credit_of(text) or dashed_source_of(text) or placed_source_of(text) or _day_of(text)
    told = told or signed_source_of(text)
    return told or (Credit(names_in(text)) if are_source_names(text) or are_plain_names(text) else None)


def _day_of(text: str) -> Credit | None:
    text = text.strip()
    if named := NAMED_DAY.fullmatch(text):
        return Credit((named["name"],), day=day_of(text))
    if named := DATED_NAME.fullmatch(text) or DAY_FIRST.fullmatch(text):
        return Credit(names_in(named["name"]), day_in(DATE.search(text)))
    if SITE_ALONE.fullmatch(text):
        return Credit((text,))
    if alone := NAME_ALONE.fullmatch(text):
        return Credit((alone["name"],))
    text = text.strip("（）() ")
    return Credit(date=day_in(DATE.fullmatch(text))) if DAY_ALONE.fullmatch(text) else None


def placed_source_of(text: str) -> Credit | None:
    """The credit of a line of only names in brackets or behind a dash, which its place tells."""
    match = PLACED.fullmatch(text.strip())
    names = names_in(match["bracketed"] or match["dashed"]) if match else ()
    plain = all(
        PLAIN_NAME.fullmatch(name) and not (SPOKEN.search(name) or REMARK.search(name)) for name in names
    )
    if not names or not plain or writers_of("、".join(names)):
        return None
    # （市青少年宫 叶小青）: where somebody works, and who wrote it
    first, *rest = names
    people = (
        "、" not in text and bool(rest) and all(map(is_person, rest)) and not any(map(ends_as_source, rest))
    )
    return Credit((first,), byline=" ".join(rest)) if people else Credit(names)


def names_publication(text: str) -> bool:
    """Whether one of several names on a line, as in `placed_source_of`, is surely one of a source."""
    credit = placed_source_of(text)
    return credit is not None and len(credit.names) > 1 and any(map(is_source_name, credit.names))
