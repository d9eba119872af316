"""The links of the seed's lines -> where their words stand in the blocks and heads of the articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice

from msgspec.structs import replace

from bulletin.lines import Line, Link
from bulletin.model import Article, Block, Box, Issue, Section, Table

AHEAD = 8
"""Links of a block's lines among which the next one is looked for; words of the others were taken out."""


def with_links(issue: Issue, lines: Iterable[Line]) -> Issue:
    """The issue with the links that `lines`, in plain characters, hold; as it is where they hold none.

    Words behind which an address stood lead there again. Where the title or the name of the source did, the
    address is that of the original.
    """
    left = _Left([(line.span.first, link) for line in lines for link in line.links])
    if not left.links:
        return issue
    preface = tuple(_linked(block, left) for block in issue.preface)
    sections = [
        Section(section.name, tuple(_with_links(article, left) for article in section.articles))
        for section in issue.sections
    ]
    return replace(issue, preface=preface, sections=tuple(sections))


class _Left:
    """The links that no words were found for yet, with the number of their line."""

    def __init__(self, links: list[tuple[int, Link]]) -> None:
        self.links = links
        self._next = 0

    def between(self, first: int, last: int) -> list[Link]:
        """The next links of these lines; those of lines above them have no words any more."""
        while self._next < len(self.links) and self.links[self._next][0] < first:
            self._next += 1
        ahead = islice(self.links, self._next, self._next + AHEAD)
        return [link for line, link in ahead if line <= last]

    def take(self, number: int) -> None:
        """The link that is so many behind the next one has its words; those before it have none."""
        self._next += number + 1


def _with_links(article: Article, left: _Left) -> Article:
    body = min((block.span.first for block in article.blocks), default=article.span.last + 1)
    head = left.between(article.span.first, body - 1)
    blocks = tuple(_linked(block, left) for block in article.blocks)
    foot = left.between(article.span.first, article.span.last)
    article = replace(article, blocks=blocks)
    for link in (*head, *foot):
        article = _made_from(article, link)
    return article


def _made_from(article: Article, link: Link) -> Article:
    """The article, where the words of the link are its title or its source."""
    words = "".join(link.words.split())
    for place, source in enumerate(article.sources):
        if not source.url and words.endswith(source.name):
            sources = list(article.sources)
            sources[place] = replace(source, url=link.address)
            return replace(article, sources=tuple(sources))
    told = any(source.url == link.address for source in article.sources) or link.address in article.original
    titled = "".join(article.title.split()) in words or words in "".join(article.title.split())
    if told or not titled or len(words) * 2 < len(article.title):
        return article
    return replace(article, original=(*article.original, link.address))


def _linked(block: Block, left: _Left) -> Block:
    if isinstance(block, Box):
        return replace(block, blocks=tuple(map(partial(_linked, left=left), block.blocks)))
    texts = [cell for row in block.rows for cell in row] if isinstance(block, Table) else [block.text]
    links = _found(texts, left, block.span.first, block.span.last)
    return replace(block, links=tuple(links)) if links else block


def _found(texts: Sequence[str], left: _Left, first: int, last: int) -> list[Link]:
    """The links of the lines whose words the texts have, in their order, each as it reads there."""
    found: list[Link] = []
    for text in texts:
        place = 0
        while ahead := left.between(first, last):
            matches = (re.compile(_pattern(link.words)).search(text, place) for link in ahead)
            number, match = next(((i, match) for i, match in enumerate(matches) if match), (0, None))
            if match is None:
                break
            left.take(number)
            link = replace(ahead[number], words=match[0])
            # one link over two lines
            if found and match.start() == place > 0 and found[-1].address == link.address:
                link = replace(link, words=found.pop().words + link.words)
            place = match.end()
            found.append(link)
    return found


def _pattern(words: str) -> str:
    """The words, however they are spaced."""
    return r"\s*".join(map(re.escape, "".join(words.split())))
