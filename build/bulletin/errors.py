"""The errors that stop a run; problems in a bulletin are findings, not errors."""

from __future__ import annotations


class BulletinError(Exception):
    """A run cannot go on; formats itself as one sentence with its place.

    `place` is a path, with `:line` where there is one; `message` says what was seen, `hint` what to do.
    """

    def __init__(self, place: str, message: str, hint: str = "") -> None:
        super().__init__(place, message, hint)
        self.place = place
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text}; {self.hint}" if self.hint else text


class SeedError(BulletinError):
    """A seed cannot be read: missing, empty, no text in it, of no known format."""


class FrontMatterError(BulletinError):
    """The front matter of a Markdown file is not what the site needs."""


class WriteError(BulletinError):
    """The converted issue cannot be put in its place."""
