"""The extension in Python-Markdown, beside the other extensions of mkdocs.yml."""

from __future__ import annotations

import re

import markdown
import pytest

EXTENSIONS = ["admonition", "attr_list", "footnotes", "sane_lists", "tables", "toc", "site_plugins.markup"]


def render(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def ids(text: str) -> list[str]:
    return re.findall(r'<h\d id="([^"]+)"', render(text))


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("一、夯实数据供给基础", "夯实数据供给基础"),
        ("（一）完善 5G+工业互联网目录。", "完善-5g-工业互联网目录"),
        ("1. 总体要求", "总体要求"),
        ("２．ＡＩ应用", "ai应用"),
        ("第二章 保障", "保障"),
        ("*重点* `code` 与[链接](https://example.org/)", "重点-code-与链接"),
        (r"\*星号\_与 &lt;b&gt;", "星号-与-b"),
        ("一、", "一"),
        ("……", "section"),
        ("有注[^1]\n\n[^1]: 注文。", "有注"),
        ("自定 {#own}", "own"),
    ],
)
def test_a_heading_has_an_id_of_its_own_words(heading: str, name: str) -> None:
    assert ids(f"## {heading}") == [name]


def test_ids_stay_when_headings_are_added_and_numbers_move() -> None:
    before = ids("## 一、总体要求\n\n### （一）目标\n\n## 二、保障\n")
    after = ids("## 一、背景\n\n## 二、总体要求\n\n### （一）原则\n\n### （二）目标\n\n## 三、保障\n")
    assert [name for name in after if name in before] == before


def test_headings_of_the_same_words_are_told_apart_by_the_heading_above() -> None:
    text = "## 甲\n\n### 目标\n\n## 乙\n\n### 目标\n\n### 目标\n\n### 目标 {#目标-3}"
    assert ids(text) == ["甲", "目标", "乙", "乙-目标", "乙-目标-2", "目标-3"]


def test_an_id_that_an_author_chose_is_left_to_it() -> None:
    assert ids("## 目标\n\n## 别的 {#目标}") == ["目标-2", "目标"]


def test_a_box_is_an_aside_with_a_title() -> None:
    shown = render("> **专栏 5 重点工程**\n>\n> 第一段。\n>\n> 第二段。")
    assert '<aside class="box">' in shown
    assert '<p class="box-title"><strong>专栏 5 重点工程</strong></p>' in shown
    assert shown.count("<p>") == 2


@pytest.mark.parametrize("text", ["> 引文。", "> **重点**在后。", "> 先说**重点**", "> **甲** **乙**"])
def test_a_quotation_stays_a_quotation(text: str) -> None:
    assert "<blockquote>" in render(text)


TABLE = "| 项目 | 值 |\n| --- | --- |\n| 甲 | 1 |\n"


def test_a_table_can_be_scrolled_with_the_keyboard() -> None:
    shown = render(TABLE)
    assert re.search(r'<div[^>]* tabindex="0"[^>]*><table>', shown)


@pytest.mark.parametrize("caption", ["表1　主要运行指标", "表 2-1 主要指标", "附表三：各市名单"])
def test_the_line_that_names_a_table_is_its_caption(caption: str) -> None:
    shown = render(f"见下表。\n\n{caption}\n\n{TABLE}\n后文。")
    assert f"<caption>{caption}</caption>" in shown
    assert f'aria-label="{caption}"' in shown
    assert "<p>见下表。</p>" in shown
    assert "<p>后文。</p>" in shown


@pytest.mark.parametrize("text", ["图1　典型曲线", f"图1　典型曲线\n\n{TABLE}", "表1　没有表的表题"])
def test_a_name_without_its_table_stays_a_line_of_its_own(text: str) -> None:
    assert re.search(r'<p class="caption">[图表]1', render(text))


@pytest.mark.parametrize("text", ["表1所列的项目共有五个。", "图2 显示，增长很快。", "表示赞同", "图书馆"])
def test_running_text_is_no_caption(text: str) -> None:
    assert "caption" not in render(f"{text}\n\n{TABLE}")


def test_a_list_shows_the_marks_that_are_printed() -> None:
    assert '<ul class="own-marks">' in render("- （1）甲\n- （2）乙")
    assert '<ul class="own-marks">' in render("- （1）甲\n\n- （2）乙")
    assert '<ul class="own-marks">' in render("- ● 甲\n- ● 乙")
    assert '<ul class="own-marks">' in render("- •甲\n- •乙")
    assert '<ul class="own-marks">' in render("- 1\\. 甲\n- 2\\. 乙")
    assert '<ul class="own-marks">' in render("- 1．甲\n- 2．乙")
    assert '<ul class="own-marks">' in render("- ——甲；\n- ——乙。")
    assert "own-marks" not in render("- 1.5倍\n- 2.5倍")
    assert "own-marks" not in render("- （1）甲\n- 乙")
    assert "own-marks" not in render("- 甲\n- 乙")


def test_markup_that_is_escaped_shows_as_it_is() -> None:
    assert render("&lt;script>alert(1)&lt;/script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"


def test_a_note_leads_back_to_its_marks_and_to_nothing_else() -> None:
    shown = render("甲[^1]乙[^1]\n\n[^1]: 有标记的注。\n[^2]: 没有标记的注。")
    assert shown.count("footnote-backref") == 2
    assert "没有标记的注。" in shown
    assert 'href="#fnref:2"' not in shown


def test_a_printed_mark_leads_to_the_note_that_begins_with_it_and_back() -> None:
    shown = render("甲\\[1\\]乙*丙[2]*丁\\[1\\]\\[3\\]。\n\n\\[1\\] 一条注。\n\n- \\[2\\] 一本书[M]。")
    mark = '<a class="footnote-ref" href="#note-{0}">[{0}]</a></sup>'
    assert f'甲<sup class="footnote-ref" id="note-1-mark">{mark.format(1)}乙' in shown
    assert f'丙<sup class="footnote-ref" id="note-2-mark">{mark.format(2)}</em>丁' in shown
    assert f'丁<sup class="footnote-ref">{mark.format(1)}[3]。' in shown
    back = '<a class="footnote-backref" href="#note-{0}-mark">[{0}]</a>'
    assert f'<p class="printed-note" id="note-1">{back.format(1)} 一条注。</p>' in shown
    assert f'<li class="printed-note" id="note-2">{back.format(2)} 一本书[M]。</li>' in shown


def test_a_page_whose_notes_begin_anew_leads_to_the_next_one() -> None:
    shown = render("甲[1]\n\n[1] 第一页的注。\n\n乙[1]\n\n[1] 第二页的注。")
    assert re.findall('href="#([^"]+)"', shown) == ["note-1", "note-1-mark", "note-1-2", "note-1-2-mark"]


@pytest.mark.parametrize("text", ["甲[1]乙", "[1] 没有标记的注。", "甲`[1]`\n\n[1] 没有标记的注。"])
def test_a_printed_mark_without_a_note_and_a_note_without_a_mark_stay(text: str) -> None:
    assert "note-1" not in render(text)
