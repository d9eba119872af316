from __future__ import annotations

from itertools import pairwise

import pytest
from reportlab.pdfgen.canvas import Canvas

from bulletin.read.pdf import read_pdf
from pdf_samples import SONG, TOP, drawing, paragraph, put_lines


def draw_table(
    canvas: Canvas, rows: list[list[str]], edges: list[float], top: float, size: float = 10
) -> float:
    canvas.setFont(SONG, size)
    for number, row in enumerate(rows):
        for cell, left, right in ((cell, *sides) for cell, sides in zip(row, pairwise(edges), strict=True)):
            canvas.rect(left, top - (number + 1) * 40, right - left, 40)
            for place, part in enumerate(cell.split("\n")):
                canvas.drawString(left + 2, top - number * 40 - 14 - place * 14, part)
    return top - 40 * len(rows)


def test_a_ruled_table_gives_its_rows_with_cells_of_several_lines_joined() -> None:
    rows = [
        ["地区", "数据中心\n数量（个）", "说明"],
        ["江苏", "18", "含在建的\n3个 AI\nlab"],
        ["浙江", "7", ""],
    ]
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
        draw_table(canvas, rows, [80, 180, 250, 400], 640)
        put_lines(canvas, paragraph(13, 31, 3), y=480)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert [line.cells for line in lines if line.cells] == [
        ("地区", "数据中心数量（个）", "说明"),
        ("江苏", "18", "含在建的3个 AI lab"),
        ("浙江", "7", ""),
    ]
    assert [bool(line.cells) for line in lines] == [False] * 3 + [True] * 3 + [False] * 3
    assert lines[3].text == "地区\t数据中心数量（个）\t说明"


def test_cells_whose_texts_touch_are_told_apart_by_the_ruling_between() -> None:
    rows = [["数据中心数量", "年均增长速度"], ["一二三四五六", "七八九十百千"]]
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
        canvas.setFont(SONG, 10)
        for number, row in enumerate(rows):
            y = 600 - number * 20
            canvas.drawString(82, y, "".join(row))
            canvas.rect(80, y - 6, 62, 20)
            canvas.rect(142, y - 6, 62, 20)
    assert [line.cells for line in read_pdf(file.getvalue(), "x.pdf")[3:]] == [tuple(row) for row in rows]


@pytest.mark.parametrize(
    ("row", "cells"), [(("羔羊", "1月龄", "每3年1次"),) * 2, (("羔羊", "", ""), ())], ids=["filled", "empty"]
)
def test_a_row_that_a_page_break_leaves_alone_is_a_row_if_all_its_cells_are_filled(
    row: tuple[str, ...], cells: tuple[str, ...]
) -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
        canvas.setFont(SONG, 10)
        canvas.grid([80, 180, 280, 380], [580, 600])
        for x, cell in zip((90, 190, 290), row, strict=True):
            canvas.drawString(x, 585, cell)
    assert [line.cells for line in read_pdf(file.getvalue(), "x.pdf")[3:]] == [cells]


def test_a_cell_over_two_columns_leaves_the_next_one_empty() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
        canvas.setFont(SONG, 10)
        canvas.grid([80, 180, 280], [560, 580])
        canvas.rect(80, 580, 200, 20)
        canvas.rect(280, 560, 100, 40)
        for text, x, y in (
            ("规模与增速", 130, 585),
            ("规模", 90, 565),
            ("增速", 190, 565),
            ("说明", 290, 575),
        ):
            canvas.drawString(x, y, text)
    assert [line.cells for line in read_pdf(file.getvalue(), "x.pdf")[3:]] == [
        ("规模与增速", "", "说明"),
        ("规模", "增速", ""),
    ]


def test_a_table_without_standing_rulings_gives_rows_by_its_gaps() -> None:
    rows = [
        ("地区", "数量（个）", "说明"),
        ("江苏", "18", "含在建的"),
        ("", "", "三个中心"),
        ("浙江", "7", ""),
    ]
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
        for y in (640, 620, 556):
            canvas.line(80, y, 500, y)
        canvas.setFont(SONG, 10)
        for number, row in enumerate(rows):
            for x, cell in zip((90, 200, 350), row, strict=True):
                canvas.drawString(x, 626 - number * 19, cell)
        put_lines(canvas, paragraph(13, 31, 3), y=500)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert [line.cells for line in lines if line.cells] == [
        ("地区", "数量（个）", "说明"),
        ("江苏", "18", "含在建的三个中心"),
        ("浙江", "7", ""),
    ]
    assert len(lines) == 9


def test_a_heading_under_the_rule_of_a_running_head_is_no_row_of_the_table_below_it() -> None:
    rows = [("地区", "数量（个）", "说明"), ("江苏", "18", "含在建的"), ("浙江", "7", "")]
    with drawing() as (canvas, file):
        for y in (720, 640, 620, 575):
            canvas.line(80, y, 500, y)
        canvas.setFont(SONG, 10)
        canvas.drawString(90, 700, "三、各省数据中心")
        for number, row in enumerate(rows):
            for x, cell in zip((90, 200, 350), row, strict=True):
                canvas.drawString(x, 626 - number * 19, cell)
        put_lines(canvas, paragraph(13, 31, 3), y=500)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert [line.cells for line in lines if line.cells] == rows
    assert lines[0].text == "三、各省数据中心"


def test_running_text_between_rules_across_the_page_is_no_table() -> None:
    with drawing() as (canvas, file):
        for y in (TOP + 30, TOP - 200, TOP - 400):
            canvas.line(80, y, 514, y)
        put_lines(
            canvas,
            [*paragraph(3, 31, 6), "第一部分　　　　　　　　　　来源：江苏科技", *paragraph(13, 31, 6)],
        )
    assert not any(line.cells for line in read_pdf(file.getvalue(), "x.pdf"))


def test_a_rule_between_columns_that_meets_a_table_is_no_part_of_it() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 15, 6))
        put_lines(canvas, paragraph(13, 15, 6), x=318)
        canvas.line(304, TOP + 14, 304, 600)
        draw_table(canvas, [["地区", "数量"], ["江苏", "18"]], [80, 200, 514], 600)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert [line.cells for line in lines[12:]] == [("地区", "数量"), ("江苏", "18")]
    assert {line.cells for line in lines[:12]} == {()}


def test_a_ruling_under_each_row_makes_a_table_with_the_row_above_them() -> None:
    rows = [
        ["指标", "2月", "3月"],
        ["生产", "56.7", "54.6"],
        ["新订单", "54.1", "53.6"],
        ["库存", "49.8", "49.5"],
    ]
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
        canvas.setFont(SONG, 10)
        for number, row in enumerate(rows):
            y = 600 - number * 20
            canvas.line(80, y - 6, 380, y - 6)
            for cell, x in zip(row, (90, 200, 300), strict=True):
                canvas.drawString(x, y, cell)
        put_lines(canvas, paragraph(13, 31, 3), y=480)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert [line.cells for line in lines if line.cells] == [tuple(row) for row in rows]
