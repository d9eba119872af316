"""The report of a run as a file: for reading, for programs, or for reviewing side by side, by its ending."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bulletin import review
from bulletin.errors import BulletinError, WriteError
from bulletin.failures import reason
from bulletin.messages import Say
from bulletin.report import Report, Severity
from bulletin.write.converted import Converted
from bulletin.write.files import write_in_place


def check_place(path: Path, seeds: Iterable[Path]) -> None:
    """Raise BulletinError where a report cannot be written, before the work that it is about."""
    if any(_are_one(path, seed) for seed in seeds):
        raise BulletinError(str(path), "the report would be written over an original", "give it another name")
    if path.suffix not in KINDS:
        raise BulletinError(str(path), "a report ends in {endings}", endings=" ".join(KINDS))
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        above = next(folder for folder in path.absolute().parents if os.path.lexists(folder))
        with TemporaryDirectory(prefix=f".{path.name}-", dir=above):
            pass
    except OSError as error:
        raise WriteError(str(path), "cannot be written: {reason}", reason=reason(error)) from None


def _are_one(path: Path, seed: Path) -> bool:
    """Whether both are the same file; one that is not there, or cannot be looked at, is none."""
    try:
        return path.samefile(seed)
    except (OSError, ValueError):
        return False


def write_report(
    path: Path, converted: Sequence[Converted], failures: Sequence[BulletinError], say: Say, *, dry_run: bool
) -> None:
    """Write the report of all seeds of a run into one file; raises WriteError, which tells of the pages."""
    try:
        write_in_place(path, KINDS[path.suffix](converted, failures, say))
    except WriteError as error:
        if dry_run:
            raise
        hint = "the pages are in their place, only the report is missing"
        raise WriteError(error.place, error.message, hint, **error.values) from None


def _joined(converted: Sequence[Converted], failures: Sequence[BulletinError], say: Say) -> Report:
    """The reports of all seeds as one: every place in it names its seed."""
    joined = Report()
    for item in converted:
        joined.findings += item.conversion.report.findings
        joined.removed += item.conversion.report.removed
    for error in failures:
        message = "not converted: {reason}"
        joined.add("not-converted", Severity.ERROR, message, reason=error.sentence(say))
    return joined


Kind = Callable[[Sequence[Converted], Sequence[BulletinError], Say], str]
KINDS: Mapping[str, Kind] = {
    ".txt": lambda converted, failures, say: _joined(converted, failures, say).as_text(say),
    ".json": lambda converted, failures, say: _joined(converted, failures, say).as_json(),
    ".html": review.as_html,
}
