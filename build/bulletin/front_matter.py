"""The door between the two rooms: the front matter of articles and issues, read and written strictly."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml
from msgspec import Struct, field

from bulletin.forms.links import host_of
from bulletin.model import Source
from bulletin.months import Month
from bulletin.page import FENCE, Page, split

__all__ = [
    "ArticleMeta",
    "IssueMeta",
    "Page",
    "as_date",
    "read_article",
    "read_issue",
    "render",
    "split",
]


class ArticleMeta(Struct, frozen=True):
    """The front matter of an article."""

    title: str
    section: str = ""
    """Empty in a bulletin without sections."""
    sources: tuple[Source, ...] = ()
    regions: tuple[str, ...] = ()
    """省级 names without 省 or 市, countries and areas by name, 全国."""
    subtitle: str = ""
    kicker: str = ""
    author: str = ""
    date: dt.date | None = None
    editor: str = ""
    original: tuple[str, ...] = ()
    """Lines that say what the article was made from: 原文题目：A Decadal Agenda."""
    summary: str = ""
    tags: tuple[str, ...] = ()
    order: int | None = None
    """Place in the issue; without it the file name decides."""
    aliases: tuple[str, ...] = ()
    """Former addresses of the article below `issues/`, such as `2021-11/07`."""
    glossary: Mapping[str, str] = field(default_factory=dict)
    """Simplified to Traditional, for this article alone."""
    draft: bool = False


class IssueMeta(Struct, frozen=True):
    """The front matter of an issue's `index.md`."""

    title: str = ""
    """The bulletin's name in this issue; empty: the site's name."""
    number: str = ""
    total: str = ""
    date: dt.date | None = None
    publisher: str = ""
    colophon: tuple[str, ...] = ()
    """The lines at the foot of the issue, as printed."""
    summary: str = ""
    glossary: Mapping[str, str] = field(default_factory=dict)
    """Simplified to Traditional, for all articles of the issue."""
    draft: bool = False


Reader = Callable[[Page, str], Any]


def _text(page: Page, key: str) -> str:
    value = page.meta[key]
    if not isinstance(value, str):
        raise page.error(key, "{key} must be a text, here it is {value!r}", key=key, value=value)
    return value.strip()


def _texts(page: Page, key: str) -> tuple[str, ...]:
    value = page.meta[key]
    items = value if isinstance(value, list) else [value] if value else []
    if not all(isinstance(item, str) and item.strip() for item in items):
        message = "{key} must be a name or a list of names, here it is {value!r}"
        raise page.error(key, message, key=key, value=value)
    return tuple(item.strip() for item in items)


def _date(page: Page, key: str) -> dt.date | None:
    value = page.meta[key]
    if value == "":
        return None
    found = as_date(value)
    if found is None:
        message, hint = "{key} is no date: {value!r}", "write it as 2021-11-05"
        raise page.error(key, message, hint, key=key, value=value)
    return found


def as_date(value: object) -> dt.date | None:
    """The date of a text `2021-11-05`, the month of a text `2021-11`; None where it is no date."""
    match = re.fullmatch(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", str(value).strip())
    if not match:
        return None
    try:
        year, month = int(match[1]), int(match[2])
        return dt.date(year, month, int(match[3])) if match[3] else Month.of(year, month)
    except ValueError:
        return None


def _order(page: Page, key: str) -> int | None:
    value = page.meta[key]
    if value == "":
        return None
    if not isinstance(value, str) or not re.fullmatch(r"[1-9]\d{0,8}", value, re.ASCII):
        message = "{key} must be a whole number from 1, here it is {value!r}"
        raise page.error(key, message, key=key, value=value)
    return int(value)


def _flag(page: Page, key: str) -> bool:
    value = page.meta[key]
    if value not in ("true", "false"):
        raise page.error(key, "{key} must be true or false, here it is {value!r}", key=key, value=value)
    return bool(value == "true")


def _words(page: Page, key: str) -> dict[str, str]:
    value = page.meta[key]
    if value == "":
        return {}
    if not isinstance(value, dict) or not all(isinstance(x, str) and x for p in value.items() for x in p):
        message = "{key} must be a list of `简体: 繁體`, here it is {value!r}"
        raise page.error(key, message, key=key, value=value)
    return dict(value)


def _sources(page: Page, key: str) -> tuple[Source, ...]:
    value = page.meta[key]
    items = value if isinstance(value, list) else [value] if value else []
    return tuple(_source(page, key, item) for item in items)


def _source(page: Page, key: str, item: object) -> Source:
    if isinstance(item, str) and item.strip():
        address = re.fullmatch(r"https?://\S+", item.strip())
        if address:
            return Source(host_of(address[0]), address[0])
        return Source(item.strip())
    if not isinstance(item, dict):
        raise page.error(key, "{key} must be a name, here it is {item!r}", key=key, item=item)
    unknown = sorted(str(name) for name in item.keys() - {"name", "url", "date", "note"})
    hint = "its fields are name, url, date, note"
    if unknown:
        message = "an item of {key} has the unknown field {name!r}"
        raise page.error(key, message, hint, key=key, name=unknown[0])
    if not item.get("name"):
        raise page.error(key, "an item of {key} has no name", hint, key=key)
    url, date = str(item.get("url", "")), item.get("date", "")
    if url and not re.match(r"https?://\S+$", url):
        raise page.error(key, "the url of {name!r} is no web address: {url!r}", name=item["name"], url=url)
    if date and as_date(date) is None:
        message, hint = "the date of {name!r} is no date: {date!r}", "write it as 2021-11-05"
        raise page.error(key, message, hint, name=item["name"], date=date)
    return Source(str(item["name"]).strip(), url, as_date(date), str(item.get("note", "")).strip())


# key in the file: (field of the structure, how it is read)
ARTICLE_FIELDS: Mapping[str, tuple[str, Reader]] = {
    "title": ("title", _text),
    "subtitle": ("subtitle", _text),
    "kicker": ("kicker", _text),
    "section": ("section", _text),
    "source": ("sources", _sources),
    "region": ("regions", _texts),
    "author": ("author", _text),
    "date": ("date", _date),
    "editor": ("editor", _text),
    "original": ("original", _texts),
    "summary": ("summary", _text),
    "tags": ("tags", _texts),
    "order": ("order", _order),
    "aliases": ("aliases", _texts),
    "glossary": ("glossary", _words),
    "draft": ("draft", _flag),
}

ISSUE_FIELDS: Mapping[str, tuple[str, Reader]] = {
    "title": ("title", _text),
    "number": ("number", _text),
    "total": ("total", _text),
    "date": ("date", _date),
    "publisher": ("publisher", _text),
    "colophon": ("colophon", _texts),
    "summary": ("summary", _text),
    "glossary": ("glossary", _words),
    "draft": ("draft", _flag),
}


def _fields(page: Page, known: Mapping[str, tuple[str, Reader]]) -> dict[str, Any]:
    for key in page.meta:
        if key not in known:
            message, hint = "unknown field {key!r}", "known are {known}"
            raise page.error(str(key), message, hint, key=key, known=", ".join(known))
    return {name: read(page, key) for key, (name, read) in known.items() if key in page.meta}


def read_article(page: Page) -> ArticleMeta:
    """The front matter of an article; raises FrontMatterError with the line of the first wrong field."""
    values = _fields(page, ARTICLE_FIELDS)
    if not values.get("title"):
        raise page.error("title", "an article needs a title", "add `title: …` to the front matter")
    return ArticleMeta(**values)


def read_issue(page: Page) -> IssueMeta:
    """The front matter of an issue; raises FrontMatterError with the line of the first wrong field."""
    return IssueMeta(**_fields(page, ISSUE_FIELDS))


def render(meta: ArticleMeta | IssueMeta) -> str:
    """The front matter as text, fences included; fields that are empty are left out, and all if all are.

    read(split(render(meta))) == meta holds for every meta whose texts have no white space around them.
    """
    known = ARTICLE_FIELDS if isinstance(meta, ArticleMeta) else ISSUE_FIELDS
    values = {key: _plain(getattr(meta, name)) for key, (name, _) in known.items()}
    kept = {key: value for key, value in values.items() if value not in (None, "", [], {}, False)}
    if not kept:
        return ""  # MkDocs takes fences with nothing between them for text
    dumper = _Dumper if RARE.search(str(kept)) else _FastDumper
    text = yaml.dump(kept, Dumper=dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return f"{FENCE}\n{text}{FENCE}\n"


def _plain(value: object) -> object:
    """A field as YAML writes it: a single source or region as its name, `{name, url, …}` where needed."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Source):
        if not (value.date or value.note or value.url):
            return value.name
        named = {"name": value.name, "url": value.url, "date": value.date, "note": value.note}
        return {key: item for key, item in named.items() if item}
    if isinstance(value, tuple):
        items = [_plain(item) for item in value]
        return items[0] if len(items) == 1 and isinstance(value[0], Source) else items
    return value


LONGEST_NAME = 12
"""Characters of the names that stand in a row, on one line."""


class _Style:
    """Lists of names on one line, `[江苏, 浙江]`; other lists one item a line; no anchors, `&id001`."""

    def ignore_aliases(self, _data: object) -> bool:
        """True: a date that two fields share is written twice, as an editor would."""
        return True


def _represent_list(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.Node:
    flow = all(isinstance(item, str) and len(item) <= LONGEST_NAME for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=flow)


def _represent_month(dumper: yaml.SafeDumper, month: Month) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", month.isoformat())


class _Dumper(_Style, yaml.SafeDumper):
    """The one in Python, which leaves every character as it is: 𠮷."""


class _FastDumper(_Style, getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """The one in C where PyYAML has it, many times faster; it would write the code of 𠮷 for it."""


# A character beyond the first 65,536, such as 𠮷 in a name
RARE = re.compile("[\U00010000-\U0010ffff]")

for _one in (_Dumper, _FastDumper):
    _one.add_representer(list, _represent_list)
    _one.add_representer(Month, _represent_month)
