"""Simplified characters -> Traditional ones in OpenCC's own standard, place for place, and what was close."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from msgspec import Struct

from bulletin.hanzi.context import EDGE, Model, Spot, features, model
from bulletin.hanzi.names import is_surname
from bulletin.hanzi.patterns import TELLING, told
from bulletin.hanzi.senses import senses
from bulletin.hanzi.words import LI, Word, is_foreign, lexicon

# 十里, 3里: how far, not where.
NUMERALS = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几数半多")
DOT = "·"
# Lines of so many characters are kept, with what became of them: names, dates, the words of the menu.
LENGTH_KEPT = 60
LINES_KEPT = 1 << 14


class Question(Struct, frozen=True):
    """A character that no rule knows: its context is to be asked."""

    place: int
    char: str
    guess: str
    """The form that its word alone suggests."""
    seen: list[int]
    """What stands around, as the model takes it."""


class Decision(Struct, frozen=True):
    """A character that was decided by what stands around it."""

    place: int
    form: str
    other: str
    """The form it came closest to."""
    margin: float
    """Log-odds over the other form; below 0 where the model was not sure enough to overrule a word."""


class Settled(Struct, frozen=True):
    """A line in Traditional characters and what the model decided in it."""

    text: str
    decisions: tuple[Decision, ...] = ()


def settle(lines: Sequence[str]) -> list[Settled]:
    """Each line, read for itself, in Traditional characters; pages share many, which are read once."""
    kept = _kept()
    if len(kept) > LINES_KEPT:
        kept.clear()
    new = list(dict.fromkeys(line for line in lines if line not in kept))
    found = dict(zip(new, (_settled(chars, questions) for chars, questions in read(new)), strict=True))
    kept.update((line, settled) for line, settled in found.items() if len(line) <= LENGTH_KEPT)
    return [found.get(line) or kept[line] for line in lines]


def forget_lines() -> None:
    """Read every line anew: for programs that measure."""
    _kept().clear()


@cache
def _kept() -> dict[str, Settled]:
    """Short lines that were met, and what became of them."""
    return {}


def _settled(text: str, questions: list[Question]) -> Settled:
    if not questions:
        return Settled(text)
    chars = list(text)
    decisions = tuple(_answer(question, model()) for question in questions)
    for decision in decisions:
        chars[decision.place] = decision.form
    return Settled("".join(chars), decisions)


def read(lines: Sequence[str]) -> Iterator[tuple[str, list[Question]]]:
    """The characters of each line as words and rules tell them, and those that are left to the context."""
    for line, (text, words, special) in zip(lines, lexicon().read(lines), strict=True):
        yield _read_line(line, text, words, special) if special or TELLING.search(line) else (text, [])


def _read_line(
    line: str, text: str, words: list[str], special: Sequence[tuple[int, Word]]
) -> tuple[str, list[Question]]:
    """Set what rules know of the words that are not settled into the line; ask of the others."""
    starts = list(accumulate(map(len, words), initial=0)) if special else []
    chars = list(text)
    questions: list[Question] = []
    for place, word in special:
        ruled = _rule(line, words, place, starts[place])
        if ruled is None:
            open_places = [starts[place] + offset for offset in word.open]
            questions += _questions(line, words, place, open_places, chars)
        else:
            first, form = ruled
            chars[first : first + len(form)] = form
    for place, form in told(line):
        chars[place] = form
        questions = [question for question in questions if question.place != place]
    return "".join(chars), questions


def _rule(line: str, words: Sequence[str], place: int, start: int) -> tuple[int, str] | None:
    """What a rule says of the word at `place`: where in the line, which form; the first rule that knows."""
    word = words[place]
    end = start + len(word)
    for sense in senses().get(word, ()):
        if sense.fits(line[:start], line[end:]):
            return start, sense.form
    if phrase := lexicon().phrase(words, place):
        return start - sum(map(len, words[phrase[0] : place])), phrase[1]
    before, after = line[max(0, start - 1) : start], line[end : end + 1]
    if len(word) == 1 and is_surname(words, place, lexicon().is_person):
        return start, lexicon().choices[word].name
    if word == LI and (
        before in NUMERALS or DOT in (before, after) or (place > 0 and is_foreign(words[place - 1]))
    ):
        return start, LI
    return None


def _questions(
    line: str, words: Sequence[str], place: int, open_places: Iterable[int], chars: Sequence[str]
) -> Iterator[Question]:
    """For the word at `place`, whose characters at `open_places` of the line are left open."""
    before = words[place - 1] if place else EDGE
    after = words[place + 1] if place + 1 < len(words) else EDGE
    edged = f"{EDGE}{EDGE}{line}{EDGE}{EDGE}"
    start = sum(map(len, words[:place]))
    for at in open_places:
        spot = Spot(edged, at + 2, chars[at], words[place], at - start, before, after)
        yield Question(at, line[at], chars[at], features(spot))


def _answer(question: Question, weigh: Model) -> Decision:
    """The form that fits best, where it fits so much better than the guess that it can be trusted."""
    choice, guess = lexicon().choices[question.char], question.guess
    scores = dict(zip(choice.forms, weigh.scores(question.seen, choice.forms), strict=True))
    best = max(scores, key=lambda form: (scores[form], form == guess))
    if scores[best] - scores[guess] < choice.trust:
        best = guess
    other = max((form for form in scores if form != best), key=scores.__getitem__)
    return Decision(question.place, best, other, scores[best] - scores[other])
