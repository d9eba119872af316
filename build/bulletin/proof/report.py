"""The report of doubtful places: as lines, or as a page with both scripts side by side."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import groupby
from string import Template

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import Variant
from bulletin.messages import Say
from bulletin.proof.pages import Place

AROUND = 12
"""Characters shown on each side of a place."""

PAGE = Template("""<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
:root { color-scheme: light dark; --line: #ccc; --doubt: #fdd; --other: #a00; --differs: #e4ebff; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 1rem/1.8 sans-serif; }
h2 { font-size: 1rem; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td { padding: .5rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
col:first-child { width: 4rem; }
mark { background: var(--doubt); color: inherit; }
mark[data-other]::after {
  content: attr(data-other); font-size: .7em; color: var(--other); vertical-align: super;
}
b { font-weight: inherit; background: var(--differs); }
@media (prefers-color-scheme: dark) {
  :root { --line: #555; --doubt: #702b2b; --other: #ffb3b3; --differs: #2b3763; }
}
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; }
  colgroup { display: none; }
  td { border: 0; padding: .25rem 0; }
  td:first-child { border-top: 1px solid var(--line); opacity: .7; }
}
</style>
</head>
<body>
<h1>$title</h1>
<p>$legend</p>
$files</body>
</html>
""")


def as_text(places: Sequence[Place], say: Say) -> str:
    """One line a place: number, where, how sure, what stands around it, the chosen form and the other."""
    if not places:
        return say("no doubtful places")
    return "\n".join(_line(number, place) for number, place in enumerate(places, 1))


def _line(number: int, place: Place) -> str:
    at, doubt = place.doubt.place, place.doubt
    before, after = place.text[max(0, at - AROUND) : at], place.text[at + 1 : at + 1 + AROUND]
    sentence = f"{before}[{place.text[at]}]{after}".strip()
    return f"{number}\t{place.where}\t{doubt.sure:.2f}\t{doubt.form} / {doubt.other}\t{sentence}"


def as_html(places: Sequence[Place], variant: Variant, say: Say) -> str:
    """A page of its own: lines with doubtful places in both scripts, differences and doubts marked."""
    numbered = sorted(enumerate(places, 1), key=lambda item: _order(item[1]))
    files = [
        _file(path, list(found), variant) for path, found in groupby(numbered, lambda item: item[1].path)
    ]
    legend = say("Red: in doubt, with the other form above. Blue: differs between the scripts.")
    return PAGE.substitute(
        title=html.escape(say("Doubtful places")),
        legend=html.escape(legend),
        files="".join(files) or f"<p>{html.escape(say('no doubtful places'))}</p>\n",
    )


def _order(place: Place) -> tuple[str, int, int]:
    return place.path, place.line, place.doubt.place


def _file(path: str, numbered: Sequence[tuple[int, Place]], variant: Variant) -> str:
    converter = Converter(variant, numbered[0][1].words)
    lines = groupby(numbered, lambda item: item[1].line)
    rows = "".join(_row(list(found), converter) for _, found in lines)
    columns = "<colgroup><col><col><col></colgroup>"
    return f"<h2>{html.escape(path)}</h2>\n<table>{columns}\n<tbody>\n{rows}</tbody></table>\n"


def _row(numbered: Sequence[tuple[int, Place]], converter: Converter) -> str:
    """A line of the file: its number, the Simplified text, the Traditional one."""
    text = numbered[0][1].text
    doubtful = {place.doubt.place: (number, place.doubt) for number, place in numbered}
    here, there = [], []
    # A word of the glossary may be longer than what it stands for: all of it goes to the first character.
    for at, (char, form) in enumerate(zip(text, converter.convert_parts(list(text)), strict=True)):
        old, new = html.escape(char), html.escape(form)
        if at in doubtful:
            number, doubt = doubtful[at]
            note = f'title="{number}: {doubt.sure:.2f}" data-other="{html.escape(doubt.other)}"'
            here.append(f"<mark>{old}</mark>")
            there.append(f"<mark {note}>{new}</mark>")
        else:
            here.append(old)
            there.append(new if old == new else f"<b>{new}</b>")
    return (
        f"<tr><td>{numbered[0][1].line}</td><td>{''.join(here)}</td>"
        f'<td lang="{converter.variant.code}">{"".join(there)}</td></tr>\n'
    )
