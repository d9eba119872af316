"""A page's view -> its structured data for search engines: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeAlias

from msgspec import Struct

from bulletin.hanzi.variants import SIMPLIFIED
from bulletin.model import Source
from site_plugins.entries import IssueEntry
from site_plugins.indexes.labels import issue_label
from site_plugins.indexes.views import ArticleView, Crumb, HomeView, IssueView, View

Node: TypeAlias = dict[str, Any]
"""A thing with its `@type`; what is unknown is left out."""


class Publication(Struct, frozen=True):
    """The bulletin, as the configuration names it."""

    name: str
    description: str
    publisher: str
    address_of: Callable[[str], str]
    """Path of a Markdown file to the absolute address of its page."""


def structured_data(publication: Publication, view: View, description: str = "") -> str:
    """The structured data of a page as text that may stand in a script element; empty where it has none.

    `description` is what the page's head says it is about.
    """
    nodes = list(_nodes(view, publication, description))
    if not nodes:
        return ""
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False)
    # No word of an article may end the script element, or begin a comment in it.
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _nodes(view: View, publication: Publication, description: str) -> list[Node]:
    nodes = []
    match view:
        case HomeView():
            nodes.append(_periodical(publication) | _node("", description=publication.description))
        case IssueView():
            nodes.append(_issue(view.issue, publication) | {"inLanguage": SIMPLIFIED})
        case ArticleView():
            nodes.append(_article(view, publication, description))
    crumbs = _crumbs(view.crumbs, publication)
    return [*nodes, crumbs] if crumbs and nodes else nodes


def _node(kind: str, **fields: Any) -> Node:
    kept = {key: value for key, value in fields.items() if value not in ("", None, [])}
    return {"@type": kind, **kept} if kind else kept


def _periodical(publication: Publication) -> Node:
    publisher = _node("Organization", name=publication.publisher) if publication.publisher else None
    url = publication.address_of("index.md")
    return _node("Periodical", name=publication.name, url=url, inLanguage=SIMPLIFIED, publisher=publisher)


def _issue(issue: IssueEntry, publication: Publication) -> Node:
    return _node(
        "PublicationIssue",
        name=issue_label(issue),
        url=publication.address_of(issue.src_uri),
        issueNumber=issue.meta.number,
        datePublished=issue.date.isoformat() if issue.date else "",
        isPartOf=_periodical(publication),
    )


def _article(view: ArticleView, publication: Publication, description: str) -> Node:
    meta = view.entry.meta
    return _node(
        "Article",
        url=publication.address_of(view.entry.src_uri),
        headline=meta.title,
        alternativeHeadline=meta.subtitle,
        description=description,
        inLanguage=SIMPLIFIED,
        articleSection=meta.section,
        author=_node("Person", name=meta.author) if meta.author else None,
        keywords=list(meta.tags),
        datePublished=view.issue.date.isoformat() if view.issue.date else "",
        contentLocation=[_node("Place", name=name) for name in meta.regions],
        isBasedOn=[_original(source) for source in meta.sources],
        isPartOf=_issue(view.issue, publication),
    )


def _original(source: Source) -> Node:
    return _node(
        "CreativeWork",
        url=source.url,
        datePublished=source.date.isoformat() if source.date else "",
        publisher=_node("Organization", name=source.name),
    )


def _crumbs(crumbs: tuple[Crumb, ...], publication: Publication) -> Node | None:
    if not crumbs:
        return None
    items = []
    for place, crumb in enumerate(crumbs, start=1):
        anchor = f"#{crumb.anchor}" if crumb.anchor else ""
        address = publication.address_of(crumb.src_uri) + anchor
        items.append(_node("ListItem", position=place, name=crumb.title, item=address))
    return _node("BreadcrumbList", itemListElement=items)
