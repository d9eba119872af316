"""Content files -> the archive: issues, newest first, and the entries of each in order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from msgspec import Struct

from bulletin import front_matter
from bulletin.errors import FrontMatterError
from bulletin.front_matter import ArticleMeta, IssueMeta
from bulletin.months import Month

# issues/2021-11/05.md      issues/2021-11/index.md      issues/2021-11/05.zh-Hant.md (a hand-made twin)
ARTICLE_PATH = re.compile(r"issues/(?P<issue>[^/]+)/(?P<name>[^/.]+)\.md")
ISSUE_PATH = re.compile(r"issues/(?P<issue>[^/]+)/index\.md")
ISSUE_ID_DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d)-?(?P<month>0[1-9]|1[0-2])(?:-?(?P<day>[0-3]\d))?(?!\d).*"
)


class Entry(Struct, frozen=True):
    """An article as the site sees it: its front matter and its place."""

    meta: ArticleMeta
    issue_id: str
    name: str
    """File name without its ending, the last part of the address: `05`."""
    src_uri: str
    """Path below the content folder: `issues/2021-11/05.md`."""


class IssueEntry(Struct, frozen=True):
    """An issue as the site sees it; its entries in the order of the issue."""

    id: str
    meta: IssueMeta
    src_uri: str
    entries: tuple[Entry, ...]

    @property
    def date(self) -> dt.date | None:
        """Date of the issue: from its front matter, else from an id that begins with year and month."""
        match = ISSUE_ID_DATE.fullmatch(self.id)
        if self.meta.date or not match:
            return self.meta.date
        try:
            year, month = int(match["year"]), int(match["month"])
            return dt.date(year, month, int(match["day"])) if match["day"] else Month.of(year, month)
        except ValueError:
            return None

    def sections(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """Runs of entries under one section, in order: `(section, entries)`; the name may be empty."""
        runs: list[tuple[str, list[Entry]]] = []
        for entry in self.entries:
            if not runs or runs[-1][0] != entry.meta.section:
                runs.append((entry.meta.section, []))
            runs[-1][1].append(entry)
        return tuple((name, tuple(entries)) for name, entries in runs)


def read_archive(files: Iterable[tuple[str, str, str]]) -> tuple[IssueEntry, ...]:
    """The issues, newest first, from `(src_uri, text, place)` of all content files; drafts are left out.

    `place` is the path shown in messages. Raises FrontMatterError at the first file that is not right,
    also where an article's issue has no `index.md`.
    """
    issues: dict[str, tuple[str, IssueMeta]] = {}
    articles: list[tuple[Entry, str]] = []
    for src_uri, text, place in sorted(files):
        if match := ISSUE_PATH.fullmatch(src_uri):
            issues[match["issue"]] = src_uri, front_matter.read_issue(front_matter.split(text, place))
        elif match := ARTICLE_PATH.fullmatch(src_uri):
            meta = front_matter.read_article(front_matter.split(text, place))
            if not meta.draft:
                articles.append((Entry(meta, match["issue"], match["name"], src_uri), place))
    by_issue: dict[str, list[Entry]] = {issue_id: [] for issue_id in issues}
    for entry, place in articles:
        if entry.issue_id not in issues:
            message, hint = "the issue {issue!r} has no index.md", "add issues/{issue}/index.md"
            raise FrontMatterError(place, message, hint, issue=entry.issue_id)
        by_issue[entry.issue_id].append(entry)
    found = [
        IssueEntry(issue_id, meta, src_uri, tuple(sorted(by_issue[issue_id], key=_order)))
        for issue_id, (src_uri, meta) in issues.items()
        if not meta.draft
    ]
    return tuple(sorted(found, key=lambda issue: (issue.date or dt.date.min, issue.id), reverse=True))


def _order(entry: Entry) -> tuple[int, str]:
    """By `order`, else by a file name that is a number; names without either come last."""
    number = int(entry.name) if entry.name.isascii() and entry.name.isdigit() else 10**9
    return entry.meta.order or number, entry.name
