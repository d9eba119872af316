from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.cli import main
from command_line import SAMPLE, TEXT, refused

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    "issue_id", ["../x", "..", ".", "", "a/b", "a\\b", "/etc", "2021 11", "期", "A", "-a", "a\n", "a" * 65]
)
def test_an_id_that_is_none_is_told(
    issue_id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(
        ["convert", str(SAMPLE), f"--id={issue_id}", "--content", str(tmp_path / "content")], tmp_path, capsys
    )
    assert "cannot be the id of an issue; rename the file or give an id of lower-case letters" in told


def test_a_seed_whose_name_is_no_id_can_be_given_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = tmp_path / "科技情报动态 第6期.txt"
    seed.write_text(TEXT, encoding="utf-8")
    assert "--id 2021-11" in refused(["convert", str(seed)], tmp_path, capsys)
    assert main(["convert", str(seed), "--id", "2021-6", "--content", str(tmp_path / "c")]) == 0
    assert (tmp_path / "c" / "issues" / "2021-6" / "13.md").is_file()
