from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bulletin.bounded import MOST_SECONDS, Worker
from bulletin.errors import SeedError
from bulletin.read.pdf import read_pdf
from command_line import ENVIRONMENT
from pdf_samples import form_bomb, repeated_contents


def many(character: str, times: int) -> str:
    return character * times


def fail(place: str) -> None:
    raise SeedError(place, "page {page} of this PDF is damaged", "get the file again", page=3)


def sleep(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def outlive_the_parent() -> None:
    os.kill(os.getppid(), signal.SIGKILL)
    time.sleep(3600)


# What two workers wait for, or one of them does, when their parent is killed.
WAITING = "crew[0].do('', os.getpid); os.kill(os.getpid(), signal.SIGKILL)"
BUSY = "crew[1].do('', test_bounded.outlive_the_parent)"


def test_what_the_work_gives_is_given() -> None:
    with Worker() as worker:
        assert worker.do("x.pdf", many, "甲", 1_000_000) == "甲" * 1_000_000


def test_an_error_of_the_work_is_raised_with_its_place_and_values() -> None:
    with (
        Worker() as worker,
        pytest.raises(SeedError, match=r"^x\.pdf: page 3 of this PDF is damaged;"),
    ):
        worker.do("x.pdf", fail, "x.pdf")


def test_a_fault_of_ours_is_told_in_a_sentence_with_its_place_in_the_code() -> None:
    with (
        Worker() as worker,
        pytest.raises(SeedError, match=r"ZeroDivisionError: .*\(.*:\d+\); please"),
    ):
        worker.do("x.pdf", divmod, 1, 0)
    with Worker() as worker, pytest.raises(SeedError, match=r"test_bounded\.py:\d+\)"):
        worker.do("x.pdf", sleep, "much")


def test_work_that_takes_too_long_is_ended_and_other_work_goes_on() -> None:
    with Worker() as worker:
        process = worker.do("x.pdf", sleep, 0)
        worker._seconds = 0.5
        with pytest.raises(SeedError, match=r"^x\.pdf: this file takes more than 0 seconds to convert"):
            worker.do("x.pdf", sleep, 3600)
        worker._seconds = MOST_SECONDS
        assert worker.do("y.pdf", sleep, 0) != process


def test_a_worker_stays_the_same_process_while_all_goes_well() -> None:
    with Worker() as worker:
        assert worker.do("x.pdf", sleep, 0) == worker.do("y.pdf", sleep, 0) != os.getpid()


def test_a_process_that_dies_is_told_and_other_work_goes_on() -> None:
    with Worker() as worker:
        with pytest.raises(SeedError, match=r"^x\.pdf: this file needs more than .* or breaks the converter"):
            worker.do("x.pdf", os.abort)
        assert worker.do("y.pdf", sleep, 0)


def test_a_pdf_that_draws_itself_without_end_is_ended() -> None:
    with (
        Worker(seconds=2) as worker,
        pytest.raises(SeedError, match=r"^x\.pdf: this file (takes|needs)"),
    ):
        worker.do("x.pdf", read_pdf, form_bomb(), "x.pdf")


def test_a_pdf_that_needs_too_much_memory_is_ended() -> None:
    with (
        Worker(megabytes=300) as worker,
        pytest.raises(SeedError, match=r"^x\.pdf: this file needs more"),
    ):
        worker.do("x.pdf", read_pdf, repeated_contents(), "x.pdf")


@pytest.mark.parametrize("killed", [WAITING, BUSY])
def test_where_a_process_is_killed_those_that_worked_for_it_end_too(killed: str) -> None:
    program = f"""
import os, signal, sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import test_bounded
from bulletin.bounded import Worker
crew = [Worker(seconds=1), Worker(seconds=1), Worker(seconds=1)]
{killed}
"""
    done = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, timeout=60, check=False
    )  # which waits for all that hold its output
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, b"")


def test_a_limit_that_is_lower_than_ours_stays_and_is_told() -> None:
    program = """
import resource
from bulletin.bounded import MEGABYTE, Worker
from bulletin.errors import SeedError
resource.setrlimit(resource.RLIMIT_AS, (1500 * MEGABYTE, 1600 * MEGABYTE))
with Worker() as worker:
    print(worker.do("x.pdf", resource.getrlimit, resource.RLIMIT_AS)[0] // MEGABYTE)
    try:
        worker.do("x.pdf", bytes, 1600 * MEGABYTE)
    except SeedError as error:
        print(error.values["megabytes"] < 1500, error)
"""
    done = subprocess.run([sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, check=False)
    limit, told = done.stdout.decode().splitlines()
    assert limit == "1500"
    assert re.fullmatch(r"True x\.pdf: this file needs more than the \d+ MB .*allow more, .*", told)
    assert done.stderr == b""
