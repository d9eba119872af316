"""Simplified text -> Traditional text: characters and quotation marks, not vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate

from opencc import OpenCC

from bulletin.hanzi.characters import settle
from bulletin.hanzi.matches import Match, Matcher
from bulletin.hanzi.quotes import convert_quotes
from bulletin.hanzi.variants import Variant

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
# https://example.org/发展/a.html      发展@例子.中国      but not 登录http://example.org查询
ADDRESS = re.compile(
    rf"(?:https?|ftp)://(?:[!-~]|(?<=[/.=?&#%_~-])[{HAN}]+)+"
    rf"|(?:[A-Za-z0-9._+-]+|[{HAN}]+)@(?:[A-Za-z0-9-]+|[{HAN}]+)(?:\.(?:[A-Za-z0-9-]+|[{HAN}]+))+"
)


class Converter:
    """Converts to one variant; `glossary` is Simplified to Traditional and wins over everything."""

    def __init__(self, variant: Variant, glossary: Mapping[str, str] | None = None) -> None:
        self.variant = variant
        self._glossary = Matcher(glossary or {})

    def convert(self, text: str) -> str:
        """The text in the variant's form; each line is a paragraph, which nothing is matched across."""
        return self.convert_parts([text])[0]

    def convert_parts(self, parts: Sequence[str]) -> list[str]:
        """The parts of one running text, converted as one and cut where they were cut.

        Where a word of the glossary changes its length over a cut, all of it goes to the part it begins in.
        """
        text = "".join(parts)
        plain = self._convert_characters(text)
        matches = self._glossary.find(text)
        chars = _set_in(plain, matches) if matches else plain
        ends = list(accumulate(map(len, parts)))
        return ["".join(chars[end - len(part) : end]) for part, end in zip(parts, ends, strict=True)]

    def _convert_characters(self, text: str) -> str:
        """Same length as the text: every character has one character for it."""
        standard = "\n".join([line.text for line in settle(text.split("\n"))])
        converted = convert_quotes(_opencc(self.variant.opencc).convert(standard))
        return _restore(converted, ADDRESS.finditer(text)) if "://" in text or "@" in text else converted


@cache
def _opencc(config: str) -> OpenCC:
    return OpenCC(config)


def _restore(converted: str, kept: Iterator[re.Match[str]]) -> str:
    for match in kept:
        converted = converted[: match.start()] + match.group() + converted[match.end() :]
    return converted


def _set_in(plain: str, matches: Sequence[Match]) -> list[str]:
    """For each character of the source what stands for it, the words of the glossary set in."""
    chars = list(plain)
    for match in matches:
        length = match.end - match.start
        if len(match.target) == length:
            chars[match.start : match.end] = match.target
        else:
            chars[match.start : match.end] = [match.target, *[""] * (length - 1)]
    return chars
