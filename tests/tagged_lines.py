"""Lines with their roles, for tests of what comes after the decisions."""

from __future__ import annotations

from bulletin.assemble.blocks import Group
from bulletin.hanzi.width import width
from bulletin.lines import Line, Role, Span, Tagged


def tag(role: Role, text: str, number: int = 1, **more: object) -> Tagged:
    """One line, set at the margin; `cells`, `rule`, `level` and `confidence` as given."""
    cells = more.pop("cells", ())
    line = Line(text, Span("x.txt", 1, number, number), x1=width(text), cells=cells)  # type: ignore[arg-type]
    return Tagged(line, role, **{"rule": "test", **more})  # type: ignore[arg-type]


def group(role: Role, *texts: str, first: int = 1, **more: object) -> Group:
    """Lines that belong together, the first one with the role."""
    roles = [role, *[Role.CONTINUATION] * (len(texts) - 1)]
    return Group(
        tuple(
            tag(one, text, first + at, **more)
            for at, (one, text) in enumerate(zip(roles, texts, strict=True))
        )
    )


def row(*cells: str, number: int = 1) -> Group:
    """A row of a table."""
    return Group((tag(Role.TABLE_ROW, "\t".join(cells), number, cells=cells),))
