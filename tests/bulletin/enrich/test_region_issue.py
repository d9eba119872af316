"""What the other articles of an issue say of one that names no place."""

from __future__ import annotations

import pytest

from bulletin.enrich.region import RegionText, RegionVerdict, regions_of
from bulletin.enrich.region_issue import UNSURE_OF_ISSUE, with_issue

OPEN = RegionText(title="调蓄池不是越大越好", paragraphs=("容积要看汇水面积，也要看排空时间。",))


def verdicts(*titles: str, last: RegionText = OPEN) -> tuple[RegionVerdict, ...]:
    """Those of articles with these titles, and of the last one."""
    articles = [*(RegionText(title=title) for title in titles), last]
    return with_issue(articles, list(map(regions_of, articles)))


@pytest.mark.parametrize(
    ("titles", "place"),
    [
        (("江苏推广再生水", "四川管网提质", "新加坡收集雨水"), ["全国"]),
        (("江苏推广再生水", "财政部下达补助资金"), ["全国"]),
        (("江苏推广再生水", "南京改造管网", "苏州清淤"), ["江苏"]),
        (("江苏推广再生水", "南京改造管网", "苏州清淤", "无锡建泵站", "四川考察团来访"), ["江苏"]),
        (("江苏推广再生水",), []),
        (("江苏推广再生水", "日本收集雨水", "新加坡收集雨水", "德国补贴渗透井"), []),
        (("江苏推广再生水", "四川管网提质", "泵怎样选", "管怎样修", "阀怎样换"), []),
        ((), []),
    ],
)
def test_an_article_without_a_place_is_of_where_the_issue_looks(
    titles: tuple[str, ...], place: list[str]
) -> None:
    assert list(verdicts(*titles)[-1].regions) == place


@pytest.mark.parametrize(
    "last",
    [
        RegionText(title="全球水价上涨"),
        RegionText(title="我省开展管网普查"),
        RegionText(title="开源软件发布新版", paragraphs=("Cloudflare修复了漏洞。",)),
    ],
    ids=lambda text: text.title,
)
def test_the_world_an_unknown_province_and_makers_with_latin_names_stay_open(last: RegionText) -> None:
    assert verdicts("江苏推广再生水", "四川管网提质", "安徽清淤", last=last)[-1].regions == ()


def test_our_province_is_that_of_the_issue() -> None:
    found = verdicts("江苏推广再生水", "南京改造管网", "苏州清淤", last=RegionText(title="我省开展管网普查"))
    assert found[-1].regions == ("江苏",)


def test_what_the_issue_tells_is_a_guess_that_shows_the_places_it_comes_from() -> None:
    *_, found = verdicts("四川管网提质", "江苏推广再生水")
    assert found.confidence == UNSURE_OF_ISSUE
    assert [(item.region, item.seen) for item in found.evidence] == [("全国", "江苏、四川")]


def test_an_article_that_names_its_place_keeps_its_verdict() -> None:
    first, *_ = verdicts("四川管网提质", "江苏推广再生水")
    assert first == regions_of(RegionText(title="四川管网提质"))


def test_a_country_abroad_is_the_place_only_of_a_bulletin_that_is_published_there() -> None:
    titles = ("秘鲁调整签证", "秘鲁招标铁路", "秘鲁暴雨成灾", "光伏制冰厂服务渔港")
    for home, place in (("秘鲁", ("秘鲁",)), ("", ())):
        articles = [RegionText(title=title, home=home) for title in titles]
        assert with_issue(articles, list(map(regions_of, articles)))[-1].regions == place
