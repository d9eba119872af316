from __future__ import annotations

from archive_samples import TWO_ISSUES, archive, issue_of
from site_plugins.indexes.catalogue import Kind, read_catalogue


def test_an_article_belongs_to_its_section_its_regions_its_sources_and_its_year() -> None:
    catalogue = read_catalogue(archive(TWO_ISSUES))
    assert set(catalogue[Kind.SECTION]) == {"政策法规", "各地动态"}
    assert set(catalogue[Kind.REGION]) == {"浙江", "江苏"}
    assert set(catalogue[Kind.SOURCE]) == {"浙江数据发展研究院", "江苏省科技厅", "人民网"}
    assert list(catalogue[Kind.YEAR]) == ["2022", "2021"]


def test_articles_come_newest_issue_first_and_in_the_order_of_the_issue() -> None:
    catalogue = read_catalogue(archive(TWO_ISSUES))
    items = catalogue[Kind.REGION]["江苏"].items
    assert [item.entry.src_uri for item in items] == ["issues/2022-06/02.md", "issues/2021-11/01.md"]


def test_what_an_article_names_twice_counts_once() -> None:
    catalogue = read_catalogue(archive(issue_of(1, source="[人民网, 人民网]", region="[江苏, 江苏]")))
    assert len(catalogue[Kind.SOURCE]["人民网"].items) == 1
    assert len(catalogue[Kind.REGION]["江苏"].items) == 1


def test_what_names_of_one_publisher_brought_stands_on_one_page() -> None:
    catalogue = read_catalogue(archive(issue_of(1, source="[中新网, 中国新闻网]")))
    assert list(catalogue[Kind.SOURCE]) == ["中国新闻网"]


def test_a_bulletin_without_sections_has_none() -> None:
    assert read_catalogue(archive(issue_of(2)))[Kind.SECTION] == {}


def test_an_issue_without_a_date_belongs_to_no_year() -> None:
    assert read_catalogue(archive(issue_of(2, "special")))[Kind.YEAR] == {}


def test_the_older_of_two_sections_that_sound_alike_keeps_its_address() -> None:
    old = issue_of(1, "2020-01", section="科技")
    new = issue_of(1, "2021-01", section="科计")
    sections = read_catalogue(archive({**new, **old}))[Kind.SECTION]
    assert sections["科技"].src_uri == "sections/ke-ji.md"
    assert sections["科计"].src_uri.startswith("sections/ke-ji-")


def test_shanxi_and_shaanxi_have_the_addresses_of_the_state() -> None:
    regions = read_catalogue(archive(issue_of(1, region="[山西, 陕西]")))[Kind.REGION]
    assert [regions[name].src_uri for name in ("山西", "陕西")] == ["regions/shanxi.md", "regions/shaanxi.md"]
