"""The templates: their words stand in one table, and nothing of one bulletin stands in them."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest

from site_build import ROOT
from site_plugins.indexes.catalogue import Kind
from site_plugins.indexes.labels import WORDS

THEME = ROOT / "site_plugins" / "theme"
OURS = [
    path
    for path in sorted(THEME.rglob("*.html"))
    if not path.name.startswith(("variants-", "search-", "structured-data"))
]
# words["all-issues"]      WORDS["home"]
NAMED = re.compile(r"(?:words|WORDS)\[[\"'](?P<key>[a-z-]+)[\"']\]")
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
HAN = re.compile(r"[\u4e00-\u9fff]")


def sources() -> str:
    python = sorted((ROOT / "site_plugins" / "indexes").glob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in [*OURS, *python])


def test_every_word_of_a_template_stands_in_the_table() -> None:
    assert {match["key"] for match in NAMED.finditer(sources())} <= WORDS.keys()


def test_every_word_of_the_table_is_used() -> None:
    named = {match["key"] for match in NAMED.finditer(sources())}
    by_kind = {word for kind in Kind for word in (str(kind), f"{kind}-summary")}
    assert WORDS.keys() == named | by_kind


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(THEME).as_posix())
def test_no_template_has_words_of_its_own(path: Path) -> None:
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))
    assert HAN.findall(text) == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(THEME).as_posix())
def test_a_template_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    jinja2.Environment(autoescape=True).parse(text)
    assert text.startswith("{#-")
