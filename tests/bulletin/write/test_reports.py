from __future__ import annotations

from pathlib import Path

import pytest

from command_line import SAMPLE, TEXT, refused

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize("report", ["nowhere.doc", "report", "folder.txt", "file/r.txt", "/proc/r/r.json"])
def test_a_report_that_cannot_be_written_is_told_before_the_work(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
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
