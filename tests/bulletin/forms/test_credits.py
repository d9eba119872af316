from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bulletin.forms.bylines import byline_of, editor_of, plain_byline
from bulletin.forms.credit import Credit
from bulletin.forms.credits import credit_of
from bulletin.forms.datelines import DATELINE
from bulletin.forms.placed import dashed_source_of
from bulletin.forms.tails import split_lead, split_tail
from bulletin.forms.writers import names_writer_at_place, writers_of
from cases import Case, read_cases

HERE = Path(__file__).parent
WRITERS: dict[str, Callable[[str], str | None]] = {
    "byline_of": byline_of,
    "editor_of": editor_of,
    "plain_byline": plain_byline,
    "dashed_source_of": lambda text: "、".join(credit.names) if (credit := dashed_source_of(text)) else None,
    "split_lead": lambda text: split_lead(text)[0],
    "split_tail": lambda text: split_tail(text)[1],
    "writers_of": writers_of,
    "names_writer_at_place": lambda text: text if names_writer_at_place(text) else None,
}


def said(credit: Credit | None) -> str:
    if credit is None:
        return "—"
    fields = {
        "日期": str(credit.date or ""),
        "作者": credit.byline,
        "编辑": credit.editor,
        "网址": credit.url,
    }
    return " | ".join(
        [f"来源 {'、'.join(credit.names)}", *(f"{name} {text}" for name, text in fields.items() if text)]
    )


@pytest.mark.parametrize("case", read_cases(HERE / "credits.md"), ids=str)
def test_a_source_line_is_read_and_what_looks_like_one_is_not(case: Case) -> None:
    found = [f"{line} → {said(credit_of(line))}" for line in case.input.splitlines()]
    pairs = zip(case.input.splitlines(), case.expected.splitlines(), strict=True)
    assert found == [f"{line} → {expected}" for line, expected in pairs]


@pytest.mark.parametrize("case", read_cases(HERE / "writers.md"), ids=str)
def test_writers_and_editors_are_read_and_what_looks_like_them_is_not(case: Case) -> None:
    rule = WRITERS[case.title.partition(":")[0]]
    found = [f"{line} → {rule(line) or '—'}" for line in case.input.splitlines()]
    pairs = zip(case.input.splitlines(), case.expected.splitlines(), strict=True)
    assert found == [f"{line} → {expected}" for line, expected in pairs]


def test_the_sentence_before_a_tail_is_whole() -> None:
    assert split_tail("全国秋粮收购进展顺利。（新华社）")[0] == "全国秋粮收购进展顺利。"
    assert split_tail("各部门要加强配合。（省科技厅负责）")[0] == "各部门要加强配合。（省科技厅负责）"


@pytest.mark.parametrize(
    ("text", "month", "day", "year"),
    [
        ("本报南京11月5日电（记者 张三）全省", "11", "5", None),
        ("新华社北京2021年11月5日电 会议", "11", "5", "2021"),
        ("中新网上海6月30日电 今年", "6", "30", None),
        ("（人民网香港12月1日電）今日", "12", "1", None),
    ],
)
def test_a_dateline_gives_its_day(text: str, month: str, day: str, year: str | None) -> None:
    match = DATELINE.match(text)
    assert match
    assert (match["month"], match["day"], match["year"]) == (month, day, year)


@pytest.mark.parametrize("text", ["11月5日，全省", "本报讯 近日", "记者11月5日从省科技厅获悉"])
def test_a_day_in_a_sentence_is_no_dateline(text: str) -> None:
    assert not DATELINE.match(text)


@pytest.mark.parametrize("name", ["医改新视野", "东岸卫生通讯", "自由时报", "不动产登记中心", "Mysteel"])
def test_a_name_behind_a_last_sentence_is_a_source_where_the_place_tells_so(name: str) -> None:
    text, tail = "试点取得了成效。", f"（{name}）"
    assert split_tail(text + tail, placed=True) == (text, tail)


@pytest.mark.parametrize(
    "remark",
    [
        "未完待续",
        "图片由企业提供",
        "热烈鼓掌",
        "排名不分先后",
        "不含农户",
        "有效期三年",
        "见附表",
        "责任单位市科技局",
        "笑声",
        "张建国",
    ],
)
def test_a_remark_or_a_person_behind_a_last_sentence_is_no_source(remark: str) -> None:
    text = f"试点取得了成效。（{remark}）"
    assert split_tail(text, placed=True) == (text, "")
