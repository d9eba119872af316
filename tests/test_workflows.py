"""The workflows of GitHub and the run of CI: right, safe, and nothing but the make targets."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_build import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
# actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1  # v7.0.1
PINNED = re.compile(r"uses: (?P<action>[\w-]+/[\w./-]+)@(?P<commit>[0-9a-f]{40})  # v\d+\.\d+\.\d+")


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / name), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def read(workflow: Path) -> dict[str, Any]:
    """The workflow; BaseLoader keeps the key `on` from becoming true."""
    return dict(yaml.load(workflow.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506


def test_actionlint_finds_nothing() -> None:
    done = tool("actionlint", "-no-color")
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_would_find_something(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(
        "on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{runs: make}]}}\n", encoding="utf-8"
    )
    assert tool("actionlint", "-no-color", str(wrong)).returncode == 1


def test_zizmor_finds_nothing() -> None:
    done = tool("zizmor", "--offline", "--no-progress", "--persona", "pedantic", ".github")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_push_and_pull_request_is_tested() -> None:
    (site,) = [workflow for workflow in WORKFLOWS if workflow.name == "site.yml"]
    events = read(site)["on"]
    assert events["push"] == ""
    assert events["pull_request"] == ""


def test_only_what_passed_on_main_is_published() -> None:
    jobs = read(ROOT / ".github/workflows/site.yml")["jobs"]
    assert jobs["build"]["needs"] == "test"
    assert "github.ref == 'refs/heads/main'" in jobs["build"]["if"]
    assert jobs["deploy"]["needs"] == "build"


def test_the_published_site_knows_its_address() -> None:
    steps = read(ROOT / ".github/workflows/site.yml")["jobs"]["build"]["steps"]
    (step,) = [step for step in steps if step.get("run") == "make site"]
    assert step["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}/"}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_official_and_pinned_by_commit(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    pinned = [match["action"] for match in PINNED.finditer(text)]
    assert len(pinned) == text.count("uses:")
    assert all(action.startswith("actions/") for action in pinned)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_job_by_job(workflow: Path) -> None:
    content = read(workflow)
    assert content["permissions"] == {}
    assert all("permissions" in job for job in content["jobs"].values())


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_steps_call_make_targets_only(workflow: Path) -> None:
    runs = [step["run"] for job in read(workflow)["jobs"].values() for step in job["steps"] if "run" in step]
    own = [run for run in runs if not run.startswith("apt-get ")]
    assert own
    assert all(re.fullmatch(r"make [a-z]+", run) for run in own)


def test_ci_runs_what_people_run() -> None:
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("make ")] == ["make site", "make test"]
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_shellcheck_finds_nothing_in_the_run_of_ci() -> None:
    done = subprocess.run(["shellcheck", ".ci/run"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
