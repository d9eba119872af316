"""The traps that a folder named `build` and Python packaging set: each was fallen into once."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from site_build import ROOT

PACKAGES = {"bulletin": ROOT / "build/bulletin", "site_plugins": ROOT / "site_plugins"}


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Git in the project; also where its folder belongs to someone else, as in a container of CI."""
    command = ["git", "-c", "safe.directory=*", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, made by `python -m build` in the project itself."""
    folder = tmp_path_factory.mktemp("packed")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def files_of(package: Path) -> set[str]:
    """All files of a package on this disk, but what Python leaves behind."""
    found = {path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file()}
    return {name for name in found if "__pycache__" not in name}


def test_build_is_a_source_root_and_no_package() -> None:
    assert not (ROOT / "build/__init__.py").exists()


@pytest.mark.parametrize("name", PACKAGES)
def test_the_wheel_holds_every_file_of_the_package(packed: Path, name: str) -> None:
    (wheel,) = packed.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        inside = {item.removeprefix(f"{name}/") for item in archive.namelist() if item.startswith(f"{name}/")}
    expected = files_of(PACKAGES[name])
    assert "__init__.py" in expected
    assert inside == expected


def test_the_source_archive_holds_both_rooms_and_their_tests(packed: Path) -> None:
    (sdist,) = packed.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "build/bulletin/__init__.py",
        "site_plugins/__init__.py",
        "tests/conftest.py",
        "Makefile",
    } <= inside
    assert not {name for name in inside if name.startswith(("site/", ".venv/", ".cache/"))}


@pytest.mark.parametrize("name", ["build/bulletin/x.py", "build/x.py", "content/x.md", "seeds/x.pdf"])
def test_git_does_not_ignore_a_source(name: str) -> None:
    assert git("check-ignore", "--quiet", name).returncode == 1


@pytest.mark.parametrize("name", ["site/index.html", ".venv/x", ".cache/x", "dist/x.whl"])
def test_git_ignores_what_is_made(name: str) -> None:
    assert git("check-ignore", "--quiet", name).returncode == 0


def test_ruff_checks_the_folder_named_build() -> None:
    command = [sys.executable, "-m", "ruff", "check", "--show-files"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    assert str(ROOT / "build/bulletin/front_matter.py") in shown.stdout.splitlines()


def test_pytest_looks_into_every_folder_of_tests() -> None:
    skipped = {"build", "dist", "node_modules", "venv"}
    assert not {path for path in (ROOT / "tests").rglob("*") if path.is_dir() and path.name in skipped}


def test_the_backend_does_not_use_build_as_its_scratch_folder() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["build-system"]["build-backend"] == "hatchling.build"


def test_the_lock_pins_by_hash_and_names_no_place() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+==[^ \\]+.*\\$", lock, re.MULTILINE)
    assert pins
    assert len(re.findall(r"\\\n    --hash=sha256:[0-9a-f]{64}", lock)) >= len(pins)
    assert not re.search(r"://|--index|--find-links|@ |/(?:home|root)/", lock)


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    asked += project["dependency-groups"]["dev"]
    names = {re.split(r"[<>=!~\[; ]", item)[0].lower() for item in asked}
    locked = set(
        re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert names <= locked


def test_an_original_keeps_its_bytes_in_git() -> None:
    shown = git("check-attr", "text", "seeds/2021-11.txt")
    assert shown.stdout.strip() == "seeds/2021-11.txt: text: unset"
