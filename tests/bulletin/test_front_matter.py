from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from bulletin.errors import FrontMatterError
from bulletin.front_matter import ArticleMeta, read_article, render
from bulletin.model import Source
from bulletin.months import Month
from bulletin.page import split

ADDRESS = "https://www.naturalagency.example.uk/news/peatland-plan"


def source_lines(*sources: Source) -> list[str]:
    return render(ArticleMeta(title="泥炭地行动计划", sources=sources)).splitlines()[2:-1]


@pytest.mark.parametrize(
    "source",
    [
        Source("naturalagency.example.uk", ADDRESS),
        Source("英国自然环境署", ADDRESS),
        Source("英国自然环境署"),
        Source("naturalagency.example.uk", ADDRESS, dt.date(2022, 4, 12)),
        Source("求是", date=Month.of(2022, 4), note="2022年第8期，有删节"),
    ],
)
def test_a_source_is_read_as_it_was_written(source: Source) -> None:
    page = split(render(ArticleMeta(title="泥炭地行动计划", sources=(source,))), "02.md")
    assert read_article(page).sources == (source,)


@pytest.mark.parametrize("value", ["[" * 5000, "[" * 5000 + "]" * 5000, "{a: " * 5000, "- " * 5000])
def test_front_matter_that_is_nested_without_end_is_told(value: str) -> None:
    with pytest.raises(FrontMatterError, match=r"^02\.md:2: the front matter is nested too deeply"):
        split(f"---\ntitle:\n {value}\n---\n文\n", "02.md")


def test_a_source_of_which_an_editor_gives_the_address_alone_is_called_after_its_host() -> None:
    page = split(f"---\ntitle: 泥炭地行动计划\nsource: {ADDRESS}\n---\n", "02.md")
    assert read_article(page).sources == (Source("naturalagency.example.uk", ADDRESS),)


def test_a_source_with_a_name_and_an_address_has_both() -> None:
    assert source_lines(Source("英国自然环境署", ADDRESS)) == [
        "source:",
        "  name: 英国自然环境署",
        f"  url: {ADDRESS}",
    ]


def test_a_rare_character_is_written_as_itself() -> None:
    text = render(ArticleMeta(title="𠮷林话旧", author="李𬭎"))
    assert text.splitlines()[1:-1] == ["title: 𠮷林话旧", "author: 李𬭎"]


def test_a_value_that_stands_for_others_is_no_front_matter() -> None:
    # ten times ten times ten, and so on
    names = "abcdefghij"
    lists = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]\n" for a, b in pairwise(names))
    with pytest.raises(FrontMatterError, match=r"^02\.md:3: broken YAML: the alias \*a"):
        split(f"---\na: &a x\n{lists}region: *j\n---\n文\n", "02.md")
