"""The command `bulletin`: arguments, printing, exit codes; no logic."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bulletin import convert as pipe
from bulletin.errors import BulletinError
from bulletin.messages import Translate, translator
from bulletin.report import Report, Severity
from bulletin.show import show
from bulletin.write import files

EXIT_CLEAN = 0
EXIT_FINDINGS = 1
EXIT_FAILED = 2
SHOWN_FINDINGS = 20


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; its exit code: 0 clean or warnings, 1 findings of severity error, 2 could not run."""
    say = translator(os.environ)
    args = _parser(say).parse_args(argv)
    try:
        return int(args.run(args, say))
    except BulletinError as error:
        print(f"bulletin: {_sentence(error, say)}", file=sys.stderr)
        return EXIT_FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return EXIT_CLEAN


def _sentence(error: BulletinError, say: Translate) -> str:
    text = f"{error.place}: {say(error.message)}" if error.place else say(error.message)
    return f"{text}{say('; ')}{say(error.hint)}" if error.hint else text


def _parser(say: Translate) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bulletin", description=say("Turns an original bulletin into one Markdown file an article.")
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar=say("command"))
    _add_convert(commands.add_parser("convert", help=say("convert bulletins into Markdown")), say)
    _add_show(
        commands.add_parser("show", help=say("print what a stage of the conversion makes of a bulletin")), say
    )
    return parser


def _add_convert(parser: argparse.ArgumentParser, say: Translate) -> None:
    parser.add_argument("seeds", nargs="+", type=Path, metavar=say("SEED"), help=say("an original bulletin"))
    parser.add_argument(
        "--content",
        type=Path,
        default=Path("content"),
        metavar=say("FOLDER"),
        help=say("where the Markdown goes"),
    )
    parser.add_argument("--id", metavar="ID", help=say("the issue's id (default: the seed's file name)"))
    parser.add_argument("--force", action="store_true", help=say("write over pages that were edited by hand"))
    parser.add_argument("--dry-run", action="store_true", help=say("say what would change, write nothing"))
    parser.add_argument(
        "--report",
        type=Path,
        metavar=say("FILE"),
        help=say("write the report there, .txt or .json by its ending"),
    )
    parser.set_defaults(run=_convert)


def _add_show(parser: argparse.ArgumentParser, say: Translate) -> None:
    parser.add_argument("seed", type=Path, metavar=say("SEED"), help=say("an original bulletin"))
    parser.add_argument(
        "--after", choices=pipe.STAGES, default="assemble", metavar=say("STAGE"), help=" | ".join(pipe.STAGES)
    )
    parser.set_defaults(run=_show)


def _convert(args: argparse.Namespace, say: Translate) -> int:
    if args.id and len(args.seeds) > 1:
        raise BulletinError(
            "", "--id names one issue, but several seeds are given", "convert them one by one"
        )
    if args.report and args.report.suffix not in REPORTS:
        raise BulletinError(str(args.report), "a report ends in .txt or .json")
    codes = [_convert_one(seed, args, say) for seed in args.seeds]
    return max(codes)


def _convert_one(seed: Path, args: argparse.Namespace, say: Translate) -> int:
    issue_id = args.id or issue_id_of(seed)
    files.check_id(issue_id)
    done = pipe.convert(seed, issue_id)
    todo = files.plan(args.content / "issues" / issue_id, pipe.pages(done.issue), force=args.force)
    _report_changes(todo, done.report)
    if args.report:
        files.write_text(args.report, REPORTS[args.report.suffix](done.report))
    if not args.dry_run:
        files.carry_out(todo)
    _print_summary(done, todo, args, say)
    return EXIT_FINDINGS if done.report.failed else EXIT_CLEAN


REPORTS = {".txt": Report.as_text, ".json": Report.as_json}


def issue_id_of(seed: Path) -> str:
    """The id that a seed's file name gives: without its ending, in lower case."""
    return re.sub(r"\s+", "-", seed.stem.strip()).lower()


def _report_changes(todo: files.Plan, report: Report) -> None:
    for name, change in todo.changes.items():
        page = f"{todo.folder.name}/{name}"
        if change is files.Change.KEPT:
            report.add("page-kept", Severity.WARNING, f"{page} was edited by hand and stays as it is")
        elif change is files.Change.OVERWRITTEN:
            report.add("page-overwritten", Severity.WARNING, f"{page} was edited by hand and is written over")


def _print_summary(done: pipe.Conversion, todo: files.Plan, args: argparse.Namespace, say: Translate) -> None:
    counts = Counter(todo.changes.values())
    changes = say(", ").join(
        f"{counts[change]} {say(change.value)}" for change in files.Change if counts[change]
    )
    articles = len(done.issue.articles)
    print(say(f"{done.issue.seed}: {articles} articles in {todo.folder} ({changes})"))
    if args.dry_run:
        print(say("nothing was written (--dry-run)"))
    found = [finding for finding in done.report.ordered() if finding.severity is not Severity.INFO]
    for finding in found[:SHOWN_FINDINGS]:
        place = f"{finding.span}: " if finding.span else ""
        print(f"  {place}{say(finding.severity.value)} {finding.code} {say(finding.message)}")
    if len(found) > SHOWN_FINDINGS:
        print("  " + say(f"and {len(found) - SHOWN_FINDINGS} more; --report FILE writes them all"))
    removed = Counter(item.rule for item in done.report.removed)
    if removed:
        parts = say(", ").join(f"{rule} {count}" for rule, count in sorted(removed.items()))
        print("  " + say(f"taken out: {parts}"))


def _show(args: argparse.Namespace, say: Translate) -> int:
    issue_id = issue_id_of(args.seed)
    for line in show(pipe.convert(args.seed, issue_id), args.after):
        print(line)
    del say
    return EXIT_CLEAN


if __name__ == "__main__":
    sys.exit(main())
