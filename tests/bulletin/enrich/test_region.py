from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.enrich.region import RegionText, RegionVerdict, home_of, is_government, regions_of
from bulletin.enrich.region_gazetteer import NATION, gazetteer
from bulletin.hanzi.tables import read_table
from cases import Case, read_cases

FIELDS = ("title", "kicker", "subtitle", "section", "source", "home", "governed")
FORMS = sorted(gazetteer().forms)
PROSE = st.lists(
    st.one_of(st.sampled_from(FORMS), st.sampled_from("的在对、，。省市大学路街举行例如等"))
).map("".join)
ARTICLES = st.builds(
    RegionText, title=PROSE, sources=st.tuples(PROSE), paragraphs=st.lists(PROSE, max_size=3).map(tuple)
)


def article(text: str) -> RegionText:
    """The fields and paragraphs of a case."""
    lines = [line.partition(": ") for line in text.splitlines()]
    fields = {name: value for name, colon, value in lines if name in FIELDS and colon}
    paragraphs = tuple(name + colon + value for name, colon, value in lines if name not in FIELDS)
    sources = tuple(filter(None, fields.pop("source", "").split("、")))
    governed = bool(fields.pop("governed", ""))
    return RegionText(**fields, sources=sources, paragraphs=paragraphs, governed=governed)


def lead(text: str) -> RegionVerdict:
    return regions_of(RegionText(title="简讯", paragraphs=(text,)))


@pytest.mark.parametrize("case", read_cases(Path(__file__).with_name("region.md")), ids=str)
def test_an_article_is_about_these_places(case: Case) -> None:
    verdict = regions_of(article(case.input))
    assert verdict.regions == tuple(case.expected.split()), verdict.evidence


def test_the_region_of_an_article_without_any_text_is_left_open() -> None:
    verdict = regions_of(RegionText(title=""))
    assert verdict.regions == ()
    assert verdict.evidence == ()


def test_the_evidence_shows_the_words_as_they_are_printed() -> None:
    [seen] = lead("蘇州園區擴建。").evidence
    assert (seen.region, seen.seen, seen.where) == ("江苏", "蘇州", "lead")


def test_a_place_in_the_title_is_surer_than_one_in_the_first_sentence() -> None:
    titled = regions_of(RegionText(title="苏州园区扩建"))
    assert titled.confidence > lead("苏州园区扩建。").confidence >= 0.7


def test_our_province_is_left_open_where_nothing_tells_which() -> None:
    verdict = regions_of(RegionText(title="我省出台新规", sources=("信息参考",)))
    assert verdict.regions == ()
    assert verdict.confidence < 0.5


@pytest.mark.parametrize(
    ("publisher", "home"),
    [
        ("浙江省港务局", "浙江"),
        ("洛阳市图书馆", "河南"),
        ("上海市科委信息中心", "上海"),
        ("泾县城市管理局办公室", "安徽"),
        ("和县财政局", "安徽"),
        ("该县财政局", ""),
        ("江苏省、浙江省联合办公室", ""),
        ("哈尔滨松江热力集团有限公司综合办公室", "黑龙江"),
        ("中国科学院", ""),
        ("越南商务处", ""),
        ("中国驻哈萨克斯坦使馆经济商务处", "哈萨克斯坦"),
        ("南非中资企业商会", "南非"),
        ("秘鲁中资企业商会月报", "秘鲁"),
        ("新华社", ""),
        ("某某办公室", ""),
        ("", ""),
    ],
)
def test_a_publisher_has_the_one_province_that_its_name_holds(publisher: str, home: str) -> None:
    assert home_of(publisher) == home


@pytest.mark.parametrize(
    ("publisher", "governs"),
    [
        ("湖北省教育厅办公室", True),
        ("洛阳高新技术产业开发区管委会办公室", True),
        ("中共南阳市委网信办", True),
        ("江西省国资委改革办", True),
        ("江苏省科学技术情报研究所", False),
        ("浙江省铸造行业协会", False),
        ("武汉大学图书馆", False),
        ("", False),
    ],
)
def test_an_office_governs_and_an_institute_does_not(publisher: str, *, governs: bool) -> None:
    assert is_government(publisher) is governs


@given(ARTICLES)
def test_the_regions_are_known_names_each_once_and_the_country_stands_alone(text: RegionText) -> None:
    verdict = regions_of(text)
    known = {region for places in gazetteer().forms.values() for place in places for region in place.regions}
    assert set(verdict.regions) <= known
    assert len(set(verdict.regions)) == len(verdict.regions)
    assert "全国" not in verdict.regions or verdict.regions == ("全国",)
    assert 0 <= verdict.confidence <= 1


@given(st.lists(PROSE, max_size=4))
def test_a_plain_name_in_the_title_outranks_whatever_is_said_below(paragraphs: list[str]) -> None:
    text = RegionText(title="苏州园区扩建", sources=("越南通讯",), paragraphs=tuple(paragraphs))
    assert regions_of(text).regions == ("江苏",)


@given(ARTICLES)
def test_the_same_article_gives_the_same_verdict(text: RegionText) -> None:
    assert regions_of(text) == regions_of(text)


@given(ARTICLES)
def test_every_region_chosen_has_its_evidence(text: RegionText) -> None:
    verdict = regions_of(text)
    seen = {item.region for item in verdict.evidence}
    assert verdict.regions == ("全国",) or set(verdict.regions) <= seen


def test_provinces_come_in_the_order_of_their_codes_and_before_countries() -> None:
    verdict = regions_of(RegionText(title="越南、新疆、北京三地联展"))
    assert verdict.regions == ("北京", "新疆", "越南")


def test_every_province_is_found_by_its_full_and_by_its_short_name() -> None:
    for row in read_table("regions.tsv"):
        if row["level"] == "1":
            assert regions_of(RegionText(title=f"{row['name']}发布新规")).regions == (row["short"],)
            assert regions_of(RegionText(title=f"{row['short']}发布新规")).regions == (row["short"],)


def test_every_prefecture_is_found_by_its_full_name() -> None:
    for row in read_table("regions.tsv"):
        if row["level"] == "2":
            assert regions_of(RegionText(title=f"{row['name']}发布新规")).regions == (row["province"],), row


@pytest.mark.parametrize(
    ("sources", "home", "regions"),
    [
        (("护理部",), "安徽", ("安徽",)),
        (("政策法规股",), "", ()),
        (("琼湖中队", "信息股"), "", ()),
        (("科技观察网",), "", ("全国",)),
        (("交通运输部网站",), "", ("全国",)),
        (("中国科学院",), "", ("全国",)),
        (("国务院办公室",), "", ("全国",)),
        (("国家能源局科技处",), "", ("全国",)),
        (("信息股", "生态环境部办公室"), "", ("全国",)),
        ((), "", ()),
        (("Science Advances",), "", ()),
    ],
)
def test_a_unit_speaks_of_where_it_is_which_may_be_unknown(
    sources: tuple[str, ...], home: str, regions: tuple[str, ...]
) -> None:
    text = RegionText(
        title="新版巡查终端常见问题", sources=sources, paragraphs=("终端怎样充电？",), home=home
    )
    assert regions_of(text).regions == regions


def test_a_part_of_a_province_in_the_name_of_a_publisher_is_its_home() -> None:
    assert home_of("皖北同济医院宣传科") == "安徽"
    assert home_of("长三角研究院") == ""


def test_new_members_are_no_place() -> None:
    assert regions_of(RegionText(title="新会员名录")).regions == ()


def test_every_place_that_a_table_names_is_found_by_its_own_name() -> None:
    named = {row["regions"] for row in read_table("region_aliases.tsv")}
    named |= {row["name"] for row in read_table("countries.tsv")}
    # Alliances by their short names stand beside what they do: 赴东盟投资.
    for name in named - {"东盟", "亚太", "金砖国家", "上合组织"}:
        regions = regions_of(RegionText(title=f"{name}出台新能源支持政策")).regions
        assert regions not in ((), (NATION,)), name
