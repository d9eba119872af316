from __future__ import annotations

import lzma
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

import train_context

LINES = ["本案係由行政院函請審議，請余委員政道說明。", "系主任表示，該系學生係自費參加。"] * 3


def test_training_twice_gives_the_same_bytes() -> None:
    learnt = list(train_context.examples("\n".join(LINES)))
    assert learnt
    assert train_context.pack(train_context.train(learnt)) == train_context.pack(train_context.train(learnt))


def test_what_was_trained_is_remembered() -> None:
    learnt = list(train_context.examples("\n".join(LINES)))
    weights = train_context.train(learnt)
    for places, right in learnt:
        scores = [sum(weights[place] for place in form) for form in places]
        assert scores.index(max(scores)) == right


def test_numbers_are_read_from_a_packed_gazette(tmp_path: Path) -> None:
    gazette = tmp_path / "gazette.txt.xz"
    gazette.write_bytes(lzma.compress("\f1\n甲\n乙\n\f2\n丙\n".encode()))
    assert train_context.numbers(gazette) == ["甲\n乙\n", "丙\n"]
    assert [train_context.is_kept_out(number) for number in (6, 7, 15)] == [False, True, True]
