"""Articles as the index holds them."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from article_samples import article
from site_plugins.search.articles import difference, pairs_of, record
from site_plugins.search.extract import Field
from site_plugins.search.postings import IN_BODY, IN_HEADING, IN_TITLE, posting

chars = st.text("发發后後里裡\n据", max_size=30)


def changed(text: str, changes: list[int | str], usual: dict[str, str]) -> str:
    """What the browser makes of the changes."""
    chars = [usual.get(char, char) for char in text]
    twin, done = "", 0
    for skip, drop, insert in zip(changes[::3], changes[1::3], changes[2::3], strict=True):
        assert isinstance(skip, int)
        assert isinstance(drop, int)
        twin += "".join(chars[done : done + skip]) + str(insert)
        done += skip + drop
    return twin + "".join(chars[done:])


@given(chars, chars)
def test_the_difference_leads_from_the_text_to_its_twin(text: str, twin: str) -> None:
    usual = {"发": "發", "里": "裡"}
    assert changed(text, difference(text, twin, usual), usual) == twin


def test_what_is_written_as_usual_makes_no_difference() -> None:
    assert difference("发展后来", "發展後來", {"发": "發", "后": "後", "来": "來"}) == []
    assert difference("皇后的发", "皇后的髮", {"发": "發", "后": "後"}) == [1, 1, "后", 1, 1, "髮"]


def test_a_pair_has_its_best_place_and_its_count() -> None:
    found = pairs_of(article("数据要素", "数据市场的数据。", heading="要素"))
    assert found["数据"] == posting(IN_TITLE, 3)
    assert found["要素"] == posting(IN_TITLE, 2)
    assert found["市场"] == posting(IN_BODY, 1)
    assert pairs_of(article("题", "文", heading="要素"))["要素"] == posting(IN_HEADING, 1)


def test_words_that_only_the_twin_has_are_found_too() -> None:
    found = pairs_of(article("软件", "软件产业。", twin=("軟體", "軟體產業。")))
    assert found["软件"] == posting(IN_TITLE, 2)
    assert found["软体"] == posting(IN_TITLE, 2)
    assert found["体产"] == posting(IN_BODY, 1)


def test_a_record_tells_the_twin_by_what_is_not_usual() -> None:
    sample = article("发展", "皇后。", twin=("發展", "皇后。"))
    told = json.loads(record(sample, {"zh-Hant": {"发": "發", "后": "後"}}))
    assert told["url"] == "issues/2021-11/01.html"
    assert told["fields"] == f"{Field.TITLE}{Field.BODY}"
    assert told["zh-Hant"][2:] == ["后"]
