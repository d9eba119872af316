"""Trains the model of contexts (`bulletin/data/context.xz`) on the gazette of Taiwan's Legislative Yuan.

    python bench/train_context.py GAZETTE.txt.xz     (make train-context GAZETTE=…)

The gazette's text is folded to Simplified by OpenCC's `tw2s` and learnt back: wherever the words and rules of
`bulletin.hanzi` leave a character open, the form the gazette prints is what its context should have said. A
logistic regression over hashed features (Weinberger et al., Feature Hashing for Large Scale Multitask
Learning, 2009) with AdaGrad steps (Duchi et al., 2011). Same gazette, same tables, same bytes. Every eighth
number is kept out, for bench/variants.py to measure on.
"""

from __future__ import annotations

import lzma
import math
import random
import sys
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

from opencc import OpenCC

from bulletin.hanzi.characters import read
from bulletin.hanzi.context import MASK, SCALE, SIZE, salt
from bulletin.hanzi.words import lexicon

KEPT_OUT = 8
"""Of so many numbers one is not trained on."""
ROUNDS = 4
STEP = 0.3
SURE = 0.02
"""A gradient smaller than this is not followed."""
# Forms that the gazette prints beside Taiwan's standard ones.
VARIANTS = str.maketrans("裏冲", "裡沖")

Example = tuple[list[list[int]], int]
"""For each form the places of its weights, and which form is right."""


def numbers(gazette: Path) -> list[str]:
    """The numbers of the gazette: each begins with a form feed and a line with its id."""
    texts = lzma.decompress(gazette.read_bytes()).decode("utf-8").split("\f")[1:]
    return [text.partition("\n")[2] for text in texts]


def is_kept_out(index: int) -> bool:
    """Whether a number is for measuring, not for training."""
    return index % KEPT_OUT == KEPT_OUT - 1


def examples(text: str) -> Iterator[Example]:
    """What can be learnt from a text in Taiwan's forms."""
    to_simplified, to_taiwan = OpenCC("tw2s").convert, OpenCC("t2tw").convert
    choices = lexicon().choices
    printed_forms = {choice.forms: [to_taiwan(form) for form in choice.forms] for choice in choices.values()}
    salts = {forms: [salt(form) for form in forms] for forms in printed_forms}
    printed = text.translate(VARIANTS).split("\n")
    for line, (_, questions) in zip(printed, read(to_simplified(text).split("\n")), strict=True):
        for question in questions:
            forms = choices[question.char].forms
            if line[question.place] in printed_forms[forms]:
                weights = [[(seen ^ one) & MASK for seen in question.seen] for one in salts[forms]]
                yield weights, printed_forms[forms].index(line[question.place])


def train(learnt: Sequence[Example]) -> list[float]:
    """Weights after ROUNDS passes in an order that is shuffled the same way each time."""
    weights, squares = [0.0] * SIZE, [1e-3] * SIZE
    order = list(range(len(learnt)))
    shuffle = random.Random(1).shuffle  # noqa: S311  no secret: the same order on every machine
    for _ in range(ROUNDS):
        shuffle(order)
        for index in order:
            places, right = learnt[index]
            scores = [sum([weights[place] for place in form]) for form in places]
            top = max(scores)
            odds = [math.exp(score - top) for score in scores]
            total = sum(odds)
            for form, odd in enumerate(odds):
                gradient = odd / total - (form == right)
                if abs(gradient) > SURE:
                    for place in places[form]:
                        squares[place] += gradient * gradient
                        weights[place] -= STEP * gradient / math.sqrt(squares[place])
    return weights


def pack(weights: Sequence[float]) -> bytes:
    """The weights as whole numbers of one byte, compressed."""
    whole = (max(-127, min(127, round(weight * SCALE))) for weight in weights)
    return lzma.compress(array("b", whole).tobytes(), preset=9)


def main(gazette: Path, target: Path) -> None:
    """Train and write the model."""
    texts = [text for index, text in enumerate(numbers(gazette)) if not is_kept_out(index)]
    learnt = [example for text in texts for example in examples(text)]
    target.write_bytes(pack(train(learnt)))
    print(f"{len(texts)} numbers, {len(learnt)} examples, {target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parents[1] / "build/bulletin/data/context.xz")
