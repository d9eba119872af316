"""Builds sites of test content as `make site` does, into folders of the tests' own."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
SUBFOLDER = "kjqb"
SITE_URL = f"https://bulletin.example/{SUBFOLDER}/"
"""The address the tests build for: a site in a folder of its host, as GitHub Pages has it."""


BULLETIN: Mapping[str, Any] = {
    "site_name": "科技情报动态",
    "site_description": "汇编各地科技与大数据领域的政策、动态与成果。",
    "extra": {
        "bulletin": {
            "publisher": "科技情报动态编辑部",
            "address": "",
            "email": "",
            "colours": {"light": "#9c1c1f", "dark": "#f0968c"},
        }
    },
}
"""Whose site the tests build: what stands at the top of mkdocs.yml may be anyone's."""
PAGES = {
    "index.md": "---\ndescription: 汇编各地科技与大数据领域的政策、动态与成果。\n---\n",
    "about.md": (
        "# 关于本刊\n\n按[刊期](issues/index.md)、[栏目](sections/index.md)、[地区](regions/index.md)、"
        "[来源](sources/index.md)或[年份](years/index.md)查。\n\n## 怎样引用\n\n每篇文章有固定的地址。\n"
    ),
}
"""The pages that the main menu leads to and nobody but the editors can write."""


def build_site(folder: Path, *, content: Path, builder: str = "mkdocs", site_url: str = SITE_URL) -> str:
    """Build a site into `folder` with `mkdocs` or `properdocs`; what the builder printed comes back.

    All is as in the project's mkdocs.yml, but for the content folder and whose bulletin it is. Raises
    AssertionError with all that was printed where the build fails; `--strict` makes every warning a failure.
    """
    config = content.parent / f"{content.name}.mkdocs.yml"
    theme = {"custom_dir": str(ROOT / "site_plugins/theme")}
    changed = {"INHERIT": str(ROOT / "mkdocs.yml"), "docs_dir": str(content), "theme": theme, **BULLETIN}
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
    """A content folder with these files beside a home page and a page about the bulletin."""
    for name, text in {**PAGES, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def sample_issue() -> dict[str, str]:
    """The sample issue as Markdown, by path; the project's own content may be another bulletin's."""
    pages = sorted((ROOT / "tests/golden/sample/expected").glob("*.md"))
    assert pages
    return {f"issues/2021-11/{page.name}": page.read_text(encoding="utf-8") for page in pages}


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
