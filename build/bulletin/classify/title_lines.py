"""The lines of a title: which are kicker, title, subtitle and byline, by promise, by type size, by words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.classify.promises import key
from bulletin.classify.title_words import are_clauses, goes_on, is_complete, is_cut, is_kicker, names_meeting
from bulletin.forms.credit import TIME_BEHIND
from bulletin.forms.names import DASHED
from bulletin.forms.writers import LONGEST_NAME, PLACE, TEAM, names_person_first, writers_of
from bulletin.lines import Role

# （办公室 李四）      shorter than a credit line: what is longer under a title is a subtitle.
BRACKETED = re.compile(r"[（(][^（）()]{2,30}[）)]")
# （2023—2026 年）   （试行）   （征求意见稿）: of a document, under its title
KIND_IN_BRACKETS = re.compile(
    r"[（(](?:(?:19|20)\d\d\s*年?\s*[—–-]\s*(?:19|20)\d\d\s*年?|(?:试行|暂行|节选|摘要|草案|修订稿?|征求意见稿|[上中下]篇?))[）)]"
)
# （永康五金产业调研之二）
OF_SERIES = re.compile(
    r"[（(][^（）()]{2,24}(?:之[一二三四五六七八九十]{1,3}|系列[一二三四五六七八九十]{0,3})[）)]"
)
# （2023年5月18日） under the title of a speech
DAY = re.compile(r"[（(]\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*[）)]")
# 王浩主持　葛慧君出席   李克强栗战书汪洋王沪宁韩正出席会议　赵乐际主持会议
ATTENDED = re.compile(
    r"(?:[\u4e00-\u9fff、 \u3000]{2,30}?(?:主持|出席|列席|参加|陪同|讲话)(?:会议)?"
    r"(?:并(?:作|发表)?(?:重要)?讲话)?[ \u3000]*){1,4}"
)
# 案例一   专题二
ORDINAL = re.compile(r"(?:案例|专题|專題|报告|话题|实例|附)[一二三四五六七八九十\d]{1,3}")
LATIN = re.compile(r"[^\u3400-\u9fff]+")
LONG_WRITERS = 30
LONG_OFFICE = 6
SCHOOL = re.compile(r"[\u4e00-\u9fff]{4,24}(?:[中小]学|幼儿园)")
# 访西安交通大学电气工程学院教授
VISITS = re.compile(r"[专采]?访|记(?!者)|对话|走进")
OFFICE = re.compile(
    r"[\u4e00-\u9fff（）()·]{2,24}(?:委员会|[室处部院所站馆会组股]"
    r"|(?<![学百专内外妇儿本文理])科|编辑部|中心)"
)
GOVERNMENT = re.compile(r"[\u4e00-\u9fff]{2,14}(?:人民政府|[省市县区]委)")
# 看点：入职、晋升、加薪将有依据
TEASER = re.compile(r"(?:看点|亮点|要点|提要|核心提示)[:：]\s*\S")
# 【双岗建功】, over a title
TAG_ALONE = re.compile(r"【[^【】]{2,8}】")
# 人物|李兰香 over the title of her portrait
PERSON_LABEL = re.compile(
    r"(?:人物|先进|榜样|对话|访谈|专访|风采|名师|劳模)\s*[|｜丨·]\s*[\u4e00-\u9fff]{2,4}"
)
SHORTEST_SUBTITLE = 4
"""Characters; fewer under two lines of a title are its last word: 加快建设种业 / 强国."""
ONE_TYPE = (Role.TITLE, "one-type", 0.7)
"""A second line as large as the first: where sizes are known, a subtitle is smaller or has a dash."""


def split_title(
    texts: list[str], wanted: str, sizes: list[float], full: Sequence[bool] = ()
) -> list[tuple[Role, str, float]]:
    """Role, rule and confidence of each title line.

    `wanted` is the key of the title that the contents list promises, or empty; `sizes` are type sizes, 0
    where unknown; `full` tells which lines leave no room for the next word. Lines that follow a TITLE line
    as TITLE are its second and third line.
    """
    full = full or [False] * len(texts)
    if len(texts) > 1 and TAG_ALONE.fullmatch(texts[0]):
        return [(Role.KICKER, "tag", 0.8), *split_title(texts[1:], wanted, sizes[1:], full[1:])]
    found = _by_promise(texts, wanted) if wanted else None
    latin = [index for index, text in enumerate(texts) if index and LATIN.fullmatch(text)]
    if not all(found and found[index][0] is Role.TITLE for index in latin):
        return _with_latin(texts, wanted, sizes, full)
    if not found:
        found = _by_size(texts, sizes) if len(set(sizes)) > 1 and all(sizes) else _by_words(texts, full)
    if all(sizes) and len(set(sizes)) == 1:
        found = [ONE_TYPE if rule == "second" else (role, rule, sure) for role, rule, sure in found]
    return [
        (Role.SOURCE, "day", 0.9)
        if DAY.fullmatch(text) and role is not Role.TITLE
        else (Role.BYLINE, "writers", 0.8)
        if _may_be_writers(text, role, rule) or _is_office(texts, index) or (index and _is_dated_writer(text))
        else (role, rule, sure)
        for index, (text, (role, rule, sure)) in enumerate(zip(texts, found, strict=True))
    ]


def _with_latin(
    texts: list[str], wanted: str, sizes: list[float], full: Sequence[bool]
) -> list[tuple[Role, str, float]]:
    """A title in another language is kept as text; the title is above it, who wrote it or more below it."""
    first = next(i for i, text in enumerate(texts) if i and LATIN.fullmatch(text))
    above = split_title(texts[:first], wanted, sizes[:first], full[:first])
    return above + [_from_latin_on(text) for text in texts[first:]]


def _from_latin_on(text: str) -> tuple[Role, str, float]:
    if LATIN.fullmatch(text):
        return Role.PARAGRAPH, "latin", 0.8
    return (Role.BYLINE if writers_of(text) else Role.SUBTITLE), "under-latin", 0.7


def _may_be_writers(text: str, role: Role, rule: str) -> bool:
    """陈安 林一舟, 施文礼（商会） or 调研组 under a title; a short word (马上办) may also go on with it."""
    team = len(text) > LONGEST_NAME and TEAM.fullmatch(text) is not None
    told = len(text.split()) > 1 or team or text.endswith(("）", ")"))
    free = role is Role.SUBTITLE or (rule == "goes-on" and told)
    return free and bool(writers_of(text) or (role is Role.SUBTITLE and _is_long_office(text)))


def _is_dated_writer(text: str) -> bool:
    """李貞臻　　2008/04/25   自由軟體鑄造場　張凱慶/翻譯　2008/04/25"""
    day = TIME_BEHIND.search(text)
    said = text[: day.start()].strip() if day else ""
    return bool(writers_of(said)) or (len(said.split()) > 1 and len(said) <= LONG_WRITERS)


def _is_long_office(text: str) -> bool:
    """院感与护理联合质控组 under a title."""
    office = OFFICE.fullmatch(text) or SCHOOL.fullmatch(text)
    return len(text) >= LONG_OFFICE and office is not None and not VISITS.match(text)


def _is_office(texts: Sequence[str], index: int) -> bool:
    """新蒲新区农业农村局 under a subtitle with its dash."""
    return (
        index > 0
        and any(map(DASHED.match, texts[:index]))
        and (PLACE.fullmatch(texts[index]) is not None or GOVERNMENT.fullmatch(texts[index]) is not None)
    )


def _by_promise(texts: list[str], wanted: str) -> list[tuple[Role, str, float]] | None:
    keys = [key(text) for text in texts]
    for first in range(len(keys)):
        for last in range(first, len(keys)):
            if "".join(keys[first : last + 1]) == wanted:
                # “提灯者”李静文：在ICU守望二十年 in the list, two lines and a dash in the text
                end = next((i for i in range(first + 1, last + 1) if DASHED.match(texts[i])), last + 1)
                labelled = end > first + 1 and ORDINAL.fullmatch(texts[first]) is not None
                roles = [Role.KICKER] * (first + labelled) + [Role.TITLE] * (end - first - labelled)
                roles += [Role.SUBTITLE] * (len(keys) - end)
                return [(role, "promised", 1.0) for role in roles]
    return None


def _by_size(texts: list[str], sizes: list[float]) -> list[tuple[Role, str, float]]:
    # ——钦州、关丹两地舆情观察 is a subtitle, and 课题组 wrote it, however large.
    told = [DASHED.match(text) or (i and TEAM.fullmatch(text)) for i, text in enumerate(texts)]
    sizes = [0.0 if other else size for other, size in zip(told, sizes, strict=True)]
    largest = max(sizes)
    first = sizes.index(largest)
    last = first
    while last + 1 < len(sizes) and sizes[last + 1] == largest:
        last += 1
    roles = (
        [Role.KICKER] * first + [Role.TITLE] * (last - first + 1) + [Role.SUBTITLE] * (len(texts) - last - 1)
    )
    return [
        (Role.SUBTITLE if DASHED.match(text) else role, "size", 0.9)
        for role, text in zip(roles, texts, strict=True)
    ]


def _by_words(texts: list[str], full: Sequence[bool]) -> list[tuple[Role, str, float]]:
    found: list[tuple[Role, str, float]] = []
    last_dash = max((i for i, text in enumerate(texts) if DASHED.match(text)), default=0)
    for index, text in enumerate(texts):
        after = texts[index + 1] if index + 1 < len(texts) else ""
        titled = any(role is Role.TITLE for role, _, _ in found)
        if KIND_IN_BRACKETS.fullmatch(text) and titled:
            found.append((Role.TITLE, "kind", 0.9))
        elif BRACKETED.fullmatch(text) and titled:
            series = OF_SERIES.fullmatch(text) is not None
            found.append((Role.SUBTITLE, "series", 0.9) if series else (Role.BYLINE, "bracketed", 0.8))
        elif DASHED.match(text) and titled:
            found.append((Role.SUBTITLE, "dash", 1.0))
        elif TEASER.match(text) and titled:
            found.append((Role.SUBTITLE, "teaser", 0.9))
        elif titled and ATTENDED.fullmatch(text) and names_person_first(text):
            found.append((Role.SUBTITLE, "attended", 0.9))
        elif not titled and after and PERSON_LABEL.fullmatch(text):
            found.append((Role.KICKER, "person", 0.8))
        elif not titled and after and _may_be_title(after) and is_kicker(text, after):
            found.append((Role.KICKER, "kicker", 0.7))
        elif not titled:
            found.append((Role.TITLE, "first", 1.0))
        else:
            open_title = found[-1][0] is Role.TITLE
            more = _more_of_title(texts, index, found, full=full, last_dash=last_dash) if open_title else None
            found.append((Role.TITLE, *more) if more else (Role.SUBTITLE, "second", 0.6))
    return found


def _more_of_title(
    texts: list[str],
    index: int,
    found: list[tuple[Role, str, float]],
    *,
    full: Sequence[bool],
    last_dash: int,
) -> tuple[str, float] | None:
    """Why the line under one of the title is the title's, too, and how sure that is; None for a subtitle."""
    text, above = texts[index], texts[index - 1]
    if full[index - 1] or is_cut(above) or names_meeting(above, text):
        return "full-line", 0.9
    if index > last_dash and _is_long_office(text) and is_complete(above):
        return None
    if goes_on(above, text, _joined(texts, found)):
        return "goes-on", 0.8
    if (index > 1 and len(text) < SHORTEST_SUBTITLE) or len(text) == 1:
        return "rest", 0.8
    if index < last_dash:
        return "above-dash", 0.8
    return ("clauses", 0.6) if are_clauses(above, text) else None


def _may_be_title(text: str) -> bool:
    """No subtitle with its dash, and not who wrote the article."""
    return not (DASHED.match(text) or writers_of(text))


def _joined(texts: list[str], found: list[tuple[Role, str, float]]) -> str:
    """The lines of the title so far as one."""
    return "".join(text for text, (role, _, _) in zip(texts, found, strict=False) if role is Role.TITLE)
