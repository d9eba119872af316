"""Puts an issue's folder in its place in one move: whatever dies meanwhile, the old or the new one is there.

The new folder is made beside the old one, whose unchanged files it shares, and the two change places in one
call of the system. Where a file system cannot do that, the old folder is set aside for as long as a renaming
takes; if the process dies right then, the next conversion of the issue puts it back.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bulletin.errors import WriteError
from bulletin.failures import reason
from bulletin.write.exchange import exchange, held
from bulletin.write.files import flush, write
from bulletin.write.manifest import MANIFEST, as_json
from bulletin.write.plan import WRITTEN, Change, Plan


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else writes beside `folder` meanwhile, and what a run that was killed left there is put right.

    Raises WriteError; folders that had to be made above it are gone again where nothing was put in them.
    """
    made: list[Path] = []
    try:
        folder = _resolved(folder)
        made += [path for path in folder.parents if not path.exists()]
        folder.parent.mkdir(parents=True, exist_ok=True)
        with held(folder.parent):
            _put_right(folder)
            yield
    except OSError as error:
        place, hint = str(error.filename or folder), "nothing was changed"
        raise WriteError(place, "cannot be written: {reason}", hint, reason=reason(error)) from None
    finally:
        for path in made:
            with suppress(OSError):
                path.rmdir()  # which does so only to empty ones


def carry_out(todo: Plan) -> None:
    """Change the issue's folder as planned; to be called within `alone`; raises OSError.

    Files that no conversion wrote, such as pictures and hand-written twins, are in the new folder too.
    """
    if not todo.writes:
        return
    folder = _resolved(todo.folder)
    new = _beside(folder, "new")
    try:
        _fill(new, folder, todo)
        _put(new, folder)
    finally:
        _put_right(folder)


def _resolved(folder: Path) -> Path:
    """The folder itself, where links lead to it; raises OSError."""
    try:
        return folder.resolve()
    except RuntimeError:  # of Python before 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder)) from None


def _fill(new: Path, folder: Path, todo: Plan) -> None:
    if folder.is_dir():
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
        shutil.copytree(folder, new, symlinks=True, copy_function=_share)
    else:
        new.mkdir()
    for name, change in todo.changes.items():
        if change is Change.GONE:
            (new / name).unlink()
        elif change in WRITTEN:
            write(new / name, todo.pages[name])
    write(new / MANIFEST, as_json(todo.manifest))
    flush(new)


def _share(source: str, target: str) -> None:
    """The same file in both folders, so that it keeps its time; a copy where the file system has no links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _put(new: Path, place: Path) -> None:
    if place.exists() and not exchange(new, place):
        _set_aside(place)
    if not place.exists():
        new.rename(place)
    flush(place.parent)


def _set_aside(place: Path) -> None:
    """Where a folder cannot be renamed, as in a container's image, a copy of it is set aside."""
    old = _beside(place, "old")
    try:
        place.rename(old)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy = _beside(place, "gone")
        shutil.copytree(place, copy, symlinks=True)
        copy.rename(old)
        shutil.rmtree(place)


def _put_right(folder: Path) -> None:
    """Put back what was set aside, unless the new folder has come to its place; then remove what is left."""
    new, old, gone = (_beside(folder, what) for what in ("new", "old", "gone"))
    shutil.rmtree(gone, ignore_errors=True)
    if old.exists() and new.exists():
        shutil.rmtree(folder, ignore_errors=True)
        old.rename(folder)
    if old.exists():
        old.rename(gone)  # half removed, it must not be taken for a whole one
    shutil.rmtree(gone, ignore_errors=True)
    shutil.rmtree(new, ignore_errors=True)


def _beside(folder: Path, what: str) -> Path:
    """A hidden neighbour, which neither the site nor another issue knows: `.2021-11.new`."""
    return folder.with_name(f".{folder.name}.{what}")
