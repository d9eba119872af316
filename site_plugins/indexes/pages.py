"""The archive -> a view for every page that is made from front matter, by the page's path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from site_plugins.entries import Entry, IssueEntry
from site_plugins.indexes import lists
from site_plugins.indexes.catalogue import Catalogue, Item, Kind, Topic, names_of
from site_plugins.indexes.labels import WORDS, issue_label
from site_plugins.indexes.regions import group_of, rank_of
from site_plugins.indexes.slugs import slug
from site_plugins.indexes.views import (
    ArticleView,
    Crumb,
    Digest,
    HomeView,
    IssuesView,
    IssueView,
    OverviewView,
    TopicGroup,
    View,
    YearOfIssues,
)

HOME = "index.md"
ISSUES = "issues/index.md"
EARLIER_ON_HOME = 12
"""Earlier issues that the home page names."""
HIGHLIGHTS = 3
"""Articles that the home page names of an earlier issue."""
ISSUES_IN_FULL = 120
"""Issues that the list of all issues names one by one; years before them are named with their count."""

_HOME_CRUMB = Crumb(WORDS["home"], HOME)


def read_pages(archive: Sequence[IssueEntry], catalogue: Catalogue) -> dict[str, View]:
    """Every page by its path below the content folder."""
    earlier = tuple(_digest(issue) for issue in archive[1 : 1 + EARLIER_ON_HOME])
    views: dict[str, View] = {HOME: HomeView(archive[0] if archive else None, earlier)}
    views[ISSUES] = _issues(archive, catalogue)
    for place, issue in enumerate(archive):
        older = archive[place + 1] if place + 1 < len(archive) else None
        newer = archive[place - 1] if place else None
        views[issue.src_uri] = _issue(issue, older, newer, catalogue)
        views.update(_articles(issue, catalogue))
    for kind, topics in catalogue.items():
        groups = tuple(_groups(kind, topics.values()))
        views[kind.src_uri] = OverviewView(kind, groups, WORDS[kind], (_HOME_CRUMB,))
        crumbs = (_HOME_CRUMB, Crumb(WORDS[kind], kind.src_uri))
        for topic in topics.values():
            views.update(lists.topic_pages(topic, crumbs))
    return views


def is_empty(view: View | None) -> bool:
    """Whether a page lists nothing, so that no menu need lead to it."""
    if isinstance(view, OverviewView):
        return not view.groups
    return isinstance(view, IssuesView) and not view.years


def _year_crumb(issue: IssueEntry, catalogue: Catalogue) -> tuple[Crumb, ...]:
    """The year in whose pages the issue's articles stand; an issue without a date stands under all issues."""
    year = catalogue[Kind.YEAR].get(str(issue.date.year)) if issue.date else None
    return (Crumb(WORDS["year"].format(year.name), year.src_uri) if year else Crumb(WORDS["issues"], ISSUES),)


def _digest(issue: IssueEntry) -> Digest:
    """The first article of each section; where there are not enough sections, the first articles."""
    first = [entries[0] for _, entries in issue.sections()]
    chosen = first if len(first) >= HIGHLIGHTS else issue.entries
    return Digest(issue, tuple(chosen[:HIGHLIGHTS]))


def _issue(
    issue: IssueEntry, older: IssueEntry | None, newer: IssueEntry | None, catalogue: Catalogue
) -> IssueView:
    crumbs = (_HOME_CRUMB, *_year_crumb(issue, catalogue))
    return IssueView(issue, older, newer, issue_label(issue), crumbs)


def _articles(issue: IssueEntry, catalogue: Catalogue) -> Iterator[tuple[str, ArticleView]]:
    entries = issue.entries
    for place, entry in enumerate(entries):
        before = entries[place - 1] if place else None
        after = entries[place + 1] if place + 1 < len(entries) else None
        yield entry.src_uri, _article(entry, issue, (before, after), catalogue)


def _article(
    entry: Entry, issue: IssueEntry, beside: tuple[Entry | None, Entry | None], catalogue: Catalogue
) -> ArticleView:
    item = Item(entry, issue)

    def topics(kind: Kind) -> tuple[Topic, ...]:
        return tuple(catalogue[kind][name] for name in names_of(kind, item))

    section = next(iter(topics(Kind.SECTION)), None)
    crumbs = [_HOME_CRUMB, *_year_crumb(issue, catalogue), Crumb(issue_label(issue), issue.src_uri)]
    if section:
        crumbs.append(Crumb(section.name, issue.src_uri, section.slug))
    return ArticleView(
        entry=entry,
        issue=issue,
        previous=beside[0],
        next=beside[1],
        section=section,
        regions=topics(Kind.REGION),
        sources=topics(Kind.SOURCE),
        title=entry.meta.title,
        crumbs=tuple(crumbs),
    )


def _issues(archive: Sequence[IssueEntry], catalogue: Catalogue) -> IssuesView:
    years = []
    shown = 0
    for name, issues in groupby(archive, lambda issue: str(issue.date.year) if issue.date else ""):
        of_year = tuple(issues)
        year = catalogue[Kind.YEAR].get(name)
        # A year without a page of its own keeps its issues here: nothing else leads to them.
        in_full = shown < ISSUES_IN_FULL or year is None
        years.append(YearOfIssues(name, year, of_year if in_full else (), len(of_year)))
        shown += len(of_year)
    return IssuesView(tuple(years), WORDS["all-issues"], (_HOME_CRUMB,))


def _groups(kind: Kind, topics: Iterable[Topic]) -> Iterator[TopicGroup]:
    """The topics of an overview under their headings, in the order in which a reader looks for them."""
    found = list(topics)
    if kind is Kind.REGION:
        found.sort(key=lambda topic: (rank_of(topic.name), topic.slug))
        for heading, group in groupby(found, lambda topic: group_of(topic.name)):
            yield TopicGroup(heading, tuple(group))
    elif kind is Kind.SOURCE:
        found.sort(key=lambda topic: (_initial(topic), topic.slug))
        for heading, group in groupby(found, _initial):
            yield TopicGroup(heading, tuple(group))
    elif found:
        yield TopicGroup("", tuple(found))


def _initial(topic: Topic) -> str:
    """The letter under which a name is listed, `#` for names that have none; it sorts before the letters."""
    letter = slug(topic.name)[:1].upper()
    return letter if letter.isalpha() else "#"
