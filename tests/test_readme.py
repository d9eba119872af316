"""The documents: what they tell people to type works, and what they point at is there."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from site_build import ROOT, sample_issue

SAMPLE = ROOT / "tests/golden/sample/seed.txt"
READMES = ("README.md", "README.zh-CN.md")
BLOCK = re.compile(r"^ *```sh\n(?P<commands>.*?)^ *```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)#]+)\)")
SERVE = "make serve"
MADE = shutil.ignore_patterns(
    ".git", ".venv", "site", ".cache", "dist", "__pycache__", ".*_cache", ".hypothesis"
)
PATIENCE_S = 60


def commands(name: str) -> list[str]:
    """The commands of a README in their order."""
    text = (ROOT / name).read_text(encoding="utf-8")
    lines = [line.strip() for match in BLOCK.finditer(text) for line in match["commands"].splitlines()]
    assert lines
    return lines


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with the sample, named as a Chinese editor may name it, with this environment."""
    folder = tmp_path / "简报 网站"
    shutil.copytree(ROOT, folder, ignore=MADE)
    for name, text in sample_issue().items():
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text, encoding="utf-8")
    shutil.copy(SAMPLE, folder / "seeds/2021-11.txt")
    (folder / ".venv").symlink_to(sys.prefix)
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    shutil.copy(SAMPLE, tmp_path / "2021-12.txt")
    return folder


def environment(project: Path) -> dict[str, str]:
    """What commands find around them: the copy's own code, and a home folder with an original in it."""
    code = os.pathsep.join(map(str, (project / "build", project)))
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "COV_", "PYTEST"))}
    return {**kept, "HOME": str(project.parent), "PYTHONPATH": code, "SITE_URL": ""}


def typed(command: str) -> str:
    """The command with the environment taken as set up; what sets it up is tested by CI, in a fresh clone."""
    return re.sub(r"^make ", "make --assume-old=.venv/.installed ", command)


def test_the_commands_work(project: Path) -> None:
    for command in commands(READMES[0]):
        if command == SERVE:
            continue
        done = subprocess.run(
            ["sh", "-c", typed(command)],
            cwd=project,
            env=environment(project),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    assert (project / "site/zh-hant/issues/2021-12/01.html").is_file()
    assert (project / "review.html").is_file()
    assert not (project / "site/issues/2021-11").exists()


def test_both_languages_give_the_same_commands() -> None:
    assert commands("README.md") == commands("README.zh-CN.md")


@contextmanager
def served(project: Path) -> Iterator[str]:
    """`make serve`, ended at the end together with all it started; gives the address of the site."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [*typed(SERVE).split(), f"PORT={port}"],
        cwd=project,
        env=environment(project),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def wait_for(address: str, words: str) -> bool:
    """Whether the page holds the words before long."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        with suppress(OSError), urllib.request.urlopen(address, timeout=PATIENCE_S) as answer:  # noqa: S310  # ours
            if words in answer.read().decode("utf-8"):
                return True
        time.sleep(0.2)
    return False


def test_a_change_is_shown_while_serving(project: Path) -> None:
    with served(project) as address:
        assert wait_for(f"{address}zh-hant/about.html", "zh-Hant")
        about = project / "content/about.md"
        about.write_text(about.read_text(encoding="utf-8") + "\n编辑部电话改了。\n", encoding="utf-8")
        assert wait_for(f"{address}zh-hant/about.html", "編輯部電話改了")


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_in_documents_lead_somewhere(name: str) -> None:
    targets = LINK.findall((ROOT / name).read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (ROOT / target).exists()] == []


def test_the_tree_in_the_plan_is_the_tree() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    tree = text.partition("## The tree\n")[2].partition("\n\nStages")[0]
    folders: list[str] = []
    missing = []
    for line in tree.strip("\n").splitlines():
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip()) - 4) // 2
        folders[depth:] = [name]
        if not (ROOT / "".join(folders)).exists():
            missing.append("".join(folders))
    assert folders
    assert missing == []


@pytest.mark.parametrize("room", ["build/bulletin", "site_plugins"])
def test_every_part_of_a_room_is_in_the_plan(room: str) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    parts = [part.parent.name for part in (ROOT / room).glob("*/__init__.py")]
    assert parts
    assert [part for part in parts if f" {part}/ " not in text] == []


def test_the_changelog_has_a_place_for_the_next_change() -> None:
    assert "\n## [Unreleased]\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_hook_is_a_valid_one() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-config", ".pre-commit-config.yaml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
