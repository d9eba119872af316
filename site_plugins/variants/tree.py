"""Walks a finished site and writes the twin of every page."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.variants import VARIANTS, Variant
from site_plugins.variants.links import Place
from site_plugins.variants.twin import make_twin

# Below this many twins a second process takes longer to start than it saves.
WORTH_A_POOL = 400


def simplified_pages(site: Path) -> Iterator[str]:
    """Paths, below the site's root, of the pages that are not themselves twins, sorted."""
    trees = {variant.tree for variant in VARIANTS.values()}
    for path in sorted(site.rglob("*.html")):
        relative = path.relative_to(site)
        if relative.parts[0] not in trees:
            yield relative.as_posix()


def write_twins(site: Path, variants: Iterable[Variant], site_url: str) -> None:
    """Write the twins of all pages of a finished site, over as many cores as there are."""
    pages = list(simplified_pages(site))
    jobs = [(site, Place(page, variant, site_url)) for variant in variants for page in pages]
    if len(jobs) < WORTH_A_POOL or (os.cpu_count() or 1) == 1:
        for job in jobs:
            _write_twin(job)
        return
    # A fresh process: `mkdocs serve` has threads, which a forked one would inherit in mid-step.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for _ in pool.map(_write_twin, jobs, chunksize=32):
            pass


def _write_twin(job: tuple[Path, Place]) -> None:
    site, place = job
    page = (site / place.path).read_bytes().decode("utf-8")
    target = site / place.twin_path
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.new")
    beside.write_bytes(make_twin(page, place, _converter(place.variant)).encode("utf-8"))
    beside.replace(target)


@cache
def _converter(variant: Variant) -> Converter:
    return Converter(variant)
