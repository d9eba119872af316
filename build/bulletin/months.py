"""Dates of which only the month is known: 2018年2月."""

from __future__ import annotations

import datetime as dt


class Month(dt.date):
    """A month among dates: its first day for all that sorts and compares, and written as 2018-02."""

    @classmethod
    def of(cls, year: int, month: int) -> Month:
        """The month; raises ValueError where it is in no calendar."""
        return cls(year, month, 1)

    def isoformat(self) -> str:
        """The year and the month: 2018-02."""
        return f"{self.year:04}-{self.month:02}"

    __str__ = isoformat
