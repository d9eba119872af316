"""Former addresses of articles: each becomes a small page that leads to where the article is now."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from site_plugins.entries import Entry, IssueEntry
from site_plugins.indexes.views import RedirectView

# 2021-11/07: the folder of the issue and the name of the file, as in the address below `issues/`
ALIAS = re.compile(r"(?!\.)[^\s/\\?#]+/(?!\.)[^\s/\\?#]+(?<!\.md)(?<!\.html)")


class AliasError(Exception):
    """An alias cannot be kept; `entry` is the article that has it, `hint` says what to do."""

    def __init__(self, entry: Entry, message: str, hint: str) -> None:
        super().__init__(entry, message, hint)
        self.entry = entry
        self.message = message
        self.hint = hint


def read_redirects(archive: Sequence[IssueEntry], pages: Collection[str]) -> dict[str, RedirectView]:
    """A view for every former address, by its path; `pages` are the paths that are in use.

    Raises AliasError where an alias is no address, is in use, or belongs to two articles.
    """
    found: dict[str, RedirectView] = {}
    for issue in archive:
        for entry in issue.entries:
            for alias in entry.meta.aliases:
                path = f"issues/{alias}.md"
                _check(entry, alias, taken=path in pages, claimed=found.get(path))
                found[path] = RedirectView(entry, entry.meta.title)
    return found


def _check(entry: Entry, alias: str, *, taken: bool, claimed: RedirectView | None) -> None:
    if not ALIAS.fullmatch(alias):
        raise AliasError(entry, f"the alias {alias!r} is no former address", "write it as 2021-11/07")
    if taken:
        raise AliasError(entry, f"the alias {alias!r} is the address of a page that exists", "remove it")
    if claimed:
        raise AliasError(entry, f"the alias {alias!r} belongs to {claimed.entry.src_uri} too", "keep one")
