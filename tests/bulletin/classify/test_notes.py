from __future__ import annotations

from msgspec.structs import replace

from bulletin.classify.notes import note_lines
from bulletin.lines import Line, Span
from printed_lines import printed


def notes(text: str) -> list[tuple[str, bool]]:
    lines = printed(text)
    return [(lines[index].text, begins) for index, begins in sorted(note_lines(lines).items())]


def test_a_footnote_stands_at_the_foot_of_its_page() -> None:
    text = "数字经济①是新的增长点，各地都在加快\n① 参见《白皮书》，由研究院编写，内容包\n括三章。\n␌布局。"
    assert notes(text) == [("① 参见《白皮书》，由研究院编写，内容包", True), ("括三章。", False)]


def test_several_footnotes_begin_each_with_its_mark() -> None:
    text = "数字经济①与实体经济②融合，成效显著。\n① 参见《白皮书》。\n② 参见《年鉴》。\n␌布局。"
    assert notes(text) == [("① 参见《白皮书》。", True), ("② 参见《年鉴》。", True)]


def test_without_pages_a_footnote_reaches_to_the_end_of_its_sentence() -> None:
    text = "保护与利用的关系[1]要处理好。\n[1] 参见《条例》。\n多元参与是另一条经验。"
    assert notes(text) == [("[1] 参见《条例》。", True)]


def test_a_mark_that_the_text_does_not_carry_is_an_item() -> None:
    assert notes("主要做法如下：\n① 加强领导。\n② 落实责任。") == []


def test_a_list_of_references_is_no_footnote() -> None:
    assert notes("保护与利用的关系[1]要处理好。\n参考文献：\n[1] 陈某. 研究[M]. 某某出版社，2019.") == []


def test_a_list_behind_a_note_begins_anew() -> None:
    text = "保护与利用的关系[1]要处理好。\n[1] 参见《条例》。\n本馆新书如下。\n[1] 航运法。\n[2] 港口志。"
    assert notes(text) == [("[1] 参见《条例》。", True)]


def test_a_mark_in_the_midst_of_a_page_is_an_item() -> None:
    rows = "\n".join(f"第{n}段文字说明了有关的情况。" for n in range(20))
    assert notes(f"加快①建设步伐。\n① 是重点任务。\n{rows}\n␌下一页。") == []


def test_what_a_reader_knows_as_a_footnote_is_one() -> None:
    line = Line("参见《条例》。", Span("x.docx", 0, 1, 1), style="footnote text", closed=True)
    assert note_lines((line,)) == {0: True}


BODY, SMALL = 10.5, 8.0


def sized(*rows: tuple[str, float]) -> tuple[Line, ...]:
    return tuple(Line(text, Span("x.pdf", 1, n, n), size=size) for n, (text, size) in enumerate(rows, 1))


def test_at_the_foot_of_a_column_notes_are_known_by_their_type() -> None:
    lines = sized(
        ("数字经济①是新的增长点，各地都在加", BODY),
        ("① 参见《白皮书》，由研究院编写，", SMALL),
        ("内容包括三章。", SMALL),
        ("快布局，产业园区已经有一百二十家。", BODY),
    )
    assert note_lines(lines) == {1: True, 2: False}


def test_several_notes_of_one_type_begin_each_with_its_mark() -> None:
    lines = sized(
        ("数字经济①与实体经济②融合，成效显著。", BODY),
        ("① 参见《白皮书》。", SMALL),
        ("② 参见《年鉴》，由统计部门", SMALL),
        ("编写。", SMALL),
        ("快布局，产业园区已经有一百二十家。", BODY),
    )
    assert note_lines(lines) == {1: True, 2: True, 3: False}


def test_small_type_whose_mark_the_text_does_not_carry_is_no_note() -> None:
    lines = sized(
        ("数字经济是新的增长点，各地都在加快布局。", BODY), ("① 参见《白皮书》。", SMALL), ("布局。", BODY)
    )
    assert note_lines(lines) == {}


def test_notes_in_small_type_end_with_their_page() -> None:
    first, note, rest, text = sized(
        ("数字经济①是新的增长点，各地都在加", BODY),
        ("① 参见《白皮书》。", SMALL),
        ("表中数据均为初步数。", SMALL),
        ("快布局，产业园区已经有一百二十家。", BODY),
    )
    assert note_lines((first, note, replace(rest, page_top=True), text)) == {1: True}
