"""Reads the sorted, commented tables of knowledge in `bulletin/data`."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from importlib import resources


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of `bulletin/data/<name>` by the names in its header line, comments skipped."""
    lines = resources.files("bulletin").joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(_without_comments(lines), delimiter="\t", quoting=csv.QUOTE_NONE))


def _without_comments(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if line and not line.startswith("#"))


def read_lines(name: str) -> list[str]:
    """The lines of `bulletin/data/<name>`, comments skipped."""
    text = resources.files("bulletin").joinpath("data", name).read_text(encoding="utf-8")
    return list(_without_comments(text.splitlines()))
