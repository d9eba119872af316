from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bulletin.enrich.region import RegionText, regions_of

FIELDS = ("title", "kicker", "subtitle", "section", "source")


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    line: int
    text: RegionText
    regions: tuple[str, ...]

    def __str__(self) -> str:
        return f"line {self.line}: {self.name}"


def read_cases(path: Path) -> list[Case]:
    """Cases of `name . article . regions .`, each with the line it begins on."""
    lines = path.read_text(encoding="utf-8").splitlines()
    dots = [index for index, line in enumerate(lines) if line == "."]
    assert len(dots) % 3 == 0, f"{path.name} lacks a dot"
    return [
        Case(lines[first - 1], first, article(lines[first + 1 : second]), tuple(lines[second + 1].split()))
        for first, second in zip(dots[::3], dots[1::3], strict=True)
    ]


def article(lines: list[str]) -> RegionText:
    fields = {
        key: value
        for key, colon, value in (line.partition(": ") for line in lines)
        if key in FIELDS and colon
    }
    paragraphs = tuple(line for line in lines if line.partition(": ")[0] not in FIELDS)
    sources = tuple(filter(None, fields.pop("source", "").split("、")))
    return RegionText(**fields, sources=sources, paragraphs=paragraphs)


CASES = read_cases(Path(__file__).with_name("region.md"))


def test_there_are_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_article_is_about_these_places(case: Case) -> None:
    verdict = regions_of(case.text)
    assert verdict.regions == case.regions, verdict.evidence
