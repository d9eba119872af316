"""A converted seed together with what it means for the pages of its issue."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.convert import Conversion
from bulletin.write.plan import Plan


@dataclass(frozen=True, slots=True)
class Converted:
    """What a report and a review are made from."""

    conversion: Conversion
    plan: Plan
