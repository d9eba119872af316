from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from bulletin.cli import main
from command_line import ENVIRONMENT, SAMPLE, TEXT, refused

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    "report", ["nowhere.doc", "report", "folder.txt", "file/r.txt", "loop/r.txt", "/proc/r/r.json"]
)
def test_a_report_that_cannot_be_written_is_told_before_the_work(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    argv = ["convert", str(SAMPLE), "--content", str(tmp_path / "c"), "--report", str(tmp_path / report)]
    told = refused(argv, tmp_path, capsys)
    assert "cannot be written: " in told or "a report ends in .txt .json .html" in told


def test_a_report_is_never_written_over_an_original(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = tmp_path / "2021-11.txt"
    seed.write_text(TEXT[:3000], encoding="utf-8")
    report = tmp_path / "link.txt"
    report.symlink_to(seed)
    content = str(tmp_path / "content")
    told = refused(["convert", str(seed), "--content", content, "--report", str(report)], tmp_path, capsys)
    assert "the report would be written over an original; give it another name" in told


@pytest.mark.parametrize("ending", ["txt", "json", "html"])
def test_a_name_that_is_not_utf8_stands_in_the_report_as_on_the_terminal(ending: str, tmp_path: Path) -> None:
    seed, report = tmp_path / os.fsdecode(b"\xff.txt"), tmp_path / os.fsdecode(b"r\xff.")
    seed.write_text(TEXT[:3000], encoding="utf-8")
    report = report.with_suffix(f".{ending}")
    content = tmp_path / os.fsdecode(b"c\xff")
    argv = ["convert", str(seed), "--id", "a", "--content", str(content), "--report", str(report)]
    assert main(argv) == 0
    assert "\\udcff.txt" in report.read_text(encoding="utf-8")
    if ending == "json":
        places = {found["place"] for found in json.loads(report.read_text(encoding="utf-8"))["findings"]}
        assert any(place.startswith(f"{seed.name}:") for place in places)


@pytest.mark.parametrize(
    ("options", "pages", "told"),
    [([], 14, "; the pages are in their place, only the report is missing"), (["--dry-run"], 0, "")],
)
def test_a_report_for_which_the_disk_is_too_small_leaves_the_pages_and_says_so(
    options: list[str], pages: int, told: str, tmp_path: Path
) -> None:
    assert main(["convert", str(SAMPLE), "--content", str(tmp_path)]) == 0
    most_bytes = max(path.stat().st_size for path in (tmp_path / "issues/2021-11").iterdir())
    argv = ["convert", str(SAMPLE), "--content", "c", "--report", "r.html", *options]
    done = subprocess.run(
        [sys.executable, "-m", "bulletin.cli", *argv],
        env=ENVIRONMENT,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes)),
    )
    sentence = f"bulletin: r.html: cannot be written: the file grew too large{told}\n"
    assert (done.returncode, done.stderr) == (2, sentence)
    assert len(list((tmp_path / "c").rglob("*.md"))) == pages
    assert not list(tmp_path.glob("*r.html*"))
