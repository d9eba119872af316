"""The links of the seed's lines -> where their words stand in the blocks and heads of the articles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from msgspec.structs import replace

from bulletin.forms.links import table_text
from bulletin.lines import Line, Link
from bulletin.model import Article, Block, Box, Issue, Section, Table

AHEAD = 8
"""Links of a line among which the next one is looked for; words of the others were taken out."""
LINE_BEGINS = 8
"""Characters by which a line is found in its block."""
MOST_AROUND = 2
"""How many times as long as the title the words around it may be that lead to the original."""


def with_links(issue: Issue, lines: Iterable[Line]) -> Issue:
    """The issue with the links that `lines`, in plain characters, hold; as it is where they hold none.

    Words behind which an address stood lead there again. Where the title or the name of the source did, the
    address is that of the original.
    """
    left = _Left(lines)
    if not left.numbers:
        return issue
    preface = tuple(_linked(block, left) for block in issue.preface)
    sections = [
        Section(section.name, tuple(_with_links(article, left) for article in section.articles))
        for section in issue.sections
    ]
    return replace(issue, preface=preface, sections=tuple(sections))


class _Left:
    """The lines with links whose words were not found yet, by their numbers in the seed."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines: dict[int, list[tuple[str, list[Link]]]] = defaultdict(list)
        for line in lines:
            links = [link for link in line.links if link.words.strip()]
            if links:
                self._lines[line.span.first].append((line.text, links[::-1]))
        self.numbers = sorted(self._lines)

    def between(self, first: int, last: int) -> Iterator[tuple[str, list[Link]]]:
        """The lines from `first` to `last`: the text of each, and its links, the next one last."""
        for place in range(bisect_left(self.numbers, first), len(self.numbers)):
            if self.numbers[place] > last:
                break
            yield from self._lines[self.numbers[place]]


def _with_links(article: Article, left: _Left) -> Article:
    body = min((block.span.first for block in article.blocks), default=article.span.last + 1)
    blocks = tuple(_linked(block, left) for block in article.blocks)
    article = replace(article, blocks=blocks)
    lines = left.between(article.span.first, article.span.last)
    for link in [link for _, links in lines for link in reversed(links)]:
        article = _of_source(article, link)
    over = left.between(article.span.first, max(body - 1, article.span.first))
    titled = (link for _, links in over for link in reversed(links) if _is_of_title(article, link))
    return _made_from(article, next(titled, None))


def _of_source(article: Article, link: Link) -> Article:
    """The article, where the words of the link are the name of its source."""
    words = "".join(link.words.split())
    for place, source in enumerate(article.sources):
        if not source.url and words.endswith(source.name):
            sources = list(article.sources)
            sources[place] = replace(source, url=link.address)
            return replace(article, sources=tuple(sources))
    return article


def _is_of_title(article: Article, link: Link) -> bool:
    """The words are the title, or most of it, or little more."""
    words, title = "".join(link.words.split()), "".join(article.title.split())
    holds = title in words and len(words) <= MOST_AROUND * len(title)
    return bool(title) and (holds or (words in title and len(words) * 2 >= len(title)))


def _made_from(article: Article, link: Link | None) -> Article:
    """The article with the address of its title, unless one of its sources has it."""
    told = link and (link.address in article.original or any(s.url == link.address for s in article.sources))
    return article if told or not link else replace(article, original=(*article.original, link.address))


def _linked(block: Block, left: _Left) -> Block:
    if isinstance(block, Box):
        return replace(block, blocks=tuple(map(partial(_linked, left=left), block.blocks)))
    text = table_text(block.rows) if isinstance(block, Table) else block.text
    links = _found(text, left.between(block.span.first, block.span.last))
    return replace(block, links=tuple(links)) if links else block


def _found(text: str, lines: Iterable[tuple[str, list[Link]]]) -> list[Link]:
    """The links of the lines whose words the text has, in their order, each as it reads there."""
    found: list[Link] = []
    place = end = 0
    for line, links in lines:
        begins = _search("".join(line.split())[:LINE_BEGINS], text, place)
        place = begins.start() if begins else place
        while links and (match := _next(text, place, links)):
            link = links.pop()
            # one link over two lines
            if found and match.start() == end and found[-1].address == link.address:
                whole = found.pop()
                link = replace(whole, words=whole.words + match[0])
            else:
                link = replace(link, words=match[0], skipped=text[end : match.start()].count(match[0]))
            found.append(link)
            place = end = match.end()
    return found


def _next(text: str, place: int, links: list[Link]) -> re.Match[str] | None:
    """Where the next of the links stands that the text has; those before it are dropped."""
    for number in range(1, min(AHEAD, len(links)) + 1):
        link = links[-number]
        match = _search(link.words, text, place)
        for _ in range(link.skipped if match else 0):
            match = _search(link.words, text, match.end() if match else place) or match
        if match:
            del links[len(links) - number + 1 :]
            return match
    return None


def _search(words: str, text: str, place: int) -> re.Match[str] | None:
    """The words, however they are spaced."""
    return re.compile(r"\s*".join(map(re.escape, "".join(words.split())))).search(text, place)
