"""The archive and its finished pages -> the articles of the index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from bulletin.enrich.publishers import publisher_of
from bulletin.hanzi.variants import SIMPLIFIED
from site_plugins.entries import Entry, IssueEntry
from site_plugins.search.articles import Article
from site_plugins.search.extract import Block, Field, PageText, read_page

# 2021年11月   2022年第6期（总第118期）: on every page of an issue, so it tells little of this one
ISSUE_OR_DATE = re.compile(r"[\d\s年月日第期总總（）()-]+")
SEAM = 16
"""So many characters at the end of the title and the start of the text are also held as one."""


def gather(site: Path, issues: Iterable[IssueEntry], trees: Mapping[str, str]) -> list[Article]:
    """The articles of all issues, newest issue first, read from the finished pages in `site`.

    `trees` gives for each script its folder below the site (the Simplified one is ""); a script without a
    page for an article is left out there.
    """
    return [
        _article(issue, entry, pages)
        for issue in issues
        for entry in issue.entries
        if (pages := _pages(site, entry, trees))
    ]


def _pages(site: Path, entry: Entry, trees: Mapping[str, str]) -> dict[str, PageText]:
    """Script to the text of the entry's page; empty where there is no Simplified page with an article."""
    pages: dict[str, PageText] = {}
    for script, tree in trees.items():
        path = site / tree / _url(entry)
        page = read_page(path.read_text(encoding="utf-8")) if path.is_file() else None
        if page:
            pages[script] = replace(page, blocks=tuple(map(_weighed, page.blocks)))
    return pages if SIMPLIFIED in pages else {}


def _weighed(block: Block) -> Block:
    is_label = block.field is Field.ABOUT and ISSUE_OR_DATE.fullmatch(block.text)
    return replace(block, field=Field.LABEL) if is_label else block


def _url(entry: Entry) -> str:
    return entry.src_uri.removesuffix(".md") + ".html"


def _article(issue: IssueEntry, entry: Entry, pages: Mapping[str, PageText]) -> Article:
    own = pages[SIMPLIFIED]
    date = entry.meta.date or issue.date
    facets = {
        "section": (entry.meta.section,) if entry.meta.section else (),
        "source": tuple(dict.fromkeys(publisher_of(source.name) for source in entry.meta.sources)),
        "region": entry.meta.regions,
        "issue": (issue.id,),
        "year": (str(issue.date.year),) if issue.date else (),
    }
    printed = "\n".join(block.text for block in own.blocks)
    # Who looks for a section finds its articles, also where the page does not name it.
    missing = [name for key in ("section", "source", "region") for name in facets[key] if name not in printed]
    fields = (*(block.field for block in own.blocks), *(Field.ABOUT for _ in missing), Field.LABEL)
    names = {script: _names(own, page) for script, page in pages.items()}
    return Article(
        url=_url(entry),
        date=date.isoformat() if date else "",
        facets=facets,
        labels={script: _labels(issue, entry, own, names[script]) for script in pages},
        names=names,
        fields=fields,
        anchors=_anchors(own.blocks),
        lines={
            script: (
                *(block.text for block in page.blocks),
                *(names[script].get(name, name) for name in missing),
                _seam(page.blocks),
            )
            for script, page in pages.items()
        },
    )


def _seam(blocks: Iterable[Block]) -> str:
    """Where the text begins behind the title: who copies both leaves out what the page says between them."""
    title = "".join(block.text for block in blocks if block.field is Field.TITLE)
    body = "".join(block.text for block in blocks if block.field in (Field.HEADING, Field.BODY))
    return title[-SEAM:] + body[:SEAM]


def _names(own: PageText, twin: PageText) -> dict[str, str]:
    """What the names that are linked in the title block are called in a twin."""
    if len(own.links) != len(twin.links):
        return {}
    return {ours[1]: theirs[1] for ours, theirs in zip(own.links, twin.links, strict=True)}


def _labels(issue: IssueEntry, entry: Entry, own: PageText, names: Mapping[str, str]) -> tuple[str, ...]:
    """Section, issue, sources and regions as the title block names them."""
    issue_link = next((text for href, text in own.links if href.split("#")[0] == "index.html"), issue.id)
    sources = tuple(source.name for source in entry.meta.sources)
    shown = ((entry.meta.section,), (issue_link,), sources, entry.meta.regions)
    return tuple("\t".join(names.get(name, name) for name in group) for group in shown)


def _anchors(blocks: Iterable[Block]) -> dict[int, str]:
    """Line to anchor, where the anchor changes."""
    anchors: dict[int, str] = {}
    before = ""
    for line, block in enumerate(blocks):
        if block.anchor != before:
            anchors[line] = before = block.anchor
    return anchors
