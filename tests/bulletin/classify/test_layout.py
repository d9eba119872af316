from __future__ import annotations

import pytest

from bulletin.classify.layout import Layout, first_word, layout_of
from printed_lines import printed, wrapped

PARAGRAPHS = (
    "全省科技工作会议日前在省城召开，会议总结了去年的工作，部署了今年的重点任务。会议指出，过去一年全省研发投入强度稳步提高。",
    "与会代表围绕科技创新、成果转化和人才培养进行了分组讨论，提出了许多很好的意见和建议，大家一致认为今年的任务十分艰巨。",
    "会议要求各地各部门认真落实会议精神，加强组织领导，完善工作机制，确保各项任务按时完成，为全年目标打下坚实的基础。",
    "会上还表彰了一批先进集体和先进个人，来自基层的五位代表作了经验交流，介绍了各自单位在工作中的一些具体做法。",
)


def setting(em: int, *, indent: str = "", lost: int = 0) -> Layout:
    paragraphs = [wrapped(text, em=em, indent=indent, lost=lost) for text in PARAGRAPHS]
    return layout_of(printed("\n".join(paragraphs)))


def kinds(layout: Layout) -> tuple[bool, bool, bool]:
    return layout.wrapped, layout.indented, layout.indent_lost


@pytest.mark.parametrize("em", [18, 22, 27, 35])
def test_text_that_breaks_inside_sentences_is_wrapped(em: int) -> None:
    assert setting(em).wrapped


def test_paragraphs_that_stand_on_one_line_are_not_wrapped() -> None:
    assert kinds(layout_of(printed("\n".join(PARAGRAPHS)))) == (False, False, False)


def test_lines_that_end_with_a_source_in_brackets_do_not_make_a_text_wrapped() -> None:
    text = "\n".join(f"{text}\n（来源：某某省科学技术情报研究所信息服务部）" for text in PARAGRAPHS)
    assert not layout_of(printed(text)).wrapped


def test_a_seed_without_lines_has_a_layout() -> None:
    assert layout_of(()).measure == ()


@pytest.mark.parametrize("em", [20, 25])
@pytest.mark.parametrize(
    ("indent", "lost", "kind"),
    [("　　", 0, (True, True, False)), ("", 2, (True, False, True)), ("", 0, (True, False, False))],
)
def test_indents_are_kept_lost_or_were_never_there(
    em: int, indent: str, lost: int, kind: tuple[bool, bool, bool]
) -> None:
    assert kinds(setting(em, indent=indent, lost=lost)) == kind


def test_a_lost_indent_is_known_by_the_first_lines_under_headings() -> None:
    heads = ("一、疫情概况", "二、重点传染病", "三、风险评估", "四、工作建议")
    parts = [f"{head}\n{wrapped(text, em=28, lost=2)}" for head, text in zip(heads, PARAGRAPHS, strict=True)]
    assert kinds(layout_of(printed("\n".join(parts)))) == (True, False, True)


def test_indents_before_paragraphs_on_one_line_are_known() -> None:
    text = "\n".join(f"会议第{n}天\n　　{text}" for n, text in zip("一二三四", PARAGRAPHS, strict=True))
    assert kinds(layout_of(printed(text))) == (False, True, False)


@pytest.mark.parametrize("em", [18, 22, 27, 35])
def test_the_measure_is_the_edge_of_full_lines(em: int) -> None:
    layout = setting(em, indent="　　")
    assert {round(measure) for measure in layout.measure} <= {em - 1, em}


def test_a_column_has_a_measure_of_its_own() -> None:
    wide = "\n".join(wrapped(text, em=36) for text in PARAGRAPHS * 2)
    column = "\n".join(wrapped(text, em=17) for text in PARAGRAPHS)
    lines = printed(f"{wide}\n{column}\n{wide}")
    layout = layout_of(lines)
    full = [i for i, line in enumerate(lines) if line.x1 == 17 and 20 < i < 20 + column.count("\n") - 4]
    assert full
    assert [i for i in full if layout.room(i) > 1] == []


def test_the_widest_line_of_a_column_is_full() -> None:
    wide = "\n".join(wrapped(text, em=36) for text in PARAGRAPHS * 2)
    column = "\n".join(wrapped(text, em=17) for text in PARAGRAPHS)
    begun = wrapped(PARAGRAPHS[0], em=17).splitlines()
    lines = printed(f"{wide}\n{begun[0]}\n{begun[1]}量\n{column}")
    layout = layout_of(lines)
    widest = next(i for i, line in enumerate(lines) if line.x1 == 18)
    assert not layout.early[widest]


@pytest.mark.parametrize("long", ["1234567890" * 6, "https://example.com/" + "a" * 60])
def test_one_long_line_is_not_the_measure(long: str) -> None:
    text = "\n".join(wrapped(text, em=20) for text in PARAGRAPHS)
    layout = layout_of(printed(f"{text}\n{long}\n{text}"))
    assert {round(measure) for measure in layout.measure} <= {19, 20}


def test_a_line_that_left_room_for_the_next_word_was_ended_on_purpose() -> None:
    layout = setting(22, indent="　　")
    ends = [i for i in range(len(layout.lines)) if layout.ends_early(i)]
    assert [layout.lines[i].text[-1] for i in ends] == ["。"] * len(PARAGRAPHS)


@pytest.mark.parametrize(
    ("text", "em"),
    [
        ("数据", 1),
        ("数。", 2),
        ("“数据", 2),
        ("（AI芯片", 2),
        ("“（数据", 3),
        ("（1）", 2.5),
        ("AI芯片", 1),
        ("2021年", 2),
        ("35%、18%", 2.5),
        ("international", 6.5),
        ("https://data.example.org/2021/index.html", 12),
    ],
)
def test_the_first_word_of_a_line_is_what_may_not_be_parted(text: str, em: float) -> None:
    assert first_word(text) == em
