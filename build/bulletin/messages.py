"""What the command line says, in the reader's language: English, or Chinese in either script."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field

# zh_TW.UTF-8   zh-Hant   zh_HK
TRADITIONAL = re.compile(r"zh[_-](?:TW|HK|MO|Hant)", re.IGNORECASE)

# What a terminal takes for orders; in a seed or a file's name it is data.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Term(str):
    """A word that fills a hole of a message and is itself said in the reader's language."""

    __slots__ = ()


class Say(Struct, frozen=True):
    """Says messages in one language.

    A message is an English sentence with holes, `"{name} is no date"`; it stays apart from what fills the
    holes, so that it can be found in the table of the other language whatever fills them.
    """

    language: str = "en"
    """Language tag (BCP 47) of what is said."""
    words: Mapping[str, str] = field(default_factory=dict)
    """English message to that of the language, with the same holes."""

    def __call__(self, message: str, /, **values: object) -> str:
        """The message with its holes filled; without values it is said as it is, braces and all."""
        said = self.words.get(message, message)
        filled = {name: self._fill(value) for name, value in values.items()}
        return said.format_map(filled) if filled else said

    def _fill(self, value: object) -> object:
        return self.words.get(value, str(value)) if isinstance(value, Term) else value


ENGLISH = Say()


def visible(text: str) -> str:
    r"""The text without what a terminal would obey, such as to turn its direction: `\x1b` stands for it."""
    return CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


def say_for(environment: Mapping[str, str]) -> Say:
    """What says messages in the language that LC_ALL, LC_MESSAGES or LANG name."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = next((name for name in names if name), "")
    if not language.lower().startswith("zh"):
        return ENGLISH
    return _chinese(traditional=bool(TRADITIONAL.match(language)))


def _chinese(*, traditional: bool) -> Say:
    """Reads the table of messages, and with it OpenCC, only for those who read them in Chinese."""
    from bulletin.hanzi.convert import Converter  # noqa: PLC0415
    from bulletin.hanzi.tables import read_table  # noqa: PLC0415
    from bulletin.hanzi.variants import SIMPLIFIED, TAIWAN  # noqa: PLC0415

    words = {row["english"]: row["chinese"] for row in read_table("messages.tsv")}
    if not traditional:
        return Say(SIMPLIFIED, words)
    converter = Converter(TAIWAN)
    return Say(TAIWAN.code, {english: converter.convert(chinese) for english, chinese in words.items()})
