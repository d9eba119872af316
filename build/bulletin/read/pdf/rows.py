"""Fragments that stand on one baseline -> one fragment."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from bulletin.read.pdf.fragments import Fragment

# A raised note mark stands less than this above the baseline of its line.
SAME_LINE_EM = 0.45
# The same words drawn again at so small a distance are a shadow or a bold face made by drawing twice.
SHADOW_EM = 0.3
WORD_GAP_EM = 0.2
# Of a line, above its baseline.
MIDDLE_EM = 0.35


def rows(fragments: Iterable[Fragment]) -> list[Fragment]:
    """The lines from top to bottom; fragments beside each other are joined from left to right."""
    merged: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda item: (item.y, item.x0)):
        if merged and _is_beside(merged[-1], fragment):
            merged[-1].append(fragment)
        else:
            merged.append([fragment])
    return [_joined(sorted(row, key=lambda item: item.x0)) if row[1:] else row[0] for row in merged]


def _is_beside(row: list[Fragment], fragment: Fragment) -> bool:
    size = max(fragment.size, *(item.size for item in row))
    return not fragment.cells and not row[0].cells and fragment.y - row[0].y <= SAME_LINE_EM * size


def _joined(row: list[Fragment]) -> Fragment:
    """One fragment of a row sorted from left to right; what is drawn twice is read once."""
    kept = [row[0]]
    text = row[0].text
    for item in row[1:]:
        before = kept[-1]
        if item.text == before.text and item.x0 - before.x0 <= SHADOW_EM * item.size:
            continue
        kept.append(item)
        text += (" " if item.x0 - before.x1 > WORD_GAP_EM * item.size else "") + item.text
    longest = max(kept, key=lambda item: item.x1 - item.x0)
    return replace(
        longest,
        text=text,
        x0=kept[0].x0,
        x1=max(item.x1 for item in kept),
        bold=all(item.bold for item in kept),
    )
