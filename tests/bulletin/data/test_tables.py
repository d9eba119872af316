"""What holds for every table of knowledge: a reader learns what it is, and an editor can add a line."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

import bulletin

TABLES = sorted((Path(bulletin.__file__).parent / "data").glob("*.tsv"))
# The rows of a word with two meanings, the places of one name.
MANY_A_KEY = ("senses.tsv", "regions.tsv")


@pytest.fixture(params=TABLES, ids=lambda path: path.name)
def table(request: pytest.FixtureRequest) -> Path:
    path = request.param
    assert isinstance(path, Path)
    return path


def parts(path: Path) -> tuple[list[str], list[str], list[list[str]]]:
    """The comment lines, the names of the columns, the rows."""
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    rows = list(csv.reader(lines[len(comments) :], delimiter="\t", quoting=csv.QUOTE_NONE))
    return comments, rows[0], rows[1:]


def test_there_are_tables() -> None:
    assert TABLES


def test_a_comment_says_what_it_holds_its_columns_and_who_uses_it(table: Path) -> None:
    comments, _, _ = parts(table)
    said = " ".join(comments)
    assert "Column" in said
    assert "sorted" in said.lower()
    assert "Used by bulletin." in said or "Used by make_regions.py" in said


def test_comments_stand_at_its_head_only(table: Path) -> None:
    comments, _, rows = parts(table)
    assert comments
    assert not [row for row in rows if row and row[0].startswith("#")]


def test_each_row_has_a_cell_for_each_column(table: Path) -> None:
    _, columns, rows = parts(table)
    assert rows
    assert [row for row in rows if len(row) != len(columns)] == []


def test_only_a_part_of_a_message_has_spaces_around_it(table: Path) -> None:
    _, _, rows = parts(table)
    assert [
        row for row in rows for cell in row if cell != cell.strip() and table.name != "messages.tsv"
    ] == []


def test_it_is_sorted(table: Path) -> None:
    _, _, rows = parts(table)
    keys = [row[0] for row in rows]
    assert keys == sorted(keys)


def test_no_row_is_there_twice(table: Path) -> None:
    _, _, rows = parts(table)
    told_apart = [tuple(row) if table.name in MANY_A_KEY else row[0] for row in rows]
    assert [key for key, times in Counter(told_apart).items() if times > 1] == []


def test_its_module_that_uses_it_is_there_and_names_it(table: Path) -> None:
    comments, _, _ = parts(table)
    said = " ".join(line.lstrip("# ") for line in comments)
    users = [word.rstrip(".,;:") for word in said.split() if word.startswith("bulletin.")]
    house = Path(bulletin.__file__).parent
    for user in users:
        path = house.joinpath(*user.split(".")[1:])
        assert path.is_dir() or path.with_suffix(".py").is_file(), user
