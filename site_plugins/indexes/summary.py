"""A sentence that says what a page is about, taken from what it shows where nobody wrote one."""

from __future__ import annotations

import html
import re

from site_plugins.indexes.labels import WORDS
from site_plugins.indexes.views import ArticleView, HomeView, IssueView, TopicView, View

PARAGRAPH = re.compile(r"<p(?:\s[^>]*)?>(.*?)</p>", re.DOTALL)
NOTE_MARK = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
ENOUGH = 30
"""A sentence shorter than this takes the next one with it."""
LONGEST = 120


def summary_of(view: View | None, written: str, body: str) -> str:
    """What the page of a view is about; empty where neither its author, its text nor its list tells.

    `written` is what the author of a page outside the archive wrote, `body` the HTML of the page's text.
    """
    if view is None or isinstance(view, HomeView):
        return written or first_sentence(body)
    if isinstance(view, ArticleView):
        return view.entry.meta.summary or first_sentence(body)
    if isinstance(view, IssueView):
        titles = "；".join(entry.meta.title for entry in view.issue.entries)
        return view.issue.meta.summary or _cut(WORDS["issue-summary"].format(view.title, titles))
    if isinstance(view, TopicView):
        return WORDS[f"{view.topic.kind}-summary"].format(view.topic.name)
    return ""


def first_sentence(body: str) -> str:
    """The beginning of the text of an HTML body, cut after a sentence where there is one in reach."""
    text = ""
    for match in PARAGRAPH.finditer(body):
        text += " ".join(html.unescape(TAG.sub("", NOTE_MARK.sub("", match[1]))).split())
        if len(text) >= ENOUGH:
            break
    end = min((place for place in (text.find(stop, ENOUGH) for stop in "。！？") if place >= 0), default=-1)
    if 0 <= end < LONGEST:
        return text[: end + 1]
    return _cut(text)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
