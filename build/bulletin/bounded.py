"""Work on a file from elsewhere, in a process of its own that may take only so much time and memory.

A PDF of two kilobytes can ask for a billion drawings, and nothing stops a library in the midst of one but the
end of its process.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from bulletin.errors import BulletinError, SeedError

T = TypeVar("T")

MOST_SECONDS = 300.0
MOST_MEGABYTES = 2048
MEGABYTE = 1 << 20
# Sizes of this process in pages of memory, on Linux.
STATM = Path("/proc/self/statm")


def bounded(
    work: Callable[[], T], place: str, *, seconds: float = MOST_SECONDS, megabytes: int = MOST_MEGABYTES
) -> T:
    """What `work` gives, or the error it raises; SeedError where it takes longer or needs more than it may.

    Where the system cannot split a process in two (Windows) the work is done without bounds.
    """
    if not hasattr(os, "fork"):
        return work()
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, sender, megabytes), daemon=True)
    process.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            message = "this file takes more than {seconds} seconds to convert"
            raise SeedError(place, message, "see whether it is damaged", seconds=round(seconds))
        is_done, outcome = receiver.recv()
    except EOFError:
        message = "this file needs more than {megabytes} MB of memory to convert"
        raise SeedError(place, message, "see whether it is damaged", megabytes=megabytes) from None
    finally:
        process.kill()
        process.join()
        receiver.close()
    if is_done:
        result: T = outcome
        return result
    kind, arguments, values = outcome
    raise kind(*arguments, **values)


def _work(work: Callable[[], object], sender: Connection, megabytes: int) -> None:
    """In the other process: does the work and sends what came of it."""
    _limit_memory(megabytes)
    try:
        sender.send((True, work()))
    except MemoryError:
        os._exit(1)
    except BulletinError as error:
        sender.send((False, (type(error), (error.place, error.message, error.hint), error.values)))
    except Exception as error:  # noqa: BLE001  # a fault of ours is shown by the process that asked
        sender.send((False, (RuntimeError, (f"{error!r}\n{traceback.format_exc()}",), {})))


def _limit_memory(megabytes: int) -> None:
    """Sets how much the process may take beyond what it has, where the system tells that."""
    import resource  # noqa: PLC0415  # not on every system

    faulthandler.disable()  # running out of memory is told in a sentence
    if STATM.exists():
        pages = int(STATM.read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + megabytes * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
