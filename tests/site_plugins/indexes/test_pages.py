from __future__ import annotations

from archive_samples import TWO_ISSUES, archive, issue_of
from site_plugins.indexes.catalogue import read_catalogue
from site_plugins.indexes.pages import EARLIER_ON_HOME, ISSUES_IN_FULL, is_empty, read_pages
from site_plugins.indexes.views import (
    ArticleView,
    HomeView,
    IssuesView,
    IssueView,
    OverviewView,
    View,
)


def views(files: dict[str, str]) -> dict[str, View]:
    issues = archive(files)
    return read_pages(issues, read_catalogue(issues))


def test_there_is_a_page_of_every_kind() -> None:
    assert set(views(dict(TWO_ISSUES))) == {
        "index.md",
        "issues/index.md",
        "issues/2022-06/index.md",
        "issues/2022-06/01.md",
        "issues/2022-06/02.md",
        "issues/2021-11/index.md",
        "issues/2021-11/01.md",
        "sections/index.md",
        "sections/zheng-ce-fa-gui.md",
        "sections/ge-di-dong-tai.md",
        "regions/index.md",
        "regions/jiangsu.md",
        "regions/zhejiang.md",
        "sources/index.md",
        "sources/zhe-jiang-shu-ju-fa-zhan-yan-jiu-yuan.md",
        "sources/jiang-su-sheng-ke-ji-ting.md",
        "sources/ren-min-wang.md",
        "years/index.md",
        "years/2022.md",
        "years/2021.md",
    }


def test_an_article_knows_its_neighbours_and_its_place() -> None:
    view = views(issue_of(3, section="动态"))["issues/2021-11/02.md"]
    assert isinstance(view, ArticleView)
    assert view.previous
    assert view.next
    assert (view.previous.name, view.next.name) == ("01", "03")
    assert [(crumb.title, crumb.src_uri, crumb.anchor) for crumb in view.crumbs] == [
        ("首页", "index.md", ""),
        ("2021年", "years/2021.md", ""),
        ("2021年11月", "issues/2021-11/index.md", ""),
        ("动态", "issues/2021-11/index.md", "dong-tai"),
    ]


def test_the_neighbours_of_an_issue_are_the_older_and_the_newer() -> None:
    found = views({**issue_of(1, "2021-01"), **issue_of(1, "2021-02"), **issue_of(1, "2021-03")})
    view = found["issues/2021-02/index.md"]
    assert isinstance(view, IssueView)
    assert view.previous
    assert view.next
    assert (view.previous.id, view.next.id) == ("2021-01", "2021-03")


def test_the_home_page_shows_the_newest_issue_and_a_bounded_number_of_earlier_ones() -> None:
    files = {key: text for month in range(1, 13) for key, text in issue_of(2, f"2020-{month:02}").items()}
    files |= {key: text for month in range(1, 13) for key, text in issue_of(2, f"2021-{month:02}").items()}
    home = views(files)["index.md"]
    assert isinstance(home, HomeView)
    assert home.issue
    assert home.issue.id == "2021-12"
    assert [digest.issue.id for digest in home.earlier][:2] == ["2021-11", "2021-10"]
    assert len(home.earlier) == EARLIER_ON_HOME


def test_the_list_of_issues_names_the_issues_of_recent_years_and_counts_those_of_earlier_ones() -> None:
    files = {}
    for year in range(2000, 2016):
        for month in range(1, 13):
            files |= issue_of(1, f"{year}-{month:02}")
    view = views(files)["issues/index.md"]
    assert isinstance(view, IssuesView)
    assert [year.count for year in view.years] == [12] * 16
    assert sum(len(year.issues) for year in view.years) == ISSUES_IN_FULL


def test_issues_without_a_date_are_always_named() -> None:
    view = views({**issue_of(1, "special"), **issue_of(1, "2021-01")})["issues/index.md"]
    assert isinstance(view, IssuesView)
    assert [(year.name, [issue.id for issue in year.issues]) for year in view.years] == [
        ("2021", ["2021-01"]),
        ("", ["special"]),
    ]


def test_regions_stand_in_groups_in_the_order_of_the_state() -> None:
    view = views(issue_of(1, region="[马来西亚, 贵州, 天津, 北京, 全国, 长三角, 德国]"))["regions/index.md"]
    assert isinstance(view, OverviewView)
    assert [(group.heading, [topic.name for topic in group.topics]) for group in view.groups] == [
        ("全国", ["全国"]),
        ("华北", ["北京", "天津"]),
        ("西南", ["贵州"]),
        ("跨省区域", ["长三角"]),
        ("国家和地区", ["德国", "马来西亚"]),
    ]


def test_sources_stand_under_the_letter_of_their_sound() -> None:
    view = views(issue_of(1, source="[浙江省科技厅, 中国政府网, 《人民日报》, IT之家, 第一财经, 21世纪]"))[
        "sources/index.md"
    ]
    assert isinstance(view, OverviewView)
    assert [(group.heading, [topic.name for topic in group.topics]) for group in view.groups] == [
        ("#", ["21世纪"]),
        ("D", ["第一财经"]),
        ("I", ["IT之家"]),
        ("R", ["《人民日报》"]),
        ("Z", ["浙江省科技厅", "中国政府网"]),
    ]


def test_a_bulletin_without_sections_has_an_overview_that_is_empty() -> None:
    found = views(issue_of(2))
    assert is_empty(found["sections/index.md"])
    assert not is_empty(found["years/index.md"])
    assert not is_empty(found["issues/index.md"])


def test_an_archive_without_issues_has_a_home_page() -> None:
    found = views({})
    assert set(found) == {"index.md", "issues/index.md", "sections/index.md", "regions/index.md"} | {
        "sources/index.md",
        "years/index.md",
    }
    assert is_empty(found["issues/index.md"])
