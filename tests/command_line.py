"""The command `bulletin` as tests run it, the sample seed, and what it says when it refuses."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from bulletin.cli import main

SAMPLE = Path(__file__).parents[1] / "seeds" / "2021-11.txt"
TEXT = SAMPLE.read_text(encoding="utf-8")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "LANG": "C.UTF-8", "LC_ALL": ""}


def tree(folder: Path) -> dict[str, tuple[int, bytes] | None]:
    """Everything below a folder; of files the time and what they hold."""
    paths = sorted(folder.rglob("*"))
    return {str(p): (p.stat().st_mtime_ns, p.read_bytes()) if p.is_file() else None for p in paths}


def refused(argv: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence that a command ends with, after which nothing in the folder is changed."""
    before = tree(folder)
    assert main(argv) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert tree(folder) == before
    assert told.err.startswith("bulletin: ")
    assert told.err.count("\n") == 1
    return told.err
