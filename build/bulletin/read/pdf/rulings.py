"""The straight lines drawn on a page, from its path objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise, repeat
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium
from msgspec import Struct

from bulletin.read.pdf import calls
from bulletin.read.pdf.glyphs import Turn

# Rulings nearer to each other than this, in points, are one; a rectangle thinner than this is a ruling.
SAME = 3.0
SHORTEST = 6.0
# Beyond these it is a map or a chart.
MOST_OBJECTS = 20_000
MOST_SEGMENTS = 2_000
MOST_RULINGS = 400
DEEPEST_FORM = 3

Point: TypeAlias = tuple[float, float]


class Ruling(Struct, frozen=True, order=True):
    """A straight line along one axis; `at` is its place on the other axis."""

    at: float
    start: float
    end: float

    def passes(self, place: float) -> bool:
        """Whether it reaches this place on its own axis."""
        return self.start - SAME <= place <= self.end + SAME


class Rulings(Struct, frozen=True):
    """The lines of a page that lie and that stand, sorted by place; those that overlap are one."""

    across: list[Ruling]
    down: list[Ruling]


def read_rulings(page: Any, turn: Turn) -> Rulings:
    """All rulings of the page as it is shown; none where there are more than a table has."""
    across: list[Ruling] = []
    down: list[Ruling] = []
    for start, end in _strokes(_paths(page)):
        (x0, y0), (x1, y1) = turn(*start), turn(*end)
        width, height = abs(x1 - x0), abs(y1 - y0)
        if height <= SAME and width >= SHORTEST:
            across.append(Ruling((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif width <= SAME and height >= SHORTEST:
            down.append(Ruling((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    across, down = _merged(across), _merged(down)
    return Rulings(across, down) if max(len(across), len(down)) <= MOST_RULINGS else Rulings([], [])


def _merged(rulings: list[Ruling]) -> list[Ruling]:
    """Cell borders are often drawn cell by cell, and each twice: what overlaps on one line is one ruling."""
    merged: list[Ruling] = []
    for ruling in sorted(rulings):
        for place in range(len(merged) - 1, -1, -1):
            other = merged[place]
            if ruling.at - other.at > SAME:
                merged.append(ruling)
                break
            if other.passes(ruling.start) or ruling.passes(other.start):
                merged[place] = Ruling(other.at, min(other.start, ruling.start), max(other.end, ruling.end))
                break
        else:
            merged.append(ruling)
    return merged


def _paths(page: Any) -> Iterator[tuple[int, list[Any]]]:
    """The path objects of a page with the matrices of the forms they are in, innermost first."""
    room = MOST_OBJECTS
    todo = [(calls.address(page), calls.count_page, calls.page_object, list[Any]())]
    while todo and room > 0:
        holder, count, item, matrices = todo.pop()
        things = list(map(item, repeat(holder), range(min(count(holder), room))))
        room -= len(things)
        for thing, kind in zip(things, map(calls.object_type, things), strict=True):
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                yield thing, matrices
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and len(matrices) < DEEPEST_FORM:
                todo.append((thing, calls.count_form, calls.form_object, [_matrix(thing), *matrices]))


def _strokes(paths: Iterable[tuple[int, list[Any]]]) -> Iterator[tuple[Point, Point]]:
    """Both ends of each straight segment that is drawn, and both corners of each thin filled rectangle."""
    bounds = (ctypes.c_float * 4)()
    places = [ctypes.addressof(bounds) + 4 * place for place in range(4)]
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    modes = ctypes.addressof(fill), ctypes.addressof(stroke)
    for path, matrices in paths:
        calls.object_bounds(path, *places)
        left, bottom, right, top = bounds
        if min(right - left, top - bottom) <= SAME:
            yield _placed((left, bottom), matrices), _placed((right, top), matrices)
            continue
        calls.draw_mode(path, *modes)
        own = [_matrix(path), *matrices]
        for points in _subpaths(path):
            xs, ys = [x for x, _ in points], [y for _, y in points]
            if stroke.value:
                for start, end in pairwise(points):
                    yield _placed(start, own), _placed(end, own)
            elif fill.value and min(max(xs) - min(xs), max(ys) - min(ys)) <= SAME:
                yield _placed((min(xs), min(ys)), own), _placed((max(xs), max(ys)), own)


def _subpaths(path: int) -> Iterator[list[Point]]:
    """The corners of each part of a path, closed where it is closed; a curve counts with its end only."""
    points: list[Point] = []
    count = calls.count_segments(path)
    point = (ctypes.c_float * 2)()
    x, y = ctypes.addressof(point), ctypes.addressof(point) + 4
    segments = list(map(calls.segment, repeat(path), range(count if count <= MOST_SEGMENTS else 0)))
    kinds, ends = map(calls.segment_type, segments), map(calls.segment_closes, segments)
    for segment, kind, closes in zip(segments, kinds, ends, strict=True):
        calls.segment_point(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append((point[0], point[1]))
        if closes:
            points.append(points[0])
    if points:
        yield points


def _matrix(thing: int) -> Any:
    matrix = pdfium.FS_MATRIX()
    calls.object_matrix(thing, ctypes.addressof(matrix))
    return matrix


def _placed(point: Point, matrices: Iterable[Any]) -> Point:
    x, y = point
    for matrix in matrices:
        x, y = matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f
    return x, y
