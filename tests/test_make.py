"""The Makefile: what it offers, and that it says so."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_build import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
# site: convert ## Convert the seeds and build the site
TARGET = re.compile(r"^(?P<name>[a-z][\w-]*):(?!=)(?P<rest>.*)$", re.MULTILINE)
TARGETS = {match["name"]: match["rest"] for match in TARGET.finditer(MAKEFILE)}


def make(*arguments: str, language: str) -> str:
    """What make prints in a terminal of that language."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "MAKE"))}
    environment["LANG"] = language
    done = subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_no_target_is_named_after_a_folder() -> None:
    assert {"site", "serve", "test"} <= TARGETS.keys()
    assert "build" not in TARGETS


def test_every_target_is_phony_and_has_a_line_of_help() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert set(phony.split()) == TARGETS.keys()
    assert not [name for name, rest in TARGETS.items() if " ## " not in rest]


def test_make_alone_lists_the_targets() -> None:
    shown = make(language="C")
    assert re.findall(r"^  make (\S+)", shown, re.MULTILINE) == list(TARGETS)


@pytest.mark.parametrize(
    ("language", "words"), [("zh_CN.UTF-8", "网站已生成"), ("C", "The site is in site/")]
)
def test_make_site_speaks_the_language_of_the_terminal(language: str, words: str) -> None:
    assert words in make("--dry-run", "site", language=language)


@pytest.mark.parametrize("language", ["C", "zh_CN.UTF-8", "zh_CN.GBK", ""])
def test_what_make_starts_reads_and_writes_utf_8(language: str) -> None:
    asked = "import locale, os; print(locale.getencoding(), os.environ.get('LC_ALL'), os.environ.get('LANG'))"
    said = make("--eval", f'ask: ; @"{sys.executable}" -c "{asked}"', "ask", language=language)
    assert said.split() == ["UTF-8", "None", *([language] if language else [])]


@pytest.fixture
def kitchen(tmp_path: Path) -> Path:
    """The Makefile in a folder of its own, with a seed and an environment that is taken as set up."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/2021-11.txt").touch()
    (tmp_path / ".venv/bin").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(("code", "made"), [(0, 0), (1, 0), (2, 2), (127, 2)])
def test_findings_do_not_hold_up_the_site_but_a_converter_that_could_not_run_does(
    kitchen: Path, code: int, made: int
) -> None:
    program = kitchen / ".venv/bin/bulletin"
    program.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    program.chmod(0o755)
    command = ["make", "--assume-old=.venv/.installed", "convert"]
    done = subprocess.run(command, cwd=kitchen, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == made


def test_without_seeds_nothing_is_converted(kitchen: Path) -> None:
    (kitchen / "seeds/2021-11.txt").unlink()
    command = ["make", "--assume-old=.venv/.installed", "convert"]
    subprocess.run(command, cwd=kitchen, check=True)
