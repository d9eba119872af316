"""What a tag means for the twin: how it parts the text, and which of its values change."""

from __future__ import annotations

from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from bulletin.hanzi.variants import Variant
from site_plugins.variants.body import BODY
from site_plugins.variants.fields import (
    LANGUAGES,
    SWITCH,
    instead,
    is_foreign,
    is_read,
    is_switch_here,
    rewritten,
)
from site_plugins.variants.links import Place
from site_plugins.variants.texts import Edit
from site_plugins.variants.tokens import (
    ATTRIBUTE,
    INLINE,
    OBJECTS,
    TAG,
    VERBATIM,
    VOID,
    attributes,
    value,
    value_span,
)

TAGS_KEPT = 1 << 14


class Tag(Struct, frozen=True):
    """A tag; places are counted from its first character."""

    name: str
    is_end: bool = False
    is_block: bool = False
    """A paragraph ends here."""
    is_object: bool = False
    """It stands in the paragraph like a character: a picture, a line break."""
    has_end: bool = True
    """An end belongs to it."""
    is_verbatim: bool = False
    """The text of the element is left alone."""
    instead: str | None = None
    """What stands instead of the text of the element."""
    is_switch: bool = False
    """Its link leads from the Simplified page to the twin."""
    is_body: bool = False
    """The text of the article stands in it."""
    edits: tuple[Edit, ...] = ()
    read: tuple[tuple[int, int], ...] = ()
    """Values that people read."""
    is_plain: bool = False
    """Outside of text that is left alone there is nothing to do at it but to end a paragraph."""


class Tags(dict[str, Tag]):
    """Tags, as they are written, and what they mean in the twins of a variant: each is read once."""

    def __init__(self, variant: Variant, site_url: str) -> None:
        super().__init__()
        self._place = Place("", variant, site_url)

    def __missing__(self, text: str) -> Tag:
        if len(self) >= TAGS_KEPT:
            self.clear()
        self[text] = tag = read_tag(text, self._place)
        return tag


@cache
def tags_of(variant: Variant, site_url: str) -> Tags:
    """The tags met so far; a site has most of them many times."""
    return Tags(variant, site_url)


def read_tag(text: str, place: Place) -> Tag:
    """What a tag means in a twin; the path of `place` does not matter."""
    match = TAG.fullmatch(text)
    assert match
    name = match["name"].lower()
    is_block = name not in INLINE
    if match["end"]:
        return Tag(name, is_end=True, is_block=is_block, is_plain=True)
    fields = attributes(match["attributes"])
    stand_in = instead(fields, place)
    is_verbatim = name in VERBATIM or is_foreign(fields) or SWITCH in fields
    # Text that is left alone stays in the script that it is in.
    kept = LANGUAGES if is_verbatim and stand_in is None and SWITCH not in fields else ()
    edits: list[Edit] = []
    read: list[tuple[int, int]] = []
    for found in ATTRIBUTE.finditer(text, *match.span("attributes")):
        start, end = value_span(found)
        key = found["key"].lower()
        if start < 0 or key in kept:
            continue
        if is_read(name, key, fields) and not is_foreign(fields):
            read.append((start, end))
        elif (changed := rewritten(name, key, value(found), fields, place)) != value(found):
            edits.append((start, end, changed))
    tag = Tag(
        name,
        is_block=is_block,
        is_object=name in OBJECTS,
        has_end=name not in VOID and not text.endswith("/>"),
        is_verbatim=is_verbatim,
        instead=stand_in,
        is_switch=is_switch_here(fields, place),
        is_body=BODY in fields,
        edits=tuple(edits),
        read=tuple(read),
    )
    own = tag.is_object or is_verbatim or stand_in is not None or tag.is_switch or tag.is_body
    return replace(tag, is_plain=not (own or edits or read))
