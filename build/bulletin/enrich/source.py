"""Takes the inner part of a source line apart: names without reporters, pages and marks, and the date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin.forms.credit import day_in, source_endings
from bulletin.forms.masthead import DATE
from bulletin.model import Source

# 16:50   第07版   07 版   A3版: when and where in the paper
CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
PAGE = re.compile(r"[（(]?\s*(?<!\d)第?\s*[A-Z]?\d{1,3}\s*[版期](?:\s*[）)])?|[（(]\s*[）)]")
# 新华社记者 张三   （记者李四 通讯员王五）   作者：赵六   文/孙七
REPORTER = re.compile(
    r"[\s,，(（]*(?:(?:本[报刊网社]|特约|实习|见习|首席)?(?:记者|通讯员|评论员(?!工作室)|特派员|撰稿人?)|作者|編輯(?!部)|编辑(?!部)|文/)[\s:：/]*"
    r"[\u4e00-\u9fff·、\s]{2,24}[)）]?$"
)
# 据新华社电   综合人民网、新华网报道; but 21世纪经济报道 and 关东农讯 are names
SAID = re.compile(
    r"(?:据|據|(?:综合|綜合)(?![处科股室部司局办组]))(?P<names>.{2,}?)等?(?:报道|報道|消息|讯|专电|[电電])"
)
# 摘编自《求是》   见《科技日报》
TAKEN = re.compile(r"(?:摘自|摘编自|转自|轉自|转载自|选自|原载于?|见(?=《))(?P<names>.+)")
# 新华社北京11月5日电: place and day of the dateline
WIRE = re.compile(r"^(?P<name>新华社|中新社|中国新闻社)(?:[\u4e00-\u9fff]{2,6})?\d{1,2}月\d{1,2}日[电電讯]$")
BETWEEN = re.compile(r"\s*[、;；]\s*|\s*[，,]\s*|\s{2,}|\u3000+|\s*(?<=》)(?=《)")
MARKED = re.compile(r"(?:《(?P<book>[^《》]+)》|“(?P<quote>[^“”]+)”|「(?P<corner>[^「」]+)」)")
# 本站原创, 网络: no source
NOBODY = re.compile(
    r"(?:本站|本网|本刊|网站)?(?:原创|整理|综合|网络|互联网|未知|佚名|不详|无)(?:整理|综合)?|本站|来源"
)
EDGES = " \u3000:：[]【】.。"
LEAST = 2
"""A name has two characters at least."""
LONGEST_PERSON = 4


def sources_of(text: str) -> tuple[Source, ...]:
    """The sources that the inner part of a source line names, in their order, each once, with its date.

    `text` is what stands after 来源： or between the brackets, such as `《人民日报》2021年11月3日 07版`.
    Reporters are left out; the names are as printed. A line may name nobody.
    """
    day = DATE.search(text)
    bare = CLOCK.sub(" ", text.replace(day[0], "\u3000") if day else text)
    bare = PAGE.sub(" ", bare).strip(EDGES)
    said = SAID.fullmatch(bare) or TAKEN.fullmatch(bare)
    names = _without_reporters(BETWEEN.split(said["names"] if said else bare))
    found = dict.fromkeys(one for name in names for one in _parted(_plain(name)) if _is_name(one))
    return tuple(Source(name, date=day_in(day)) for name in found)


def _without_reporters(parts: Iterable[str]) -> Iterator[str]:
    """新华社记者张三、李四: after a reporter, what is short and no publisher's name is another one."""
    reported = False
    for part in parts:
        name = REPORTER.sub("", part)
        if not (reported and len(name) <= LONGEST_PERSON and not name.endswith(source_endings())):
            yield name
        reported = reported or name != part


def _plain(part: str) -> str:
    """The part without the place and day of a dateline, and without the marks around the whole of it."""
    part = part.strip(EDGES)
    if wire := WIRE.match(part):
        return wire["name"]
    if part.count("（") != part.count("）"):
        part = part.strip("（）")
    marked = MARKED.fullmatch(part)
    return next(filter(None, marked.groups())) if marked else part


def _parted(name: str) -> tuple[str, ...]:
    """`河北日报 河北新闻网`: a single space parts names that all end as publishers' names do."""
    words = tuple(name.split())
    whole = len(words) < LEAST or not all(word.endswith(source_endings()) for word in words)
    return (name,) if whole else words


def _is_name(name: str) -> bool:
    return len(name) >= LEAST and not NOBODY.fullmatch(name) and not name.isdigit()
