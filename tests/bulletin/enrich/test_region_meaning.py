from __future__ import annotations

import pytest

from bulletin.enrich.region import RegionText, regions_of


def region_of(*paragraphs: str) -> str:
    return " ".join(regions_of(RegionText(title="简讯", paragraphs=paragraphs)).regions)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("徐州市鼓楼区试点。", "江苏"),
        ("福州鼓楼区试点。", "福建"),
        ("江苏徐州的一些区里，鼓楼区走在前面。", "江苏"),
        ("鼓楼区试点。", ""),
        ("朝阳区试点。长春市提供支持。", "吉林"),
        ("浙江宁海试点。", "浙江"),
        ("山东高密试点。", "山东"),
        ("一些地方高密试点。", ""),
        ("海南州试点。", "青海"),
        ("海南藏族自治州试点。", "青海"),
        ("海南试点。", "海南"),
        ("吉林市试点。", "吉林"),
    ],
)
def test_a_name_that_several_places_share_is_told_by_what_else_is_named(text: str, region: str) -> None:
    assert region_of(text) == region


def test_a_prefecture_tells_two_counties_of_one_name_apart() -> None:
    assert region_of("宁波市江北区试点。") == "浙江"
    assert region_of("江北区试点，重庆市支持。") == "重庆"


def test_a_surname_before_a_county_makes_a_person_of_it() -> None:
    assert region_of("湖北省部署。", "会后，刘海宁的表少了七成。") == "湖北"
