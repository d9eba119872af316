"""What an editor knows and the seed does not say outright: regions, names of sources, dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from bulletin.enrich.region import (
    OWN_AFFAIRS,
    RegionText,
    RegionVerdict,
    home_of,
    is_department,
    is_government,
    regions_of,
)
from bulletin.enrich.region_issue import with_issue
from bulletin.enrich.source import sources_of
from bulletin.forms.credit import near
from bulletin.forms.datelines import DATELINE, SAID_BY, TOLD
from bulletin.model import Article, Issue, ListItem, Paragraph, Source
from bulletin.report import Clue, Grounds, Report, Severity

DOUBTFUL = 0.7
# 地址：新北市新莊區中平路439號南棟11樓
ADDRESS = re.compile(r"地\s*址\s*[:：]")
OWN = re.compile(r"[（(【]?\s*本[报刊网院校会局社站台]讯")
WORKS = re.compile(
    r"(?:公司|集团|学校|[中小]学|医院|[厂矿港])(?:[\u4e00-\u9fff]{0,6}(?:办公室|宣传部|工作部|工会|团委))?$"
)
SOCIETY = re.compile(
    r"(?:[学协商]会|研究会|校友会|联合会|基金会)(?:秘书处|办公室)?$|医院[\u4e00-\u9fff]{2,4}部$"
)


def enrich(issue: Issue, report: Report) -> Issue:
    """The issue with the regions of its articles, and the dates that datelines give."""
    home = _home(issue)
    articles = tuple(_with_sources(article) for article in issue.articles)
    texts = tuple(_text(article, home) for article in articles)
    verdicts = with_issue(texts, tuple(map(regions_of, texts)))
    for article, verdict in zip(articles, verdicts, strict=True):
        _explain(article, verdict, report)
    found = {
        article.order: replace(
            article, regions=verdict.regions, date=article.date or _dateline(article, issue.date)
        )
        for article, verdict in zip(articles, verdicts, strict=True)
    }
    sections = tuple(
        replace(section, articles=tuple(found[article.order] for article in section.articles))
        for section in issue.sections
    )
    return replace(issue, sections=sections)


class Home(Struct, frozen=True):
    """Where an issue comes from."""

    region: str
    """Empty where its publisher and its name tell none."""
    own: bool
    """Its articles are news of the publisher's own."""


def _home(issue: Issue) -> Home:
    region = next(filter(None, map(home_of, (issue.publisher, issue.title))), "") or _addressed(issue)
    return Home(region, bool(region) and (is_government(issue.publisher) or _reports_itself(issue)))


def _addressed(issue: Issue) -> str:
    """The home of 勞動部, whose address is in 新北市; a ministry in 北京 is the country's."""
    lines = (line for line in issue.colophon if ADDRESS.search(line))
    return next((home for line in lines if (home := home_of(line)) in OWN_AFFAIRS), "")


def _with_sources(article: Article) -> Article:
    """The article with the names of its sources put in order, or whose dateline opens it."""
    return replace(article, sources=tuple(_sources(article)) or tuple(_agency(_paragraphs(article))))


def _paragraphs(article: Article) -> tuple[str, ...]:
    return tuple(block.text for block in article.blocks if isinstance(block, Paragraph | ListItem))


def _text(article: Article, home: Home) -> RegionText:
    """What is read of an article for its places."""
    paragraphs = _paragraphs(article)
    return RegionText(
        title=article.title,
        subtitle=article.subtitle,
        kicker=article.kicker,
        section=article.section or "",
        sources=tuple(source.name for source in article.sources),
        paragraphs=paragraphs,
        home=home.region,
        governed=home.own or (bool(home.region) and _is_own(paragraphs, article.sources)),
    )


def _explain(article: Article, verdict: RegionVerdict, report: Report) -> None:
    """Tells what speaks for the places of an article, and that an editor should look at a guess."""
    clues = tuple(Clue(item.region, item.seen, item.where.value, item.weight) for item in verdict.evidence)
    report.grounds[article.order] = Grounds(verdict.confidence, clues)
    if verdict.confidence >= DOUBTFUL:
        return
    found, seen = "、".join(verdict.regions), "、".join(item.seen for item in verdict.evidence[:3])
    message = (
        "the region of “{title}” is a guess: {found}" if found else "the region of “{title}” is left open"
    )
    if seen and found:
        message = "the region of “{title}” is a guess: {found}; seen: {seen}"
    elif seen:
        message = "the region of “{title}” is left open; seen: {seen}"
    report.add(
        "region-doubtful", Severity.INFO, message, article.span, title=article.title, found=found, seen=seen
    )


def _reports_itself(issue: Issue) -> bool:
    """The paper of a works, a school or a society: its people write it, and no article is from elsewhere."""
    articles = [article for section in issue.sections for article in section.articles]
    own = all(all(map(is_department, (source.name for source in article.sources))) for article in articles)
    signed = sum(bool(article.byline or article.sources) for article in articles)
    if own and SOCIETY.search(issue.publisher):
        return True
    return own and WORKS.search(issue.publisher) is not None and signed * 3 >= len(articles)


def _is_own(paragraphs: tuple[str, ...], sources: tuple[Source, ...]) -> bool:
    """本报讯（通讯员　周敏）日前，……: who publishes wrote it."""
    return not sources and bool(paragraphs) and OWN.match(paragraphs[0]) is not None


def _sources(article: Article) -> Iterator[Source]:
    """The names of the sources put in order; one that nothing can be made of stays as it is."""
    for source in article.sources:
        for found in sources_of(source.name) or (source,):
            yield replace(source, name=found.name, date=found.date or source.date)


def _agency(paragraphs: tuple[str, ...]) -> Iterator[Source]:
    """Whose dateline opens the text of an article without a source line: 新华社合肥5月24日电, not 本报.

    So do 据《印度尼西亚商报》2月26日报道 and 路透社消息.
    """
    match = _opening(paragraphs) or (SAID_BY.match(paragraphs[0]) if paragraphs else None)
    said = match.groupdict() if match else {}
    name = next(filter(None, (said.get(field) for field in ("paper", "agency", "journal", "medium"))), "")
    if name and not name.startswith("本"):
        yield Source(name)


def _opening(paragraphs: tuple[str, ...]) -> re.Match[str] | None:
    """The dateline that the text begins with, or who reported it and when."""
    return (DATELINE.match(paragraphs[0]) or TOLD.match(paragraphs[0])) if paragraphs else None


def _dateline(article: Article, issued: dt.date | None) -> dt.date | None:
    """The date of a dateline; its year, if it gives none, is that of the issue."""
    match = _opening(_paragraphs(article))
    if not match:
        return None
    if not match["year"]:
        return near((int(match["month"]), int(match["day"])), issued) if issued else None
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
