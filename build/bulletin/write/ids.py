"""The id of an issue: the name of its folder and a part of its address."""

from __future__ import annotations

import re
from pathlib import Path

from bulletin.errors import WriteError

ISSUE_ID = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?")


def check_id(issue_id: str) -> None:
    """Raise WriteError for an id that cannot be a folder and part of an address."""
    if not ISSUE_ID.fullmatch(issue_id):
        hint = "rename the file or give an id of lower-case letters, digits, - and _: --id 2021-11"
        raise WriteError("", "{issue!r} cannot be the id of an issue", hint, issue=issue_id)


def issue_id_of(seed: Path) -> str:
    """The id that a seed's file name gives: without its ending, in lower case."""
    return re.sub(r"\s+", "-", seed.stem.strip()).lower()
