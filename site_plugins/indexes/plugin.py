"""The MkDocs plugin: makes index pages from front matter and hands every page its view."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from bulletin.errors import FrontMatterError
from site_plugins.entries import ARTICLE_PATH, ISSUE_PATH, IssueEntry, read_archive
from site_plugins.indexes import assets, environment
from site_plugins.indexes.catalogue import read_catalogue
from site_plugins.indexes.pages import read_pages

PARTS = ("styles", "scripts")
"""Folders of the theme whose files are not copied: the files that pages load are made from them."""


class IndexesConfig(Config):
    """Options of the plugin in mkdocs.yml."""

    page_size = c.Type(int, default=50)
    """Articles on a full page of a section, region, source or year."""


class IndexesPlugin(BasePlugin[IndexesConfig]):
    """Gives every page of the archive a view; makes the files of pages that nobody wrote by hand."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the archive and add the index pages; raises PluginError where front matter is not right."""
        archive = _read_archive(files, config)
        self.catalogue = read_catalogue(archive)
        self.views = read_pages(archive, self.catalogue, self.config.page_size)
        for file in files.documentation_pages():
            is_dated = ARTICLE_PATH.fullmatch(file.src_uri) or ISSUE_PATH.fullmatch(file.src_uri)
            if is_dated and file.src_uri not in self.views:
                files.remove(file)  # a draft
        for src_uri in self.views:
            if files.get_file_from_path(src_uri) is None:
                files.append(File.generated(config, src_uri, content=""))
        self._add_assets(files, config)
        return files

    def _add_assets(self, files: Files, config: MkDocsConfig) -> None:
        """Make the files that our pages load, and leave out those of the base theme, which they do not."""
        theme = Path(str(config.theme.custom_dir))
        for file in list(files):
            path = Path(file.abs_src_path or "")
            of_base_theme = any(path.is_relative_to(folder) for folder in config.theme.dirs[1:])
            if of_base_theme or any(path.is_relative_to(theme / name) for name in PARTS):
                files.remove(file)
        colours = assets.read_colours(config.extra)
        css = assets.stylesheet(theme, colours)
        js = (theme / "scripts" / "site.js").read_text(encoding="utf-8")
        self.paths = {
            "stylesheet": assets.named_by_content("assets/site.css", css),
            "script": assets.named_by_content("assets/site.js", js),
        }
        files.append(File.generated(config, self.paths["stylesheet"], content=css))
        files.append(File.generated(config, self.paths["script"], content=js))
        mark = assets.mark(config.site_name, colours)
        files.append(File.generated(config, "assets/mark.svg", content=mark))

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give the templates their words, filters and the names of the files they load."""
        del config
        env.globals.update(self.paths)
        return environment.prepare(env, files, self.catalogue)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the page its view; a page written by hand outside the archive has none."""
        del config, nav
        values: dict[str, Any] = {"view": self.views.get(page.file.src_uri)}
        context.update(values)  # type: ignore[typeddict-item]
        return context


def _read_archive(files: Files, config: MkDocsConfig) -> tuple[IssueEntry, ...]:
    root = Path(config.config_file_path).parent
    try:
        return read_archive(
            (file.src_uri, file.content_string, os.path.relpath(file.abs_src_path, root))
            for file in files.documentation_pages()
            if file.abs_src_path
        )
    except FrontMatterError as error:
        raise PluginError(str(error)) from error
