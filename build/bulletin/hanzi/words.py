"""Cuts Simplified text into words and tells for each what it becomes and which characters it leaves open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct
from opencc import OpenCC
from rjieba import Jieba

from bulletin.hanzi.patterns import SOUNDS
from bulletin.hanzi.senses import senses
from bulletin.hanzi.tables import read_lines, read_table

# A phrase of OpenCC's may run over so many words of the cut.
JOINED_WORDS = 4
# Two words of one character each stand side by side by chance: 球 后, 干 的.
JOINED_LENGTH = 3
# The cut's marks for names of persons, Chinese and foreign.
PERSON = frozenset(("nr", "nrfg", "nrt"))
FOLLOWERS = frozenset("于后并发只制面")
# No surnames: 岁月 里赓续, 8 只金鹰.
NO_SURNAMES = frozenset("里只后制系面并发准复征签尽获致折注症借历出划吊回愈扎托板欲汇脏赞辟采表卷")
# Names of so many characters, all of them sounds, are foreign: 基里延科, 塔什库尔干.
FOREIGN_LENGTH = 3
LI = "里"
JIE = "杰"
PREPOSITION = "于"


class Choice(Struct, frozen=True):
    """A character that stands for several Traditional ones."""

    forms: str
    """In OpenCC's own standard; first the one to take when nothing is known."""
    name: str
    """The form in names of persons."""
    trust: float
    """What the context must weigh, in log-odds, to overrule the word."""


class Word(Struct, frozen=True, eq=False):
    """A word that does not become what its characters become one by one, or that leaves some of them open."""

    form: str
    """In OpenCC's own standard of Traditional characters."""
    open: tuple[int, ...] = ()
    """Offsets of the characters whose form the context decides."""
    is_settled: bool = True
    """False where what stands around the word is to be looked at."""


class Lexicon:
    """Knows words: those of `data/variants.tsv` before OpenCC's phrases, names before single characters."""

    def __init__(self) -> None:
        self.choices = {
            row["simplified"]: Choice(row["forms"], row["name"], float(row["trust"].replace("-", "inf")))
            for row in read_table("choices.tsv")
        }
        to_standard = OpenCC("tw2t").convert
        self._own = {row["simplified"]: to_standard(row["traditional"]) for row in read_table("variants.tsv")}
        self._phrases = frozenset(read_lines("opencc_phrases.txt"))
        long = (phrase for phrase in self._phrases if len(phrase) >= JOINED_LENGTH)
        self._pairs = {pair for phrase in long for pair in pairwise(phrase)}
        # A word without any of these is what OpenCC makes of it.
        self._telling = {word[0] for word in self._own if self.choices.keys().isdisjoint(word)}
        self._telling |= self.choices.keys()
        self._traditional: Callable[[str], str] = OpenCC("s2t").convert
        self._jieba = Jieba()
        for word in sorted(self._own):
            self._jieba.add_word(word, self._jieba.suggest_freq(word), None)
        self._forms: dict[str, str] = {}
        """What the words that were met become."""
        self._unsettled: dict[str, Word] = {}
        """Those of them whose surroundings are to be looked at."""

    def cut(self, line: str) -> list[str]:
        """The words of a line, which joined are the line."""
        words: list[str] = self._jieba.cut(line)
        return words

    def read(self, lines: Sequence[str]) -> Iterator[tuple[str, list[str], list[tuple[int, Word]]]]:
        """For each line what its words become, the words, and those not settled with their places."""
        cuts = [self.cut(line) for line in lines]
        # Not as a difference of sets, which walks through all words that were ever met.
        if new := {word for words in cuts for word in words if word not in self._forms}:
            self._meet(new)
        forms, unsettled = self._forms, self._unsettled
        for words in cuts:
            text = "".join([forms[word] for word in words])
            special = [(place, unsettled[word]) for place, word in enumerate(words) if word in unsettled]
            yield text, words, special

    def phrase(self, words: Sequence[str], place: int) -> tuple[int, str] | None:
        """The longest phrase of several words with the one at `place` in it: `(first, form)`."""
        joints = {(left[-1], right[0]) for left, right in pairwise(words[max(0, place - 1) : place + 2])}
        if joints.isdisjoint(self._pairs):
            return None
        for count in range(JOINED_WORDS, 1, -1):
            for first in range(max(0, place - count + 1), min(place, len(words) - count) + 1):
                text = "".join(words[first : first + count])
                if len(text) >= JOINED_LENGTH and text in self._phrases:
                    return first, self._traditional(text)
        return None

    def corrected(self, word: str) -> set[int]:
        """Offsets of the characters that `data/variants.tsv` or `data/senses.tsv` decides."""
        if word in self._own or word in senses():
            return set(range(len(word)))
        inside = (span for span in self._inside(word) if word[slice(*span)] in self._own)
        return {place for span in inside for place in range(*span)}

    def is_person(self, word: str) -> bool:
        """Whether the cut's dictionary takes the word for the name of a person."""
        tags = [tag for _, tag in self._jieba.tag(word)]
        return len(tags) == 1 and tags[0] in PERSON

    def _meet(self, words: Iterable[str]) -> None:
        """Note what words become; one call of OpenCC's for all costs less than a call for each."""
        new = sorted(words)
        for word, form in zip(new, self._traditional("\n".join(new)).split("\n"), strict=True):
            found = Word(form) if self._telling.isdisjoint(word) else self._look_up(word, form)
            self._forms[word] = found.form
            if not found.is_settled:
                self._unsettled[word] = found

    def _look_up(self, word: str, form: str) -> Word:
        """What a word becomes; `form` is what OpenCC makes of it."""
        if word in senses():
            return Word(self._own.get(word, form), is_settled=False)
        if word in self._own:
            return Word(self._own[word])
        return Word(form) if word in self._phrases else self._take_apart(word, form)

    def _form(self, known: str) -> str:
        """What a known word becomes; within a longer one OpenCC may cut it: 十几分 钟, 申请回 避."""
        return self._own.get(known) or self._traditional(known)

    def _take_apart(self, word: str, form: str) -> Word:
        """A word that no table has.

        Known words inside it keep their form; a character outside them takes its first one and is open.
        """
        chars = list(form)
        outside = set(range(len(word)))
        for first, last in self._inside(word):
            outside -= set(range(first, last))
            chars[first:last] = self._form(word[first:last])
        left = tuple(place for place in sorted(outside) if word[place] in self.choices)
        is_name = len(left) > 0 and len(outside) == len(word) and self._is_name(word)
        for place in left:
            choice = self.choices[word[place]]
            # 里瓦, 里克, 坦格西里: with such characters it only gives its sound.
            is_sound = word[place] == LI and self._is_sound(word, place)
            # 杰夫, 穆杰塔巴 but 王俊杰: only Chinese names have the short form.
            is_abroad = word[place] == JIE and (place == 0 or is_foreign(word))
            chars[place] = choice.name if (is_name or is_sound) and not is_abroad else choice.forms[0]
        is_settled = is_name or not left
        return Word("".join(chars), () if is_settled else left, is_settled)

    def _inside(self, word: str) -> Iterator[tuple[int, int]]:
        """Where known words stand in a longer one, cut so that little is left: 申请 回避, not 申 请回 避."""
        if len(word) == 1:
            return iter(())
        cuts: list[tuple[tuple[int, int, int], int]] = [((0, 0, 0), 0)]
        for last in range(1, len(word) + 1):
            firsts = [first for first in range(last) if last - first < len(word)]
            ways = ((self._joined(cuts[first][0], word[first:last]), first) for first in firsts)
            cuts.append(max(ways))
        spans = []
        last = len(word)
        while last:
            spans.append((cuts[last][1], last))
            last = cuts[last][1]
        return (span for span in reversed(spans) if self._knows(word[slice(*span)]))

    def _joined(self, cut: tuple[int, int, int], piece: str) -> tuple[int, int, int]:
        """How good a cut is with one more piece: few characters left over, few pieces, much that is known."""
        left, pieces, known = cut
        if len(piece) == 1:
            return left - 1, pieces - 1, known
        if self._knows(piece):
            return left, pieces - 1, known + len(piece)
        return (
            (left, pieces - 1, known)
            if self._jieba.has_word(piece)
            else (left - len(piece), pieces - len(piece), known)
        )

    def _knows(self, text: str) -> bool:
        return len(text) > 1 and (text in self._own or text in self._phrases)

    def _is_sound(self, word: str, place: int) -> bool:
        """Whether the 里 at `place` is part of a foreign name."""
        if place == 0 and len(word) > 1 and self._jieba.has_word(word):
            return True
        return is_foreign(word)

    def _is_name(self, word: str) -> bool:
        """Whether it is a person, Chinese or foreign: 余志华, 基里延科."""
        # 张福兴于 is taken for a name too, 于里昂 is a place with its preposition.
        if len(word) == 1 or word[-1] in FOLLOWERS:
            return False
        if word[0] in NO_SURNAMES and not self._jieba.has_word(word):
            return False
        is_place = word[0] == PREPOSITION and self._jieba.has_word(word[1:])
        return self.is_person(word) and not is_place


def is_foreign(word: str) -> bool:
    """Whether a word is spelt like a foreign name: 坦格西, 兰德里; two such characters may be anything."""
    return len(word) >= FOREIGN_LENGTH and SOUNDS.issuperset(word)


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process."""
    return Lexicon()
