"""The errors that stop a run; problems in a bulletin are findings, not errors."""

from __future__ import annotations

from bulletin.messages import ENGLISH, Say


class BulletinError(Exception):
    """A run cannot go on; formats itself as one sentence with its place.

    `place` is a path, with `:line` where there is one; `message` says what was seen, `hint` what to do.
    Both are messages of `data/messages.tsv`, whose holes `values` fill.
    """

    def __init__(self, place: str, message: str, hint: str = "", /, **values: object) -> None:
        super().__init__(place, message, hint)
        self.place = place
        self.message = message
        self.hint = hint
        self.values = values

    def __str__(self) -> str:
        return self.sentence(ENGLISH)

    def sentence(self, say: Say) -> str:
        """The error as one sentence in the language of `say`."""
        text = say(self.message, **self.values)
        if self.hint:
            text = say("{message}; {hint}", message=text, hint=say(self.hint, **self.values))
        return f"{self.place}: {text}" if self.place else text


class SeedError(BulletinError):
    """A seed cannot be read: missing, empty, no text in it, of no known format."""


class FrontMatterError(BulletinError):
    """The front matter of a Markdown file is not what the site needs."""


class WriteError(BulletinError):
    """The converted issue cannot be put in its place."""
