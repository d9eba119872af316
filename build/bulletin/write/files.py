"""Writes single files, seen on the disk before they count as written."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from bulletin.errors import WriteError
from bulletin.failures import reason

UNWRITABLE = "backslashreplace"
r"""How a part of a file's name that is not UTF-8 is written: `\udcff`, as the terminal shows it."""


def write(path: Path, text: str, *, errors: str = "strict") -> None:
    """Write a file anew; where another folder shares the former one, that stays as it is there."""
    path.unlink(missing_ok=True)
    with path.open("x", encoding="utf-8", errors=errors, newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def write_in_place(path: Path, text: str) -> None:
    """Write a file beside its place, then move it there: whole or not at all; raises WriteError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as scratch:
            write(Path(scratch) / path.name, text, errors=UNWRITABLE)
            (Path(scratch) / path.name).replace(path)
    except OSError as error:
        raise WriteError(str(path), "cannot be written: {reason}", reason=reason(error)) from None


def flush(folder: Path) -> None:
    """See the names in a folder on the disk, where the system can."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
