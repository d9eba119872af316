from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.write import clues
from bulletin.write.addresses import WITHIN, address_all
from bulletin.write.clues import COMMON, Clues
from bulletin.write.matching import ALIKE, NEARLY_SAME, Former, Text, match
from issue_samples import text_of

WRITE = str(Path(clues.__file__).parent)


def _former(at: int, page: str) -> Former:
    return Former(f"{at + 1:02}", page, ours=True)


def _compared_with_all(texts: Sequence[Text], formers: Sequence[Former]) -> dict[int, str]:
    """What is found where every article is compared with every page."""
    found: dict[int, int] = {}

    def free() -> list[int]:
        return [at for at in range(len(formers)) if at not in found.values()]

    def left() -> list[int]:
        return [place for place in range(len(texts)) if place not in found]

    def likeness(place: int, at: int) -> float:
        return texts[place].likeness(formers[at].text)

    for place in left():
        if same := [at for at in free() if formers[at].text.words == texts[place].words]:
            found[place] = same[0]
    for place in left():
        near = [at for at in free() if likeness(place, at) >= NEARLY_SAME]
        if near:
            found[place] = min(near, key=lambda at: (abs(at - place), at))
    pairs = [(-likeness(place, at), abs(at - place), place, at) for place in left() for at in free()]
    for unlike, _, place, at in sorted(pairs):
        if -unlike >= ALIKE and place not in found and at in free():
            found[place] = at
    return {place: formers[at].name for place, at in found.items()}


# Few characters and changes here and there: texts of all degrees of likeness, many of them alike.
WORDS = st.text("天地人和", min_size=0, max_size=12)


@st.composite
def _changed(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    before = draw(st.lists(WORDS, max_size=30))
    after = draw(st.permutations(before))
    cuts = draw(st.lists(st.tuples(st.integers(0, 12), WORDS), min_size=len(after), max_size=len(after)))
    changed = [page[:at] + new[:2] + page[at + 1 :] for page, (at, new) in zip(after, cuts, strict=True)]
    return before, changed + draw(st.lists(WORDS, max_size=5))


@given(_changed())
def test_what_is_found_by_clues_is_what_comparing_all_finds(pages: tuple[list[str], list[str]]) -> None:
    before, after = pages
    texts = [Text.of(page) for page in after]
    formers = [_former(at, page) for at, page in enumerate(before)]
    found = {place: former.name for place, former in match(texts, formers, {}).items()}
    assert found == _compared_with_all(texts, formers)


@given(st.lists(WORDS, max_size=30), WORDS)
def test_every_text_that_holds_so_much_of_another_is_likely(pages: list[str], part: str) -> None:
    texts = [Text.of(page) for page in pages]
    likely = Clues({at: text.clues for at, text in enumerate(texts)}).likely(Text(part).clues, WITHIN, COMMON)
    holding = {at for at, text in enumerate(texts) if Text(part).share_in(text) >= WITHIN}
    assert holding <= set(likely)


def _calls(before: Sequence[str], after: Sequence[str]) -> int:
    """How many calls of functions it takes to find the addresses."""
    formers = [_former(at, page) for at, page in enumerate(before)]
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_code.co_filename.startswith(WRITE)

    profile = sys.getprofile()
    sys.setprofile(count)
    try:
        address_all("2021-11", after, formers)
    finally:
        sys.setprofile(profile)
    return calls


@pytest.mark.parametrize("kind", ["unlike", "corrected", "one form"])
def test_an_issue_eight_times_as_long_takes_no_more_than_about_eight_times_the_work(kind: str) -> None:
    def pages(count: int, edition: str) -> list[str]:
        seeds = (f"{edition if kind == 'unlike' else ''}{number}" for number in range(count))
        form = text_of("form") if kind == "one form" else ""
        return [f"{edition}{form}{text_of(seed, 20)}" for seed in seeds]

    few, many = (_calls(pages(count, "旧版"), pages(count, "新编")) for count in (150, 1200))
    assert many < 12 * few
