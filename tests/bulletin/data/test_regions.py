from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest

from bulletin.enrich.region_gazetteer import Kind, gazetteer
from bulletin.hanzi.tables import read_table

KEYS = {
    "countries.tsv": ("form",),
    "region_aliases.tsv": ("form",),
    "region_chances.tsv": ("short",),
    "region_doubtful.tsv": ("short",),
    "region_edges.tsv": ("word",),
    "region_endings.tsv": ("ending",),
    "region_groups.tsv": ("form",),
    "region_national.tsv": ("form",),
    "region_traps.tsv": ("text",),
    "regions.tsv": ("name", "province", "parent"),
}
PROVINCES = {row["short"]: int(row["code"]) for row in read_table("regions.tsv") if row["level"] == "1"}
# Areas and short names that CLDR does not have.
FURTHER_ABROAD = {
    "东盟",
    "中东",
    "沙特阿拉伯",
    "阿联酋",
    "加勒比",
    "拉美",
    "北美",
    "亚太",
    "上合组织",
    "金砖国家",
    "波黑",
    "多米尼加",
    "巴勒斯坦",
    "蒙古国",
}


@pytest.mark.parametrize(("name", "key"), KEYS.items())
def test_a_table_is_sorted_and_has_each_row_once(name: str, key: tuple[str, ...]) -> None:
    keys = [tuple(row[column] for column in key) for row in read_table(name)]
    assert keys
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("name", KEYS)
def test_a_table_says_what_it_is_what_its_columns_are_and_who_uses_it(name: str) -> None:
    text = resources.files("bulletin").joinpath("data", name).read_text(encoding="utf-8")
    head = " ".join(line for line in text.splitlines() if line.startswith("#"))
    assert "Column" in head
    assert "Used by" in head
    assert "by hand" in head or "Made by" in head


@pytest.mark.parametrize("name", KEYS)
def test_every_row_of_a_table_has_all_its_cells(name: str) -> None:
    assert [row for row in read_table(name) if None in row or None in row.values()] == []


def test_there_are_34_provinces_and_every_unit_lies_in_one() -> None:
    assert len(PROVINCES) == 34
    assert {row["province"] for row in read_table("regions.tsv")} == set(PROVINCES)


def test_a_group_names_provinces_in_the_order_of_their_codes() -> None:
    for row in read_table("region_groups.tsv"):
        provinces = row["provinces"].split()
        assert provinces == sorted(set(provinces), key=PROVINCES.__getitem__), row["form"]


def test_a_further_name_lies_in_provinces_or_in_countries_that_are_called_alike_everywhere() -> None:
    abroad = {row["name"] for row in read_table("countries.tsv")} | FURTHER_ABROAD
    for row in read_table("region_aliases.tsv"):
        known = abroad if row["kind"] in ("foreign", "pair") else set(PROVINCES)
        known |= abroad if row["kind"] == "school" else set()
        assert set(row["regions"].split()) <= known, row["form"]


def test_no_form_is_in_two_tables_kept_by_hand() -> None:
    tables = ("region_aliases.tsv", "region_groups.tsv", "region_national.tsv")
    forms = Counter(row["form"] for name in tables for row in read_table(name))
    forms.update(row["text"] for row in read_table("region_traps.tsv"))
    assert [form for form, times in forms.items() if times > 1] == []


def test_every_form_has_two_characters_at_least() -> None:
    assert [form for form in gazetteer().forms if len(form) < 2] == []


@pytest.mark.parametrize(
    ("forms", "province"),
    [
        ("内蒙古 内蒙 内蒙古自治区 海拉尔", "内蒙古"),
        ("苏州 苏州市 昆山", "江苏"),
        ("松原 延边州 延边朝鲜族自治州", "吉林"),
        ("宁海县 萧山 萧山市 义乌", "浙江"),
        ("浦东 张江 临港新片区", "上海"),
        ("雄安 雄安新区", "河北"),
        ("襄樊 襄阳", "湖北"),
        ("石柱县 万县市 涪陵", "重庆"),
        ("海南州 海南藏族自治州", "青海"),
        ("琼山县 三亚市", "海南"),
        ("贵安新区 贵阳", "贵州"),
        ("高雄 台北", "台湾"),
    ],
)
def test_a_place_of_today_or_of_yesterday_lies_in_its_province_of_today(forms: str, province: str) -> None:
    for form in forms.split():
        assert {place.regions for place in gazetteer().forms[form]} == {(province,)}


def test_the_short_name_of_a_province_is_free() -> None:
    for province in PROVINCES:
        [place] = gazetteer().forms[province]
        assert place.kind is Kind.PLACE
        assert place.use == "free"
