"""The decisions about units, gathered while the rules of an article's parts run one after the other."""

from __future__ import annotations

from msgspec import Struct, field

from bulletin.classify.layout import Layout
from bulletin.classify.promises import Kept
from bulletin.classify.units import Unit
from bulletin.lines import Role


class Mark(Struct, frozen=True):
    """The role of a unit and the rule that gave it."""

    role: Role
    rule: str
    level: int = 0
    confidence: float = 1.0


class Scene(Struct, frozen=True):
    """All that the rules look at; `promised` maps units to the promise they keep."""

    units: tuple[Unit, ...]
    layout: Layout
    promised: dict[int, Kept]
    has_masthead: bool = False
    is_whole: bool = False
    """The seed is one document: its contents list has chapters."""
    tailed: frozenset[int] = frozenset()
    """Units with a source in brackets after their last sentence."""
    marks: dict[int, Mark] = field(default_factory=dict)
    """The decisions so far; a rule decides only what none before it has decided."""

    def decide(self, unit: int, mark: Mark) -> None:
        """Give a unit its role, once."""
        self.marks.setdefault(unit, mark)

    def first_free(self) -> int | None:
        """The first unit without a role; None where all have one."""
        return next((i for i in range(len(self.units)) if self.role(i) is None), None)

    def role(self, unit: int) -> Role | None:
        """The role a unit has so far; None also for units that are not there."""
        mark = self.marks.get(unit)
        return mark.role if mark else None
