"""Measures the search beside Pagefind, over the same pages in a real browser: `make bench-search`.

    PYTHONPATH=tests python bench/search.py [--articles 1300] [--site FOLDER] [--pieces 200]

Builds a site of generated articles, or takes a finished one, lets Pagefind (extended, from the dependency
group `bench`) index its articles too, and prints for both: the size of the index; the bytes that a reader who
has nothing yet moves for a query until the first ten results are there with their texts, scripts included and
nothing compressed by the server; recall and precision of pieces of 2 to 12 characters cut out of the texts
anywhere, in all pairings of the script of the query and of the page, held against plain search in the folded
texts.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import generated
from playwright.sync_api import Browser, Page, sync_playwright

from conftest import CHROMIUM, CHROMIUM_ARGS
from site_build import build_site
from site_plugins.search.extract import read_page
from site_plugins.search.terms import fold, without_note_marks
from site_server import serving

TREES = {"zh-Hans": "", "zh-Hant": "zh-hant/"}
WORDS = ("数据要素", "數據要素市場", "大数据", "的", "江苏 大数据", "5G+工业互联网", "知识产权保护")
COLD_PIECES = 20
LONGEST = 12
OURS = """async ([query, limit]) => {
  const { search } = await import(document.querySelector("[data-search-module]").href);
  const { results } = await search(query, { limit: limit ?? 100000 });
  return results.map(({ url }) => url);
}"""
PAGEFIND = """async ([query, limit]) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.options({ noWorker: true });
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, limit ?? results.length).map((result) => result.data()));
  return shown.map(({ url }) => new URL(url, location.origin).href);
}"""

Texts = Mapping[str, Mapping[str, str]]
"""Script to the path of each article below its tree and its text."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A search and where its files are."""

    name: str
    ask: str
    """JavaScript from a query and a limit to addresses."""
    parts: tuple[str, ...]
    """Patterns of the files that make its index."""
    moved: tuple[str, ...]
    """What the addresses of its files hold, scripts included."""


ENGINES = (
    Engine("ours", OURS, ("search/**/*.bin",), ("/search/", "/engine")),
    Engine(
        "Pagefind", PAGEFIND, ("pagefind/**/*.pf_*", "pagefind/wasm.*", "pagefind/*.json"), ("/pagefind/",)
    ),
)


def main() -> None:
    """Build, index, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1300)
    parser.add_argument(
        "--site", type=Path, help="a finished site to measure; nothing but pagefind/ is written"
    )
    parser.add_argument("--pieces", type=int, default=200, help="queries for each pairing of scripts")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = args.site or _made_site(Path(folder), args.articles)
        _index_by_pagefind(site)
        texts = _texts(site)
        _print_sizes(site, texts)
        with serving(site) as host, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
            _print_moved(browser, host, texts)
            _print_found(browser, host, texts, args.pieces)
            browser.close()


def _made_site(folder: Path, count: int) -> Path:
    generated.write(folder / "content", count)
    build_site(folder / "site", content=folder / "content", site_url="")
    return folder / "site"


def _index_by_pagefind(site: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site)]
    pages = ["--glob", "**/issues/*/[0-9]*.html", "--root-selector", "[data-article]"]
    subprocess.run([*command, *pages], check=True)  # noqa: S603  # our own command


def _texts(site: Path) -> Texts:
    texts: dict[str, dict[str, str]] = {script: {} for script in TREES}
    for script, tree in TREES.items():
        for path in sorted((site / tree).glob("issues/*/[0-9]*.html")):
            if page := read_page(path.read_text(encoding="utf-8")):
                shown = "\n".join(without_note_marks(block.text) for block in page.blocks)
                texts[script][path.relative_to(site / tree).as_posix()] = shown
    return texts


def _print_sizes(site: Path, texts: Texts) -> None:
    served = {script: sum(len(text.encode()) for text in found.values()) for script, found in texts.items()}
    articles = len(texts["zh-Hans"])
    print(f"{articles} articles, {sum(served.values()) / 1e6:.1f} MB of text in {len(served)} scripts")
    for engine in ENGINES:
        size = sum(path.stat().st_size for pattern in engine.parts for path in site.glob(pattern))
        shares = (
            f"{size / sum(served.values()):.1%} of the text, {size / served['zh-Hans']:.1%} of one script's"
        )
        print(f"{engine.name:9} index {size / 1e6:6.2f} MB, {shares}")


def _print_moved(browser: Browser, host: str, texts: Texts) -> None:
    print("\nbytes moved until the first ten results, nothing cached")
    pieces = list(_pieces(texts["zh-Hans"], COLD_PIECES, seed=0))
    for engine in ENGINES:
        moved = {query: _moved(browser, host, engine, query) for query in (*WORDS, *pieces)}
        for query in WORDS:
            print(f"{engine.name:9} {moved[query] / 1e3:6.1f} KB  {query}")
        costs = sorted(moved[piece] for piece in pieces)
        mean, most = sum(costs) / len(costs), costs[-1]
        told = f"mean of {len(costs)} pieces of text, at most {most / 1e3:.1f} KB"
        print(f"{engine.name:9} {mean / 1e3:6.1f} KB  {told}")


def _moved(browser: Browser, host: str, engine: Engine, query: str) -> int:
    """Bytes on the wire, heads of the answers included."""
    context = browser.new_context()
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    of_engine: set[str] = set()
    moved: list[int] = []

    def note_answer(event: Mapping[str, Mapping[str, str]]) -> None:
        if any(part in event["response"]["url"] for part in engine.moved):
            of_engine.add(str(event["requestId"]))

    def note_end(event: Mapping[str, str]) -> None:
        if event["requestId"] in of_engine:
            moved.append(int(event["encodedDataLength"]))

    network.on("Network.responseReceived", note_answer)
    network.on("Network.loadingFinished", note_end)
    page.goto(f"{host}/about.html", wait_until="networkidle")
    page.evaluate(engine.ask, [query, 10])
    page.wait_for_load_state("networkidle")
    context.close()
    return sum(moved)


def _print_found(browser: Browser, host: str, texts: Texts, count: int) -> None:
    print(f"\nrecall and precision, {count} pieces of text for each pairing of scripts")
    folded = {path: fold(text) for path, text in texts["zh-Hans"].items()}
    for engine, (page_script, query_script) in product(ENGINES, product(TREES, TREES)):
        page = browser.new_page()
        tree = f"{host}/{TREES[page_script]}"
        page.goto(f"{tree}about.html")
        recall, precision = _found(
            page, tree, engine, folded, list(_pieces(texts[query_script], count, seed=1))
        )
        pairing = f"query {query_script} on pages {page_script}"
        print(f"{engine.name:9} recall {recall:.3f}, precision {precision:.3f}: {pairing}", flush=True)
        page.close()


def _found(
    page: Page, tree: str, engine: Engine, folded: Mapping[str, str], pieces: Sequence[str]
) -> tuple[float, float]:
    """Over all pieces together, articles rightly found of those to be found, and of those found."""
    wanted = found = right = 0
    for piece in pieces:
        holding = {f"{tree}{path}" for path, text in folded.items() if fold(piece) in text}
        urls = set(page.evaluate(engine.ask, [piece, None]))
        wanted, found, right = wanted + len(holding), found + len(urls), right + len(holding & urls)
    return right / max(1, wanted), right / max(1, found)


def _pieces(texts: Mapping[str, str], count: int, seed: int) -> Iterator[str]:
    chance = random.Random(seed)  # noqa: S311  # they must be the same every time
    lines = [line for text in texts.values() for line in text.split("\n") if len(line) > LONGEST]
    for line in chance.choices(lines, k=count):
        length = chance.randint(2, LONGEST)
        first = chance.randrange(len(line) - length)
        yield line[first : first + length]


if __name__ == "__main__":
    main()
