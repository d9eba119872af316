"""Over 1,300 articles: what is there is found and ranked, and little has to be moved for it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import pytest
from generated import Generated, articles
from opencc import OpenCC

from article_samples import TREES
from site_plugins.entries import read_archive
from site_plugins.search.gather import gather
from site_plugins.search.index import make_index
from site_plugins.search.reader import IndexReader
from site_plugins.search.searcher import search
from site_plugins.search.terms import fold

ARTICLES = 1300
QUERIES, LONGEST = 1000, 12
MOST_BYTES = 60_000


@dataclass(frozen=True)
class Archive:
    """The index and the texts it was made from."""

    files: dict[str, bytes]
    texts: dict[str, dict[str, str]]
    """Script to the address of each article and its title and text, white space taken out."""

    def reader(self, moved: Counter[str] | None = None) -> IndexReader:
        """A reader who has nothing yet; `moved` counts the bytes of each file."""

        def read(path: str) -> bytes:
            if moved is not None:
                moved[path] += len(self.files[path])
            return self.files[path]

        return IndexReader(read)


def page(article: Generated) -> str:
    meta = article.meta
    body = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in article.blocks)
    return f"""<article data-article><h1>{escape(meta.title)}</h1>
<dl><dt>来源</dt><dd><a href="../../sources/1.html">{meta.sources[0].name}</a></dd>
<dt>栏目</dt><dd><a href="../../sections/1.html">{meta.section}</a></dd>
<dt>地区</dt><dd><a href="../../regions/1.html">{meta.regions[0]}</a></dd></dl>
<div data-article-body>{body}</div></article>"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    site = tmp_path_factory.mktemp("generated")
    content: dict[str, str] = {}
    texts: dict[str, dict[str, str]] = {script: {} for script in TREES}
    to_traditional = OpenCC("s2tw").convert
    for article in articles(ARTICLES):
        content |= {article.path: article.markdown(), f"issues/{article.issue}/index.md": ""}
        url = article.path.replace(".md", ".html")
        whole = article.meta.title + "\n" + "".join(text for _, text in article.blocks)
        for script, convert in (("zh-Hans", str), ("zh-Hant", to_traditional)):
            path = site / TREES[script] / url
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(convert(page(article)), encoding="utf-8")
            texts[script][url] = convert(whole).replace(" ", "")
    made = gather(site, read_archive((name, text, name) for name, text in content.items()), TREES)
    return Archive(make_index(made, TREES), texts)


def cuttings(archive: Archive, script: str) -> Iterator[str]:
    """Pieces of 2 to 12 characters cut out of the texts of a script anywhere."""
    chance = random.Random(script)  # noqa: S311
    for text in chance.choices(list(archive.texts[script].values()), k=QUERIES // 2):
        length = chance.randint(2, LONGEST)
        body = text.partition("\n")[2]
        first = chance.randrange(len(body) - length)
        yield body[first : first + length]


@pytest.mark.parametrize("script", TREES)
def test_every_piece_of_text_finds_its_articles(archive: Archive, script: str) -> None:
    index = archive.reader()
    folded = {url: tuple(map(fold, text.split("\n"))) for url, text in archive.texts["zh-Hans"].items()}
    found = right = 0
    for piece in cuttings(archive, script):
        wanted = {url for url, parts in folded.items() if any(fold(piece) in part for part in parts)}
        urls = search(index, piece, ARTICLES).urls
        assert wanted <= set(urls), piece
        found, right = found + len(urls), right + len(wanted)
    assert right / found >= 0.99


def test_a_known_article_comes_first(archive: Archive) -> None:
    titles = {url: text.partition("\n")[0] for url, text in archive.texts["zh-Hans"].items()}
    windows = Counter(window for title in titles.values() for window in set(eights(title)))
    index = archive.reader()
    first = 0
    for url, title in titles.items():
        rarest = min(eights(title), key=lambda window: windows[window])
        first += search(index, rarest, 1).urls == (url,)
    assert first / len(titles) >= 0.99


def eights(title: str) -> list[str]:
    """Every eight characters of a title that stand together; a shorter title as it is."""
    return [title[first : first + 8] for first in range(max(1, len(title) - 7))]


def test_words_move_little_before_the_first_results(archive: Archive) -> None:
    for words in (
        "数据要素",
        "數據要素市場",
        "的",
        "发展",
        "江苏 大数据",
        "5G+工业互联网",
        "“人工智能” -上海",
    ):
        assert moved_by(archive, words) <= MOST_BYTES


def test_nearly_every_piece_of_text_moves_little(archive: Archive) -> None:
    costs = sorted(moved_by(archive, piece) for piece in list(cuttings(archive, "zh-Hans"))[:200])
    assert costs[len(costs) * 95 // 100] <= MOST_BYTES


def moved_by(archive: Archive, query: str) -> int:
    moved: Counter[str] = Counter()
    search(archive.reader(moved), query)
    return moved.total()


def test_the_index_is_small_beside_the_text_it_serves(archive: Archive) -> None:
    served = sum(len(text.encode()) for texts in archive.texts.values() for text in texts.values())
    assert sum(map(len, archive.files.values())) <= 0.4 * served


def test_what_a_query_moves_grows_with_the_root_of_the_archive(archive: Archive) -> None:
    sizes = {path.partition("/")[0]: 0 for path in archive.files}
    for path, data in archive.files.items():
        sizes[path.partition("/")[0]] = max(sizes[path.partition("/")[0]], len(data))
    # shards and their list grow with the square root of all shards together
    terms = sum(len(data) for path, data in archive.files.items() if path.startswith("terms/"))
    assert sizes["terms"] <= 2 * terms**0.5
    assert sizes["root.bin"] <= 12 * terms**0.5
