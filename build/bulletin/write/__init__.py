"""An issue -> the text of its Markdown files -> files in their place."""
