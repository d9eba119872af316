"""Builds the project's site, or one of other content, as `make site` does, into a folder of a test's own."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
SUBFOLDER = "kjqb"
SITE_URL = f"https://bulletin.example/{SUBFOLDER}/"
"""The address the tests build for: a site in a folder of its host, as GitHub Pages has it."""


def build_site(
    folder: Path, *, content: Path | None = None, builder: str = "mkdocs", site_url: str = SITE_URL
) -> str:
    """Build the site into `folder` with `mkdocs` or `properdocs`; what the builder printed comes back.

    `content` stands in for the project's own content folder. Raises AssertionError with all that was
    printed where the build fails; `--strict` makes every warning a failure.
    """
    config = ROOT / "mkdocs.yml"
    if content is not None:
        config = content.parent / f"{content.name}.mkdocs.yml"
        theme = {"custom_dir": str(ROOT / "site_plugins/theme")}
        changed = {"INHERIT": str(ROOT / "mkdocs.yml"), "docs_dir": str(content), "theme": theme}
        config.write_text(yaml.safe_dump(changed, allow_unicode=True), encoding="utf-8")
    command = [sys.executable, "-m", builder, "build", "--strict"]
    done = subprocess.run(
        [*command, "--config-file", str(config), "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": site_url, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def write_content(folder: Path, files: Mapping[str, str]) -> Path:
    """A content folder with these files beside the project's own home page and about page."""
    for name in ("index.md", "about.md"):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "content" / name, folder / name)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def made_once(base: Path, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name`, made by the first process of this test run to ask and shared by all of them.

    `base` is the base folder of the run, `tmp_path_factory.getbasetemp()`.
    """
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = run / name
    with (run / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = run / f"{name}.part"
            make(unfinished)
            unfinished.rename(folder)
    return folder
