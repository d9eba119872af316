"""How a paragraph of a Word document is set: its indents and alignment, in em of its own type."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from bulletin.read.docx.styles import Styles, child, value

TWIPS_A_POINT = 20
# A4 with Word's margins, in twips.
USUAL_MEASURE = 8300
RIGHT = frozenset({"right", "end"})


class Setting(Struct, frozen=True):
    """Places in em."""

    first: float
    """Indent of the first line."""
    left: float
    """Indent of the others."""
    alignment: str
    measure: float
    """Width of the text area."""

    def x0(self, width: float, *, is_first: bool) -> float:
        """Where a line of this width begins."""
        if self.alignment == "center":
            return max(0.0, (self.measure - width) / 2)
        if self.alignment in RIGHT:
            return max(0.0, self.measure - width)
        return self.first if is_first else self.left


def setting_of(
    properties: etree._Element | None, style: str, styles: Styles, measure: int, points: float
) -> Setting:
    """From the paragraph's own settings, else from its style."""

    def indent(names: tuple[str, ...]) -> float:
        for name in names:
            for attribute, unit in ((f"{name}Chars", 100.0), (name, TWIPS_A_POINT * points)):
                text = value(properties, "ind", attribute=attribute)
                text = text if text is not None else styles.paragraph(style, "ind", attribute=attribute)
                number = _number(text)
                if number:
                    return number / unit
        return 0.0

    left = indent(("left", "start"))
    alignment = value(properties, "jc") or styles.paragraph(style, "jc") or ""
    return Setting(
        left + indent(("firstLine",)) - indent(("hanging",)),
        left,
        alignment,
        measure / TWIPS_A_POINT / points,
    )


def measure_of(document: etree._Element) -> int:
    """Width of the text area of the document's last section, in twips."""
    section = child(document, "body", "sectPr")
    width = _number(value(section, "pgSz", attribute="w"))
    margins = [_number(value(section, "pgMar", attribute=side)) for side in ("left", "right")]
    measure = round(width - sum(margins))
    return measure if measure > 0 else USUAL_MEASURE


def _number(text: str | None) -> float:
    try:
        return float(text) if text else 0.0
    except ValueError:
        return 0.0
