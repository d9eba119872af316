"""Converts many seeds with several processes at once; one that fails stops no other."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from queue import SimpleQueue

from msgspec import Struct

from bulletin.bounded import Worker
from bulletin.convert import Conversion, convert
from bulletin.errors import BulletinError
from bulletin.read import check_file
from bulletin.write.ids import check_id

AHEAD = 4
"""Seeds that may wait for an earlier one, for each process: bounds the memory."""


class Job(Struct, frozen=True):
    """A seed to convert."""

    seed: Path
    issue_id: str


Outcome = Conversion | BulletinError


def cores() -> int:
    """How many processes can work at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def workers(count: int) -> Iterator[Sequence[Worker]]:
    """So many processes, which end with the block; started before any thread, they start at once."""
    with ExitStack() as ends:
        yield [ends.enter_context(Worker()) for _ in range(count)]


def convert_all(jobs: Iterable[Job], crew: Sequence[Worker]) -> Generator[Outcome]:
    """What became of each job, in their order; a seed that fails gives its error.

    When the generator is closed early, as Ctrl-C does, the processes end at once: they write nothing.
    """
    if len(crew) == 1:
        yield from (_outcome(job, crew[0]) for job in jobs)
    else:
        yield from _shared(jobs, crew)


def _shared(jobs: Iterable[Job], crew: Sequence[Worker]) -> Generator[Outcome]:
    """The outcomes in order, of jobs that each worker takes when it is free."""
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in crew:
        idle.put(worker)

    def convert_next(job: Job) -> Outcome:
        worker = idle.get()
        try:
            return _outcome(job, worker)
        finally:
            idle.put(worker)

    threads = ThreadPoolExecutor(len(crew))
    waiting: deque[Future[Outcome]] = deque()
    try:
        for job in jobs:
            waiting.append(threads.submit(convert_next, job))
            if len(waiting) >= AHEAD * len(crew):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for worker in crew:
            worker.stop()
        threads.shutdown(cancel_futures=True)


def _outcome(job: Job, worker: Worker) -> Outcome:
    try:
        check_file(job.seed)
        check_id(job.issue_id)
        return worker.do(str(job.seed), convert, job.seed, job.issue_id)
    except BulletinError as error:
        return error
