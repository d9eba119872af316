# /// script
# requires-python = ">=3.11"
# dependencies = ["opencc>=1.4.2"]
# ///
"""Makes region_chances.tsv: `python count_chances.py ly-gazette.txt.xz`, with `build` on the path.

The gazette of Taiwan's Legislative Yuan (g0v/ly-gazette, commit 89c99742, 58 numbers, 10.8 million
characters; official documents, not subject to copyright) seldom speaks of a county of the Mainland: what
stands there like the short name of one is nearly always something else. Only the counts are kept.
"""

from __future__ import annotations

import lzma
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bulletin.enrich.region_context import is_accident
from bulletin.enrich.region_gazetteer import COUNTY, PAIR, gazetteer
from bulletin.hanzi.fold import fold
from bulletin.hanzi.tables import read_table

HEAD = """\
# Short names of counties that stand by chance in text that speaks of no such county, and how often they did
# in the gazette of Taiwan's Legislative Yuan (10.8 million characters; g0v/ly-gazette, commit 89c99742).
# Columns: short; times. Sorted by short, each once. Used by make_regions.py. Made by count_chances.py; what
# region_edges.tsv takes apart is not counted.
"""


def main(path: Path) -> None:
    """Write the table beside this program."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        times = count(
            map(fold, lines), {fold(row["short"]): row["short"] for row in read_table("regions.tsv")}
        )
    rows = "".join(f"{short}\t{number}\n" for short, number in sorted(times.items()))
    Path(__file__).with_name("region_chances.tsv").write_text(f"{HEAD}short\ttimes\n{rows}", encoding="utf-8")


def count(lines: Iterable[str], shorts: dict[str, str]) -> Counter[str]:
    """How often the two-character short names of counties stand in folded lines."""
    counties = {fold(row["short"]) for row in read_table("regions.tsv") if row["level"] == COUNTY}
    wanted, heads = {name for name in counties if len(name) == PAIR}, gazetteer().lengths
    return Counter(
        shorts[pair]
        for line in lines
        for start in range(len(line) - 1)
        if (pair := line[start : start + PAIR]) in wanted and not is_accident(line, start, heads)
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
