"""The bulletin's colours: read from mkdocs.yml, and refused where readers could not read them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mkdocs.exceptions import PluginError

# #9c1c1f
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
PAPER = {"light": "#fdfcf9", "dark": "#181715"}
"""The ground of the pages; the bulletin's colour is chosen to stand on it."""
LEAST_CONTRAST = 4.5
"""Of text on its ground, as WCAG 2.2 (1.4.3) asks for."""
LINEAR_BELOW = 0.04045
"""Where sRGB goes over from a straight line to a power."""


def read_colours(extra: Mapping[str, object]) -> Mapping[str, str]:
    """`extra.bulletin.colours` of mkdocs.yml; raises PluginError where one is missing or cannot be read."""
    bulletin = extra.get("bulletin")
    found = bulletin.get("colours") if isinstance(bulletin, Mapping) else None
    colours = found if isinstance(found, Mapping) else {}
    for scheme, paper in PAPER.items():
        place, colour = f"mkdocs.yml: extra.bulletin.colours.{scheme}", str(colours.get(scheme, "nothing"))
        if not COLOUR.fullmatch(colour):
            raise PluginError(f"{place} must be a colour such as #9c1c1f, here it is {colour!r}")
        if (ratio := contrast(colour, paper)) < LEAST_CONTRAST:
            seen = f"{colour} has a contrast of {ratio:.1f} to the ground {paper}"
            raise PluginError(f"{place}: {seen}, readers need {LEAST_CONTRAST}; choose a stronger colour")
    return {scheme: str(colours[scheme]) for scheme in PAPER}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, of an sRGB colour."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4)
