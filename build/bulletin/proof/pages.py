"""The texts of Markdown files with their places, and the words that editors have decided for them."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from bulletin import front_matter
from bulletin.errors import BulletinError
from bulletin.failures import reason
from bulletin.hanzi.glossary import Entry, read_glossary, words
from bulletin.hanzi.matches import Matcher
from bulletin.hanzi.variants import VARIANTS, Variant
from bulletin.proof.doubts import Doubt, doubts
from bulletin.proof.masks import OBJECT, masked, text_lines

GLOSSARY = "glossary.tsv"
ISSUE = "index.md"
MOST_BYTES = 20 << 20
READ_FIELDS = ("title", "subtitle", "kicker", "summary", "author", "editor", "section", "publisher")


class Place(Struct, frozen=True):
    """A doubtful place of a file."""

    path: str
    line: int
    """Counted from 1."""
    text: str
    """The whole line, as it is written."""
    doubt: Doubt
    words: Mapping[str, str]
    """All that the glossaries decide for the file."""

    @property
    def where(self) -> str:
        """`content/issues/2021-11/05.md:12:34`; columns are counted from 1."""
        return f"{self.path}:{self.line}:{self.doubt.place + 1}"


def glossary_of(path: Path) -> Path:
    """The site's glossary for a file or folder: in the nearest folder above that has one, or `issues`."""
    start = path if path.is_dir() else path.parent
    for folder in (start, *start.parents):
        if (folder / GLOSSARY).is_file() or (folder / "issues").is_dir():
            return folder / GLOSSARY
    return start / GLOSSARY


def read_entries(path: Path) -> tuple[Entry, ...]:
    """The entries of a glossary, none where there is no file; raises GlossaryError at a wrong line."""
    return read_glossary(_read(path), str(path)) if path.is_file() else ()


def doubtful_places(path: Path, entries: tuple[Entry, ...], variant: Variant) -> list[Place]:
    """The doubtful places of a file, or of all Markdown files of a folder, the least sure first.

    Texts written by hand in a Traditional form (`05.zh-Hant.md`) are not derived and so not in doubt. Raises
    BulletinError where there is nothing to read, or front matter is not right.
    """
    if not path.exists():
        raise BulletinError(str(path), "there is no such file or folder", "check the path")
    files = sorted(file for file in path.rglob("*.md") if not file.is_dir()) if path.is_dir() else [path]
    site = words(entries, variant)
    found = [place for file in files if not _is_by_hand(file) for place in _in_file(file, site, variant)]
    return sorted(found, key=lambda place: (place.doubt.sure, place.path, place.line, place.doubt.place))


def _in_file(path: Path, site: Mapping[str, str], variant: Variant) -> Iterator[Place]:
    text = _read(path)
    numbered, own = _texts(path, text)
    source = text.split("\n")
    decided = {**site, **own}
    found = doubts([line for _, line in numbered], variant, Matcher(decided))
    for (number, _), places in zip(numbered, found, strict=True):
        for doubt in places:
            yield Place(str(path), number, source[number - 1], doubt, decided)


def _texts(path: Path, text: str) -> tuple[list[tuple[int, str]], Mapping[str, str]]:
    """Lines to convert with their numbers, and the words of the file's own glossaries."""
    if path.suffix != ".md":
        return text_lines(text), {}
    page = front_matter.split(text, str(path))
    source = text.split("\n")
    numbers = sorted(page.lines[key] for key in READ_FIELDS if key in page.lines)
    head = [(number, masked(_value(source[number - 1]))) for number in numbers]
    body_at = len(source) - len(page.body.split("\n"))
    return head + [(number + body_at, line) for number, line in text_lines(page.body)], _own_words(path, page)


def _value(line: str) -> str:
    """A line of front matter with the name of its field covered."""
    key, colon, value = line.partition(":")
    return OBJECT * len(key + colon) + value


def _own_words(path: Path, page: front_matter.Page) -> Mapping[str, str]:
    issue = path.with_name(ISSUE)
    own: dict[str, str] = {}
    if issue.is_file():
        own |= _glossary(front_matter.split(_read(issue), str(issue)))
    return own | _glossary(page)


def _glossary(page: front_matter.Page) -> dict[str, str]:
    value = page.meta.get("glossary") or {}
    return {str(word): str(form) for word, form in value.items()} if isinstance(value, Mapping) else {}


def _is_by_hand(path: Path) -> bool:
    return any(path.name.endswith(f".{code}.md") for code in VARIANTS)


def _read(path: Path) -> str:
    """The text of a file; never more than a limit, and nothing of what is no file, such as a pipe."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise BulletinError(str(path), "this is no file", "save what it gives into one")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BulletinError(str(path), "cannot be read: {reason}", reason=reason(error)) from None
    if len(data) > MOST_BYTES:
        message = "this file has more than {most} MB of text"
        raise BulletinError(str(path), message, "split it", most=MOST_BYTES >> 20)
    try:
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line, message = data.count(b"\n", 0, error.start) + 1, "this line is not UTF-8"
        raise BulletinError(f"{path}:{line}", message, "convert the text to UTF-8 first") from None
