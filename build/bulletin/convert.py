"""The pipe: a seed -> an issue and a report; only this module knows the order of the stages."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bulletin.assemble import assemble
from bulletin.assemble.linked import with_links
from bulletin.check import check
from bulletin.classify import classify
from bulletin.clean import clean
from bulletin.clean.glyphs import plain
from bulletin.enrich import enrich
from bulletin.errors import SeedError
from bulletin.lines import Lines, Tagged
from bulletin.model import Issue
from bulletin.read import read
from bulletin.report import Report
from bulletin.write.addresses import address_all
from bulletin.write.plan import render_pages

STAGES = ("read", "clean", "classify", "assemble", "enrich", "check")


class Conversion(Struct, frozen=True):
    """A seed on its way, with what each stage made of it; what no stage has made yet is empty."""

    issue: Issue
    report: Report
    lines: Lines = ()
    cleaned: Lines = ()
    tagged: tuple[Tagged, ...] = ()


def convert(path: Path, issue_id: str) -> Conversion:
    """Convert the seed at `path`; raises SeedError where it cannot be read or holds no article."""
    with _uncollected():
        *_, done = stages(path, issue_id)
    return done


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for circles of objects: a conversion makes many objects, which all stay, and no circles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def stages(path: Path, issue_id: str) -> Iterator[Conversion]:
    """The conversion after each of the STAGES; a stage runs when it is asked for."""
    report = Report()
    done = Conversion(Issue(issue_id, path.name, "", ()), report)
    yield (done := replace(done, lines=read(path)))
    yield (done := replace(done, cleaned=clean(done.lines, report)))
    yield (done := replace(done, tagged=classify(done.cleaned, report)))
    yield (done := replace(done, issue=assemble(done.tagged, path.name, issue_id, report)))
    if not any(article.blocks for article in done.issue.articles):
        raise SeedError(str(path), "no article was found in it", "bulletin show --after classify tells why")
    yield (done := replace(done, issue=enrich(done.issue, report)))
    printed = plain(done.lines)
    done = replace(done, issue=with_links(done.issue, printed))
    check(done.issue, printed, done.tagged, report)
    yield done


def pages(issue: Issue) -> Mapping[str, str]:
    """File name to text of all Markdown files of an issue that was not converted before."""
    return render_pages(issue, address_all(issue.id, [article.title for article in issue.articles]))
