"""Names -> addresses in ASCII that stay: hanyu pinyin, and a digest where two names sound alike."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping

from pypinyin import lazy_pinyin

MAX_LENGTH = 60
RESERVED = frozenset({"index"})
"""Words that are addresses of their own in every folder of index pages."""


def slug(name: str) -> str:
    """政策法规 -> zheng-ce-fa-gui; a name without letters or digits gives an empty text."""
    # NFKC makes Ｇ a G; NFD then parts the accent from the letter, so that São becomes sao.
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name))
    syllables = " ".join(lazy_pinyin(unicodedata.normalize("NFC", plain), v_to_u=False))
    letters = unicodedata.normalize("NFD", syllables).lower()
    words = re.findall(r"[a-z0-9]+", "".join(char for char in letters if not unicodedata.combining(char)))
    kept = ""
    for word in words:
        if kept and len(kept) + len(word) >= MAX_LENGTH:
            break
        kept = f"{kept}-{word}" if kept else word[:MAX_LENGTH]
    return kept


def assign(names: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """A slug for each name, from `known` or from its sound.

    The names come in the order in which they were first published: the first of two names that sound alike
    keeps the plain slug, so that a new name never moves the address of an older one.
    """
    slugs: dict[str, str] = {}
    taken = set(RESERVED) | set(known.values())
    for name in names:
        if name in slugs:
            continue
        found = known.get(name) or slug(name)
        if name not in known and (not found or found in taken):
            digest = hashlib.sha256(name.encode()).hexdigest()[:8]
            found = f"{found}-{digest}".lstrip("-")
        slugs[name] = found
        taken.add(found)
    return slugs
