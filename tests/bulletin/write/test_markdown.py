"""What is written as Markdown reads as what it was made from, in the Markdown of the site itself."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree, html
from markdown import Markdown
from mkdocs.config import load_config

from bulletin import front_matter
from bulletin.lines import Link, Span
from bulletin.model import Article, Block, Box, Caption, Heading, Issue, ListItem, Note, Paragraph, Table
from bulletin.write.markdown import render_article, render_blocks, render_issue
from site_build import build_site, write_content

ROOT = Path(__file__).parents[3]
CONFIG = load_config(str(ROOT / "mkdocs.yml"))
SPAN = Span("seed.txt", 1, 1, 1)
# What is markup somewhere, at the start of a line or inside it.
ODD = [
    "<script>alert(1)</script>",
    "<!-- 注 -->",
    "</div>",
    "<https://example.org>",
    "&lt;b&gt; &amp; &#35; &nbsp; & &copy",
    "{{ page.title }} {% raw %} {#id} {: .class }",
    "# 号楼",
    "## 二级 ##",
    "C#",
    "C# #",
    "> 60周岁",
    "- 5℃",
    "+ 正",
    "* 星",
    "--- 三道",
    "***",
    "___",
    "- - -",
    "===",
    "= 等",
    "1. 首先",
    "1) 首先",
    "2021. 5倍",
    "１. 全角",
    "1.5倍",
    "| a | b |",
    "a | b",
    "|---|",
    ": 定义",
    ":: 双",
    "~~~",
    "```",
    "`代码` ``双``",
    "!!! note",
    "??? 问",
    '=== "标签"',
    "![图](a.png)",
    '[链接](x "y")',
    "[参照]: http://example.org",
    "[^1]: 脚注",
    "[^1] 与 [^①]",
    "[TOC]",
    "*[缩写]: 全称",
    "**粗** *斜* __粗__ _斜_ a_b_c 5*6*7",
    "\\ 反 \\* 斜 \\\\ 杠\\",
    "http://example.org/a_b_c*d",
    "a@example.org",
    "~~删~~ ^上^ ==亮== ++加++",
    "$x_1$ $$y$$",
    "%%%",
    "“引号”与'单'\"双\"",
    "　全角空格开头",
    "末尾两空格",
    "5 < 6 > 4",
    "a\u2028b",
]
WORDS = st.sampled_from([*ODD, *"的一是在不了有和人这", *"*_#<>&|`[]{}~$!-+=.:\\()^\"' 1a"])
TEXTS = (
    st.lists(WORDS, min_size=1, max_size=8).map(lambda parts: " ".join("".join(parts).split())).filter(bool)
)
CELLS = TEXTS | st.just("")
PARAGRAPHS = st.builds(Paragraph, TEXTS, st.just(SPAN))
HEADINGS = st.builds(Heading, TEXTS, st.integers(1, 5), st.just(SPAN))
ITEMS = st.builds(ListItem, TEXTS, st.just(SPAN))
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.builds(
        Table, st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=3).map(tuple), st.just(SPAN)
    )
)
CAPTIONS = st.builds(Caption, TEXTS, st.just(SPAN))
INNER = st.lists(PARAGRAPHS | HEADINGS | ITEMS | TABLES | CAPTIONS, max_size=3).map(tuple)
BOXES = st.builds(Box, CELLS, INNER, st.just(SPAN)).filter(lambda box: box.title or box.blocks)
BLOCKS = st.lists(PARAGRAPHS | HEADINGS | ITEMS | TABLES | CAPTIONS | BOXES, min_size=1, max_size=5)

Read = tuple[str, object]


def _shown(blocks: list[Block]) -> list[Read]:
    """What the site shows of blocks: the kind and the words of each."""
    markdown = Markdown(extensions=CONFIG.markdown_extensions, extension_configs=CONFIG.mdx_configs)
    page = html.fragment_fromstring(markdown.convert(render_blocks(blocks)), create_parent="div")
    return [read for element in page.iterchildren(etree.Element) for read in _read(element)]


def _read(element: html.HtmlElement) -> list[Read]:
    if element.tag in {"ul", "ol"}:
        return [("item", _text(item)) for item in element]
    if element.tag in {"aside", "blockquote"}:
        return [("box", [read for child in element for read in _read(child)])]
    if element.get("class") == "table":
        table = element[0]
        caption: list[Read] = [("p", _text(part)) for part in table.iter("caption")]
        rows = [tuple(_text(cell) for cell in row) for row in table.iter("tr")]
        return [*caption, ("table", [row for row in rows if any(row)])]
    if element.get("class") == "footnote":
        return [("note", _text(item)) for item in element.iter("li")]
    return [("h" if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"} else element.tag, _text(element))]


def _text(element: html.HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _expected(blocks: list[Block] | tuple[Block, ...]) -> list[Read]:
    found: list[Read] = []
    for block in blocks:
        if isinstance(block, Table):
            rows = [tuple(" ".join(cell.split()) for cell in row) for row in block.rows]
            found.append(("table", [row for row in rows if any(row)]))
        elif isinstance(block, Box):
            title: list[Read] = [("p", " ".join(block.title.split()))] if block.title else []
            found.append(("box", [*title, *_expected(block.blocks)]))
        else:
            kinds: dict[type, str] = {Heading: "h", ListItem: "item", Note: "note"}
            found.append((kinds.get(type(block), "p"), " ".join(block.text.split())))
    return found


@given(BLOCKS)
@example([Heading("C#", 1, SPAN)])
@example([ListItem("1. 首先", SPAN), ListItem("- 其次", SPAN), Paragraph("另一段", SPAN)])
@example([Table((("a|b", ""), ("", "`|`")), SPAN)])
@example([Table((("",),), SPAN)])
@example([Box("", (Paragraph("没有题目的框", SPAN),), SPAN), Box("乙", (), SPAN)])
@example([Box("a*", (Table((("x", "y"),), SPAN), Caption("表1 甲", SPAN)), SPAN)])
def test_blocks_read_as_what_they_were_made_from(blocks: list[Block]) -> None:
    assert _shown(blocks) == _expected(blocks)


@pytest.mark.parametrize("text", ODD)
def test_odd_text_reads_as_itself_in_every_kind_of_block(text: str) -> None:
    blocks: list[Block] = [
        Paragraph(text, SPAN),
        Heading(text, 1, SPAN),
        ListItem(text, SPAN),
        Paragraph("间隔", SPAN),
        Table(((text, "乙"), ("丙", text)), SPAN),
        Box(text, (Paragraph(text, SPAN), Heading(text, 2, SPAN), ListItem(text, SPAN)), SPAN),
        Caption(text, SPAN),
        Paragraph("末段", SPAN),
    ]
    assert _shown(blocks) == _expected(blocks)


@given(TEXTS, TEXTS, TEXTS, st.sampled_from(["①", "⑤", "⑳"]))
@example("：", ": 冒号", "注", "①")
@example("(", "(见下)", "!", "①")
def test_a_note_and_its_mark_read_as_a_link_and_its_text(
    before: str, after: str, note: str, mark: str
) -> None:
    blocks: list[Block] = [Paragraph(f"{before}{mark}{after}", SPAN), Note(mark, note, SPAN)]
    paragraph, read = _shown(blocks)
    assert paragraph == ("p", f"{before}1{after}".replace(mark, "1").strip())
    assert read[0] == "note"
    assert str(read[1]).rstrip(" ↩") == note


@given(TEXTS, TEXTS, TEXTS, st.sampled_from(["[1]", "［1］", "[12]"]))
def test_a_note_whose_mark_is_a_number_reads_as_printed(
    before: str, after: str, note: str, mark: str
) -> None:
    blocks: list[Block] = [Paragraph(f"{before}{mark}{after}", SPAN), Note(mark, note, SPAN)]
    assert _shown(blocks) == [("p", f"{before}{mark}{after}".strip()), ("p", f"{mark} {note}".strip())]


ADDRESSES = st.text("aZ0_*()[]<>{}|\\\"'`&;=#?/.:~!-+ 规", max_size=20).map("https://example.cn/".__add__)


@given(CELLS, TEXTS, CELLS, ADDRESSES)
@example("惊叹!", "链接", "(注)", "https://example.cn/a_(b)?x=1&lt;y|z")
@example("", "1. 首先", ": 冒号", "https://example.cn/规划*星*")
@example("", "[^1]", "#", "https://example.cn/[1]")
def test_words_that_lead_somewhere_read_as_a_link(before: str, words: str, after: str, address: str) -> None:
    text, links = f"{before}{words}{after}", (Link(words, address),)
    blocks: list[Block] = [
        Paragraph(text, SPAN, links),
        Heading(text, 1, SPAN, links),
        ListItem(text, SPAN, links),
        Paragraph("间隔", SPAN),
        Table((("甲", text), (text, "乙")), SPAN, (*links, *links)),
        Caption(text, SPAN, links),
    ]
    assert _shown(blocks) == _expected(blocks)
    markdown = Markdown(extensions=CONFIG.markdown_extensions, extension_configs=CONFIG.mdx_configs)
    page = html.fragment_fromstring(markdown.convert(render_blocks(blocks)), create_parent="div")
    anchors = [(_text(anchor), unquote(anchor.get("href"))) for anchor in page.iter("a") if _text(anchor)]
    assert anchors.count((" ".join(words.split()), unquote(address))) == len(blocks)


def test_notes_of_the_same_mark_on_two_pages_are_both_kept() -> None:
    blocks: list[Block] = [
        Paragraph("第一页的话①。", Span("s.txt", 1, 1, 3)),
        Paragraph("第二页的话①。", Span("s.txt", 2, 6, 8)),
        Note("①", "第一页的注。", Span("s.txt", 1, 5, 5)),
        Note("①", "第二页的注。", Span("s.txt", 2, 9, 9)),
    ]
    text = render_blocks(blocks)
    assert "第一页的话[^1]。" in text
    assert "第二页的话[^2]。" in text
    shown = [read for read in _shown(blocks) if read[0] == "note"]
    assert [str(read[1])[:6] for read in shown] == ["第一页的注。", "第二页的注。"]


def test_a_note_without_a_mark_is_kept() -> None:
    blocks: list[Block] = [Paragraph("话。", SPAN), Note("", "一条注。", SPAN), Note("", "又一条。", SPAN)]
    assert [str(read[1])[:4] for read in _shown(blocks)[1:]] == ["一条注。", "又一条。"]


def test_odd_text_reads_as_itself_on_a_page_of_the_built_site(tmp_path: Path) -> None:
    fields = dict.fromkeys(("title", "kicker", "subtitle"), "<b>{{ 7*7 }} & &lt; *x* _y_ | #1")
    blocks = tuple(Paragraph(text, SPAN) for text in ODD)
    article = Article(1, section="[栏](目) <i>", blocks=blocks, span=SPAN, byline="<u>某</u>", **fields)
    content = write_content(
        tmp_path / "content",
        {"issues/2021-11/index.md": "---\ntitle: 刊\n---\n", "issues/2021-11/01.md": render_article(article)},
    )
    build_site(tmp_path / "site", content=content)
    page = html.parse(str(tmp_path / "site" / "issues" / "2021-11" / "01.html")).getroot()
    (body,) = page.xpath("//*[@data-article-body]")
    shown = ["".join(p.itertext()) for p in body.iter("p")]
    assert [" ".join(text.split()) for text in shown][: len(ODD)] == [" ".join(text.split()) for text in ODD]


def test_all_fields_come_back_from_the_file() -> None:
    article = Article(1, "题 # 目: 值", "栏", (Paragraph("文", SPAN),), SPAN, subtitle="- 副", kicker="'引'")
    page = front_matter.split(render_article(article, order=3, aliases=("2021-11/07",)), "01.md")
    meta = front_matter.read_article(page)
    assert (meta.title, meta.section, meta.subtitle, meta.kicker) == ("题 # 目: 值", "栏", "- 副", "'引'")
    assert (meta.order, meta.aliases) == (3, ("2021-11/07",))


def test_an_article_without_a_text_has_no_blocks_to_write() -> None:
    assert render_blocks(()) == ""


def test_what_the_editors_say_of_an_issue_stands_on_its_page() -> None:
    preface = (Heading("编者按", 1, SPAN), Paragraph("本期<专>刊介绍各地做法。", SPAN))
    text = render_issue(Issue("2023-17", "a.txt", "法院工作简报", (), number="17", preface=preface))
    page = front_matter.split(text, "index.md")
    assert page.meta["title"] == "法院工作简报"
    assert page.body == render_blocks(preface) + "\n"
