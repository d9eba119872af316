"""Credit lines without a label that cite a periodical, a document or an address."""

from __future__ import annotations

import re

from bulletin.forms.credit import (
    DAY_OR_TIME,
    PAPER_PAGE,
    TIME,
    Credit,
    day_in,
    day_of,
    ends_as_source,
    names_in,
)
from bulletin.forms.links import host_of
from bulletin.forms.masthead import DATE
from bulletin.hanzi.numbers import with_arabic_days

# （浙商国企评论　第5期）
NUMBERED = re.compile(
    r"[（(]\s*(?P<names>[^（）()，。；：\d]{2,24}?)[ \u3000，,]*"
    r"(?:(?:19|20)\d\d年)?(?:第\s*\d{1,3}\s*卷)?第\s*\d{1,3}\s*期\s*[）)]"
)
# （WTO秘书处，G/TBT/N/USA/2057）
REFERENCED = re.compile(
    r"[（(]\s*(?P<names>[^（）()，。；：]{2,24}?)\s*[，,]\s*[A-Z]+[/ -][A-Z\d/. —-]*\d\s*[）)]"
)
# 《南方水产科学》2019年第6期（节选）   《瞭望》2024年第16期   《湖南日报》4月9日
# 2024年4月29日《中药材导报》第2版   2022年5月　《消费品研究》《天府财经》
# 2022年5月9日　《工商周刊》（阮氏兰　译）
ISSUE_OF = re.compile(
    rf"(?P<name>《[^《》]{{2,24}}》)\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日(?:\s*{PAPER_PAGE})?"
    rf"|(?P<when>{TIME}|(?:19|20)\d\d年\d{{1,2}}月)\s*(?P<paper>(?:[、 \u3000]*《[^《》]{{2,24}}》){{1,3}})"
    rf"(?:\s*{PAPER_PAGE})?(?:\s*[（(](?P<who>[\u4e00-\u9fff·]{{2,6}})\s*(?P<did>编?译|摘译)\s*[）)])?"
    r"|(?P<journal>《[^《》]{2,24}》)\s*(?:19|20)\d\d\s*年?\s*第\s*\d{1,3}\s*[期号](?:\s*第?\d{1,3}页)?"
    r"\s*(?:[（(][^（）()]{0,6}(?:节选|摘编|删节|删改|改动|整理)[）)])?"
)
# 中华医院管理杂志，2022,38(6):441-444   中国医院药学杂志．2022；42（14）：1489-1493
CITED_JOURNAL = re.compile(
    r"(?P<name>[\u4e00-\u9fff（）]{3,24}?)\s*[,，.．。]\s*(?:19|20)\d\d\s*[,，;；]\s*\d{1,4}\s*[（(]\s*\d{1,4}\s*[）)]"
    r"\s*[:：]\s*[A-Za-z]?\d{1,5}(?:\s*[-—–~]\s*\d{1,5})?\s*[.．。]?"
)
# 来源：http://www.nap.example.edu/catalog/21898   资料来源：日本内阁府网站，https://www8.cao.example.go.jp/
ADDRESSED = re.compile(
    r"[（(【]?\s*(?:(?:文章|稿件|资料|資料|信息|本文|原文|新闻)?(?:来源|來源|出处|出處)|[摘编選选转][译自编載载]{0,2}自|译自)\s*[】:：]\s*[:：]?\s*"
    r"(?P<names>[^:：]{2,30}?)?\s*[,，;；（(]?\s*(?P<url>https?://[!-~]+?)\s*[）)]*"
)
# 来源：DOE announces $590 million. https://www.energy.example.gov/articles/
TITLE_ADDRESSED = re.compile(
    r"(?:[来來]源|出[处處])\s*[:：]\s*[A-Z][^\u4e00-\u9fff]{9,200}?[.\s]\s*(?P<url>https?://[!-~]+)"
)
# BMJ官网 https://www.bmj.example.com/378/e071
SITE_ADDRESSED = re.compile(
    r"(?P<names>[^，。；：\s（）()]{2,16}(?:官网|网站|杂志网))\s*(?P<url>https?://[!-~]+)"
)
# 来源：Nature Climate Change, 2016, DOI: 10.1038/nclimate0000
CITED = re.compile(
    r"(?:[（(【]?(?:(?:资料|資料|信息|文献)?(?:来源|來源|出处)|(?:原文|文献|论文)信息|编译自|摘?译自)[】:：]\s*[:：]?"
    r"|[—–-]{1,4}\s*(?:编译自|摘?译自|摘自|选自))\s*"
    r"(?P<name>[A-Z][A-Za-z&'\u2019.:\- ]{2,80}?)"
    r"\s*(?:[,，]|\.(?=\s*(?:\d|doi|DOI|Vol)))\s*(?=[^\u4e00-\u9fff]*\d)[^\u4e00-\u9fff]+?"
    r"(?:[ \u3000]+(?P<writers>[\u4e00-\u9fff][\u4e00-\u9fff \u3000]{1,10}(?:编译|摘?译)))?\s*[）)]?"
)
# 来源：Mara Holm, Erik Lund, et al. Tandem cells. Science, 2023, DOI: 10.1126/science.abc0000
CITED_PAPER = re.compile(
    r"[（(【]?(?:(?:资料|資料|信息|文献)?(?:来源|來源|出处)|(?:原文|文献|论文)信息|编译自|摘?译自)[】:：]\s*[:：]?\s*"
    r"[^\u4e00-\u9fff]*?(?:et al|[A-Z][a-z]+(?: [A-Z]{1,3})?,[^\u4e00-\u9fff.]+?)\."
    r"[^\u4e00-\u9fff]+?(?:\.|\[J\]\.?|\?)\s+"
    r"(?P<name>[A-Z][A-Za-z&'\u2019:\- ]{2,60}?)\s*[.,，]\s*(?:19|20)\d\d\b[^\u4e00-\u9fff]*?\s*[）)]?"
)
# 《西北蜂业通讯》九月六日载   《滇农周报》《高原蜂业》8月30日合载
CARRIED = re.compile(
    r"(?P<papers>(?:[、 \u3000]*《[^《》]{2,24}》){1,3})\s*"
    r"(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|号)?[合刊登转]?载"
)
# via 《轨道与环境》 · 6月3日   Via 钱塘晚讯
VIA = re.compile(
    r"[Vv][Ii][Aa][ \u3000]+(?=.*[\u4e00-\u9fff])(?P<names>[^，。；：！？]{2,40}?)"
    rf"(?:[ \u3000]*[·•|｜][ \u3000]*{DAY_OR_TIME})?"
)
# （健康报/2021年/3月/9日/第001版）: as CNKI cites papers
STROKED = re.compile(
    r"[（(]\s*(?P<name>[^/（）()]{2,20}?)(?:[(（][^()（）]{1,4}[)）])?/"
    r"(?P<when>(?:19|20)\d\d年/[^，,\u3000 ）)]*)"
    r"(?:[，,\u3000 ]\s*(?:记者|作者|通讯员)?[:： ]*(?P<writers>[^（）()]{2,24}))?\s*[）)]"
)


def numbered(text: str) -> Credit | None:
    """A periodical and the number of its issue."""
    match = NUMBERED.fullmatch(text)
    return Credit(names_in(match["names"])) if match else None


def referenced(text: str) -> Credit | None:
    """An office and the number of its document."""
    match = REFERENCED.fullmatch(text)
    names = names_in(match["names"]) if match else ()
    return Credit(names) if names and all(map(ends_as_source, names)) else None


def cited_journal(text: str) -> Credit | None:
    """A Chinese journal with its year, volume, number and pages."""
    match = CITED_JOURNAL.fullmatch(text)
    return Credit((match["name"],)) if match else None


def issue_of(text: str) -> Credit | None:
    """A periodical between book marks, and its number or day."""
    match = ISSUE_OF.fullmatch(text)
    if not match:
        return None
    names = names_in(match["name"] or match["paper"] or match["journal"])
    who = f"{match['who']}　{match['did']}" if match["who"] else ""
    return Credit(names, day_in(DATE.search(match["when"] or "")), who)


def addressed(text: str) -> Credit | None:
    """An address as the source, with the name it is given; without one, the host is the name."""
    if titled := TITLE_ADDRESSED.fullmatch(text):
        return Credit((host_of(titled["url"]),), url=titled["url"])
    match = ADDRESSED.fullmatch(text) or SITE_ADDRESSED.fullmatch(text)
    if not match:
        return None
    names = names_in(match["names"]) if match["names"] else ()
    return Credit(names or (host_of(match["url"]),), url=match["url"])


def cited(text: str) -> Credit | None:
    """A periodical in Latin letters, with its year or volume behind it; of a paper in it, the periodical."""
    if paper := CITED_PAPER.fullmatch(text):
        return Credit((paper["name"],))
    match = CITED.fullmatch(text)
    if not match:
        return None
    return Credit((match["name"],), day_in(DATE.search(text)), match["writers"] or "")


def carried(text: str) -> Credit | None:
    """Periodicals, and the day on which they had it, in either kind of figures."""
    plain = with_arabic_days(text)
    match = CARRIED.fullmatch(plain)
    return Credit(names_in(match["papers"]), day_in(DATE.search(plain)), day=day_of(plain)) if match else None


def via(text: str) -> Credit | None:
    """A medium behind the word via."""
    match = VIA.fullmatch(text)
    return Credit(names_in(match["names"]), day_in(DATE.search(text))) if match else None


def stroked(text: str) -> Credit | None:
    """A paper with its day and page between strokes, as a database of papers cites them."""
    match = STROKED.fullmatch(text)
    if not match:
        return None
    day = day_in(DATE.search(match["when"].replace("/", "")))
    return Credit((match["name"],), day, byline=match["writers"] or "")
