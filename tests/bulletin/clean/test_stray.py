from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from bulletin.clean import addresses, mail, order, stray, title_numbers, vertical
from cases import Case, read_cases
from printed_lines import printed, texts

CLEANERS = (
    mail.mail,
    order.order,
    vertical.vertical,
    title_numbers.title_number,
    stray.separator,
    stray.web_furniture,
    addresses.url,
)
RULES = {rule.__name__: rule for rule in CLEANERS}
CASES = read_cases(Path(__file__).with_name("stray.md"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_fell_into_the_text_goes_and_what_belongs_to_it_stays(case: Case) -> None:
    rule = RULES[case.title.partition(":")[0]]
    assert texts(rule(printed(case.input))) == case.expected


def test_under_a_heading_an_address_is_all_there_is() -> None:
    heading, address, _ = printed("四川一地发生滑坡\nhttps://example.com/a\n下一篇报道。")
    kept = addresses.url((replace(heading, style="Heading 2"), replace(address, closed=True)))
    assert texts(kept).splitlines() == ["四川一地发生滑坡", "https://example.com/a"]


def test_the_line_under_a_ruling_line_remembers_it() -> None:
    above, below = stray.separator(printed("会议到此结束。\n————————\n下一篇"))
    assert (above.ruled, below.ruled) == (False, True)


def test_a_sentence_goes_on_where_an_address_was_taken_out_of_it() -> None:
    above, below = addresses.url(printed("机器人进入\nhttps://example.com/a\n多家医院。"))
    assert (above.gap, below.gap) == (0, -1)


def test_an_empty_line_under_an_address_still_parts() -> None:
    _, below = addresses.url(printed("机器人进入医院。\nhttps://example.com/a\n\n下一段。"))
    assert below.gap == 1


def test_empty_lines_around_an_address_are_its_own() -> None:
    _, below = addresses.url(
        printed("看病更快。\n手术更稳。\n机器人进入医院。\n\nhttps://example.com/a\n\n控风险：政府贴息")
    )[2:]
    assert below.gap == 0
