"""The files that pages load: one stylesheet, one script, the mark; made from the theme and the colours."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Mapping
from pathlib import Path

from site_plugins.indexes.colours import PAPER

STYLES = (
    "base",
    "bar",
    "crumbs",
    "foot",
    "masthead",
    "contents",
    "article",
    "prose",
    "lists",
    "search",
    "print",
)
"""The parts of the stylesheet in the order in which they follow each other."""


def stylesheet(theme: Path, colours: Mapping[str, str]) -> str:
    """The parts under `styles/` as one file, after the bulletin's colours."""
    named = {"accent": colours, "paper": PAPER}
    head = ";".join(f"--{name}-{scheme}:{found[scheme]}" for name, found in named.items() for scheme in PAPER)
    return f":root{{{head}}}\n" + "".join(_part(theme / "styles" / f"{name}.css") for name in STYLES)


def _part(path: Path) -> str:
    """A part without its comments and indents: they are for us, not for the reader's line."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip())


def mark(name: str, colours: Mapping[str, str]) -> str:
    """The bulletin's mark, shown in the reader's tab: the first character of its name."""
    character = html.escape(name[:1])
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="4" fill="{colours["light"]}"/>'
        '<text x="16" y="23.5" font-size="22" font-weight="700" text-anchor="middle" fill="#fff" '
        f'font-family="Songti SC,Noto Serif CJK SC,STZhongsong,SimSun,serif">{character}</text></svg>\n'
    )


def named_by_content(path: str, content: str) -> str:
    """`assets/site.css` -> `assets/site.1f3a….css`: a changed file has a new name, caches need no care."""
    stem, _, suffix = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:8]}.{suffix}"
