from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bulletin import cli
from bulletin.errors import BulletinError
from bulletin.hanzi.convert import Converter
from bulletin.hanzi.glossary import HEADER, read_glossary
from bulletin.hanzi.variants import TAIWAN
from bulletin.variants_cli import convert_stream

ARTICLE = "---\ntitle: 被发明的词\nregion: [全国]\n---\n\n早已被发明和应用。\n\n`被发明`\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    issue = tmp_path / "content" / "issues" / "2031-01"
    issue.mkdir(parents=True)
    (issue / "index.md").write_text("---\ndate: 2031-01-01\n---\n", encoding="utf-8")
    (issue / "01.md").write_text(ARTICLE, encoding="utf-8")
    (issue / "01.zh-Hant.md").write_text("被发明\n", encoding="utf-8")
    return tmp_path / "content"


def test_places_are_listed_with_file_line_sentence_and_both_forms(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["variants", str(content)]) == 0
    lines = capsys.readouterr().out.splitlines()
    page = content / "issues/2031-01/01.md"
    assert lines == [
        f"1\t{page}:2:9\t0.97\t發 / 髮\ttitle: 被[发]明的词",
        f"2\t{page}:6:4\t0.97\t發 / 髮\t早已被[发]明和应用。",
    ]


def test_accepted_places_are_remembered_and_a_second_run_is_quiet(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["variants", str(content), "--accept", "all"]) == 0
    glossary = content / "glossary.tsv"
    entries = read_glossary(glossary.read_text(encoding="utf-8"), "glossary.tsv")
    assert {entry.simplified: entry.taiwan for entry in entries} == {
        "被发明的": "被發明的",
        "被发明和": "被發明和",
    }
    capsys.readouterr()
    assert cli.main(["variants", str(content)]) == 0
    assert capsys.readouterr().out == "no doubtful places\n"


def test_a_place_in_a_file_whose_name_is_not_utf8_can_be_accepted(content: Path) -> None:
    page = content / "issues/2031-01" / os.fsdecode(b"\xff.md")
    page.write_text(ARTICLE, encoding="utf-8")
    assert cli.main(["variants", str(page), "--accept", "all"]) == 0
    assert "\\udcff.md:2" in (content / "glossary.tsv").read_text(encoding="utf-8")


def test_a_number_that_is_not_in_the_report_is_refused(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["variants", str(content), "--accept", "1,3"]) == 2
    assert "there is no place 3: the report has 2" in capsys.readouterr().err
    assert cli.main(["variants", str(content), "--accept", "x"]) == 2
    assert not (content / "glossary.tsv").exists()


def test_both_scripts_stand_side_by_side(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["variants", str(content), "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert "<td>6</td><td>早已被<mark>发</mark>明和应用。</td>" in page
    assert '早已被<mark title="2: 0.97" data-other="髮">發</mark>明和<b>應</b>用。' in page
    assert "http" not in page


def test_what_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["variants", str(tmp_path / "none")]) == 2
    assert "there is no such file or folder; check the path" in capsys.readouterr().err


def _pipe(page: Path) -> None:
    os.mkfifo(page)


def _huge(page: Path) -> None:
    with page.open("wb") as file:
        file.truncate(500 << 20)


def _binary(page: Path) -> None:
    page.write_bytes("甲\n乙".encode() + b"\x89PNG\xff")


def _deep(page: Path) -> None:
    page.write_text(f"---\ntitle: {'[' * 5000}\n---\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (_pipe, ": this is no file; save what it gives into one"),
        (_huge, ": this file has more than 20 MB of text; split it"),
        (_binary, ":2: this line is not UTF-8; convert the text to UTF-8 first"),
        (_deep, ":2: the front matter is nested too deeply to be read; put quotation"),
    ],
)
def test_a_page_that_cannot_be_read_is_told(
    made: Callable[[Path], None], told: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = content / "issues" / "2031-01" / "00.md"
    made(page)
    assert cli.main(["variants", str(content)]) == 2
    assert f"bulletin: {page}{told}" in capsys.readouterr().err
    page.unlink()
    page.mkdir()
    assert cli.main(["variants", str(content)]) == 0


def test_a_name_that_the_system_refuses_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["variants", f"{'a' * 300}/b.md"]) == 2
    assert capsys.readouterr().err.endswith(": cannot be read: the name is too long\n")


def test_a_wrong_glossary_is_named_with_its_line(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "glossary.tsv").write_text(f"{HEADER}\n软件\n", encoding="utf-8")
    assert cli.main(["variants", str(content)]) == 2
    assert "glossary.tsv:2: 1 cells instead of 4" in capsys.readouterr().err


def test_a_stream_is_converted_line_for_line() -> None:
    target = io.BytesIO()
    text = "“发展”软件\r\n\n编制预算"
    convert_stream(io.BytesIO(text.encode()), target, Converter(TAIWAN, {"软件": "軟體"}))
    assert target.getvalue().decode() == "「發展」軟體\r\n\n編製預算"


def test_a_line_that_is_not_utf8_is_named() -> None:
    with pytest.raises(BulletinError, match="-:2: this line is not UTF-8"):
        convert_stream(io.BytesIO(b"a\n\xff\n"), io.BytesIO(), Converter(TAIWAN))
