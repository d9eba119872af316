"""Walks a finished site and writes the twin of every page."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from msgspec import Struct

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import VARIANTS, Variant
from site_plugins.variants.body import BodyError, replace_body
from site_plugins.variants.layers import Layers, Words, Written
from site_plugins.variants.links import Place
from site_plugins.variants.twin import make_twin

# Below this many twins a second process takes longer to start than it saves.
WORTH_A_POOL = 400
CONVERTERS_KEPT = 64


def simplified_pages(site: Path) -> Iterator[str]:
    """Paths, below the site's root, of the pages that are not themselves twins, sorted."""
    trees = {variant.tree for variant in VARIANTS.values()}
    for path in sorted(site.rglob("*.html")):
        relative = path.relative_to(site)
        if relative.parts[0] not in trees:
            yield relative.as_posix()


class _Job(Struct, frozen=True):
    """One twin to write."""

    site: Path
    place: Place
    words: Words
    titles: Mapping[str, str]
    written: Written | None


def write_twins(site: Path, layers: Mapping[Variant, Layers], site_url: str) -> None:
    """Write the twins of all pages of a finished site, over as many cores as there are.

    Raises BodyError, with the path of the text by hand, where one does not fit its page.
    """
    pages = list(simplified_pages(site))
    jobs = [
        _Job(site, Place(page, variant, site_url), own.words(name), own.titles, own.written.get(name))
        for variant, own in layers.items()
        for page in pages
        for name in (page.removesuffix(".html"),)
    ]
    if len(jobs) < WORTH_A_POOL or (os.cpu_count() or 1) == 1:
        for job in jobs:
            _write_twin(job)
        return
    with ProcessPoolExecutor(mp_context=get_context(_start_method())) as pool:
        for _ in pool.map(_write_twin, jobs, chunksize=32):
            pass


def _start_method() -> str:
    """A copy of this process is at work at once; with threads, as in `mkdocs serve`, a fresh one is safe."""
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return "fork" if is_safe else "spawn"


def _write_twin(job: _Job) -> None:
    page = (job.site / job.place.path).read_bytes().decode("utf-8")
    titles = job.titles
    if job.written:
        try:
            replaced = replace_body(page, job.written.html)
        except BodyError as error:
            raise BodyError(f"{job.written.src_uri}: {error}") from None
        page, titles = replaced.page, {**titles, **dict(replaced.headings)}
    converter = _converter(job.place.variant, job.words)
    twin = make_twin(page, job.place, converter, titles=titles, by_hand=job.written is not None)
    target = job.site / job.place.twin_path
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(twin.encode("utf-8"))
    beside.replace(target)


@lru_cache(maxsize=CONVERTERS_KEPT)
def _converter(variant: Variant, words: Words) -> Converter:
    return Converter(variant, dict(words))
