"""The command `bulletin`: arguments, printing, exit codes; no logic."""

from __future__ import annotations

import os
import re
import sys
import traceback
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bulletin import convert as pipe
from bulletin import variants_cli
from bulletin.arguments import parse
from bulletin.bounded import bounded
from bulletin.errors import BulletinError
from bulletin.messages import Say, say_for
from bulletin.report import Report, Severity
from bulletin.show import show
from bulletin.write import files

EXIT_CLEAN = 0
EXIT_FINDINGS = 1
EXIT_FAILED = 2
SHOWN_FINDINGS = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; its exit code: 0 clean or warnings, 1 findings of severity error, 2 could not run."""
    say = say_for(os.environ)
    args = parse(argv, say)
    try:
        return COMMANDS[args.command](args, say)
    except BulletinError as error:
        print(f"bulletin: {error.sentence(say)}", file=sys.stderr)
        return EXIT_FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return EXIT_CLEAN
    except Exception:  # noqa: BLE001  # a fault of ours must not pass for findings: Python would end with 1, too
        traceback.print_exc()
        return EXIT_FAILED


def _convert(args: Namespace, say: Say) -> int:
    if args.id and len(args.seeds) > 1:
        message = "--id names one issue, but several seeds are given"
        raise BulletinError("", message, "convert them one by one")
    if args.report and args.report.suffix not in REPORTS:
        raise BulletinError(str(args.report), "a report ends in .txt or .json")
    codes = [_convert_one(seed, args, say) for seed in args.seeds]
    return max(codes)


def _convert_one(seed: Path, args: Namespace, say: Say) -> int:
    issue_id = args.id or issue_id_of(seed)
    files.check_id(issue_id)
    done = bounded(lambda: pipe.convert(seed, issue_id), str(seed))
    todo = files.plan(args.content / "issues" / issue_id, pipe.pages(done.issue), force=args.force)
    _report_changes(todo, done.report)
    if args.report:
        files.write_text(args.report, REPORTS[args.report.suffix](done.report, say))
    if not args.dry_run:
        files.carry_out(todo)
    _print_summary(done, todo, args, say)
    return EXIT_FINDINGS if done.report.failed else EXIT_CLEAN


REPORTS: Mapping[str, Callable[[Report, Say], str]] = {
    ".txt": Report.as_text,
    ".json": lambda report, _: report.as_json(),
}


def issue_id_of(seed: Path) -> str:
    """The id that a seed's file name gives: without its ending, in lower case."""
    return re.sub(r"\s+", "-", seed.stem.strip()).lower()


def _report_changes(todo: files.Plan, report: Report) -> None:
    for name, change in todo.changes.items():
        page = f"{todo.folder.name}/{name}"
        if change is files.Change.KEPT:
            message = "{page} was edited by hand and stays as it is"
            report.add("page-kept", Severity.WARNING, message, page=page)
        elif change is files.Change.OVERWRITTEN:
            message = "{page} was edited by hand and is written over"
            report.add("page-overwritten", Severity.WARNING, message, page=page)


def _print_summary(done: pipe.Conversion, todo: files.Plan, args: Namespace, say: Say) -> None:
    counts = Counter(todo.changes.values())
    changes = say(", ").join(
        f"{counts[change]} {say(change.value)}" for change in files.Change if counts[change]
    )
    message = "{seed}: {count} articles in {folder} ({changes})"
    count = len(done.issue.articles)
    print(say(message, seed=done.issue.seed, count=count, folder=todo.folder, changes=changes))
    if args.dry_run:
        print(say("nothing was written (--dry-run)"))
    found = [finding for finding in done.report.ordered() if finding.severity is not Severity.INFO]
    for finding in found[:SHOWN_FINDINGS]:
        print(f"  {finding.sentence(say)}")
    if left := len(found[SHOWN_FINDINGS:]):
        print("  " + say("and {count} more; --report FILE writes them all", count=left))
    removed = Counter(item.rule for item in done.report.removed)
    if removed:
        parts = say(", ").join(f"{rule} {count}" for rule, count in sorted(removed.items()))
        print("  " + say("taken out: {parts}", parts=parts))


def _show(args: Namespace, _: Say) -> int:
    issue_id = issue_id_of(args.seed)
    done = bounded(lambda: pipe.convert(args.seed, issue_id), str(args.seed))
    for line in show(done, args.after):
        print(line)
    return EXIT_CLEAN


COMMANDS: Mapping[str, Callable[[Namespace, Say], int]] = {
    "convert": _convert,
    "show": _show,
    "variants": variants_cli.run,
}


if __name__ == "__main__":
    sys.exit(main())
