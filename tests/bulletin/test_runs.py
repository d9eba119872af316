from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from bulletin.convert import Conversion
from bulletin.errors import BulletinError
from bulletin.runs import Job, Outcome, convert_all, workers

TEXT = (
    "各地动态\n\n{title}\n\n　　全文只有一段，讲的是{title}的事，写得足够长，成为一段。\n（来源：某某日报）\n"
)

BROKE_DOWN = "needs more than 2048 MB of memory to convert, or breaks the converter"


def _jobs(folder: Path, *names: str) -> list[Job]:
    for name in names:
        (folder / f"{name}.txt").write_text(TEXT.format(title=f"第{name}期的一篇文章"), encoding="utf-8")
    return [Job(folder / f"{name}.txt", name) for name in names]


def _told(outcome: Outcome) -> str:
    return str(outcome) if isinstance(outcome, BulletinError) else outcome.issue.id


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_the_order_of_the_seeds_and_a_bad_one_stops_no_other(
    tmp_path: Path, processes: int
) -> None:
    jobs = _jobs(tmp_path, "a", "b", "c", "d")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").unlink()
    with workers(processes) as crew:
        told = [_told(outcome) for outcome in convert_all(jobs, crew)]
    assert told[0] == "a"
    assert told[1].endswith("b.txt: there is no text in it")
    assert told[2].endswith("c.txt: there is no such file; check the path")
    assert told[3] == "d"


def test_many_processes_give_what_one_gives(tmp_path: Path) -> None:
    jobs = _jobs(tmp_path, *"abcdef")
    found = []
    for processes in (1, 2):
        with workers(processes) as crew:
            found.append([item for item in convert_all(jobs, crew) if isinstance(item, Conversion)])
    assert len(found[0]) == len(jobs)
    assert found[0] == found[1]


def test_a_process_that_dies_is_told_in_a_sentence_and_the_others_go_on(tmp_path: Path) -> None:
    jobs = _jobs(tmp_path, *"abcd")
    for job in jobs[1:3]:
        job.seed.write_text(TEXT.format(title="很长的一篇文章") * 20_000, encoding="utf-8")
    with workers(2) as crew:
        outcomes = convert_all(jobs, crew)
        assert _told(next(outcomes)) == "a"
        for child in multiprocessing.active_children():
            child.kill()
        told = [_told(outcome) for outcome in outcomes]
    assert all(BROKE_DOWN in sentence for sentence in told[:2])
    assert told[2] == "d"


def test_an_id_that_is_none_is_told_before_the_seed_is_read(tmp_path: Path) -> None:
    (job,) = _jobs(tmp_path, "a")
    with workers(1) as crew:
        (outcome,) = convert_all([Job(job.seed, "../a")], crew)
    assert "cannot be the id of an issue" in _told(outcome)


def test_closing_early_ends_the_processes(tmp_path: Path) -> None:
    with workers(2) as crew:
        outcomes = convert_all(_jobs(tmp_path, *"abcdefgh"), crew)
        next(outcomes)
        outcomes.close()
    assert multiprocessing.active_children() == []
