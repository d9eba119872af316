"""Scores the converter on bulletins with exact labels: a row for each rendering, and the mean.

    python bench/score.py FOLDER [--apart NAME ...]

FOLDER holds `score.py` (the scorer, with `load_dir` and `score`) and a folder for each bulletin X, with
`X.gold.yaml` and the renderings `X.*`. Renderings named by --apart are shown but left out of the mean.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml
from rich.console import Console
from rich.progress import track
from rich.table import Table

from bulletin import convert as pipe
from bulletin.errors import BulletinError

# Key of the scorer, and its head in the table.
KEYS = {
    "boundary_f1": "boundary",
    "title_exact": "title",
    "subtitle_rate": "subtitle",
    "section_accuracy": "section",
    "source_accuracy": "source",
    "region_f1": "region",
    "paragraph_f1": "paragraph",
    "heading_f1": "heading",
    "heading_level_accuracy": "levels",
    "tables_exact": "tables",
    "list_items_marked": "items",
    "literal_ok": "literal",
    "line_breaks_left_in_paragraphs": "breaks",
    "furniture_leaked": "leaked",
    "gold_chars_lost": "lost",
}
# Columns of two pages side by side, and tables cell by cell: nothing tells their order any more.
SCRAMBLED = ("B.layout.txt", "B.pdfminer.txt")


def scorer(folder: Path) -> ModuleType:
    """The module `score.py` of the folder."""
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None or not (folder / "score.py").is_file():
        raise SystemExit(f"{folder}: there is no score.py; name the folder of labelled bulletins")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(seed: Path, module: ModuleType) -> dict[str, Any]:
    """What the scorer says of the conversion of one rendering; empty where it cannot be converted."""
    name = seed.parent.name
    gold = yaml.safe_load((seed.parent / f"{name}.gold.yaml").read_text(encoding="utf-8"))
    try:
        done = pipe.convert(seed, name.lower())
    except BulletinError as error:
        Console(stderr=True).print(f"{error}", markup=False)
        return {}
    with tempfile.TemporaryDirectory() as folder:
        for page, text in pipe.pages(done.issue).items():
            (Path(folder) / page).write_text(text, encoding="utf-8")
        result: dict[str, Any] = module.score(gold, module.load_dir(folder))[0]
    return result


def renderings(folder: Path) -> list[Path]:
    """All renderings of all bulletins of the folder, in order of their names."""
    golds = sorted(folder.glob("*/*.gold.yaml"))
    return [
        seed
        for gold in golds
        for seed in sorted(gold.parent.glob(f"{gold.parent.name}.*"))
        if seed.suffix in {".txt", ".pdf", ".docx", ".html", ".md"}
    ]


def mean(rows: list[dict[str, Any]], key: str) -> float | None:
    """The mean of a key over the rows that have it."""
    values = [float(row[key]) for row in rows if row.get(key) is not None]
    return sum(values) / len(values) if values else None


def shown(value: float | None) -> str:
    """A figure of the table."""
    return "" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")


def main() -> None:
    """Score all renderings and print the table."""
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--apart", nargs="*", default=SCRAMBLED, metavar="NAME")
    args = parser.parse_args()
    module = scorer(args.folder)
    rows = {seed.name: scores(seed, module) for seed in track(renderings(args.folder), "converting")}
    table = Table("rendering", *KEYS.values(), box=None, header_style="bold")
    for name, row in rows.items():
        label = f"{name} (apart)" if name in args.apart else name
        table.add_row(label, *(shown(row.get(key)) for key in KEYS))
    counted = [row for name, row in rows.items() if name not in args.apart]
    table.add_row(f"mean of {len(counted)}", *(shown(mean(counted, key)) for key in KEYS), style="bold")
    Console(width=200).print(table)


if __name__ == "__main__":
    main()
