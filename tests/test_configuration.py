"""mkdocs.yml: what stands there, what must not, and that another builder makes the same site of it."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from site_build import BULLETIN, ROOT, build_site

# <meta name="generator" content="mkdocs-1.6.1, mkdocs-material-9.8.1">
GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"))


def test_the_site_is_made_in_a_folder_of_its_own(config: MkDocsConfig) -> None:
    assert Path(config.site_dir) == ROOT / "site"
    assert Path(config.docs_dir) == ROOT / "content"


def test_pages_are_files_that_open_without_a_server(config: MkDocsConfig) -> None:
    assert config.use_directory_urls is False


def test_our_plugins_come_in_the_order_in_which_they_work(config: MkDocsConfig) -> None:
    names = ["bulletin-indexes", "bulletin-variants", "bulletin-search", "bulletin-feeds"]
    assert list(config.plugins) == [name for name in names if name in config.plugins]


def test_nothing_binds_the_site_to_one_builder(config: MkDocsConfig) -> None:
    assert not config.hooks
    assert "!!python" not in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def test_no_font_is_fetched(config: MkDocsConfig) -> None:
    assert config.theme["font"] is False


def test_pages_are_not_swapped_in_place(config: MkDocsConfig) -> None:
    assert "navigation.instant" not in config.theme.get("features", [])


def test_betterem_is_not_enabled(config: MkDocsConfig) -> None:
    assert not {"pymdownx.betterem", "pymdownx.extra"} & set(config.markdown_extensions)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**真，**她说", "<strong>真，</strong>她说"),
        ("他说**“重点”**内容", "他说<strong>“重点”</strong>内容"),
        ("*（一）*目标", "<em>（一）</em>目标"),
    ],
)
def test_bold_beside_chinese_punctuation_is_bold(config: MkDocsConfig, text: str, shown: str) -> None:
    assert shown in render(config, text)


def test_the_id_of_a_heading_stays_when_another_is_added(config: MkDocsConfig) -> None:
    before = re.findall(r'<h2 id="([^"]+)"', render(config, "## 总体要求\n\n## 主要任务\n"))
    after = re.findall(r'<h2 id="([^"]+)"', render(config, "## 前言\n\n## 总体要求\n\n## 主要任务\n"))
    assert len(before) == 2
    assert after[1:] == before


def render(config: MkDocsConfig, text: str) -> str:
    """The text as a page of the site shows it."""
    renderer = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    return renderer.convert(text)


def test_the_address_comes_from_where_the_site_is_published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://somebody.example/their-bulletin/")
    assert load_config(str(ROOT / "mkdocs.yml")).site_url == "https://somebody.example/their-bulletin/"


def test_no_bulletin_is_named_in_the_code() -> None:
    names = (BULLETIN["site_name"], BULLETIN["extra"]["bulletin"]["publisher"])
    sources = [path for room in ("build", "site_plugins") for path in (ROOT / room).rglob("*.*")]
    read = [path for path in sources if path.suffix in (".py", ".html", ".css", ".js", ".tsv")]
    assert read
    assert [path for path in read if any(name in path.read_text(encoding="utf-8") for name in names)] == []


def test_properdocs_makes_the_same_site(site: Path, sample_content: Path, tmp_path: Path) -> None:
    build_site(tmp_path / "site", content=sample_content, builder="properdocs")
    names = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert names == {p.relative_to(tmp_path / "site") for p in (tmp_path / "site").rglob("*") if p.is_file()}
    differing = [name for name in sorted(names) if content(site / name) != content(tmp_path / "site" / name)]
    assert differing == []


def content(path: Path) -> bytes:
    """A file, without the tag that names the builder."""
    return GENERATOR.sub(b"", path.read_bytes())
