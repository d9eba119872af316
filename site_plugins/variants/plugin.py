"""The MkDocs plugin that makes the twins."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from bulletin import front_matter
from bulletin.errors import BulletinError
from bulletin.hanzi.glossary import Entry, read_glossary
from bulletin.hanzi.variants import TAIWAN, VARIANTS, Variant
from site_plugins.entries import IssueEntry, read_archive
from site_plugins.variants.body import BodyError
from site_plugins.variants.layers import BY_HAND, Layers, Written, read_layers
from site_plugins.variants.tree import write_twins
from site_plugins.written import one_sentence, place_of, written_pages

GLOSSARY_FIELD = re.compile(r"^glossary[ \t]*:", re.MULTILINE)


class VariantsConfig(Config):
    """Options in mkdocs.yml."""

    variants = config_options.ListOfItems(config_options.Choice(tuple(VARIANTS)), default=[TAIWAN.code])
    """Which twins are made; `zh-Hant-HK` adds Hong Kong's."""
    glossary = config_options.Type(str, default="glossary.tsv")
    """The site's glossary, below the content folder; there need not be one."""


class VariantsPlugin(BasePlugin[VariantsConfig]):
    """Makes a twin of every page, in a tree of its own for each variant."""

    _files: Files
    _glossary: tuple[Entry, ...] = ()
    _archive: tuple[IssueEntry, ...] = ()
    _by_hand: dict[tuple[str, str], File]
    """Page without its ending and code of the variant -> the file that was written by hand."""

    @property
    def variants(self) -> tuple[Variant, ...]:
        """The variants that are switched on."""
        return tuple(VARIANTS[code] for code in self.config.variants)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the layers of decisions, and take from the pages what belongs to the twins alone.

        Raises PluginError where the glossary is not right or a text by hand belongs to no page.
        """
        self._files = files
        with one_sentence():
            self._glossary = _read_glossary(files, self.config.glossary, config)
            self._by_hand = _take_out_texts_by_hand(files, config)
            self._archive = self._read_archive(files, config)
        return files

    def _read_archive(self, files: Files, config: MkDocsConfig) -> tuple[IssueEntry, ...]:
        """The archive, where there is anything in it that the twins must know."""
        texts = written_pages(files, config)
        is_needed = self._by_hand or any(GLOSSARY_FIELD.search(text) for _, text, _ in texts)
        return read_archive(texts) if is_needed else ()

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Tell the templates which variants there are to link to."""
        del config, files
        env.globals["variants"] = self.variants
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the twins beside the finished pages."""
        layers = {variant: self._layers(variant, config) for variant in self.variants}
        try:
            write_twins(Path(config.site_dir), layers, config.site_url or "")
        except BodyError as error:
            raise PluginError(str(error)) from error

    def _layers(self, variant: Variant, config: MkDocsConfig) -> Layers:
        written = {
            page: _render(file, config, self._files)
            for (page, code), file in self._by_hand.items()
            if code == variant.code
        }
        return read_layers(variant, self._glossary, self._archive, written)


def _read_glossary(files: Files, src_uri: str, config: MkDocsConfig) -> tuple[Entry, ...]:
    file = files.get_file_from_path(src_uri)
    if file is None:
        return ()
    files.remove(file)
    return read_glossary(file.content_string, place_of(file, config))


def _take_out_texts_by_hand(files: Files, config: MkDocsConfig) -> dict[tuple[str, str], File]:
    found: dict[tuple[str, str], File] = {}
    for file in list(files.documentation_pages()):
        if match := BY_HAND.fullmatch(file.src_uri):
            files.remove(file)
            if files.get_file_from_path(f"{match['page']}.md") is None:
                hint = f"write {Path(match['page']).name}.md too, or take this one away"
                raise BulletinError(
                    place_of(file, config), "there is no Simplified text that it stands for", hint
                )
            found[match["page"], match["code"]] = file
    return found


def _render(file: File, config: MkDocsConfig, files: Files) -> Written:
    """The text by hand as HTML, by the same Markdown as every page."""
    parts = front_matter.split(file.content_string, file.src_uri)
    page = Page(None, file, config)
    page.read_source(config)
    page.render(config, files)
    meta = front_matter.read_article(parts) if parts.meta else None
    return Written(file.src_uri, page.content or "", meta)
