"""Which entries of a contents list are sections, by sign, by number and by what stands under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from bulletin.classify.promises import Promise, key
from bulletin.forms import signs

# ※领导讲话※ 在全省高校科技创新大会上的讲话
LED_BY_SECTION = re.compile(
    rf"(?P<section>(?P<mark>{signs.ANY})\s*\S{{2,10}}\s*(?P=mark)|【[^【】]{{2,10}}】|［[^［］]{{2,10}}］"
    rf"|\[[^\[\]\d]{{2,10}}\]|〔[^〔〕\d]{{2,10}}〕|〖[^〖〗]{{2,10}}〗)\s*(?P<title>\S.{{5,}})"
)
SIGN = re.compile(rf"{signs.ANY}|[【〖〈](?!\d{{1,2}}[】〗〉])|第(?=[一二三四五六七八九十\d]+{signs.PARTS})")
# 壹、政策宣導
CAPITAL = re.compile(rf"[{signs.CAPITALS}]{{1,2}}\s*[、．.·]|{signs.CAPITAL}|{signs.STEM}")
# 第一章　规划背景   第二节 存在的问题
CHAPTER = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[章节篇编]")
NUMERALS = (
    re.compile(r"[一二三四五六七八九十]{1,3}[、．]"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
)
# 一、引言   参考文献   附录　受访单位构成
MATTER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、)?(?:引言|前言|导言|绪论|结语|结论|参考文献|附录|附件)"
)
# • 《条例》全文公布
POINT = re.compile(r"[•·-]\s*\S")
# 1　战略规划, over • 1.1　标题
PART = re.compile(r"(?:[•·-]\s+)?(\d{1,2})(?:[ \u3000\t]+|[、．]\s*|\.(?!\d))\S")
DECIMAL = re.compile(r"(?:[•·-]\s+)?(\d{1,2})[.．]1(?!\d)")
FEWEST_OVER = 2
"""Entries that stand over points, where they are sections."""
LONGEST_NAME = 11
"""Letters of a section's name without a mark; a longer line is the first half of an entry."""
LONGEST_NUMBERED = 14
"""Letters of a section's name with its number."""


def with_sections(promises: Sequence[Promise]) -> tuple[Promise, ...]:
    """The entries, those that are sections told by their signs, their numbers and what stands under them."""
    marked = _over_decimals(_over_points(_with_marked_sections(promises)))
    return _without_long(_under_capitals(_with_numbered_sections(marked)))


def is_outline(promises: Sequence[Promise]) -> bool:
    """True where the list has the chapters of one document, not the articles of an issue."""
    texts = [promise.line.text for promise in promises]
    chapters = sum(bool(CHAPTER.match(text)) for text in texts)
    kinds = [sum(bool(kind.match(text)) for text in texts) for kind in NUMERALS]
    nested = all(kinds) and sum(kinds) * 3 >= len(texts) * 2 and any(map(MATTER.search, texts))
    return (chapters * 3 >= len(texts) * 2 > 0) or nested


def _with_marked_sections(promises: Sequence[Promise]) -> tuple[Promise, ...]:
    """■ 数说……7 beside ■ 政策风向: an entry with the sign of sections is one, though it has a page.

    Where entries have signs of two kinds, the first is that of the sections; where all have the same, it
    says nothing. Among entries with pages a short one without is a section, whatever its sign. 政策速递：
    over ○ 标题 is one, where each without a sign stands over such.
    """
    own = [_sign_of(promise) for promise in promises]
    used = [sign for sign in own if sign]
    kinds = list(dict.fromkeys(used))
    bare = [i for i, sign in enumerate(own) if not sign]
    over = all(any(own[i + 1 : i + 2]) for i in bare)
    leading = bare[:1] == [0] and len(bare) >= FEWEST_OVER and over
    if len(kinds) == 1 and leading:
        return tuple(replace(item, is_section=not own[i]) for i, item in enumerate(promises))
    every = len(used) == len(promises)
    sections = {sign for promise in promises if promise.is_section and (sign := _sign_of(promise))}
    if len(kinds) > 1:
        sections = {kinds[0]}
    elif every:
        sections = set()
    paged = sum(promise.page is not None for promise in promises) * 2 > len(promises)

    def is_name(promise: Promise) -> bool:
        return paged and promise.page is None and len(promise.key) <= LONGEST_NAME

    return tuple(
        replace(promise, is_section=sign in sections or is_name(promise))
        if (sign := _sign_of(promise))
        else promise
        for promise in promises
    )


def _over_points(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """01　安全政策 over • 《条例》全文公布: the entries over those of a list are sections."""
    listed = [POINT.match(promise.line.text) is not None for promise in promises]
    over = {i for i, (own, below) in enumerate(pairwise(listed)) if below and not own}
    if len(over) < FEWEST_OVER or listed[0] or len(over) + sum(listed) < len(promises) - len(over):
        return promises
    return tuple(replace(item, is_section=item.is_section or i in over) for i, item in enumerate(promises))


def _over_decimals(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """1　战略规划 over 1.1　欧盟发布土壤健康监测路线图 is a section."""
    texts = [promise.line.text for promise in promises]
    over = {
        i
        for i, (text, below) in enumerate(pairwise(texts))
        if (part := PART.match(text)) and (decimal := DECIMAL.match(below)) and decimal[1] == part[1]
    }
    return tuple(replace(item, is_section=item.is_section or i in over) for i, item in enumerate(promises))


def _with_numbered_sections(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """一、高教要闻……1 among entries without such a number: a section, though it has a page."""
    listed = [promise for promise in promises if NUMERALS[0].match(promise.line.text)]
    short = all(len(promise.key) <= LONGEST_NUMBERED for promise in listed)
    if not 1 < len(listed) < len(promises) - len(listed) + 1 or not short or is_outline(promises):
        return promises
    return tuple(replace(promise, is_section=promise.is_section or promise in listed) for promise in promises)


def _under_capitals(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """壹、政策宣導 over 一、標題: where entries are numbered in capitals, those are the sections."""
    capital = [CAPITAL.match(promise.line.text) is not None for promise in promises]
    if sum(capital) < FEWEST_OVER or sum(capital) * 2 > len(promises) + 1:
        return promises
    return tuple(replace(promise, is_section=own) for promise, own in zip(promises, capital, strict=True))


def _without_long(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """一、督促整治电竞酒店公益诉讼案: where most numbered so are too long for sections, they are titles."""
    listed = [promise for promise in promises if NUMERALS[0].match(promise.line.text)]
    if sum(len(promise.key) > LONGEST_NUMBERED for promise in listed) * 2 <= len(listed):
        return promises
    return tuple(replace(promise, is_section=False) if promise in listed else promise for promise in promises)


def _sign_of(promise: Promise) -> str:
    """The sign that an entry begins with; empty where it has none."""
    led = LED_BY_SECTION.match(promise.line.text)
    behind = led is not None and key(led["title"]).startswith(promise.key)
    match = SIGN.match(promise.line.text)
    return match[0] if match and not behind else ""
