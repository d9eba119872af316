from __future__ import annotations

import pytest

from archive_samples import archive, issue_of
from site_plugins.entries import IssueEntry
from site_plugins.indexes.catalogue import Kind, read_catalogue
from site_plugins.indexes.lists import cut, topic_pages
from site_plugins.indexes.views import TopicView

SIZE = 5


def pages(archive_: tuple[IssueEntry, ...], kind: Kind, name: str) -> dict[str, TopicView]:
    return dict(topic_pages(read_catalogue(archive_)[kind][name], (), SIZE))


def titles(view: TopicView) -> list[str]:
    return [item.entry.meta.title for group in view.groups for item in group.items]


@pytest.mark.parametrize("count", range(1, 4 * SIZE))
def test_every_article_is_on_one_page_and_no_page_is_long(count: int) -> None:
    items = list(range(count))
    parts = cut(items, SIZE)  # type: ignore[arg-type]  # any sequence is cut alike
    assert [item for part in parts for item in part] == items
    assert 0 < len(parts[0]) < 2 * SIZE
    assert {len(part) for part in parts[1:]} <= {SIZE}


def test_the_pages_of_a_topic_lead_to_each_other() -> None:
    found = pages(archive(issue_of(3 * SIZE, section="动态")), Kind.SECTION, "动态")
    assert list(found) == ["sections/dong-tai.md", "sections/dong-tai/2.md", "sections/dong-tai/1.md"]
    assert [(view.later, view.earlier) for view in found.values()] == [
        ("", "sections/dong-tai/2.md"),
        ("sections/dong-tai.md", "sections/dong-tai/1.md"),
        ("sections/dong-tai/2.md", ""),
    ]


def test_a_full_page_never_changes_its_articles() -> None:
    old = issue_of(3 * SIZE, "2020-01", section="动态")
    before = pages(archive(old), Kind.SECTION, "动态")
    after = pages(archive({**old, **issue_of(7, "2021-01", section="动态")}), Kind.SECTION, "动态")
    full = list(before)[1:]
    assert [titles(after[path]) for path in full] == [titles(before[path]) for path in full]


def test_a_topic_is_grouped_by_year_and_a_year_by_issue() -> None:
    issues = archive({**issue_of(1, "2020-01", section="动态"), **issue_of(2, "2021-02", section="动态")})
    (section,) = pages(issues, Kind.SECTION, "动态").values()
    (year,) = pages(issues, Kind.YEAR, "2021").values()
    assert [group.heading for group in section.groups] == ["2021年", "2020年"]
    assert [(group.heading, group.src_uri) for group in year.groups] == [
        ("2021年2月", "issues/2021-02/index.md")
    ]
