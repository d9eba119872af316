"""Puts a converted issue in its place: whole or not at all, an editor's pages left alone."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bulletin.errors import WriteError

MANIFEST = ".manifest"
# An id is part of an address and a folder's name.
ISSUE_ID = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?")


class Change(StrEnum):
    """What becomes of a page."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    KEPT = "kept"
    """Edited by hand since the last conversion: left as it is."""
    OVERWRITTEN = "overwritten"
    """Edited by hand, and written over because of --force."""
    GONE = "gone"
    """Written by an earlier conversion, no longer part of the issue."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of an issue as they will be, and what changes."""

    folder: Path
    pages: Mapping[str, str]
    """File name to text, pages kept by hand included."""
    changes: Mapping[str, Change]
    manifest: Mapping[str, str]

    @property
    def writes(self) -> bool:
        """True where anything on the disk would change."""
        return any(change not in (Change.SAME, Change.KEPT) for change in self.changes.values())


def check_id(issue_id: str) -> None:
    """Raise WriteError for an id that cannot be a folder and part of an address."""
    if not ISSUE_ID.fullmatch(issue_id):
        hint = "use lower-case letters, digits, - and _ only: --id 2021-11"
        raise WriteError("", "{issue!r} cannot be the id of an issue", hint, issue=issue_id)


def plan(folder: Path, pages: Mapping[str, str], *, force: bool) -> Plan:
    """What writing `pages` into `folder` means for what is there now."""
    before = _read_manifest(folder)
    changes: dict[str, Change] = {}
    kept: dict[str, str] = {}
    for name, text in sorted(pages.items()):
        now = _read(folder / name)
        changes[name] = _change(now, text, before.get(name), force=force)
        kept[name] = now if changes[name] is Change.KEPT and now is not None else text
    for name in sorted(before.keys() - pages.keys()):
        now = _read(folder / name)
        if now is not None:
            edited = _digest(now) != before[name] and not force
            changes[name] = Change.KEPT if edited else Change.GONE
            kept |= {name: now} if edited else {}
    manifest = {name: _digest(text) for name, text in pages.items()}
    manifest |= {
        name: before[name] for name, change in changes.items() if change is Change.KEPT and name in before
    }
    return Plan(folder, kept, changes, dict(sorted(manifest.items())))


def _change(now: str | None, text: str, written: str | None, *, force: bool) -> Change:
    if now is None:
        return Change.NEW
    if now == text:
        return Change.SAME
    if written == _digest(now):
        return Change.CHANGED
    return Change.OVERWRITTEN if force else Change.KEPT


def carry_out(todo: Plan) -> None:
    """Write the issue beside its folder, then put it in place in one move; raises WriteError.

    Files of the folder that no conversion wrote (pictures, hand-written twins) come along.
    """
    if not todo.writes and (todo.folder / MANIFEST).is_file():
        return
    try:
        todo.folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{todo.folder.name}-", dir=todo.folder.parent) as scratch:
            _swap(_fill(Path(scratch) / "new", todo), todo.folder, Path(scratch) / "old")
    except OSError as error:
        where = error.filename or str(todo.folder)
        message, hint = "cannot be written: {reason}", "nothing was changed"
        raise WriteError(str(where), message, hint, reason=error.strerror) from None


def _fill(new: Path, todo: Plan) -> Path:
    if todo.folder.is_dir():
        shutil.copytree(todo.folder, new, symlinks=True)
    else:
        new.mkdir()
    for name, change in todo.changes.items():
        if change is Change.GONE:
            (new / name).unlink()
        elif change not in (Change.SAME, Change.KEPT):
            _write(new / name, todo.pages[name])
    _write(new / MANIFEST, json.dumps(dict(todo.manifest), indent=2) + "\n")
    return new


def _swap(new: Path, place: Path, old: Path) -> None:
    """Put `new` in `place`; what was there is away only between two renames, and comes back if one fails."""
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise


def write_text(path: Path, text: str) -> None:
    """Write a single file whole: beside its place, then moved; raises WriteError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as scratch:
            _write(Path(scratch) / path.name, text)
            (Path(scratch) / path.name).replace(path)
    except OSError as error:
        raise WriteError(str(path), "cannot be written: {reason}", reason=error.strerror) from None


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _read_manifest(folder: Path) -> dict[str, str]:
    text = _read(folder / MANIFEST)
    if text is None:
        return {}
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        found = None
    if not isinstance(found, dict) or not all(isinstance(item, str) for item in found.values()):
        hint = "delete it to convert afresh; pages edited by hand are then kept"
        raise WriteError(str(folder / MANIFEST), "this is no list of digests", hint)
    return found
