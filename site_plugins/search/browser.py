"""The browser's part, made from the theme's sources: the search module, pressed and whole, and its users."""

from __future__ import annotations

import hashlib
import re
import zlib
from pathlib import Path

SCRIPTS = Path("scripts/search")
ENGINE = ("bits", "text", "article", "index", "engine")
"""The parts of the search module, each after those it imports."""
UNPACK = "unpack.js"
"""Published as `engine.js`: unpacks `engine.deflate`, or takes `engine-whole.js`."""
ALONE = (
    *("boot.js", "view.js", "dialog.js", "page.js", "marks.js", "suggest.js", "facets.js"),
    *("results.css", "dialog.css", "page.css", "marks.css"),
)
"""Published as they are; a style sheet has the name of the script that needs it, `results.css` is shared."""

# export const HERE = import.meta.url;
OWN_ADDRESS = re.compile(r"^(?:export )?const HERE = .*;\n", re.MULTILINE)
# import { Bits } from "./bits.js";
IMPORT = re.compile(r"^import .*;\n", re.MULTILINE)
# // a comment      /** a comment */      * its second line
COMMENT = re.compile(r"\s*(?://|/\*|\*(?:\s|/|$))")


def browser_files(theme: Path) -> dict[str, bytes]:
    """`{path in the site: what is in it}`; the folder is named by that, so that caches need no care."""
    whole = squeeze(engine(theme / SCRIPTS))
    texts = {name: squeeze((theme / SCRIPTS / name).read_text(encoding="utf-8")) for name in (*ALONE, UNPACK)}
    texts |= {"engine.js": texts.pop(UNPACK), "engine-whole.js": whole}
    files = {name: text.encode() for name, text in texts.items()}
    files["engine.deflate"] = zlib.compress(OWN_ADDRESS.sub("", whole).encode(), 9)
    digest = hashlib.sha256(b"\0".join(files.values())).hexdigest()[:8]
    return {f"assets/search-{digest}/{name}": data for name, data in files.items()}


def engine(scripts: Path) -> str:
    """The search module: its parts in one file, so that a reader waits for one file and not for a chain."""
    *inner, last = ((scripts / f"{name}.js").read_text(encoding="utf-8") for name in ENGINE)
    parts = [re.sub(r"^export ", "", text, flags=re.MULTILINE) for text in inner]
    return IMPORT.sub("", "".join((*parts, last)))


def squeeze(text: str) -> str:
    """The text without indents, empty lines and lines of comment: these are for us, not for readers."""
    lines = (line.strip() for line in text.splitlines() if not COMMENT.match(line))
    return "".join(f"{line}\n" for line in lines if line)
