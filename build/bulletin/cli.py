"""The command `bulletin`: what to do with its arguments, printing, exit codes; no logic."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from typing import TextIO

from rich.console import Console

from bulletin import variants_cli
from bulletin.arguments import parse
from bulletin.bounded import FAULT, REPORT_IT, Worker, fault_of
from bulletin.errors import BulletinError
from bulletin.failures import reason
from bulletin.messages import Say, say_for, visible
from bulletin.runs import Job, Outcome, convert_all, cores, workers
from bulletin.show import show
from bulletin.summary import Summary
from bulletin.write.converted import Converted
from bulletin.write.ids import issue_id_of
from bulletin.write.place import alone, carry_out
from bulletin.write.plan import plan, report_changes
from bulletin.write.reports import check_place, write_report

EXIT_CLEAN = 0
EXIT_FINDINGS = 1
EXIT_FAILED = 2
EXIT_INTERRUPTED = 130
"""As shells tell of a process that Ctrl-C ended."""
EXIT_PIPE_CLOSED = 141
"""As shells tell of a process whose reader went away, such as `| head`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; its exit code: 0 clean or warnings, 1 findings of severity error, 2 could not run."""
    say = say_for(os.environ)
    _open_streams()
    args = parse(argv, say)
    try:
        code = COMMANDS[args.command](args, say)
        sys.stdout.flush()
    except BulletinError as error:
        _tell(error.sentence(say))
        return EXIT_FAILED
    except KeyboardInterrupt:
        _tell(say("interrupted"))
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _drop(sys.stdout)
        return EXIT_PIPE_CLOSED
    except OSError as error:
        _drop(sys.stdout)
        _tell(say("the output cannot be written: {reason}", reason=reason(error)))
        return EXIT_FAILED
    except Exception as error:  # noqa: BLE001  # Python would end with 1, as findings do
        _tell(BulletinError("", FAULT, REPORT_IT, fault=fault_of(error)).sentence(say))
        return EXIT_FAILED
    return code


def _open_streams() -> None:
    """Streams that can say anything; where the caller closed one, it is empty or leads nowhere.

    Opened in the order of their numbers, so that no file that is written later gets one of these.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  # a device
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # what the terminal's encoding lacks


def _tell(sentence: str) -> None:
    """Print a sentence where errors are told; the exit code must do where that cannot be."""
    try:
        print(f"bulletin: {visible(sentence)}", file=sys.stderr, flush=True)
    except OSError:
        _drop(sys.stderr)


def _drop(stream: TextIO) -> None:
    """What is left in the buffer has nowhere to go; Python would complain about it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _convert(args: Namespace, say: Say) -> int:
    if args.report:
        check_place(args.report, args.seeds)
    jobs = _jobs(args)
    summary = Summary(Console(highlight=False, markup=False, emoji=False), say)
    converted: list[Converted] = []
    failures: list[BulletinError] = []
    with (
        workers(min(args.jobs or cores(), len(jobs))) as crew,
        closing(convert_all(jobs, crew)) as outcomes,
        summary.following(outcomes, len(jobs)) as followed,
    ):
        for outcome in followed:
            try:
                converted.append(_settle(outcome, args))
            except BulletinError as error:
                failures.append(error)
                _tell(error.sentence(say))
            else:
                summary.conversion(converted[-1], dry_run=args.dry_run)
    summary.total([item.conversion for item in converted], len(jobs))
    if args.report and converted:
        write_report(args.report, converted, failures, say, dry_run=args.dry_run)
    if failures:
        return EXIT_FAILED
    return EXIT_FINDINGS if any(item.conversion.report.failed for item in converted) else EXIT_CLEAN


def _jobs(args: Namespace) -> list[Job]:
    """A job for each seed; raises BulletinError where two would become the same issue."""
    if args.jobs < 0:
        raise BulletinError("", "--jobs cannot be less than 0")
    if args.id is not None and len(args.seeds) > 1:
        message = "--id names one issue, but several seeds are given"
        raise BulletinError("", message, "convert them one by one")
    jobs = [Job(seed, issue_id_of(seed) if args.id is None else args.id) for seed in args.seeds]
    for issue_id, count in Counter(job.issue_id for job in jobs).items():
        if count > 1:
            seeds = ", ".join(str(job.seed) for job in jobs if job.issue_id == issue_id)
            message, hint = "these would all become the issue {issue}", "convert them one by one, with --id"
            raise BulletinError(seeds, message, hint, issue=issue_id)
    return jobs


def _settle(outcome: Outcome, args: Namespace) -> Converted:
    """Write what a seed became, unless it is only to be said; raises BulletinError."""
    if isinstance(outcome, BulletinError):
        raise outcome
    folder = args.content / "issues" / outcome.issue.id
    if args.dry_run:
        todo = plan(folder, outcome.issue, force=args.force)
    else:
        with alone(folder):
            todo = plan(folder, outcome.issue, force=args.force)
            carry_out(todo)
    report_changes(todo, outcome.report)
    return Converted(outcome, todo)


def _show(args: Namespace, _: Say) -> int:
    with Worker() as worker:
        lines = worker.do(str(args.seed), show, args.seed, issue_id_of(args.seed), args.after)
    for line in lines:
        print(visible(line))
    return EXIT_CLEAN


COMMANDS: Mapping[str, Callable[[Namespace, Say], int]] = {
    "convert": _convert,
    "show": _show,
    "variants": variants_cli.run,
}


if __name__ == "__main__":
    sys.exit(main())
