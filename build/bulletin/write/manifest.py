"""What a conversion wrote into an issue's folder: a digest of each page tells an editor's hand."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from bulletin.errors import WriteError
from bulletin.failures import reason

MANIFEST = ".manifest"


class Folder(Struct, frozen=True, dict=True):
    """An issue's folder as it is now."""

    path: Path
    pages: Mapping[str, str]
    """File name to text of its Markdown files."""
    written: Mapping[str, str]
    """File name to digest of what the last conversion wrote."""

    def is_ours(self, name: str) -> bool:
        """True for a page that is as a conversion wrote it, also under a name that an editor gave it."""
        return self.written.get(name) == digest(self.pages[name]) or bool(self.moved_from(name))

    def moved_from(self, name: str) -> str:
        """The name under which a conversion wrote the page, where an editor renamed it; else empty."""
        if name in self.written:
            return ""
        return self._gone.get(digest(self.pages[name]), "")

    @cached_property
    def _gone(self) -> dict[str, str]:
        """Digest to name of what was written and is there no more; of several, the first."""
        return {was: old for old, was in reversed(list(self.written.items())) if old not in self.pages}


def read_folder(path: Path) -> Folder:
    """The pages and the manifest of a folder, which may not be there yet; raises WriteError."""
    try:
        names = sorted(item.name for item in path.iterdir() if item.suffix == ".md" and item.is_file())
        pages = {name: _text((path / name).read_bytes()) for name in names}
        return Folder(path, pages, _read_manifest(path / MANIFEST))
    except FileNotFoundError:
        return Folder(path, {}, {})
    except OSError as error:
        raise WriteError(
            str(error.filename or path), "cannot be read: {reason}", reason=reason(error)
        ) from None


def as_json(written: Mapping[str, str]) -> str:
    """The manifest's text."""
    return json.dumps(dict(sorted(written.items())), indent=2) + "\n"


def digest(text: str) -> str:
    """A digest of a page's text (SHA-256)."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _text(data: bytes) -> str:
    """The text, whatever line ends an editor's program gave it; bytes that are no UTF-8 stay distinct."""
    return data.decode("utf-8", "surrogateescape").replace("\r\n", "\n")


def _read_manifest(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):  # which deep brackets bring about
        found = None
    if not isinstance(found, dict) or not all(isinstance(item, str) for item in found.values()):
        hint = "delete it to convert afresh; pages edited by hand are then kept"
        raise WriteError(str(path), "this is no list of digests", hint)
    return found
