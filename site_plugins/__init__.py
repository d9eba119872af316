"""Turns Markdown articles into the pages of a publication; MkDocs plugins over plain modules."""
