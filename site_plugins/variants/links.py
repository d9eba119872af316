"""Where the links of a page lead when the page stands in a twin's tree."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import urlsplit

from msgspec import Struct

from bulletin.hanzi.variants import VARIANTS, Variant

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
# Only these have twins: pages and feeds. Everything else, styles and pictures, is there once.
TWINNED = re.compile(r"(?:^|/)(?:[^/.]*|[^/]+\.html?|feed[^/]*\.(?:xml|json))$")


# ../../ at the head of a relative address
CLIMB = re.compile(r"^(?:\.{1,2}/)+")


class Place(Struct, frozen=True):
    """A page and the tree in which its twin is to stand."""

    path: str
    """Path of the Simplified page below the site's root: `issues/2021-11/05.html`."""
    variant: Variant
    site_url: str
    """Address of the site's root with its last slash; empty where it is not known."""

    @property
    def twin_path(self) -> str:
        """Path of the twin below the site's root."""
        return f"{self.variant.tree}/{self.path}"

    def to_twin(self, url: str) -> str:
        """The address as the twin writes it: pages in its own tree, everything else at its one place."""
        split = self._split(url)
        if split is None:
            return url
        base, path = split
        plain = path.partition("?")[0].partition("#")[0]
        twinned = TWINNED.search(plain) and not _leads_to_tree(path)
        if base is None:
            return url if twinned else f"../{url}"
        return f"{base}{self.variant.tree}/{path}" if twinned else url

    def to_same(self, url: str) -> str:
        """An address that leads to the same file from the twin as from the page."""
        split = self._split(url)
        return url if split is None or split[0] is not None else f"../{url}"

    def to_simplified(self, url: str) -> str:
        """From the page's link to this twin, the twin's link back to the page."""
        split = self._split(url)
        if split is None:
            return url
        base, path = split
        target = self._target(base, path).removeprefix(f"{self.variant.tree}/")
        if base is not None:
            return f"{base}{target}"
        return posixpath.relpath(target, posixpath.dirname(self.twin_path))

    def _split(self, url: str) -> tuple[str | None, str] | None:
        """`(address of the root, path below it)`, the root None in a relative link; None: leads elsewhere."""
        if not url or url[0] in "#?":
            return None
        roots = (self.site_url, urlsplit(self.site_url).path or "/") if self.site_url else ("/",)
        for root in roots:
            if url.startswith(root) or f"{url}/" == root:
                return root, url[len(root) :]
        if SCHEME.match(url) or url.startswith("/"):
            return None
        return None, url

    def _target(self, base: str | None, path: str) -> str:
        if base is not None:
            return path
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path))


def _leads_to_tree(path: str) -> bool:
    """Whether the path, from the root or up to it, leads into the tree of a variant."""
    return CLIMB.sub("", path).partition("/")[0] in {variant.tree for variant in VARIANTS.values()}
