"""A finished page is read block by block."""

from __future__ import annotations

from site_plugins.search.extract import Block, Field, read_page
from site_plugins.search.terms import note_mark

PAGE = """<!doctype html><html lang="zh-Hans"><head><title>题 - 站</title></head><body>
<nav>目录</nav>
<main><article data-article>
<header class="title-block">
<p class="kicker">第四届进博会</p>
<h1>推动<wbr>5G+工业互联网</h1>
<p class="subtitle">——副题</p>
<dl class="facts"><div><dt>来源</dt>
<dd><a href="../../sources/x.html" title="上证报">上海证券报</a> 2021年</dd></div>
<div><dt>刊期</dt><dd><a href="index.html#a">2021年11月</a></dd></div></dl>
<button>分享</button>
</header>
<div class="prose" data-article-body>
<p>第一段<strong>重点</strong>，
跨行。</p>
<h2 id="h1">一、目标<a class="headerlink" href="#h1">¶</a></h2>
<ul><li>甲</li><li>乙<ol><li>丙</li></ol></li></ul>
<table><tr><th>地区</th><td>江苏</td></tr></table>
<p>注<sup class="footnote-ref"><a href="#fn1">1</a></sup>后 &amp; &lt;b&gt;</p>
<dl><dt id="q">问</dt><dd>答</dd></dl>
<p hidden>藏</p><p aria-hidden="true">饰</p><script>脚本</script>
</div>
</article></main><footer>页脚</footer></body></html>"""


def test_a_page_becomes_blocks_with_fields_and_anchors() -> None:
    page = read_page(PAGE)
    assert page is not None
    assert page.blocks == (
        Block(Field.BESIDE_TITLE, "", "第四届进博会"),
        Block(Field.TITLE, "", "推动5G+工业互联网"),
        Block(Field.BESIDE_TITLE, "", "——副题"),
        Block(Field.LABEL, "", "来源"),
        Block(Field.ABOUT, "", "上海证券报 2021年"),
        Block(Field.LABEL, "", "刊期"),
        Block(Field.ABOUT, "", "2021年11月"),
        Block(Field.BODY, "", "第一段重点， 跨行。"),
        Block(Field.HEADING, "h1", "一、目标"),
        Block(Field.BODY, "h1", "甲"),
        Block(Field.BODY, "h1", "乙"),
        Block(Field.BODY, "h1", "丙"),
        Block(Field.BODY, "h1", "地区 江苏"),
        Block(Field.BODY, "h1", f"注{note_mark('1')}后 & <b>"),
        Block(Field.BODY, "q", "问"),
        Block(Field.BODY, "q", "答"),
    )


def test_the_links_of_the_title_block_are_told() -> None:
    page = read_page(PAGE)
    assert page is not None
    assert page.links == (
        ("../../sources/x.html", "上证报"),
        ("../../sources/x.html", "上海证券报"),
        ("index.html#a", "2021年11月"),
    )


def test_a_page_without_an_article_is_none() -> None:
    assert read_page("<html><body><main><p>目录</p></main></body></html>") is None
