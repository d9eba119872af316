"""The head of an article: title, subtitle, kicker, and its credits, wherever these stand."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from bulletin.assemble.blocks import Group
from bulletin.forms.bylines import BRACKETED, editor_among, editor_of, unbracketed
from bulletin.forms.citations import note_of
from bulletin.forms.credit import TIME_BEHIND, Credit, day_in, ends_as_source
from bulletin.forms.departments import of_house
from bulletin.forms.links import address_of, publisher_at, with_colon
from bulletin.forms.masthead import DATE
from bulletin.forms.names import (
    DASHED,
    DAY_BEHIND,
    NAMELESS,
    RUN_IN_STYLE,
    RUN_IN_TITLE,
    SECTION_IS_ARTICLE,
    SHARED_SOURCE,
    TAG,
    section_name,
    title_text,
)
from bulletin.forms.placed import source_of
from bulletin.forms.writers import with_whole_names
from bulletin.hanzi.join import close_up, join
from bulletin.lines import Role
from bulletin.model import Source
from bulletin.report import Report

# 桓 楚 编译: PDFium gives an ideographic space as a common one
GAP = re.compile(r"(?<=[\u4e00-\u9fff])[ \xa0]+(?=[\u4e00-\u9fff（])")
SOURCE_LABEL = re.compile(r"[来來]源|出[处處]")
HAN = re.compile(r"[\u4e00-\u9fff]")
# 标题：学院举办启蒙讲座
TITLE_LABEL = re.compile(r"(?:文章|新闻)?(?:标题|题目)\s*[:：]\s*")
# 某地持续开展活动_某某网   百年接力-某某部政府门户网站: the site behind the title of its page
SITE_BEHIND = re.compile(r"(?<=\S\S\S\S\S\S)\s*[-_|｜]\s*[\u4e00-\u9fff·]{2,24}(?:网|网站|门户|频道|客户端)$")


class Head(Struct, frozen=True):
    """What the head and the credit lines of an article say."""

    title: str
    subtitle: str
    kicker: str
    sources: tuple[Source, ...]
    byline: str
    date: dt.date | None
    editor: str
    links: tuple[str, ...]
    """Addresses of what it was made from, where they do not tell who published that."""
    confidence: float


def _day_behind(text: str) -> dt.date | None:
    behind = DAY_BEHIND.search(text)
    return day_in(DATE.search(behind[0])) if behind else None


def head_of(groups: Sequence[Group], report: Report, issued: dt.date | None = None) -> Head:
    """The head of an article from all of its groups; `issued` is the date of the issue."""
    groups = [group for group in groups if group.role in TOLD]
    titles = [group for group in groups if group.role is Role.TITLE]
    title, tagged, place = _titled(titles, report)
    sources: list[Source] = []
    date = _day_behind(titles[-1].text) if titles else None
    byline = editor = link = ""
    links: list[str] = []
    for group in groups:
        if group.role is Role.SOURCE and (credit := _credit_of(group)):
            day = credit.dated(issued)
            sources += _sources_of(credit, group.text, day)
            links += [credit.url] if credit.url and not credit.names else []
            date, editor = date or day, editor or credit.editor
            byline = _also(byline, credit.byline)
        elif group.role is Role.LINK:
            link = address_of(group.text) or link
            if sources and not sources[-1].url:
                sources[-1], link = replace(sources[-1], url=link), ""
        elif group.role is Role.BYLINE:
            behind = TIME_BEHIND.search(group.text)
            date = date or day_in(DATE.search(behind[0]) if behind else None)
            name = close_up(unbracketed(with_colon(TIME_BEHIND.sub("", group.text))), keep_han_spaces=True)
            byline = _also(byline, GAP.sub("\u3000", name))
        elif group.role is Role.EDITOR:
            editor = editor or editor_of(group.text) or editor_among(group.text)
    if link and not any(source.url for source in sources):
        name = sources[0].name if sources else publisher_at(link)
        first = replace(sources[0], url=link) if sources else Source(name, url=link)
        sources[:1] = [first] if name else []
        links += [] if name else [link]
    return Head(
        title=title,
        subtitle=_lines([_undashed(group, report) for group in groups if group.role is Role.SUBTITLE]),
        kicker=_lines(
            [*([place] if place else []), *(group.text for group in groups if group.role is Role.KICKER)]
        ),
        sources=_once(sources) or ((Source(tagged),) if tagged else ()),
        byline=byline,
        date=date,
        editor=with_whole_names(editor),
        links=tuple(dict.fromkeys(links)),
        confidence=min((group.confidence for group in groups if group.role in HEAD), default=0.0),
    )


def _credit_of(group: Group) -> Credit | None:
    """The credit of a source line; 编译自 and an address names nobody but whom it is known to be of."""
    credit = source_of(group.text) if group.rule not in (NAMELESS, SHARED_SOURCE) else None
    if credit is None:
        return None
    credit = of_house(credit, group.text)
    rest = group.text.replace(credit.url, "")
    said = not credit.url or SOURCE_LABEL.search(rest) or any(name in rest for name in credit.names)
    return credit if said else replace(credit, names=tuple(filter(None, (publisher_at(credit.url),))))


def _sources_of(credit: Credit, text: str, day: dt.date | None) -> list[Source]:
    note = note_of(text, credit, day)
    sources = [Source(name, date=day, note=note) for name in credit.names]
    if credit.url and sources:
        sources[-1] = replace(sources[-1], url=credit.url)
    return sources


def _once(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Each source once: what lines above and below the text say of the same name is put together."""
    told: dict[str, Source] = {}
    for source in sources:
        before = told.get(source.name, source)
        told[source.name] = replace(
            before,
            url=before.url or source.url,
            date=before.date or source.date,
            note=before.note or source.note,
        )
    return tuple(told.values())


def _also(before: str, after: str) -> str:
    """Two bylines as one."""
    return f"{before}；{after}" if before and after and after not in before else before or after


HEAD = (Role.TITLE, Role.SUBTITLE, Role.KICKER)
TOLD = (*HEAD, Role.SOURCE, Role.LINK, Role.BYLINE, Role.EDITOR)
"""The roles that tell something of an article; all others are its text."""


def _titled(groups: Sequence[Group], report: Report) -> tuple[str, str, str]:
    """The title from its lines, and the source and the place that a tag before it names.

    Its marks go: the article's number, ※, the brackets of a title that runs into its text, the tag's.
    """
    texts = [group.text for group in groups]
    source = place = ""
    if not texts:
        return "", "", ""
    first = texts[0] = _unlabelled(groups[0], report)
    if groups[0].rule == SECTION_IS_ARTICLE:
        plain = section_name(first)
    elif run_in := RUN_IN_TITLE.fullmatch(first):
        plain = run_in["title"]
    else:
        plain = title_text(first, numbered=groups[0].level == 1)
        if groups[0].tags[0].line.style == RUN_IN_STYLE:
            plain = plain.rstrip("。：:")
            if tag := TAG.match(plain):
                # 【建筑】智能建造试点城市增至24个。: what the news is of stands above the title.
                place, plain = tag["source"] or tag["place"], plain[tag.end() :]
        if groups[0].rule.startswith("mark/") and (tag := TAG.match(plain)):
            # 【Nature】 and 【新华社】 are sources, 【他山之石】 says what the news is of.
            named = tag["source"] or ""
            source = named if ends_as_source(named) or not HAN.search(named) else ""
            place, plain = tag["place"] or (named if not source else ""), plain[tag.end() :]
    if plain != first:
        before, _, after = first.rpartition(plain)
        # The place that a tag names is kept, above the title; its brackets go.
        report.cut((before + after).replace(place, "", 1), groups[0].span, "title-mark")
    texts[0] = plain
    if behind := SITE_BEHIND.search(texts[-1]) or DAY_BEHIND.search(texts[-1]):
        report.cut(behind[0], groups[-1].span, "title-mark")
        texts[-1] = texts[-1][: behind.start()]
    if (bare := texts[-1].rstrip("*＊※ ")) != texts[-1]:
        report.cut(texts[-1].removeprefix(bare), groups[-1].span, "title-mark")
        texts[-1] = bare
    return _lines(texts), source, place


def _unlabelled(group: Group, report: Report) -> str:
    """The title without 标题： before it."""
    label = TITLE_LABEL.match(group.text)
    if not label or label.end() == len(group.text):
        return group.text
    report.cut(label[0], group.span, "title-mark")
    return group.text[label.end() :]


def _undashed(group: Group, report: Report) -> str:
    dashed, bracketed = DASHED.fullmatch(group.text), BRACKETED.fullmatch(group.text)
    if not (dashed or bracketed):
        return group.text
    # —— 从拼数量到拼单棒产值 ——   （永康五金产业调研之二）
    said = dashed["text"].rstrip("—–―─━ ") if dashed else unbracketed(group.text)
    report.cut("".join(group.text.split(said, 1)), group.span, "subtitle-dash")
    return said


def _lines(texts: Sequence[str]) -> str:
    """Lines of a title as one: no space between Han characters, spaces inside a line as they are."""
    whole = ""
    for text in texts:
        whole = (
            join(whole, close_up(text, keep_han_spaces=True), cut=False)
            if whole
            else close_up(text, keep_han_spaces=True)
        )
    return whole
