from __future__ import annotations

import pytest
from msgspec.structs import replace

from bulletin.assemble.blocks import Group, blocks_of, ends_whole
from bulletin.assemble.noted import with_notes
from bulletin.lines import FRAMED, Role, Span
from bulletin.model import Article, Block, Box, Caption, Heading, ListItem, Note, Paragraph, Table
from bulletin.report import Report
from tagged_lines import group, row

PRICE = "(9.840, 0.13, 1.34%)"


def blocks(*groups: Group) -> tuple[Block, ...]:
    return blocks_of(groups, Report()).blocks


def article(order: int, first: int, *inside: Block) -> Article:
    return Article(order, "标题", None, inside, Span("x.txt", 1, first, first + 9))


def paragraph(text: str) -> Paragraph:
    return Paragraph(text, Span("x.txt", 1, 1, 1))


def test_the_lines_of_a_paragraph_become_one() -> None:
    (found,) = blocks(group(Role.PARAGRAPH, "到 2023年，数据要", "素市场规模将", "达到3.", "5万亿元。"))
    assert found == Paragraph("到2023年，数据要素市场规模将达到3.5万亿元。", Span("x.txt", 1, 1, 4))


def test_a_source_behind_the_last_sentence_is_the_articles() -> None:
    report = Report()
    found = blocks_of([group(Role.PARAGRAPH, "秋粮收购进展顺利。（新华社）")], report)
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == ["秋粮收购进展顺利。"]
    assert [source.name for source in found.sources] == ["新华社"]
    assert [(cut.rule, cut.text) for cut in report.removed] == [("credit", "（新华社）")]


def test_a_byline_behind_the_last_sentence_is_the_articles() -> None:
    assert (
        blocks_of([group(Role.PARAGRAPH, "群众满意。（本报记者 李四）")], Report()).byline == "本报记者 李四"
    )


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        (Role.PARAGRAPH, Paragraph),
        (Role.LIST_ITEM, ListItem),
        (Role.CAPTION, Caption),
        (Role.HEADING, Heading),
    ],
)
def test_each_role_has_its_block(role: Role, kind: type) -> None:
    (found,) = blocks(group(role, "内容"))
    assert type(found) is kind


def test_headings_keep_their_level_and_the_space_between_halves() -> None:
    (found,) = blocks(group(Role.HEADING, "一、应对寒潮 协同保供", level=2))
    assert found == Heading("一、应对寒潮 协同保供", 2, Span("x.txt", 1, 1, 1))


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("表1 5 个项目", "表1　5个项目"),
        ("表 1　主要指标", "表1　主要指标"),
        ("图2-1 增长曲线", "图2-1　增长曲线"),
        ("附图3：位置", "附图3：位置"),
    ],
)
def test_the_number_of_a_caption_is_parted_from_what_it_names(printed: str, text: str) -> None:
    (found,) = blocks(group(Role.CAPTION, printed))
    assert isinstance(found, Caption)
    assert found.text == text


def test_rows_of_as_many_cells_are_one_table() -> None:
    found = blocks(row("指标", "产值"), row("甲", "1 200", number=2), row("一", "二", "三", number=3))
    assert [block.rows for block in found if isinstance(block, Table)] == [
        (("指标", "产值"), ("甲", "1 200")),
        (("一", "二", "三"),),
    ]


def test_a_paragraph_that_a_table_parted_becomes_whole_before_it() -> None:
    found = blocks(
        group(Role.PARAGRAPH, "各项指标均好于预", rule="paragraph-open"),
        group(Role.CAPTION, "表1　指标", first=2),
        row("甲", "乙", number=3),
        group(Role.PARAGRAPH, "期，实现开门红。", first=4),
    )
    assert isinstance(found[0], Paragraph)
    assert found[0].text == "各项指标均好于预期，实现开门红。"
    assert [type(block) for block in found[1:]] == [Caption, Table]


def test_a_paragraph_that_ended_stays_apart_from_the_one_after_a_table() -> None:
    found = blocks(
        group(Role.PARAGRAPH, "各项指标如下。"), row("甲", "乙"), group(Role.PARAGRAPH, "下一步要巩固。")
    )
    assert [type(block) for block in found] == [Paragraph, Table, Paragraph]


def test_a_box_holds_what_stands_under_it_up_to_a_numbered_heading() -> None:
    found = blocks(
        group(Role.BOX_TITLE, "专栏 5 工业大数据工程"),
        group(Role.PARAGRAPH, "建设平台。", first=2),
        group(Role.HEADING, "二、保障", first=3, rule="heading-number", level=1),
        group(Role.PARAGRAPH, "加强领导。", first=4),
    )
    box, *rest = found
    assert isinstance(box, Box)
    assert box.title == "专栏5　工业大数据工程"
    assert [type(block) for block in box.blocks] == [Paragraph]
    assert [type(block) for block in rest] == [Heading, Paragraph]


def test_a_box_in_a_frame_ends_with_the_frame() -> None:
    title, inside = group(Role.BOX_TITLE, "名词解释"), group(Role.PARAGRAPH, "一类电解质。", first=2)
    framed = [
        Group((replace(one.tags[0], line=replace(one.tags[0].line, style=FRAMED)),))
        for one in (title, inside)
    ]
    box, after = blocks(*framed, group(Role.PARAGRAPH, "可以看出，差距正在缩小。", first=3))
    assert isinstance(box, Box)
    assert [type(block) for block in box.blocks] == [Paragraph]
    assert isinstance(after, Paragraph)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("本报海口11月7日电          一批芒果", "本报海口11月7日电　一批芒果"),
        ("新华社北京8月2日电（记者 陈安） 天津", "新华社北京8月2日电（记者陈安）　天津"),
        ("近日 天津", "近日天津"),
    ],
)
def test_a_dateline_is_parted_from_the_text(printed: str, text: str) -> None:
    assert blocks(group(Role.PARAGRAPH, printed)) == (paragraph(text),)


def test_the_number_of_a_heading_without_a_sign_is_parted_from_its_words() -> None:
    (found,) = blocks(group(Role.HEADING, "1.1 海地", level=1))
    assert found == Heading("1.1　海地", 1, Span("x.txt", 1, 1, 1))


def test_a_box_that_holds_nothing_is_a_heading() -> None:
    assert blocks(group(Role.BOX_TITLE, "相关链接")) == (Heading("相关链接", 1, Span("x.txt", 1, 1, 1)),)


def test_a_share_price_goes_where_a_page_of_the_share_proves_it() -> None:
    report = Report()
    report.cut("https://finance.example.com/company/sz300024/nc.shtml", Span("x.txt", 1, 9, 9), "stray-url")
    found = blocks_of([group(Role.PARAGRAPH, f"机器人公司{PRICE}进入医院。")], report)
    assert found.blocks == (paragraph("机器人公司进入医院。"),)
    assert ("share-price", PRICE) in [
        (cut.rule, cut.text.replace(",", ", ").replace("  ", " ")) for cut in report.removed
    ]
    assert report.findings == []


@pytest.mark.parametrize(
    "address", ["", "https://example.com/news/1.html", "https://q.example.com/stock/sz399001"]
)
def test_a_share_price_that_nothing_proves_stays_and_is_reported(address: str) -> None:
    report = Report()
    if address:
        report.cut(address, Span("x.txt", 1, 9, 9), "stray-url")
    (found,) = blocks_of([group(Role.PARAGRAPH, f"机器人公司{PRICE}进入医院。")], report).blocks
    assert isinstance(found, Paragraph)
    assert "9.840" in found.text
    assert [finding.code for finding in report.findings] == ["share-price-doubtful"]


@pytest.mark.parametrize("text", ["坐标（31.2，121.5）。", "得分(9.8, 9.7, 9.9)。", "增速（8%）。"])
def test_other_figures_in_brackets_are_no_share_price(text: str) -> None:
    report = Report()
    assert blocks_of([group(Role.PARAGRAPH, text)], report).blocks[0] == paragraph(text)
    assert report.findings == []


def test_a_footnote_goes_to_the_article_that_carries_its_mark() -> None:
    articles = [article(1, 1, paragraph("数字经济①是增长点。")), article(2, 11, paragraph("秋粮丰收。"))]
    first, second = with_notes(articles, [group(Role.NOTE, "① 参见《白皮书》。", first=20)], Report())
    assert first.blocks[1] == Note("①", "参见《白皮书》。", Span("x.txt", 1, 20, 20))
    assert len(second.blocks) == 1


def test_a_footnote_whose_mark_nobody_carries_goes_to_the_article_above() -> None:
    articles = [
        article(1, 1, paragraph("甲。")),
        article(2, 11, paragraph("乙。")),
        article(3, 30, paragraph("丙。")),
    ]
    _, second, _ = with_notes(articles, [group(Role.NOTE, "注：初步数。", first=20)], Report())
    assert [type(block) for block in second.blocks] == [Paragraph, Note]


@pytest.mark.parametrize(
    ("last", "whole"),
    [
        (paragraph("会议到此结束。"), True),
        (paragraph("2024年12月10日"), True),
        (paragraph("二〇二四年十二月十日"), True),
        (paragraph("会议总结了去年的"), False),
        (Heading("新时代的宏伟蓝图", 1, Span("x.txt", 1, 1, 1)), False),
        (ListItem("（3）承诺书", Span("x.txt", 1, 1, 1)), True),
        (Table((("甲",),), Span("x.txt", 1, 1, 1)), True),
    ],
)
def test_a_text_that_stops_inside_a_sentence_is_not_whole(last: Block, *, whole: bool) -> None:
    note = Note("①", "参见白皮书", Span("x.txt", 1, 9, 9))
    assert ends_whole(article(1, 1, paragraph("甲。"), last)) is whole
    assert ends_whole(article(1, 1, paragraph("甲。"), last, note)) is whole


def test_notes_without_an_article_are_of_none() -> None:
    assert with_notes([], [group(Role.NOTE, "① 江苏一")], Report()) == []
