"""What the plugins take from MkDocs, and how each ends a build."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from site_plugins.search.plugin import SearchPlugin
from site_plugins.written import written_pages


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """A site whose content is `content`, beside its mkdocs.yml."""
    config = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    config.load_dict({"site_name": "刊物", "docs_dir": str(tmp_path / "content"), "plugins": []})
    (tmp_path / "content").mkdir()
    config.validate()
    return config


def files_of(config: MkDocsConfig, **texts: str) -> Files:
    for name, text in texts.items():
        (Path(config.docs_dir) / f"{name}.md").write_text(text, encoding="utf-8")
    return Files([file_of(config, f"{name}.md", config.docs_dir) for name in texts])


def file_of(config: MkDocsConfig, src_uri: str, folder: str | None) -> File:
    return File(src_uri, folder, config.site_dir, use_directory_urls=False)


def test_pages_that_a_plugin_made_were_not_written(config: MkDocsConfig) -> None:
    files = files_of(config, about="关于")
    files.append(file_of(config, "made.md", None))
    assert written_pages(files, config) == [("about.md", "关于", "content/about.md")]


def test_a_wrong_glossary_ends_the_build_in_one_sentence_also_without_twins(config: MkDocsConfig) -> None:
    (Path(config.docs_dir) / "glossary.tsv").write_text("软件 軟體\n", encoding="utf-8")
    plugin = SearchPlugin()
    plugin.load_config({})
    with pytest.raises(PluginError, match=r"glossary\.tsv:1: "):
        plugin._words(Path(config.docs_dir))
