"""The browser's part, made from the theme's sources: the search module as one file, the others beside it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

SCRIPTS = Path("scripts/search")
ENGINE = ("bits", "text", "article", "index", "engine")
"""The modules of `engine.js`, each after those it imports."""
ALONE = ("boot.js", "view.js", "dialog.js", "page.js", "marks.js", "suggest.js", "facets.js", "results.css")

# import { Bits } from "./bits.js";
IMPORT = re.compile(r"^import .*;\n", re.MULTILINE)
# // a comment      /** a comment */      * its second line
COMMENT = re.compile(r"\s*(?://|/\*|\*(?:\s|/|$))")


def browser_files(theme: Path) -> dict[str, str]:
    """`{path in the site: text}`; the folder is named by what is in it, so that caches need no care."""
    files = {"engine.js": engine(theme / SCRIPTS)}
    files |= {name: (theme / SCRIPTS / name).read_text(encoding="utf-8") for name in ALONE}
    squeezed = {name: squeeze(text) for name, text in files.items()}
    digest = hashlib.sha256("\0".join(squeezed.values()).encode()).hexdigest()[:8]
    return {f"assets/search-{digest}/{name}": text for name, text in squeezed.items()}


def engine(scripts: Path) -> str:
    """The search module: its parts in one file, so that a reader waits for one file and not for a chain."""
    *inner, last = ((scripts / f"{name}.js").read_text(encoding="utf-8") for name in ENGINE)
    parts = [re.sub(r"^export ", "", text, flags=re.MULTILINE) for text in inner]
    return IMPORT.sub("", "".join((*parts, last)))


def squeeze(text: str) -> str:
    """The text without indents, empty lines and lines of comment: these are for us, not for readers."""
    lines = (line.strip() for line in text.splitlines() if not COMMENT.match(line))
    return "".join(f"{line}\n" for line in lines if line)
