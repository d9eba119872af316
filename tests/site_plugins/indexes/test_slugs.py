from __future__ import annotations

import pytest

from site_plugins.indexes.slugs import MAX_LENGTH, assign, slug


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("政策法规", "zheng-ce-fa-gui"),
        ("重庆", "chong-qing"),
        ("行业新闻", "hang-ye-xin-wen"),
        ("绿色制造", "lv-se-zhi-zao"),
        ("5G+工业互联网", "5g-gong-ye-hu-lian-wang"),
        ("ＡＩ周刊", "ai-zhou-kan"),
        ("香港特區政府", "xiang-gang-te-qu-zheng-fu"),
        ("São Tomé", "sao-tome"),
        ("《人民日报》", "ren-min-ri-bao"),
        ("——", ""),
    ],
)
def test_a_name_is_addressed_by_its_sound(name: str, address: str) -> None:
    assert slug(name) == address


def test_a_long_name_is_cut_between_words() -> None:
    found = slug("国家发展和改革委员会高技术产业司数字经济处与各省市发展改革部门联合调研组")
    assert len(found) <= MAX_LENGTH
    assert found.startswith("guo-jia-fa-zhan")
    assert not found.endswith("-")


def test_the_first_of_two_names_that_sound_alike_keeps_the_plain_address() -> None:
    slugs = assign(["科技", "科计", "可及"], {})
    assert slugs["科技"] == "ke-ji"
    assert slugs["科计"].startswith("ke-ji-")
    assert len(set(slugs.values())) == 3


def test_a_later_name_moves_no_address() -> None:
    before = assign(["科技", "科计"], {})
    after = assign(["科技", "科计", "可及"], {})
    assert {name: after[name] for name in before} == before


def test_a_known_name_has_its_known_address_and_no_other_name_gets_it() -> None:
    slugs = assign(["山西", "陕西", "Shaanxi"], {"山西": "shanxi", "陕西": "shaanxi"})
    assert (slugs["山西"], slugs["陕西"]) == ("shanxi", "shaanxi")
    assert slugs["Shaanxi"].startswith("shaanxi-")


@pytest.mark.parametrize("name", ["Index", "——", "？！"])
def test_a_name_that_gives_no_address_or_that_of_the_overview_gets_a_digest(name: str) -> None:
    found = assign([name], {})[name]
    assert found.isascii()
    assert found not in ("", "index")
    assert not found.startswith("-")
