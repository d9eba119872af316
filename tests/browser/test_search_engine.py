"""The search module in a real browser finds what stands on the pages, as the reader in Python does."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, Route

from finished_pages import TREES
from site_plugins.search.reader import IndexReader
from site_plugins.search.searcher import search
from site_plugins.search.terms import fold, fold_char

SCRIPTS = ("zh-Hans", "zh-Hant")
QUERIES, LONGEST = 1000, 12
Texts = dict[str, dict[str, str]]
ASK = """async ([queries, options]) => {
  const engine = await import(document.querySelector("link[data-search-module]").href);
  const answers = [];
  for (const query of queries) {
    const { total, isExact, results } = await engine.search(query, options);
    answers.push([total, isExact, results.map(({ url }) => url)]);
  }
  return answers;
}"""


@pytest.fixture(scope="module")
def texts(site: Path) -> Texts:
    """Script to the address of each article below its tree, to all that the finished page shows of it."""
    found: Texts = {}
    for script in SCRIPTS:
        tree = site / TREES[script]
        for path in sorted(tree.glob("issues/*/*.html")):
            for article in html.parse(path).xpath("//article"):
                whole = "".join("".join(article.itertext()).split())
                found.setdefault(script, {})[str(path.relative_to(tree))] = whole
    return found


def cuttings(texts: Iterable[str], seed: int) -> list[str]:
    """Pieces of 2 to 12 characters cut out of the texts anywhere."""
    chance = random.Random(seed)  # noqa: S311
    pieces: list[str] = []
    for text in chance.choices([text for text in texts if len(text) > LONGEST], k=QUERIES):
        length = chance.randint(2, LONGEST)
        first = chance.randrange(len(text) - length)
        pieces.append(text[first : first + length])
    return pieces


def ask(page: Page, queries: list[str], **options: object) -> list[tuple[int, bool, list[str]]]:
    return [(total, is_exact, urls) for total, is_exact, urls in page.evaluate(ASK, [queries, options])]


@pytest.mark.parametrize("site_script", SCRIPTS)
@pytest.mark.parametrize("query_script", SCRIPTS)
def test_every_piece_of_text_finds_its_articles(
    page: Page,
    site_address: str,
    texts: Texts,
    site_script: str,
    query_script: str,
) -> None:
    assert len(texts[site_script]) == len(texts[query_script]) > 0
    tree = f"{site_address}{TREES[site_script]}"
    page.goto(f"{tree}index.html")
    queries = cuttings(texts[query_script].values(), SCRIPTS.index(query_script))
    folded = {path: fold(text) for path, text in texts["zh-Hans"].items()}
    holding = found = right = 0
    for query, (total, is_exact, urls) in zip(queries, ask(page, queries, limit=1000), strict=True):
        wanted = {f"{tree}{path}" for path, text in folded.items() if fold(query) in text}
        assert wanted <= set(urls), query
        assert is_exact
        assert total == len(urls)
        holding, found, right = holding + len(wanted), found + len(urls), right + len(wanted & set(urls))
    assert holding == right
    assert right / found >= 0.99


def test_titles_sections_sources_and_regions_find_their_articles(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}index.html")
    table = page.evaluate(
        """async () => {
          const engine = await import(document.querySelector("link[data-search-module]").href);
          const every = (await engine.search("", { filters: { year: ["2021"] }, limit: 100 })).results;
          const answers = [];
          for (const { url, title, section, sources, regions } of every) {
            for (const name of [title, section, ...sources, ...regions]) {
              const { results } = await engine.search(name, { limit: 100 });
              answers.push([name, results.some((result) => result.url === url)]);
            }
          }
          return answers;
        }"""
    )
    assert len(table) > 13 * 3
    assert [name for name, is_found in table if not is_found] == []


QUERY_LANGUAGE = [
    ("数据 浙江 -上海", "數據 浙江 －上海"),
    ("“人工智能 产业”", "「人工智能 產業」"),
    ("5G+工业互联网", "５Ｇ＋工業互聯網"),
    ("202.9亿元", "202.9億元"),
    ("的", "的"),
    ("云", "雲"),
    ("aiot", "ＡIoT"),
    ("，", "，"),
    ("-2023", "－２０２３"),
    ("云 计算", "雲 計算"),
    ("1. 发展工业", "1. 發展工業"),
    ("量子火星", "量子火星"),
]


@pytest.mark.parametrize("query", [pair[0] for pair in QUERY_LANGUAGE] + [pair[1] for pair in QUERY_LANGUAGE])
def test_the_browser_answers_as_the_python_reader(
    page: Page, site: Path, site_address: str, query: str
) -> None:
    page.goto(f"{site_address}index.html")
    index = IndexReader(lambda path: (site / "search" / path).read_bytes())
    for limit in (3, 100):
        ((total, is_exact, urls),) = ask(page, [query], limit=limit)
        found = search(index, query, limit)
        assert (found.total, found.is_exact) == (total, is_exact)
        assert found.urls == tuple(url.removeprefix(site_address) for url in urls)


def test_where_code_is_taken_from_files_alone_the_search_works_too(page: Page, site_address: str) -> None:
    def forbid(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": "script-src 'self'"}
        route.fulfill(response=answer, headers=headers)

    page.route("**/index.html", forbid)
    page.goto(f"{site_address}index.html")
    ((total, *_),) = ask(page, ["数据要素"])
    assert total == 2
    page.unroute_all()


def test_both_ways_to_write_a_query_find_the_same(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}index.html")
    simplified = ask(page, [pair[0] for pair in QUERY_LANGUAGE], limit=100)
    traditional = ask(page, [pair[1] for pair in QUERY_LANGUAGE], limit=100)
    assert simplified == traditional
    assert [total > 0 for total, *_ in simplified] == [True] * 11 + [False]


def test_the_browser_folds_as_python_does(page: Page, site: Path, site_address: str) -> None:
    page.goto(f"{site_address}index.html")
    index = IndexReader(lambda path: (site / "search" / path).read_bytes())
    known = [chr(code) for code in range(0x20, 0x3000)] + [chr(code) for code in range(0xFF00, 0xFFEF)]
    chars = [*known, *index.folds, *index.alphabet.chars]
    folded = page.evaluate(
        """async (chars) => {
          const engine = await import(document.querySelector("link[data-search-module]").href);
          const index = await engine.openIndex();
          return chars.map((char) => engine.foldText(char, index.foldChar).folded);
        }""",
        chars,
    )
    different = {
        char: (ours, fold_char(char))
        for char, ours in zip(chars, folded, strict=True)
        if ours != fold_char(char) and all(part in index.alphabet.rank for part in fold_char(char))
    }
    assert different == {}
