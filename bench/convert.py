"""Measures the converter beside the bare extraction of text: `make bench-convert`.

    python bench/convert.py [FILE ...]

Without files: the text seed of the repository, the same a megabyte long, and the PDFs of the golden issues,
also put together to a hundred pages. Of each the best of some runs is printed, in processor time on one core.
Bare is what a library does that only gives the characters: pypdfium2, on which ours is built, and beside it
pypdf and pdfplumber, where they are installed (dependency group `bench`). Between bare and ours stands what
it takes to ask for the place and size of each line as well, which no reader can do without.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pypdfium2

from bulletin.convert import convert
from bulletin.read.encoding import decode
from bulletin.read.pdf import looks_like_pdf, read_pdf
from bulletin.read.pdf.fragments import RUN
from bulletin.read.pdf.glyphs import Glyphs

ROOT = Path(__file__).parents[1]
LONG_TEXT = 1_000_000
LONG_PDF = 100
SECONDS = 3.0
MOST_RUNS = 20


def main(arguments: Sequence[str]) -> None:
    """Print a line for each file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args(arguments).files
    with tempfile.TemporaryDirectory() as folder:
        for file in given or _samples(Path(folder)):
            _pdf(file) if looks_like_pdf(file.read_bytes()) else _text(file)


def _samples(folder: Path) -> Iterator[Path]:
    """What is measured where no file is named."""
    seed = ROOT / "seeds/2021-11.txt"
    yield seed
    text = seed.read_bytes()
    long = folder / "megabyte.txt"
    long.write_bytes(text * (LONG_TEXT // len(text) + 1))
    yield long
    issues = sorted((ROOT / "tests/golden").glob("*/seed.pdf"))
    yield from issues
    whole = pypdfium2.PdfDocument.new()
    while len(whole) < LONG_PDF:
        for issue in issues:
            whole.import_pages(pypdfium2.PdfDocument(issue))
    together = folder / "hundred-pages.pdf"
    whole.save(together)
    yield together


def _text(file: Path) -> None:
    characters = len(decode(file.read_bytes(), file.name))
    (seconds,) = _best_in_turns([lambda: convert(file, "x")])
    size = file.stat().st_size / 1e6
    print(f"{_name(file)}: {characters / seconds:,.0f} characters a second, {size / seconds:.2f} MB a second")


def _pdf(file: Path) -> None:
    """A row for each way: what it takes a page, and how much more than the bare text."""
    data = file.read_bytes()
    pages = len(pypdfium2.PdfDocument(data))
    ways: list[tuple[str, Callable[[], object]]] = [
        ("bare pypdfium2", lambda: _bare_pypdfium2(data)),
        ("with positions", lambda: _with_positions(data)),
        ("our reader", lambda: read_pdf(data, "x.pdf")),
        ("our converter", lambda: convert(file, "x")),
    ]
    ways += [(f"bare {name}", partial(way, data)) for name, way in OTHERS if importlib.util.find_spec(name)]
    seconds = _best_in_turns([way for _, way in ways])
    print(f"{_name(file)}, {pages} pages:     ms a page   pages a second   times bare pypdfium2")
    for (name, _), taken in zip(ways, seconds, strict=True):
        print(f"  {name:16} {taken / pages * 1e3:24.2f} {pages / taken:16,.0f} {taken / seconds[0]:16.2f}")


def _with_positions(data: bytes) -> list[tuple[str, float, float, float, float]]:
    """Each line with its place and size and nothing else: the least that a reader in Python can do."""
    lines = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text_page = page.get_textpage()
            glyphs = Glyphs(page.raw, text_page.raw)
            text, index = glyphs.text()
            for run in RUN.finditer(text):
                first, last = index[run.start()], index[run.end() - 1]
                lines.append((run[0], *glyphs.start(first), glyphs.end(last), glyphs.size(first)))
    return lines


def _bare_pypdfium2(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def _bare_pypdf(data: bytes) -> str:
    import pypdf  # noqa: PLC0415  # only measured where it is installed

    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def _bare_pdfplumber(data: bytes) -> str:
    import pdfplumber  # noqa: PLC0415

    with pdfplumber.open(io.BytesIO(data)) as document:
        return "".join(page.extract_text() for page in document.pages)


def _best_in_turns(works: Sequence[Callable[[], object]]) -> list[float]:
    """Seconds of processor time of the fastest of some runs of each.

    They run in turns, so that a machine that is busy for a while is so for all of them.
    """
    best, begun = [float("inf")] * len(works), time.monotonic()
    for _ in range(MOST_RUNS):
        for place, work in enumerate(works):
            start = time.process_time()
            work()
            best[place] = min(best[place], time.process_time() - start)
        if time.monotonic() - begun > SECONDS * len(works):
            break
    return best


OTHERS = (("pypdf", _bare_pypdf), ("pdfplumber", _bare_pdfplumber))


def _name(file: Path) -> str:
    return str(file.relative_to(ROOT)) if file.is_relative_to(ROOT) else file.name


if __name__ == "__main__":
    main(sys.argv[1:])
