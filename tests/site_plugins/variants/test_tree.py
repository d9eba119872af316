from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.hanzi.variants import HONG_KONG, TAIWAN
from site_plugins.variants import tree
from site_plugins.variants.body import BodyError
from site_plugins.variants.layers import Layers, Written

PAGE = '<html lang="zh-Hans"><main data-article-body><p>发展的软件{}</p></main>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for number in range(6):
        path = tmp_path / "issues" / f"{number}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(number), encoding="utf-8", newline="\n")
    (tmp_path / "zh-hant").mkdir()
    (tmp_path / "zh-hant" / "old.html").write_text("旧", encoding="utf-8")
    return tmp_path


def test_twins_are_no_pages_of_their_own(site: Path) -> None:
    assert list(tree.simplified_pages(site)) == [f"issues/{number}.html" for number in range(6)]


def test_every_variant_has_a_tree_with_its_own_words(site: Path) -> None:
    layers = {
        TAIWAN: Layers((("软件", "軟體"),)),
        HONG_KONG: Layers(pages={"issues/1": (("软件", "軟件包"),)}),
    }
    tree.write_twins(site, layers, "")
    assert "發展的軟體1" in (site / "zh-hant/issues/1.html").read_text(encoding="utf-8")
    assert "發展的軟件包1" in (site / "zh-hk/issues/1.html").read_text(encoding="utf-8")
    assert "發展的軟件2" in (site / "zh-hk/issues/2.html").read_text(encoding="utf-8")
    assert not list(site.rglob("*.new"))


def test_many_processes_write_what_one_writes(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree.write_twins(site, {TAIWAN: Layers()}, "")
    alone = {path: path.read_bytes() for path in site.rglob("*.html")}
    monkeypatch.setattr(tree, "WORTH_A_POOL", 1)
    tree.write_twins(site, {TAIWAN: Layers()}, "")
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == alone


def test_a_text_by_hand_that_does_not_fit_is_named(site: Path) -> None:
    written = {"issues/3": Written("issues/3.zh-Hant.md", "<h2>題</h2>")}
    with pytest.raises(BodyError, match=r"issues/3\.zh-Hant\.md: its headings"):
        tree.write_twins(site, {TAIWAN: Layers(written=written)}, "")
