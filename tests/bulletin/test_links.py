"""Words that lead to an address do so on the article's page, whatever format the seed has."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import convert as pipe
from bulletin.model import Article
from bulletin.write.markdown import render_blocks
from docx_samples import docx, paragraph
from pdf_samples import EM, LEFT, PITCH, TOP, drawing, put_lines

MARKDOWN = """# 氢能周报 第3期

## 行业新闻

### [某市出台氢能发展规划](https://www.example.cn/plan.html)

近日，某市印发[《规划》](https://gov.example.cn/1_(2).html)，建站50座，详见[附件](a.pdf)和[目录](#top)。

来源：[某市日报](https://news.example.cn/1.html)

### 某省推进智能制造

第一批[名单](https://a.example.cn/1)已经公布。
第二批[名单](https://a.example.cn/2)即将公布。

| 项目 | 地址 |
| --- | --- |
| [甲](https://a.example.cn/3) | [乙](https://a.example.cn/4) |

[阅读原文](https://mp.example.cn/s)
"""
HTML = """<h1>氢能周报 第3期</h1>
<h2><a href="https://www.example.cn/plan.html">某市出台氢能发展规划</a></h2>
<p>近日，某市印发<a href="https://gov.example.cn/1_(2).html"><b>《规划》</b></a>，建站50座，
详见<a href="a.pdf">附件</a>和<a href="javascript:alert(1)">目录</a>。</p>
<p>来源：<a href="//news.example.cn/1.html">某市日报</a></p>
<h2>某省推进智能制造</h2>
<p>第一批<a href="https://a.example.cn/1">名单</a>已经公布。第二批<a href="https://a.example.cn/2">名单</a>即将公布。</p>
<table><tr><th>项目</th><th>地址</th></tr>
<tr><td><a href="https://a.example.cn/3">甲</a></td><td><a href="https://a.example.cn/4">乙</a></td></tr></table>
<p><a href="https://mp.example.cn/s">阅读原文</a></p>
"""
PLAN = "近日，某市印发[《规划》](https://gov.example.cn/1_%282%29.html)，建站50座，详见附件和目录。"
LISTS = (
    "第一批[名单](https://a.example.cn/1)已经公布。第二批[名单](https://a.example.cn/2)即将公布。\n\n"
    "| 项目 | 地址 |\n| --- | --- |\n| [甲](https://a.example.cn/3) | [乙](https://a.example.cn/4) |"
)


def articles(tmp_path: Path, name: str, data: bytes) -> tuple[Article, ...]:
    seed = tmp_path / name
    seed.write_bytes(data)
    done = pipe.convert(seed, "x")
    assert "characters-lost" not in {finding.code for finding in done.report.findings}
    return done.issue.articles


@pytest.mark.parametrize(("name", "text"), [("x.md", MARKDOWN), ("x.html", f"<body>{HTML}</body>")])
def test_links_lead_where_they_led(tmp_path: Path, name: str, text: str) -> None:
    plan, lists = articles(tmp_path, name, text.encode())
    assert render_blocks(plan.blocks) == PLAN
    assert [(source.name, source.url) for source in plan.sources] == [
        ("某市日报", "https://news.example.cn/1.html")
    ]
    assert plan.original == ("https://www.example.cn/plan.html",)
    assert render_blocks(lists.blocks) == LISTS
    assert lists.original == ("https://mp.example.cn/s",)


def test_a_link_around_whole_paragraphs_leads_from_each(tmp_path: Path) -> None:
    linked = '<a href="https://a.example.cn/9"><p>第一段话说完了。</p><p>第二段话也说完了。</p></a>'
    (article,) = articles(tmp_path, "x.html", f"<body><h1>题目在此处</h1><p>头。{linked}</body>".encode())
    shown = (
        "头。\n\n[第一段话说完了。](https://a.example.cn/9)\n\n[第二段话也说完了。](https://a.example.cn/9)"
    )
    assert render_blocks(article.blocks) == shown


def test_links_of_word_lead_where_they_led(tmp_path: Path) -> None:
    field = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        '<w:r><w:instrText> HYPERLINK "https://a.example.cn/5" </w:instrText></w:r>'
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>全文</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    body = (
        paragraph("某市出台氢能发展规划", "<w:pStyle w:val='1'/>")
        + "<w:p><w:r><w:t>近日，某市印发</w:t></w:r>"
        "<w:hyperlink r:id='a0'><w:r><w:t>《规划》</w:t></w:r></w:hyperlink>"
        f"<w:r><w:t>，提出建站50座，详见</w:t></w:r>{field}<w:r><w:t>。</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>来源：</w:t></w:r>"
        "<w:hyperlink r:id='a1'><w:r><w:t>某市日报</w:t></w:r></w:hyperlink></w:p>"
    )
    seed = docx(body, "https://gov.example.cn/1.html", "https://news.example.cn/1.html")
    (article,) = articles(tmp_path, "x.docx", seed)
    shown = (
        "近日，某市印发[《规划》](https://gov.example.cn/1.html)，"
        "提出建站50座，详见[全文](https://a.example.cn/5)。"
    )
    assert render_blocks(article.blocks) == shown
    assert [source.url for source in article.sources] == ["https://news.example.cn/1.html"]


def test_links_of_a_pdf_lead_where_they_led(tmp_path: Path) -> None:
    rows = [
        "某市出台氢能发展规划",
        "\u3000\u3000近日，某市印发规划全文，提出到年底建站五十座，由市能源",
        "局负责实施，各区配合做好选址、供地、用电等工作，并按月报送",
        "进展情况。",
        "（来源：某市日报）",
        "另一篇没有链接的题目",
        "\u3000\u3000第二篇的正文在这里说起，一行写不下，要接着写到第二行去，",
        "第二行也写不下，又要接着写到第三行去，这样一行一行地写，总有",
        "写完的时候。",
    ]
    with drawing() as (canvas, file):
        put_lines(canvas, rows)

        def link(row: int, first: int, last: int, address: str) -> None:
            base = TOP - row * PITCH
            place = (LEFT + first * EM, base - 3, LEFT + last * EM, base + EM - 2)
            canvas.linkURL(address, place, relative=0)

        link(0, 0, 10, "https://www.example.cn/plan.html")
        link(1, 9, 13, "https://gov.example.cn/1.html")
        link(1, 26, 29, "https://energy.example.cn/")  # 市能源 / 局, over two lines
        link(2, 0, 1, "https://energy.example.cn/")
        link(4, 4, 8, "https://news.example.cn/1.html")
        link(6, 2, 5, "javascript:alert(1)")
    plan, other = articles(tmp_path, "x.pdf", file.getvalue())
    assert render_blocks(plan.blocks) == (
        "近日，某市印发[规划全文](https://gov.example.cn/1.html)，提出到年底建站五十座，"
        "由[市能源局](https://energy.example.cn/)负责实施，"
        "各区配合做好选址、供地、用电等工作，并按月报送进展情况。"
    )
    assert [source.url for source in plan.sources] == ["https://news.example.cn/1.html"]
    assert plan.original == ("https://www.example.cn/plan.html",)
    assert render_blocks(other.blocks) == (
        "第二篇的正文在这里说起，一行写不下，要接着写到第二行去，"
        "第二行也写不下，又要接着写到第三行去，这样一行一行地写，总有写完的时候。"
    )


def page(*paragraphs: str) -> bytes:
    text = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"<body><h1>某市出台氢能发展规划</h1>{text}<p>来源：某市日报</p></body>".encode()


@pytest.mark.parametrize(
    ("paragraph_html", "shown"),
    [
        # the words stand unlinked before
        (
            '详见报告。还要见<a href="http://a.cn/1">报告</a>。',
            "详见报告。还要见[报告](http://a.cn/1)。",
        ),
        # one link goes over two lines
        ('前文<a href="http://a.cn/1">词一。<br>词二</a>后文。', "前文[词一。](http://a.cn/1)"),
        # nothing can be seen of it
        ('<a href="http://a.cn/1">&shy;</a>见全文。', "见全文。"),
        # as browsers send it
        ('见<a href="HTTP://a.cn/中 文">全文</a>。', "见[全文](http://a.cn/%E4%B8%AD%20%E6%96%87)。"),
        # a mark of a note is none of a link
        ('见<a href="http://a.cn/1">^1</a>处。', "见[&#94;1](http://a.cn/1)处。"),
    ],
)
def test_the_words_that_lead_somewhere_are_those_of_the_seed(
    tmp_path: Path, paragraph_html: str, shown: str
) -> None:
    (article,) = articles(tmp_path, "x.html", page(paragraph_html))
    assert render_blocks(article.blocks).split("\n")[0] == shown


def test_a_link_in_a_table_stays_in_its_cell(tmp_path: Path) -> None:
    table = "| 名称 | 甲 | [甲](http://a.cn/1) |\n| --- | --- | --- |\n| [乙](http://a.cn/2) | 乙 | 丙 |"
    seed = f"# 某市出台氢能发展规划\n\n近日，某市印发规划。\n\n{table}\n\n来源：某市日报\n"
    (article,) = articles(tmp_path, "x.md", seed.encode())
    assert render_blocks(article.blocks).split("\n\n")[1] == table


def test_the_mark_of_a_note_stands_behind_the_link_it_was_in(tmp_path: Path) -> None:
    paragraphs = ('见<a href="http://a.cn/1">附注①</a>。', '① 数据见<a href="http://a.cn/2">年鉴</a>。')
    (article,) = articles(tmp_path, "x.html", page(*paragraphs))
    assert render_blocks(article.blocks) == (
        "见[附注](http://a.cn/1)[^1]。\n\n[^1]: 数据见[年鉴](http://a.cn/2)。"
    )


def test_links_of_html_in_markdown_lead_where_they_led(tmp_path: Path) -> None:
    seed = '# 某市出台氢能发展规划\n\n说明见<a href="http://a.cn/1?x=1&amp;y=2">网页</a>和[上。  \n下](http://a.cn/2)。\n'
    (article,) = articles(tmp_path, "x.md", seed.encode())
    shown = "说明见[网页](http://a.cn/1?x=1&y=2)和[上。](http://a.cn/2)\n\n[下](http://a.cn/2)。"
    assert render_blocks(article.blocks) == shown


def test_a_link_as_large_as_the_page_is_not_what_an_article_is_made_from(tmp_path: Path) -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, ["某市出台氢能发展规划", "\u3000\u3000近日，某市印发规划。", "（来源：某市日报）"])
        canvas.linkURL("https://converter.example/", (0, 0, 595, 842), relative=0)
    (article,) = articles(tmp_path, "x.pdf", file.getvalue())
    assert article.original == ()


@pytest.mark.parametrize(
    ("code", "address"),
    [
        (' HYPERLINK "http://a.cn/1" \\o "提示" ', "http://a.cn/1"),
        (' HYPERLINK \\o "提示" "http://a.cn/2" \\l "节" ', "http://a.cn/2#%E8%8A%82"),
        (" hyperlink http://a.cn/3 ", "http://a.cn/3"),
        (' HYPERLINK \\l "节" ', ""),
    ],
)
def test_fields_of_word_lead_to_their_addresses(tmp_path: Path, code: str, address: str) -> None:
    field = f"<w:fldSimple w:instr='{code}'><w:r><w:t>全文</w:t></w:r></w:fldSimple>"
    body = (
        paragraph("某市出台氢能发展规划", "<w:pStyle w:val='1'/>")
        + "<w:p><w:r><w:t>近日，某市印发规划，提出建站五十座，详见</w:t></w:r>"
        f"{field}<w:r><w:t>。</w:t></w:r></w:p>"
    )
    (article,) = articles(tmp_path, "x.docx", docx(body))
    shown = f"[全文]({address})" if address else "全文"
    assert render_blocks(article.blocks) == f"近日，某市印发规划，提出建站五十座，详见{shown}。"
