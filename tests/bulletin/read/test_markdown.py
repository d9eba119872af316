from __future__ import annotations

import pytest

from bulletin.errors import SeedError
from bulletin.lines import Lines
from bulletin.read.markdown import looks_like_markdown, read_markdown


def read(text: str) -> Lines:
    return read_markdown(text.encode(), "x.md")


def texts(lines: Lines) -> list[str]:
    return [line.text for line in lines]


def test_headings_paragraphs_and_lists_are_lines_with_their_place_in_the_file() -> None:
    lines = read(
        "---\ntitle: x\n---\n# 政策法规\n\n第一行\n第二行 AI\nlab\n\n3. 甲\n4. 乙\n   - 丙\n\n标题\n===\n"
    )
    assert [(line.text, line.style) for line in lines] == [
        ("x", "Title"),
        ("政策法规", "Heading 1"),
        ("第一行第二行 AI lab", ""),
        ("3. 甲", "List Number"),
        ("4. 乙", "List Number"),
        ("• 丙", "List Bullet"),
        ("标题", "Heading 1"),
    ]
    assert [str(line.span) for line in lines][:4] == ["x.md:2", "x.md:4", "x.md:6-8", "x.md:10"]
    assert all(line.closed for line in lines)
    assert [line.x0 for line in lines] == [0, 0, 0, 2, 2, 4, 0]


def test_a_heading_that_was_marked_twice_is_marked_once() -> None:
    assert texts(read("## ## 水库蓄水\n\n## #3 楼竣工\n")) == ["水库蓄水", "#3 楼竣工"]


def test_a_table_gives_rows_with_cells() -> None:
    lines = read("| 地区 | 数量 |\n| --- | --- |\n| 江苏 | 18<br>个 |\n| 浙江 |  |\n\n正文\n")
    assert [line.cells for line in lines] == [("地区", "数量"), ("江苏", "18个"), ("浙江", ""), ()]
    assert lines[0].text == "地区\t数量"


def test_only_what_is_bold_throughout_is_bold() -> None:
    assert [line.bold for line in read("**一、基本情况**\n\n**一是**扩大规模\n\n正文\n")] == [
        True,
        False,
        False,
    ]


def test_a_line_break_of_the_author_is_a_line() -> None:
    assert texts(read("甲  \n乙\\\n丙<br>丁\n")) == ["甲", "乙", "丙", "丁"]


def test_a_line_that_begins_with_a_stop_goes_on_with_the_one_above() -> None:
    assert texts(read("该漏洞已被**利用**  \n。  \n甲地  \n")) == ["该漏洞已被利用。", "甲地"]


def test_phrases_that_an_export_broke_are_one_line_again() -> None:
    text = (
        "- 仿冒证书  \n，利用白加黑技术针对  \n区块链客户  \n展开  \n攻击  \n\n"
        "近期，研究人员发现名为  \nGhouls，又名“Rezet”的组织。  \n第二句另起。  \n\n"
        "数据  \n百  \n万台消费级设备  \n"
    )
    assert texts(read(text)) == [
        "• 仿冒证书，利用白加黑技术针对区块链客户展开攻击",
        "近期，研究人员发现名为Ghouls，又名“Rezet”的组织。",
        "第二句另起。",
        "数据百",
        "万台消费级设备",
    ]


def test_marks_and_texts_of_notes_agree() -> None:
    lines = read("数据[^1]增长[^注]。\n\n[^1]: 由单位提供。\n[^注]: 说明\n")
    assert texts(lines)[0] == "数据[1]增长[注]。"
    assert texts(lines)[1:] == ["[1] 由单位提供。", "[注] 说明"]
    assert lines[1].style == lines[2].style == "footnote text"


def test_links_are_their_words_and_signs_are_read_as_themselves() -> None:
    text = "见[中国政府网](https://example.org)和`a_b`，\\*姓名\\*、1 < 2 &amp; *强调*。\n"
    assert texts(read(text)) == ["见中国政府网和a_b，*姓名*、1 < 2 & 强调。"]


def test_icons_and_attributes_of_material_are_no_text() -> None:
    link = "[:octicons-link-16: 詳細資料](https://example.org){ .md-button }"
    text = f"## 獲獎 {{#award}}\n\n{link}在集合{{1, 2}}中。\n"
    assert texts(read(text)) == ["獲獎", "詳細資料在集合{1, 2}中。"]


def test_code_and_html_within_are_read_line_by_line() -> None:
    lines = read("```\n甲\n\n乙\n```\n\n<table><tr><th>地区</th><th>数</th></tr></table>\n\n<p>丙</p>\n")
    assert [line.cells or line.text for line in lines] == ["甲", "乙", ("地区", "数"), "丙"]


def test_an_indent_by_full_width_spaces_is_measured() -> None:
    assert [(line.text, line.x0) for line in read("　　正文\n")] == [("正文", 2)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "utf-16"])
def test_every_encoding_is_read(encoding: str) -> None:
    text = "# 政策法规\r\n\r\n江苏大数据发展水平领跑全国\r\n"
    assert texts(read_markdown(text.encode(encoding), "x.md")) == ["政策法规", "江苏大数据发展水平领跑全国"]


def test_a_markdown_file_is_known_by_its_name() -> None:
    assert looks_like_markdown("2021-11.md")
    assert looks_like_markdown("x.MARKDOWN")
    assert not looks_like_markdown("x.txt")


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(SeedError, match=r"^x\.md: there is no text in this file$"):
        read("---\ntitle: x\n---\n\n***\n")


@pytest.mark.parametrize(
    "front",
    ["---\ntags: [a]\ntitle: '动态'\n---\n", "---\n# 注\ntitle: 动态\n...\n", '+++\ntitle = "动态"\n+++\n'],
)
def test_of_front_matter_the_title_is_read_once(front: str) -> None:
    assert texts(read(f"{front}正文\n")) == ["动态", "正文"]
    assert texts(read(f"{front}# 动态\n\n正文\n")) == ["动态", "正文"]


@pytest.mark.parametrize("start", ["---\n\n", "---\n正文在横线后，没有字段。\n\n"])
def test_a_rule_at_the_head_of_a_file_begins_no_front_matter(start: str) -> None:
    assert texts(read(f"{start}第一段\n\n---\n\n第二段\n"))[-2:] == ["第一段", "第二段"]


def test_a_link_to_the_original_keeps_its_address_and_others_their_words() -> None:
    lines = read("[查看原文](https://tv.example.cn/1.shtml)\n\n见[通知](https://example.cn)。\n")
    assert texts(lines) == ["查看原文 https://tv.example.cn/1.shtml", "见通知。"]


def test_signs_of_emphasis_beside_chinese_stops_are_no_text() -> None:
    lines = read("**周四，油轮堵在海峡（黑海通道）。**土耳其要求提供保函。\n\n二乘\\*\\*三等于八。\n")
    assert texts(lines) == ["周四，油轮堵在海峡（黑海通道）。土耳其要求提供保函。", "二乘**三等于八。"]


def test_ten_levels_of_a_list_are_read() -> None:
    levels = [f"{'  ' * depth}- 第{depth}层" for depth in range(20)]
    assert texts(read("\n".join(levels))) == [f"• 第{depth}层" for depth in range(20)]


@pytest.mark.parametrize(
    "text",
    ["> " * 400 + "深", "\n".join("  " * depth + "- 层" for depth in range(300)), "<div>" * 400 + "深"],
)
def test_what_is_nested_so_deeply_that_some_would_be_lost_is_refused(text: str) -> None:
    with pytest.raises(SeedError, match="nested too deeply"):
        read(text)
