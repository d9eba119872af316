"""What a reader's words ask for; `text.js` does the same in the browser."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct

from site_plugins.search.terms import fold

# 数据要素      “数据 要素”      -上海      (a sign inside a word, as in 2021-11, is part of it)
WORD = re.compile(
    r"(?<!\S)(?P<minus>[-－]?)(?:[\"“”＂「『](?P<phrase>\S(?:.*?\S)?)[\"“”＂」』](?!\S)|(?P<word>\S+))"
)
# 5G + 工业互联网      1. 发展工业大数据      (marks of the text, copied with the space beside them)
SPACE_AT_MARK = re.compile(
    r"(?<![\"“”＂」』\s])\s+(?=[^\w\s]+(?!\S))|(?<!\S)([^\w\s]+|\d{1,2}[.．、)）])\s+(?=[^\s\"“”＂「『])"
)
# 云 计算      A 股      第 3 期
SPACE_AT_CHARACTER = re.compile(r"(?<=\S)\s+(?=\w(?!\S))|(?<!\S)(\w)\s+(?=\S)")
# -上海      “数据 要素”
SIGN_AT_WORD = re.compile(r"(?<!\S)[-－\"“”＂「『]")

Forms = tuple[str, ...]
"""A word, folded, and what else is meant by it; an article that holds any of them holds the word."""
Synonyms = Sequence[tuple[str, str]]
"""Folded words of Taiwan and Hong Kong and what the site says for them, longest first."""


class Query(Struct, frozen=True):
    """What an article must hold and what it must not."""

    words: tuple[Forms, ...]
    without: tuple[Forms, ...]


def parse(text: str, synonyms: Synonyms = ()) -> Query:
    """Words are parted by white space; quotation marks join them, a minus in front takes the word out.

    Marks that stand alone are no word: they belong to what is beside them.
    Where there are only words to be taken out, the minus is meant as it stands, as in -5℃.
    """
    found = list(WORD.finditer(SPACE_AT_MARK.sub(r"\1", unicodedata.normalize("NFC", text))))
    wanted = [match for match in found if not match["minus"]]
    if not wanted:
        return Query(_forms((match[0] for match in found), synonyms), ())
    unwanted = [match for match in found if match["minus"]]
    return Query(
        _forms((match["phrase"] or match["word"] for match in wanted), synonyms),
        _forms((match["phrase"] or match["word"] for match in unwanted), synonyms),
    )


def closed_up(text: str) -> str:
    """The query with each single character joined to what is beside it: it is hardly meant as a word."""
    return text if SIGN_AT_WORD.search(text) else SPACE_AT_CHARACTER.sub(r"\1", text)


def _forms(texts: Iterable[str], synonyms: Synonyms) -> tuple[Forms, ...]:
    words: list[Forms] = []
    for word in map(fold, texts):
        other = word
        for term, ours in synonyms:
            other = other.replace(term, ours)
        if word:
            words.append((word,) if other == word else (word, other))
    return tuple(words)
