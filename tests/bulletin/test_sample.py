"""The sample issue must give exactly what its editors agreed on; the table is theirs, not the program's."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import convert as pipe
from bulletin.convert import Conversion
from bulletin.model import Article, Box, Heading, Paragraph

SEED = Path(__file__).parents[1] / "golden/sample/seed.txt"

TABLE = [
    " | ".join(part.strip() for part in row.split("|"))
    for row in Path(__file__).with_name("sample.txt").read_text(encoding="utf-8").splitlines()
    if not row.startswith("#")
]
"""Section, title, subtitle, sources and regions of each article."""


@pytest.fixture(scope="module")
def done() -> Conversion:
    return pipe.convert(SEED, "2021-11")


def _row(article: Article) -> str:
    names = " ".join(source.name for source in article.sources)
    parts = (article.section, article.title, article.subtitle, names, " ".join(article.regions))
    return " | ".join(part or "" for part in parts)


def test_the_articles_are_those_of_the_table(done: Conversion) -> None:
    assert [_row(article) for article in done.issue.articles] == TABLE


def test_the_kicker_of_article_11_is_kept(done: Conversion) -> None:
    assert done.issue.articles[10].kicker == "第四届进博会 行业人士呼吁"


def test_what_was_taken_out_is_reported_with_its_place(
    done: Conversion,
) -> None:
    removed = [(item.rule, item.text, item.span.first) for item in done.report.removed]
    assert removed == [
        ("page-number", "35", 1441),
        ("page-number", "38", 1571),
        ("stray-url", "https://finance.sina.com.cn/realstock/company/sz300024/nc.shtml", 1105),
        ("share-price", "(9.840, 0.13, 1.34%)", 1095),
    ]


def test_the_last_article_is_reported_as_cut_off_and_without_source(done: Conversion) -> None:
    found = [finding.code for finding in done.report.ordered() if finding.severity != "info"]
    assert found == ["cut-off", "source-missing"]


def test_a_heading_of_two_lines_is_one_heading(done: Conversion) -> None:
    headings = [block.text for block in done.issue.articles[12].blocks if isinstance(block, Heading)]
    assert headings[0] == "一、深刻认识《纲要》出台的战略背景和建设知识产权强国的重大意义"


def test_levels_follow_the_numbers(done: Conversion) -> None:
    headings = {b.text: b.level for b in done.issue.articles[2].blocks if isinstance(b, Heading)}
    assert headings["（一）综述篇"] == 1
    assert headings["1、发展新成效"] == 2


def test_the_box_holds_its_four_paragraphs(done: Conversion) -> None:
    (box,) = [block for block in done.issue.articles[0].blocks if isinstance(block, Box)]
    assert box.title == "专栏5　工业和新兴产业大数据工程"
    assert [block.text[:7] for block in box.blocks if isinstance(block, Paragraph)] == [
        "工业大数据应用",
        "服务业大数据应",
        "培育数据应用新",
        "电子商务大数据",
    ]


def test_a_paragraph_goes_on_over_a_page_number(done: Conversion) -> None:
    first = done.issue.articles[11].blocks[0]
    assert isinstance(first, Paragraph)
    assert "将通过展览、论坛" in first.text


def test_no_title_of_the_sample_stands_in_the_code() -> None:
    rooms = [SEED.parents[1] / "build", SEED.parents[1] / "site_plugins"]
    code = "".join(
        path.read_text(encoding="utf-8")
        for room in rooms
        for path in room.rglob("*")
        if path.suffix in {".py", ".tsv", ".js", ".html"}
    )
    titles = [row.split("|")[1].strip() for row in TABLE]
    assert [title for title in titles if title in code] == []
