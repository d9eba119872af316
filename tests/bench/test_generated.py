"""Archives to measure with."""

from __future__ import annotations

from pathlib import Path

from generated import articles, write

from site_plugins.entries import read_archive


def test_the_same_size_gives_the_same_archive() -> None:
    assert list(articles(30)) == list(articles(30))


def test_an_archive_is_read_as_content(tmp_path: Path) -> None:
    write(tmp_path, 30)
    files = [(path.relative_to(tmp_path).as_posix(), path) for path in tmp_path.rglob("*.md")]
    issues = read_archive((name, path.read_text(encoding="utf-8"), name) for name, path in files)
    assert [len(issue.entries) for issue in issues] == [4, 13, 13]
    titles = [entry.meta.title for issue in issues for entry in issue.entries]
    assert len(set(titles)) == 30
