from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import front_matter
from bulletin.errors import WriteError
from bulletin.model import Issue
from bulletin.report import Report
from bulletin.write.place import alone, carry_out
from bulletin.write.plan import Change, Plan, plan, report_changes
from issue_samples import issue_of, text_of

DEEP = f"---\ntitle: {'[' * 5000}\n---\n".encode()


def _write(content: Path, issue: Issue, *, force: bool = False) -> Plan:
    folder = content / "issues" / issue.id
    with alone(folder):
        todo = plan(folder, issue, force=force)
        carry_out(todo)
    return todo


def _titles(content: Path) -> dict[str, str]:
    """Title of each article by its file name, in the order of the site."""
    pages = {path.stem: _meta(path) for path in (content / "issues" / "2021-11").glob("[0-9]*.md")}
    in_order = sorted(pages.items(), key=lambda item: (item[1].order or int(item[0]), item[0]))
    return {name: meta.title for name, meta in in_order}


def _meta(path: Path) -> front_matter.ArticleMeta:
    return front_matter.read_article(front_matter.split(path.read_text(encoding="utf-8"), path.name))


def _states(folder: Path) -> dict[str, tuple[int, int]]:
    """Time and inode of each file of a folder."""
    return {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.iterdir()}


def _codes(todo: Plan) -> list[str]:
    report = Report()
    report_changes(todo, report)
    return sorted(finding.code for finding in report.findings)


def _edit(path: Path, was: str, becomes: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(was, becomes), encoding="utf-8")


def test_an_issue_is_written_once_and_then_left_alone(tmp_path: Path) -> None:
    first = _write(tmp_path, issue_of("甲", "乙"))
    folder = tmp_path / "issues" / "2021-11"
    states = _states(folder)
    again = _write(tmp_path, issue_of("甲", "乙"))
    assert set(first.changes.values()) == {Change.NEW}
    assert set(again.changes.values()) == {Change.SAME}
    assert sorted(states) == [".manifest", "01.md", "02.md", "index.md"]
    assert _states(folder) == states
    assert _codes(again) == []


def test_only_the_changed_page_is_written_anew(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙"))
    folder = tmp_path / "issues" / "2021-11"
    before = _states(folder)
    todo = _write(tmp_path, issue_of("甲", "乙", texts={"乙": text_of("乙") + "又一句。"}))
    assert todo.changes["02.md"] is Change.CHANGED
    assert {name for name, _ in _states(folder).items() ^ before.items()} == {"02.md", ".manifest"}


def test_a_page_edited_by_hand_is_kept_and_reported_again_and_again(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙"))
    page = tmp_path / "issues" / "2021-11" / "01.md"
    _edit(page, "title: 甲", "title: 甲（修订）")
    edited = page.read_bytes()
    for _ in range(2):
        todo = _write(tmp_path, issue_of("甲", "乙"))
        assert todo.changes["01.md"] is Change.KEPT
        assert page.read_bytes() == edited
        assert _codes(todo) == ["page-kept"]


def test_force_writes_over_a_page_edited_by_hand_and_says_so(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲"))
    page = tmp_path / "issues" / "2021-11" / "01.md"
    written = page.read_bytes()
    _edit(page, "title: 甲", "title: 甲（修订）")
    todo = _write(tmp_path, issue_of("甲"), force=True)
    assert page.read_bytes() == written
    assert _codes(todo) == ["page-overwritten"]
    assert _codes(_write(tmp_path, issue_of("甲"))) == []


def test_the_issues_own_page_is_kept_too_when_edited(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲"))
    page = tmp_path / "issues" / "2021-11" / "index.md"
    page.write_text("---\ntitle: 另一个名字\n---\n卷首语\n", encoding="utf-8")
    assert _write(tmp_path, issue_of("甲")).changes["index.md"] is Change.KEPT
    assert "卷首语" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_the_line_ends_of_another_system_are_no_edit(tmp_path: Path, line_end: str) -> None:
    _write(tmp_path, issue_of("甲"))
    page = tmp_path / "issues" / "2021-11" / "01.md"
    page.write_bytes(page.read_bytes().replace(b"\n", line_end.encode()))
    assert set(_write(tmp_path, issue_of("甲")).changes.values()) == {Change.SAME}


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", "标题".encode("gbk"), b"", b"---\ntitle: [\n---\n", DEEP])
def test_a_page_that_an_editor_broke_is_kept(tmp_path: Path, data: bytes) -> None:
    _write(tmp_path, issue_of("甲", "乙"))
    page = tmp_path / "issues" / "2021-11" / "01.md"
    page.write_bytes(data)
    todo = _write(tmp_path, issue_of("甲", "乙"))
    assert page.read_bytes() == data
    assert "page-kept" in _codes(todo)


def test_files_of_an_editor_stay_in_the_folder(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲"))
    folder = tmp_path / "issues" / "2021-11"
    (folder / "图.png").write_bytes(b"\x89PNG")
    (folder / "01.zh-Hant.md").write_text("手工繁體", encoding="utf-8")
    (folder / "附件").mkdir()
    (folder / "附件" / "表.csv").write_text("1", encoding="utf-8")
    _write(tmp_path, issue_of("甲", "乙"))
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")) == [
        ".manifest",
        "01.md",
        "01.zh-Hant.md",
        "02.md",
        "index.md",
        "图.png",
        "附件",
        "附件/表.csv",
    ]


def test_an_inserted_article_leaves_all_addresses_as_they_are(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    todo = _write(tmp_path, issue_of("甲", "新", "乙", "丙"))
    assert _titles(tmp_path) == {"01": "甲", "04": "新", "02": "乙", "03": "丙"}
    assert todo.changes["01.md"] is Change.SAME
    again = _write(tmp_path, issue_of("甲", "新", "乙", "丙"))
    assert set(again.changes.values()) == {Change.SAME}


def test_a_removed_article_takes_its_address_with_it_and_no_other(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    todo = _write(tmp_path, issue_of("乙", "丙"))
    assert _titles(tmp_path) == {"02": "乙", "03": "丙"}
    assert todo.changes == {
        "01.md": Change.GONE,
        "02.md": Change.SAME,
        "03.md": Change.SAME,
        "index.md": Change.SAME,
    }
    assert _codes(todo) == ["page-gone"]


def test_articles_in_another_order_keep_their_addresses(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    _write(tmp_path, issue_of("丙", "甲", "乙"))
    assert _titles(tmp_path) == {"03": "丙", "01": "甲", "02": "乙"}
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    assert _titles(tmp_path) == {"01": "甲", "02": "乙", "03": "丙"}
    assert _meta(tmp_path / "issues" / "2021-11" / "01.md").order is None


def test_a_corrected_title_or_text_does_not_move_an_article(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    texts = {"乙改": text_of("乙"), "丙": text_of("丙")[:90] + "改动后的结尾。"}
    _write(tmp_path, issue_of("新", "甲", "乙改", "丙", texts=texts))
    assert _titles(tmp_path) == {"04": "新", "01": "甲", "02": "乙改", "03": "丙"}


def test_the_address_of_an_article_that_was_part_of_another_becomes_its_alias(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    joined = text_of("甲") + "乙" + text_of("乙")
    todo = _write(tmp_path, issue_of("甲", "丙", texts={"甲": joined}))
    assert _titles(tmp_path) == {"01": "甲", "03": "丙"}
    assert _meta(tmp_path / "issues" / "2021-11" / "01.md").aliases == ("2021-11/02",)
    assert _codes(todo) == ["page-joined"]
    again = _write(tmp_path, issue_of("甲", "丙", texts={"甲": joined}))
    assert set(again.changes.values()) == {Change.SAME}
    parted = _write(tmp_path, issue_of("甲", "乙", "丙"))
    assert _titles(tmp_path) == {"01": "甲", "02": "乙", "03": "丙"}
    assert _meta(tmp_path / "issues" / "2021-11" / "01.md").aliases == ()
    assert _codes(parted) == []


def test_a_page_renamed_by_hand_keeps_its_new_name_and_its_former_address(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙"))
    folder = tmp_path / "issues" / "2021-11"
    (folder / "02.md").rename(folder / "07.md")
    for _ in range(2):
        todo = _write(tmp_path, issue_of("甲", "乙"))
        assert _titles(tmp_path) == {"01": "甲", "07": "乙"}
        assert _meta(folder / "07.md").aliases == ("2021-11/02",)
        assert _codes(todo) == []


def test_a_page_edited_by_hand_keeps_its_article_when_another_is_inserted(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    page = tmp_path / "issues" / "2021-11" / "02.md"
    _edit(page, "title: 乙", "title: 乙（修订）")
    todo = _write(tmp_path, issue_of("甲", "新", "乙", "丙"))
    assert _titles(tmp_path)["02"] == "乙（修订）"
    assert sorted(_titles(tmp_path).values()) == sorted(["甲", "新", "乙（修订）", "丙"])
    assert _codes(todo) == ["field-missing", "page-kept"]
    _edit(page, "title:", "order: 3\ntitle:")
    assert _codes(_write(tmp_path, issue_of("甲", "新", "乙", "丙"))) == ["page-kept"]
    assert list(_titles(tmp_path).values()) == ["甲", "新", "乙（修订）", "丙"]


@pytest.mark.parametrize("order", [None, 1])
def test_a_page_rewritten_by_hand_stays_the_page_of_its_article(order: int | None, tmp_path: Path) -> None:
    if order:
        _write(tmp_path, issue_of("乙", "丙"))  # 甲 is new in the next one, so that heads tell the order
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    before = _titles(tmp_path)
    page = next(name for name, title in before.items() if title == "乙")
    path = tmp_path / "issues" / "2021-11" / f"{page}.md"
    head = f"order: {_meta(path).order}\n" if _meta(path).order else ""
    path.write_text(f"---\n{head}title: 编者改写\n---\n\n只留一句。\n", encoding="utf-8")
    assert _codes(_write(tmp_path, issue_of("甲", "乙", "丙"))) == ["page-kept"]
    assert list(_titles(tmp_path)) == list(before)
    assert _codes(_write(tmp_path, issue_of("甲", "乙", "丙"), force=True)) == ["page-overwritten"]
    assert _titles(tmp_path) == before


def test_pages_that_an_editor_exchanged_are_known_by_what_they_say(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙"))
    folder = tmp_path / "issues" / "2021-11"
    (folder / "01.md").rename(folder / "x")
    (folder / "02.md").rename(folder / "01.md")
    (folder / "x").rename(folder / "02.md")
    _write(tmp_path, issue_of("甲", "乙"))
    assert sorted(_titles(tmp_path).values()) == sorted(["甲", "乙"])


def test_a_page_written_by_hand_is_never_taken_for_another_article(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙"))
    own = tmp_path / "issues" / "2021-11" / "03.md"
    own.write_text("---\ntitle: 编者的话\n---\n\n各位读者。\n", encoding="utf-8")
    todo = _write(tmp_path, issue_of("甲", "乙", "丙"))
    assert list(_titles(tmp_path)) == ["01", "02", "03", "04"]
    assert own.read_text(encoding="utf-8").endswith("各位读者。\n")
    assert "03.md" not in todo.changes
    assert _meta(tmp_path / "issues" / "2021-11" / "04.md").title == "丙"


def test_another_bulletin_under_the_same_id_begins_at_the_first_number(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    _write(tmp_path, issue_of("子", "丑"))
    assert _titles(tmp_path) == {"01": "子", "02": "丑"}


def test_an_article_without_a_page_of_its_own_gets_the_number_of_its_place(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙", "丙"))
    _write(tmp_path, issue_of("甲", "新", "丙"))
    assert _titles(tmp_path) == {"01": "甲", "02": "新", "03": "丙"}


def test_more_than_ninety_nine_articles_rename_nothing(tmp_path: Path) -> None:
    titles = [f"第{number}篇" for number in range(1, 100)]
    _write(tmp_path, issue_of(*titles))
    todo = _write(tmp_path, issue_of(*titles, "第百篇"))
    assert {name for name, change in todo.changes.items() if change is not Change.SAME} == {"100.md"}
    fresh = plan(tmp_path / "issues" / "other", issue_of(*titles, "第百篇"), force=False)
    assert [address.name for address in fresh.addresses][:2] == ["001", "002"]


@pytest.mark.parametrize("text", ["[]", "{", '{"01.md": 1}', "\xff", "[" * 100_000])
def test_a_manifest_that_is_none_stops_with_a_sentence(tmp_path: Path, text: str) -> None:
    _write(tmp_path, issue_of("甲"))
    manifest = tmp_path / "issues" / "2021-11" / ".manifest"
    manifest.write_bytes(text.encode("latin-1"))
    with pytest.raises(WriteError, match="no list of digests"):
        plan(manifest.parent, issue_of("甲"), force=False)


def test_without_a_manifest_what_differs_counts_as_edited(tmp_path: Path) -> None:
    _write(tmp_path, issue_of("甲", "乙"))
    folder = tmp_path / "issues" / "2021-11"
    (folder / ".manifest").unlink()
    _edit(folder / "02.md", "title: 乙", "title: 乙（修订）")
    todo = _write(tmp_path, issue_of("甲", "乙"))
    assert todo.changes["01.md"] is Change.SAME
    assert todo.changes["02.md"] is Change.KEPT


def test_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        _write(tmp_path / name, issue_of("甲", "乙", "丙"))
        _write(tmp_path / name, issue_of("新", "丙", "甲"))
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name / "issues" / "2021-11").iterdir()}
        for name in ("one", "two")
    )
    assert one == two
