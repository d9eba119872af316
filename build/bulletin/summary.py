"""What the terminal shows of conversions: a few lines each, and a bar while there are many."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from msgspec import Struct
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from bulletin.convert import Conversion
from bulletin.messages import Say, visible
from bulletin.report import Finding, Severity
from bulletin.write.converted import Converted
from bulletin.write.plan import Change

SHOWN_FINDINGS = 20
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
Item = TypeVar("Item")


class Summary(Struct, frozen=True):
    """Prints to a terminal in colour, and anywhere else as plain lines that are never wrapped."""

    console: Console
    say: Say

    def conversion(self, item: Converted, *, dry_run: bool) -> None:
        """One converted seed: what became of its pages, what to look at, what was taken out."""
        say, done, todo = self.say, item.conversion, item.plan
        counts = Counter(todo.changes.values())
        changes = say(", ").join(
            f"{counts[change]} {say(change.value)}" for change in Change if counts[change]
        )
        message = "{seed}: {count} articles in {folder} ({changes})"
        seed, count = done.issue.seed, len(done.issue.articles)
        self._print(Text(say(message, seed=seed, count=count, folder=todo.folder, changes=changes), "bold"))
        if dry_run:
            self._print(Text(say("nothing was written (--dry-run)")))
        self._findings([item for item in done.report.ordered() if item.severity is not Severity.INFO])
        removed = Counter(item.rule for item in done.report.removed)
        if removed:
            parts = say(", ").join(f"{rule} {count}" for rule, count in sorted(removed.items()))
            self._print(Text("  " + say("taken out: {parts}", parts=parts), "dim"))

    def _findings(self, findings: Sequence[Finding]) -> None:
        for finding in findings[:SHOWN_FINDINGS]:
            line = Text("  ")
            line.append(f"{finding.span}: " if finding.span else "", "cyan")
            line.append(self.say(finding.severity.value), STYLES[finding.severity])
            line.append(f" {finding.code} ", "dim")
            line.append(self.say(finding.template, **finding.values))
            self._print(line)
        if left := len(findings[SHOWN_FINDINGS:]):
            self._print(Text("  " + self.say("and {count} more; --report FILE writes them all", count=left)))

    def total(self, done: Sequence[Conversion], seeds: int) -> None:
        """All seeds of a run, where there are several."""
        if seeds > 1:
            articles = sum(len(conversion.issue.articles) for conversion in done)
            message = "{count} of {all} bulletins converted, {articles} articles"
            text = self.say(message, count=len(done), all=seeds, articles=articles)
            self._print(Text(text, "bold green" if len(done) == seeds else "bold red"))

    @contextmanager
    def following(self, items: Iterable[Item], count: int) -> Iterator[Iterable[Item]]:
        """The items as they come, over a bar of progress; no bar for one item or in a file."""
        columns = (TextColumn("  "), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(
            *columns,
            console=self.console,
            transient=True,
            redirect_stderr=sys.stderr.isatty(),
            disable=count == 1 or not self.console.is_terminal,
        ) as progress:
            yield progress.track(items, total=count)

    def _print(self, line: Text) -> None:
        line.plain = visible(line.plain)
        self.console.print(line, soft_wrap=True)
