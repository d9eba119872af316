from __future__ import annotations

import itertools

from site_plugins.indexes.regions import OTHERS, group_of, known_regions, rank_of

PROVINCES = 34


def test_every_province_is_known_in_the_order_of_the_state() -> None:
    groups = list(dict.fromkeys(known.group for known in known_regions().values()))
    assert groups[0] == "全国"
    assert rank_of("全国") < rank_of("北京") < rank_of("上海") < rank_of("新疆") < rank_of("台湾")
    of_province = [name for name, known in known_regions().items() if known.group not in ("全国", "跨省区域")]
    assert len(of_province) == PROVINCES


def test_a_group_stands_together() -> None:
    groups = [known.group for known in known_regions().values()]
    assert len([group for group, _ in itertools.groupby(groups)]) == len(set(groups))


def test_no_two_regions_share_an_address() -> None:
    slugs = [known.slug for known in known_regions().values()]
    assert len(set(slugs)) == len(slugs)
    assert all(slug.isascii() and slug == slug.lower() for slug in slugs)


def test_other_names_come_last() -> None:
    assert group_of("马来西亚") == OTHERS
    assert rank_of("马来西亚") > rank_of("西部")
