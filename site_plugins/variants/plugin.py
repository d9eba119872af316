"""The MkDocs plugin that makes the twins."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from bulletin.hanzi.variants import TAIWAN, VARIANTS, Variant
from site_plugins.variants.tree import write_twins


class VariantsConfig(Config):
    """Options in mkdocs.yml."""

    variants = config_options.ListOfItems(config_options.Choice(tuple(VARIANTS)), default=[TAIWAN.code])
    """Which twins are made; `zh-Hant-HK` adds Hong Kong's."""


class VariantsPlugin(BasePlugin[VariantsConfig]):
    """Makes a twin of every page, in a tree of its own for each variant."""

    @property
    def variants(self) -> tuple[Variant, ...]:
        """The variants that are switched on."""
        return tuple(VARIANTS[code] for code in self.config.variants)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the templates which variants there are to link to."""
        del config, files
        env.globals["variants"] = self.variants
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the twins beside the finished pages."""
        write_twins(Path(config.site_dir), self.variants, config.site_url or "")
