"""What the attributes of a tag become in a twin."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bulletin.hanzi.variants import HONG_KONG, SIMPLIFIED, SIMPLIFIED_LOCALE, SIMPLIFIED_NAME
from site_plugins.variants.links import Place

# zh      zh-CN      zh-Hans-SG
SIMPLIFIED_TAG = re.compile(r"zh(?:-(?:hans|cn|sg))*", re.IGNORECASE)
SWITCH = "data-variant-switch"

READ_ATTRIBUTES = frozenset(
    ("title", "alt", "aria-label", "aria-description", "aria-placeholder", "aria-roledescription")
) | {"aria-valuetext", "placeholder", "label"}
"""Attributes whose value is read by people."""
BUTTONS = frozenset(("submit", "button", "reset"))
LANGUAGES = ("lang", "xml:lang")
LINK_ATTRIBUTES = frozenset(("href", "src", "action", "formaction", "poster", "data"))
READ_METAS = re.compile(
    r"description|keywords|author|subject|news_keywords|application-name|apple-mobile-web-app-title"
    r"|og:(?:title|description|site_name|image:alt)|article:(?:section|tag|author)"
    r"|twitter:(?:title|description|image:alt)"
    r"|citation_(?:title|author|journal_title|publisher|keywords)|dc(?:terms)?\.[a-z]+",
    re.IGNORECASE,
)
ADDRESS_METAS = re.compile(r"og:url|twitter:url|citation_\w*_url", re.IGNORECASE)

Fields = Mapping[str, str]
"""Attributes of a tag, keys in lower case."""


def is_foreign(fields: Fields) -> bool:
    """Whether an element says that its text is not to be converted."""
    lang = fields.get("lang") or fields.get("xml:lang") or ""
    return bool(lang and not SIMPLIFIED_TAG.fullmatch(lang)) or fields.get("translate") == "no"


def is_switch_here(fields: Fields, place: Place) -> bool:
    """Whether a link leads from the Simplified page to this twin, and so from the twin back to the page."""
    return SWITCH in fields and fields.get("hreflang") == place.variant.code


def instead(fields: Fields, place: Place) -> str | None:
    """What stands for all text of an element: `<span data-hant="雲端">云</span>`; None where nothing is said.

    `data-hant-hk` is Hong Kong's form where it has one of its own.
    """
    if is_switch_here(fields, place):
        return SIMPLIFIED_NAME
    names = ("data-hant-hk", "data-hant") if place.variant == HONG_KONG else ("data-hant",)
    return next((fields[name] for name in names if fields.get(name)), None)


def is_read(tag: str, key: str, fields: Fields) -> bool:
    """Whether people read the value of this attribute."""
    if key == "content" and tag == "meta":
        return bool(READ_METAS.fullmatch(_meta_name(fields)))
    if key == "value":
        return tag == "input" and fields.get("type", "").lower() in BUTTONS
    return key in READ_ATTRIBUTES


def rewritten(tag: str, key: str, written: str, fields: Fields, place: Place) -> str:
    """The value, as the twin has it, of an attribute that people do not read.

    The path of `place` does not matter; the address of the switch, where it would, is left as it is.
    """
    if is_switch_here(fields, place):
        return SIMPLIFIED if key in ("lang", "hreflang") else written
    if key in LANGUAGES:
        return place.variant.code if SIMPLIFIED_TAG.fullmatch(written) else written
    if tag == "meta" and key == "content":
        return _meta(written, _meta_name(fields), place)
    return _address(tag, key, written, fields, place)


def _address(tag: str, key: str, written: str, fields: Fields, place: Place) -> str:
    if tag == "link" and key == "href" and "hreflang" in fields:
        return place.to_same(written)
    if key == "srcset":
        return ", ".join(_source(source, place) for source in written.split(","))
    return place.to_twin(written) if key in LINK_ATTRIBUTES else written


def _source(source: str, place: Place) -> str:
    """One picture of a `srcset`: address, white space, width."""
    address, space, width = source.strip().partition(" ")
    return place.to_twin(address) + space + width


def _meta_name(fields: Fields) -> str:
    return fields.get("property") or fields.get("name") or ""


def _meta(written: str, name: str, place: Place) -> str:
    if name == "og:locale":
        return place.variant.locale
    if name == "og:locale:alternate" and written == place.variant.locale:
        return SIMPLIFIED_LOCALE
    return place.to_twin(written) if ADDRESS_METAS.fullmatch(name) else written
