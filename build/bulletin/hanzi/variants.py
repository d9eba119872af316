"""The forms of written Chinese a site can be read in."""

from __future__ import annotations

from msgspec import Struct


class Variant(Struct, frozen=True):
    """A Traditional form that Simplified text is converted to."""

    code: str
    """Language tag (BCP 47): `zh-Hant`."""
    tree: str
    """Folder of its pages below the site's root."""
    name: str
    """What a link to it says, in its own form."""
    locale: str
    """Open Graph's name of it."""
    opencc: str
    """OpenCC's configuration from its own standard of Traditional characters to this form."""


SIMPLIFIED = "zh-Hans"
SIMPLIFIED_NAME = "简体"
SIMPLIFIED_LOCALE = "zh_CN"

TAIWAN = Variant("zh-Hant", "zh-hant", "繁體", "zh_TW", "t2tw")
HONG_KONG = Variant("zh-Hant-HK", "zh-hk", "繁體（香港）", "zh_HK", "t2hk")

VARIANTS = {variant.code: variant for variant in (TAIWAN, HONG_KONG)}
