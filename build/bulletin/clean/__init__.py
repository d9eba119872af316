"""Takes dirt out of the lines, one named rule after the other, and writes down what was taken."""

from __future__ import annotations

from collections.abc import Callable

from bulletin.clean import (
    addresses,
    glyphs,
    heads,
    mail,
    order,
    page_numbers,
    printed_pages,
    site_pages,
    stray,
    title_numbers,
    vertical,
)
from bulletin.clean.unreadable import tell_unreadable
from bulletin.lines import Lines
from bulletin.report import UNREADABLE_RULE, Report

RULES: tuple[tuple[str, Callable[[Lines], Lines]], ...] = (
    (UNREADABLE_RULE, glyphs.plain),
    ("mail", mail.mail),
    ("printed-page", printed_pages.printed_page),
    ("separator", stray.separator),
    ("site-frame", site_pages.site_frame),
    ("web-furniture", stray.web_furniture),
    ("vertical", vertical.vertical),
    ("title-number", title_numbers.title_number),
    ("page-number", page_numbers.page_number),
    ("edges", page_numbers.with_edges),
    ("running-head", heads.running_head),
    ("stray-url", addresses.url),
    ("order", order.order),
)


def clean(lines: Lines, report: Report) -> Lines:
    """The lines without furniture; what went is in the report under the rule's name."""
    tell_unreadable(lines, report)
    for name, rule in RULES:
        lines = report.keep(name, lines, rule(lines))
    return lines
