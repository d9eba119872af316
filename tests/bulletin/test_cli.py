from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bulletin.cli import main
from docx_samples import docx, paragraph, zipped
from pdf_samples import drawing

SAMPLE = Path(__file__).parents[2] / "seeds" / "2021-11.txt"
TEXT = SAMPLE.read_text(encoding="utf-8")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "LANG": "C.UTF-8", "LC_ALL": ""}
MEGABYTE = 1 << 20


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def _pdf(**options: object) -> bytes:
    with drawing(**options) as (canvas, file):
        canvas.drawString(72, 720, "nothing but a line")
    return file.getvalue()


def _scanned() -> bytes:
    with drawing() as (canvas, file):
        canvas.rect(72, 72, 300, 500, fill=1)
        canvas.showPage()
    return file.getvalue()


# What a seed holds: what is said of it.
BAD_SEEDS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "there is no text in it"),
    "blank": ("　\n\n\f \n".encode(), "there is no text in it"),
    "zeros": (bytes(5000), "this is not text: it holds zero bytes"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "this is not text"),
    "noise": (bytes((i * i * 31 + i * 7) % 256 for i in range(20_000)), "this is not text"),
    "another-encoding": ("これは日本語の文章です。".encode("euc-jp") * 40, "encoding"),
    "truncated-pdf": (_pdf()[:300], "this PDF is damaged"),
    "encrypted-pdf": (_pdf(encrypt="secret"), "this PDF needs a password"),
    "scanned-pdf": (_scanned(), "run it through OCR first"),
    "truncated-docx": (docx(paragraph("正文"))[:400], "this Word file is damaged"),
    "zip": (zipped({"a.txt": "text"}), "this is a ZIP file but not a Word document"),
    "zip-bomb": (docx(paragraph("零" * 40_000_000)), "unpacks to more than"),
    "old-word": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4000), "old format (.doc)"),
    "encrypted-docx": (
        bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le") + bytes(4000),
        "this Word file needs a password",
    ),
    "no-article": ("第 1 页\n\n35\n".encode(), "in it"),
    "empty-html": (b"<!doctype html><html><body></body></html>", "web page"),
}


def _tree(folder: Path) -> dict[str, tuple[int, bytes] | None]:
    """Everything below a folder; of files the time and what they hold."""
    paths = sorted(folder.rglob("*"))
    return {str(p): (p.stat().st_mtime_ns, p.read_bytes()) if p.is_file() else None for p in paths}


def _refused(argv: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence that a command ends with, after which nothing in the folder is changed."""
    before = _tree(folder)
    assert main(argv) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert _tree(folder) == before
    assert told.err.startswith("bulletin: ")
    assert told.err.count("\n") == 1
    return told.err


@pytest.mark.parametrize("name", BAD_SEEDS)
def test_a_seed_that_cannot_be_read_is_told_in_one_sentence_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, sentence = BAD_SEEDS[name]
    seed = tmp_path / f"{name}.txt"
    seed.write_bytes(data)
    told = _refused(["convert", str(seed), "--content", str(tmp_path / "content")], tmp_path, capsys)
    assert f"bulletin: {seed}: " in told
    assert sentence in told


def test_a_seed_that_can_no_longer_be_read_leaves_its_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = tmp_path / "a.txt"
    seed.write_text(TEXT[:3000], encoding="utf-8")
    argv = ["convert", str(seed), "--content", str(tmp_path / "content")]
    assert main(argv) in {0, 1}
    capsys.readouterr()
    seed.write_bytes(BAD_SEEDS["truncated-pdf"][0])
    _refused(argv, tmp_path, capsys)


def test_a_seed_that_is_no_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    for seed, sentence in {
        str(tmp_path): "this is a folder; name the files in it",
        str(tmp_path / "nowhere.txt"): "there is no such file; check the path",
        str(tmp_path / "pipe.txt"): "this is no file",
        str(tmp_path / "circle.txt"): "its links go in a circle",
        str(tmp_path / f"{'长' * 100}.txt"): "the name is too long",
        "/dev/zero": "this is no file",
        "/proc/self/mem": "cannot be read: the disk fails",
    }.items():
        told = _refused(
            ["convert", seed, "--id", "2021-11", "--content", str(tmp_path / "c")], tmp_path, capsys
        )
        assert f"{seed}: " in told
        assert sentence in told


@pytest.mark.parametrize(
    ("megabytes", "head", "sentence"),
    [
        (500, b"", "than 200 MB"),
        (500, b"%PDF-1.7\n", "than 200 MB"),
        (21, b"", "than 20 MB of text"),
    ],
)
def test_a_huge_seed_is_refused_at_once(
    megabytes: int, head: bytes, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = tmp_path / "huge.txt"
    with seed.open("wb") as file:
        file.write(head)
        file.truncate(megabytes * MEGABYTE)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    # The conversion begins as a copy of this process, which may have grown over many tests.
    copied = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert main(["convert", str(seed), "--content", str(tmp_path / "content")]) == 2
    assert sentence in capsys.readouterr().err
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(before, copied + 300 * 1024)
    assert not (tmp_path / "content").exists()


@pytest.mark.parametrize(
    "issue_id", ["../x", "..", ".", "", "a/b", "a\\b", "/etc", "2021 11", "期", "A", "-a", "a\n", "a" * 65]
)
def test_an_id_that_is_none_is_told(
    issue_id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _refused(
        ["convert", str(SAMPLE), f"--id={issue_id}", "--content", str(tmp_path / "content")], tmp_path, capsys
    )
    assert "cannot be the id of an issue; rename the file or give an id of lower-case letters" in told


def test_a_seed_whose_name_is_no_id_can_be_given_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = tmp_path / "科技情报动态 第6期.txt"
    seed.write_text(TEXT, encoding="utf-8")
    assert "--id 2021-11" in _refused(["convert", str(seed)], tmp_path, capsys)
    assert main(["convert", str(seed), "--id", "2021-6", "--content", str(tmp_path / "c")]) == 0
    assert (tmp_path / "c" / "issues" / "2021-6" / "13.md").is_file()


@pytest.mark.parametrize("blocked", ["content", "content/issues", "content/issues/2021-11"])
def test_a_file_where_the_pages_should_go_is_told(
    blocked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / blocked).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / blocked).write_text("Notizen", encoding="utf-8")
    told = _refused(["convert", str(SAMPLE), "--content", str(tmp_path / "content")], tmp_path, capsys)
    assert "a file is in the place of a folder" in told


@pytest.mark.parametrize("content", ["/proc/nowhere", "/sys/nowhere", "/dev/null/content"])
def test_a_place_that_cannot_be_written_to_is_told(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "cannot be written: " in _refused(
        ["convert", str(SAMPLE), "--content", content], tmp_path, capsys
    ) or not os.access(content, os.W_OK)


def _allow_small_files(most_bytes: int) -> Callable[[], None]:
    """What a process calls first, so that no file can grow: the nearest that a test comes to a full disk."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))


@pytest.mark.parametrize("most_bytes", [0, 3000])
def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path, most_bytes: int) -> None:
    content = tmp_path / "content"
    command = [sys.executable, "-m", "bulletin.cli", "convert", str(SAMPLE), "--content", str(content)]
    for _ in range(2):
        before = _tree(tmp_path)
        done = subprocess.run(
            [*command, "--force"],
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=_allow_small_files(most_bytes),  # the test has one thread
        )
        assert done.returncode == 2
        assert "cannot be written: the file grew too large; nothing was changed" in done.stderr
        assert done.stderr.count("\n") == 1
        assert _tree(tmp_path) == before
        (content / "issues" / "2021-11").mkdir(parents=True, exist_ok=True)
        (content / "issues" / "2021-11" / "01.md").write_text("---\ntitle: 旧\n---\n", encoding="utf-8")


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


@pytest.mark.parametrize("report", ["nowhere.doc", "report", "folder.txt", "file/r.txt", "/proc/r/r.json"])
def test_a_report_that_cannot_be_written_is_told_before_the_work(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    argv = ["convert", str(SAMPLE), "--content", str(tmp_path / "c"), "--report", str(tmp_path / report)]
    told = _refused(argv, tmp_path, capsys)
    assert "cannot be written: " in told or "a report ends in .txt .json .html" in told


def test_a_report_is_never_written_over_an_original(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = tmp_path / "2021-11.txt"
    seed.write_text(TEXT[:3000], encoding="utf-8")
    report = tmp_path / "link.txt"
    report.symlink_to(seed)
    content = str(tmp_path / "content")
    told = _refused(["convert", str(seed), "--content", content, "--report", str(report)], tmp_path, capsys)
    assert "the report would be written over an original; give it another name" in told


def test_two_seeds_of_one_issue_are_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "a.md", "A.html"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    seeds = [str(tmp_path / name) for name in ("a.txt", "a.md", "A.html")]
    told = _refused(["convert", *seeds, "--content", str(tmp_path / "c")], tmp_path, capsys)
    assert "these would all become the issue a; convert them one by one, with --id" in told
    assert "--id names one issue" in _refused(["convert", *seeds, "--id", "a"], tmp_path, capsys)
    assert "--jobs cannot be less" in _refused(["convert", *seeds, "--jobs", "-1"], tmp_path, capsys)


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
