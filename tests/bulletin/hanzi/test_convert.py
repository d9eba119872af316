from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import HONG_KONG, TAIWAN

TAIWAN_FORMS = Converter(TAIWAN)
HONG_KONG_FORMS = Converter(HONG_KONG)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words before the longest match: 被发|明 is no phrase
        ("早已被发明并广泛使用", "早已被發明並廣泛使用"),
        ("展示了如何治理发展中的问题", "展示了如何治理發展中的問題"),
        ("参与制造业标准修订", "參與製造業標準修訂"),
        # classes of words
        ("踏上新征程", "踏上新征程"),
        ("税收征管", "稅收徵管"),
        ("建好干部队伍，密切干群关系", "建好幹部隊伍，密切幹群關係"),
        ("不准以任何名义摊派，计量不准确", "不准以任何名義攤派，計量不準確"),
        ("资金链、产业链", "資金鏈、產業鏈"),
        ("余热发电、余杭区、年年有余", "餘熱發電、餘杭區、年年有餘"),
        ("香港回归祖国，申请行政复议", "香港回歸祖國，申請行政復議"),
        # exact phrases
        ("送到村里，安全系数高，一出好戏，听取汇报", "送到村裡，安全係數高，一齣好戲，聽取彙報"),
        # meanings told apart by what stands beside
        ("新编制的员额方案", "新編制的員額方案"),
        ("依法编制年度预算", "依法編製年度預算"),
        ("这一出话剧，他一出门", "這一齣話劇，他一出門"),
        # names
        ("余先生和于女士、范处长", "余先生和于女士、范處長"),
        ("市委书记余红胜、副省长范立军", "市委書記余紅勝、副省長范立軍"),
        ("基里延科说，玛格丽特·里德说", "基里延科說，瑪格麗特·里德說"),
        # how far, where, how many
        ("三公里外的山里，十里八乡", "三公里外的山裡，十里八鄉"),
        ("养了4只鸡，2020年只有", "養了4隻雞，2020年只有"),
        # characters, not vocabulary
        ("循环经济、软件、信息", "循環經濟、軟件、信息"),
        ("“强链‘专精特新’”《大数据》", "「強鏈『專精特新』」《大數據》"),
        ("https://a.cn/发展 发展@例子.中国 发展", "https://a.cn/发展 发展@例子.中国 發展"),
    ],
)
def test_characters_are_told_apart_by_words_and_context(text: str, expected: str) -> None:
    assert TAIWAN_FORMS.convert(text) == expected


def test_hong_kong_writes_some_characters_in_its_own_way() -> None:
    assert HONG_KONG_FORMS.convert("群众在村里看着卫星") == "羣眾在村裏看着衞星"


def test_words_of_the_glossary_win_the_longest_first() -> None:
    converter = Converter(TAIWAN, {"云计算": "雲端運算", "云计算中心": "雲端中心", "“强链”": "「强链」"})
    assert converter.convert("云计算和云计算中心") == "雲端運算和雲端中心"
    assert converter.convert("“强链”") == "「强链」"


def test_a_word_of_the_glossary_is_not_found_across_lines() -> None:
    assert Converter(TAIWAN, {"云计算": "雲端運算"}).convert("云计\n算") == "雲計\n算"


def test_parts_are_converted_as_one_text_and_cut_where_they_were_cut() -> None:
    converter = Converter(TAIWAN, {"软件": "軟體", "云计算": "雲端運算"})
    assert converter.convert_parts(["头", "发", "", "花白"]) == ["頭", "髮", "", "花白"]
    assert converter.convert_parts(["发软", "件和云", "计算机"]) == ["發軟", "體和雲端運算", "機"]


TEXTS = st.text(st.sampled_from("发展后里面制系干余征准只“”‘’a1 ，。\n编制先进云计算回复范围出"), max_size=40)


@given(TEXTS)
def test_every_character_has_one_character_for_it(text: str) -> None:
    assert len(TAIWAN_FORMS.convert(text)) == len(text)


@given(TEXTS)
def test_each_line_is_converted_for_itself(text: str) -> None:
    lines = text.split("\n")
    assert TAIWAN_FORMS.convert(text) == "\n".join(map(TAIWAN_FORMS.convert, lines))


@given(TEXTS, st.lists(st.integers(0, 40)))
def test_cutting_a_text_into_parts_changes_nothing(text: str, cuts: list[int]) -> None:
    converter = Converter(TAIWAN, {"云计算": "雲端運算", "发展": "發展"})
    places = [0, *sorted(cuts), len(text)]
    parts = [text[first:last] for first, last in pairwise(places)]
    assert "".join(converter.convert_parts(parts)) == converter.convert(text)


def test_traditional_text_stays_as_it_is() -> None:
    text = "會議強調，要踏上新征程，推動製造業發展，裡面的麵包乾淨。「強鏈『專精特新』」"
    assert TAIWAN_FORMS.convert(text) == text
