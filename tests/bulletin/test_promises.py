"""The promises of a conversion, held against bulletins that nobody wrote: random, cut, of odd widths."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bulletin import convert as pipe
from bulletin import front_matter
from bulletin.clean import clean
from bulletin.errors import SeedError
from bulletin.front_matter import ArticleMeta, IssueMeta
from bulletin.model import Source
from bulletin.read.text import read_text
from bulletin.report import Report

ROOT = Path(__file__).parents[2]
HAN = st.sampled_from(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
)
SIGNS = st.sampled_from("，、；：“”（）《》5G*_#<>&|`[]{}~$!-+=.")
WORDS = st.text(st.one_of(HAN, HAN, HAN, HAN, SIGNS), min_size=4, max_size=60)
TITLES = st.text(HAN, min_size=5, max_size=24)
NAMES = st.text(HAN, min_size=3, max_size=8)


@dataclass(frozen=True)
class Damage:
    width: int
    page: int
    every_other_line_empty: bool
    number_form: str
    cut: int


DAMAGE = st.builds(
    Damage,
    width=st.integers(14, 44),
    page=st.integers(8, 40),
    every_other_line_empty=st.booleans(),
    number_form=st.sampled_from(["{}", "- {} -", "第 {} 页 共 99 页", ""]),
    cut=st.integers(0, 60),
)


@st.composite
def bulletins(draw: st.DrawFn) -> str:
    """A bulletin as it is printed: sections, titles, wrapped paragraphs, source lines, page numbers."""
    damage = draw(DAMAGE)
    rows: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        rows.append(draw(st.sampled_from(["政策法规", "◆ 各地动态", "【行业新闻】"])))
        for _ in range(draw(st.integers(1, 3))):
            rows.append(draw(TITLES))
            for _ in range(draw(st.integers(1, 3))):
                text = "　　" + draw(WORDS) + "。"
                rows += [text[i : i + damage.width] for i in range(0, len(text), damage.width)]
            rows.append(f"（来源：{draw(NAMES)}）")
    paged: list[str] = []
    for start in range(0, len(rows), damage.page):
        paged += rows[start : start + damage.page]
        if damage.number_form:
            paged.append(damage.number_form.format(start // damage.page + 1))
    text = ("\n\n" if damage.every_other_line_empty else "\n").join(paged)
    return text[: len(text) - damage.cut]


def _convert(text: str) -> pipe.Conversion | None:
    with tempfile.TemporaryDirectory() as folder:
        seed = Path(folder) / "seed.txt"
        seed.write_text(text, encoding="utf-8")
        try:
            return pipe.convert(seed, "seed")
        except SeedError:
            return None


@given(bulletins())
def test_no_character_is_lost_or_invented(text: str) -> None:
    done = _convert(text)
    if done is not None:
        assert [f for f in done.report.findings if f.code == "characters-lost"] == []


@given(
    st.text(
        st.one_of(HAN, SIGNS, st.sampled_from("\n\n　。（来源：）一二1.、①第页目录\f")),
        min_size=1,
        max_size=400,
    )
)
def test_noise_is_converted_or_refused_and_nothing_of_it_lost(text: str) -> None:
    done = _convert(text)
    if done is not None:
        assert [f for f in done.report.findings if f.code == "characters-lost"] == []


# What stands in seeds where nobody expects it.
ODD = st.sampled_from((
    "\ufeff", "\u200b", "\x01", "\x7f", "\ue000", "\uf06c", "\ufffd", "\u2028", "\x85", "\x0b", "\f", "\t",
    "\u3000", "\xa0", "\r", "\n", "\n\n", "𠮷", "e\u0301", "*", "#", ">", "[^1]", "①", "“", "”", "（", "）",
    "【", "】", "。", "：", "来源：", "（来源：人民日报）", "1.", "一、", "◆", "- 3 -", "http://a.cn", "目录",
    "第1期", "……", "——", "注：", "表1", "图1", "<b>", "&amp;", "责任编辑：",
    "（下转第2版）", "\n（下转第三版）\n", "（上接第1版）", "\n（上接第一版）\n", "\n（续）\n",
    "\n甲\t5\t6\n乙\t7\t8\n",
))  # fmt: skip
SAMPLE = (ROOT / "seeds" / "2021-11.txt").read_text(encoding="utf-8")


@st.composite
def damaged_samples(draw: st.DrawFn) -> str:
    """A cut of the real issue, with odd pieces put in, pieces taken out and pieces moved."""
    start = draw(st.integers(0, len(SAMPLE) - 3000))
    text = SAMPLE[start : start + draw(st.integers(200, 3000))]
    for _ in range(draw(st.integers(1, 40))):
        at, other = draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))
        piece = draw(st.one_of(ODD, st.just(text[other : other + 40]), st.just("")))
        text = text[:at] + piece + text[at + (0 if piece else 20) :]
    return text


@given(damaged_samples())
def test_a_damaged_seed_is_converted_or_refused_and_nothing_of_it_lost(text: str) -> None:
    done = _convert(text)
    if done is not None:
        assert [f for f in done.report.findings if f.code == "characters-lost"] == []


@given(bulletins())
def test_the_same_seed_gives_the_same_bytes(text: str) -> None:
    first, second = _convert(text), _convert(text)
    if first is not None and second is not None:
        assert pipe.pages(first.issue) == pipe.pages(second.issue)
        assert first.report.as_text() == second.report.as_text()


@given(bulletins())
def test_every_article_has_a_title_and_a_block_or_a_finding_says_so(text: str) -> None:
    done = _convert(text)
    for article in done.issue.articles if done is not None else ():
        codes = {f.code for f in done.report.findings if done and f.span == article.span}
        assert article.title or "title-missing" in codes
        assert article.blocks or "text-missing" in codes


@given(bulletins())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(read_text(text, "seed.txt"), Report())
    assert clean(once, Report()) == once


TEXTS = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
)
METAS = st.builds(
    ArticleMeta,
    title=TEXTS,
    section=TEXTS | st.just(""),
    sources=st.lists(st.builds(Source, TEXTS, st.just(""), st.none() | st.dates()), max_size=3).map(tuple),
    regions=st.lists(TEXTS, max_size=3).map(tuple),
    date=st.none() | st.dates(),
    order=st.none() | st.integers(1, 99),
    glossary=st.dictionaries(TEXTS, TEXTS, max_size=2),
)


@given(METAS)
def test_front_matter_comes_back_as_it_was(meta: ArticleMeta) -> None:
    page = front_matter.split(front_matter.render(meta) + "\n正文\n", "05.md")
    assert front_matter.read_article(page) == meta
    assert page.body == "正文\n"


@given(
    st.builds(IssueMeta, title=TEXTS | st.just(""), number=TEXTS | st.just(""), date=st.none() | st.dates())
)
def test_the_front_matter_of_an_issue_comes_back_as_it_was(meta: IssueMeta) -> None:
    assert front_matter.read_issue(front_matter.split(front_matter.render(meta), "index.md")) == meta
