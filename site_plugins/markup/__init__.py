"""A Markdown extension for articles: lasting heading ids, boxes, tables with captions, lists with own marks,
notes that are printed as [1].

Everything is written in plain Markdown that any viewer shows decently; see the modules for the forms.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension

from site_plugins.markup.boxes import Boxes
from site_plugins.markup.headings import HeadingIds
from site_plugins.markup.lists import MarkedLists
from site_plugins.markup.notes import Notes
from site_plugins.markup.printed_notes import PrintedNotes
from site_plugins.markup.tables import Tables

# `attr_list` reads `{#id}` at priority 8; `toc` gives ids to headings that have none at priority 5.
PRIORITY = 6


class MarkupExtension(Extension):
    """Registers the rules; named in mkdocs.yml by the name of this package."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Hook into Python-Markdown after attributes are read and before the table of contents is made."""
        for rule in (HeadingIds, Boxes, Tables, MarkedLists, Notes, PrintedNotes):
            md.treeprocessors.register(rule(md), f"bulletin-{rule.__name__.lower()}", PRIORITY)


def makeExtension(**options: object) -> MarkupExtension:  # noqa: N802 (the name is Python-Markdown's)
    """The extension; it has no options."""
    return MarkupExtension(**options)
