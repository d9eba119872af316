"""A converted seed together with what it means for the pages of its issue."""

from __future__ import annotations

from msgspec import Struct

from bulletin.convert import Conversion
from bulletin.write.plan import Plan


class Converted(Struct, frozen=True):
    """What a report and a review are made from."""

    conversion: Conversion
    plan: Plan
