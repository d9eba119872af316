"""The arguments of the command `bulletin`, explained in the reader's language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from bulletin import variants_cli
from bulletin.convert import STAGES
from bulletin.messages import Say, Term

EXIT_USAGE = 2
# What argparse says of wrong arguments; it hands these sentences over finished.
ARGPARSE = (
    Term("the following arguments are required: {names}"),
    Term("unrecognized arguments: {names}"),
    Term("argument {name}: {problem}"),
    Term("expected one argument"),
    Term("expected at least one argument"),
    Term("invalid choice: {value} (choose from {choices})"),
    Term("invalid {kind} value: {value}"),
    Term("ambiguous option: {option} could match {matches}"),
    Term("ignored explicit argument {value}"),
)
KINDS = {"int": Term("whole number")}


def parse(argv: Iterable[str] | None, say: Say) -> argparse.Namespace:
    """The arguments, `command` among them; ends the process where they are wrong or ask for help."""
    parser = _Parser(
        say, prog="bulletin", description=say("Turns an original bulletin into one Markdown file an article.")
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_convert(commands, say)
    _add_show(commands, say)
    variants_cli.add_parser(commands, say)
    return parser.parse_args(None if argv is None else list(argv))


def _add_convert(commands: Any, say: Say) -> None:
    told = say("convert bulletins into Markdown")
    parser = commands.add_parser("convert", say=say, help=told, description=told)
    parser.add_argument("seeds", nargs="+", type=Path, metavar="SEED", help=say("an original bulletin"))
    parser.add_argument(
        "--content",
        type=Path,
        default=Path("content"),
        metavar="FOLDER",
        help=say("where the Markdown goes (default: content)"),
    )
    parser.add_argument("--id", metavar="ID", help=say("the issue's id (default: the seed's file name)"))
    parser.add_argument("--force", action="store_true", help=say("write over pages that were edited by hand"))
    parser.add_argument("--dry-run", action="store_true", help=say("say what would change, write no page"))
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help=say("write the report there: .txt, .json or .html")
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=1,
        metavar="N",
        help=say("convert so many seeds at once (default: 1; 0: one a core)"),
    )


def _add_show(commands: Any, say: Say) -> None:
    told = say("print what a stage of the conversion makes of a bulletin")
    parser = commands.add_parser("show", say=say, help=told, description=told)
    parser.add_argument("seed", type=Path, metavar="SEED", help=say("an original bulletin"))
    parser.add_argument(
        "--after", choices=STAGES, default="assemble", metavar="STAGE", help=" | ".join(STAGES)
    )


class _Parser(argparse.ArgumentParser):
    """Says in the reader's language what argparse says in English."""

    def __init__(self, say: Say, **settings: Any) -> None:
        super().__init__(
            add_help=False, formatter_class=lambda prog: _Help(prog, say), allow_abbrev=False, **settings
        )
        self.say = say
        self._positionals.title = say("arguments")
        self._optionals.title = say("options")
        self.add_argument("-h", "--help", action="help", help=say("show this help"))

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(EXIT_USAGE, f"{self.prog}: {_said(message, self.say)}\n")


class _Help(argparse.HelpFormatter):
    def __init__(self, prog: str, say: Say) -> None:
        super().__init__(prog)
        self._say = say

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix if prefix is not None else self._say("usage: "))


def _said(sentence: str, say: Say) -> str:
    """A finished sentence of argparse in the language of `say`."""
    for template in ARGPARSE:
        parts = re.split(r"\{(\w+)\}", template)
        pattern = "".join(f"(?P<{part}>.*?)" if i % 2 else re.escape(part) for i, part in enumerate(parts))
        if match := re.fullmatch(pattern, sentence, re.DOTALL):
            holes = {name: _filled(name, text, say) for name, text in match.groupdict().items()}
            return say(template, **holes)
    return sentence


def _filled(name: str, text: str, say: Say) -> str:
    """What fills a hole: a kind of value is a word of ours, all else what was typed or a sentence again."""
    return KINDS.get(text, Term(text)) if name == "kind" else _said(text, say)
