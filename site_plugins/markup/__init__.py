"""A Markdown extension for articles: headings with lasting ids, framed boxes, tables that scroll."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension

from site_plugins.markup.boxes import Boxes
from site_plugins.markup.headings import HeadingIds
from site_plugins.markup.tables import ScrollingTables

# `toc` gives ids to headings without one at priority 5; `attr_list` reads `{#id}` at priority 8.
PRIORITY = 6


class MarkupExtension(Extension):
    """Registers the three; named in mkdocs.yml by the name of this package."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Hook into Python-Markdown after attributes are read and before the table of contents is made."""
        md.treeprocessors.register(HeadingIds(md), "bulletin-heading-ids", PRIORITY)
        md.treeprocessors.register(Boxes(md), "bulletin-boxes", PRIORITY)
        md.treeprocessors.register(ScrollingTables(md), "bulletin-tables", PRIORITY)


def makeExtension(**options: object) -> MarkupExtension:  # noqa: N802 (the name is Python-Markdown's)
    """The extension; it has no options."""
    return MarkupExtension(**options)
