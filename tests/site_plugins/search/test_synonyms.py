"""Words of Taiwan and Hong Kong find what the site says for them."""

from __future__ import annotations

from article_samples import TREES, article
from bulletin.hanzi.glossary import read_glossary
from site_plugins.search.index import make_index
from site_plugins.search.reader import IndexReader
from site_plugins.search.searcher import search
from site_plugins.search.synonyms import synonyms, words_abroad, words_of_glossary
from site_plugins.search.terms import fold

WORDS = [("軟體", "软件"), ("資訊", "信息"), ("資訊安全", "网络安全")]


def test_words_are_folded_and_the_longest_go_first() -> None:
    assert synonyms(WORDS, ["软件，信息，网络安全"]) == [
        ("资讯安全", "网络安全"),
        ("资讯", "信息"),
        ("软体", "软件"),
    ]


def test_a_word_that_the_site_has_itself_stands_for_itself() -> None:
    assert synonyms(WORDS, ["新浪资讯说信息"]) == []


def test_a_word_for_which_the_site_has_none_is_left_out() -> None:
    assert synonyms(WORDS, ["软件"]) == [("软体", "软件")]


def test_what_is_typed_abroad_finds_the_articles() -> None:
    made = [article("软件产业", "谈软件。"), article("别的", "谈信息化。", number=2)]
    index = IndexReader(make_index(made, TREES, WORDS).__getitem__)
    assert search(index, "軟體產業").urls == ("issues/2021-11/01.html",)
    assert search(index, "資訊化 -軟體").urls == ("issues/2021-11/02.html",)
    assert search(index, "资讯化").urls == ("issues/2021-11/02.html",)


def test_both_forms_of_the_glossary_are_words() -> None:
    glossary = read_glossary("simplified\ttaiwan\thong_kong\tnote\n软件\t軟體\t軟件\t\n", "glossary.tsv")
    assert list(words_of_glossary(glossary)) == [("軟體", "软件"), ("軟件", "软件")]


def test_the_table_is_sorted_and_says_something_else_in_each_line() -> None:
    words = list(words_abroad())
    assert len(words) > 100
    assert words == sorted(words)
    assert len({abroad for abroad, _ in words}) == len(words)
    assert [word for word in words if fold(word[0]) == fold(word[1])] == []
