"""The command `bulletin variants`: converts a text, or shows where the conversion of pages is in doubt."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import IO, Any

from bulletin.errors import BulletinError
from bulletin.failures import reason
from bulletin.hanzi.convert import Converter
from bulletin.hanzi.glossary import words
from bulletin.hanzi.variants import TAIWAN, VARIANTS
from bulletin.messages import Say
from bulletin.proof import accept, pages, report

EXIT_CLEAN = 0
CONTENT = Path("content")
BYTES_AT_ONCE = 1 << 18


def add_parser(commands: Any, say: Say) -> None:
    """Explain the command's arguments."""
    told = say("show where the Traditional forms are in doubt, or convert a text")
    parser = commands.add_parser("variants", say=say, help=told, description=told)
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        default=CONTENT,
        metavar="PATH",
        help=say("a page or a folder of pages (default: content)"),
    )
    parser.add_argument(
        "--filter",
        choices=tuple(VARIANTS),
        metavar="VARIANT",
        help=say("convert standard input to standard output instead, line for line"),
    )
    parser.add_argument(
        "--variant",
        choices=tuple(VARIANTS),
        default=TAIWAN.code,
        metavar="VARIANT",
        help=say("the variant the report is about (default: zh-Hant)"),
    )
    parser.add_argument(
        "--glossary",
        type=Path,
        metavar="FILE",
        help=say("the site's glossary (default: glossary.tsv in the content folder)"),
    )
    parser.add_argument(
        "--format", choices=("text", "html"), default="text", metavar="FORMAT", help="text | html"
    )
    parser.add_argument(
        "--accept",
        metavar="NUMBERS",
        help=say("note places of the report as right in the glossary: all, or numbers such as 1,3-7"),
    )


def run(args: Namespace, say: Say) -> int:
    """Carry out the command."""
    try:
        glossary = args.glossary or pages.glossary_of(args.path)
    except OSError as error:
        raise BulletinError(str(args.path), "cannot be read: {reason}", reason=reason(error)) from None
    if args.glossary and not args.glossary.is_file():
        raise BulletinError(str(args.glossary), "there is no such file or folder", "check the path")
    entries = pages.read_entries(glossary)
    if args.filter:
        variant = VARIANTS[args.filter]
        convert_stream(sys.stdin.buffer, sys.stdout.buffer, Converter(variant, words(entries, variant)))
        return EXIT_CLEAN
    variant = VARIANTS[args.variant]
    places = pages.doubtful_places(args.path, entries, variant)
    if args.accept:
        new = accept.accept(accept.chosen(places, args.accept), entries, glossary)
        print(say("{count} words noted in {glossary}", count=len(new), glossary=glossary))
    elif args.format == "html":
        print(report.as_html(places, variant, say), end="")
    else:
        print(report.as_text(places, say))
    return EXIT_CLEAN


def convert_stream(source: IO[bytes], target: IO[bytes], converter: Converter) -> None:
    """Convert UTF-8 lines; line ends stay as they are. Raises BulletinError at a line that is not UTF-8."""
    number = 1
    while lines := source.readlines(BYTES_AT_ONCE):
        texts = []
        for line in lines:
            try:
                texts.append(line.decode("utf-8"))
            except UnicodeDecodeError:
                message = "this line is not UTF-8"
                raise BulletinError(f"-:{number}", message, "convert the text to UTF-8 first") from None
            number += 1
        target.write(converter.convert("".join(texts)).encode("utf-8"))
    target.flush()
