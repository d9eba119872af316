from __future__ import annotations

import datetime as dt

import pytest

from archive_samples import archive
from site_plugins.entries import IssueEntry
from site_plugins.indexes.labels import date_label, issue_date, issue_label


def issue(issue_id: str, front_matter: str) -> IssueEntry:
    (found,) = archive({f"issues/{issue_id}/index.md": f"---\n{front_matter}---\n"})
    return found


def test_a_date_is_written_as_in_print() -> None:
    assert date_label(dt.date(2021, 11, 5)) == "2021年11月5日"


@pytest.mark.parametrize(
    ("issue_id", "front_matter", "label"),
    [
        ("2022-06", "number: '6'\ntotal: '118'\ndate: 2022-03-28\n", "2022年第6期（总第118期）"),
        ("2022-06", "number: '6'\ndate: 2022-03-28\n", "2022年第6期"),
        ("c", "number: '2'\n", "第2期"),
        ("c", "number: '2'\ntotal: '30'\n", "第2期（总第30期）"),
        ("2026-488", "number: 2026年第488期\ndate: 2026-05-01\n", "2026年第488期"),
        ("2021-11", "", "2021年11月"),
        ("2021-11-05", "", "2021年11月5日"),
        ("2021-11", "date: 2021-11-05\n", "2021年11月5日"),
        ("special", "", "special"),
    ],
)
def test_an_issue_is_named_by_its_number_else_its_date_else_its_id(
    issue_id: str, front_matter: str, label: str
) -> None:
    assert issue_label(issue(issue_id, front_matter)) == label


def test_an_issue_that_nothing_dates_has_no_date() -> None:
    assert issue_date(issue("special", "number: '2'\n")) == ""
