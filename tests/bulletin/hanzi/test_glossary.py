from __future__ import annotations

import pytest

from bulletin.hanzi.glossary import HEADER, Entry, GlossaryError, read_glossary, remarks, render, words
from bulletin.hanzi.variants import HONG_KONG, TAIWAN

ENTRIES = (Entry("云计算", "雲端運算", "雲端運算"), Entry("软件", "軟體", "", "香港照轉"))


def test_a_glossary_is_read_and_written_back() -> None:
    text = render(ENTRIES, ["# 本刊的词"])
    assert read_glossary(text, "glossary.tsv") == ENTRIES
    assert remarks(text) == ["# 本刊的词"]


def test_an_empty_form_leaves_the_word_to_the_conversion() -> None:
    assert words(ENTRIES, TAIWAN) == {"云计算": "雲端運算", "软件": "軟體"}
    assert words(ENTRIES, HONG_KONG) == {"云计算": "雲端運算"}


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("云计算\t雲端運算\t\t", "g.tsv:1: the first line must name the columns"),
        (f"{HEADER}\n云计算\t雲端運算", "g.tsv:2: 2 cells instead of 4"),
        (f"{HEADER}\n\n软件\t軟體\t\t\n软件\t軟件\t\t", "g.tsv:4: 软件 is there twice"),
        (f"{HEADER}\n软件\t軟體\t\t\n云\t雲\t\t", "g.tsv:3: 云 stands after 软件; sort the lines"),
        (f"{HEADER}\n软件\t\t\t", "g.tsv:2: 软件 has neither a form"),
        (f"{HEADER}\nCPU\tCPU\t\t", "g.tsv:2: no Chinese word in the first cell: 'CPU'"),
    ],
)
def test_a_wrong_line_is_named(lines: str, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        read_glossary(lines, "g.tsv")
    assert str(caught.value).startswith(message)


def test_an_empty_glossary_has_no_entries() -> None:
    assert read_glossary("", "g.tsv") == ()
    assert read_glossary(f"# 说明\n{HEADER}\n", "g.tsv") == ()
