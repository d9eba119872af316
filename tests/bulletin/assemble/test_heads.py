from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from bulletin.assemble.blocks import Group
from bulletin.assemble.heads import Head, head_of
from bulletin.forms.names import RUN_IN_STYLE, SECTION_IS_ARTICLE
from bulletin.lines import Role
from bulletin.model import Source
from bulletin.report import Report
from tagged_lines import group


def head(*groups: Group) -> Head:
    return head_of(groups, Report())


def test_lines_of_a_title_are_one_without_a_space() -> None:
    found = head(group(Role.TITLE, "关于印发《民营经济"), group(Role.TITLE, "若干措施》的通知"))
    assert found.title == "关于印发《民营经济若干措施》的通知"


def test_the_halves_of_a_kicker_stay_apart() -> None:
    assert head(group(Role.KICKER, "第四届进博会 行业人士呼吁")).kicker == "第四届进博会 行业人士呼吁"


def test_the_number_of_an_article_is_taken_out_and_written_down() -> None:
    report = Report()
    assert head_of([group(Role.TITLE, "3．秋粮丰收", level=1)], report).title == "秋粮丰收"
    assert [cut.text for cut in report.removed] == ["3．"]


def test_the_place_that_a_tag_names_stands_above_the_title_and_is_not_written_down_as_taken_out() -> None:
    report = Report()
    found = head_of([group(Role.TITLE, "[上海] 张江发布人才政策", rule="mark/first")], report)
    assert (found.kicker, found.title) == ("上海", "张江发布人才政策")
    assert ["".join(cut.text.split()) for cut in report.removed] == ["[]"]


def test_what_short_news_is_of_stands_above_its_title() -> None:
    (tag,) = group(Role.TITLE, "【建筑】试点城市增至24个。").tags
    found = head(Group((replace(tag, line=replace(tag.line, style=RUN_IN_STYLE)),)))
    assert (found.kicker, found.title, found.sources) == ("建筑", "试点城市增至24个", ())


def test_the_star_of_a_note_behind_a_title_is_taken_out_and_written_down() -> None:
    report = Report()
    lines = [group(Role.TITLE, "沿江五市*联合治理的"), group(Role.TITLE, "路径研究＊")]
    assert head_of(lines, report).title == "沿江五市*联合治理的路径研究"
    assert [cut.text for cut in report.removed] == ["＊"]


@pytest.mark.parametrize(
    ("line", "cut"), [("——改革纪实", "——"), ("—— 改革纪实 ——", "——  ——"), ("——纪实——改革", "——")]
)
def test_the_dashes_around_a_subtitle_are_taken_out_and_written_down(line: str, cut: str) -> None:
    report = Report()
    assert head_of([group(Role.SUBTITLE, line)], report).subtitle == line.strip("— ")
    assert [cut.text for cut in report.removed] == [cut]


def test_a_section_that_is_an_article_gives_it_its_name() -> None:
    assert head(group(Role.TITLE, "【编者的话】", rule=SECTION_IS_ARTICLE)).title == "编者的话"


def test_credits_are_read_wherever_they_stand() -> None:
    found = head(
        group(Role.TITLE, "秋粮丰收"),
        group(Role.BYLINE, "（本刊记者 李四）"),
        group(Role.SOURCE, "（来源：粮食日报 2022年8月20日）"),
        group(Role.EDITOR, "（责任编辑：王五）"),
    )
    assert found.sources == (Source("粮食日报", date=dt.date(2022, 8, 20)),)
    assert (found.byline, found.editor, found.date) == ("本刊记者\u3000李四", "王五", dt.date(2022, 8, 20))


def test_a_day_behind_the_title_is_that_of_the_article() -> None:
    found = head(group(Role.TITLE, "襄樊市农村民居抗震设防试点启动[2005-4-6]"))
    assert (found.title, found.date) == ("襄樊市农村民居抗震设防试点启动", dt.date(2005, 4, 6))


def test_an_address_alone_under_a_source_is_its_own() -> None:
    found = head(group(Role.SOURCE, "来源：新华社"), group(Role.LINK, "https://example.com/a.html"))
    assert found.sources == (Source("新华社", url="https://example.com/a.html"),)


def test_a_link_is_the_address_of_its_source() -> None:
    found = head(group(Role.SOURCE, "来源：新华社"), group(Role.LINK, "原文链接：https://example.com/a"))
    assert found.sources == (Source("新华社", url="https://example.com/a"),)


def test_an_address_in_a_source_line_is_that_of_its_last_name() -> None:
    found = head(group(Role.SOURCE, "来源：蓝湾研究院，https://example.com/a"))
    assert found.sources == (Source("蓝湾研究院", url="https://example.com/a"),)


def test_two_bylines_are_one_and_one_that_is_said_twice_stays_one() -> None:
    writer, editor = group(Role.BYLINE, "陈安　蓝湾大学"), group(Role.BYLINE, "（王立　编译）")
    assert head(writer, editor).byline == "陈安　蓝湾大学；王立　编译"
    assert head(writer, group(Role.SOURCE, "（陈安　供稿）"), writer).byline == "陈安　蓝湾大学"


def test_an_office_that_sent_the_article_in_is_its_source() -> None:
    found = head(group(Role.SOURCE, "（江海农业大学供稿）"))
    assert (found.sources, found.byline) == ((Source("江海农业大学"),), "")


@pytest.mark.parametrize(
    ("style", "title"), [(RUN_IN_STYLE, "港口增速加快"), ("", "港口增速加快。")], ids=["run in", "alone"]
)
def test_the_stop_that_parted_a_title_from_its_text_goes(style: str, title: str) -> None:
    (tag,) = group(Role.TITLE, "◆港口增速加快。").tags
    assert head(Group((replace(tag, line=replace(tag.line, style=style)),))).title == title


def test_a_source_named_twice_is_one() -> None:
    found = head(group(Role.SOURCE, "来源：新华社"), group(Role.SOURCE, "（来源：新华社）"))
    assert found.sources == (Source("新华社"),)


def test_a_head_is_as_sure_as_its_least_sure_line() -> None:
    found = head(
        group(Role.TITLE, "秋粮丰收", confidence=0.9), group(Role.SUBTITLE, "再创新高", confidence=0.6)
    )
    assert found.confidence == 0.6


def test_a_byline_keeps_the_brackets_that_are_not_around_all_of_it() -> None:
    bylines = ("文／植 桐（研究院副研究员）", "（本刊记者 李四）")
    assert [head(group(Role.BYLINE, text)).byline for text in bylines] == [
        "文／植　桐（研究院副研究员）",
        "本刊记者　李四",
    ]


@pytest.mark.parametrize(
    ("line", "name", "note"),
    [
        ("（来源：《高等工程教育研究》2023年第1期，有删节）", "高等工程教育研究", "2023年第1期，有删节"),
        ("（《光明日报》10月16日第8版　记者　路正平）", "光明日报", "10月16日，第8版"),
        (
            "来源：Nature Geoscience, 2023, DOI: 10.1038/s41561-023-09999-1",
            "Nature Geoscience",
            "2023，DOI: 10.1038/s41561-023-09999-1",
        ),
        ("来源：Water Resources Research, 2023, 59(5)", "Water Resources Research", "2023, 59(5)"),
        ("（来源：江苏省科技厅）", "江苏省科技厅", ""),
    ],
)
def test_a_source_keeps_the_number_the_page_and_what_was_left_out(line: str, name: str, note: str) -> None:
    (source,) = head(group(Role.SOURCE, line)).sources
    assert (source.name, source.note) == (name, note)


def test_of_several_sources_none_has_the_number_of_another() -> None:
    found = head(group(Role.SOURCE, "（《安徽日报》10月15日第9版、《科技日报》10月16日第6版）")).sources
    assert [(source.name, source.note) for source in found] == [("安徽日报", ""), ("科技日报", "")]


def test_the_name_of_an_editor_is_whole() -> None:
    title = group(Role.TITLE, "省属企业上半年“成绩单”出炉")
    assert (
        head_of([title, group(Role.SOURCE, "（供稿：考核分配处　责编：李 明）")], Report()).editor == "李明"
    )
