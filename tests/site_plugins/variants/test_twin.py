from __future__ import annotations

import pytest

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import HONG_KONG, TAIWAN
from site_plugins.variants.links import Place
from site_plugins.variants.twin import make_twin

PLACE = Place("issues/2021-11/05.html", TAIWAN, "https://example.org/bulletin/")
CONVERTER = Converter(TAIWAN, {"云计算": "雲端運算"})


def twin(page: str) -> str:
    return make_twin(page, PLACE, CONVERTER)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>发<b>展</b>制造</p>", "<p>發<b>展</b>製造</p>"),
        ("<p>头<b>发</b>花白</p>", "<p>頭<b>髮</b>花白</p>"),
        ("<p>头</p><p>发展</p>", "<p>頭</p><p>發展</p>"),
        ("<p>头\n发花白</p>", "<p>頭\n髮花白</p>"),
        ("<p>云<i>计</i>算</p>", "<p>雲端運算<i></i></p>"),
        ("<p>云计</p><p>算</p>", "<p>雲計</p><p>算</p>"),
        ("<p>“强<b>链”</b></p>", "<p>「強<b>鏈」</b></p>"),
        ("<p>&ldquo;强&#38142;&#x201d;&amp;</p>", "<p>「強鏈」&amp;</p>"),
        ("<p>&lt;发展&gt;&nbsp;</p>", "<p>&lt;發展&gt;&nbsp;</p>"),
        (
            '<a title="a>发展" data-t="发展" id="发展">x</a>',
            '<a title="a>發展" data-t="发展" id="发展">x</a>',
        ),
        ("<p TITLE=发展 hidden>x</p>", "<p TITLE=發展 hidden>x</p>"),
        ('<img alt="发展" src="../发展.png">', '<img alt="發展" src="../../发展.png">'),
        ('<input placeholder="搜索内容" value="发展">', '<input placeholder="搜索內容" value="发展">'),
        ("<p>用<code>发展</code>发展</p>", "<p>用<code>发展</code>發展</p>"),
        ("<pre><code>发展</code>发展</pre>发展", "<pre><code>发展</code>发展</pre>發展"),
        ('<i lang="ja">発展 发展<i>发</i></i>发展', '<i lang="ja">発展 发展<i>发</i></i>發展'),
        ('<p lang="ja">発展<i lang="zh">发展</i></p>', '<p lang="ja">発展<i lang="zh">发展</i></p>'),
        ('<b lang="zh" translate="no">发</b>', '<b lang="zh" translate="no">发</b>'),
        ('<code lang="zh-Hans">发</code>', '<code lang="zh-Hans">发</code>'),
        ('<b lang="zh" data-hant="發">发</b>', '<b lang="zh-Hant" data-hant="發">發</b>'),
        ('<p translate="no" title="发">发展</p>', '<p translate="no" title="发">发展</p>'),
        ("<script>'发展'</script><style>发展</style>", "<script>'发展'</script><style>发展</style>"),
        ("<!-- 发展 --><p>a < b 发展</p>", "<!-- 发展 --><p>a < b 發展</p>"),
        ("<p>见https://a.cn/发展。</p>", "<p>見https://a.cn/发展。</p>"),
    ],
)
def test_only_what_people_read_is_converted(page: str, expected: str) -> None:
    assert twin(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<a href="../index.html#a">', '<a href="../index.html#a">'),
        ('<a href="#发展">', '<a href="#发展">'),
        ('<a href="../../sections/">', '<a href="../../sections/">'),
        ('<link rel="stylesheet" href="../../a.css">', '<link rel="stylesheet" href="../../../a.css">'),
        ('<img srcset="a.png 1x, b.png 2x">', '<img srcset="../a.png 1x, ../b.png 2x">'),
        ('<script src="../../a.js"></script>', '<script src="../../../a.js"></script>'),
        ('<a href="/bulletin/index.html">', '<a href="/bulletin/zh-hant/index.html">'),
        ('<a href="/bulletin/a.pdf">', '<a href="/bulletin/a.pdf">'),
        ('<a href="/other/">', '<a href="/other/">'),
        ('<a href="https://example.org/bulletin/a/">', '<a href="https://example.org/bulletin/zh-hant/a/">'),
        ('<a href="https://example.com/a.html">', '<a href="https://example.com/a.html">'),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ('<a href="../../zh-hk/index.html">', '<a href="../../../zh-hk/index.html">'),
        ('<a href="../../feed.xml">', '<a href="../../feed.xml">'),
        (
            '<link rel="canonical" href="https://example.org/bulletin/issues/2021-11/05.html">',
            '<link rel="canonical" href="https://example.org/bulletin/zh-hant/issues/2021-11/05.html">',
        ),
        (
            '<link hreflang="zh-Hans" href="https://example.org/bulletin/issues/2021-11/05.html">',
            '<link hreflang="zh-Hans" href="https://example.org/bulletin/issues/2021-11/05.html">',
        ),
        ('<link hreflang="zh-Hans" href="05.html">', '<link hreflang="zh-Hans" href="../05.html">'),
    ],
)
def test_pages_are_linked_in_the_tree_and_assets_at_their_one_place(page: str, expected: str) -> None:
    assert twin(page.replace("../05.html", "05.html")) == expected


def test_the_head_says_what_the_twin_is() -> None:
    page = (
        '<html lang="zh-Hans"><meta property="og:locale" content="zh_CN">'
        '<meta property="og:url" content="https://example.org/bulletin/issues/2021-11/05.html">'
        '<meta name="description" content="发展"><meta name="generator" content="发展">'
    )
    assert twin(page) == (
        '<html lang="zh-Hant"><meta property="og:locale" content="zh_TW">'
        '<meta property="og:url" content="https://example.org/bulletin/zh-hant/issues/2021-11/05.html">'
        '<meta name="description" content="發展"><meta name="generator" content="发展">'
    )


def test_structured_data_is_converted_as_text() -> None:
    page = (
        '<script type="application/ld+json">{"headline": "发展\\n“强链”", "x发": "\\u53d1\\u5c55", '
        '"inLanguage": "zh-Hans", "url": "https://example.org/bulletin/a.html", '
        '"datePublished": "2021-11-05"}</script>'
    )
    assert twin(page) == (
        '<script type="application/ld+json">{"headline": "發展 「強鏈」", "x发": "\\u767c\\u5c55", '
        '"inLanguage": "zh-Hant", "url": "https://example.org/bulletin/zh-hant/a.html", '
        '"datePublished": "2021-11-05"}</script>'
    )


def test_structured_data_that_is_not_right_is_left_as_its_author_wrote_it() -> None:
    wrong = '{"name": "发展\\刊物", "path": "C:\\发展\\u12"}'
    script = f'<script type="application/ld+json">{wrong}</script>'
    assert twin(f"{script}<p>发展</p>") == f"{script}<p>發展</p>"


def test_the_switch_leads_back() -> None:
    page = (
        '<a data-variant-switch hreflang="zh-Hant" lang="zh-Hant" '
        'href="../../zh-hant/issues/2021-11/05.html">繁體</a>'
        '<a data-variant-switch hreflang="zh-Hant-HK" lang="zh-Hant-HK" '
        'href="../../zh-hk/issues/2021-11/05.html">繁體（香港）</a>'
    )
    assert twin(page) == (
        '<a data-variant-switch hreflang="zh-Hans" lang="zh-Hans" href="../../../issues/2021-11/05.html">'
        '简体</a><a data-variant-switch hreflang="zh-Hant-HK" lang="zh-Hant-HK" '
        'href="../../../zh-hk/issues/2021-11/05.html">繁體（香港）</a>'
    )


def test_hong_kong_has_forms_of_its_own() -> None:
    place = Place("index.html", HONG_KONG, "")
    assert make_twin("<p>卫生</p>", place, Converter(HONG_KONG)) == "<p>衞生</p>"
