"""What the templates can use beside MkDocs' own: words, labels, and links to pages by their path."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import jinja2
from jinja2.runtime import Context
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from bulletin.enrich.publishers import publisher_of
from site_plugins.indexes.catalogue import Catalogue, Kind, Topic
from site_plugins.indexes.labels import WORDS, date_label, issue_date, issue_label
from site_plugins.indexes.summary import summary_of
from site_plugins.indexes.views import View


def prepare(env: jinja2.Environment, files: Files, catalogue: Catalogue) -> jinja2.Environment:
    """The environment with the words, filters and functions that our templates use.

    What a template prints is escaped unless it says `safe`: a title may hold `<` and `&`. Lines that hold
    nothing but a tag of the template leave no trace in the page.
    """
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.globals.update(words=WORDS, description=description, topics=_topics(catalogue))
    env.filters.update(date=date_label, issue_label=issue_label, issue_date=issue_date)
    env.filters.update(publisher=publisher_of)
    urls = {file.src_uri: file.url for file in files.documentation_pages()}
    env.filters.update(path=urls.__getitem__, href=_href(urls))
    return env


def _href(urls: Mapping[str, str]) -> Callable[[Context, str], str]:
    @jinja2.pass_context
    def href(context: Context, src_uri: str) -> str:
        """The address of the page made from a path, relative to the page that is being rendered."""
        return normalize_url(urls[src_uri], page=context.get("page"), base=context["base_url"])

    return href


def _topics(catalogue: Catalogue) -> Callable[[str, str], Topic]:
    def topics(kind: str, name: str) -> Topic:
        """The section, region, source or year of a name."""
        return catalogue[Kind(kind)][name]

    return topics


def description(page: Page, view: View | None) -> str:
    """What the page is about, for search engines and shared links."""
    return summary_of(view, str(page.meta.get("description", "")), page.content or "")
