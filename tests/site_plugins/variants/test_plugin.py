from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.hanzi.glossary import HEADER
from site_build import build_site, write_content

ISSUE = {"issues/2031-01/index.md": "---\ndate: 2031-01-01\nglossary: {数据中心: 資料中心}\n---\n"}
ARTICLES = {
    "issues/2031-01/01.md": (
        "---\ntitle: 数据中心的软件\nglossary: {马来西亚: 大馬}\n---\n马来西亚的数据中心。\n"
    ),
    "issues/2031-01/02.md": "---\ntitle: 云计算\n---\n## 发展\n\n云计算，见[上篇](01.md)。\n",
    "issues/2031-01/02.zh-Hant.md": (
        "---\ntitle: 雲端運算（手寫）\n---\n## 開展\n\n手寫台灣，見[上篇](01.md)。\n"
    ),
    "issues/2031-01/03.md": (
        "---\ntitle: 标记\n---\n云计算与软件<span translate='no'>发展</span>"
        "<span data-hant='雲端'>云</span>**发展**{ data-hant='發達' }\n"
    ),
    "glossary.tsv": f"{HEADER}\n软件\t軟體\t軟件\t\n",
}


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("layers")
    build_site(folder / "site", content=write_content(folder / "content", ISSUE | ARTICLES))
    return folder / "site" / "zh-hant"


def read(twins: Path, path: str) -> str:
    return (twins / path).read_text(encoding="utf-8")


def test_glossaries_of_site_issue_and_article_are_layered(twins: Path) -> None:
    assert "<p>大馬的資料中心。</p>" in read(twins, "issues/2031-01/01.html")
    assert "<h1>資料中心的軟體</h1>" in read(twins, "issues/2031-01/01.html")


def test_a_title_goes_by_the_words_of_its_article_on_every_page(twins: Path) -> None:
    for path in ("index.html", "issues/2031-01/index.html", "issues/2031-01/02.html"):
        assert "資料中心的軟體" in read(twins, path), path


def test_a_text_by_hand_is_used_as_it_is_with_the_anchors_of_the_simplified_one(twins: Path) -> None:
    page = read(twins, "issues/2031-01/02.html")
    assert '<h2 id="发展">開展</h2>\n<p>手寫台灣，見<a href="01.html">上篇</a>。</p>' in page
    assert "<h1>雲端運算（手寫）</h1>" in page
    assert "雲端運算（手寫）" in read(twins, "issues/2031-01/index.html")


def test_a_title_by_hand_does_not_change_the_word_elsewhere(twins: Path) -> None:
    assert "云计算与软件" in ARTICLES["issues/2031-01/03.md"]
    assert "雲計算與軟體" in read(twins, "issues/2031-01/03.html")


def test_files_of_the_editors_are_not_published(twins: Path) -> None:
    published = {path.name for path in twins.parent.rglob("*")}
    assert not {"glossary.tsv", "02.zh-Hant.html", "02.zh-Hant.md"} & published


def test_a_span_is_left_alone_or_set_by_hand(twins: Path) -> None:
    page = read(twins, "issues/2031-01/03.html")
    assert '<span translate="no">发展</span>' in page.replace("'", '"')
    assert ">雲端</span>" in page
    assert '<strong data-hant="發達">發達</strong>' in page


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"glossary.tsv": f"{HEADER}\n软件\t\t\t\n"}, "glossary.tsv:2: 软件 has neither a form"),
        ({"issues/2031-01/09.zh-Hant.md": "甲\n"}, "09.zh-Hant.md: there is no Simplified text"),
        (
            {
                "issues/2031-01/02.md": ARTICLES["issues/2031-01/02.md"],
                "issues/2031-01/02.zh-Hant.md": "甲\n",
            },
            "issues/2031-01/02.zh-Hant.md: its headings must be those of the Simplified text: h2, not none",
        ),
    ],
)
def test_what_does_not_fit_stops_the_build_with_its_place(
    files: dict[str, str], message: str, tmp_path: Path
) -> None:
    with pytest.raises(AssertionError, match=message.replace(".", r"\.").replace("(", r"\(")):
        build_site(tmp_path / "site", content=write_content(tmp_path / "content", ISSUE | files))
