"""Writes an issue into a folder many times over: `python rival_writer.py FOLDER NAME TIMES`."""

from __future__ import annotations

import sys
from pathlib import Path

from bulletin.write.place import alone, carry_out
from bulletin.write.plan import plan
from issue_samples import issue_of

if __name__ == "__main__":
    place, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    for _ in range(times):
        with alone(place):
            carry_out(plan(place, issue_of(f"{name}一", f"{name}二", f"{name}三"), force=True))
