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


def test_a_link_around_whole_paragraphs_leads_from_the_first(tmp_path: Path) -> None:
    linked = '<a href="https://a.example.cn/9"><p>第一段话说完了。</p><p>第二段话也说完了。</p></a>'
    (article,) = articles(tmp_path, "x.html", f"<body><h1>题目在此处</h1><p>头。{linked}</body>".encode())
    shown = "头。\n\n[第一段话说完了。](https://a.example.cn/9)\n\n第二段话也说完了。"
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
