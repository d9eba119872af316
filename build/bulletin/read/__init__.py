"""A seed -> lines, whatever its format."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bulletin.errors import SeedError
from bulletin.failures import reason
from bulletin.lines import Lines
from bulletin.read.docx import looks_like_docx, read_docx
from bulletin.read.encoding import decode
from bulletin.read.html import looks_like_html, read_html
from bulletin.read.markdown import looks_like_markdown, read_markdown
from bulletin.read.pdf import looks_like_pdf, read_pdf
from bulletin.read.text import read_text

MOST_BYTES = 200 << 20
"""A bulletin with all its pictures is smaller."""
MOST_BYTES_OF_TEXT = 20 << 20


def read(path: Path) -> Lines:
    """The lines of a seed; raises SeedError where it cannot be read or holds no text."""
    try:
        lines = _read(_bytes(path), path)
    except SeedError as error:
        if error.place == path.name:  # a reader knows no folders
            error.place = str(path)
        raise
    if not lines:
        raise SeedError(str(path), "there is no text in it")
    return lines


def check_file(path: Path) -> None:
    """Raise SeedError for what is no file, such as a folder or a pipe, or is not there."""
    with _told(path):
        found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise SeedError(str(path), "this is a folder", "name the files in it")
    if not stat.S_ISREG(found.st_mode):
        raise SeedError(str(path), "this is no file", "save what it gives into one")


def _bytes(path: Path) -> bytes:
    """What a seed's file holds; never more than a limit."""
    check_file(path)
    with _told(path), path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        hint = "save it with smaller pictures, or split it"
        raise SeedError(str(path), "this file has more than {most} MB", hint, most=MOST_BYTES >> 20)
    return data


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Where the system refuses the file, a SeedError tells why."""
    try:
        yield
    except FileNotFoundError:
        raise SeedError(str(path), "there is no such file", "check the path") from None
    except OSError as error:
        raise SeedError(str(path), "cannot be read: {reason}", reason=reason(error)) from None
    except ValueError:  # a zero byte in it
        raise SeedError(repr(str(path)), "this is no name of a file", "check the path") from None


def _read(data: bytes, path: Path) -> Lines:
    """By what the file holds; only Markdown, which looks like any text, by what it is called."""
    if looks_like_pdf(data):
        return read_pdf(data, path.name)
    if looks_like_docx(data):
        return read_docx(data, path.name)
    if looks_like_html(data, path.name):
        return read_html(data, path.name)
    if looks_like_markdown(path.name):
        return read_markdown(data, path.name)
    if len(data) > MOST_BYTES_OF_TEXT:
        message = "this file has more than {most} MB of text"
        raise SeedError(str(path), message, "split it", most=MOST_BYTES_OF_TEXT >> 20)
    return read_text(decode(data, str(path)), path.name)
