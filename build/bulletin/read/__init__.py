"""A seed -> lines, whatever its format."""

from __future__ import annotations

from pathlib import Path

from bulletin.errors import SeedError
from bulletin.lines import Lines
from bulletin.read.docx import looks_like_docx, read_docx
from bulletin.read.encoding import decode
from bulletin.read.html import looks_like_html, read_html
from bulletin.read.markdown import looks_like_markdown, read_markdown
from bulletin.read.pdf import looks_like_pdf, read_pdf
from bulletin.read.text import read_text


def read(path: Path) -> Lines:
    """The lines of a seed; raises SeedError where it cannot be read or holds no text."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SeedError(str(path), "there is no such file", "check the path") from None
    except IsADirectoryError:
        raise SeedError(str(path), "this is a folder", "name the files in it") from None
    except OSError as error:
        raise SeedError(str(path), "cannot be read: {reason}", reason=error.strerror) from None
    lines = _read(data, path)
    if not lines:
        raise SeedError(str(path), "there is no text in it")
    return lines


def _read(data: bytes, path: Path) -> Lines:
    """By what the file holds; only Markdown, which looks like any text, by what it is called."""
    if looks_like_pdf(data):
        return read_pdf(data, path.name)
    if looks_like_docx(data):
        return read_docx(data, path.name)
    if looks_like_html(data):
        return read_html(data, path.name)
    if looks_like_markdown(path.name):
        return read_markdown(data, path.name)
    return read_text(decode(data, str(path)), path.name)
