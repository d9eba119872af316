"""A Markdown file -> its front matter, as it is written there, and its body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml
from msgspec import Struct
from yaml.composer import ComposerError
from yaml.reader import ReaderError

from bulletin.errors import FrontMatterError

FENCE = "---"
QUOTE = 'put quotation marks around a value that holds ": " or begins with a sign'


class Page(Struct, frozen=True):
    """A Markdown file taken apart."""

    meta: Mapping[str, Any]
    body: str
    lines: Mapping[str, int]
    """Key to the number of its line in the file, counted from 1."""
    place: str
    """Path shown in messages."""

    def error(self, key: str, message: str, hint: str = "", /, **values: object) -> FrontMatterError:
        """An error at the line of `key`."""
        return FrontMatterError(f"{self.place}:{self.lines.get(key, 1)}", message, hint, **values)


def split(text: str, place: str) -> Page:
    """Take a Markdown file apart into front matter and body.

    A file without front matter has an empty mapping. Raises FrontMatterError where the front matter is
    not closed, is not YAML, or is not a mapping with each key once.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not re.match(rf"{FENCE}[ \t]*\n", text):
        return Page({}, text, {}, place)
    head, closed, body = text.partition("\n")[2].partition(f"\n{FENCE}\n")
    if not closed:
        if text.rstrip().endswith(f"\n{FENCE}"):
            head, body = text.partition("\n")[2].rstrip().removesuffix(FENCE), ""
        else:
            hint = "put --- alone on a line after the last field"
            raise FrontMatterError(f"{place}:1", "the front matter that begins here has no end", hint)
    meta, lines = _read_yaml(head, place)
    return Page(meta, body.lstrip("\n"), lines, place)


class _Loader(yaml.BaseLoader):
    """Leaves every value a text: `05`, `3.10` and `yes` stay as written. `*x`, which may be vast, is none."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """The next value; raises ComposerError where it is an alias."""
        if self.check_event(yaml.AliasEvent):
            event: Any = self.get_event()  # type: ignore[no-untyped-call]
            raise ComposerError(None, None, f"the alias *{event.anchor}", event.start_mark)
        return super().compose_node(parent, index)


def _read_yaml(head: str, place: str) -> tuple[dict[str, Any], dict[str, int]]:
    """The fields and the line of each; raises FrontMatterError where the YAML is broken or a key is twice."""
    try:
        loader = _Loader(head)
        node = loader.get_single_node()
        meta = loader.construct_document(node) if node else {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1
        problem = error.problem
        raise FrontMatterError(f"{place}:{line}", "broken YAML: {problem}", QUOTE, problem=problem) from None
    except RecursionError:
        message = "the front matter is nested too deeply to be read"
        raise FrontMatterError(f"{place}:2", message, QUOTE) from None
    except ReaderError as error:
        line = head.count("\n", 0, error.position) + 2
        raise FrontMatterError(f"{place}:{line}", "broken YAML: {problem}", problem=error.reason) from None
    return meta, _key_lines(node, place) if node else {}


def _key_lines(node: yaml.Node, place: str) -> dict[str, int]:
    """Line number of each key; raises FrontMatterError where there are no keys or one is there twice."""
    if not isinstance(node, yaml.MappingNode):
        raise FrontMatterError(f"{place}:2", "the front matter is not a list of fields", "write `title: …`")
    lines: dict[str, int] = {}
    for key, _ in node.value:
        name, line = str(key.value), key.start_mark.line + 2
        if name in lines:
            message = "the field {name!r} is there twice"
            raise FrontMatterError(f"{place}:{line}", message, "keep one", name=name)
        lines[name] = line
    return lines
