"""The MkDocs plugin: makes index pages from front matter and hands every page its view."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from bulletin import front_matter
from site_plugins.entries import ARTICLE_PATH, ISSUE_PATH, read_archive
from site_plugins.indexes import assets, environment
from site_plugins.indexes.catalogue import Catalogue, read_catalogue
from site_plugins.indexes.colours import read_colours
from site_plugins.indexes.pages import is_empty, read_pages
from site_plugins.indexes.redirects import AliasError, read_redirects
from site_plugins.indexes.views import View
from site_plugins.written import one_sentence, written_pages

PARTS = ("styles", "scripts")
"""Folders of the theme whose files are not copied: the files that pages load are made from them."""


class IndexesConfig(Config):
    """The plugin has no options: what it needs of the bulletin stands in `extra.bulletin`."""


class IndexesPlugin(BasePlugin[IndexesConfig]):
    """Gives every page of the archive a view; makes the files of pages that nobody wrote by hand."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the archive and add the index pages; raises PluginError where front matter is not right."""
        with one_sentence():
            self.catalogue, self.views = _read_site(written_pages(files, config))
        for file in files.documentation_pages():
            if _is_dated(file.src_uri) and file.src_uri not in self.views:
                files.remove(file)  # a draft
        for src_uri in self.views:
            if files.get_file_from_path(src_uri) is None:
                files.append(File.generated(config, src_uri, content=""))
        self._add_assets(files, config)
        return files

    def _add_assets(self, files: Files, config: MkDocsConfig) -> None:
        """Make the files that our pages load, and leave out those of the base theme, which they do not."""
        theme = Path(str(config.theme.custom_dir))
        unused = [*map(Path, config.theme.dirs[1:]), *(theme / name for name in PARTS)]
        for file in list(files):
            if file.abs_src_path and any(Path(file.abs_src_path).is_relative_to(path) for path in unused):
                files.remove(file)
        colours = read_colours(config.extra)
        css = assets.stylesheet(theme, colours)
        js = (theme / "scripts" / "site.js").read_text(encoding="utf-8")
        mark = assets.mark(config.site_name, colours)
        self.paths = {
            "stylesheet": assets.named_by_content("assets/site.css", css),
            "script": assets.named_by_content("assets/site.js", js),
            "mark": assets.named_by_content("assets/mark.svg", mark),
        }
        for path, content in zip(self.paths.values(), (css, js, mark), strict=True):
            files.append(File.generated(config, path, content=content))

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Leave out of the menu what has nothing to show, such as 栏目 of a bulletin without sections."""
        del config, files
        nav.items = [
            item
            for item in nav.items
            if not (isinstance(item, Page) and is_empty(self.views.get(item.file.src_uri)))
        ]
        return nav

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give the templates their words, filters and the names of the files they load."""
        del config
        env.globals.update(self.paths)
        return environment.prepare(env, files, self.catalogue)

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Hand MkDocs the text of an issue or article without its front matter, which is read already.

        MkDocs would read it by other rules: what it cannot read it prints as text, and of a text without
        front matter it takes a first line such as `GDP: 6%` for a field; hence the empty one.
        """
        del config
        if not _is_dated(page.file.src_uri) or not page.file.abs_src_path:
            return None
        return f"---\n{{}}\n---\n\n{front_matter.split(page.file.content_string, page.file.src_uri).body}"

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the page its view; a page written by hand outside the archive has none."""
        del config, nav
        values: dict[str, Any] = {"view": self.views.get(page.file.src_uri)}
        context.update(values)  # type: ignore[typeddict-item]
        return context


def _is_dated(src_uri: str) -> bool:
    """Whether a file is an issue or an article."""
    return bool(ARTICLE_PATH.fullmatch(src_uri) or ISSUE_PATH.fullmatch(src_uri))


def _read_site(written: Sequence[tuple[str, str, str]]) -> tuple[Catalogue, dict[str, View]]:
    """The topics of the archive and a view of each of its pages; raises FrontMatterError."""
    for src_uri, text, place in written:
        if not _is_dated(src_uri):
            front_matter.split(text, place)  # MkDocs would print broken front matter as text
    archive = read_archive(written)
    catalogue = read_catalogue(archive)
    views = read_pages(archive, catalogue)
    try:
        return catalogue, views | read_redirects(archive, views)
    except AliasError as error:
        text, place = next((text, place) for uri, text, place in written if uri == error.entry.src_uri)
        raise front_matter.split(text, place).error("aliases", error.message, error.hint) from error
