from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from bulletin.clean.heads import running_head
from bulletin.lines import Line, Lines, Span
from cases import Case, read_cases
from printed_lines import printed, texts

HERE = Path(__file__).parent
HEAD = "水利工作简讯"
SMALL, BODY = 8.0, 10.5


def paged(first: tuple[tuple[str, float], ...], *, later: tuple[tuple[str, float], ...], pages: int) -> Lines:
    """A first page, and more with these lines over a text, each line with its type size."""
    text = (("水库除险加固工程已经完工，下游群众放心了。", BODY),) * 3
    rows = [(row, not at) for page in [first, *[later] * pages] for at, row in enumerate((*page, *text))]
    return tuple(
        Line(text, Span("x.pdf", 1, n, n), size=size, page_top=top)
        for n, ((text, size), top) in enumerate(rows, start=1)
    )


@pytest.mark.parametrize("case", read_cases(HERE / "running_heads.md"), ids=str)
def test_running_heads_go_and_what_the_text_repeats_stays(case: Case) -> None:
    assert texts(running_head(printed(case.input))) == case.expected


def test_the_line_after_a_running_head_begins_the_page() -> None:
    pages = [f"{HEAD}\n第{n}座水库除险加固工程已经完工，\n下游群众放心了。" for n in "一二三"]
    lines = running_head(printed("\f".join(["甲\n乙\n丙\n丁\n戊", *pages])))
    assert [line.text[:3] for line in lines if line.page_top] == ["甲", "第一座", "第二座", "第三座"]


@pytest.mark.parametrize(("half", "size", "gone"), [(HEAD[:5], SMALL, True), (HEAD[:5], BODY, False)])
def test_half_of_a_head_is_one_in_the_same_type(half: str, size: float, *, gone: bool) -> None:
    whole = paged((("汛情通报", BODY),), later=((HEAD, SMALL),), pages=2)
    lines = (*whole, *paged(((half, size),), later=(), pages=0))
    assert (half not in [line.text for line in running_head(lines)]) is gone


@pytest.mark.parametrize(("size", "gone"), [(SMALL, True), (BODY, False)])
def test_a_section_over_a_page_in_the_type_of_heads_is_one(size: float, *, gone: bool) -> None:
    whole = paged((("汛情通报", BODY),), later=((HEAD, SMALL),), pages=2)
    lines = (*whole, *paged((("政策速读", size),), later=(), pages=0))
    assert ("政策速读" not in [line.text for line in running_head(lines)]) is gone


@pytest.mark.parametrize(("size", "gone"), [(SMALL, True), (22.0, False)])
def test_the_head_of_the_first_page_is_set_as_those_of_later_ones(size: float, *, gone: bool) -> None:
    lines = paged(((HEAD, size), ("第8期", BODY)), later=((HEAD, SMALL),), pages=2)
    assert (running_head(lines)[0].text != HEAD) is gone


def test_a_head_stands_where_its_page_was_printed_even_where_lines_around_it_were_taken_out() -> None:
    lines = paged((("汛情通报", BODY),) * 2, later=((HEAD, SMALL),), pages=2)
    known = tuple(replace(line, page_top=at == 1, edge=line.text == HEAD) for at, line in enumerate(lines))
    untold = tuple(replace(line, edge=False) for line in known)
    assert HEAD not in [line.text for line in running_head(known)]
    assert HEAD in [line.text for line in running_head(untold)]
