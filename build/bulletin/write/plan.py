"""An issue and the folder it goes to -> what writing it means for each page, an editor's left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from pathlib import Path

from msgspec import Struct

from bulletin import front_matter
from bulletin.errors import FrontMatterError
from bulletin.front_matter import ArticleMeta
from bulletin.model import Issue
from bulletin.report import Report, Severity
from bulletin.write.addresses import Address, address_all
from bulletin.write.clues import most_each
from bulletin.write.manifest import Folder, digest, read_folder
from bulletin.write.markdown import render_article, render_issue
from bulletin.write.matching import Former

INDEX = "index.md"


class Change(StrEnum):
    """What becomes of a page."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    KEPT = "kept"
    """Edited by hand since the last conversion: left as it is."""
    OVERWRITTEN = "overwritten"
    """Edited by hand, and written over because of --force."""
    GONE = "gone"
    """Written by an earlier conversion, no longer part of the issue."""


WRITTEN = (Change.NEW, Change.CHANGED, Change.OVERWRITTEN)


class Plan(Struct, frozen=True):
    """What changes in an issue's folder."""

    folder: Path
    pages: Mapping[str, str]
    """File name to text, as the issue has them."""
    changes: Mapping[str, Change]
    addresses: tuple[Address, ...]
    """Where the articles are found, in the order of the issue."""
    before: Folder

    @property
    def writes(self) -> bool:
        """True where anything on the disk would change."""
        return self.manifest != self.before.written or any(
            change is Change.GONE or change in WRITTEN for change in self.changes.values()
        )

    @property
    def manifest(self) -> dict[str, str]:
        """Digests of what this conversion writes; of an edited page, of what was written before the edit."""
        written = {name: digest(text) for name, text in self.pages.items()}
        kept = (name for name, change in self.changes.items() if change is Change.KEPT)
        return written | {name: self.before.written[name] for name in kept if name in self.before.written}


def plan(folder: Path, issue: Issue, *, force: bool) -> Plan:
    """What writing `issue` into `folder` means for what is there now; raises WriteError."""
    before = read_folder(folder)
    formers = [_former(before, name) for name in before.pages if name != INDEX and name.count(".") == 1]
    plain = [render_article(article) for article in issue.articles]
    addresses = address_all(issue.id, plain, formers, _edited(before, formers, issue))
    pages = render_pages(issue, addresses)
    changes = {name: _change(before, name, text, force=force) for name, text in sorted(pages.items())}
    for name in sorted(before.pages.keys() - pages.keys()):
        if before.is_ours(name) or (force and name in before.written):
            changes[name] = Change.GONE
        elif name in before.written:
            changes[name] = Change.KEPT
    return Plan(folder, pages, changes, addresses, before)


def render_pages(issue: Issue, addresses: tuple[Address, ...]) -> dict[str, str]:
    """File name to text of all Markdown files of an issue."""
    articles = {
        f"{address.name}.md": render_article(article, order=address.order, aliases=address.aliases)
        for article, address in zip(issue.articles, addresses, strict=True)
    }
    return {INDEX: render_issue(issue), **articles}


def _edited(before: Folder, formers: Iterable[Former], issue: Issue) -> dict[int, str]:
    """The page of each article, by its index, that an editor changed after a conversion wrote this article.

    However little of it is left: the digest of what was written tells it.
    """
    edited = [
        (place, former, written)
        for place, former in enumerate(formers)
        if (written := before.written.get(former.name + ".md")) and not former.ours
    ]
    plain: dict[str, list[int]] = {}
    for place, article in enumerate(issue.articles if edited else ()):
        plain.setdefault(digest(render_article(article)), []).append(place)
    found: dict[int, str] = {}
    for place, former, written in edited:
        addressed = _as_addressed(issue, _meta(former.page), place, most_each(len(edited)))
        same = chain(plain.get(written, ()), (at for at, page in addressed if digest(page) == written))
        if free := [at for at in same if at not in found]:
            found[min(free)] = former.name
    return found


def _as_addressed(issue: Issue, meta: ArticleMeta, place: int, most: int) -> Iterator[tuple[int, str]]:
    """Articles by their index with their pages, as they are with the order and former addresses of `meta`.

    Of more than `most` articles, those nearest to `place` or to the order told.
    """
    if meta.order is None and not meta.aliases:
        return
    middle = meta.order - 1 if meta.order else place
    articles = sorted(enumerate(issue.articles), key=lambda item: abs(item[0] - middle))
    for at, article in articles[:most]:
        yield at, render_article(article, order=meta.order, aliases=meta.aliases)


def _former(folder: Folder, name: str) -> Former:
    stem, moved_from = Path(name).stem, Path(folder.moved_from(name)).stem
    return Former(stem, folder.pages[name], folder.is_ours(name), moved_from)


def _change(before: Folder, name: str, text: str, *, force: bool) -> Change:
    if name not in before.pages:
        return Change.NEW
    if before.pages[name] == text:
        return Change.SAME
    if before.is_ours(name):
        return Change.CHANGED
    return Change.OVERWRITTEN if force else Change.KEPT


def report_changes(todo: Plan, report: Report) -> None:
    """Write down what an editor should know of the pages: what was kept, written over, or removed."""
    homes = {f"{alias}.md": address for address in todo.addresses for alias in address.aliases}
    for name, change in todo.changes.items():
        page = f"{todo.folder.name}/{name}"
        if change is Change.KEPT:
            message = "{page} was edited by hand and stays as it is"
            report.add("page-kept", Severity.WARNING, message, page=page)
        elif change is Change.OVERWRITTEN:
            message = "{page} was edited by hand and is written over"
            report.add("page-overwritten", Severity.WARNING, message, page=page)
        elif change is Change.GONE and page in homes:
            message = "{page} is part of {home} now; its address leads there"
            report.add("page-joined", Severity.WARNING, message, page=page, home=f"{homes[page].name}.md")
        elif change is Change.GONE:
            message = "{page} is removed: its article is no longer in the seed"
            report.add("page-gone", Severity.WARNING, message, page=page)
    _report_fields(todo, report)


def _report_fields(todo: Plan, report: Report) -> None:
    """Fields that pages edited by hand lack, since these are not written."""
    for address in todo.addresses:
        name = f"{address.name}.md"
        if todo.changes[name] is Change.KEPT:
            meta = _meta(todo.before.pages[name])
            missing = [alias for alias in address.aliases if alias not in meta.aliases]
            fields = [f"aliases: [{', '.join(address.aliases)}]"] if missing else []
            fields += [f"order: {address.order}"] if address.order and meta.order != address.order else []
            for field in fields:
                message = "{page} was edited by hand; write `{field}` into its front matter"
                report.add(
                    "field-missing", Severity.WARNING, message, page=f"{todo.folder.name}/{name}", field=field
                )


def _meta(page: str) -> ArticleMeta:
    """The front matter of a page; an empty one where an editor broke it, which the site's build will tell."""
    try:
        return front_matter.read_article(front_matter.split(page, ""))
    except FrontMatterError:
        return ArticleMeta("")
