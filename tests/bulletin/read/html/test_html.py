from __future__ import annotations

import pytest

from bulletin.errors import SeedError
from bulletin.lines import Lines
from bulletin.read.html import looks_like_html, read_html

PROSE = "江苏省科技情报研究所日前发布报告，对全省数据产业的规模、结构和布局作了全面的梳理和分析。"


def read(body: str, head: str = "") -> Lines:
    return read_html(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "x.html")


def texts(lines: Lines) -> list[str]:
    return [line.text for line in lines]


def test_headings_paragraphs_and_lists_are_lines() -> None:
    lines = read(
        "<h1>科技情报动态</h1><h2>政策法规</h2><p>正文</p>"
        "<ol start=3><li>甲</li><li><p>乙</p><ul><li>丙<li>丁</ul></ol><ol type=a><li>戊</ol>"
    )
    assert texts(lines) == ["科技情报动态", "政策法规", "正文", "3. 甲", "4. 乙", "• 丙", "• 丁", "a. 戊"]
    assert [line.style for line in lines] == [
        "Heading 1", "Heading 2", "",
        "List Number", "List Number", "List Bullet", "List Bullet", "List Number",
    ]  # fmt: skip
    assert all(line.closed for line in lines)


def test_a_table_or_list_of_links_within_a_text_is_no_menu() -> None:
    names = [f"关于印发第{number}号文件的通知" for number in range(1, 6)]
    links = "".join(f'<li><a href="http://a.cn/{at}">{name}</a></li>' for at, name in enumerate(names))
    lines = read(f"<p>{PROSE}文件见下表。</p><ul>{links}</ul><p>{PROSE}</p>")
    assert texts(lines)[1:-1] == [f"• {name}" for name in names]
    assert texts(read(f"<ul>{links}</ul><p>{PROSE}</p><p>{PROSE}</p>")) == [PROSE, PROSE]


def test_what_leads_to_its_own_heading_is_no_text() -> None:
    lines = read('<h2>政策法规<a class="headerlink" href="#1" title="Permanent link">¶</a></h2><p>正文</p>')
    assert texts(lines) == ["政策法规", "正文"]


def test_a_table_in_the_middle_of_the_page_centres_none_of_its_text() -> None:
    lines = read('<table align="center"><tr><td><p>左起</p><p align="center">居中</p></td></tr></table>')
    assert [(line.text, line.centred) for line in lines] == [("左起", False), ("居中", True)]


def test_a_line_break_of_the_source_is_no_space_between_chinese_characters() -> None:
    assert texts(read("<p>江苏省大数据\n  发展水平 领跑全国 AI\nlab。\n</p>")) == [
        "江苏省大数据发展水平 领跑全国 AI lab。"
    ]


def test_a_line_break_of_the_author_is_a_line() -> None:
    lines = read("<div>一行<br>二行<br><br>三行</div><pre>甲\n\n  乙</pre>")
    assert [(line.text, line.gap) for line in lines] == [
        ("一行", 0), ("二行", 0), ("三行", 1), ("甲", 0), ("乙", 1),
    ]  # fmt: skip


def test_a_line_knows_how_it_is_set() -> None:
    lines = read(
        '<p align="center"><b>各地动态</b></p><p>&nbsp;</p>'
        '<p style="text-indent: 2em; font-size:16px">正文</p>'
        '<p>　　正文</p><p style="text-align:right">（来源：X）</p><p><b>一是</b>扩大规模。</p>'
    )
    title, first, second, source, run_in = lines
    assert (title.centred, title.bold, title.gap) == (True, True, 0)
    assert (first.x0, first.bold, first.gap, first.size) == (2, False, 1, 12)
    assert (second.x0, second.text) == (2, "正文")
    assert source.x0 > 20
    assert not run_in.bold


def test_the_size_of_a_line_is_that_of_most_of_its_characters() -> None:
    lines = read(
        '<p><font style="font-size:15pt"><b>标题在此</b></font></p><p>正文</p><p><small>小</small>多的字</p>'
    )
    assert [line.size for line in lines] == [15, 12, 12]


def test_a_table_gives_rows_with_cells() -> None:
    lines = read(
        "<table border=1><caption>表1　规模</caption><tr><th>地区<th colspan=2>数量"
        "<tr><td rowspan=2>江苏<td>18<td>含\n在建<tr><td>19<td><p>3个</p><p>AI</p></table>"
    )
    assert [line.cells for line in lines] == [
        (), ("地区", "数量", ""), ("江苏", "18", "含在建"), ("", "19", "3个AI"),
    ]  # fmt: skip
    assert (lines[0].text, lines[0].style) == ("表1　规模", "Caption")


def test_a_table_that_lays_out_the_page_is_read_cell_by_cell() -> None:
    lines = read(f"<table><tr><td><h2>标题</h2><p>{PROSE}</p></td><td>旁栏</td></tr></table>")
    assert texts(lines) == ["标题", PROSE, "旁栏"]


def test_scripts_menus_and_hidden_parts_are_left_out() -> None:
    menu = "".join(
        f'<li><a href="/{name}">{name}</a></li>' for name in ("首页", "要闻", "动态", "政策", "服务")
    )
    lines = read(
        f"<nav>导航</nav><ul>{menu}</ul><script>var a='脚本'</script><style>p{{}}</style><p hidden>藏</p>"
        f"<div style='display:none'>藏</div><header>页眉</header><p>{PROSE}</p>"
        "<div role=contentinfo>版权</div><footer>页脚</footer><!-- 注 -->",
        head="<title>窗口</title>",
    )
    assert texts(lines) == [PROSE]


def test_what_a_script_shows_at_last_is_read() -> None:
    hidden = f'<div id="js_content" style="visibility: hidden; opacity: 0;"><p>{PROSE}</p></div>'
    rest = f"<p style='visibility:hidden'>藏</p><script>{'var a;' * 99}</script>"
    assert texts(read(f"<h1>标题</h1>{hidden}{rest}")) == ["标题", PROSE]
    assert texts(read(f"<h1>标题</h1><div style='display: none'>{PROSE}</div>")) == ["标题"]


def test_text_between_the_cells_of_a_table_comes_before_it() -> None:
    lines = read("<table border=1>单位：万元<tr><td>甲</td><td>乙</td></tr>注：含代管</table>")
    assert sorted(texts(lines)[:-1]) == ["单位：万元", "注：含代管"]
    assert texts(lines)[-1] == "甲\t乙"


def test_raised_figures_are_exponents_and_marks_of_notes_stay() -> None:
    lines = read("<p>10<sup>3</sup>亿m<sup>2</sup>，据报告<sup>1</sup></p>")
    assert texts(lines) == ["10³亿m²，据报告1"]


def test_a_part_of_a_page_is_known_by_its_name() -> None:
    part = "<!-- saved from url=(0022)http://x.cn/ --><script>1</script><div><p>正文</p></div>".encode()
    assert looks_like_html(part, "X.HTM")
    assert not looks_like_html(part, "x.txt")
    assert not looks_like_html("正文，没有标签，只有 a<b。".encode(), "x.html")
    assert texts(read_html(part, "x.html")) == ["正文"]


def test_a_contents_list_within_the_page_is_no_menu() -> None:
    entries = "".join(f'<li><a href="#a{number}">第{number}篇</a></li>' for number in range(1, 7))
    assert len(read(f"<ul>{entries}</ul><p>{PROSE}</p>")) == 7


def test_the_main_part_of_a_page_is_enough() -> None:
    article = f"<article><header><h1>标题</h1></header><p>{PROSE}</p><footer>来源：X</footer></article>"
    assert texts(read(f"<p>今天是星期五</p>{article}<div>分享</div>")) == ["标题", PROSE, "来源：X"]


def test_the_heading_close_above_an_article_is_read_with_it() -> None:
    head = "<div class=head><h1>标题</h1><h2>副题</h2></div>"
    article = f"<article><h1><img src='a.jpg'></h1><p>{PROSE * 4}</p></article>"
    page = f"<div>今天是星期五{'，欢迎你' * 40}</div><div class=article>{head}{article}</div>"
    assert texts(read(page)) == ["标题", "副题", PROSE * 4]
    far = f"<h1>某某学校</h1><div>{'欢迎你，' * 40}</div>{article}"
    assert texts(read(far)) == [PROSE * 4]


def test_the_writer_the_channel_and_the_time_over_a_post_stand_apart() -> None:
    spans = "".join(f"<span class='rich_media_meta'>{word}</span>" for word in ("信息部", "机场协会"))
    time = "<em class='rich_media_meta_text'>2023-10-16 17:30</em>"
    head = f"<div><span id=copyright_logo>原创</span>{spans}{time}</div>"
    assert texts(read(f"<h1>标题</h1>{head}<p>{PROSE}</p>"))[1] == "原创 信息部 机场协会 2023-10-16 17:30"


def test_what_floats_at_the_right_edge_of_a_line_stands_apart() -> None:
    page = '<h4>淡化厂招标<span style="float: right">大众日报</span></h4><p>正文。</p>'
    assert [line.text for line in read(page)] == ["淡化厂招标　　大众日报", "正文。"]


def test_bold_runs_in_text_that_nothing_else_parts_are_lines() -> None:
    news = "".join(f"<strong>0{n}</strong><strong>标题{n}</strong>{PROSE}" for n in range(1, 4))
    lines = read_html(f"{news}<strong>责编：王安</strong>".encode(), "x.html")
    assert texts(lines) == [x for n in range(1, 4) for x in (f"0{n}标题{n}", PROSE)] + ["责编：王安"]
    within = f"<p>{PROSE}<b>重点</b>{PROSE}<b>其次</b>{PROSE}<b>再次</b>{PROSE}</p><p>{PROSE}</p>"
    assert len(read(within)) == 2


def site_page(content: str) -> str:
    """A page as a content management system prints it, with a head, a menu and a foot."""
    menu = "".join(f'<a href="/c{number}">学习专栏{number}</a> | ' for number in range(8))
    foot = "<div>地址：站前大道1898号 电话：0575-0000</div><div>版权所有 某校</div>"
    return (
        "<html><head><title>十月学习材料--学习专栏-某校</title></head><body><div>今天是星期五</div>"
        f"<div>{menu}</div><div><div>当前位置：首页</div>{content}</div>{foot}</body></html>"
    )


def test_the_content_of_a_sites_page_is_where_its_sentences_are() -> None:
    inside = f"<div class=text><p>第一篇</p><p>{PROSE * 4}</p><p>第二篇</p><p>{PROSE * 4}</p></div>"
    page = site_page(f"<div class=main><h2>十月学习材料</h2>{inside}</div>")
    assert texts(read(page)) == ["十月学习材料", "第一篇", PROSE * 4, "第二篇", PROSE * 4]
    named = site_page(f"<div class=main><div class=biaoti>十月学习材料</div>{inside}</div>")
    assert texts(read(named)) == texts(read(page))


def test_two_parts_of_a_sites_page_that_hold_sentences_are_both_content() -> None:
    parts = f"<div>{PROSE * 9}</div><div>{PROSE}</div><div>{PROSE}</div>"
    assert texts(read(site_page(parts)))[-3:] == [PROSE * 9, PROSE, PROSE]


def test_a_page_saved_from_word_keeps_its_styles_numbers_and_notes() -> None:
    lines = read(
        "<p class=MsoTitle>科技情报动态</p>"
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span>"
        "&nbsp;&nbsp;&nbsp;</span></span><![endif]>基本情况<o:p></o:p></p>"
        "<p style='page-break-before:always'>数据<sup>[1]</sup></p>"
        "<div style='mso-element:footnote'><p class=MsoFootnoteText>[1] 由单位提供</p></div>"
    )
    assert texts(lines) == ["科技情报动态", "一、 基本情况", "数据[1]", "[1] 由单位提供"]
    assert [line.style for line in lines] == ["Title", "", "", "footnote text"]
    assert [line.page_top for line in lines] == [True, False, True, False]


def test_signs_of_markup_in_the_text_are_read_as_themselves() -> None:
    assert texts(read("<p>&lt;script&gt; &amp;lt; &#x4e2d;</p>")) == ["<script> &lt; 中"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_the_encoding_is_measured_whatever_the_page_says(encoding: str) -> None:
    page = f'<html><head><meta charset="gb2312"></head><body><p>{PROSE}</p></body></html>'.encode(encoding)
    assert looks_like_html(page, "x")
    assert texts(read_html(page, "x.html")) == [PROSE]


def test_a_page_saved_in_one_file_with_its_pictures_is_read() -> None:
    archive = (
        "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"<html><body><p>{PROSE}</p></body></html>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    ).encode()
    assert looks_like_html(archive, "x")
    assert texts(read_html(archive, "x.mhtml")) == [PROSE]


@pytest.mark.parametrize(
    "text",
    ["政策法规\n<p>", "<script>alert(1)</script>误当作备注", "# 标题", "<table>是标记\n", "From: 某人\n你好"],
)
def test_a_text_is_not_taken_for_a_page(text: str) -> None:
    assert not looks_like_html(text.encode(), "x.txt")


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(SeedError, match=r"^x\.html: there is no text in this web page"):
        read("<script>render()</script>")
    with pytest.raises(SeedError, match=r"^x\.html: "):
        read_html(b"<html>", "x.html")


def test_a_page_nested_without_end_is_refused() -> None:
    with pytest.raises(SeedError, match=r"^x\.html: this web page is nested too deeply"):
        read("<div>" * 5000 + PROSE)
    assert texts(read("<div>" * 200 + PROSE)) == [PROSE]


def test_what_a_hostile_beginning_is_takes_no_time_to_know() -> None:
    assert not looks_like_html(b"<!---->" * 60 + b"<x", "x.txt")
    assert looks_like_html(b"<!---->" * 60 + b"<html>", "x.txt")


def test_what_a_server_never_ended_is_looked_for_once() -> None:
    lines = read(f"<p>{PROSE}</p><%= name %><p>{PROSE}</p>" + "<%" * 50_000)
    assert texts(lines)[:2] == [PROSE, PROSE]


def test_a_page_in_archives_within_archives_beyond_reason_is_refused() -> None:
    archive = b"".join(
        b'Content-Type: multipart/related; boundary="b%d"\n\n--b%d\n' % (at, at) for at in range(3000)
    )
    with pytest.raises(SeedError, match="nested too deeply"):
        read_html(archive, "x.mhtml")
