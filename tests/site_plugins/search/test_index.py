"""What stands in an archive is found in it, and nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from article_samples import TREES, article
from site_plugins.search.index import make_index
from site_plugins.search.reader import IndexReader
from site_plugins.search.searcher import search
from site_plugins.search.terms import fold, note_mark

CHARS = "数据產業链，。“”5g ＋"
texts = st.text(CHARS, min_size=1, max_size=25)
archives = st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=6)


def reader_of(*articles: tuple[str, ...]) -> IndexReader:
    """An index of articles given as their lines, the title first."""
    made = [article(*lines, number=number) for number, lines in enumerate(articles, start=1)]
    return IndexReader(make_index(made, TREES).__getitem__)


@settings(max_examples=60)
@given(archives, st.data())
def test_every_part_of_a_text_finds_the_articles_that_hold_it(
    archive: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    index = reader_of(*archive)
    whole = "".join(data.draw(st.sampled_from(archive)))
    first = data.draw(st.integers(0, len(whole) - 1))
    part = whole[first : first + data.draw(st.integers(1, 12))]
    holding = {
        f"issues/2021-11/{number:02}.html"
        for number, lines in enumerate(archive, start=1)
        if fold(part) in fold("".join(lines))
    }
    found = search(index, part, limit=100)
    assert found.is_exact
    assert found.total == len(found.urls)
    assert holding <= set(found.urls) or not fold(part)
    # white space and quotation marks have a meaning of their own in a query
    if not set(part) & set(" “”"):
        assert holding == set(found.urls)


def test_the_same_articles_give_the_same_bytes() -> None:
    articles = [article("数据", "数据要素市场。"), article("产业", "产业链。", number=2)]
    assert make_index(articles, TREES) == make_index(articles, TREES)


def test_an_archive_without_articles_has_an_index() -> None:
    index = IndexReader(make_index([], TREES).__getitem__)
    assert search(index, "数据").total == 0
    assert search(index, "的").total == 0


def test_title_goes_before_heading_before_body() -> None:
    made = [
        article("一", "谈谈量子。", number=1),
        article("二", "别的。", heading="量子", number=2),
        article("量子", "别的。", number=3),
        article("四", "没有。", number=4),
    ]
    index = IndexReader(make_index(made, TREES).__getitem__)
    assert [url[-7:] for url in search(index, "量子").urls] == ["03.html", "02.html", "01.html"]


def test_more_often_goes_before_once_and_newer_before_older() -> None:
    index = reader_of(("一", "量子。别的话。"), ("二", "量子，量子，量子。"), ("三", "量子。别的话。"))
    assert [url[-7:] for url in search(index, "量子").urls] == ["02.html", "01.html", "03.html"]


def test_words_that_stand_together_go_before_scattered_ones() -> None:
    index = reader_of(("一", "要素在前，数据在后。"), ("二", "谈谈数据要素的事。"))
    assert [url[-7:] for url in search(index, "数据 要素").urls] == ["02.html", "01.html"]


def test_a_single_character_is_looked_for_where_it_stands_and_else_anywhere() -> None:
    index = reader_of(("一", "云在天上，计算在后。"), ("二", "谈谈云计算的事。"), ("三", "矿在铁路边。"))
    assert search(index, "云 计算").urls == ("issues/2021-11/02.html",)
    assert search(index, "矿 铁路").urls == ("issues/2021-11/03.html",)


def test_articles_with_a_word_to_be_left_out_are_not_found() -> None:
    index = reader_of(("一", "数据中心在上海。"), ("二", "数据中心在贵州。"), ("三", "数据在中心。"))
    assert len(search(index, "数据 -上海").urls) == 2
    assert search(index, "数据 -数据中心").urls == ("issues/2021-11/03.html",)


def test_a_word_over_the_number_of_a_note_is_found_with_it_and_without() -> None:
    index = reader_of(("一", f"数据要素{note_mark('1')}市场。"), ("二", "数据要素在市场。"))
    for words in ("要素市场", "要素1市场"):
        assert search(index, words).urls == ("issues/2021-11/01.html",)


def test_a_word_whose_pairs_stand_apart_is_not_found() -> None:
    index = reader_of(("一", "大数，数据。"), ("二", "大数据。"))
    found = search(index, "大数据")
    assert (found.total, found.urls) == (1, ("issues/2021-11/02.html",))
