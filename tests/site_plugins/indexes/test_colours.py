from __future__ import annotations

import pytest
from mkdocs.exceptions import PluginError

from site_plugins.indexes.colours import PAPER, contrast, read_colours

SHORT_OF_CONTRAST = {"light": "#e08080", "dark": "#f0968c"}


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"bulletin": None},
        {"bulletin": {"colours": {"light": "#123456"}}},
        {"bulletin": {"colours": {"light": "red", "dark": "#123456"}}},
        {"bulletin": {"colours": {"light": "#123456;}", "dark": "#123456"}}},
    ],
)
def test_a_missing_or_broken_colour_stops_the_build(extra: dict[str, object]) -> None:
    with pytest.raises(PluginError, match=r"mkdocs\.yml: extra\.bulletin\.colours\.(light|dark) must be"):
        read_colours(extra)


def test_a_colour_that_cannot_be_read_on_its_ground_stops_the_build() -> None:
    with pytest.raises(PluginError, match=r"colours\.light: #e08080 has a contrast of 2\.\d to the ground"):
        read_colours({"bulletin": {"colours": SHORT_OF_CONTRAST}})
    with pytest.raises(PluginError, match=r"colours\.dark: #123456"):
        read_colours({"bulletin": {"colours": {"light": "#123456", "dark": "#123456"}}})


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#9c1c1f", PAPER["light"], 7.8)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.1)
