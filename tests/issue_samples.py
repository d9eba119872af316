"""Small issues for tests of what is written: articles by their titles, each with a text of its own."""

from __future__ import annotations

import random

from bulletin.lines import Span
from bulletin.model import Article, Issue, Paragraph, Section

SPAN = Span("seed.txt", 0, 1, 1)


def text_of(title: str, length: int = 120) -> str:
    """A text that is always the same for a title and unlike that of any other."""
    chosen = random.Random(title)  # noqa: S311
    return "".join(chr(chosen.randint(0x4E00, 0x7FFF)) for _ in range(length)) + "。"


def issue_of(*titles: str, issue_id: str = "2021-11", texts: dict[str, str] | None = None) -> Issue:
    """An issue of one section with these articles; `texts` replaces the text of some."""
    articles = tuple(
        Article(order, title, "各地动态", (Paragraph((texts or {}).get(title, text_of(title)), SPAN),), SPAN)
        for order, title in enumerate(titles, 1)
    )
    return Issue(issue_id, "seed.txt", "科技情报动态", (Section("各地动态", articles),))
