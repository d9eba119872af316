"""The MkDocs plugin that makes the search page and writes the index."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from bulletin.hanzi.glossary import read_glossary
from bulletin.hanzi.variants import SIMPLIFIED, VARIANTS
from site_plugins.entries import IssueEntry, read_archive
from site_plugins.search.browser import browser_files
from site_plugins.search.synonyms import Word, words_abroad, words_of_glossary
from site_plugins.search.write import write_index
from site_plugins.written import one_sentence, written_pages

SEARCH_PAGE = "search.md"


class SearchConfig(Config):
    """Options in mkdocs.yml."""

    title = config_options.Type(str, default="搜索")
    """Title of the search page."""
    glossary = config_options.Type(str, default="glossary.tsv")
    """The site's glossary, below the content folder; there need not be one."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Adds the search page to the site, and an index of its articles when all pages are finished."""

    _issues: tuple[IssueEntry, ...] = ()
    _assets = ""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the scripts, and the search page unless the editor wrote one; remember the archive."""
        with one_sentence():
            self._issues = read_archive(written_pages(files, config))
        if files.get_file_from_path(SEARCH_PAGE) is None:
            front = f"---\ntitle: {self.config.title}\ntemplate: search-page.html\n---\n"
            files.append(File.generated(config, SEARCH_PAGE, content=front))
        for path, data in browser_files(Path(str(config.theme.custom_dir))).items():
            files.append(File.generated(config, path, content=data))
            self._assets = path.rpartition("/")[0]
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates where the scripts of the search are."""
        del config, files
        env.globals["search_assets"] = self._assets
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index of the finished pages, in all scripts there are."""
        site = Path(config.site_dir)
        trees = {SIMPLIFIED: ""} | {
            code: variant.tree + "/" for code, variant in VARIANTS.items() if (site / variant.tree).is_dir()
        }
        write_index(site, self._issues, trees, self._words(Path(config.docs_dir)))

    def _words(self, content: Path) -> list[Word]:
        """What readers elsewhere say; the glossary of the site goes before what holds anywhere."""
        path = content / self.config.glossary
        with one_sentence():
            entries = read_glossary(path.read_text(encoding="utf-8"), str(path)) if path.is_file() else ()
        return [*words_abroad(), *words_of_glossary(entries)]
