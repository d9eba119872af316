"""PDF seeds made for tests: Chinese text at given places, with a font every viewer has."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

SONG = "STSong-Light"
WIDTH, HEIGHT = 595, 842
EM = 14
PITCH = 26
LEFT = 80
TOP = 740

pdfmetrics.registerFont(UnicodeCIDFont(SONG))

PROSE = (
    "大数据是以容量大类型多存取速度快应用价值高为主要特征的数据集合"
    "正快速发展为对数量巨大来源分散格式多样的数据进行采集存储和关联分析"
)


@contextmanager
def drawing(**options: object) -> Iterator[tuple[Canvas, io.BytesIO]]:
    """A canvas of A4 pages and the file it is saved to on leaving."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=True, **options)
    canvas.setFont(SONG, EM)
    yield canvas, file
    canvas.save()


def prose(start: int, length: int) -> str:
    """So many characters of running text; different ones for each start."""
    return "".join(PROSE[(start * 7 + place) % len(PROSE)] for place in range(length))


def put_lines(
    canvas: Canvas, lines: list[str], *, x: float = LEFT, y: float = TOP, size: float = EM
) -> float:
    """Draws lines below each other, an indent for U+3000 at their heads; gives the next baseline."""
    canvas.setFont(SONG, size)
    for line in lines:
        text = line.lstrip("\u3000")
        canvas.drawString(x + size * (len(line) - len(text)), y, text)
        y -= size * PITCH / EM
    return y


def paragraph(start: int, width: int, lines: int) -> list[str]:
    """A paragraph of so many lines, its first indented by two characters, its last half full."""
    full = [prose(start + number, width) for number in range(lines)]
    full[0] = "\u3000\u3000" + full[0][2:]
    full[-1] = full[-1][: width // 2 - 1] + "。"
    return full


def form_bomb() -> bytes:
    """A PDF of two kilobytes whose drawings draw each other a billion times."""
    with drawing() as (canvas, file):
        canvas.beginForm("x0")
        canvas.drawString(LEFT, TOP, "文")
        canvas.endForm()
        for level in range(9):
            canvas.beginForm(f"x{level + 1}")
            for _ in range(10):
                canvas.doForm(f"x{level}")
            canvas.endForm()
        canvas.doForm("x9")
    return file.getvalue()


def repeated_contents() -> bytes:
    """A PDF whose page names one stream of drawings five thousand times."""
    with drawing() as (canvas, file):
        for _ in range(20_000):
            canvas.line(0, 0, 10, 10)
    data = file.getvalue()
    number = re.search(rb"/Contents (\d+ 0 R)", data)
    assert number
    # The table of places is wrong after this, and is made anew by every reader.
    return data.replace(b"/Contents " + number[1], b"/Contents [" + (number[1] + b" ") * 5000 + b"]")
