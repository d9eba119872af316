"""The entries of a contents list -> what it promises: titles, sections, pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from bulletin.classify.entry_pages import PAGE, PAGE_FIRST, lead_with_pages, with_pages
from bulletin.classify.entry_sections import (
    FEWEST_OVER,
    LED_BY_SECTION,
    LONGEST_NAME,
    NUMERALS,
    SIGN,
    with_sections,
)
from bulletin.classify.promises import MOST_TITLE_LINES, Promise, bilingual_key, is_said, key, unmarked
from bulletin.forms import signs
from bulletin.forms.bylines import byline_of
from bulletin.forms.names import DASHED, section_name
from bulletin.forms.parts import MARKED_SECTION
from bulletin.forms.writers import writers_of
from bulletin.lines import Line, Lines

LED = re.compile(rf"[{signs.DOTS}_—―─–]{{3,}}$")
# 5. 转机人数创三年新高（海峡导报）
SOURCED = re.compile(r"[（(](?<=\S.)[^（）()\d]{2,12}[）)]$")
SECTION_MARK = re.compile(
    rf"{signs.ANY}|[【〖〈](?!\d{{1,2}}[】〗〉])|第[一二三四五六七八九十\d]+{signs.PARTS}|[一二三四五六七八九十]{{1,3}}[、．]|[｜|](?=.*[｜|]$)"
)
BRACKETED = re.compile(
    rf"[【〖〈][^【】〖〗〈〉]{{2,12}}[】〗〉]|(?P<sign>{signs.ANY})\s*\S{{2,12}}\s*(?P=sign)"
)
# 政策速递　湖北省推进智慧图书馆体系建设: sections in a column of their own, which the text names alone
LED_BY_NAME = re.compile(r"(?P<section>[\u4e00-\u9fff]{2,8})[ \u3000]+(?P<title>[\w“‘《〈「『].{5,})")
# ◇简讯：牟平区开展应急演练   法规｜尾矿库管理规定要点: the section 【简　讯】 or 〓 法规 〓 before the title
LABELLED = re.compile(r"(?P<label>[^：:｜|\s]{2,8})[：:｜|]\s*(?P<title>\S.{5,})")
# 會員大會順利舉行／文憑課程招生
SEVERAL = re.compile(r"\s*[／/；;]\s*")
# 欧盟拟限制聚乙烯醇残留 〖标准法规〗   洛阳东小编组列车半年记（企业实践）
BEFORE_SECTION = re.compile(
    r"(?P<title>\S.{3,}?)\s*(?P<section>"
    r"【[^【】]{2,10}】|〖[^〖〗]{2,10}〗|［[^［］]{2,10}］|〔[^〔〕]{2,10}〕|[（(][^（）()\d]{2,10}[）)])"
)
# 雪深传感器学会了“看雪”／才让多杰
WRITER = re.compile(r"(?P<between>\s*[／/|｜]\s*)[^／/|｜]{2,20}$")
# 供给侧的堵点　　　程　思远: any of them may be before the name
SPACES = re.compile(r"(?P<between>[ \u3000]+)(?=\S.{1,20}$)")
FIRST_HALF = re.compile(r".*[：:]|\d.*")
# 本期专题：文旅融合与夜间经济, over the titles of its articles
TOPIC = re.compile(r"(?:本[期刊]|特别|今日)?(?:专题|策划|聚焦|话题|专栏)[:：]\S")
# （1）港口岸电全覆盖；
INNER = re.compile(r"[（(]\d{1,2}[）)]")
COUNTED = re.compile(r"\d{1,2}\s*[.．、]")
MOST_ENTRY = 25
"""A line longer than this that ends with a full stop is no entry of a contents list."""


def read_promises(entries: Lines, body: Lines) -> tuple[Promise, ...]:
    """The entries of a contents list; `body` tells which lines of the list are one entry."""
    entries = with_pages(entries)
    if not entries:
        return ()
    keys = [key(unmarked(line.text)) for line in body if len(line.text) <= MOST_TITLE_LINES * MOST_ENTRY]
    found = {*keys, *(bilingual_key(line.text) for line in body)}
    title_of, parts_of = _titles(body, keys), _with_sections(entries, body, keys, found)
    behind = _named_behind(entries, found)
    leading = lead_with_pages(entries)
    form = PAGE_FIRST if leading else PAGE
    numbered = sum(form.fullmatch(line.text) is not None for line in entries)
    few, opens = numbered < len(entries) / 3, _first_lines(entries, numbered)
    promises: list[Promise] = []
    waiting, begun = "", entries[0]
    for line in entries:
        if line.text.isdigit():
            continue
        match = form.fullmatch(line.text)
        text = (match["title"] if match else line.text).strip(" .…‥·．\u3000")
        if parts := parts_of(text):
            section, *titles, text = parts
            promises.append(_promise(section, None, line, with_pages=True))
            promises += (_promise(title, None, line, with_pages=False) for title in titles)
        else:
            text = title_of(text)
        page = int(match["page"]) if match else None
        begun = line if not waiting else begun
        whole = key(unmarked(waiting + text))
        if waiting and is_said(key(unmarked(text)), keys) and not is_said(whole, keys):
            # The page of the first was lost, or it is a section that the text does not have.
            topic = TOPIC.match(waiting) is not None and key(waiting) in found
            promises.append(replace(_promise(waiting, None, begun, with_pages=False), is_section=topic))
            waiting, begun = "", line
        if not match and promises and _goes_on(promises[-1], line, text, keys, leading=leading):
            entry = promises[-1]
            promises[-1] = _promise(entry.text + text, entry.page, entry.line, with_pages=numbered > 0)
        elif not (match or waiting or opens(text) or behind) and (few or _stands_alone(text, found)):
            promises.append(_promise(text, None, line, with_pages=numbered > 0))
        elif match:
            promises.append(_promise(waiting + text, page, begun, with_pages=True))
            waiting = ""
        else:
            waiting += text
    if waiting:
        promises.append(_promise(waiting, None, entries[-1], with_pages=False))
    promises = [_without_writer(promise, keys) for promise in _without_inner(promises) if promise.key]
    return _of_named(promises, behind) if behind else with_sections(_over_subtitles(promises))


def _of_named(promises: Sequence[Promise], sections: Container[str]) -> tuple[Promise, ...]:
    """The entries, where each names its section: no other is one, whatever its sign."""
    return tuple(replace(promise, is_section=promise.key in sections) for promise in promises)


def _first_lines(entries: Lines, numbered: int) -> Callable[[str], bool]:
    """Tells the first line of a title, where each has its number: 1. 把课堂搬进检修库 / 把考场设在股道旁……3.

    Where sections have another mark: 1. 政策 over titles without a number is one.
    """
    counted = sum(COUNTED.match(line.text) is not None for line in entries)
    each = 0 < numbered <= counted and any(SECTION_MARK.match(line.text) for line in entries)
    return lambda text: each and COUNTED.match(text) is not None


def _named_behind(entries: Lines, found: Container[str]) -> frozenset[str]:
    """The keys of the sections that stand behind titles in the list, where most entries name one so."""
    matches = (PAGE.fullmatch(line.text) for line in entries)
    titles = (match["title"] if match else line.text for line, match in zip(entries, matches, strict=True))
    named = [key(match["section"]) for title in titles if (match := BEFORE_SECTION.fullmatch(title))]
    named = [name for name in named if name in found]
    return frozenset(named if len(named) * 2 > len(entries) else ())


def _led_by_section(text: str, body: Lines, keys: list[str], found: set[str]) -> re.Match[str] | None:
    """An entry that begins or ends with its section, in marks or in a column of its own."""
    if key(unmarked(text)) in found:
        return None
    if led := LED_BY_SECTION.fullmatch(text):
        return led
    behind = BEFORE_SECTION.fullmatch(text)
    if behind and key(unmarked(behind["section"])) in found:
        return behind
    led = LED_BY_NAME.fullmatch(text)
    if not led or (name := key(led["section"])) not in found or not is_said(key(led["title"]), keys):
        return None
    # Without a mark the two may be the lines of one title.
    marked = any(MARKED_SECTION.fullmatch(line.text) and key(unmarked(line.text)) == name for line in body)
    return led if marked or not is_said(key(text), keys) else None


def _with_sections(
    entries: Lines, body: Lines, keys: list[str], found: set[str]
) -> Callable[[str], Sequence[str]]:
    """Gives the section that an entry names, and its titles; nothing for other entries.

    會務消息：會員大會順利舉行／文憑課程招生: the text has ■會務消息, and an entry several titles.
    """

    @cache
    def marked() -> set[str]:
        return {key(unmarked(line.text)) for line in body if MARKED_SECTION.fullmatch(line.text)}

    def labelled(text: str) -> Sequence[str]:
        match = LABELLED.fullmatch(unmarked(text))
        named = match is not None and key(match["label"]) in marked()
        return (match["label"], *SEVERAL.split(match["title"])) if match and named else ()

    several = any(len(labelled(line.text)) > FEWEST_OVER for line in entries)

    def parts_of(text: str) -> Sequence[str]:
        led = _led_by_section(text, body, keys, found)
        return led.group("section", "title") if led else labelled(text) if several else ()

    return parts_of


def _without_inner(promises: list[Promise]) -> list[Promise]:
    """10.国内联播快讯： / （1）……: where most entries have none below them, those are headings in it."""
    kept: list[Promise] = []
    leads: set[str] = set()
    for promise in promises:
        if INNER.match(promise.line.text) and kept and kept[-1].line.text.endswith(("：", ":")):
            leads.add(kept[-1].key)
        # What follows without a number is the rest of a heading that the list breaks.
        if not leads or kept[-1].key not in leads or COUNTED.match(promise.line.text):
            kept.append(promise)
    return kept if len(leads) * 2 < len(kept) else promises


def _over_subtitles(promises: Sequence[Promise]) -> list[Promise]:
    """A title over ——光纤测温技术在青藏铁路沿线的应用……4, its subtitle, has that one's page."""
    kept: list[Promise] = []
    for promise in promises:
        if kept and kept[-1].page is None is not promise.page and DASHED.match(promise.line.text):
            kept[-1] = replace(kept[-1], page=promise.page, is_section=False)
        else:
            kept.append(promise)
    return kept


def _titles(body: Lines, keys: list[str]) -> Callable[[str], str]:
    """Gives the title of an entry without the section that it names: ◇简讯：牟平区开展应急演练."""

    # “揭榜挂帅”三问： and 02　港口岸数据 are first halves of titles, 【简　讯】 is the section of an entry.
    @cache
    def alone() -> set[str]:
        return {key(unmarked(line.text)) for line in body if not FIRST_HALF.fullmatch(line.text)}

    # “提灯者”李静文：在ICU守望二十年 is a title and the subtitle with its dash below it.
    @cache
    def dashed() -> set[str]:
        return {key(above.text + line.text) for above, line in pairwise(body) if DASHED.match(line.text)}

    def title_of(text: str) -> str:
        plain = SOURCED.sub("", text)
        if plain != text and is_said(key(unmarked(plain)), keys) and not is_said(key(unmarked(text)), keys):
            text = plain
        labelled = LABELLED.fullmatch(unmarked(text))
        if not labelled or key(unmarked(text)) in dashed():
            return text
        apart = key(labelled["label"]) in alone() or not is_said(key(unmarked(text)), keys)
        return labelled["title"] if apart and is_said(key(labelled["title"]), keys) else text

    return title_of


def _without_writer(promise: Promise, keys: list[str]) -> Promise:
    """Who wrote it stands behind the title."""
    places = [WRITER.search(promise.text), *SPACES.finditer(promise.text)]
    for place in filter(None, places):
        title, writer = promise.text[: place.start()], promise.text[place.end("between") :]
        if place["between"].isspace() and not (writers_of(writer.removesuffix("等")) or byline_of(writer)):
            continue
        # Under the title stands the same name, on a line of its own.
        whole = is_said(promise.key, keys) and key(writer) not in keys
        if not whole and is_said(key(title), keys):
            return replace(promise, text=title, key=key(title))
    return promise


def _stands_alone(text: str, found: set[str]) -> bool:
    """A line of the list that is no first half of an entry: a section has a mark or a short name."""
    short = len(key(section_name(text))) <= LONGEST_NAME and not text.endswith(("？", "?", "！", "!"))
    return bool(SECTION_MARK.match(text)) or (short and key(unmarked(text)) in found)


def _goes_on(entry: Promise, line: Line, text: str, keys: list[str], *, leading: bool) -> bool:
    """The rest of an entry without its own page or sign, where the text has both as lines of one title.

    Not the first title of a section, which the text has on a line of its own.
    """
    if not is_said(entry.key + key(text), keys):
        return False
    if leading:
        return entry.page is not None
    signed = SIGN.match(entry.line.text) is not None and not SIGN.match(line.text)
    # 一、督促整治电竞酒店公益诉 / 讼案
    counted = NUMERALS[0].match(entry.line.text) is not None and not NUMERALS[0].match(line.text)
    signed = signed or (counted and not is_said(key(text), keys))
    # 财政资金进度通报（截至5月25 / 日）, broken in the list and in the text at the same place
    is_open = entry.text.count("（") > entry.text.count("）")
    return signed and (is_open or not is_said(entry.key, keys))


def _promise(text: str, page: int | None, line: Line, *, with_pages: bool) -> Promise:
    # 标题………… fills its line and has its page on the next one.
    led = LED.search(line.text) is not None
    section = page is None and not led and (with_pages or bool(SECTION_MARK.match(text)))
    # 【数说】……7 beside 【政策风向】: a section that is itself an article
    section = section or BRACKETED.fullmatch(text) is not None
    plain = unmarked(text)
    return Promise(plain, key(plain), page, section, line)
