"""The pages that somebody wrote, as plugins take them from MkDocs, and how they refuse what is not right."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from bulletin.errors import BulletinError
from bulletin.messages import say_for


def written_pages(files: Files, config: MkDocsConfig) -> list[tuple[str, str, str]]:
    """`(src_uri, text, place)` of every page but those that a plugin made, such as a redirect."""
    return [
        (file.src_uri, file.content_string, place_of(file, config))
        for file in files.documentation_pages()
        if file.abs_src_path
    ]


def place_of(file: File, config: MkDocsConfig) -> str:
    """The path of a file as messages show it: from the folder of mkdocs.yml."""
    return os.path.relpath(str(file.abs_src_path), Path(config.config_file_path).parent)


@contextmanager
def one_sentence() -> Iterator[None]:
    """Ends the build, where a BulletinError comes up, with its sentence in the language of the terminal."""
    try:
        yield
    except BulletinError as error:
        raise PluginError(error.sentence(say_for(os.environ))) from error
