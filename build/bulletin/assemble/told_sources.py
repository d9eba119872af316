"""Sources that stand nowhere in an article: in the contents list, or once for a whole section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from bulletin.assemble.blocks import Group
from bulletin.forms import signs
from bulletin.forms.bracketed import is_source_name
from bulletin.forms.credit import names_in
from bulletin.forms.labelled import shared
from bulletin.forms.names import SHARED_SOURCE, told_section
from bulletin.lines import Role
from bulletin.model import Article, Source

# 华屹股份前三季度净利润预减五成（中国证券报、每日经济新闻）……2
ENTRY = re.compile(
    r"(?P<title>\S.*?)[ \u3000]*[（(](?P<names>[^（）()\d]{2,40})[）)]"
    rf"[\s{signs.DOTS}。_\-—]*\d{{0,3}}"
)


def listed_sources(groups: Iterable[Group]) -> dict[str, tuple[str, ...]]:
    """The sources that the contents list names behind its titles, by the letters of these."""
    contents = (group.text.strip() for group in groups if group.role is Role.CONTENTS)
    entries = (match for text in contents if (match := ENTRY.fullmatch(text)))
    found = {_letters(match["title"]): names_in(match["names"]) for match in entries}
    return {title: names for title, names in found.items() if names and all(map(is_source_name, names))}


def shared_sources(groups: Iterable[Group]) -> dict[str | None, tuple[str, ...]]:
    """The sources of sections that say once where all their articles are from, by the names of these."""
    section: str | None = None
    found: dict[str | None, tuple[str, ...]] = {}
    for group in groups:
        if group.role is Role.SECTION:
            section = told_section(group.text)
        elif group.rule == SHARED_SOURCE and (credit := shared(group.text)):
            found[section] = credit.names
    return found


def with_sources(
    article: Article,
    listed: Mapping[str, tuple[str, ...]],
    shared_by: Mapping[str | None, tuple[str, ...]],
) -> Article:
    """The article; one without a source has that of the contents list, else that of its section."""
    if article.sources:
        return article
    title = _letters(article.title)
    told = next((names for entry, names in listed.items() if title and entry.endswith(title)), ())
    names = told or shared_by.get(article.section, ())
    return replace(article, sources=tuple(map(Source, names)))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
