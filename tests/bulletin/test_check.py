from __future__ import annotations

import pytest
from msgspec.structs import replace

from bulletin.check import check
from bulletin.lines import Role, Span
from bulletin.model import Article, Block, Box, Issue, Note, Paragraph, Section, Source, Table
from bulletin.report import Report, Severity
from tagged_lines import tag

SPAN = Span("x.txt", 1, 1, 3)
TAGGED = (
    tag(Role.TITLE, "秋粮丰收", 1),
    tag(Role.PARAGRAPH, "全省秋粮", 2),
    tag(Role.CONTINUATION, "长势良好。", 3),
    tag(Role.SOURCE, "来源：粮食日报", 4),
)
LINES = tuple(tagged.line for tagged in TAGGED)
TEXT = "全省秋粮长势良好。"


def issue(*texts: str, source: str = "粮食日报") -> Issue:
    """An issue of articles with one paragraph each."""
    sources = (Source(source),) if source else ()
    articles = tuple(
        Article(order, "秋粮丰收", None, (Paragraph(text, SPAN),), SPAN, sources=sources)
        for order, text in enumerate(texts, start=1)
    )
    return Issue("x", "x.txt", "", (Section(None, articles),))


def findings(found: Issue, report: Report | None = None) -> list[tuple[str, str]]:
    report = report or Report()
    check(found, LINES, TAGGED, report)
    return [(finding.code, finding.message) for finding in report.findings]


def test_an_issue_that_has_all_that_was_read_is_in_order() -> None:
    assert findings(issue(TEXT)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("全省秋粮长势好。", "lost: 1 (良), or invented: 0"),
        ("全省秋粮长势很好。", "lost: 1 (良), or invented: 1 (很)"),
        ("全省秋粮长势良好。。", "lost: 0, or invented: 1 (。)"),
        ("", f"lost: {len(TEXT)} "),
    ],
)
def test_a_character_lost_or_invented_in_writing_is_found(text: str, said: str) -> None:
    codes = dict(findings(issue(text)))
    assert said in codes["characters-lost"]
    assert "between classifying and writing" in codes["characters-lost"]


def test_a_line_lost_before_classifying_is_found() -> None:
    report = Report()
    check(issue(TEXT), (*LINES, tag(Role.PARAGRAPH, "丢失", 9).line), TAGGED, report)
    (finding,) = report.findings
    assert finding.severity is Severity.ERROR
    assert "between reading and classifying, characters were lost: 2 (丢失)" in finding.message


def test_a_line_that_was_taken_out_and_written_down_is_not_lost() -> None:
    report = Report()
    furniture = tag(Role.PARAGRAPH, "- 2 -", 9).line
    report.take_out([furniture], "page-number")
    check(issue(TEXT), (*LINES, furniture), TAGGED, report)
    assert report.findings == []


def test_characters_cut_from_a_line_and_written_down_are_not_lost() -> None:
    report = Report()
    report.cut("良好", SPAN, "test")
    assert findings(issue("全省秋粮长势。"), report) == []


def test_spaces_do_not_count() -> None:
    assert findings(issue("全省 秋粮\u3000长势良好。")) == []


@pytest.mark.parametrize(
    "block",
    [
        Table((("全省秋粮", "长势良好。"),), SPAN),
        Box("全省", (Paragraph("秋粮长势良好。", SPAN),), SPAN),
        Note("全", "省秋粮长势良好。", SPAN),
    ],
    ids=["table", "box", "note"],
)
def test_text_in_any_kind_of_block_is_there(block: Block) -> None:
    found = issue(TEXT)
    (article,) = found.articles
    changed = replace(found, sections=(Section(None, (replace(article, blocks=(block,)),)),))
    assert "characters-lost" not in dict(findings(changed))


def test_a_text_that_stops_inside_a_sentence_is_found() -> None:
    assert "cut-off" in dict(findings(issue("全省秋粮长势良好")))


def test_an_article_without_a_source_is_found_where_others_have_one() -> None:
    found = issue(TEXT, TEXT)
    first, second = found.articles
    mixed = replace(found, sections=(Section(None, (first, replace(second, sources=()))),))
    report = Report()
    check(mixed, LINES, TAGGED, report)
    assert [f.code for f in report.findings if f.code.startswith("source")] == ["source-missing"]


def test_a_section_over_nothing_but_other_sections_is_found() -> None:
    report = Report()
    named = replace(issue(TEXT), sections=(replace(issue(TEXT).sections[0], name="各地动态"),))
    sections = (tag(Role.SECTION, "◆政策法规", 5), tag(Role.SECTION, "◆各地动态", 6))
    tagged = (*sections, *TAGGED)
    check(named, [tagged.line for tagged in tagged], tagged, report)
    assert [(f.code, f.values["text"]) for f in report.findings] == [("section-empty", "◆政策法规")]


def test_where_no_article_has_a_source_none_is_missing() -> None:
    assert findings(issue(TEXT, source="")) == []
