"""The MkDocs plugin: puts structured data into pages, and feeds and a map beside the finished ones."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files

from site_plugins.feeds.channels import Limits
from site_plugins.feeds.finished_site import clear_sitemap, write_feeds
from site_plugins.feeds.structured_data import Publication, structured_data

log = get_plugin_logger(__name__)


class FeedsConfig(Config):
    """Options in mkdocs.yml."""

    site_items = config_options.Type(int, default=50)
    """How many of the newest articles the feeds of the whole site hold."""
    topic_items = config_options.Type(int, default=20)
    """How many the feed of a section, region or source holds."""


class FeedsPlugin(BasePlugin[FeedsConfig]):
    """Writes what machines read; without the site's address there is none to write, and so nothing."""

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give the templates a page's structured data: `structured_data(view, description)`."""
        urls = {file.src_uri: file.url for file in files.documentation_pages()}
        publication = Publication(
            name=config.site_name,
            description=config.site_description or "",
            publisher=config.extra.get("bulletin", {}).get("publisher", ""),
            address_of=lambda src_uri: f"{config.site_url}{urls[src_uri]}",
        )
        env.globals["structured_data"] = partial(structured_data, publication)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the feeds, the map of the site and robots.txt."""
        site = Path(config.site_dir)
        clear_sitemap(site)
        if config.site_url:
            write_feeds(site, config.site_url, Limits(self.config.site_items, self.config.topic_items))
        else:
            log.info("No feeds and no sitemap: they need the address of the site, site_url in mkdocs.yml")
