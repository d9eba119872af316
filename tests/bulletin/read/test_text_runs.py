from __future__ import annotations

import pytest

from bulletin.read.text_runs import joined_runs, with_rests
from printed_lines import printed

RESTS = (
    "行动情况如期通报，会同公安、体育、商务等部门成立工作组，设立现",
    "场登记点，登记会员的信息，并且公布退费的进展，引导大家正面议论",
    "同时在全市开展计量专项整治，检查摊位二千余个，责令改正三十余起",
)
TITLES = ("重庆上线底料“明厨”直播", "上海发布封签地方标准", "广州抽检儿童学步带三成不合格")
MEASURE = 31


def news(mark: str, *, fills: bool = True) -> str:
    """News whose titles have lines of their own; where it `fills`, they fill the measure with the next."""
    rows = []
    for number, (title, rest) in enumerate(zip(TITLES, RESTS, strict=True), start=1):
        head = mark.format(number=number, title=title)
        room = MEASURE - 2 - len(head) if fills else 6 + 5 * number
        rows += [head, ("监管部门近日组织执法人员和消费者代表对三百家门店逐一检查")[:room], rest, "。"]
    return "\n".join(rows)


@pytest.mark.parametrize("mark", ["【{title}】", "{number}、{title}"])
def test_a_title_and_the_text_that_fills_its_line_are_one_line(mark: str) -> None:
    lines = [line.text for line in joined_runs(printed(news(mark)))]
    assert [line[: line.index("监管部门")] for line in lines[::3]] == [
        mark.format(number=number, title=title) for number, title in enumerate(TITLES, start=1)
    ]
    assert len(lines) == 9


@pytest.mark.parametrize("mark", ["{title}", "◆{title}", "（{number}）{title}"])
def test_titles_of_other_forms_keep_their_lines(mark: str) -> None:
    lines = printed(news(mark))
    assert joined_runs(lines) == lines


def test_titles_that_do_not_fill_the_measure_with_the_line_below_keep_theirs() -> None:
    lines = printed(news("【{title}】", fills=False))
    assert joined_runs(lines) == lines


def test_sections_over_titles_keep_their_lines() -> None:
    lines = printed(
        news("【{title}】").replace("重庆上线底料“明厨”直播", "要闻").replace("上海发布封签地方标准", "动态")
    )
    assert joined_runs(lines) == lines


def test_no_line_begins_with_a_comma_where_it_fills_the_line_above() -> None:
    full = ["监管部门近日组织执法人员和消费者代表对三百家门店逐一检查并公布"] * 3
    cut = ["主会场设在新馆，举办“城市规划建设档案展”", "，首次公开规划图等档案"]
    lines = with_rests(printed("\n".join([*full, *cut, *full])))
    assert [line.text for line in lines] == [*full, "".join(cut), *full]
    assert abs(lines[3].x1 - lines[0].x1) <= 1


def test_a_comma_below_a_full_line_stays_where_a_program_put_it() -> None:
    full = ["监管部门近日组织执法人员和消费者代表对三百家门店逐一检查并公布"] * 3
    wrapped = [*full, "，首次公开规划图等档案一百余件，预计接待市民八千人次。"]
    assert [line.text for line in with_rests(printed("\n".join(wrapped)))] == wrapped
