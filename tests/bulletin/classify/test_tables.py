from __future__ import annotations

from bulletin.classify.tables import with_cells
from bulletin.lines import Line, Span


def line(number: int, text: str, *cells: str) -> Line:
    return Line("\t".join(cells) or text, Span("x.pdf", 1, number, number), cells=cells)


def test_a_caption_with_gaps_is_no_row_of_the_ruled_table_below_it() -> None:
    lines = (
        line(1, "表 1 5 个项目主要运行指标"),
        line(2, "", "项目", "装机", "利用率", "电耗"),
        line(3, "", "甲", "10.0", "46.2", "54.8"),
        line(4, "", "乙", "6.5", "39.7", "55.6"),
    )
    assert with_cells(lines) == lines
