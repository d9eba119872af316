from __future__ import annotations

import re

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin.lines import Lines
from bulletin.read.pdf import read_pdf
from pdf_samples import EM, LEFT, PITCH, SONG, TOP, drawing, paragraph, prose, put_lines

COLUMN = 15
RIGHT = LEFT + EM * (COLUMN + 2)


def texts(lines: Lines) -> list[str]:
    return [line.text for line in lines]


def bare(data: bytes) -> str:
    """All characters that the library itself finds."""
    pages = pypdfium2.PdfDocument(data)
    return "".join(re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in pages)


def test_a_line_knows_its_place_its_size_and_the_space_above_it() -> None:
    body = [*paragraph(1, 31, 4), *paragraph(9, 31, 3)]
    with drawing() as (canvas, file):
        canvas.setFont(SONG, 20)
        canvas.drawString(LEFT + 150, TOP + 2 * PITCH, "江苏大数据发展")
        put_lines(canvas, body)
        canvas.showPage()
        put_lines(canvas, paragraph(20, 31, 2))
    lines = read_pdf(file.getvalue(), "x.pdf")
    title, first, second = lines[:3]
    assert texts(lines)[1:8] == [line.strip() for line in body]
    assert (title.size, title.page_top, title.gap) == (20, True, 0)
    assert (first.x0, first.x1, first.size, first.gap, first.page_top) == (2, 31, EM, 1, False)
    assert (second.x0, second.x1, second.gap) == (0, 31, 0)
    assert [line.page_top for line in lines[7:]] == [False, True, False]
    assert str(lines[8].span) == "x.pdf:p2:9"


def test_two_columns_are_read_one_after_the_other_whatever_the_order_of_drawing() -> None:
    left = [*paragraph(1, COLUMN, 5), *paragraph(11, COLUMN, 5)]
    right = [*paragraph(31, COLUMN, 4), *paragraph(41, COLUMN, 4)]
    with drawing() as (canvas, file):
        canvas.setFont(SONG, 9)
        canvas.drawString(LEFT, TOP + 3 * PITCH, "科技情报动态")
        canvas.drawString(RIGHT + 8 * EM, TOP + 3 * PITCH, "2021年第5期")
        put_lines(canvas, ["　　　　　　　各地动态和行业新闻"], y=TOP + PITCH, size=18)
        for place, row in enumerate(zip([*left], [*right, "", ""], strict=True)):
            put_lines(canvas, [row[0]], y=TOP - place * PITCH)
            put_lines(canvas, [row[1]], x=RIGHT, y=TOP - place * PITCH)
        put_lines(canvas, ["第1页"], x=280, y=40, size=9)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert texts(lines) == [
        "科技情报动态 2021年第5期",
        "各地动态和行业新闻",
        *(line.strip() for line in left + right),
        "第1页",
    ]
    assert {(line.x0, line.x1) for line in lines if line.text in right} == {(0, COLUMN), (0, COLUMN // 2)}


def test_what_runs_across_two_columns_parts_them() -> None:
    blocks = [paragraph(number * 10, COLUMN, 4) for number in range(4)]
    with drawing() as (canvas, file):
        y = put_lines(canvas, blocks[0])
        put_lines(canvas, blocks[1], x=RIGHT)
        y = put_lines(canvas, ["　　　　图1　各地数据产业规模与增长速度的比较"], y=y - 5 * PITCH)
        put_lines(canvas, blocks[3], x=RIGHT, y=y)
        put_lines(canvas, blocks[2], y=y)
    read = texts(read_pdf(file.getvalue(), "x.pdf"))
    assert read == [
        *(line.strip() for line in blocks[0] + blocks[1]),
        "图1　各地数据产业规模与增长速度的比较",
        *(line.strip() for line in blocks[2] + blocks[3]),
    ]


def test_a_contents_list_is_not_two_columns() -> None:
    with drawing() as (canvas, file):
        for number in range(8):
            put_lines(canvas, [prose(number, 18)], y=TOP - number * PITCH)
            put_lines(canvas, [str(number + 1)], x=500, y=TOP - number * PITCH)
    assert texts(read_pdf(file.getvalue(), "x.pdf")) == [f"{prose(n, 18)} {n + 1}" for n in range(8)]


def test_sources_at_the_right_edge_are_not_a_column() -> None:
    body: list[str] = []
    for number in range(4):
        body += [*paragraph(number * 10, 31, 3), "　" * 20 + "来源：江苏科技信息研究所"[:11]]
    with drawing() as (canvas, file):
        put_lines(canvas, body)
    assert texts(read_pdf(file.getvalue(), "x.pdf")) == [line.strip() for line in body]


def test_lines_in_a_frame_know_it() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 3))
        canvas.rect(LEFT, 520, 440, 120)
        put_lines(canvas, ["　　　　　　　　专栏1", *paragraph(13, 29, 3)], x=LEFT + 10, y=620)
        put_lines(canvas, paragraph(23, 31, 3), y=480)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert [line.style for line in lines] == [""] * 3 + ["box"] * 4 + [""] * 3
    assert [line.x0 for line in lines[4:6]] == [2, 0]


def test_of_a_few_lines_in_a_frame_the_first_ones_of_paragraphs_are_indented() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, paragraph(3, 31, 6))
        canvas.rect(LEFT, 420, 440, 120)
        put_lines(canvas, [*paragraph(13, 29, 2), *paragraph(16, 29, 1)], x=LEFT + 10, y=520)
    boxed = [line for line in read_pdf(file.getvalue(), "x.pdf") if line.style == "box"]
    assert [line.x0 for line in boxed] == [2, 0, 2]


def test_a_frame_round_the_page_is_an_ornament() -> None:
    with drawing() as (canvas, file):
        canvas.rect(40, 40, 515, 762)
        put_lines(canvas, paragraph(3, 31, 6))
    assert {line.style for line in read_pdf(file.getvalue(), "x.pdf")} == {""}


def test_words_drawn_twice_are_read_once() -> None:
    with drawing() as (canvas, file):
        body = paragraph(3, 31, 4)
        put_lines(canvas, body)
        put_lines(canvas, body, x=LEFT + 0.4)
    assert texts(read_pdf(file.getvalue(), "x.pdf")) == [line.strip() for line in body]


def test_a_raised_note_mark_stays_in_its_line() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, [prose(1, 10)])
        canvas.setFont(SONG, 8)
        canvas.drawString(LEFT + 10 * EM, TOP + 5, "①")
        put_lines(canvas, [prose(2, 12)], x=LEFT + 10 * EM + 8)
        put_lines(canvas, paragraph(3, 31, 4), y=TOP - PITCH)
    assert texts(read_pdf(file.getvalue(), "x.pdf"))[0] == prose(1, 10) + "①" + prose(2, 12)


def test_small_raised_figures_are_note_marks() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, ["增长20%"])
        canvas.setFont(SONG, 8)
        canvas.drawString(LEFT + 51, TOP + 5, "12")
        put_lines(canvas, ["，11月有8家"], x=LEFT + 60)
        put_lines(canvas, paragraph(3, 31, 3), y=TOP - PITCH)
        canvas.setFont(SONG, 6)
        canvas.drawString(LEFT, 103, "12")
        put_lines(canvas, ["数据由项目单位提供。"], x=LEFT + 8, y=100, size=9)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert texts(lines)[0] == "增长20%[12]，11月有8家"
    assert texts(lines)[-1] == "[12] 数据由项目单位提供。"


def test_the_text_of_a_note_gets_the_mark_that_is_in_the_text() -> None:
    with drawing() as (canvas, file):
        put_lines(canvas, [*paragraph(3, 31, 3), "　　据调查"])
        canvas.setFont(SONG, 8)
        canvas.drawString(LEFT + 5 * EM, TOP - 3 * PITCH + 5, "1")
        put_lines(canvas, ["1 数据由项目单位提供。", "2 无"], y=100, size=9)
    assert texts(read_pdf(file.getvalue(), "x.pdf"))[3:] == ["据调查[1]", "[1] 数据由项目单位提供。", "2 无"]


def test_a_hyphen_at_a_lines_end_does_not_swallow_the_line_break() -> None:
    with drawing() as (canvas, file):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(LEFT, TOP, "the infor-")
        canvas.drawString(LEFT, TOP - 15, "mation society")
    assert texts(read_pdf(file.getvalue(), "x.pdf")) == ["the infor-", "mation society"]


def test_type_drawn_with_an_outline_is_bold() -> None:
    with drawing() as (canvas, file):
        text = canvas.beginText(LEFT, TOP)
        text.setTextRenderMode(2)
        text.textOut("一、基本情况")
        text.setTextRenderMode(0)
        canvas.drawText(text)
        put_lines(canvas, paragraph(3, 31, 3), y=TOP - PITCH)
    assert [line.bold for line in read_pdf(file.getvalue(), "x.pdf")] == [True, False, False, False]


def test_a_face_that_all_is_set_in_is_not_bold() -> None:
    with drawing() as (canvas, file):
        text = canvas.beginText(LEFT, TOP)
        text.setTextRenderMode(2)
        text.textLines(["一、基本情况", prose(1, 20), prose(2, 20)])
        canvas.drawText(text)
    assert not any(line.bold for line in read_pdf(file.getvalue(), "x.pdf"))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_is_shown(turn: int) -> None:
    body = paragraph(3, 31, 5)
    with drawing() as (canvas, file):
        canvas.setPageRotation(turn)
        canvas.translate(*{90: (595, 0), 180: (595, 842), 270: (0, 842)}[turn])
        canvas.rotate(turn)
        put_lines(canvas, body, y=500)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert texts(lines) == [line.strip() for line in body]
    assert [line.x0 for line in lines[:2]] == [2, 0]
    assert {line.style for line in lines} == {""}


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_not_shown_as_it_is_read_is_turned(turn: int) -> None:
    body = paragraph(3, 31, 5)
    with drawing() as (canvas, file):
        canvas.setPageRotation(turn)
        put_lines(canvas, body, y=500)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert texts(lines) == [line.strip() for line in body]
    assert [line.x0 for line in lines[:2]] == [2, 0]
    assert {line.style for line in lines} == {""}


def test_vertical_lines_are_read_from_right_to_left() -> None:
    body = [prose(number, 20) for number in range(4)]
    with drawing() as (canvas, file):
        for number, line in enumerate(body):
            for place, character in enumerate(line):
                canvas.drawString(500 - number * PITCH, TOP - place * (EM + 1), character)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert texts(lines) == body
    assert {line.style for line in lines} == {""}


def test_what_lies_beyond_the_edges_of_the_page_is_not_printed() -> None:
    with drawing() as (canvas, file):
        canvas.setCropBox((50, 50, 545, 792))
        put_lines(canvas, [prose(1, 20), prose(2, 20)])
        for place in ((80, 20), (80, 800), (560, 400), (80, -30)):
            canvas.drawString(*place, "2021-11.indd 3")
    assert texts(read_pdf(file.getvalue(), "x.pdf")) == [prose(1, 20), prose(2, 20)]


def test_a_watermark_that_stands_askew_comes_last_on_its_page() -> None:
    with drawing() as (canvas, file):
        canvas.saveState()
        canvas.translate(300, 640)
        canvas.rotate(45)
        canvas.drawString(0, 0, "内部资料")
        canvas.restoreState()
        put_lines(canvas, paragraph(3, 31, 8))
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert (lines[-1].text, lines[-1].style) == ("内部资料", "rotated")


def test_type_scaled_by_a_matrix_has_the_size_it_is_shown_in() -> None:
    with drawing() as (canvas, file):
        canvas.scale(0.5, 0.5)
        put_lines(canvas, paragraph(3, 31, 3), x=2 * LEFT, y=2 * TOP, size=28)
    lines = read_pdf(file.getvalue(), "x.pdf")
    assert [(line.size, line.x0) for line in lines] == [(EM, 2), (EM, 0), (EM, 0)]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ([(0, "探索"), (3, "肥瘦搭配"), (8, "打包招标"), (2, "“"), (7, "”")], "探索“肥瘦搭配”打包招标"),
        ([(0, "“黄色区域。"), (7, "在沈阳举行"), (6, "”"), (12, "会议")], "“黄色区域。”在沈阳举行会议"),
        ([(0, "运行数据"), (5, "。"), (4, "①"), (6, "总体看")], "运行数据①。总体看"),
    ],
)
def test_what_is_drawn_late_is_read_in_its_place(drawn: list[tuple[int, str]], read: str) -> None:
    with drawing() as (canvas, file):
        for place, text in drawn:
            canvas.drawString(LEFT + place * EM, TOP, text)
    assert texts(read_pdf(file.getvalue(), "x.pdf")) == [read]


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.text("科技情报动态数据AIxy0189，。“”（）·—%.", min_size=1, max_size=12),
            st.integers(40, 300),
            st.integers(60, 780),
            st.sampled_from([8, 10.5, 14, 22]),
        ),
        min_size=1,
        max_size=25,
        unique_by=lambda item: item[0],  # the same words in one place are read once
    )
)
def test_no_character_is_lost_or_doubled_wherever_it_stands(items: list[tuple[str, int, int, float]]) -> None:
    with drawing() as (canvas, file):
        for text, x, y, size in items:
            canvas.setFont(SONG, size)
            canvas.drawString(x, y, text)
    data = file.getvalue()
    assert sorted(re.sub(r"\s", "", "".join(texts(read_pdf(data, "x.pdf"))))) == sorted(bare(data))
