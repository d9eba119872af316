"""The scripts of the search as readers get them."""

from __future__ import annotations

import zlib

from site_build import ROOT
from site_plugins.search.browser import ALONE, ENGINE, SCRIPTS, UNPACK, browser_files, squeeze

FILES = {path.rpartition("/")[2]: data for path, data in browser_files(ROOT / "site_plugins/theme").items()}


def test_the_pressed_module_is_the_whole_one_but_for_its_address() -> None:
    whole = FILES["engine-whole.js"].decode()
    pressed = zlib.decompress(FILES["engine.deflate"]).decode()
    assert whole.replace("const HERE = import.meta.url;\n", "") == pressed
    assert "import.meta" not in pressed


def test_the_module_is_in_one_piece_and_small() -> None:
    assert "\nimport " not in FILES["engine-whole.js"].decode()
    assert len(FILES["engine.js"]) + len(FILES["engine.deflate"]) < 8_000


def test_comments_and_indents_are_for_us_alone() -> None:
    text = "/** What\n * it does. */\nfunction one() {\n\n  // why\n  return 1; // 2\n}\n"
    assert squeeze(text) == "function one() {\nreturn 1; // 2\n}\n"


def test_all_files_lie_in_a_folder_named_by_what_is_in_them() -> None:
    (folder,) = {path.rpartition("/")[0] for path in browser_files(ROOT / "site_plugins/theme")}
    assert folder.startswith("assets/search-")


def test_every_source_beside_the_scripts_reaches_readers() -> None:
    sources = {path.name for path in (ROOT / "site_plugins/theme" / SCRIPTS).iterdir()}
    assert sources == {*ALONE, UNPACK, *(f"{name}.js" for name in ENGINE)}
