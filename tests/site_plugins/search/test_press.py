"""Texts pressed after a sample of all."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from site_plugins.search.press import Press, best_press


@given(st.binary(max_size=3000), st.lists(st.binary(max_size=500)))
def test_texts_come_back(sample: bytes, texts: list[bytes]) -> None:
    press = Press(sample)
    assert [press.unpress(press.press(text)) for text in texts] == texts


def test_texts_that_are_alike_get_a_long_sample() -> None:
    chance = random.Random(1)  # noqa: S311
    sentences = [chance.randbytes(40) for _ in range(100)]
    texts = [b"".join(chance.choices(sentences, k=30)) for _ in range(200)]
    press = best_press(texts)
    assert press.sample_size > 0
    assert len(press.press(texts[0])) < len(texts[0]) / 2


def test_texts_that_are_not_alike_get_no_sample() -> None:
    chance = random.Random(1)  # noqa: S311
    press = best_press([chance.randbytes(1000) for _ in range(50)])
    assert press.sample_size == 0


def test_no_texts_need_no_sample() -> None:
    assert best_press([]).sample_size == 0
