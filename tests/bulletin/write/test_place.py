from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import dying_writer
import rival_writer
from bulletin.errors import WriteError
from bulletin.write.exchange import exchange
from bulletin.write.place import alone, carry_out
from bulletin.write.plan import plan
from command_line import ENVIRONMENT, SAMPLE, refused, tree
from issue_samples import issue_of

pytestmark = pytest.mark.usefixtures("english")


def _python(script: ModuleType, *arguments: object) -> subprocess.Popen[str]:
    """A process of its own that runs a script of the tests."""
    return subprocess.Popen(
        [sys.executable, str(script.__file__), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
    )


def _deaths(folder: Path, way: str) -> list[dict[str, object]]:
    """What was left by a process that was killed at its 1st, 2nd, … touch of the disk; the last one lived."""
    output, _ = _python(dying_writer, folder, way).communicate()
    return [json.loads(line) for line in output.splitlines()]


def test_killed_at_any_moment_it_leaves_the_old_issue_or_the_new_one(tmp_path: Path) -> None:
    deaths = _deaths(tmp_path, "exchange")
    left = [death["left"] for death in deaths]
    assert len(left) > 20
    assert left == sorted(left, key=["old", "new"].index)
    assert {"old", "new"} == set(left)
    assert [death["then"] for death in deaths] == left
    assert not any(death["litter"] for death in deaths)


def test_where_folders_cannot_change_places_the_next_run_puts_the_old_issue_back(tmp_path: Path) -> None:
    deaths = _deaths(tmp_path, "rename")
    assert {death["left"] for death in deaths} == {"old", "none", "new"}
    assert {death["then"] for death in deaths if death["left"] == "none"} == {"old"}
    assert all(death["then"] == death["left"] for death in deaths if death["left"] != "none")
    assert not any(death["litter"] for death in deaths)


def test_two_folders_change_places(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "other").exists()
    assert not exchange(tmp_path / "one", tmp_path / "nowhere")


def test_a_reader_never_sees_parts_of_two_conversions_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "issues" / "2021-11"
    writers = [_python(rival_writer, folder, name, 15) for name in "甲乙"]
    seen: Counter[str] = Counter()
    while any(writer.poll() is None for writer in writers):
        seen[_seen(folder)] += 1
    assert [(writer.communicate()[0], writer.returncode) for writer in writers] == [("", 0), ("", 0)]
    assert seen.keys() <= {"", "甲", "乙"}
    assert seen["甲"] + seen["乙"] > 10
    assert _seen(folder) in {"甲", "乙"}
    assert [path.name for path in folder.parent.iterdir()] == ["2021-11"]


def _seen(folder: Path) -> str:
    """The first signs of all titles in the folder as it is in one moment; empty where it goes meanwhile."""
    try:
        opened = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        return ""
    try:
        pages = Path(f"/proc/self/fd/{opened}").glob("[0-9]*.md")
        texts = [page.read_text(encoding="utf-8") for page in pages]
    except FileNotFoundError:
        return ""
    finally:
        os.close(opened)
    return "".join(sorted({text.partition("title: ")[2][0] for text in texts})) if len(texts) == 3 else ""


@pytest.mark.parametrize("depth", ["", "issues", "issues/2021-11"])
def test_a_file_in_the_place_of_a_folder_is_told_and_stays(tmp_path: Path, depth: str) -> None:
    content = tmp_path / "content"
    blocked = content / depth
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("von Hand", encoding="utf-8")
    folder = content / "issues" / "2021-11"
    with pytest.raises(WriteError, match="a file is in the place of a folder"), alone(folder):
        carry_out(plan(folder, issue_of("甲"), force=False))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [blocked]


def test_folders_that_had_to_be_made_go_again_when_nothing_came_into_them(tmp_path: Path) -> None:
    with pytest.raises(WriteError), alone(tmp_path / "content" / "issues" / "2021-11"):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_link_stays_one(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "issues").mkdir()
    folder = tmp_path / "issues" / "2021-11"
    folder.symlink_to(elsewhere)
    with alone(folder):
        carry_out(plan(folder, issue_of("甲"), force=False))
    assert folder.is_symlink()
    assert (elsewhere / "01.md").is_file()


@pytest.mark.parametrize("blocked", ["content", "content/issues", "content/issues/2021-11"])
def test_a_file_where_the_pages_should_go_is_told(
    blocked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / blocked).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / blocked).write_text("Notizen", encoding="utf-8")
    told = refused(["convert", str(SAMPLE), "--content", str(tmp_path / "content")], tmp_path, capsys)
    assert "a file is in the place of a folder" in told


@pytest.mark.parametrize("link", ["content", "content/issues", "content/issues/2021-11"])
def test_links_that_go_in_a_circle_are_told(
    link: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(tmp_path / link)
    argv = ["convert", str(SAMPLE), "--content", str(tmp_path / "content")]
    assert "cannot be written: its links go in a circle; nothing was" in refused(argv, tmp_path, capsys)
    assert "cannot be read: its links go in a circle" in refused([*argv, "--dry-run"], tmp_path, capsys)


@pytest.mark.parametrize("content", ["/proc/nowhere", "/sys/nowhere", "/dev/null/content"])
def test_a_place_that_cannot_be_written_to_is_told(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "cannot be written: " in refused(
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
        before = tree(tmp_path)
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
        assert tree(tmp_path) == before
        (content / "issues" / "2021-11").mkdir(parents=True, exist_ok=True)
        (content / "issues" / "2021-11" / "01.md").write_text("---\ntitle: 旧\n---\n", encoding="utf-8")
