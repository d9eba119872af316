"""The lines of a title: which are kicker, title, subtitle and byline, by promise, by type size, by words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bulletin.classify.promises import key
from bulletin.forms.names import DASHED, title_text
from bulletin.forms.writers import LONGEST_NAME, PLACE, TEAM, names_person_first, writers_of
from bulletin.hanzi.tables import read_table
from bulletin.lines import Role

# 应对寒潮　协同保供   第四届进博会 行业人士呼吁
HALVES = re.compile(r"\S{3,14}[ \u3000]+\S{3,14}")
# （办公室 李四）      shorter than a credit line: what is longer under a title is a subtitle.
BRACKETED = re.compile(r"[（(][^（）()]{2,30}[）)]")
# （2023—2026 年）   （试行）   （征求意见稿）: of a document, under its title
KIND_IN_BRACKETS = re.compile(
    r"[（(](?:(?:19|20)\d\d\s*年?\s*[—–-]\s*(?:19|20)\d\d\s*年?|(?:试行|暂行|节选|摘要|草案|修订稿?|征求意见稿|[上中下]篇?))[）)]"
)
# （2023年5月18日） under the title of a speech
DAY = re.compile(r"[（(]\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*[）)]")
KICKER_END = re.compile(
    r"(?:呼吁|表示|指出|强调|认为|建议|透露|介绍|提出|发布会|进行时|(?:系列|特别|专题|跟踪|连续)报道.{0,4}|纪实之.|系列活动|之[一二三四五六七八九十]{1,2})$"
)
SURVEY = re.compile(r"(?<!的)(?:调查|观察|透视|扫描|走访|追踪)$")
GOES_ON = re.compile(r"[：:、，,—·“‘（(]$|》$|(?:期间|以来|背景下|框架下)$|^[^，：]{2,10}[：:][^，：]*[”」]$")
GOES_ON_WITH = re.compile(
    r"(?:可|能|应|须|仍|已|获|暨|让|使|及|和|与|以及|并|的|在|为|对|将|把|被|向|于|等|工作|会议|座谈会|研讨会|发布会|推进会|仪式|活动|通知|意见|办法|方案)"
)
# 国家标准化机构批准发布 / 《再生利用技术规范》等六项国家标准
ISSUES = re.compile(r"(?:发布|印发|公布|出台|制定|修订|批准|审议|解读|学习|贯彻|落实|实施|通过)$")
# “积分超市” / 究竟该不该打折？
ASKS = re.compile(r"究竟|到底|怎样|怎么|如何|为何|为什么|何以|缘何|能否|能不能|是否|该不该|要不要")
# 案例一   专题二
# 王浩主持　葛慧君出席   李克强栗战书汪洋王沪宁韩正出席会议　赵乐际主持会议
ATTENDED = re.compile(
    r"(?:[\u4e00-\u9fff、 \u3000]{2,30}?(?:主持|出席|列席|参加|陪同|讲话)(?:会议)?"
    r"(?:并(?:作|发表)?(?:重要)?讲话)?[ \u3000]*){1,4}"
)
ORDINAL = re.compile(r"(?:案例|专题|專題|报告|话题|实例|附)[一二三四五六七八九十\d]{1,3}")
# 关于部分地区政务服务…… / ……的调查情况
ABOUT = re.compile(r"关于|關於")
# 国家发展改革委办公厅　国家能源局综合司, over 关于组织开展……的通知
ISSUERS = re.compile(
    r"(?:[\u4e00-\u9fff（）()]{2,24}(?:办公[厅室]|委员会|人民政府|[厅局委部司院署会室])[ \u3000、]*)+"
)
DOCUMENT = re.compile(
    r"(?:通知|意见|办法|规定|决定|报告|情况|建议|方案|批复|公告|通告|通报|函|纪要|措施|规划|思考|研究|探讨)(?:（.*）)?$"
)
# ……高质量发展 / 实施意见: what kind of document or piece it is
KIND = re.compile(
    r"(?:实施|指导|工作|行动|管理|暂行|试行|若干|具体|总体|建设|调查|调研|采访|活动|创建|总结){0,2}"
    r"(?:意见|方案|计划|办法|规定|措施|规划|要点|纲要|条例|细则|通知|清单|报告|纪要|纪实|侧记|综述|札记|启示|掠影|速写)"
    r"(?:（.*）)?$"
)
# 渝丰机械混合所有制改革追踪   一条百年老街的照度实验
PIECE = re.compile(
    r"(?:[追跟]踪|[实試试]验|實驗|試驗|走访|访谈|见闻|观察|扫描|透视|记事|纪事|小记|之路|解析|探析|初探|思考)$"
)
PAUSE = re.compile(r"[，。？！；]|[ \u3000]{1,}\S{3}")
QUOTED = re.compile(r"“[^”]*”|《[^》]*》|「[^」]*」")
WITH = re.compile(r"[给把将让被]")
# 集中展示   全面推进
ADVERB = re.compile(
    r"^(?:集中|全面|全力|大力|着力|积极|加快|深入|持续|努力|共同|携手|奋力|切实|不断|进一步|首次|正式|同步)"
)
# 新时代知识产权强国建设的宏伟蓝图 names a thing
THING = re.compile(r"的(?P<noun>[^的，：]{2,8})$")
LATIN = re.compile(r"[^\u3400-\u9fff]+")
LATIN_FIRST = re.compile(r"^[A-Za-z]")
SHORTEST_SUBJECT = 2
LONG_OFFICE = 6
OFFICE = re.compile(
    r"[\u4e00-\u9fff（）()·]{2,24}(?:委员会|[室处部院所站馆会组股]"
    r"|(?<![学百专内外妇儿本文理])科|编辑部|中心)"
)
GOVERNMENT = re.compile(r"[\u4e00-\u9fff]{2,14}(?:人民政府|[省市县区]委)")
# 看点：入职、晋升、加薪将有依据
TEASER = re.compile(r"(?:看点|亮点|要点|提要|核心提示)[:：]\s*\S")
LONGEST_SLOGAN = 8
"""三年行动见成效, over a subtitle that says which."""
# 城市治理的新路径   新时代的宏伟蓝图：noun phrases that stand alone
SAYS = re.compile(r"[，,：:！？!?]|的.{2,}$")
LONGEST_REST = 5
"""Characters of what a stop ends that is too short for a paragraph."""
LONGEST_KICKER = 7
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
OPENERS, CLOSERS = "《“（(「『", "》”）)」』"
DANGLING = re.compile(r"[，、][^，、：？！”]{1,3}$")


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
    if any(map(LATIN.fullmatch, texts[1:])):
        return _with_latin(texts, wanted, sizes, full)
    found = _by_promise(texts, wanted) if wanted else None
    if not found:
        found = _by_size(texts, sizes) if len(set(sizes)) > 1 and all(sizes) else _by_words(texts, full)
    if all(sizes) and len(set(sizes)) == 1:
        found = [ONE_TYPE if rule == "second" else (role, rule, sure) for role, rule, sure in found]
    return [
        (Role.SOURCE, "day", 0.9)
        if DAY.fullmatch(text) and role is not Role.TITLE
        else (Role.BYLINE, "writers", 0.8)
        if _may_be_writers(text, role, rule) or _is_office(texts, index)
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


def _is_long_office(text: str) -> bool:
    """院感与护理联合质控组 under a title."""
    return len(text) >= LONG_OFFICE and OFFICE.fullmatch(text) is not None


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
            found.append((Role.BYLINE, "bracketed", 0.8))
        elif DASHED.match(text) and titled:
            found.append((Role.SUBTITLE, "dash", 1.0))
        elif TEASER.match(text) and titled:
            found.append((Role.SUBTITLE, "teaser", 0.9))
        elif titled and ATTENDED.fullmatch(text) and names_person_first(text):
            found.append((Role.SUBTITLE, "attended", 0.9))
        elif not titled and after and PERSON_LABEL.fullmatch(text):
            found.append((Role.KICKER, "person", 0.8))
        elif not titled and after and _may_be_title(after) and _is_kicker(text, after):
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
    if full[index - 1]:
        return "full-line", 0.9
    if index > last_dash and _is_long_office(text) and _is_complete(above):
        return None
    if _goes_on(above, text, _joined(texts, found)):
        return "goes-on", 0.8
    if index > 1 and len(text) < SHORTEST_SUBTITLE:
        return "rest", 0.8
    if index < last_dash:
        return "above-dash", 0.8
    return ("clauses", 0.6) if _are_clauses(above, text) else None


def _may_be_title(text: str) -> bool:
    """No subtitle with its dash, and not who wrote the article."""
    return not (DASHED.match(text) or writers_of(text))


def _are_clauses(first: str, second: str) -> bool:
    """护理部举办“静脉治疗”技能比武 / 62名选手同台竞技: two clauses of one title, one on each line.

    A slogan over what it is about, couplets with commas, 集中展示…… under whose show it is, and what names a
    thing or a kind of piece are two things.
    """
    plain = title_text(first, numbered=True)
    apart = len(plain) <= LONGEST_SLOGAN or PAUSE.search(plain) or PAUSE.search(second)
    other = any(form.search(second) for form in (PIECE, THING, ADVERB, LATIN_FIRST))
    return not (apart or other or writers_of(second) or PLACE.fullmatch(second))


def _is_kicker(text: str, after: str) -> bool:
    """Two halves, a word that says what kind of piece it is, or a few characters over a complete title."""
    few = (
        len(text) <= LONGEST_KICKER
        and len(after) > len(text)
        and _is_complete(after)
        and not _is_complete(text)
    )
    if ABOUT.match(after) and ISSUERS.fullmatch(text):
        return False
    return (
        bool(HALVES.fullmatch(text))
        or bool(KICKER_END.search(text))
        # 东北装备制造业技能传承调查 / “老把式”带不走，“新把式”留不住？
        or (SURVEY.search(text) is not None and PAUSE.search(after) is not None)
        or (few and not (GOES_ON.search(text) or ASKS.match(after)))
    )


def _joined(texts: list[str], found: list[tuple[Role, str, float]]) -> str:
    """The lines of the title so far as one."""
    return "".join(text for text, (role, _, _) in zip(texts, found, strict=False) if role is Role.TITLE)


def _goes_on(first: str, second: str, whole: str) -> bool:
    """True where two lines are one title: the first is not complete or the second cannot stand alone.

    `whole` are all lines of the title above the second one.
    """
    opened = any(whole.count(a) > whole.count(b) for a, b in zip(OPENERS, CLOSERS, strict=True))
    # 他给全镇的二维码 / “搬了一次家”
    opened = opened or (WITH.search(first) is not None and QUOTED.fullmatch(second) is not None)
    if opened or GOES_ON.search(first) or any(form.match(second) for form in (GOES_ON_WITH, ASKS, KIND)):
        return True
    if second.startswith("《") and ISSUES.search(first):
        return True
    if second.endswith("。") and len(second) <= LONGEST_REST:
        return True
    # ……水库清淤、渠 / 道疏浚工程, but not 抓项目，促发展 / 重点工程全面提速
    if is_dangling(whole) and (second.endswith("。") or whole[-2] in "，、"):
        return True
    if ABOUT.search(whole) and not DOCUMENT.search(whole) and (ABOUT.match(whole) or DOCUMENT.search(second)):
        return True
    return not _is_complete(first) or (len(first) > LONGEST_SLOGAN and _has_subject(second))


def _has_subject(line: str) -> bool:
    """“城市大脑”扩容 / 三千路口信号灯学会“思考”: who does what; 集中展示前沿成果 is a subtitle."""
    plain = ADVERB.sub("", QUOTED.sub("某", line))
    verbs = _verbs("object") + _verbs("alone")
    thing = THING.search(plain)
    names = thing is not None and not any(verb in thing["noun"] for verb in verbs)
    return not (names or plain.startswith(verbs)) and any(
        verb in plain[SHORTEST_SUBJECT:-1] for verb in verbs
    )


def _is_complete(line: str) -> bool:
    """A line that says something: a verb with its object, or one that needs none."""
    plain = QUOTED.sub("某", line)
    if plain.endswith(_verbs("object")) and not plain.endswith(_verbs("alone")):
        return False
    said = plain.endswith(_verbs("alone"))
    return (
        said
        or any(verb in plain[1:] for verb in _verbs("object") + _verbs("alone"))
        or SAYS.search(plain) is not None
    )


@cache
def _verbs(kind: str) -> tuple[str, ...]:
    return tuple(row["verb"] for row in read_table("title_verbs.tsv") if row["kind"] == kind)


def is_dangling(text: str) -> bool:
    """Ends after the first word of a clause; 三、其他 does not."""
    return DANGLING.search(title_text(text, numbered=True)) is not None
