from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from bulletin.cli import main
from command_line import TEXT, refused
from docx_samples import docx, paragraph, zipped
from pdf_samples import drawing

pytestmark = pytest.mark.usefixtures("english")

MEGABYTE = 1 << 20


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


@pytest.mark.parametrize("name", BAD_SEEDS)
def test_a_seed_that_cannot_be_read_is_told_in_one_sentence_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, sentence = BAD_SEEDS[name]
    seed = tmp_path / f"{name}.txt"
    seed.write_bytes(data)
    told = refused(["convert", str(seed), "--content", str(tmp_path / "content")], tmp_path, capsys)
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
    refused(argv, tmp_path, capsys)


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
        told = refused(
            ["convert", seed, "--id", "2021-11", "--content", str(tmp_path / "c")], tmp_path, capsys
        )
        assert f"{seed}: " in told
        assert sentence in told


@pytest.mark.parametrize("seed", [".", "..", "/", ""])
def test_a_folder_is_told_before_what_id_its_name_would_give(
    seed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(["convert", seed, "--content", str(tmp_path / "c")], tmp_path, capsys)
    assert told == f"bulletin: {seed or '.'}: this is a folder; name the files in it\n"


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
