from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.classify.layout import layout_of
from bulletin.classify.units import units_of
from bulletin.hanzi.width import width
from bulletin.lines import Line, Span
from cases import Case, read_cases
from printed_lines import printed, wrapped

CASES = read_cases(Path(__file__).with_name("units.md"))
PROSE = (
    "全省科技工作会议日前在省城召开，会议总结了去年的工作，部署了今年的重点任务。会议指出，过去一年全省研发投入强度稳步提高。",
    "与会代表围绕科技创新、成果转化和人才培养进行了分组讨论，提出了许多很好的意见和建议，大家一致认为今年的任务十分艰巨。",
    "会议要求各地各部门认真落实会议精神，加强组织领导，完善工作机制，确保各项任务按时完成，为全年目标打下坚实的基础。",
)
EM = 20


def units(text: str) -> list[str]:
    return [unit.text for unit in units_of(layout_of(printed(text)), set())]


def after_prose(text: str) -> list[str]:
    """The units of lines that stand under wrapped text."""
    before = PROSE * 4
    prose = "\n".join(wrapped(text, em=EM, indent="　　") for text in before)
    found = units(f"{prose}\n{text}")
    assert found[: len(before)] == list(before)
    return found[len(before) :]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_lines_become_units(case: Case) -> None:
    assert "\n".join(units(case.input)) == case.expected


@pytest.mark.parametrize("lost", [0, 2])
@pytest.mark.parametrize("em", [18, 24])
@pytest.mark.parametrize("case", CASES, ids=str)
def test_units_are_the_same_in_other_measures_and_without_indents(case: Case, em: int, lost: int) -> None:
    lines = case.expected.splitlines()
    seed = [wrapped(line, em=em, lost=lost) if line.endswith("。") else line for line in lines]
    assert units("\n".join(seed)) == lines


def test_a_figure_at_the_beginning_of_a_line_is_no_number() -> None:
    above = "　　主产区累计收购秋粮，比上年同期多出"
    assert after_prose(f"{above}了\n12.5万吨。") == [f"{above[2:]}了12.5万吨。"]


def test_a_point_with_a_sign_that_fills_its_line_goes_on() -> None:
    first = "　　▲九原区总工会举办女职工权益保护法律"
    assert after_prose(f"{first}\n知识竞赛，十八支代表队参加。") == [
        f"{first[2:]}知识竞赛，十八支代表队参加。"
    ]


def test_each_line_is_a_unit_where_nothing_is_wrapped() -> None:
    lines = [PROSE[0], "一、标题", PROSE[1], "（来源：新华社）"]
    assert units("\n".join(lines)) == lines


def test_a_line_over_the_first_line_of_a_paragraph_ends_though_it_is_indented_and_full() -> None:
    title = "　　——访重庆一家多式联运企业的负责人士"
    text = "这家联运公司成立不过五年，却把铁海联运的准点率做到了九成四。近日，编辑与公司负责人谈了一个下午。"
    found = after_prose(f"{title}\n{wrapped(text, em=EM, indent='　　')}")
    assert found == [title.strip(), text]


def test_a_bracket_that_is_open_goes_on() -> None:
    assert after_prose("（来源：某某省科学\n技术情报研究所）") == ["（来源：某某省科学技术情报研究所）"]


def test_a_field_with_a_choice_that_was_cut_goes_on() -> None:
    assert after_prose("发布日期：2021年　字体：[大 中\n小]") == ["发布日期：2021年　字体：[大 中小]"]


def test_a_field_under_a_choice_that_is_closed_does_not() -> None:
    found = after_prose("发布日期：2021年　字体：[大 中 小]\n[打印]")
    assert found == ["发布日期：2021年　字体：[大 中 小]", "[打印]"]


def test_a_bracket_that_is_closed_does_not() -> None:
    assert after_prose("（来源：某某省科技厅）\n技术情报研究所成立") == [
        "（来源：某某省科技厅）",
        "技术情报研究所成立",
    ]


@pytest.mark.parametrize("room", [3, 4])
def test_a_title_under_a_source_line_ends_however_wide_it_is(room: int) -> None:
    title = "国家数据局等部门开展全域数字化转型试点工作"[: EM - room]
    text = ("省数据局会同有关部门日前印发关于", "GenAINavi试点的通知。")
    seed = [*(wrapped(each, em=EM, lost=2) for each in PROSE * 4), "（来源：新华社）", title, *text]
    assert units("\n".join(seed))[-3:] == ["（来源：新华社）", title, "".join(text)]


def test_an_address_goes_on_with_the_line_that_announces_it() -> None:
    assert after_prose("原文链接：\nhttps://example.com/a") == ["原文链接：https://example.com/a"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "来源：https://www.delta.example.org/news/low\ncarbon-ports/",
            ["来源：https://www.delta.example.org/news/lowcarbon-ports/"],
        ),
        (
            "来源：https://www.delta.example.org/news/low\n各地正在行动。",
            ["来源：https://www.delta.example.org/news/low", "各地正在行动。"],
        ),
        ("来源：https://e.example/a\nb/c", ["来源：https://e.example/a", "b/c"]),
        ("【来源】\nhttps://example.com/a", ["【来源】https://example.com/a"]),
        ("来源：https://\nwww.example.com/a", ["来源：https://www.example.com/a"]),
        ("来源：https://\n各地正在行动。", ["来源：https://", "各地正在行动。"]),
    ],
    ids=["cut", "text below", "short", "label in brackets", "beginning", "text below a beginning"],
)
def test_an_address_goes_on_with_what_was_cut_off_it(text: str, found: list[str]) -> None:
    assert after_prose(text) == found


def test_a_sentence_goes_on_where_a_stray_line_was_taken_out() -> None:
    above, below = printed("机器人进入\n多家医院。")
    lines = (above, Line(below.text, below.span, x1=below.x1, gap=-1.0))
    assert [unit.text for unit in units_of(layout_of(lines), set())] == ["机器人进入多家医院。"]


def test_a_credit_under_a_stray_line_does_not() -> None:
    above, below = printed("机器人进入多家医院\n（来源：江岸日报）")
    lines = (above, Line(below.text, below.span, x1=below.x1, gap=-1.0))
    found = [unit.text for unit in units_of(layout_of(lines), set())]
    assert found == ["机器人进入多家医院", "（来源：江岸日报）"]


def test_an_empty_line_parts_paragraphs_that_fill_their_last_line() -> None:
    full = "一" * 59 + "。"
    seed = "\n\n".join(wrapped(full, em=EM) for _ in range(4))
    assert units(seed) == [full] * 4


def test_an_empty_line_of_a_page_break_does_not_part_a_sentence() -> None:
    first, second = wrapped(PROSE[0], em=EM, indent="　　").split("\n", 1)
    rest = "\n".join(wrapped(text, em=EM, indent="　　") for text in PROSE[1:])
    assert units(f"{rest}\n{first}\n\f\n{second}") == [*PROSE[1:], PROSE[0]]


def test_a_source_with_a_dash_at_the_right_edge_ends_over_a_title_at_the_margin() -> None:
    lines = ["　　　　　　　——恩施州自然资源和规划局", "武汉地下管线有了新的体检工具车"]
    assert after_prose("\n".join(lines)) == [lines[0].strip(), lines[1]]


def test_grades_that_go_on_are_no_number() -> None:
    first, second = "　　今年准备在全省各市州抽取的单位中共有", "甲、乙级测绘单位各二十家。"
    assert after_prose(f"{first}\n\n{second}") == [first.strip() + second]


def test_a_footnote_begins_a_unit_in_the_midst_of_a_sentence() -> None:
    found = after_prose("　　会议认为数字经济①是一个很重要的发展\n① 参见白皮书。")
    assert found[-1] == "① 参见白皮书。"


def test_items_of_a_list_are_units() -> None:
    items = ["● 续航：九小时；", "● 重量：两公斤；", "● 价格：五千元。"]
    assert after_prose("\n".join(items)) == items


def test_lines_of_a_colophon_are_units() -> None:
    lines = ["报：市委、市政府领导", "送：各区委、区政府", "共印50份"]
    assert after_prose("\n".join(lines)) == lines


def test_a_paragraph_goes_on_at_the_margin_though_its_lines_are_not_equally_wide() -> None:
    wide = "　　　" + "各地抢抓农时推进秋播进度快于上年" * 2
    seed = "\n".join([f"{wide}\n{'一' * 32}\n{'二' * 8}。"] * 6)
    assert len(units(seed)) == 6


def test_the_day_of_a_signature_ends_it() -> None:
    found = after_prose("　　　　　　　　　　　　　　　　　　　　　2019年5月18日\n三、市场行情")
    assert found[-2:] == ["2019年5月18日", "三、市场行情"]


def test_a_reference_goes_on_to_its_stop() -> None:
    found = after_prose("参考文献：\n[1] 陈立群. 历史街区的保护与更新[J]. 国际城市观\n察, 2021.")
    assert found[-1].endswith("国际城市观察, 2021.")


def test_a_title_the_contents_list_promises_stands_alone() -> None:
    lines = printed("\n".join([*(wrapped(text, em=EM) for text in PROSE), "新的一篇"]))
    title = len(lines) - 1
    found = units_of(layout_of(lines), {title})
    assert found[-1].text == "新的一篇"


def test_type_of_another_size_is_another_unit() -> None:
    small = [Line("数据" * 10, Span("x.pdf", 1, n, n), x1=20.0, size=10.5) for n in range(1, 5)]
    large = Line("标题" * 10, Span("x.pdf", 1, 5, 5), x1=20.0, size=16.0)
    found = units_of(layout_of((*small, large)), set())
    assert found[-1].text == "标题" * 10


@pytest.mark.parametrize(
    "duty",
    ["（省教育厅、省工业和信息化厅负责）", "（省工业和信息化厅、省大数\n据局按职责分工负责）"],
)
def test_who_is_to_do_what_a_sentence_says_goes_on_with_it(duty: str) -> None:
    task = "建设产教融合基地，支持高校与企业共建二十个产业学院。"
    text = wrapped(task, em=EM, indent="　　")
    assert after_prose(f"{text}\n{duty}") == [f"{task}{duty.replace(chr(10), '')}"]


def test_a_full_line_of_a_bold_title_goes_on_with_what_could_be_a_name() -> None:
    above, title, rest = PROSE[0], "● 韩国企业将风电叶片拉挤板生产速度提", "高一倍"
    text = [(line, 10.5, False) for line in wrapped(above * 3, em=EM, indent="　　").split("\n")]
    lines = [*text, (title, 12.0, True), (rest, 12.0, True), *text]
    seed = tuple(
        Line(
            said.strip("　"),
            Span("x.pdf", 1, n, n),
            x0=2.0 if said[0] == "　" else 0.0,
            size=size,
            bold=bold,
            x1=width(said) * size / 10.5,
        )
        for n, (said, size, bold) in enumerate(lines, start=1)
    )
    assert title + rest in [unit.text for unit in units_of(layout_of(seed), set())]


def test_a_line_that_raw_text_cuts_between_two_quotations_or_behind_a_preposition_goes_on() -> None:
    lines = (
        "　　走访发现，购买者以三口之家为主，对“无蔗糖”",
        "“高蛋白”标识敏感，对",
        "品牌忠诚度不高，主要看促销。",
    )
    assert after_prose("\n".join(lines)) == ["".join(lines).strip()]
    two = ["推进“一网通办”", "“一窗受理”改革提速"]
    assert after_prose("\n".join(two)) == two
