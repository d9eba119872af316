"""Work on files from elsewhere, in a process of its own that may take only so much time and memory.

A PDF of two kilobytes can ask for a billion drawings, and nothing stops a library in the midst of one but the
end of its process.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, ClassVar, Self, TypeVar

from bulletin.errors import BulletinError, SeedError

T = TypeVar("T")

MOST_SECONDS = 300.0
MOST_MEGABYTES = 2048
MEGABYTE = 1 << 20
LEEWAY = 3.0
"""Seconds beyond its time after which a process ends itself, as nobody is there any more who would end it."""
FAULT = "the converter has a fault that this brings out: {fault}"
REPORT_IT = "please report it, with the file if you may"
DAMAGED = "see whether it is damaged"
# This process on Linux: its sizes in pages of memory, and its threads.
STATM = Path("/proc/self/statm")
THREADS = Path("/proc/self/task")


class Worker:
    """A process that does one thing after another; where one is its end, the next finds a new process."""

    _lines: ClassVar[set[Connection]] = set()
    """The near ends of all workers: where a process that is split off held them, none would ever close."""

    def __init__(self, *, seconds: float = MOST_SECONDS, megabytes: int = MOST_MEGABYTES) -> None:
        self._seconds = seconds
        self._megabytes = megabytes
        self._stopped = False
        self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def do(self, place: str, function: Callable[..., T], /, *arguments: object) -> T:
        """What the function gives, or the BulletinError it raises.

        Raises SeedError, with `place`, where it takes longer or needs more than it may, or where it fails.
        """
        try:
            self._line.send((function, arguments, self._seconds + LEEWAY))
            if not self._line.poll(self._seconds):
                message = "this file takes more than {seconds} seconds to convert"
                raise self._replaced(SeedError(place, message, DAMAGED, seconds=round(self._seconds)))
            is_done, outcome = self._line.recv()
        except (EOFError, OSError):
            raise self._replaced(self._too_large(place)) from None
        if is_done:
            result: T = outcome
            return result
        if isinstance(outcome, BulletinError):
            raise outcome
        raise SeedError(place, FAULT, REPORT_IT, fault=outcome)

    def stop(self) -> None:
        """Stop the process at once; who waits for it learns that it is gone. Other threads may call this."""
        self._stopped = True
        self._process.kill()

    def end(self) -> None:
        """Stop the process and leave nothing of it."""
        self.stop()
        self._leave()

    def _replaced(self, error: SeedError) -> SeedError:
        self._process.kill()
        self._leave()
        if not self._stopped:
            self._start()
        return error

    def _too_large(self, place: str) -> SeedError:
        if self._allowed < self._megabytes:
            message = (
                "this file needs more than the {megabytes} MB of memory allowed here, or breaks the converter"
            )
            return SeedError(place, message, "allow more, as with ulimit -v", megabytes=self._allowed)
        message = "this file needs more than {megabytes} MB of memory to convert, or breaks the converter"
        return SeedError(place, message, DAMAGED, megabytes=self._megabytes)

    def _leave(self) -> None:
        self._process.join()
        self._line.close()
        self._lines.discard(self._line)

    def _start(self) -> None:
        _, self._allowed = _limit(self._megabytes)
        is_split = _is_alone()
        context: Any = multiprocessing.get_context("fork" if is_split else "spawn")
        self._line, far_end = context.Pipe()
        self._lines.add(self._line)
        inherited = tuple(self._lines) if is_split else ()
        self._process: BaseProcess = context.Process(
            target=_serve, args=(far_end, inherited, self._megabytes), daemon=True
        )
        self._process.start()
        far_end.close()


def _is_alone() -> bool:
    """Whether this process has one thread and can be split in two; one of several threads cannot."""
    return THREADS.is_dir() and len(list(THREADS.iterdir())) == 1


def _serve(line: Connection, inherited: Iterable[Connection], megabytes: int) -> None:
    """In the other process: does what it is asked, and sends what came of it, until nobody asks any more."""
    for near_end in inherited:
        near_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the first one decides
    _limit_memory(megabytes)
    with suppress(EOFError, OSError):
        while True:
            function, arguments, seconds = line.recv()
            _end_in(seconds)
            outcome = _attempt(function, arguments)
            _end_in(0)
            line.send(outcome)


def _end_in(seconds: float) -> None:
    """Have the system end this process after so many seconds, where it can; 0 takes that back."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _attempt(function: Callable[..., object], arguments: tuple[object, ...]) -> tuple[bool, object]:
    try:
        return True, function(*arguments)
    except BulletinError as error:
        return False, error
    except MemoryError:
        os._exit(1)
    except Exception as error:  # noqa: BLE001  # whatever it is, the process that asked tells it
        return False, fault_of(error)


def fault_of(error: Exception) -> str:
    """An error of ours in a line: what it is and where in the code."""
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    place = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else ""
    return f"{type(error).__name__}: {error} ({place})"


def _limit_memory(megabytes: int) -> None:
    """Sets how much the process may take beyond what it has, where the system tells that."""
    faulthandler.disable()  # running out of memory is told in a sentence
    limit, _ = _limit(megabytes)
    if limit:
        import resource  # noqa: PLC0415  # not on every system

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _limit(megabytes: int) -> tuple[int, int]:
    """The bytes that a process may have, and how many MB that is beyond what this one has.

    Where this process has a lower limit already, that stays; 0 bytes where the system tells no sizes.
    """
    if not STATM.exists():
        return 0, megabytes
    import resource  # noqa: PLC0415  # not on every system

    has = int(STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    limits = [limit for limit in resource.getrlimit(resource.RLIMIT_AS) if limit != resource.RLIM_INFINITY]
    limit = min([has + megabytes * MEGABYTE, *limits])
    return limit, max(0, limit - has) // MEGABYTE
