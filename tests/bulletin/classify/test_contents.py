from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.classify import classify
from bulletin.classify.contents import HEADING, HIGHLIGHTS, contents_span, entries_of
from bulletin.classify.entries import read_promises
from bulletin.classify.entry_sections import is_outline
from bulletin.classify.promises import Kept, Promise, find_promises, key
from bulletin.lines import Lines
from bulletin.report import Report
from cases import Case, read_cases
from printed_lines import printed

CASES = read_cases(Path(__file__).with_name("contents.md"))


def shown(promise: Promise, kept: Kept | None, body: Lines) -> str:
    said = [f"{'栏' if promise.is_section else '题'} {promise.text}"]
    if promise.page is not None:
        said.append(f"页 {promise.page}")
    if kept:
        lines = "/".join(line.text for line in body[kept.first : kept.last + 1])
        said.append(f"{'在' if kept.whole else '大致在'} {lines}")
    else:
        said.append("不在")
    return " | ".join(said)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_contents_list_promises_what_the_text_keeps(case: Case) -> None:
    lines = printed(case.input)
    first, end = contents_span(lines, 0)
    body = lines[end:]
    promises = read_promises(entries_of(lines[first:end]), body)
    kept = {(item.promise.line.span, item.promise.key): item for item in find_promises(promises, body)}
    found = [shown(promise, kept.get((promise.line.span, promise.key)), body) for promise in promises]
    assert "\n".join(found) == case.expected


@pytest.mark.parametrize(
    "line",
    [
        "目录",
        "目　录",
        "目次",
        "【目录】",
        "目录 / CONTENTS",
        "本期要目",
        "本期导读：",
        "CONTENTS",
        "目錄",
        "内容提要",
        "内容导读",
        "本期看点",
        "要目导引",
        "CONTENTS　目录",
        "本周目录",
        "★ 内容速览 ★",
        "本刊导航",
    ],
)
def test_the_heading_of_a_contents_list_is_known(line: str) -> None:
    assert HEADING.fullmatch(line)


@pytest.mark.parametrize(
    "line", ["目录清单公布", "项目", "科目录入", "导读者入门", "看点很多", "本期内容丰富", "本周看点"]
)
def test_other_lines_are_no_heading_of_one(line: str) -> None:
    assert not HEADING.fullmatch(line)


@pytest.mark.parametrize("line", ["本周摘要", "一周要点", "本期提示", "本月概览"])
def test_the_heading_of_highlights_is_known(line: str) -> None:
    assert HIGHLIGHTS.fullmatch(line)


@pytest.mark.parametrize("line", ["摘要", "本周工作要点", "要点：", "两周摘要", "本周提示客流较大"])
def test_other_lines_are_no_heading_of_highlights(line: str) -> None:
    assert not HIGHLIGHTS.fullmatch(line)


SIGNED = "★ 港口吞吐量首次突破十亿吨\n★ 人才新政共有十条"


@pytest.mark.parametrize(
    ("entries", "end"),
    [
        (f"{SIGNED}\n★ 秋粮全部归仓", 4),
        (f"{SIGNED}，涉及住房与\n子女入学\n★ 秋粮全部归仓", 5),
        (SIGNED, 1),
        (f"{SIGNED}\n☆ 秋粮全部归仓", 1),
        ("★ 港口动态\n吞吐量首次突破十亿吨\n★ 人才新政\n★ 秋粮归仓", 1),
    ],
    ids=["three", "one on two lines", "only two", "another sign", "signs of sections"],
)
def test_three_lines_with_one_sign_are_a_list_in_any_words(entries: str, end: int) -> None:
    lines = printed(f"本期要目\n{entries}\n港口扩建开工\n一季度增长百分之八。")
    assert contents_span(lines, 0)[1] == end


ARTICLES = "◆ 政策风向\n港口吞吐量创新高\n一季度增长。\n人才新政出台\n新政共有十条。"


@pytest.mark.parametrize(
    ("contents", "codes"),
    [
        ("本周要点\n★ 吞吐量首次突破十亿吨\n★ 人才新政共有十条", []),
        ("目录\n吞吐量首次突破十亿吨……1\n人才新政出台……2\n港口志出版……3", ["contents-broken"] * 2),
    ],
    ids=["highlights", "contents"],
)
def test_highlights_promise_no_titles(contents: str, codes: list[str]) -> None:
    report = Report()
    classify(printed(f"{contents}\n{ARTICLES}"), report)
    assert [finding.code for finding in report.findings] == codes


def test_of_two_promises_on_one_line_each_is_told_that_is_not_kept() -> None:
    report = Report()
    contents = "目录\n※领导讲话※ 人才新政出台……1\n◆ 政策风向……2\n港口吞吐量创新高……3"
    classify(printed(f"{contents}\n人才新政出台\n新政共有十条。\n{ARTICLES}"), report)
    assert ["领导讲话" in finding.message for finding in report.findings] == [True]


def test_the_first_entry_counts_where_the_list_has_no_heading() -> None:
    report = Report()
    classify(printed(f"港口志出版……………1\n港口吞吐量创新高……………2\n人才新政出台……………3\n{ARTICLES}"), report)
    assert ["港口志出版" in finding.message for finding in report.findings] == [True]


def test_titles_are_compared_by_their_letters_and_digits() -> None:
    assert key("“５Ｇ＋工业 互联网”：融合") == key("5g+工业互联网融合")
    assert key("人才新政") != key("人才新策")


@pytest.mark.parametrize(
    ("entries", "outline"),
    [
        ("第一章 总则\n第二章 任务\n第三章 保障", True),
        ("前言\n第一节 背景\n第二节 问题\n第三节 对策", True),
        ("一、引言\n（一）背景\n（二）方法\n二、现状", True),
        ("一、现状\n（一）面积\n二、对策\n参考文献", True),
        ("一、政策要闻\n（一）人才新政\n二、各地动态\n（一）秋粮归仓", False),
        ("一、引言\n二、现状\n三、结论", False),
        ("一、引言\n（一）背景\n人才新政\n港口吞吐量\n秋粮归仓", False),
        ("第一部分 综述\n人才新政\n港口吞吐量", False),
        ("人才新政\n港口吞吐量", False),
    ],
)
def test_a_list_of_chapters_is_the_outline_of_one_document(entries: str, *, outline: bool) -> None:
    assert is_outline(read_promises(printed(entries), ())) is outline
