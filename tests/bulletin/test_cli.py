from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from bulletin.cli import main
from command_line import ENVIRONMENT, SAMPLE, TEXT, refused

pytestmark = pytest.mark.usefixtures("english")


def test_a_full_output_is_told() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "bulletin.cli", "show", str(SAMPLE)],
            env=ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "bulletin: the output cannot be written: the disk is full\n")


def test_where_nothing_can_be_said_the_exit_code_tells() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123
        for seed in (SAMPLE, SAMPLE.with_name("nowhere.txt")):
            argv = [sys.executable, "-m", "bulletin.cli", "show", str(seed)]
            done = subprocess.run(argv, env=ENVIRONMENT, stdout=full, stderr=full, check=False)
            assert done.returncode == 2


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_done_without(closed: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT[:3000], encoding="utf-8")
    command = f'"$0" -m bulletin.cli "$@" --content c {closed}'
    for seed, code in (("a.txt", 0), ("none.txt", 2)):
        argv = ["sh", "-c", command, sys.executable, "convert", seed]
        done = subprocess.run(argv, env=ENVIRONMENT, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == code
        assert done.stderr.count(b"\n") == (code != 0 and "2>&-" not in closed)
        assert done.stdout.startswith(b"a.txt: ") == (code == 0 and closed in ("<&-", "2>&-"))
    assert (tmp_path / "c/issues/a/.manifest").is_file()
    command = f'"$0" -m bulletin.cli variants --filter zh-Hant </dev/null {closed}'
    done = subprocess.run(["sh", "-c", command, sys.executable], env=ENVIRONMENT, check=False)
    assert done.returncode == 0


def test_a_reader_that_goes_away_ends_the_command_quietly() -> None:
    shown = subprocess.Popen(
        [sys.executable, "-m", "bulletin.cli", "show", str(SAMPLE), "--after", "read"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert shown.stdout
    assert shown.stderr
    shown.stdout.read(10)
    shown.stdout.close()
    assert shown.stderr.read() == b""
    shown.stderr.close()
    assert shown.wait() == 141


def test_two_seeds_of_one_issue_are_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "a.md", "A.html"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    seeds = [str(tmp_path / name) for name in ("a.txt", "a.md", "A.html")]
    told = refused(["convert", *seeds, "--content", str(tmp_path / "c")], tmp_path, capsys)
    assert "these would all become the issue a; convert them one by one, with --id" in told
    assert "--id names one issue" in refused(["convert", *seeds, "--id", "a"], tmp_path, capsys)
    assert "--jobs cannot be less" in refused(["convert", *seeds, "--jobs", "-1"], tmp_path, capsys)


@pytest.mark.parametrize("jobs", ["1", "2", "0"])
def test_one_bad_seed_does_not_stop_the_others(
    jobs: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(TEXT if name != "b" else "", encoding="utf-8")
    seeds = [str(tmp_path / f"{name}.txt") for name in ("a", "b", "c")]
    report = tmp_path / "report.txt"
    argv = [
        "convert",
        *seeds,
        "--content",
        str(tmp_path / "content"),
        "--jobs",
        jobs,
        "--report",
        str(report),
    ]
    assert main(argv) == 2
    told = capsys.readouterr()
    assert told.err == f"bulletin: {seeds[1]}: there is no text in it\n"
    heads = [line for line in told.out.splitlines() if not line.startswith(" ")]
    assert [head.partition(":")[0] for head in heads[:2]] == ["a.txt", "c.txt"]
    assert heads[2] == "2 of 3 bulletins converted, 26 articles"
    assert sorted(path.name for path in (tmp_path / "content" / "issues").iterdir()) == ["a", "c"]
    assert f"error not-converted not converted: {seeds[1]}: there is no text in it" in report.read_text(
        "utf-8"
    )


def test_nothing_is_written_in_a_dry_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(SAMPLE), "--content", str(tmp_path / "content"), "--dry-run"]) == 0
    assert list(tmp_path.iterdir()) == []
    assert "(14 new)" in capsys.readouterr().out


def test_the_exit_code_tells_of_errors_in_the_seed(tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    assert main(["convert", str(SAMPLE), "--content", str(tmp_path)]) == 0


def test_what_is_told_is_in_the_language_of_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    report = tmp_path / "r.txt"
    argv = ["convert", str(SAMPLE), "--content", str(tmp_path / "c"), "--report", str(report)]
    assert main(argv) == 0
    assert "2021-11.txt：13 篇文章，写入" in capsys.readouterr().out
    assert "警告 cut-off" in report.read_text(encoding="utf-8")
    assert main(["convert", "nowhere.txt", "--id", "a"]) == 2
    assert capsys.readouterr().err == "bulletin: nowhere.txt: 没有这个文件；请检查路径\n"


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "utf-8"])
def test_a_terminal_of_any_encoding_is_served(encoding: str, tmp_path: Path) -> None:
    seed = tmp_path / os.fsdecode(b"\xff\xfe.txt")
    for argv in (["show", str(SAMPLE)], ["convert", str(seed)]):
        done = subprocess.run(
            [sys.executable, "-m", "bulletin.cli", *argv],
            env={**ENVIRONMENT, "LANG": "zh_CN.UTF-8", "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        assert done.returncode == (0 if argv[0] == "show" else 2)


def test_orders_to_the_terminal_in_a_seed_or_a_name_are_shown_not_obeyed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", str(tmp_path / "\x1b[2J.txt"), "--id", "a"]) == 2
    assert "\\x1b[2J.txt: there is no such file" in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_the_run_cleanly(jobs: str, tmp_path: Path) -> None:
    seeds = []
    for number in range(6):
        seed = tmp_path / f"s{number}.txt"
        seed.write_text(TEXT if number == 0 else TEXT * 30, encoding="utf-8")
        seeds.append(str(seed))
    content = tmp_path / "content"
    run = subprocess.Popen(
        [sys.executable, "-m", "bulletin.cli", "convert", *seeds, "--content", str(content), "--jobs", jobs],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell starts what runs in its background with Ctrl-C ignored; a person at a terminal has it.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    while not (content / "issues" / "s0" / ".manifest").exists():
        assert run.poll() is None
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGINT)
    _, told = run.communicate()
    assert (run.returncode, told) == (130, "bulletin: interrupted\n")
    for folder in (content / "issues").iterdir():
        assert not folder.name.startswith(".")
        assert (folder / ".manifest").is_file()
