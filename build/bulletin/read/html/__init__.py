"""A web page, saved from a browser or from Word -> its lines: headings, paragraphs, lists and tables."""

from __future__ import annotations

import email
import email.policy
import re
from pathlib import PurePath

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from bulletin.errors import SeedError
from bulletin.lines import Lines
from bulletin.read.encoding import decode
from bulletin.read.html.content import main_part
from bulletin.read.html.heads import with_title
from bulletin.read.html.inline import is_of_one_line, part_bold
from bulletin.read.html.walk import Walker

BEGINS = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
# <%@ page language="java" %>   <?php include "head.php"; ?>: what a server would have put in place of it
SERVERS = {"%>": re.compile(r"<%.*?%>", re.DOTALL), "?>": re.compile(r"<\?(?!xml\b).*?\?>", re.DOTALL)}
DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
LIMITS = frozenset({"ERR_RESOURCE_LIMIT", "ERR_NO_MEMORY"})
BEGINNING = 4096
ENDINGS = frozenset({".htm", ".html", ".xhtml", ".mht", ".mhtml"})
# <p>   <div class=x>   <!-- saved from url=(0022)http://www.example.cn/ -->
TAG = re.compile(rb"<(?:!--|[a-z][a-z0-9]*[\s>/])", re.IGNORECASE)
ARCHIVE = re.compile(
    rb"\s*(?:[A-Z][\w-]*:.*\r?\n(?:[ \t].*\r?\n)*)*?Content-Type:\s*multipart/related", re.IGNORECASE
)
MOST_BYTES = 50 << 20


def looks_like_html(data: bytes, name: str) -> bool:
    """Whether the file begins as a web page does, or as one saved with its pictures in one file (MHTML).

    A part of a page begins with any tag, as a text about tags may do; there the file's name decides.
    """
    start = data[:BEGINNING].replace(b"\0", b"")  # UTF-16
    if PurePath(name).suffix.lower() in ENDINGS and TAG.search(start):
        return True
    return BEGINS.match(start.lstrip(b"\xff\xfe")) is not None or ARCHIVE.match(start) is not None


def read_html(data: bytes, name: str) -> Lines:
    """The lines of a web page; scripts, navigation and what is hidden are left out.

    Raises SeedError where the encoding is unknown, the page is too large or holds no text.
    """
    if len(data) > MOST_BYTES:
        message, hint = "this page has more than {most} MB", "save it without its pictures"
        raise SeedError(name, message, hint, most=MOST_BYTES >> 20)
    text = decode(_page_of_archive(data, name) if ARCHIVE.match(data[:BEGINNING]) else data, name)
    body = _parsed(_without_servers(text), name)
    if is_of_one_line(body):
        part_bold(body)
    lines = Walker(name).read(main_part(body))
    if not lines:
        raise SeedError(name, "there is no text in this web page", "see whether a script brings its text")
    return with_title(lines, body.getroottree().findtext(".//title") or "")


def _parsed(text: str, name: str) -> HtmlElement:
    parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = document_fromstring(DECLARATION.sub("", text, count=1), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise SeedError(name, "this web page is empty or damaged", "save it anew") from None
    if has_left_out(parser):
        raise SeedError(name, "this web page is nested too deeply to be read", "save it as text")
    body = root.find("body")
    return root if body is None else body


def has_left_out(parser: HTMLParser) -> bool:
    """Whether the parser left out what it had no room for: better no text than half of it."""
    return any(entry.type_name in LIMITS for entry in parser.error_log)


def _without_servers(text: str) -> str:
    """The page without what a server would have put in place; behind the last end nothing is looked for."""
    for end, form in SERVERS.items():
        last = text.rfind(end) + len(end)
        text = form.sub("", text[:last]) + text[last:] if end in text else text
    return text


def _page_of_archive(data: bytes, name: str) -> bytes:
    """The web page in an MHTML file, the other parts of which are its pictures."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        parts = list(message.walk())
    except RecursionError:
        raise SeedError(name, "this web page is nested too deeply to be read", "save it as text") from None
    for part in parts:
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            return page if isinstance(page, bytes) else b""
    return b""
