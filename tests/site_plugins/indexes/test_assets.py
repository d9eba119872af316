from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from site_build import ROOT
from site_plugins.indexes.assets import STYLES, mark, named_by_content, stylesheet

THEME = ROOT / "site_plugins" / "theme"
COLOURS = {"light": "#123456", "dark": "#abcdef"}


def test_the_stylesheet_has_every_part_and_the_colours() -> None:
    text = stylesheet(THEME, COLOURS)
    assert "--accent-light:#123456" in text
    assert "--accent-dark:#abcdef" in text
    assert "/*" not in text
    assert set(STYLES) == {path.stem for path in (THEME / "styles").iterdir()}


def test_a_changed_file_has_a_new_name() -> None:
    assert named_by_content("assets/site.css", "a") != named_by_content("assets/site.css", "b")
    assert Path(named_by_content("assets/site.css", "a")).suffix == ".css"


@pytest.mark.parametrize("name", ["科技情报动态", "<", "&"])
def test_the_mark_is_the_first_character_of_the_name(name: str) -> None:
    (text,) = etree.fromstring(mark(name, COLOURS)).iterfind("{*}text")
    assert text.text == name[0]
