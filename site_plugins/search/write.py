"""Writes the index into the finished site: the old one or the new one, never a mix."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from site_plugins.entries import IssueEntry
from site_plugins.search.gather import gather
from site_plugins.search.index import make_index
from site_plugins.search.synonyms import Word

FOLDER = "search"


def write_index(
    site: Path, issues: Iterable[IssueEntry], trees: Mapping[str, str], words: Iterable[Word]
) -> None:
    """Index the finished pages of `issues` in `site` and put the index into its folder there."""
    files = make_index(gather(site, issues, trees), trees, words)
    fresh, folder, old = (site / name for name in (f".{FOLDER}-new", FOLDER, f".{FOLDER}-old"))
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    for path, data in files.items():
        (fresh / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).write_bytes(data)
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
