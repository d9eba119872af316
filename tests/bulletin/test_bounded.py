from __future__ import annotations

import time

import pytest

from bulletin.bounded import bounded
from bulletin.errors import SeedError
from bulletin.read.pdf import read_pdf
from pdf_samples import form_bomb, repeated_contents


def fail() -> None:
    raise SeedError("x.pdf", "page {page} of this PDF is damaged", "get the file again", page=3)


def test_what_the_work_gives_is_given() -> None:
    assert bounded(lambda: ("甲" * 1_000_000, 5), "x.pdf") == ("甲" * 1_000_000, 5)


def test_an_error_of_the_work_is_raised_with_its_place_and_values() -> None:
    with pytest.raises(SeedError, match=r"^x\.pdf: page 3 of this PDF is damaged; get the file again$"):
        bounded(fail, "x.pdf")


def test_a_fault_of_ours_keeps_its_trace() -> None:
    with pytest.raises(RuntimeError, match=r"(?s)ZeroDivisionError.*test_bounded"):
        bounded(lambda: 1 // 0, "x.pdf")


def test_work_that_takes_too_long_is_ended() -> None:
    with pytest.raises(SeedError, match=r"^x\.pdf: this file takes more than 0 seconds to convert"):
        bounded(lambda: time.sleep(60), "x.pdf", seconds=0.1)


def test_a_pdf_that_draws_itself_without_end_is_ended() -> None:
    with pytest.raises(SeedError, match=r"^x\.pdf: this file (takes|needs) more than"):
        bounded(lambda: read_pdf(form_bomb(), "x.pdf"), "x.pdf", seconds=2)


def test_a_pdf_that_needs_too_much_memory_is_ended() -> None:
    with pytest.raises(SeedError, match=r"^x\.pdf: this file needs more than 300 MB of memory"):
        bounded(lambda: read_pdf(repeated_contents(), "x.pdf"), "x.pdf", megabytes=300)
