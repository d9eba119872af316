"""The way in which most of a page's text runs: turned as a whole, or in vertical lines from right to left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bulletin.read.pdf.glyphs import Glyphs, Turn

SAMPLES = 12
MOST = 0.5
# Characters below each other stand this far from one column, and are this far apart.
ASIDE_EM = 0.1
LEAST_STEP_EM, MOST_STEP_EM = 0.7, 2.0
# How a page is seen when it is turned until text that runs down, backwards or up on it runs to the right.
BACK: dict[str, Turn] = {
    "down": lambda x, y: (y, -x),
    "back": lambda x, y: (-x, -y),
    "up": lambda x, y: (-y, x),
}


def turn_to_read(glyphs: Glyphs) -> None:
    """Turn the page as a reader would do to read most of it; a vertical line is then read as one, too."""
    ways = Counter(_ways(glyphs))
    way, count = ways.most_common(1)[0] if ways else ("", 0)
    if count <= MOST * ways.total() or way == "right":
        return
    shown, back = glyphs.turn, BACK[way.removeprefix("vertical ")]

    def turn(x: float, y: float) -> tuple[float, float]:
        return back(*shown(x, y))

    glyphs.turn = turn
    if way != "vertical down":
        glyphs.upright = turn


def _ways(glyphs: Glyphs) -> Iterator[str]:
    """Where the line of each sampled character goes on."""
    for index in range(0, len(glyphs) - 1, max(1, len(glyphs) // SAMPLES)):
        along, down = glyphs.slant(index)
        if abs(along) > abs(down):
            yield "back" if along < 0 else "vertical down" if _is_above_next(glyphs, index) else "right"
        elif along != down:
            yield "down" if down > 0 else "up"


def _is_above_next(glyphs: Glyphs, index: int) -> bool:
    (x, y), (next_x, next_y) = glyphs.start(index), glyphs.start(index + 1)
    if next_y <= y:
        return False
    em = abs(glyphs.size(index))
    return abs(next_x - x) < ASIDE_EM * em and LEAST_STEP_EM * em < next_y - y < MOST_STEP_EM * em
