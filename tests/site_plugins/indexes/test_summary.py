from __future__ import annotations

import pytest

from archive_samples import TWO_ISSUES, archive
from site_plugins.indexes.catalogue import read_catalogue
from site_plugins.indexes.pages import read_pages
from site_plugins.indexes.summary import LONGEST, first_sentence, summary_of


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("", ""),
        ("<h2>标题</h2>\n<p>短。</p>", "短。"),
        (f"<p>{'数' * 30}。后面的话。</p>", f"{'数' * 30}。"),
        ("<p>本报讯。</p><p>江苏发布数据要素市场发展年度报告，指出增长明显，远超预期。第二句。</p>", None),
        (
            '<p class="lead">甲<sup id="fnref:1"><a href="#fn:1">1</a></sup>&lt;乙&gt; &amp; <b>丙</b></p>',
            "甲<乙> & 丙",
        ),
    ],
)
def test_the_beginning_of_a_text_is_cut_after_a_sentence(body: str, summary: str | None) -> None:
    expected = (
        "本报讯。江苏发布数据要素市场发展年度报告，指出增长明显，远超预期。" if summary is None else summary
    )
    assert first_sentence(body) == expected


def test_a_sentence_without_an_end_is_cut() -> None:
    found = first_sentence(f"<p>{'数' * 500}</p>")
    assert len(found) == LONGEST
    assert found.endswith("…")


@pytest.mark.parametrize(
    ("path", "summary"),
    [
        (
            "issues/2022-06/index.md",
            "2022年第6期（总第118期）目录：浙江加快培育数据要素市场；苏州上线“一码通”",
        ),
        ("issues/2022-06/01.md", "为深化改革，制定以下措施。"),
        ("sections/ge-di-dong-tai.md", "“各地动态”栏目的文章目录。"),
        ("regions/jiangsu.md", "有关江苏的文章目录。"),
        ("sources/ren-min-wang.md", "来自人民网的文章目录。"),
        ("years/2021.md", "2021年的文章目录。"),
        ("sections/index.md", ""),
    ],
)
def test_every_kind_of_page_says_what_it_is_about(path: str, summary: str) -> None:
    issues = archive(TWO_ISSUES)
    view = read_pages(issues, read_catalogue(issues))[path]
    assert summary_of(view, "", "<p>为深化改革，制定以下措施。</p>") == summary


def test_what_the_author_wrote_comes_first() -> None:
    assert summary_of(None, "作者写的", "<p>正文。</p>") == "作者写的"
