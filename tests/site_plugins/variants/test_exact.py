from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.hanzi.convert import Converter
from bulletin.hanzi.fold import fold
from bulletin.hanzi.variants import HONG_KONG, TAIWAN, Variant
from finished_pages import TREES, BuiltPage, built_pages
from site_build import SITE_URL
from site_plugins.variants.fields import LINK_ATTRIBUTES, READ_ATTRIBUTES
from site_plugins.variants.links import Place
from site_plugins.variants.tokens import TOKEN
from site_plugins.variants.twin import make_twin

VERBATIM = {"script", "style", "pre", "code", "kbd", "samp"}
MAPPED = LINK_ATTRIBUTES | {"lang", "hreflang", "content", "srcset"}
QUOTES = str.maketrans("「」『』‘’", "“”“”“”")
CONVERTERS = {variant: Converter(variant) for variant in (TAIWAN, HONG_KONG)}


Tag = tuple[str, tuple[tuple[str, str | None], ...]]


class Events(HTMLParser):
    """A page as another parser reads it: tags and attributes, texts and the verbatim element they are in."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Tag] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", ()))
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.texts.append((next((tag for tag in reversed(self._open) if tag in VERBATIM), ""), data))


@pytest.fixture(scope="module")
def pages(site: Path) -> list[BuiltPage]:
    """The Simplified pages of the project's own site."""
    return [page for page in built_pages(site) if not page.tree]


def twin_of(page: BuiltPage, variant: Variant) -> str:
    place = Place(page.path, variant, SITE_URL)
    return make_twin(page.text, place, CONVERTERS[variant])


def names(tag: Tag) -> tuple[str, list[str]]:
    """A tag's name and those of its attributes."""
    return tag[0], [key for key, _ in tag[1]]


def plain(text: str) -> str:
    """What a text and its conversion have in common."""
    return fold(text.translate(QUOTES))


@pytest.mark.parametrize("variant", [TAIWAN, HONG_KONG], ids=lambda variant: variant.code)
def test_a_twin_has_the_same_tags_and_attributes_in_the_same_order(
    pages: list[BuiltPage], variant: Variant
) -> None:
    for page in pages:
        here, there = Events(page.text).tags, Events(twin_of(page, variant)).tags
        names = [
            [(tag, [key for key, _ in attributes]) for tag, attributes in tags] for tags in (here, there)
        ]
        assert names[0] == names[1], page.path


@pytest.mark.parametrize("variant", [TAIWAN, HONG_KONG], ids=lambda variant: variant.code)
def test_only_addresses_languages_and_what_people_read_change(
    pages: list[BuiltPage], variant: Variant
) -> None:
    for page in pages:
        here, there = Events(page.text).tags, Events(twin_of(page, variant)).tags
        for (tag, old), (_, new) in zip(here, there, strict=True):
            for (key, before), (_, after) in zip(old, new, strict=True):
                if before == after:
                    continue
                assert key in MAPPED | READ_ATTRIBUTES, f"{page.path}: <{tag} {key}={after!r}>"
                if key in READ_ATTRIBUTES:
                    assert plain(before or "") == plain(after or ""), page.path


@pytest.mark.parametrize("variant", [TAIWAN, HONG_KONG], ids=lambda variant: variant.code)
def test_texts_say_the_same_and_code_is_left_alone(pages: list[BuiltPage], variant: Variant) -> None:
    for page in pages:
        here, there = Events(page.text).texts, Events(twin_of(page, variant)).texts
        for (inside, before), (_, after) in zip(here, there, strict=True):
            if before in (TAIWAN.name, HONG_KONG.name) or inside == "script":
                continue
            assert (before == after) if inside else (plain(before) == plain(after)), page.path


def test_the_twins_in_the_site_are_these(site: Path, pages: list[BuiltPage]) -> None:
    for page in pages:
        made = (site / TREES["zh-Hant"] / page.path).read_text(encoding="utf-8")
        assert made == twin_of(page, TAIWAN), page.path


TAGS = ("<b>", "</b>", "<p>", "</p>", "<br>", "<code>", "</code>", '<i lang="en">', "</i>", "</a>")
OTHER = ("&amp;", "&ldquo;", "<!-- 发 -->", "<script>'发'</script>", '<a title="发展" href="../a.html">')
PARTS = (*"发展制造头“” \na1<>\"'", *TAGS, *OTHER, "<img alt=发 src=a.png>")
MARKUP = st.lists(st.sampled_from(PARTS), max_size=25).map("".join)


@given(MARKUP)
def test_tokens_and_the_text_between_them_are_the_page(page: str) -> None:
    done = 0
    for token in TOKEN.finditer(page):
        assert token.start() >= done
        done = token.end()
    tags = "".join(token.group() for token in TOKEN.finditer(page))
    texts = TOKEN.sub("", page)
    assert sorted(tags + texts) == sorted(page)


@given(MARKUP)
def test_whatever_the_markup_only_characters_are_exchanged(page: str) -> None:
    twin = make_twin(page, Place("a/b.html", TAIWAN, ""), CONVERTERS[TAIWAN])
    tags = [token.group() for token in TOKEN.finditer(page)]
    twin_tags = [token.group() for token in TOKEN.finditer(twin)]
    assert len(tags) == len(twin_tags)
    unescaped = str.maketrans({"「": "“", "」": "”", "『": "“", "』": "”"})
    texts = [TOKEN.sub("\0", text).replace("&ldquo;", "“").translate(unescaped) for text in (page, twin)]
    assert fold(texts[0]) == fold(texts[1])
