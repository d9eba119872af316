"""What the system can do for two folders at once: change their places, and keep other processes out."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# <fcntl.h> and <stdio.h> of Linux and macOS
AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system or the file system cannot.

    renameat2(2) of Linux, renamex_np(2) of macOS: Python has no call for them.
    """
    try:
        system = ctypes.CDLL(None)
    except (OSError, TypeError):
        return False
    first, second = os.fsencode(one), os.fsencode(other)
    if hasattr(system, "renameat2"):
        failed = system.renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE)
    elif hasattr(system, "renamex_np"):
        failed = system.renamex_np(first, second, RENAME_SWAP)
    else:
        failed = True
    return not failed


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Wait until no other process holds the folder, and hold it; a process that dies lets go."""
    if sys.platform == "win32":
        yield  # which cannot lock folders
        return
    import fcntl  # noqa: PLC0415

    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)
