"""Turns an original bulletin into one Markdown file an article."""
