"""The columns of all pages -> lines, measured in em of the body text from the left edge of their column."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from bulletin.lines import Line, Lines, Span
from bulletin.read.linked import with_address
from bulletin.read.pdf.columns import Column, Path
from bulletin.read.pdf.fragments import Fragment
from bulletin.read.pdf.links import Place, links_on

# A page on which the seed's body size has less than this share of the characters has its own body size.
SHARE = 0.2
USUAL_SIZE = 10.5
# Nobody reads less; a damaged file may say it.
LEAST_SIZE = 1.0
SAME_SIZE = 0.6
# Lines whose left edges differ by less are flush.
FLUSH_EM = 0.3
# A column of few lines that all are indented seems to begin this far to the right of where it does.
INDENTED_EM = (0.5, 4.5)
FEW_LINES = 8
HANGING_EM = (1.7, 2.3)
"""How far to the left of the first lines of paragraphs the others begin."""
# From baseline to baseline; what is outside of this is no line spacing.
PITCH_EM = (1.0, 3.0)
USUAL_PITCH_EM = 1.5
ENOUGH_LINES = 5

Frame: TypeAlias = tuple[Path, str]


class Page(Struct, frozen=True):
    """The columns of one page, and the size of its body text in points."""

    number: int
    em: float
    columns: list[Column]
    places: list[Place] = []
    """What leads to an address."""


def body_size(sizes: Counter[float]) -> float:
    """The size that most characters have."""
    return max(sizes, key=lambda size: (sizes[size], size), default=USUAL_SIZE)


def page_size(sizes: Counter[float], usual: float) -> float:
    """The seed's body size where the page is set in it, else the page's own."""
    return usual if sizes[usual] >= SHARE * sizes.total() else body_size(sizes)


def read_lines(pages: list[Page], seed: str) -> Lines:
    """The lines of all pages; their numbers run through the seed."""
    edges, pitches = _edges(pages), _pitches(pages)
    lines: list[Line] = []
    bold_tells = not _is_mostly_bold(pages)
    for page in pages:
        pitch = pitches[page.number] * page.em
        for place, (fragment, above, path) in enumerate(_with_line_above(page.columns)):
            edge = edges[page.number, _frame(path, fragment)]
            number = len(lines) + 1
            links = links_on(fragment, page.places) if page.places else ()
            line = Line(
                with_address(fragment.text, links),
                Span(seed, page.number, number, number),
                x0=round((fragment.x0 - edge) / page.em, 2),
                x1=round((fragment.x1 - edge) / page.em, 2),
                size=round(fragment.size, 1),
                bold=fragment.bold and bold_tells,
                style=fragment.style,
                gap=0.0 if above is None else max(0.0, round((fragment.y - above) / pitch - 1, 1)),
                page_top=place == 0,
                cells=fragment.cells,
                links=links,
            )
            lines.append(line)
    return tuple(lines)


def _is_mostly_bold(pages: list[Page]) -> bool:
    """Where most is set in a heavy face, that is the text face and tells nothing."""
    lengths = Counter[bool]()
    for line in (line for page in pages for column in page.columns for line in column.lines):
        lengths[line.bold] += len(line.text)
    return lengths[True] > lengths[False]


def count_sizes(fragments: Iterable[Fragment]) -> Counter[float]:
    """How many characters have each size, but for those of tables; to half a point."""
    sizes = Counter[float]()
    for fragment in fragments:
        if not fragment.cells:
            sizes[max(LEAST_SIZE, round(fragment.size * 2) / 2)] += len(fragment.text)
    return sizes


def _with_line_above(columns: list[Column]) -> Iterator[tuple[Fragment, float | None, Path]]:
    """Each fragment with the baseline above it: of its column, or for its first line of what is above."""
    heights = [line.y for column in columns for line in column.lines]
    for column in columns:
        above = max((y for y in heights if y < column.lines[0].y), default=None) if column.lines else None
        for line in column.lines:
            yield line, above, column.path
            above = line.y


def _edges(pages: list[Page]) -> dict[tuple[int, Frame], float]:
    """The left edge of each column of each page; few lines, all indented, look to other pages for theirs."""
    found: dict[tuple[int, Frame], float] = {}
    counts: dict[tuple[int, Frame], int] = {}
    usual: dict[tuple[int, Frame], Counter[int]] = defaultdict(Counter)
    ems = {page.number: page.em for page in pages}
    for page in pages:
        for frame, own in _frames(page).items():
            key = page.number, frame
            found[key], counts[key] = _edge(own, page.em), len(own)
            usual[page.number % 2, frame][round(found[key])] += 1
    for (number, frame), here in found.items():
        edge, times = usual[number % 2, frame].most_common(1)[0]
        nearest, farthest = (bound * ems[number] for bound in INDENTED_EM)
        if times > 1 and counts[number, frame] < FEW_LINES and nearest < here - edge < farthest:
            found[number, frame] = float(edge)
    return found


def _frames(page: Page) -> dict[Frame, list[Fragment]]:
    """The lines that share a left edge: of a column, of its boxes; what runs across has that of the page."""
    frames: dict[Frame, list[Fragment]] = defaultdict(list)
    for column in page.columns:
        for line in column.lines:
            frames[_frame(column.path, line)].append(line)
            if column.path:
                frames[(), ""].append(line)
    return frames


def _frame(path: Path, line: Fragment) -> Frame:
    return path, line.style


def _edge(lines: list[Fragment], em: float) -> float:
    """The left edge that the lines share, with or without an indent."""
    edge = _flush(lines, em)
    hanging = min((line.x0 for line in lines if not line.cells), default=edge)
    # Of a few lines most begin paragraphs: one that goes on stands at the edge.
    first_lines = len(lines) < FEW_LINES and HANGING_EM[0] * em < edge - hanging < HANGING_EM[1] * em
    return hanging if first_lines else edge


def _flush(lines: list[Fragment], em: float) -> float:
    """The leftmost place at which two lines of body size begin."""
    body = [line for line in lines if line.style or (abs(line.size - em) <= SAME_SIZE and not line.cells)]
    starts = sorted(line.x0 for line in body)
    flush = [left for left, right in pairwise(starts) if right - left <= FLUSH_EM * em]
    text = [line.x0 for line in lines if not line.cells]
    return min(flush or starts or text or [line.x0 for line in lines], default=0.0)


def _pitches(pages: list[Page]) -> dict[int, float]:
    """From baseline to baseline on each page, in em; a page of few lines takes the seed's."""
    least, most = PITCH_EM
    everywhere: Counter[float] = Counter()
    here: dict[int, Counter[float]] = {}
    for page in pages:
        here[page.number] = Counter(
            pitch
            for column in page.columns
            for above, below in pairwise(column.lines)
            if least <= (pitch := round((below.y - above.y) / page.em, 1)) <= most
        )
        everywhere += here[page.number]
    usual = _commonest(everywhere, USUAL_PITCH_EM)
    return {
        number: _commonest(pitches, usual) if pitches.total() >= ENOUGH_LINES else usual
        for number, pitches in here.items()
    }


def _commonest(pitches: Counter[float], otherwise: float) -> float:
    return max(pitches, key=lambda pitch: (pitches[pitch], -pitch), default=otherwise)
