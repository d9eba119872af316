from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.cli import main
from command_line import SAMPLE

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize("stage", ["read", "clean", "classify", "assemble", "enrich", "check"])
def test_each_stage_can_be_shown(stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(SAMPLE), "--after", stage]) == 0
    shown = capsys.readouterr().out
    assert {"enrich": "江苏省科学技术情报研究所 | 江苏"}.get(stage, "") in shown
    assert len(shown.splitlines()) > 5


def test_stages_run_only_as_far_as_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seed = tmp_path / "a.txt"
    seed.write_text("第 1 页\n\n35\n", encoding="utf-8")
    assert main(["show", str(seed), "--after", "read"]) == 0
    assert "35" in capsys.readouterr().out
    assert main(["show", str(seed), "--after", "check"]) == 2
