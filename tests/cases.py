"""Reads case files: title, `.`, input, `.`, expected, `.`, again and again; `//` begins a remark."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Case:
    """One case and where it stands."""

    place: str
    title: str
    input: str
    expected: str

    def __str__(self) -> str:
        return f"{self.place} {self.title}"


def read_cases(path: Path) -> list[Case]:
    """All cases of a file; it must hold at least one, and each must be whole."""
    cases: list[Case] = []
    title, number = "", 0
    parts: list[list[str]] = []
    for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line == "." and title:
            parts.append([])
            if len(parts) == 3:
                found, expected, _ = ("\n".join(part) for part in parts)
                cases.append(Case(f"{path.name}:{number}", title, found, expected))
                title, parts = "", []
        elif parts:
            parts[-1].append(line)
        elif line.strip() and not line.startswith("//"):
            title, number = line, at
    assert cases, f"{path} holds no case"
    assert not title, f"{path}:{number}: the case is not closed"
    return cases
