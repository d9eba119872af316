from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from bulletin.enrich import enrich
from bulletin.lines import Span
from bulletin.model import Article, Issue, Paragraph, Section, Source
from bulletin.report import Report

SPAN = Span("x.txt", 1, 1, 3)


def enriched(
    text: str,
    *,
    issued: dt.date | None = None,
    date: dt.date | None = None,
    sources: tuple[Source, ...] = (),
    report: Report | None = None,
) -> Article:
    """The one article of an issue, enriched."""
    article = Article(1, "秋粮丰收", None, (Paragraph(text, SPAN),), SPAN, date=date, sources=sources)
    issue = Issue("x", "x.txt", "", (Section(None, (article,)),), date=issued)
    (found,) = enrich(issue, report or Report()).articles
    return found


@pytest.mark.parametrize(
    ("text", "issued", "date"),
    [
        ("本报长春8月20日电（记者 王安）秋粮丰收。", dt.date(2022, 8, 31), dt.date(2022, 8, 20)),
        ("新华社北京2021年11月5日电 会议召开。", None, dt.date(2021, 11, 5)),
        ("新华社北京2021年11月5日电 会议召开。", dt.date(2022, 1, 31), dt.date(2021, 11, 5)),
        ("本报长春12月28日电 秋粮丰收。", dt.date(2022, 1, 15), dt.date(2021, 12, 28)),
        ("本报长春8月20日电 秋粮丰收。", None, None),
        ("本报长春2月30日电 秋粮丰收。", dt.date(2022, 3, 1), None),
        ("8月20日，记者获悉秋粮丰收。", dt.date(2022, 8, 31), None),
    ],
)
def test_a_dateline_gives_the_date_and_the_issue_its_year(
    text: str, issued: dt.date | None, date: dt.date | None
) -> None:
    assert enriched(text, issued=issued).date == date


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("新华社合肥5月24日电（记者 王安）秋粮丰收。", ["新华社"]),
        ("本报长春8月20日电（记者 王安）秋粮丰收。", []),
        ("秋粮丰收。", []),
    ],
)
def test_an_agency_whose_dateline_opens_the_text_is_the_source(text: str, named: list[str]) -> None:
    assert [source.name for source in enriched(text).sources] == named
    given = (Source("粮食日报"),)
    assert enriched(text, sources=given).sources == given


def test_a_dateline_stays_in_the_text() -> None:
    text = "本报长春8月20日电（记者 王安）秋粮丰收。"
    assert enriched(text).blocks == (Paragraph(text, SPAN),)


def test_a_date_that_the_source_line_gives_is_the_articles() -> None:
    date = dt.date(2022, 8, 25)
    assert enriched("本报长春8月20日电 丰收。", issued=dt.date(2022, 8, 31), date=date).date == date


def test_names_of_sources_are_put_in_order_and_keep_their_address() -> None:
    sources = (Source("新华社记者 张三", url="https://example.com/a"), Source("据人民日报报道"))
    found = enriched("丰收。", sources=sources).sources
    assert [(source.name, source.url) for source in found] == [
        ("新华社", "https://example.com/a"),
        ("人民日报", ""),
    ]


def test_regions_come_from_the_article() -> None:
    assert enriched("江苏省秋粮丰收，江苏各地仓容充足。").regions == ("江苏",)


def test_a_region_that_is_a_guess_is_reported() -> None:
    report = Report()
    enriched("一位来自四川的工程师说，丰收了。", report=report)
    assert [finding.code for finding in report.findings] == ["region-doubtful"]


@pytest.mark.parametrize(
    ("publisher", "title", "region"),
    [
        ("浙江省港务局", "港口动态", "浙江"),
        ("某某办公室", "浙江港口动态", "浙江"),
        ("浙江省港务局", "江苏港口动态", "浙江"),
        ("某某办公室", "港口动态", ""),
    ],
)
def test_our_province_is_that_of_the_publisher_or_of_the_bulletins_name(
    publisher: str, title: str, region: str
) -> None:
    article = Article(1, "我省秋粮丰收", None, (Paragraph("丰收在望。", SPAN),), SPAN)
    issue = Issue("x", "x.txt", title, (Section(None, (article,)),), publisher=publisher)
    (found,) = enrich(issue, Report()).articles
    assert found.regions == ((region,) if region else ())


@pytest.mark.parametrize(
    ("publisher", "sources", "regions"),
    [
        ("嘉兴乍浦港务有限公司", ("信息中心",), ("浙江",)),
        ("嘉兴乍浦港务有限公司", ("信息中心", "科技日报"), ("全国",)),
        ("嘉兴市物流协会", ("信息中心",), ("浙江",)),
        ("嘉兴市第一医院护理部", ("信息中心",), ("浙江",)),
        ("嘉兴市物流协会", ("信息中心", "科技日报"), ("全国",)),
        ("嘉兴市物流信息研究所", ("信息中心",), ()),
    ],
)
def test_the_paper_of_a_works_or_a_society_is_about_its_own_place_if_its_people_write_it(
    publisher: str, sources: tuple[str, ...], regions: tuple[str, ...]
) -> None:
    text = (Paragraph("闸口用时缩短。", SPAN),)
    articles = tuple(
        Article(order, "智慧闸口通过验收", None, text, SPAN, sources=(Source(name),))
        for order, name in enumerate(sources, start=1)
    )
    issue = Issue("x", "x.txt", "", (Section(None, articles),), publisher=publisher)
    assert enrich(issue, Report()).articles[-1].regions == regions


@pytest.mark.parametrize(
    ("foot", "region"),
    [
        ("地址：新北市新莊區中平路439號南棟11樓", "台湾"),
        ("地址：北京市西城区平安里西大街41号", "全国"),
    ],
)
def test_an_address_tells_the_home_of_what_has_affairs_of_its_own(foot: str, region: str) -> None:
    article = Article(1, "「職業安全衛生法」修正草案預告", None, (Paragraph("預告期間六十日。", SPAN),), SPAN)
    article = replace(article, sources=(Source("職安署"),))
    issue = Issue(
        "x", "x.txt", "職安電子報", (Section(None, (article,)),), colophon=("發行單位：勞動部", foot)
    )
    assert enrich(issue, Report()).articles[0].regions == (region,)
