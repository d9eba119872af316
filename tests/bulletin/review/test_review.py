from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bulletin.convert import Conversion, convert
from bulletin.errors import SeedError
from bulletin.messages import ENGLISH, say_for
from bulletin.review import as_html
from bulletin.review.articles import article_views
from bulletin.review.doubts import doubts_of
from bulletin.review.seed import page_views, role_counts
from bulletin.write.converted import Converted
from bulletin.write.plan import plan

SAMPLE = Path(__file__).parents[3] / "seeds" / "2021-11.txt"
CHINESE = say_for({"LANG": "zh_CN.UTF-8"})
HOSTILE = """各地动态

上海建成<script>alert(1)</script>{{ 7 * 7 }}一座桥

　　第一段有 <b onclick="x">标签</b>、{% raw %} 和 &lt;实体&gt;，也有 </style></script> 与 --> 这些字样，
还有"'><img src=x onerror=alert(2)>，到这里为止。
　　第二段是平常的一段话，讲的是桥的长度和宽度，以及它的建设者。
（来源：解放"><svg onload=alert(3)>日报）
"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Converted:
    return _converted(convert(SAMPLE, "2021-11"), tmp_path_factory.mktemp("content"))


def _converted(done: Conversion, folder: Path) -> Converted:
    return Converted(done, plan(folder / "issues" / done.issue.id, done.issue, force=False))


def _hostile(tmp_path: Path) -> Converted:
    seed = tmp_path / "hostile.txt"
    seed.write_text(HOSTILE, encoding="utf-8")
    return _converted(convert(seed, "hostile"), tmp_path)


class _Page(HTMLParser):
    """The elements, the anchors, the links and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.words: list[str] = []
        self._raw = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        self.attributes |= found.keys()
        self._raw = tag in {"style", "script"}
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links |= {found["href"] or ""} if tag == "a" and "href" in found else set()

    def handle_endtag(self, tag: str) -> None:
        self._raw = False if tag in {"style", "script"} else self._raw

    def handle_data(self, data: str) -> None:
        if not self._raw:
            self.words.append(data)


def test_every_line_of_the_seed_stands_on_the_left_as_it_was_read(sample: Converted) -> None:
    pages = page_views(sample.conversion, "", (), article_views(sample, ""))
    shown = ["".join(piece.text for piece in line.pieces) for page in pages for line in page.lines]
    assert shown == [line.text for line in sample.conversion.lines]
    assert [page.number for page in pages] == list(range(1, 41))


def test_every_line_has_a_role_and_a_rule(sample: Converted) -> None:
    pages = page_views(sample.conversion, "", (), article_views(sample, ""))
    lines = [line for page in pages for line in page.lines]
    assert {line.role for line in lines} >= {"title", "section", "paragraph", "continuation", "removed"}
    assert "unused" not in {line.role for line in lines}
    assert all(line.rule for line in lines)
    assert sum(item.count for item in role_counts(pages)) == len(lines)


def test_what_was_taken_out_is_struck_through_also_inside_and_over_lines(sample: Converted) -> None:
    pages = page_views(sample.conversion, "", (), article_views(sample, ""))
    cut = [piece.text for page in pages for line in page.lines for piece in line.pieces if piece.is_cut]
    assert "".join("".join(cut).split()) == "".join(
        "".join(item.text.split())
        for item in sorted(sample.conversion.report.removed, key=lambda item: item.span)
    )


def test_errors_and_warnings_come_before_hints_and_lead_to_both_sides(sample: Converted) -> None:
    articles = article_views(sample, "")
    doubts = doubts_of(sample, "", articles)
    assert [doubt.code for doubt in doubts[:2]] == ["cut-off", "source-missing"]
    assert [doubt.severity for doubt in doubts] == sorted(
        (doubt.severity for doubt in doubts), key=["error", "warning", "info"].index
    )
    assert {doubt.code for doubt in doubts} >= {"title-doubtful", "role-doubtful"}
    assert all(doubt.line and doubt.article for doubt in doubts)


def test_the_evidence_of_a_region_is_shown(sample: Converted) -> None:
    (ninghai,) = (view for view in article_views(sample, "") if "宁海" in view.title)
    assert ninghai.regions == ("浙江",)
    assert (ninghai.grounds.clues[0].seen, ninghai.grounds.clues[0].where) == ("宁海", "title")


def test_a_page_kept_by_hand_leads_to_its_article(tmp_path: Path) -> None:
    done = convert(SAMPLE, "2021-11")
    folder = tmp_path / "issues" / "2021-11"
    folder.mkdir(parents=True)
    (folder / "05.md").write_text("---\ntitle: 手写\n---\n", encoding="utf-8")
    item = _converted(done, tmp_path)
    assert article_views(item, "")[4].page == "14.md"


def test_all_links_lead_somewhere_and_no_anchor_is_there_twice(sample: Converted) -> None:
    page = _Page(as_html([sample, sample], [], ENGLISH))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(page.links) > 400


def test_the_page_asks_nothing_of_any_other_place(sample: Converted) -> None:
    html = as_html([sample], [], CHINESE)
    assert "default-src 'none'" in html
    assert not re.search(r"""(?:src|href)="(?!#|data:)""", re.sub(r"(?s)<script>.*?</script>", "", html))
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|import\(", html)


def test_the_text_of_a_seed_is_data(tmp_path: Path) -> None:
    html = as_html([_hostile(tmp_path)], [SeedError("<b>.pdf", "there is no such file")], ENGLISH)
    page = _Page(html)
    assert page.tags.isdisjoint({"img", "svg"})
    assert not [name for name in page.attributes if name.startswith("on")]
    assert html.count("<script>") == html.count("</script>") == html.count("</style>") == 1
    text = "".join(page.words)
    assert "{{ 7 * 7 }}" in text
    assert "<script>alert(1)</script>" in text
    assert "&lt;实体&gt;" in text
    assert "<b>.pdf: there is no such file" in text


@pytest.mark.parametrize("language", ["zh_CN.UTF-8", "zh_TW.UTF-8"])
def test_the_page_is_in_the_language_of_the_command_line(sample: Converted, language: str) -> None:
    say = say_for({"LANG": language})
    html = as_html([sample], [], say)
    assert f'<html lang="{say.language}">' in html
    assert say("To look at") in html
    assert ("聚焦上海" in html) is True
    assert not re.search(r">(?:Seed|Articles|To look at|source|region|warning)<", html)


def test_the_same_conversion_gives_the_same_page(sample: Converted) -> None:
    assert as_html([sample], [], CHINESE) == as_html([sample], [], CHINESE)


def test_the_editors_note_stands_before_the_articles_and_leads_to_its_lines(tmp_path: Path) -> None:
    seed = tmp_path / "note.txt"
    seed.write_text(
        "水务简报\n第3期\n编者按：本期介绍两座水库的做法。\n水库除险加固完成\n全省共加固三百座水库。\n"
        "（来源：水务日报）\n水费征收实现公开\n水费接受用水户的监督。\n（来源：水务日报）\n",
        encoding="utf-8",
    )
    item = _converted(convert(seed, "note"), tmp_path)
    page = as_html([item], [], ENGLISH)
    note = page.index("本期介绍两座水库的做法。", page.index('class="articles"'))
    assert note < page.index("水库除险加固完成", page.index('class="articles"'))
    read = _Page(page)
    assert "i1-pb2" in read.ids
    assert {link.removeprefix("#") for link in read.links if link.startswith("#")} <= set(read.ids)
