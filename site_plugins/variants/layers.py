"""What editors have decided for a page: glossaries of the site, issue and article, a text by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from bulletin.front_matter import ArticleMeta
from bulletin.hanzi.convert import Converter
from bulletin.hanzi.glossary import Entry, words
from bulletin.hanzi.variants import VARIANTS, Variant
from site_plugins import entries

# issues/2021-11/05.zh-Hant.md stands for the text derived from issues/2021-11/05.md
BY_HAND = re.compile(rf"(?P<page>.+)\.(?P<code>{'|'.join(VARIANTS)})\.md")
SHOWN_ELSEWHERE = ("title", "subtitle", "kicker", "summary", "author", "editor")
"""Fields of an article that other pages print too."""

Words = tuple[tuple[str, str], ...]


class Written(Struct, frozen=True):
    """A text by hand: its source path, its HTML, its front matter where it has any."""

    src_uri: str
    html: str
    meta: ArticleMeta | None = None


class Layers(Struct, frozen=True):
    """The decisions for one variant."""

    site: Words = ()
    """For every page."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Whole texts, such as titles that an article's own words change: other pages show them too."""
    pages: Mapping[str, Words] = field(default_factory=dict)
    """For single pages, by path below the content folder without its ending, over those of the site."""
    written: Mapping[str, Written] = field(default_factory=dict)
    """Texts by hand, likewise."""

    def words(self, page: str) -> Words:
        """The words for a page."""
        return tuple((dict(self.site) | dict(self.pages.get(page, ()))).items())


def read_layers(
    variant: Variant,
    glossary: Iterable[Entry],
    archive: Iterable[entries.IssueEntry],
    written: Mapping[str, Written],
) -> Layers:
    """The layers of a variant.

    An article's title goes by its own glossary, or by the text written by hand, on whatever page it stands.
    """
    site = words(glossary, variant)
    pages: dict[str, Words] = {}
    titles: dict[str, str] = {}
    for issue in archive:
        pages[issue.src_uri.removesuffix(".md")] = tuple(issue.meta.glossary.items())
        for entry in issue.entries:
            page = entry.src_uri.removesuffix(".md")
            own = dict(issue.meta.glossary) | dict(entry.meta.glossary)
            pages[page] = tuple(own.items())
            titles |= _differing(entry.meta, variant, site, own)
            if page in written:
                titles |= _paired(entry.meta, written[page].meta)
    own_words = {page: own for page, own in pages.items() if own}
    return Layers(tuple(site.items()), titles, own_words, written)


def _differing(
    meta: ArticleMeta, variant: Variant, site: Mapping[str, str], own: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Texts of the front matter that the article's words change."""
    shown = [str(getattr(meta, name)) for name in SHOWN_ELSEWHERE]
    texts = [text for text in shown if any(word in text for word in own)]
    convert = Converter(variant, {**site, **own}).convert
    return ((text, convert(text)) for text in texts)


def _paired(meta: ArticleMeta, by_hand: ArticleMeta | None) -> Iterator[tuple[str, str]]:
    """Texts of the front matter that were written by hand in both scripts."""
    if by_hand is not None:
        for name in SHOWN_ELSEWHERE:
            here, there = getattr(meta, name), getattr(by_hand, name)
            if here and there:
                yield here, there
