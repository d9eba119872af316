"""What the templates can use beside MkDocs' own: words, labels, and links to pages by their path."""

from __future__ import annotations

from collections.abc import Callable

import jinja2
from jinja2.runtime import Context
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from site_plugins.indexes.catalogue import Catalogue, Kind, Topic
from site_plugins.indexes.labels import WORDS, date_label, issue_date, issue_label
from site_plugins.indexes.summary import first_sentence
from site_plugins.indexes.views import ArticleView, HomeView, IssueView, View


def prepare(env: jinja2.Environment, files: Files, catalogue: Catalogue) -> jinja2.Environment:
    """The environment with the words, filters and functions that our templates use."""
    env.globals.update(words=WORDS, description=description, topics=_topics(catalogue))
    env.filters.update(date=date_label, issue_label=issue_label, issue_date=issue_date, href=_href(files))
    return env


def _href(files: Files) -> Callable[[Context, str], str]:
    @jinja2.pass_context
    def href(context: Context, src_uri: str) -> str:
        """The address of the page made from a path, relative to the page that is being rendered."""
        file = files.get_file_from_path(src_uri)
        if file is None:
            raise LookupError(f"no page is made from {src_uri}")
        return normalize_url(file.url, page=context.get("page"), base=context["base_url"])

    return href


def _topics(catalogue: Catalogue) -> Callable[[str, str], Topic]:
    def topics(kind: str, name: str) -> Topic:
        """The section, region, source or year of a name."""
        return catalogue[Kind(kind)][name]

    return topics


def description(page: Page, view: View | None) -> str:
    """What the page is about: what its author wrote, else its first sentence; empty where it has no text."""
    written = ""
    if isinstance(view, ArticleView):
        written = view.entry.meta.summary
    elif isinstance(view, IssueView):
        written = view.issue.meta.summary
    elif view is None or isinstance(view, HomeView):
        written = str(page.meta.get("description", ""))
    return written or first_sentence(page.content or "")
