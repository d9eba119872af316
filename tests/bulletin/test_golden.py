from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bulletin import convert as pipe

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = sorted(path for path in GOLDEN.iterdir() if path.is_dir())


def _converted(case: Path) -> dict[str, str]:
    """File name to text of all that a conversion of the case's seed gives, the report included."""
    (seed,) = case.glob("seed.*")
    done = pipe.convert(seed, case.name)
    return {**pipe.pages(done.issue), "report.txt": done.report.as_text()}


def test_there_are_golden_issues() -> None:
    assert len(CASES) >= 9


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_golden_issue_comes_out_as_it_was_reviewed(case: Path, *, update_golden: bool) -> None:
    found = _converted(case)
    expected = case / "expected"
    if update_golden:
        shutil.rmtree(expected, ignore_errors=True)
        expected.mkdir()
        for name, text in found.items():
            (expected / name).write_text(text, encoding="utf-8", newline="\n")
    assert sorted(found) == sorted(path.name for path in expected.iterdir())
    for name, text in found.items():
        assert text == (expected / name).read_text(encoding="utf-8"), name
