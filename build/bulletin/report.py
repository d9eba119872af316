"""What a run found and took out: findings with their place, removed lines with their rule."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum

from msgspec import Struct, field

from bulletin.lines import Line, Lines, Span
from bulletin.messages import ENGLISH, Say

DOUBTFUL = 0.7
"""Below this confidence an editor should look at a decision."""

UNREADABLE_RULE = "unreadable"
"""Of characters without a meaning, which are in no line in plain characters."""

WIDE_SPACE = "\u3000"


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Finding(Struct, frozen=True):
    """Something an editor should look at."""

    code: str
    """Stable name of the rule, such as `source-missing`."""
    severity: Severity
    template: str
    """A message of `data/messages.tsv`; `values` fill its holes."""
    span: Span | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The message in English."""
        return ENGLISH(self.template, **self.values)

    def sentence(self, say: Say) -> str:
        """The finding as one line in the language of `say`: place, severity, code, message."""
        place = f"{self.span}: " if self.span else ""
        return f"{place}{say(self.severity.value)} {self.code} {say(self.template, **self.values)}"


class Removed(Struct, frozen=True):
    """Characters that are in no article, and the rule that took them out."""

    text: str
    span: Span
    rule: str
    line: bool = False
    """True for a whole line, False for characters inside a line."""


class Clue(Struct, frozen=True):
    """Something that speaks for a region."""

    region: str
    seen: str
    """The words, as they are printed."""
    where: str
    """The part of the article: `title`, `source`, `body`."""
    weight: float


class Grounds(Struct, frozen=True):
    """What the choice of an article's regions rests on."""

    confidence: float = 1.0
    clues: tuple[Clue, ...] = ()
    """The weightiest first, of the regions chosen and of those not."""

    @property
    def is_doubtful(self) -> bool:
        """True where an editor should look."""
        return self.confidence < DOUBTFUL


class Report(Struct):
    """Collects while the pipe runs; the only value of a run that grows."""

    findings: list[Finding] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    grounds: dict[int, Grounds] = field(default_factory=dict)
    """Why each article has its regions, by its order."""

    def add(
        self,
        code: str,
        severity: Severity,
        message: str,
        span: Span | None = None,
        /,
        **values: object,
    ) -> None:
        """Write a finding down; `values` fill the holes of its message."""
        self.findings.append(Finding(code, severity, message, span, values))

    def take_out(self, lines: Iterable[Line], rule: str) -> None:
        """Write down lines that go."""
        self.removed.extend(Removed(line.text, line.span, rule, line=True) for line in lines)

    def cut(self, text: str, span: Span, rule: str) -> None:
        """Write down characters that go from inside a line."""
        self.removed.append(Removed(text, span, rule))

    def keep(self, rule: str, before: Lines, after: Lines) -> Lines:
        """Write down under `rule` what `after` lacks of `before`; gives `after`."""
        if len(after) == len(before):
            return after
        spans = [line.span for line in after]
        left = {span.first for span in spans}
        joined = [span for span in spans if span.last > span.first]
        left.update(place for span in joined for place in range(span.first, span.last + 1))
        gone = [line for line in before if line.span.first not in left]
        self.take_out((*gone, *_gone_from_shared(before, after, left)), rule)
        return after

    @property
    def failed(self) -> bool:
        """True when a finding of severity error is there."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def ordered(self) -> list[Finding]:
        """Findings by severity, errors first, then by place."""
        rank = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
        return sorted(
            self.findings, key=lambda f: (rank[f.severity], f.span or Span("", 0, 0, 0), f.code, f.message)
        )

    def as_text(self, say: Say = ENGLISH) -> str:
        """One line a finding, then one line a removed line."""
        lines = [finding.sentence(say) for finding in self.ordered()]
        lines += [f"{item.span}: {say('removed')} {item.rule} '{_shown(item.text)}'" for item in self.removed]
        return "".join(f"{line}\n" for line in lines)

    def as_json(self) -> str:
        """Findings, removed lines and the count of removed lines by rule."""
        value = {
            "findings": [
                {"code": f.code, "severity": f.severity, "place": str(f.span or ""), "message": f.message}
                for f in self.ordered()
            ],
            "removed": [{"rule": r.rule, "place": str(r.span), "text": r.text} for r in self.removed],
            "removed_by_rule": dict(sorted(Counter(r.rule for r in self.removed).items())),
        }
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _shown(text: str) -> str:
    r"""The text as it is printed, wide spaces and all; what nobody would see stands as `\u200b`."""
    return "".join(
        char if char.isprintable() or char == WIDE_SPACE else char.encode("unicode_escape").decode()
        for char in text
    )


def _gone_from_shared(before: Lines, after: Lines, left: AbstractSet[int]) -> Iterator[Line]:
    """Lines that went where others of their place stayed: of Markdown, a place may have several lines."""
    places = [line.span.first for line in before]
    if len(set(places)) == len(places):
        return
    counts = Counter(places)
    for place in sorted(place for place, count in counts.items() if count > 1 and place in left):
        theirs = [line for line in before if line.span.first == place]
        kept = [line.text for line in after if line.span.first <= place <= line.span.last]
        # What was joined with a line beside it is still there: as many characters are.
        short = sum(len(line.text) for line in theirs) - sum(map(len, kept))
        stayed = Counter(kept)
        for line in theirs:
            if stayed[line.text]:
                stayed[line.text] -= 1
            elif short >= len(line.text):
                short -= len(line.text)
                yield line
